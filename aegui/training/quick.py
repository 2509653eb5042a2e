"""Training small nets in seconds on pictures that all fit in memory: for lessons and tables, not for models to keep."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from aegui.imaging.thumbnails import as_input
from aegui.nets.build import build_net
from aegui.nets.coder import Autoencoder
from aegui.progress import Progress
from aegui.training.config import TrainingConfig
from aegui.training.objective import Objective
from aegui.training.tasks.represent import RepresentTask

Pictures = NDArray[np.uint8]
_TELLS_EVERY = 20


def learn(config: TrainingConfig, pictures: Pictures, progress: Progress) -> Autoencoder:
    """A net with a latent, trained on `pictures` (N, S, S, 3) as a config says, on the CPU, the same every time.

    AdamW at the config's rate, which falls to zero over the config's last share of steps. Whitening is not fitted.
    """
    spec, optimisation = config.architecture, config.optimisation
    clean = as_input(pictures.astype(np.float32), spec.channels)
    task = RepresentTask(spec, config.objective or Objective())
    rng = np.random.default_rng(config.seed)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        net = build_net(spec)
    assert isinstance(net, Autoencoder)
    optimizer = torch.optim.AdamW(
        net.parameters(), optimisation.rate, weight_decay=optimisation.weight_decay, fused=True
    )
    steps, decay = optimisation.steps, max(round(optimisation.decay * optimisation.steps), 1)
    for step in range(steps):
        if step % _TELLS_EVERY == 0:
            progress.report(step / steps, config.title)
        for group in optimizer.param_groups:
            group["lr"] = optimisation.rate * min((step + 1) / max(optimisation.warmup, 1), (steps - step) / decay, 1.0)
        task.begin_step(step)
        drawn = clean[rng.integers(len(clean), size=config.patches.batch)]
        batch = {name: torch.from_numpy(values) for name, values in task.dress(rng, drawn).items()}
        optimizer.zero_grad(set_to_none=True)
        task.loss(net, batch, 0.0).backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(net.parameters(), optimisation.clip)
        optimizer.step()
    progress.report(1.0)
    return net.eval()


def redraw(net: Autoencoder, pictures: Pictures) -> Pictures:
    """Pictures (N, S, S, 3) through a net and back; grey nets give grey."""
    inputs = torch.from_numpy(as_input(pictures.astype(np.float32), net.spec.channels))
    with torch.inference_mode():
        made = torch.cat([net(part).picture for part in torch.split(inputs, 256)]).clamp(0, 1).numpy()
    return as_pixels(made)


def encode(net: Autoencoder, pictures: Pictures) -> NDArray[np.float32]:
    """The codes (N, latent) of pictures."""
    with torch.inference_mode():
        found = net.encode(torch.from_numpy(as_input(pictures.astype(np.float32), net.spec.channels)))
    return np.asarray(found.numpy(), np.float32)


def decode(net: Autoencoder, codes: NDArray[np.float32]) -> Pictures:
    """The pictures of codes (N, latent)."""
    with torch.inference_mode():
        made = net.decode(torch.from_numpy(np.asarray(codes, np.float32))).clamp(0, 1).numpy()
    return as_pixels(made)


def as_pixels(made: NDArray[np.float32]) -> Pictures:
    """(N, C, S, S) with white = 1 to (N, S, S, 3)."""
    pixels = np.moveaxis(np.rint(255 * made).astype(np.uint8), 1, -1)
    return np.repeat(pixels, 3, axis=3) if pixels.shape[3] == 1 else pixels

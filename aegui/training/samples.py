"""What a net makes of a few held-out photos, and what its code does, written down while it learns."""

from __future__ import annotations

import json
import os
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.imaging.thumbnails import as_input
from aegui.nets.coder import Autoencoder, Coding
from aegui.training.masks import draw_hole
from aegui.training.noise import add_white_noise
from aegui.training.objectives import penalties
from aegui.training.pictures import held_out_pictures
from aegui.training.records import LATENT, SAMPLES
from aegui.training.tasks.denoise import DenoiseTask
from aegui.training.tasks.inpaint import InpaintTask
from aegui.training.tasks.neighbours import NeighbourTask
from aegui.training.tasks.represent import RepresentTask
from aegui.training.tasks.task import Task, to_chw

Pictures = NDArray[np.float32]
_COUNT = 8
_SIDE = 128
_SIGMA = 25.0
_LEAST_SPREAD = 1e-3


def show_run(folder: Path, task: Task, net: nn.Module, photos: list[NDArray[np.uint8]], step: int) -> None:
    """Write `samples.png` and `latent.json` into a run's folder. `net` in eval mode, without gradients.

    The picture has three rows of square cells: originals, what the net sees, what it gives.
    """
    rows = sample_pictures(task, net, photos)
    if rows is not None:
        strip = np.concatenate([np.concatenate(list(row), axis=1) for row in rows], axis=0)
        _, contents = cv2.imencode(".png", np.ascontiguousarray(strip[..., ::-1]))
        _replace(folder / SAMPLES, contents.tobytes())
    if isinstance(task, RepresentTask) and isinstance(net, Autoencoder):
        _replace(folder / LATENT, json.dumps({"step": step} | latent_statistics(task, net, photos)).encode())


def sample_pictures(task: Task, net: nn.Module, photos: list[NDArray[np.uint8]]) -> NDArray[np.uint8] | None:
    """Originals, inputs and outputs: uint8 (3, N, S, S, 3), N at most 8; `None` for a task that makes no pictures."""
    if isinstance(task, RepresentTask) and isinstance(net, Autoencoder):
        return _represented(task, net, photos)
    if not isinstance(task, (DenoiseTask, InpaintTask, NeighbourTask)):
        return None
    originals, inputs, outputs = [], [], []
    for number, photo in enumerate(photos[:_COUNT]):
        clean = _middle(photo)
        rng = np.random.default_rng([7, number])
        if isinstance(task, InpaintTask):
            seen, made = _filled(net, clean, draw_hole(rng, _SIDE))
        else:
            own = isinstance(task, NeighbourTask)
            sigma = task.level(clean) if isinstance(task, NeighbourTask) else _SIGMA
            seen = clean if own else add_white_noise(rng, clean, sigma, eight_bit=False)
            made = _cleaned(net, seen, sigma)
        originals.append(clean)
        inputs.append(seen)
        outputs.append(made)
    return np.clip(np.rint(np.stack([originals, inputs, outputs])), 0, 255).astype(np.uint8)


def latent_statistics(task: RepresentTask, net: Autoencoder, photos: list[NDArray[np.uint8]]) -> dict[str, list[float]]:
    """Of each number of the code: standard deviation, share of pictures where it is not zero, nats if it is drawn."""
    coding: Coding = net(_tensor(_held_out(task, net, photos), net))
    found = {
        "spread": coding.code.std(0).tolist(),
        "activity": (coding.code.abs() > _LEAST_SPREAD).float().mean(0).tolist(),
    }
    if coding.log_variance is not None:
        found["kl"] = penalties.gaussian_kl(coding.code, coding.log_variance).mean(0).tolist()
    return found


def _held_out(task: RepresentTask, net: Autoencoder, photos: list[NDArray[np.uint8]]) -> Pictures:
    return as_input(held_out_pictures(photos, net.spec.side, task.pictures), net.spec.channels)


def _represented(task: RepresentTask, net: Autoencoder, photos: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    everything = _held_out(task, net, photos)
    clean = everything[np.linspace(0, len(everything) - 1, min(_COUNT, len(everything))).astype(int)]
    seen = task.dress(np.random.default_rng(7), clean).get("seen", clean)
    made = net(_tensor(seen, net)).picture.cpu().numpy()
    rows = np.stack([clean, seen, made]).transpose(0, 1, 3, 4, 2)
    rows = np.clip(np.rint(255 * rows), 0, 255).astype(np.uint8)
    return np.repeat(rows, 3, axis=-1) if rows.shape[-1] == 1 else rows


def _middle(photo: NDArray[np.uint8]) -> Pictures:
    """The square of 128 in the middle, of a small photo mirrored at its edges."""
    height, width = photo.shape[:2]
    down, across = max(_SIDE - height, 0), max(_SIDE - width, 0)
    if down or across:
        photo = np.pad(photo, ((0, down), (0, across), (0, 0)), mode="symmetric")
    top, left = (photo.shape[0] - _SIDE) // 2, (photo.shape[1] - _SIDE) // 2
    return photo[top : top + _SIDE, left : left + _SIDE].astype(np.float32)


def _cleaned(net: nn.Module, seen: Pictures, sigma: float) -> Pictures:
    level = np.full((1, *seen.shape[:2]), sigma / 255, np.float32)
    return _picture(net(_tensor(to_chw(seen)[None], net), _tensor(level[None], net)))


def _filled(net: nn.Module, clean: Pictures, hole: NDArray[np.bool_]) -> tuple[Pictures, Pictures]:
    seen = np.where(hole[..., None], np.float32(128), clean)
    holes = hole[None, None].astype(np.float32)
    image = to_chw(np.where(hole[..., None], np.float32(0), clean))
    return seen, _picture(net(_tensor(image[None], net), _tensor(holes, net)))


def _picture(out: Tensor) -> Pictures:
    return np.asarray(255 * out[0].float().cpu().numpy().transpose(1, 2, 0), np.float32)


def _tensor(values: NDArray[np.float32], net: nn.Module) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values)).to(next(net.parameters()).device)


def _replace(path: Path, contents: bytes) -> None:
    """Readers see the old file or the new one, never half of one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    temporary.write_bytes(contents)
    temporary.replace(path)

"""Denoising: noisy patch and its level in, clean patch out."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.training.degradations import draw_degraded
from aegui.training.noise import MAX_SIGMA, add_white_noise, draw_sigma
from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Example, to_chw

_VALIDATION_SIGMA = 25.0
_MSE_FROM = 0.75  # the share of the decay after which squared error, which is PSNR's own measure, takes over


_WHITE_SHARE = 0.35
_LEVEL_ERROR = 0.2


class DenoiseTask:
    """White noise of sigma 0..75; half as float, half clipped and rounded as in 8-bit files.

    With `real`, three fifths of the examples are the noise of cameras, chroma, grain and JPEG instead, and the net is
    told a guess at its local level.
    """

    contract = "RGB float32 with white = 1 and a map of sigma / 255; gives the clean RGB"
    sigma_range: tuple[float, float] | None = (0.0, MAX_SIGMA)
    validation_condition = f"sigma {_VALIDATION_SIGMA:g}, float"
    validation_metric = "psnr"

    def __init__(self, real: bool = False) -> None:
        self._real = real

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        if self._real:
            return _real_example(rng, pool, size)
        clean = pool.draw(rng, size)
        sigma = draw_sigma(rng)
        noisy = add_white_noise(rng, clean, sigma, eight_bit=bool(rng.random() < 0.5))
        level = np.full((1, 1, 1), sigma / 255, np.float32)
        return {"clean": to_chw(clean), "noisy": to_chw(noisy), "sigma": level}

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:
        noisy, clean, sigma = batch["noisy"], batch["clean"], batch["sigma"]
        error = net(noisy, sigma.expand(-1, 1, *noisy.shape[-2:])) - clean
        level = 255 * sigma + 5
        if decayed < _MSE_FROM:
            return torch.mean(error.abs() / level.sqrt())
        return 140 * torch.mean(error.square() / level)

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        device = next(net.parameters()).device
        psnrs = []
        for number, photo in enumerate(photos):
            rng = np.random.default_rng([7, number])
            clean = photo.astype(np.float32)
            noisy = add_white_noise(rng, clean, _VALIDATION_SIGMA, eight_bit=False)
            image = torch.from_numpy(to_chw(noisy))[None].to(device, memory_format=torch.channels_last)
            sigma = torch.full((1, 1, *image.shape[-2:]), _VALIDATION_SIGMA / 255, device=device)
            restored = net(image, sigma).clamp(0, 1)
            target = torch.from_numpy(to_chw(clean))[None].to(device)
            psnrs.append(-10 * torch.log10(F.mse_loss(restored, target)).item())
        return float(np.mean(psnrs))


def _real_example(rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
    degraded = draw_degraded(rng, pool, size, _WHITE_SHARE)
    level = degraded.level[None] / np.float32(255)
    if degraded.character not in ("white", "none"):
        # At work the level is a guess, and more even than the noise, which texture hides; the net should bear that.
        whole = np.sqrt(np.mean(level**2))
        even = np.float32(rng.random())
        level = level ** (1 - even) * whole**even * np.float32(np.exp(_LEVEL_ERROR * rng.standard_normal()))
    return {"clean": to_chw(degraded.clean), "noisy": to_chw(degraded.noisy), "sigma": level}

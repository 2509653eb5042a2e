"""Noise level: photo in, map of levels, their certainty and the kind of noise out."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.imaging.noise_estimate import STRIDE
from aegui.nets.noise_level import LEAST_LOG_SCALE, SIGMA_OFFSET, certainty
from aegui.training.degradations import draw_degraded
from aegui.training.noise import MAX_SIGMA, add_white_noise
from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Example, to_chw

_WHITE_SHARE = 0.35
_CLEAN_SHARE = 0.15
_UNDER_ESTIMATE = 1.5
_CHARACTER_WEIGHT = 0.5
_VALIDATION_SIGMAS = (5.0, 10.0, 15.0, 25.0, 35.0, 50.0)


class NoiseLevelTask:
    """Laplace likelihood of the log level in every cell, under-estimates cost half as much again, and the character."""

    contract = "RGB float32 with white = 1; gives log(sigma + 0.5), its log scale and five characters per 8 pixels"
    sigma_range: tuple[float, float] | None = (0.0, MAX_SIGMA)
    validation_condition = "white noise, sigma 5 to 50, 8 bit"
    validation_metric = "minus relative error, percent"

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        degraded = draw_degraded(rng, pool, size, _WHITE_SHARE, _CLEAN_SHARE)
        noisy = np.clip(np.rint(degraded.noisy), 0, 255)
        cells = size // STRIDE
        square = degraded.level.reshape(cells, STRIDE, cells, STRIDE) ** 2
        level = np.sqrt(square.mean(axis=(1, 3)))
        label = np.full((1, 1, 1), degraded.label, np.float32)
        return {"noisy": to_chw(noisy), "level": level[None], "character": label}

    def loss(self, net: nn.Module, batch: Batch, _decayed: float) -> Tensor:
        output = net(batch["noisy"])
        error = output[:, :1] - torch.log(batch["level"] + SIGMA_OFFSET)
        log_scale = output[:, 1:2].clamp_min(LEAST_LOG_SCALE)
        cost = torch.where(error < 0, -_UNDER_ESTIMATE * error, error)
        labels = batch["character"].long()[:, 0].expand(-1, *output.shape[-2:])
        character = F.cross_entropy(output[:, 2:], labels)
        likelihood: Tensor = (cost * torch.exp(-log_scale) + log_scale).mean()
        return likelihood + _CHARACTER_WEIGHT * character

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        """Minus the mean relative error in percent, so that higher is better."""
        errors = []
        for number, photo in enumerate(photos):
            for sigma in _VALIDATION_SIGMAS:
                rng = np.random.default_rng([7, number, int(sigma)])
                noisy = add_white_noise(rng, photo.astype(np.float32), sigma, eight_bit=True)
                output = net(torch.from_numpy(to_chw(noisy))[None].to(next(net.parameters()).device))
                level = torch.exp((certainty(output) * output[:, 0]).sum()).item() - SIGMA_OFFSET
                errors.append(abs(level / sigma - 1))
        return -100 * float(np.mean(errors))

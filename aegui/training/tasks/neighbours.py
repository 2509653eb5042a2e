"""Denoising without clean photos: neighbouring pixels show the same thing, and their noise is another.

Huang, Li, Jia, Lu, Liu 2021, "Neighbor2Neighbor: self-supervised denoising from single noisy images": of each cell of
2 x 2 pixels, one goes into a first small picture and a neighbour of it into a second; the net learns to tell the
second from the first. It holds for noise that is independent from pixel to pixel; grain, JPEG coding and the noise of
resampled photos are not, and stay in the picture.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Example, to_chw

_GAMMA = 1.0
_PAIRS = np.array([(0, 1), (0, 2), (1, 0), (1, 3), (2, 0), (2, 3), (3, 1), (3, 2)])
_CROP = 256
_MAX_SIGMA = 75.0
_OF_NORMAL = 0.6745  # the median of the size of standard normal numbers
_LEAST_MSE = 1e-10


class NeighbourTask:
    """Noisy photos as they are, at their own scale, each told its own measured level."""

    contract = "RGB float32 with white = 1 and a map of sigma / 255; gives the clean RGB"
    sigma_range: tuple[float, float] | None = (0.0, _MAX_SIGMA)
    validation_condition = "against a noisy neighbour"
    validation_metric = "psnr"

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        photo = pool.draw_photo(rng)
        if min(photo.shape[:2]) < size:
            room = [(0, max(size - length, 0)) for length in photo.shape[:2]]
            photo = np.pad(photo, (*room, (0, 0)), mode="symmetric")
        top, left = (int(rng.integers(length - size + 1)) for length in photo.shape[:2])
        patch = photo[top : top + size, left : left + size]
        sigma = self.level(patch.astype(np.float32))
        places = draw_neighbours(rng, size // 2, size // 2)
        level = np.full((1, 1, 1), sigma / 255, np.float32)
        # Places are 0..3; they travel as float32, as all parts of an example do.
        return {"noisy": to_chw(patch.astype(np.float32)), "places": places.astype(np.float32), "sigma": level}

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:  # noqa: ARG002
        noisy, sigma = batch["noisy"], batch["sigma"]
        first, second = pick(noisy, batch["places"])
        with torch.no_grad():
            whole = net(noisy, sigma.expand(-1, 1, *noisy.shape[-2:]))
        smooth_first, smooth_second = pick(whole, batch["places"])
        error = net(first, sigma.expand(-1, 1, *first.shape[-2:])) - second
        detail = error - (smooth_first - smooth_second)
        weight = 1 / (255 * sigma + 5)
        return 25 * torch.mean(weight * (error.square() + _GAMMA * detail.square()))

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        device = next(net.parameters()).device
        found = []
        for number, photo in enumerate(photos):
            height, width = (min(length, _CROP) // 2 * 2 for length in photo.shape[:2])
            patch = photo[:height, :width].astype(np.float32)
            places = draw_neighbours(np.random.default_rng([7, number]), height // 2, width // 2)
            noisy = torch.from_numpy(to_chw(patch))[None].to(device)
            first, second = pick(noisy, torch.from_numpy(places.astype(np.float32))[None].to(device))
            level = torch.full((1, 1, *first.shape[-2:]), self.level(patch) / 255, device=device)
            error = (net(first, level).clamp(0, 1) - second).square().mean()
            found.append(float(-10 * torch.log10(error.clamp_min(_LEAST_MSE))))
        return float(np.mean(found))

    def level(self, patch: NDArray[np.float32]) -> float:
        """The sigma of a patch in 0..255, 8-bit units: the median of its finest diagonal details (Donoho 1994).

        Cheap enough for every example; texture makes it a little too high.
        """
        details = patch[:-1, :-1] - patch[1:, :-1] - patch[:-1, 1:] + patch[1:, 1:]
        return float(min(np.median(np.abs(details)) / 2 / _OF_NORMAL, _MAX_SIGMA))


def draw_neighbours(rng: np.random.Generator, rows: int, columns: int) -> NDArray[np.int64]:
    """For each cell, which two of its four pixels are taken: (2, rows, columns) in 0..3, side by side, never across."""
    return np.asarray(_PAIRS[rng.integers(len(_PAIRS), size=(rows, columns))].transpose(2, 0, 1))


def pick(image: Tensor, places: Tensor) -> tuple[Tensor, Tensor]:
    """The two small pictures: (B, C, H, W) and (B, 2, H/2, W/2) to two of (B, C, H/2, W/2)."""
    b, c, h, w = image.shape
    cells = image.reshape(b, c, h // 2, 2, w // 2, 2).permute(0, 1, 2, 4, 3, 5).reshape(b, c, h // 2, w // 2, 4)
    chosen = places.long()
    first, second = (
        cells.gather(4, chosen[:, which, None, :, :, None].expand(b, c, h // 2, w // 2, 1)).squeeze(4)
        for which in (0, 1)
    )
    return first, second

"""A smooth first fill of holes: push-pull pyramid with relaxation at every level.

Gortler et al. 1996 ("The Lumigraph", push-pull); normalised convolution after Knutsson and Westin 1993; the relaxation
steps bring each level near the harmonic fill (the Laplace equation with the known pixels as its border).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

RELAXATIONS = 4


def prefill(image: Tensor, hole: Tensor, relaxations: int = RELAXATIONS) -> Tensor:
    """Fill holes smoothly from what surrounds them.

    `image` float (B, C, H, W), its values under the hole are never read; `hole` (B, 1, H, W), 1 = to fill, 0 = known.
    Returns `image` where known, the fill elsewhere; a picture that is all hole comes back 0.
    """
    known = 1 - hole
    levels = [(torch.where(hole > 0, torch.zeros_like(image), image), known)]
    while max(levels[-1][0].shape[-2:]) > 1:
        levels.append(_coarser(*levels[-1]))
    filled, _ = levels.pop()
    for values, weight in reversed(levels):
        height, width = values.shape[-2:]
        finer = F.interpolate(filled, scale_factor=2.0, mode="bilinear", align_corners=False)[..., :height, :width]
        filled = values * weight + finer * (1 - weight)
        for _ in range(relaxations):
            filled = values * weight + _neighbour_mean(filled) * (1 - weight)
    return filled


def _coarser(values: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
    """Halve by normalised convolution: weighted mean of known values, and whether anything was known."""
    pad = (0, values.shape[-1] % 2, 0, values.shape[-2] % 2)
    mass = F.avg_pool2d(F.pad(weight, pad), 2)
    summed = F.avg_pool2d(F.pad(values * weight, pad), 2)
    return summed / mass.clamp_min(1e-6), (4 * mass).clamp_max(1)


def _neighbour_mean(x: Tensor) -> Tensor:
    """Mean over the 3x3 neighbourhood with the border repeated."""
    return F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), 3, stride=1)

"""A smooth first fill of holes: push-pull pyramid with relaxation at every level.

Gortler et al. 1996 ("The Lumigraph", push-pull); normalised convolution after Knutsson and Westin 1993; the relaxation
steps bring each level near the harmonic fill (the Laplace equation with the known pixels as its border).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

RELAXATIONS = 4
_Box = tuple[slice, slice]


def prefill(image: Tensor, hole: Tensor, relaxations: int = RELAXATIONS) -> Tensor:
    """Fill holes smoothly from what surrounds them.

    `image` float (B, C, H, W), its values under the hole are never read; `hole` (B, 1, H, W), 1 = to fill, 0 = known.
    Returns `image` where known, the fill elsewhere; a picture that is all hole comes back 0.
    """
    image, hole = image.contiguous(), hole.contiguous()  # planes: means of three channels side by side are slow
    known = 1 - hole
    levels = [(torch.where(hole > 0, torch.zeros_like(image), image), known)]
    alone = len(image) == 1
    while max(levels[-1][0].shape[-2:]) > 1 and not (alone and bool(levels[-1][1].min() >= 1)):
        levels.append(_coarser(*levels[-1]))
    filled, _ = levels.pop()
    for values, weight in reversed(levels):
        height, width = values.shape[-2:]
        finer = F.interpolate(filled, scale_factor=2.0, mode="bilinear", align_corners=False)[..., :height, :width]
        known, missing = values * weight, 1 - weight
        filled = torch.addcmul(known, finer, missing)
        # One picture is relaxed only around its hole; where several hold holes, there is little to be saved.
        box = _unknown_box(weight) if alone else (slice(None), slice(None))
        known, missing, part = known[..., *box], missing[..., *box], filled[..., *box]
        for _ in range(relaxations):
            part = torch.addcmul(known, _neighbour_mean(part), missing)
        filled[..., *box] = part
    return filled


def _unknown_box(weight: Tensor) -> _Box:
    """The box around all that is not wholly known, and a pixel more."""
    unknown = weight[0, 0] < 1
    rows, columns = unknown.any(1).nonzero(), unknown.any(0).nonzero()
    top, left = int(rows[0]), int(columns[0])
    return slice(max(top - 1, 0), int(rows[-1]) + 2), slice(max(left - 1, 0), int(columns[-1]) + 2)


def _coarser(values: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
    """Halve by normalised convolution: weighted mean of known values, and whether anything was known."""
    pad = (0, values.shape[-1] % 2, 0, values.shape[-2] % 2)
    mass = F.avg_pool2d(F.pad(weight, pad), 2)
    summed = F.avg_pool2d(F.pad(values * weight, pad), 2)
    return summed / mass.clamp_min(1e-6), (4 * mass).clamp_max(1)


def _neighbour_mean(x: Tensor) -> Tensor:
    """Mean over the 3x3 neighbourhood with the border repeated: sums along columns, then along rows."""
    tall = F.pad(x, (0, 0, 1, 1), mode="replicate")
    column = tall[..., :-2, :] + x + tall[..., 2:, :]
    wide = F.pad(column, (1, 1, 0, 0), mode="replicate")
    return (wide[..., :-2] + column + wide[..., 2:]) / 9

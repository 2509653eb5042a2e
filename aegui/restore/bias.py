"""Holding the local mean: noise has none, so what a net takes away must not have one either."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.restore.pixels import FloatImage

_CELL = 8
"""Pixels a side over which means are taken before all else; what is held changes more slowly than that."""
WINDOW = 9 * _CELL
"""Side in pixels of the neighbourhood over which the mean is held; its half must lie within a tile's halo."""
_CERTAIN = 3.0  # standard errors below which a difference of means is chance
_CLIPPED_SHARE = 0.05  # of clipped pixels, from which on the noisy mean itself is wrong


def hold_local_mean(noisy: FloatImage, clean: FloatImage, white: float, doubt: FloatImage | None = None) -> FloatImage:
    """Give back the low-frequency part of the residual, where it is more than chance.

    A net told a higher level than there is may shift flat areas; (noisy - clean) averaged over a window shows by how
    much. The non-negative garrote (Breiman 1995) leaves alone what the remaining noise explains. Where much is clipped
    at 0 or `white`, the noisy mean is itself off and the net knows better; `doubt`, 0..1 for `one_of_each_cell`, says
    how far that goes (1 unless given). Images are float32 (H, W, 3); may return `clean`.
    """
    height, width = noisy.shape[:2]
    small = (-(-width // _CELL), -(-height // _CELL))
    before, after = (cv2.resize(image, small, interpolation=cv2.INTER_AREA) for image in (noisy, clean))
    shift = _mean(np.asarray(before - after, np.float32))
    # One pixel of each cell is enough to know how much they scatter, and how many are clipped.
    seen = one_of_each_cell(noisy)
    some = seen - one_of_each_cell(clean)
    spread = np.sqrt(np.maximum(_mean(some * some) - shift * shift, 0))
    chance = _CERTAIN / WINDOW * spread
    kept = np.maximum(1 - (chance / np.maximum(np.abs(shift), 1e-9)) ** 2, 0)
    clipped = _mean(((seen <= 0) | (seen >= white)).astype(np.float32))
    if doubt is not None:
        clipped *= doubt[..., None]
    trust = np.clip(1 - clipped / _CLIPPED_SHARE, 0, 1)
    given_back = trust * kept * shift
    if not given_back.any():
        return clean
    added = cv2.resize(given_back, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.add(clean, added, dst=added), np.float32)


def one_of_each_cell(image: FloatImage) -> FloatImage:
    """A pixel of every cell, from near its middle: (H, W, ...) to (ceil(H / 8), ceil(W / 8), ...)."""
    height, width = image.shape[:2]
    return image[min(_CELL // 2, (height - 1) % _CELL) :: _CELL, min(_CELL // 2, (width - 1) % _CELL) :: _CELL]


def _mean(image: NDArray[np.float32]) -> FloatImage:
    side = WINDOW // _CELL
    return np.asarray(cv2.boxFilter(image, -1, (side, side), borderType=cv2.BORDER_REFLECT_101), np.float32)

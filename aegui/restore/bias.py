"""Holding the local mean: noise has none, so what a net takes away must not have one either."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.restore.pixels import FloatImage

WINDOW = 65
"""Side in pixels of the neighbourhood over which the mean is held; its half must lie within a tile's halo."""
_CERTAIN = 3.0  # standard errors below which a difference of means is chance
_CLIPPED_SHARE = 0.05  # of clipped pixels, from which on the noisy mean itself is wrong


def hold_local_mean(noisy: FloatImage, clean: FloatImage, white: float) -> FloatImage:
    """Give back the low-frequency part of the residual, where it is more than chance.

    A net told a higher level than there is may shift flat areas; (noisy - clean) averaged over a window shows by how
    much. The non-negative garrote (Breiman 1995) leaves alone what the remaining noise explains. Where much is clipped
    at 0 or `white`, the noisy mean is itself off and the net knows better. All float32 (H, W, 3); returns a new array.
    """
    residual = noisy - clean
    shift = _mean(residual)
    spread = np.sqrt(np.maximum(_mean(residual * residual) - shift * shift, 0))
    chance = _CERTAIN / WINDOW * spread
    kept = np.maximum(1 - (chance / np.maximum(np.abs(shift), 1e-9)) ** 2, 0)
    clipped = _mean(((noisy <= 0) | (noisy >= white)).astype(np.float32))
    trust = np.clip(1 - clipped / _CLIPPED_SHARE, 0, 1)
    return np.asarray(clean + trust * kept * shift, np.float32)


def _mean(image: NDArray[np.float32]) -> FloatImage:
    return np.asarray(cv2.boxFilter(image, -1, (WINDOW, WINDOW), borderType=cv2.BORDER_REFLECT_101), np.float32)

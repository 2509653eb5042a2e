"""Mixing a photo with what denoising made of it: sliders move at once, and an exact result takes the same path."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from aegui.imaging.colour import LUMA
from aegui.imaging.photo import Pixels
from aegui.restore.pixels import FloatImage, to_float, to_pixels


def blend_levels(
    original: Pixels, levels: Mapping[float, Pixels], strength: float, chroma: float | None = None, grain: float = 0.0
) -> Pixels:
    """What denoising would give, from results at a few strengths.

    `original`: (H, W, 3) uint8 or uint16; `levels`: strength in percent to pixels of the same shape, at least one.
    Between two strengths, and between the original and the weakest, the mix is linear; beyond the strongest it stays.
    `strength`, `chroma`, `grain`: as in `DenoiseStep`. New pixels of the original's shape and depth.
    """
    noisy = to_float(original)
    clean = _at(noisy, levels, strength)
    if chroma is not None and chroma != strength:
        clean = recolour(clean, _at(noisy, levels, chroma))
    return to_pixels(keep_grain(noisy, clean, grain / 100), original.dtype)


def recolour(luma: FloatImage, chroma: FloatImage) -> FloatImage:
    """The luma of one picture with the chroma of another; both (H, W, 3)."""
    return np.asarray(chroma + ((luma - chroma) @ LUMA)[..., None], np.float32)


def keep_grain(noisy: FloatImage, clean: FloatImage, share: float) -> FloatImage:
    """Give back a share 0..1 of the luma that was removed."""
    if not share:
        return clean
    return np.asarray(clean + np.float32(share) * ((noisy - clean) @ LUMA)[..., None], np.float32)


def _at(noisy: FloatImage, levels: Mapping[float, Pixels], strength: float) -> FloatImage:
    below = max((level for level in levels if level <= strength), default=0.0)
    above = min((level for level in levels if level >= strength), default=below)
    low = to_float(levels[below]) if below in levels else noisy
    if above == below:
        return low
    share = np.float32((strength - below) / (above - below))
    return np.asarray(low + share * (to_float(levels[above]) - low), np.float32)

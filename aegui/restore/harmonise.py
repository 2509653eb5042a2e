"""Making a fill meet its surroundings: the mismatch along the border, spread smoothly over the hole, is taken away.

Perez et al. 2003 ("Poisson image editing": adding the harmonic function that equals the mismatch on the border is
seamless cloning).
"""

from __future__ import annotations

import cv2
import numpy as np
import torch

from aegui.imaging.photo import Mask
from aegui.nets.prefill import prefill
from aegui.restore.pixels import FloatImage

_BORDER = 4.0
_SMOOTH = 2.0
_WIDE = 4.0
_ERROR, _MEANT = 2.0, 4.0  # levels of 255


def harmonise(fill: FloatImage, image: FloatImage, hole: Mask) -> FloatImage:
    """`fill` with its border brought to that of `image`.

    `fill`: float32 (H, W, 3), an answer for the hole and for the known pixels around it alike; `image`: what is known
    there; `hole`: bool (H, W). The mismatch is averaged over a few pixels, as that of single ones is noise.
    """
    known = (~hole).astype(np.float32)
    away = cv2.distanceTransform(known.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    border = (known * (away <= _BORDER)).astype(np.float32)
    mass = cv2.GaussianBlur(border, (0, 0), _SMOOTH)
    summed = cv2.GaussianBlur((image - fill) * border[..., None], (0, 0), _SMOOTH)
    mismatch = summed / np.maximum(mass, 1e-6)[..., None]
    return np.asarray(fill + harmonic(np.asarray(mismatch, np.float32), border == 0), np.float32)


def hold_smooth(fill: FloatImage, image: FloatImage, hole: Mask) -> FloatImage:
    """`fill` without small, wide departures from the harmonic fill.

    In a clear sky a net is off by a level or two, which shows as a ridge; the harmonic fill is right there. Where the
    two differ by more, the net knows something. All as in `harmonise`.
    """
    smooth = harmonic(np.where(hole[..., None], np.float32(0), image), hole)
    inside = hole.astype(np.float32)
    mass = cv2.GaussianBlur(inside, (0, 0), _WIDE)
    summed = cv2.GaussianBlur((fill - smooth) * inside[..., None], (0, 0), _WIDE)
    departure = summed / np.maximum(mass, 1e-6)[..., None]
    size = 255 * np.abs(departure).max(axis=2)
    small = np.clip((_MEANT - size) / (_MEANT - _ERROR), 0, 1) * inside
    return np.asarray(fill - small[..., None] * departure, np.float32)


def harmonic(image: FloatImage, hole: Mask) -> FloatImage:
    """The smoothest fill of a hole: float32 (H, W, 3) and bool (H, W) to (H, W, 3)."""
    told = torch.from_numpy(np.ascontiguousarray(image)).permute(2, 0, 1)[None]
    missing = torch.from_numpy(hole.astype(np.float32))[None, None]
    with torch.inference_mode():
        filled = prefill(told, missing)[0].permute(1, 2, 0).numpy()
    return np.ascontiguousarray(filled, np.float32)

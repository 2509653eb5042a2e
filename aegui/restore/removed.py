"""Does what was taken away look like noise, or like the picture?"""

from __future__ import annotations

import cv2
import numpy as np

from aegui.imaging.colour import LUMA
from aegui.imaging.photo import Pixels
from aegui.restore.pixels import FloatImage, to_float

HOLDS_STRUCTURE = 0.05
"""From this share on, edges and texture can be seen in what was removed."""
_CROP = 256
_CROPS = 4
_NEAR = 4.0


def structure_share(before: Pixels, after: Pixels) -> float:
    """The share, 0..1, of what was removed that runs in one direction (method noise: Buades et al. 2005).

    Both (H, W, 3) uint8 or uint16. Noise has no direction, edges and texture have: the coherence of the removed luma's
    structure tensor (Weickert 1999), squared, averaged by how much was removed. Noise alone gives 0.02 to 0.045 (white
    to camera-like), a Gaussian blur of 1.2 pixels 0.5. Crops from an even grid stand for a large photo.
    """
    directed = removed = 0.0
    height, width = before.shape[:2]
    for y in _starts(height):
        for x in _starts(width):
            part = np.s_[y : y + _CROP, x : x + _CROP]
            luma = np.asarray((to_float(before[part]) - to_float(after[part])) @ LUMA, np.float32)
            energy = _mean(luma * luma)
            directed, removed = directed + float((_coherence(luma) * energy).sum()), removed + float(energy.sum())
    return float(np.clip(directed / removed, 0, 1)) if removed > 0 else 0.0


def _coherence(image: FloatImage) -> FloatImage:
    """How much the gradients around each pixel agree, 0..1: the eigenvalues' difference over their sum, squared."""
    across, down = cv2.Sobel(image, -1, 1, 0), cv2.Sobel(image, -1, 0, 1)
    xx, yy, xy = (_mean(np.asarray(product, np.float32)) for product in (across * across, down * down, across * down))
    return np.asarray(((xx - yy) ** 2 + 4 * xy * xy) / np.maximum((xx + yy) ** 2, 1e-14), np.float32)


def _starts(size: int) -> list[int]:
    """Where the crops begin: all along a short side, evenly spread over a long one."""
    count = min(-(-size // _CROP), _CROPS)
    return sorted({int(start) for start in np.linspace(0, max(size - _CROP, 0), count)})


def _mean(image: FloatImage) -> FloatImage:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), _NEAR), np.float32)

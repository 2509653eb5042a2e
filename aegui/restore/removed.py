"""Does what was taken away look like noise, or like the picture?"""

from __future__ import annotations

import cv2
import numpy as np

from aegui.imaging.photo import Pixels
from aegui.restore.pixels import FloatImage, to_float

HOLDS_STRUCTURE = 0.1
"""From this share on, edges and texture can be seen in what was removed."""
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)
_CROP = 256
_CROPS = 4
_WINDOW = 17
_DETAIL = 1.5


def structure_share(before: Pixels, after: Pixels) -> float:
    """The share, 0..1, of what was removed that follows the detail of the picture (method noise: Buades et al. 2005).

    Both (H, W, 3) uint8 or uint16. A denoiser that smooths detail away removes a share of the picture's own high
    frequencies; noise goes with them by chance only. Their correlation is taken in small windows, squared, freed of
    what chance gives, and averaged by how much was removed. Crops from an even grid stand for a large photo.
    """
    explained = removed = 0.0
    height, width = before.shape[:2]
    for y in _starts(height):
        for x in _starts(width):
            part = np.s_[y : y + _CROP, x : x + _CROP]
            one, other = _shares(to_float(before[part]) @ _LUMA, to_float(after[part]) @ _LUMA)
            explained, removed = explained + one, removed + other
    return float(np.clip(explained / removed, 0, 1)) if removed > 0 else 0.0


def _shares(before: FloatImage, after: FloatImage) -> tuple[float, float]:
    residual = before - after
    detail = after - cv2.GaussianBlur(after, (0, 0), _DETAIL)
    both, own, other = (_mean(product) for product in (residual * detail, residual * residual, detail * detail))
    chance = 1 / _WINDOW
    correlation = both / np.sqrt(np.maximum(own * other, 1e-14))
    share = np.clip((np.maximum(correlation, 0) ** 2 - chance**2) / (1 - chance**2), 0, 1)
    return float((share * own).sum()), float(own.sum())


def _starts(size: int) -> list[int]:
    """Where the crops begin: all along a short side, evenly spread over a long one."""
    count = min(-(-size // _CROP), _CROPS)
    return sorted({int(start) for start in np.linspace(0, max(size - _CROP, 0), count)})


def _mean(image: FloatImage) -> FloatImage:
    return np.asarray(cv2.boxFilter(image, -1, (_WINDOW, _WINDOW)), np.float32)

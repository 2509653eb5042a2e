"""Between stored pixels and float32 with white = 1. No torch here."""

from __future__ import annotations

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Pixels

FloatImage = NDArray[np.float32]


def to_float(pixels: Pixels) -> FloatImage:
    """uint8 or uint16 of any shape to float32 with white = 1."""
    return pixels.astype(np.float32) / np.float32(np.iinfo(pixels.dtype).max)


def to_pixels(image: FloatImage, dtype: np.dtype[np.uint8] | np.dtype[np.uint16]) -> Pixels:
    """float32 with white = 1 to pixels of that depth, clipped and rounded."""
    depth, peak = (cv2.CV_8U, 255) if dtype == np.uint8 else (cv2.CV_16U, 65535)
    # OpenCV scales, rounds and clips in one pass, in an eighth of the time of NumPy's four.
    scaled = cv2.addWeighted(image, peak, image, 0, 0, dtype=depth)
    return cast(Pixels, scaled.reshape(image.shape))


def grey_again(image: FloatImage) -> FloatImage:
    """The mean of the channels in all three, for a photo that had only one."""
    return np.repeat(image.mean(axis=2, keepdims=True, dtype=np.float32), 3, axis=2)

"""Photos made small and square, as the nets with a latent see them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA, to_8_bit
from aegui.imaging.photo import Photo

Picture = NDArray[np.float32]
"""float32 (H, W, 3) RGB in 0..255."""


def resized(square: NDArray[np.uint8], side: int) -> Picture:
    """(H, W, 3) to (side, side, 3), whatever its proportions."""
    how = cv2.INTER_AREA if min(square.shape[:2]) > side else cv2.INTER_CUBIC
    small = cv2.resize(square, (side, side), interpolation=how)
    return np.asarray(small, np.float32)


def reduced(photo: Photo, short_side: int) -> NDArray[np.uint8]:
    """The photo in 8 bit with its short side at most that long: (H, W, 3)."""
    pixels = np.asarray(to_8_bit(photo.pixels), np.uint8)
    scale = short_side / min(photo.height, photo.width)
    if scale >= 1:
        return pixels
    size = (max(round(photo.width * scale), 1), max(round(photo.height * scale), 1))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def middle_square(pixels: NDArray[np.uint8], share: float = 1.0) -> NDArray[np.uint8]:
    """The square in the photo's middle whose side is `share` of the short one: (S, S, 3)."""
    height, width = pixels.shape[:2]
    side = max(round(min(height, width) * share), 1)
    top, left = (height - side) // 2, (width - side) // 2
    return pixels[top : top + side, left : left + side]


def as_input(pictures: NDArray[np.float32], channels: int) -> NDArray[np.float32]:
    """(..., H, W, 3) in 0..255 to (..., channels, H, W) with white = 1; one channel is Rec. 601 luma."""
    if channels == 1:
        pictures = pictures @ LUMA[:, None]
    return np.ascontiguousarray(np.moveaxis(pictures, -1, -3), np.float32) / np.float32(255)

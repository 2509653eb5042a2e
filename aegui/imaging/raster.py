"""Pillow pictures to pixels and back."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aegui.imaging.colour import cmyk_to_rgb, srgb_profile
from aegui.imaging.photo import Pixels
from aegui.imaging.source import Decoded, Source

Image.MAX_IMAGE_PIXELS = None  # every header's size is checked before Pillow decodes it; see `Source.check_size`

_BAND = 128
_GREY = ("1", "L", "I;16", "I;16L", "I;16B", "I;16N")


def from_pillow(image: Image.Image, source: Source, icc_profile: bytes | None = None) -> tuple[Decoded, bytes | None]:
    """Decode a picture that Pillow opened, and the ICC profile that its pixels now have.

    Raises `NotAPhoto` for modes that cannot be held (float, 32 bit, Lab); what Pillow raises on damage goes through.
    """
    image.load()
    if image.mode == "CMYK":
        image, icc_profile = cmyk_to_rgb(image, icc_profile), srgb_profile()
    elif icc_profile is not None and icc_profile[16:20] == b"CMYK":
        icc_profile = None
    if image.mode in _GREY and "transparency" not in image.info:
        grey = image.convert("L") if image.mode == "1" else image
        return Decoded(repeat(as_pixels(_values(grey))), None, grey=True), icc_profile
    if image.mode in ("1", "L", "LA", "La"):
        image = image.convert("L") if image.mode == "1" else image
        both = _values(image.convert("LA"))
        return Decoded(repeat(both[..., 0]), both[..., 1].copy(), grey=True), icc_profile
    if image.mode in ("PA", "RGBA", "RGBa") or "transparency" in image.info:
        both = _values(image.convert("RGBA"))
        return Decoded(both[..., :3].copy(), both[..., 3].copy(), grey=False), icc_profile
    if image.mode in ("P", "RGB", "RGBX", "YCbCr"):
        rgb = image if image.mode == "RGB" else image.convert("RGB")
        return Decoded(_values(rgb), None, grey=False), icc_profile
    raise source.unsupported("holds pixels of the kind '{mode}', which aegui does not open", mode=image.mode)


def _values(image: Image.Image) -> NDArray[Any]:
    """A picture's values, taken in bands: Pillow holds the GIL while it hands out bytes, and a window waits for it."""
    first = np.asarray(image.crop((0, 0, image.width, min(_BAND, image.height))))
    values = np.empty((image.height, *first.shape[1:]), first.dtype)
    values[:_BAND] = first
    for top in range(_BAND, image.height, _BAND):
        bottom = min(top + _BAND, image.height)
        values[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)))
    return values


def as_pixels(array: NDArray[Any]) -> Pixels:
    """Contiguous, native-endian uint8 (from one-byte values) or uint16 of the same values."""
    if array.dtype.itemsize == 1:
        return np.ascontiguousarray(array, np.uint8)
    return np.ascontiguousarray(array, np.uint16)


def repeat(channel: Pixels) -> Pixels:
    """A grey channel (H, W) as RGB (H, W, 3)."""
    return as_pixels(cv2.merge([channel, channel, channel]))


def to_pillow(pixels: Pixels, alpha: Pixels | None, grey: bool) -> Image.Image:
    """8-bit pixels as a Pillow picture of mode L, LA, RGB or RGBA."""
    channels = [pixels[..., 0]] if grey else [pixels]
    if alpha is not None:
        channels.append(alpha)
    if grey and alpha is None:
        return Image.fromarray(np.ascontiguousarray(pixels[..., 0]))
    return Image.fromarray(np.ascontiguousarray(np.dstack(channels)))

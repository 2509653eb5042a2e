"""Colour profiles and depth: CMYK to sRGB, profiles that fit their pixels, 16 bit to 8."""

from __future__ import annotations

import io
import logging
import struct
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Photo, Pixels

if TYPE_CHECKING:  # the window takes luma and depth from here before any codec is imported
    from PIL import Image

_log = logging.getLogger(__name__)
LUMA = np.array([0.299, 0.587, 0.114], np.float32)
"""What red, green and blue weigh in luma (ITU-R BT.601)."""
_SPACE, _CREATED = slice(16, 20), slice(24, 36)  # ICC.1:2010, table 17: data colour space, date and time


def srgb_profile() -> bytes:
    """The ICC profile of sRGB, the same bytes every time."""
    from PIL import ImageCms

    profile = bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    return profile[: _CREATED.start] + struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + profile[_CREATED.stop :]


def cmyk_to_rgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A CMYK picture (255 = full ink) in sRGB: through its profile, or by (1 - ink)(1 - black) where it has none.

    Through a profile the intent is relative colorimetric with black-point compensation, as photo tools do by default.
    """
    from PIL import ImageCms

    if profile is not None and profile[_SPACE] == b"CMYK":
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError) as error:
            _log.info("a CMYK profile cannot be used: %s", error)
        else:
            if converted is not None:
                return converted
    return image.convert("RGB")


def profile_in(photo: Photo, format_name: str, depth: int) -> bytes | None:
    """The photo's profile in a file of this format and depth (8, 16): `None` if it does not fit the saved channels."""
    # OpenCV writes 16-bit grey PNGs with alpha as colour, which no longer fits a grey profile.
    deep_la = format_name == "PNG" and depth == 16 and photo.grey and photo.alpha is not None
    known = format_name != "BMP" and not deep_la
    return fitting_profile(photo.metadata.icc_profile, photo.grey and format_name != "WEBP") if known else None


def fitting_profile(profile: bytes | None, grey: bool) -> bytes | None:
    """`profile` if it is for the channels that will be written, else `None`."""
    if profile is None:
        return None
    wanted = b"GRAY" if grey else b"RGB "
    if profile[_SPACE] != wanted:
        _log.info("a profile for %r does not fit the saved channels and is left out", profile[_SPACE])
        return None
    return profile


def to_8_bit(pixels: Pixels) -> NDArray[np.uint8]:
    """16 bit to 8 bit, rounded to the nearest: round(value / 257). 8 bit comes back as it is."""
    if pixels.dtype == np.uint8:
        return np.asarray(pixels, np.uint8)
    return np.asarray(cv2.convertScaleAbs(pixels, alpha=1 / 257), np.uint8).reshape(pixels.shape)


def flatten_alpha(pixels: Pixels, alpha: Pixels, background: tuple[int, int, int]) -> Pixels:
    """`pixels` laid over a background colour (8-bit RGB)."""
    peak = 255 if pixels.dtype == np.uint8 else 65535
    colour = np.array(background, np.float32) * (peak / 255)
    result = np.empty_like(pixels)
    for row in range(0, pixels.shape[0], 256):
        part = slice(row, row + 256)
        opacity = alpha[part, :, None].astype(np.float32) / peak
        result[part] = np.rint(pixels[part] * opacity + colour * (1 - opacity)).astype(pixels.dtype)
    return result

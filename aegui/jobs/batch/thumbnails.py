"""Small pictures of photo files, for reports and grids."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from aegui.imaging.colour import to_8_bit
from aegui.imaging.files import read_bytes
from aegui.imaging.formats import is_raw
from aegui.imaging.raw import embedded_preview
from aegui.imaging.read import read_photo
from aegui.imaging.source import quiet

Thumbnail = NDArray[np.uint8]


def thumbnail(path: Path, side: int) -> Thumbnail:
    """The photo in a file, upright, at most `side` pixels wide and high: uint8 (H, W, 3), RGB. Raises `PhotoError`.

    JPEGs are decoded at a fraction of their size, which is many times faster.
    """
    quick = _draft(_preview(path), side)
    if quick is not None:
        return quick
    pixels = to_8_bit(read_photo(path).pixels)
    scale = side / max(pixels.shape[:2])
    if scale >= 1:
        return np.ascontiguousarray(pixels)
    size = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA))


def as_jpeg(picture: Thumbnail, quality: int = 80) -> bytes:
    """A small picture as a JPEG file."""
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def _preview(path: Path) -> Path | io.BytesIO:
    """The file itself, or the JPEG that lies in a raw photo."""
    if not is_raw(path):
        return path
    data = embedded_preview(read_bytes(path), str(path))
    return path if data is None else io.BytesIO(data)


def _draft(path: Path | io.BytesIO, side: int) -> Thumbnail | None:
    try:
        with quiet(), Image.open(path, formats=("JPEG",)) as image:
            image.draft("RGB", (side, side))
            if image.mode != "RGB":
                return None
            image.thumbnail((side, side), Image.Resampling.BOX)
            return np.asarray(ImageOps.exif_transpose(image), np.uint8)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None

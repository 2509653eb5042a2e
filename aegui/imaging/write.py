"""Save photos."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from pathlib import Path

import numpy as np

from aegui.errors import OutputError
from aegui.imaging.colour import flatten_alpha, profile_in, to_8_bit
from aegui.imaging.exif import exif_with_resolution
from aegui.imaging.files import refuse_output, write_bytes
from aegui.imaging.formats import ALPHA_FORMATS, PhotoFormat, format_of
from aegui.imaging.jpeg import encode_jpeg
from aegui.imaging.photo import Photo
from aegui.imaging.png import encode_png
from aegui.imaging.raster import to_pillow
from aegui.imaging.source import DECODE_ERRORS
from aegui.imaging.tiff import encode_tiff

_log = logging.getLogger(__name__)


def write_photo(
    photo: Photo,
    path: Path,
    *,
    overwrite: bool = False,
    quality: int = 95,
    source: Path | None = None,
    flatten: tuple[int, int, int] | None = None,
) -> None:
    """Save a photo whole or not at all, in the format that the extension names, with what it carries.

    Without `overwrite` no existing file is replaced, least of all `source`, the opened one. `quality` (1..100) is for
    JPEG and WebP; WebP at 100 is lossless. 16 bit is rounded to 8 for JPEG, WebP and BMP. Alpha goes only into PNG,
    TIFF and WebP; for others give `flatten`, an 8-bit RGB colour to lay the photo on, unless every pixel is opaque. A
    block that the format cannot hold is left out: IPTC in WebP, all but dpi in BMP. Raises `OutputExists`,
    `OutputError`.
    """
    format_of(path)
    refuse_output(path, overwrite, source)
    write_bytes(path, photo_bytes(photo, path, quality, flatten), overwrite=overwrite)


def photo_bytes(photo: Photo, path: Path, quality: int = 95, flatten: tuple[int, int, int] | None = None) -> bytes:
    """The bytes that `write_photo` would write to `path`. Nothing is written. Raises `OutputError`."""
    target = format_of(path)
    return encode_photo(_prepare(photo, path, target, flatten), target.name, quality)


def require_fit(photo: Photo, path: Path, *, flattened: bool = False) -> None:
    """Raise `OutputError` if the format of `path` cannot hold the photo: an early answer, before long work.

    `flattened`: its alpha will be laid on a colour.
    """
    target = format_of(path)
    if max(photo.height, photo.width) > target.max_side:
        raise OutputError(
            "{path} cannot be written: {name} ends at {side} pixels a side, and the photo is {width} x {height}.",
            "Save it as PNG or TIFF.",
            path=path,
            name=target.name,
            side=target.max_side,
            width=photo.width,
            height=photo.height,
        )
    if photo.alpha is None or target.alpha or flattened:
        return
    if bool(np.any(photo.alpha != photo.peak)):
        raise OutputError(
            "{path} cannot be written: {name} has no transparency, and the photo has.",
            "Save it as one of {formats}, or flatten it onto a colour.",
            path=path,
            name=target.name,
            formats=ALPHA_FORMATS,
        )


def _prepare(photo: Photo, path: Path, target: PhotoFormat, flatten: tuple[int, int, int] | None) -> Photo:
    """The photo as the format can hold it: size checked, alpha and depth settled."""
    require_fit(photo, path, flattened=flatten is not None)
    if photo.alpha is not None and not target.alpha:
        if flatten is not None:
            photo = photo.with_pixels(flatten_alpha(photo.pixels, photo.alpha, flatten))
        photo = replace(photo, alpha=None)
    if photo.depth == 16 and not target.deep:
        alpha = None if photo.alpha is None else to_8_bit(photo.alpha)
        photo = replace(photo, pixels=to_8_bit(photo.pixels), alpha=alpha)
    return photo


def encode_photo(photo: Photo, format_name: str, quality: int = 95) -> bytes:
    """The bytes of a photo file. The format must be able to hold the photo's depth and alpha; see `write_photo`."""
    if not 1 <= quality <= 100:
        raise OutputError("quality is {quality}; give 1 to 100.", quality=quality)
    dpi = (
        photo.metadata.dpi if photo.metadata.dpi and all(1 <= value <= 65535 for value in photo.metadata.dpi) else None
    )
    metadata = replace(photo.metadata, icc_profile=profile_in(photo, format_name, photo.depth), dpi=dpi)
    try:
        if format_name == "PNG":
            return encode_png(photo, metadata)
        if format_name == "TIFF":
            return encode_tiff(photo, metadata)
        image = to_pillow(photo.pixels, photo.alpha, photo.grey)
        if format_name == "JPEG":
            return encode_jpeg(image, metadata, quality)
        buffer = io.BytesIO()
        if format_name == "BMP":
            image.save(buffer, "BMP", dpi=metadata.dpi or (0, 0))
        else:
            exif = exif_with_resolution(metadata.exif, metadata.dpi)
            image.save(
                buffer,
                "WEBP",
                quality=quality,
                lossless=quality == 100,
                exact=True,
                icc_profile=metadata.icc_profile or b"",
                exif=exif or b"",
                xmp=metadata.xmp or b"",
            )
        return buffer.getvalue()
    except DECODE_ERRORS as error:
        raise OutputError(
            "The photo cannot be encoded as {format}: {reason}.", format=format_name, reason=error
        ) from error

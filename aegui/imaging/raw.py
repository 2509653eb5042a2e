"""Raw photos as cameras write them, developed; needs the extra `raw`."""

from __future__ import annotations

import io
from dataclasses import replace
from types import ModuleType
from typing import Any

import numpy as np

from aegui.errors import NotAPhoto
from aegui.imaging.colour import srgb_profile
from aegui.imaging.exif import exif_from_tiff, settle_exif
from aegui.imaging.ifd import EXIF_IFD, Directory, read_directory, read_header
from aegui.imaging.photo import Metadata
from aegui.imaging.raster import as_pixels
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source

_SRGB_CURVE = (2.4, 12.92)
_CLIPPED = 0.0001  # share of pixels that may become white: bright enough to look at, and no sky is lost
_MAKER_NOTE, _MOST_EXIF = 0x927C, 60_000


def decode_raw(source: Source) -> Decoded:
    """A raw photo developed by LibRaw to 16-bit sRGB with the camera's white balance, upright. Raises `PhotoError`."""
    library = _library(source)
    errors = (library.LibRawError, *DECODE_ERRORS)
    try:
        with library.imread(io.BytesIO(source.data)) as raw:
            source.check_size(raw.sizes.width, raw.sizes.height)
            values = raw.postprocess(
                use_camera_wb=True, output_bps=16, gamma=_SRGB_CURVE, auto_bright_thr=_CLIPPED, highlight_mode=2
            )
    except errors as error:
        raise source.damaged(error) from error
    metadata = Metadata(_exif(source.data), icc_profile=srgb_profile())
    return Decoded(as_pixels(np.asarray(values)), None, grey=False, metadata=metadata)


def embedded_preview(data: bytes, name: str) -> bytes | None:
    """The JPEG that the camera put into a raw photo, for small pictures; `None` if there is none."""
    library = _library(Source(name, data, 1000))
    try:
        with library.imread(io.BytesIO(data)) as raw:
            thumb: Any = raw.extract_thumb()
    except (library.LibRawError, *DECODE_ERRORS):
        return None
    return bytes(thumb.data) if thumb.format == library.ThumbFormat.JPEG else None


def _exif(data: bytes) -> bytes | None:
    """What a raw photo of the TIFF family says of itself, without the maker's note where that is too long to carry."""
    try:
        layout, offset = read_header(data)
        directory, _ = read_directory(data, offset, layout)
    except ValueError:
        return None
    block = exif_from_tiff(directory, layout)
    if block is not None and len(block) > _MOST_EXIF:
        block = exif_from_tiff(_without_note(directory), layout)
    return settle_exif(block)[0]


def _without_note(directory: Directory) -> Directory:
    entry = directory.get(EXIF_IFD)
    if entry is None or entry.directory is None:
        return directory
    rest = {tag: value for tag, value in entry.directory.items() if tag != _MAKER_NOTE}
    return directory | {EXIF_IFD: replace(entry, directory=rest)}


def _library(source: Source) -> ModuleType:
    try:
        import rawpy
    except ImportError as error:
        raise NotAPhoto(
            "{name} is a raw photo, and what develops these is not installed.",
            "Install the extra raw: pip install 'aegui[raw]'.",
            name=source.name,
        ) from error
    library: ModuleType = rawpy
    return library

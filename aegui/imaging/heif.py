"""HEIC and HEIF photos, as phones take them; needs the extra `heif`."""

from __future__ import annotations

from types import ModuleType

import numpy as np

from aegui.errors import NotAPhoto
from aegui.imaging.exif import settle_exif, settle_xmp
from aegui.imaging.photo import Metadata
from aegui.imaging.raster import as_pixels, repeat
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source

_PREFIX = b"Exif\0\0"


def decode_heif(source: Source) -> Decoded:
    """The first picture of a HEIF file: 8 bit, or 10 and 12 bit widened to 16. Raises `PhotoError`.

    The container's own turn is applied; the orientation in EXIF says it once more and is reset (ISO/IEC 23008-12).
    """
    heif = _library(source)
    try:
        file = heif.open_heif(source.data, convert_hdr_to_8bit=False)
        source.check_size(*file.size)
        values, info = np.asarray(file), dict(file.info)
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    exif, _, dpi = settle_exif((info.get("exif") or b"").removeprefix(_PREFIX))
    metadata = Metadata(exif, settle_xmp(info.get("xmp")), icc_profile=info.get("icc_profile"), dpi=dpi)
    if values.ndim == 2:
        return Decoded(repeat(as_pixels(values)), None, grey=True, metadata=metadata)
    alpha = as_pixels(values[..., 3]) if values.shape[2] == 4 else None
    return Decoded(as_pixels(values[..., :3]), alpha, grey=False, metadata=metadata)


def _library(source: Source) -> ModuleType:
    try:
        import pillow_heif
    except ImportError as error:
        raise NotAPhoto(
            "{name} is a HEIC photo, and what opens these is not installed.",
            "Install the extra heif: pip install 'aegui[heif]'.",
            name=source.name,
        ) from error
    library: ModuleType = pillow_heif
    return library

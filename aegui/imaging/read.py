"""Open photos."""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import BmpImagePlugin, WebPImagePlugin

from aegui.errors import NotAPhoto, PhotoNotFound, PhotoUnreadable
from aegui.imaging.exif import settle_exif, settle_xmp, tidy_dpi
from aegui.imaging.files import read_bytes
from aegui.imaging.formats import FORMATS, READ_EXTENSIONS, sniff
from aegui.imaging.heif import decode_heif
from aegui.imaging.jpeg import decode_jpeg
from aegui.imaging.photo import Metadata, Photo, Pixels
from aegui.imaging.png import decode_png
from aegui.imaging.raster import as_pixels, from_pillow
from aegui.imaging.raw import decode_raw
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source, quiet
from aegui.imaging.tiff import decode_tiff

_log = logging.getLogger(__name__)
_WEBP_CHUNKS = (b"VP8 ", b"VP8L", b"VP8X")


def read_photo(path: Path, max_megapixels: float = 1000) -> Photo:
    """Open a JPEG, PNG, TIFF (first page), WebP (first frame) or BMP, told by content and not by name.

    HEIC and raw photos of cameras open too, where the extras `heif` and `raw` are installed. The photo is upright and
    its orientation tags say so. CMYK becomes sRGB. Raises `PhotoNotFound`, `PhotoUnreadable`, `NotAPhoto`,
    `PhotoTruncated` and, before anything is decoded, `PhotoTooLarge`.
    """
    return replace(decode_photo(read_bytes(path), str(path), max_megapixels), path=path)


def decode_photo(data: bytes, name: str, max_megapixels: float = 1000) -> Photo:
    """A photo from a file's bytes, for example from the clipboard; `name` is what errors call it. See `read_photo`."""
    source = Source(name, data, max_megapixels)
    format_name = sniff(data[:16], name)
    if not format_name:
        raise NotAPhoto(
            "{name} is no photo that aegui knows.",
            "It opens {known}, HEIC and camera raw.",
            name=name,
            known=[known.name for known in FORMATS],
        )
    decoders: dict[str, Callable[[Source], Decoded]] = {
        "JPEG": decode_jpeg,
        "PNG": decode_png,
        "TIFF": decode_tiff,
        "WEBP": _decode_webp,
        "BMP": _decode_bmp,
        "HEIF": decode_heif,
        "RAW": decode_raw,
    }
    try:
        with quiet():
            decoded = decoders[format_name](source)
    except MemoryError as error:
        raise PhotoUnreadable(
            "{name} does not fit into memory.", "Close other programs and try again.", name=name
        ) from error
    return Photo(
        _upright(decoded.pixels, decoded.orientation),
        None if decoded.alpha is None else _upright(decoded.alpha, decoded.orientation),
        decoded.grey,
        decoded.metadata.turned(decoded.orientation),
        format_name,
        first_of_many=decoded.first_of_many,
    )


def _decode_webp(source: Source) -> Decoded:
    source.check_size(*_webp_size(source))
    if int.from_bytes(source.data[4:8], "little") + 8 > len(source.data):
        raise source.damaged("it ends too soon")
    try:
        image = WebPImagePlugin.WebPImageFile(io.BytesIO(source.data))
        decoded, profile = from_pillow(image, source, image.info.get("icc_profile"))
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    block = image.info.get("exif", b"").removeprefix(b"Exif\0\0")
    exif, orientation, dpi = settle_exif(block)
    metadata = Metadata(exif=exif, xmp=settle_xmp(image.info.get("xmp")), icc_profile=profile, dpi=dpi)
    return Decoded(decoded.pixels, decoded.alpha, decoded.grey, metadata, orientation, image.n_frames > 1)


def _webp_size(source: Source) -> tuple[int, int]:
    """Width and height from the header of a WebP (RFC 9649)."""
    head = source.data[:30]
    if len(head) < 30 or head[12:16] not in _WEBP_CHUNKS:
        raise source.damaged("its header is not whole")
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        packed = int.from_bytes(head[21:25], "little")
        return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", head, 26)
    return width & 0x3FFF, height & 0x3FFF


def _decode_bmp(source: Source) -> Decoded:
    data = source.data
    if len(data) < 26 or not 12 <= int.from_bytes(data[14:18], "little") <= 512:
        raise NotAPhoto(
            "{name} is no photo that aegui knows.", "It begins like a BMP and goes on otherwise.", name=source.name
        )
    old = int.from_bytes(data[14:18], "little") == 12
    width, height = struct.unpack_from("<HH" if old else "<ii", data, 18)
    source.check_size(width, abs(height))
    try:
        image = BmpImagePlugin.BmpImageFile(io.BytesIO(data))
        dpi = image.info.get("dpi")
        decoded, _ = from_pillow(image, source)
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    return replace(decoded, metadata=Metadata(dpi=tidy_dpi(*dpi) if dpi else None))


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation, 1..8."""
    turns = {3: 2, 4: 2, 5: 3, 6: 3, 7: 1, 8: 1}.get(orientation, 0)
    turned = np.rot90(pixels, turns)
    if orientation in (2, 4, 5, 7):
        turned = turned[:, ::-1]
    return as_pixels(turned)


def list_photos(folder: Path) -> list[Path]:
    """The files of a folder whose extension is a photo's, sorted by name; hidden ones are left out.

    Raises `PhotoNotFound`, `PhotoUnreadable`.
    """
    try:
        found = [
            path
            for path in folder.iterdir()
            if path.suffix.lower() in READ_EXTENSIONS and not path.name.startswith(".") and path.is_file()
        ]
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PhotoNotFound("There is no folder {folder}.", "Check its name.", folder=folder) from error
    except OSError as error:
        raise PhotoUnreadable(
            "The folder {folder} cannot be read: {reason}.", folder=folder, reason=error.strerror
        ) from error
    return sorted(found, key=lambda path: (path.name.casefold(), path.name))

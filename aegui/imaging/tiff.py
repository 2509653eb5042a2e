"""TIFF 6.0 and BigTIFF: Pillow does 8-bit pixels, tifffile and OpenCV 16-bit ones; tags are kept raw."""

from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
from PIL import TiffImagePlugin

from aegui.errors import OutputError
from aegui.imaging.exif import (
    exif_from_tiff,
    orientation_of,
    resolution_entries,
    resolution_of,
    settle_xmp,
    tiff_entries,
)
from aegui.imaging.ifd import (
    Directory,
    Layout,
    Order,
    integers,
    make_entry,
    read_directory,
    read_header,
    write_directory,
)
from aegui.imaging.photo import Metadata, Photo, Pixels
from aegui.imaging.raster import as_pixels, from_pillow, repeat
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source

_SUBFILE, _REDUCED = 254, 1
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STRIP_OFFSETS, _SAMPLES, _ROWS_PER_STRIP, _STRIP_SIZES, _PREDICTOR = 273, 277, 278, 279, 317
_TILE_OFFSETS, _TILE_SIZES = 324, 325
_EXTRA_SAMPLES, _SAMPLE_FORMAT, _XMP, _IPTC, _ICC = 338, 339, 700, 33723, 34675
_ASSOCIATED, _UNASSOCIATED = 1, 2
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB = 0, 1, 2
_DEFLATE, _HORIZONTAL = 8, 2
_STRIP_BYTES = 2**20


class _Tags:
    """The first directory of a file, with TIFF's defaults."""

    __slots__ = ("_layout", "directory")

    def __init__(self, directory: Directory, layout: Layout) -> None:
        self.directory = directory
        self._layout = layout

    def all(self, tag: int) -> tuple[int, ...]:
        entry = self.directory.get(tag)
        return integers(entry, self._layout) if entry else ()

    def one(self, tag: int, default: int) -> int:
        return next(iter(self.all(tag)), default)


def decode_tiff(source: Source) -> Decoded:
    """Decode a TIFF's first page. Raises `PhotoTruncated`, `PhotoTooLarge`, `NotAPhoto` (float, 32 bit, Lab ...)."""
    try:
        layout, offset = read_header(source.data)
        directory, following = read_directory(source.data, offset, layout)
    except ValueError as error:
        raise source.damaged(error) from error
    tags = _Tags(directory, layout)
    source.check_size(tags.one(_WIDTH, 0), tags.one(_HEIGHT, 0))
    _check_extent(source, tags)
    metadata = _read_metadata(directory, layout)
    bits, sample_format = set(tags.all(_BITS) or (1,)), set(tags.all(_SAMPLE_FORMAT) or (1,))
    if sample_format - {1, 4} or max(bits) > 16 or (len(bits) > 1 and max(bits) > 8):
        if 3 in sample_format:
            raise source.unsupported("is a TIFF of floating-point pixels")
        if 2 in sample_format:
            raise source.unsupported("is a TIFF of signed pixels")
        raise source.unsupported("is a TIFF of {depth}-bit pixels", depth=max(bits))
    try:
        if max(bits) > 8:
            decoded, profile = _decode_deep(source, tags), metadata.icc_profile
        else:
            image = TiffImagePlugin.TiffImageFile(io.BytesIO(source.data))
            decoded, profile = from_pillow(image, source, metadata.icc_profile)
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    kept = Metadata(metadata.exif, metadata.xmp, metadata.iptc, profile, metadata.dpi)
    orientation = orientation_of(directory, layout)
    if max(bits) <= 8:  # Pillow has turned the picture upright while loading it
        kept, orientation = kept.turned(orientation), 1
    further = _has_page(source.data, following, layout)
    return Decoded(decoded.pixels, decoded.alpha, decoded.grey, kept, orientation, further)


def _has_page(data: bytes, offset: int, layout: Layout) -> bool:
    """True if a further page lies there, rather than nothing or the first one's thumbnail."""
    try:
        directory, _ = read_directory(data, offset, layout) if offset else ({}, 0)
    except ValueError:
        return False
    return _WIDTH in directory and not _Tags(directory, layout).one(_SUBFILE, 0) & _REDUCED


def _check_extent(source: Source, tags: _Tags) -> None:
    """Raise `PhotoTruncated` if a strip or tile ends behind the file; libtiff would also say so on stderr."""
    for offsets, sizes in ((_STRIP_OFFSETS, _STRIP_SIZES), (_TILE_OFFSETS, _TILE_SIZES)):
        ends = [at + size for at, size in zip(tags.all(offsets), tags.all(sizes), strict=False)]
        if max(ends, default=0) > len(source.data):
            raise source.damaged("it ends too soon")


def _read_metadata(directory: Directory, layout: Layout) -> Metadata:
    raw = {tag: directory[tag].raw for tag in (_XMP, _IPTC, _ICC) if tag in directory}
    return Metadata(
        exif=exif_from_tiff(directory, layout),
        xmp=settle_xmp(raw.get(_XMP)),
        iptc=raw.get(_IPTC),
        icc_profile=raw.get(_ICC),
        dpi=resolution_of(directory, layout),
    )


def _decode_deep(source: Source, tags: _Tags) -> Decoded:
    photometric, extra = tags.one(_PHOTOMETRIC, _BLACK_IS_ZERO), tags.all(_EXTRA_SAMPLES)
    colours = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3}.get(photometric)
    if colours is None or tags.one(_SAMPLES, 1) < colours:
        raise source.unsupported("is a 16-bit TIFF of colour kind {photometric}", photometric=photometric)
    samples = _read_samples(source)
    if samples.shape[:2] != (tags.one(_HEIGHT, 0), tags.one(_WIDTH, 0)) or samples.shape[2] < colours:
        raise source.damaged("its pixels do not fill its size")
    pixels = as_pixels(samples[..., :colours])
    if photometric == _WHITE_IS_ZERO:
        pixels = ~pixels
    alpha = None
    if extra and extra[0] in (_ASSOCIATED, _UNASSOCIATED) and samples.shape[2] > colours:
        alpha = as_pixels(samples[..., colours])
        if extra[0] == _ASSOCIATED:
            pixels = _divide_alpha(pixels, alpha)
    return Decoded(repeat(pixels[..., 0]) if colours == 1 else pixels, alpha, grey=colours == 1)


def _read_samples(source: Source) -> Pixels:
    """All samples, (H, W, S), uint16. tifffile leaves LZW and its kin to OpenCV."""
    import tifffile  # slow to import, and few photos are 16-bit TIFFs

    with tifffile.TiffFile(io.BytesIO(source.data)) as file:
        page = file.pages[0]
        try:
            samples, axes = page.asarray(), page.axes
        except ValueError as error:
            if "imagecodecs" not in str(error):
                raise
            samples, axes = _read_with_opencv(source), "YXS"
    if samples.dtype != np.uint16:
        raise ValueError(f"its pixels are {samples.dtype}")
    if axes == "SYX":
        samples = np.moveaxis(samples, 0, 2)
    return as_pixels(samples[..., None] if samples.ndim == 2 else samples)


def _read_with_opencv(source: Source) -> Pixels:
    samples = cv2.imdecode(np.frombuffer(source.data, np.uint8), cv2.IMREAD_UNCHANGED)
    if samples is None:
        raise ValueError("its pixels cannot be decoded")
    if samples.ndim == 3 and samples.shape[2] in (3, 4):
        return as_pixels(samples[..., [2, 1, 0, 3][: samples.shape[2]]])
    return as_pixels(samples)


def _divide_alpha(pixels: Pixels, alpha: Pixels) -> Pixels:
    """Straight colour from colour that was multiplied with its alpha."""
    scaled = pixels.astype(np.float64) * 65535 / np.maximum(alpha, 1)[..., None]
    return np.minimum(np.rint(scaled), 65535).astype(np.uint16)


def encode_tiff(photo: Photo, metadata: Metadata) -> bytes:
    """A TIFF of the photo's own depth: strips, deflate, horizontal predictor. Raises `OutputError` above 4 GB.

    It is written in the byte order of the EXIF block, so that its tags are copied as they are.
    """
    described, order = tiff_entries(metadata.exif)
    layout = Layout(order)
    samples = photo.pixels[..., :1] if photo.grey else photo.pixels
    if photo.alpha is not None:
        samples = as_pixels(np.concatenate((samples, photo.alpha[..., None]), axis=2))
    strips, rows = _compress(samples, order)
    count = samples.shape[2]
    entries = {
        _WIDTH: (4, (photo.width,)),
        _HEIGHT: (4, (photo.height,)),
        _BITS: (3, (photo.depth,) * count),
        _COMPRESSION: (3, (_DEFLATE,)),
        _PHOTOMETRIC: (3, (_BLACK_IS_ZERO if photo.grey else _RGB,)),
        274: (3, (1,)),
        _SAMPLES: (3, (count,)),
        _ROWS_PER_STRIP: (4, (rows,)),
        _STRIP_SIZES: (4, tuple(len(strip) for strip in strips)),
        _STRIP_OFFSETS: (4, (0,) * len(strips)),
        _PREDICTOR: (3, (_HORIZONTAL,)),
    }
    directory = described | {tag: make_entry(kind, values, layout) for tag, (kind, values) in entries.items()}
    if photo.alpha is not None:
        directory[_EXTRA_SAMPLES] = make_entry(3, (_UNASSOCIATED,), layout)
    for tag, kind, raw in ((_XMP, 1, metadata.xmp), (_IPTC, 7, metadata.iptc), (_ICC, 7, metadata.icc_profile)):
        if raw:
            directory[tag] = make_entry(kind, raw, layout)
    if metadata.dpi:
        directory |= resolution_entries(metadata.dpi, layout)
    return _assemble(directory, strips, layout)


def _compress(samples: Pixels, order: Order) -> tuple[list[bytes], int]:
    """The strips of a picture and how many rows each has."""
    height, width, count = samples.shape
    rows = max(1, min(height, _STRIP_BYTES // (width * count * samples.itemsize)))
    strips = []
    for top in range(0, height, rows):
        part = samples[top : top + rows]
        differences = part.copy()
        differences[:, 1:] -= part[:, :-1]  # wraps around, as the predictor wants
        strips.append(zlib.compress(differences.astype(differences.dtype.newbyteorder(order)).tobytes(), 6))
    return strips, rows


def _assemble(directory: Directory, strips: list[bytes], layout: Layout) -> bytes:
    """Header, directory, strips; the directory is written twice, as its length decides where the strips lie."""
    start = 8 + len(write_directory(directory, layout.order, 8))
    if start + sum(map(len, strips)) >= 2**32:
        raise OutputError("The photo is larger than the 4 GB that a TIFF can hold.", "Save it as PNG.")
    offsets, at = [], start
    for strip in strips:
        offsets.append(at)
        at += len(strip)
    directory = directory | {_STRIP_OFFSETS: make_entry(4, tuple(offsets), layout)}
    head = (b"II*\0" if layout.order == "<" else b"MM\0*") + struct.pack(layout.order + "I", 8)
    return head + write_directory(directory, layout.order, 8) + b"".join(strips)

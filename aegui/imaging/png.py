"""PNG (ISO/IEC 15948): its chunks and the metadata in them; Pillow does 8-bit pixels, OpenCV 16-bit ones."""

from __future__ import annotations

import binascii
import io
import logging
import struct
import zlib
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import PngImagePlugin

from aegui.imaging.exif import settle_exif, settle_xmp, tidy_dpi
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.raster import as_pixels, from_pillow, repeat, to_pillow
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source

_log = logging.getLogger(__name__)

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIXEL_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_XMP_KEYWORD = b"XML:com.adobe.xmp"
_IPTC_KEYWORD, _EXIF_KEYWORD = b"Raw profile type iptc", b"Raw profile type exif"  # ImageMagick's and ExifTool's way
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_INFLATE_STEP = 2**20
_MAX_INFLATED = 64 * 2**20
_INCH = 0.0254


@dataclass(frozen=True, slots=True)
class _Chunk:
    kind: bytes
    body: bytes
    raw: bytes


def _read_chunks(source: Source) -> list[_Chunk]:
    """Every chunk up to IEND, checksums checked. Damage in a chunk that pixels do not need only loses that chunk."""
    data, at, chunks = source.data, len(_SIGNATURE), []
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            break
        body = data[at + 8 : end - 4]
        sound = zlib.crc32(body, zlib.crc32(kind)) == int.from_bytes(data[end - 4 : end], "big")
        if sound:
            chunks.append(_Chunk(kind, body, data[at:end]))
        elif kind in _PIXEL_CHUNKS or not kind.isalpha():
            raise source.damaged("the checksum of {kind} at byte {at} is wrong", kind=kind, at=at)
        else:
            _log.info("%s: a damaged %r chunk is left out", source.name, kind)
        if kind == b"IEND":
            return chunks
        if not chunks or chunks[0].kind != b"IHDR":
            raise source.damaged("it does not begin with IHDR")
        if kind == b"IHDR":
            source.check_size(*struct.unpack_from(">II", body.ljust(8, b"\0")))
        at = end
    raise source.damaged("it ends too soon")


def decode_png(source: Source) -> Decoded:
    """Decode a PNG; of an animation the still picture. Raises `PhotoTruncated`, `PhotoTooLarge`, `NotAPhoto`."""
    chunks = _read_chunks(source)
    if len(chunks[0].body) != 13:
        raise source.damaged("its header has the wrong length")
    depth, colour_type = chunks[0].body[8:10]
    metadata, orientation = _read_metadata(chunks)
    try:
        if depth == 16:
            decoded, profile = _decode_deep(source, chunks, colour_type), metadata.icc_profile
        else:
            image = PngImagePlugin.PngImageFile(io.BytesIO(_only(chunks, _PIXEL_CHUNKS)))
            decoded, profile = from_pillow(image, source, metadata.icc_profile)
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    kept = Metadata(metadata.exif, metadata.xmp, metadata.iptc, profile, metadata.dpi)
    animated = any(chunk.kind == b"acTL" and int.from_bytes(chunk.body[:4], "big") > 1 for chunk in chunks)
    return Decoded(decoded.pixels, decoded.alpha, decoded.grey, kept, orientation, animated)


def _only(chunks: list[_Chunk], kinds: tuple[bytes, ...]) -> bytes:
    return _SIGNATURE + b"".join(chunk.raw for chunk in chunks if chunk.kind in kinds)


def _check_amount(source: Source, chunks: list[_Chunk]) -> None:
    """Raise `PhotoTruncated` or `zlib.error` if the pixels are not all there; libpng would also say so on stderr."""
    width, height, depth, colour_type, _, _, interlace = struct.unpack(">IIBBBBB", chunks[0].body)
    pixel_bits = depth * _CHANNELS.get(colour_type, 1)
    expected = 0
    for x, y, step_x, step_y in _ADAM7 if interlace else ((0, 0, 1, 1),):
        columns, rows = (
            max(0, -(-(size - at) // step)) for size, at, step in ((width, x, step_x), (height, y, step_y))
        )
        expected += rows * (1 + (columns * pixel_bits + 7) // 8) if columns else 0
    inflater, found = zlib.decompressobj(), 0
    for chunk in chunks:
        rest = chunk.body if chunk.kind == b"IDAT" else b""
        while rest:
            found += len(inflater.decompress(rest, _INFLATE_STEP))
            rest = inflater.unconsumed_tail
    found += len(inflater.flush())
    if found < expected:
        raise source.damaged(
            "it holds {found} bytes of pixels and should hold {expected}", found=found, expected=expected
        )


def _decode_deep(source: Source, chunks: list[_Chunk], colour_type: int) -> Decoded:
    """16 bits per channel. OpenCV would mistreat tRNS, so the transparent colour is applied here."""
    _check_amount(source, chunks)
    encoded = np.frombuffer(_only(chunks, (b"IHDR", b"IDAT", b"IEND")), np.uint8)
    samples = cv2.imdecode(encoded, cv2.IMREAD_UNCHANGED)
    if samples is None or samples.dtype != np.uint16:
        raise source.damaged("its pixels cannot be decoded")
    grey = colour_type in (0, 4)
    pixels = repeat(as_pixels(samples)) if samples.ndim == 2 else as_pixels(samples[..., 2::-1])
    alpha = as_pixels(samples[..., 3]) if samples.ndim == 3 and samples.shape[2] == 4 else None
    key = next((chunk.body for chunk in chunks if chunk.kind == b"tRNS"), b"")
    if alpha is None and len(key) == (2 if grey else 6):
        transparent = (pixels == np.frombuffer(key, ">u2").astype(np.uint16)).all(axis=2)
        alpha = np.where(transparent, np.uint16(0), np.uint16(65535))
    return Decoded(pixels, alpha, grey)


def _read_metadata(chunks: list[_Chunk]) -> tuple[Metadata, int]:
    texts = dict(filter(None, (_read_text(chunk) for chunk in chunks)))
    raw_exif = next((chunk.body for chunk in chunks if chunk.kind == b"eXIf"), None)
    old_exif = _read_raw_profile(texts.get(_EXIF_KEYWORD))
    exif, orientation, exif_dpi = settle_exif(raw_exif or (old_exif or b"").removeprefix(b"Exif\0\0"))
    metadata = Metadata(
        exif=exif,
        xmp=settle_xmp(texts.get(_XMP_KEYWORD)),
        iptc=_read_raw_profile(texts.get(_IPTC_KEYWORD)),
        icc_profile=next(filter(None, (_read_profile(chunk) for chunk in chunks)), None),
        dpi=next(filter(None, (_read_dpi(chunk) for chunk in chunks)), exif_dpi),
    )
    return metadata, orientation


def _inflate(data: bytes) -> bytes:
    """Decompress metadata, within reason. Raises `ValueError` or `zlib.error`."""
    inflater = zlib.decompressobj()
    result = inflater.decompress(data, _MAX_INFLATED)
    if inflater.unconsumed_tail:
        raise ValueError("compressed metadata is too large")
    return result


def _read_text(chunk: _Chunk) -> tuple[bytes, bytes] | None:
    """Keyword and content of a text chunk, `None` for other or broken chunks."""
    keyword, _, rest = chunk.body.partition(b"\0")
    try:
        if chunk.kind == b"tEXt":
            return keyword, rest
        if chunk.kind == b"zTXt":
            return keyword, _inflate(rest[1:])
        if chunk.kind == b"iTXt":
            compressed, (_, _, text) = rest[0], rest[2:].split(b"\0", 2)
            return keyword, _inflate(text) if compressed else text
    except (ValueError, IndexError, zlib.error) as error:
        _log.info("a broken %r chunk is left out: %s", chunk.kind, error)
    return None


def _read_raw_profile(text: bytes | None) -> bytes | None:
    """The bytes of a "Raw profile": a name, a length, and hexadecimal digits."""
    if text is None:
        return None
    try:
        _name, length, digits = text.strip().split(None, 2)
        content = binascii.unhexlify(b"".join(digits.split()))
    except ValueError:  # binascii.Error is one
        return None
    return content if length.isdigit() and len(content) == int(length) and content else None


def _read_profile(chunk: _Chunk) -> bytes | None:
    if chunk.kind != b"iCCP":
        return None
    try:
        profile = _inflate(chunk.body.partition(b"\0")[2][1:])
    except (ValueError, zlib.error) as error:
        _log.info("a broken ICC profile is left out: %s", error)
        return None
    return profile or None


def _read_dpi(chunk: _Chunk) -> tuple[float, float] | None:
    if chunk.kind != b"pHYs" or len(chunk.body) != 9:
        return None
    across, down, unit = struct.unpack(">IIB", chunk.body)
    return tidy_dpi(across * _INCH, down * _INCH) if unit == 1 else None


def _pack(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _metadata_chunks(metadata: Metadata) -> bytes:
    out = b""
    if metadata.icc_profile:
        out += _pack(b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc_profile))
    if metadata.dpi:
        across, down = (round(value / _INCH) for value in metadata.dpi)
        out += _pack(b"pHYs", struct.pack(">IIB", across, down, 1))
    if metadata.exif:
        out += _pack(b"eXIf", metadata.exif)
    if metadata.xmp:
        out += _pack(b"iTXt", _XMP_KEYWORD + b"\0\0\0\0\0" + metadata.xmp)
    if metadata.iptc:
        text = b"\niptc\n%8d\n" % len(metadata.iptc) + binascii.hexlify(metadata.iptc) + b"\n"
        out += _pack(b"zTXt", _IPTC_KEYWORD + b"\0\0" + zlib.compress(text))
    return out


def encode_png(photo: Photo, metadata: Metadata) -> bytes:
    """A PNG of the photo's own depth. OpenCV has no 16-bit grey with alpha: that is written as RGBA."""
    data = _encode_deep(photo) if photo.depth == 16 else _encode_shallow(photo)
    header_end = len(_SIGNATURE) + 25
    return data[:header_end] + _metadata_chunks(metadata) + data[header_end:]


def _encode_shallow(photo: Photo) -> bytes:
    buffer = io.BytesIO()
    to_pillow(photo.pixels, photo.alpha, photo.grey).save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def _encode_deep(photo: Photo) -> bytes:
    if photo.alpha is not None:
        samples = as_pixels(np.dstack((photo.pixels[..., ::-1], photo.alpha)))
    else:
        samples = as_pixels(photo.pixels[..., 0] if photo.grey else photo.pixels[..., ::-1])
    _, encoded = cv2.imencode(".png", samples, (cv2.IMWRITE_PNG_COMPRESSION, 4))
    return encoded.tobytes()

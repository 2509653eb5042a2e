"""JPEG: its segments (ITU-T T.81, annex B) and the metadata that lives in them; Pillow does the pixels."""

from __future__ import annotations

import io
import logging
import struct
from dataclasses import dataclass

from PIL import Image, ImageChops, JpegImagePlugin

from aegui.imaging.exif import settle_exif, settle_xmp, tidy_dpi
from aegui.imaging.ifd import read_directory, read_header
from aegui.imaging.photo import Metadata
from aegui.imaging.raster import from_pillow
from aegui.imaging.source import DECODE_ERRORS, Decoded, Source

_log = logging.getLogger(__name__)

_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_ICC, _PHOTOSHOP = b"ICC_PROFILE\0", b"Photoshop 3.0\0"
_MPF, _MP_ENTRY, _MP_KIND, _MP_PREVIEW = b"MPF\0", 0xB002, 0xFF0000, 0x010000
_IPTC_RESOURCE = 0x0404
_MAX_BODY = 65533
_APP0, _APP1, _APP2, _APP13, _APP14, _SOS, _EOI = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0..15 without DHT, JPG, DAC
_HUFFMAN_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_IN_SCAN = frozenset({0x00, 0xFF}) | frozenset(range(0xD0, 0xD8))  # stuffing, fill, restarts
_BETWEEN_SCANS = frozenset({0xC4, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE}) | frozenset(range(0xE0, 0xF0))


@dataclass(frozen=True, slots=True)
class _Segment:
    marker: int
    body: bytes


def _read_segments(source: Source) -> tuple[list[_Segment], int]:
    """The segments before the first scan, and where that scan's marker stands."""
    segments: list[_Segment] = []
    data, at = source.data, 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise source.damaged("no marker at byte {at}", at=at)
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker == _SOS:
            return segments, at
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(data):
            break
        segments.append(_Segment(marker, data[at + 4 : at + 2 + length]))
        at += 2 + length
    raise source.damaged("its header ends too soon")


def _check_amount(source: Source, frame: _Segment, coded_bytes: int) -> None:
    """Raise `PhotoTruncated` if the coded data cannot fill the picture: Pillow would pad it with grey, however large.

    A Huffman code has one bit at least, and every block of 8x8 samples has one at least.
    """
    if frame.marker not in _HUFFMAN_FRAMES:
        return
    _, height, width, count = struct.unpack_from(">BHHB", frame.body)
    samplings = [(byte >> 4, byte & 15) for byte in frame.body[7 : 7 + 3 * count : 3]]
    across, down = (max(factors, default=0) for factors in zip(*samplings, strict=True)) if samplings else (0, 0)
    if across == 0 or down == 0:
        raise source.damaged("its frame header makes no sense")
    blocks = height * width / (64 * across * down) * sum(h * v for h, v in samplings)
    if 8 * coded_bytes < blocks:
        raise source.damaged(
            "{coded_bytes} bytes cannot hold {width} x {height} pixels",
            coded_bytes=coded_bytes,
            width=width,
            height=height,
        )


def _check_scans(source: Source, start: int) -> None:
    """Raise `PhotoTruncated` where the coded data holds a marker that cannot stand there.

    JPEG has no checksum: other damage inside the coded data shows in the picture and nowhere else.
    """
    data, at = source.data, start
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return  # the end marker is missing: Pillow says whether pixels are, too
        marker = data[at + 1]
        if marker == _EOI:
            return
        if marker in _IN_SCAN:
            at += 1 if marker == 0xFF else 2
        elif marker in _BETWEEN_SCANS:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        else:
            raise source.damaged("an impossible marker at byte {at}", at=at)


def decode_jpeg(source: Source) -> Decoded:
    """Decode a JPEG. Raises `PhotoTruncated`, `PhotoTooLarge`, `NotAPhoto`."""
    segments, scan = _read_segments(source)
    frame = next((segment for segment in segments if segment.marker in _FRAMES), None)
    if frame is None or len(frame.body) < 6:
        raise source.damaged("it has no frame header")
    precision, height, width = struct.unpack_from(">BHH", frame.body)
    source.check_size(width, height)
    if precision != 8:
        raise source.unsupported("is a JPEG of {precision} bits", precision=precision)
    _check_amount(source, frame, len(source.data) - scan)
    _check_scans(source, scan)
    # Only what the pixels need goes to Pillow, so that broken metadata cannot stop the photo.
    needed = (s for s in segments if not _APP0 <= s.marker <= 0xEF or s.marker == _APP14)
    stripped = b"\xff\xd8" + b"".join(_pack(s.marker, s.body) for s in needed) + source.data[scan:]
    try:
        image = JpegImagePlugin.JpegImageFile(io.BytesIO(stripped))
        if image.mode == "CMYK" and _first(segments, _APP14, b"Adobe") is None:
            image_with_ink = ImageChops.invert(image)  # Pillow takes every CMYK for Adobe's inverted one
        else:
            image_with_ink = image
        metadata, orientation = _read_metadata(segments)
        decoded, profile = from_pillow(image_with_ink, source, metadata.icc_profile)
    except DECODE_ERRORS as error:
        raise source.damaged(error) from error
    kept = Metadata(metadata.exif, metadata.xmp, metadata.iptc, profile, metadata.dpi)
    return Decoded(decoded.pixels, None, decoded.grey, kept, orientation, _has_more_pictures(segments))


def _has_more_pictures(segments: list[_Segment]) -> bool:
    """True if the file lists pictures behind the first that are no previews of it (CIPA DC-007, Multi-Picture Format).

    Stereo pairs, bursts and gain maps of HDR displays lie there.
    """
    block = _first(segments, _APP2, _MPF)
    if block is None:
        return False
    try:
        layout, offset = read_header(block)
        entry = read_directory(block, offset, layout)[0].get(_MP_ENTRY)
        table = b"" if entry is None else entry.raw
        attributes = [layout.unpack("I", table, at) for at in range(16, len(table), 16)]
    except ValueError:
        return False
    return any(attribute & _MP_KIND != _MP_PREVIEW for attribute in attributes)


def _read_metadata(segments: list[_Segment]) -> tuple[Metadata, int]:
    exif, orientation, exif_dpi = settle_exif(_first(segments, _APP1, _EXIF))
    metadata = Metadata(
        exif=exif,
        xmp=settle_xmp(_first(segments, _APP1, _XMP)),
        iptc=_read_iptc(b"".join(_bodies(segments, _APP13, _PHOTOSHOP))),
        icc_profile=_join_profile(_bodies(segments, _APP2, _ICC)),
        dpi=_jfif_dpi(segments) or exif_dpi,
    )
    return metadata, orientation


def _bodies(segments: list[_Segment], marker: int, prefix: bytes) -> list[bytes]:
    return [s.body[len(prefix) :] for s in segments if s.marker == marker and s.body.startswith(prefix)]


def _first(segments: list[_Segment], marker: int, prefix: bytes) -> bytes | None:
    return next(iter(_bodies(segments, marker, prefix)), None)


def _join_profile(parts: list[bytes]) -> bytes | None:
    """An ICC profile from its numbered parts; `None` if one is missing."""
    numbered = {part[0]: part for part in parts if len(part) > 2}
    if not numbered:
        return None
    total = next(iter(numbered.values()))[1]
    if sorted(numbered) != list(range(1, total + 1)):
        _log.info("an ICC profile with a part missing is left out")
        return None
    return b"".join(numbered[number][2:] for number in sorted(numbered))


def _jfif_dpi(segments: list[_Segment]) -> tuple[float, float] | None:
    body = _first(segments, _APP0, b"JFIF\0")
    if body is None or len(body) < 7:
        return None
    unit, across, down = struct.unpack_from(">BHH", body, 2)
    factor = {1: 1.0, 2: 2.54}.get(unit, 0.0)
    return tidy_dpi(across * factor, down * factor)


def _read_iptc(resources: bytes) -> bytes | None:
    """The IPTC record among Photoshop's image resource blocks."""
    at = 0
    while resources[at : at + 4] == b"8BIM" and at + 12 <= len(resources):
        number = int.from_bytes(resources[at + 4 : at + 6], "big")
        start = at + 6 + (resources[at + 6] + 2) // 2 * 2  # a Pascal string, padded to even
        size = int.from_bytes(resources[start : start + 4], "big")
        body = resources[start + 4 : start + 4 + size]
        if number == _IPTC_RESOURCE:
            return body if len(body) == size and size else None
        at = start + 4 + (size + 1) // 2 * 2
    return None


def _pack(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def too_large(metadata: Metadata) -> frozenset[str]:
    """Which of `exif`, `xmp` and `iptc` do not fit into a JPEG, whose segments hold 64 kB each."""
    bodies = {"exif": _exif_body(metadata), "xmp": _xmp_body(metadata), "iptc": _iptc_body(metadata)}
    return frozenset(name for name, body in bodies.items() if len(body) > _MAX_BODY)


def _exif_body(metadata: Metadata) -> bytes:
    return _EXIF + metadata.exif if metadata.exif else b""


def _xmp_body(metadata: Metadata) -> bytes:
    return _XMP + metadata.xmp if metadata.xmp else b""


def _iptc_body(metadata: Metadata) -> bytes:
    if not metadata.iptc:
        return b""
    padded = metadata.iptc + b"\0" * (len(metadata.iptc) % 2)
    return _PHOTOSHOP + b"8BIM" + struct.pack(">HHI", _IPTC_RESOURCE, 0, len(metadata.iptc)) + padded


def _metadata_segments(metadata: Metadata) -> bytes:
    bodies = ((_APP1, _exif_body(metadata)), (_APP1, _xmp_body(metadata)), (_APP13, _iptc_body(metadata)))
    out = b"".join(_pack(marker, body) for marker, body in bodies if 0 < len(body) <= _MAX_BODY)
    if metadata.icc_profile:
        room = _MAX_BODY - len(_ICC) - 2
        parts = [metadata.icc_profile[at : at + room] for at in range(0, len(metadata.icc_profile), room)]
        if len(parts) > 255:
            _log.info("an ICC profile of %d bytes does not fit into a JPEG", len(metadata.icc_profile))
            parts = []
        for number, part in enumerate(parts, 1):
            out += _pack(_APP2, _ICC + bytes((number, len(parts))) + part)
    return out


def encode_jpeg(image: Image.Image, metadata: Metadata, quality: int) -> bytes:
    """A baseline JPEG without chroma subsampling, so that fine colour stays; `quality` is 1..100."""
    buffer = io.BytesIO()
    dpi = tuple(round(value) for value in metadata.dpi) if metadata.dpi else (0, 0)
    image.save(buffer, "JPEG", quality=quality, subsampling=0, dpi=dpi)
    data = buffer.getvalue()
    header_end = 4 + int.from_bytes(data[4:6], "big")  # behind JFIF's APP0, which must come first
    return data[:header_end] + _metadata_segments(metadata) + data[header_end:]

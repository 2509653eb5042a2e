"""What aegui reads from and changes in EXIF and XMP blocks: orientation, resolution and the embedded thumbnail."""

from __future__ import annotations

import logging
import re
import struct
from fractions import Fraction

from aegui.imaging.ifd import (
    EXIF_IFD,
    GPS_IFD,
    Directory,
    Layout,
    Order,
    integers,
    make_entry,
    rational,
    read_directory,
    read_header,
    write_block,
)

_log = logging.getLogger(__name__)

ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x0112, 0x011A, 0x011B, 0x0128
_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH = 0x0201, 0x0202
# Tags of a TIFF's first directory that describe the photo and not how its pixels lie in the file.
_DESCRIPTIVE = frozenset(
    {0x010D, 0x010E, 0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x013C, 0x4746, 0x4749, 0x8298, EXIF_IFD, GPS_IFD}
    | set(range(0x9C9B, 0x9CA0))
)
_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>)\s*)[2-8](?=\s*[\"'<])")


def orientation_of(directory: Directory, layout: Layout) -> int:
    """The orientation tag, 1..8; 1 where it is missing or makes no sense."""
    entry = directory.get(ORIENTATION)
    values = integers(entry, layout) if entry else ()
    return values[0] if values and 1 <= values[0] <= 8 else 1


def tidy_dpi(across: float, down: float) -> tuple[float, float] | None:
    """Dots per inch, cured of what whole dots per metre or centimetre do to them; `None` unless both are above 0."""
    if across <= 0 or down <= 0:
        return None
    across, down = (round(value) if abs(value - round(value)) < 0.015 else round(value, 2) for value in (across, down))
    return float(across), float(down)


def resolution_of(directory: Directory, layout: Layout) -> tuple[float, float] | None:
    """The resolution tags in dots per inch, (horizontal, vertical)."""
    across = rational(directory.get(X_RESOLUTION), layout)
    down = rational(directory.get(Y_RESOLUTION), layout)
    unit = directory.get(RESOLUTION_UNIT)
    code = (integers(unit, layout) or (2,))[0] if unit else 2
    if across is None or down is None or code not in (2, 3):
        return None
    factor = 2.54 if code == 3 else 1.0
    return tidy_dpi(across * factor, down * factor)


def settle_exif(block: bytes | None) -> tuple[bytes | None, int, tuple[float, float] | None]:
    """An EXIF block made ready to keep, the orientation it asked for, and its dpi.

    The orientation becomes 1 in place. The embedded thumbnail is blanked out: it would show what a restoration removed.
    A block that cannot be read comes back as `None`.
    """
    if not block:
        return None, 1, None
    try:
        layout, offset = read_header(block)
        directory, following = read_directory(block, offset, layout)
    except ValueError as error:
        _log.info("broken EXIF is left out: %s", error)
        return None, 1, None
    orientation, settled = orientation_of(directory, layout), bytearray(block)
    if ORIENTATION in directory and directory[ORIENTATION].type in (3, 4):
        entry = directory[ORIENTATION]
        struct.pack_into(layout.order + ("H" if entry.type == 3 else "I"), settled, entry.at, 1)
    if following and not layout.big:
        struct.pack_into(layout.order + "I", settled, offset + 2 + 12 * _table_length(block, offset, layout), 0)
        _blank_thumbnail(settled, following, layout)
    return bytes(settled), orientation, resolution_of(directory, layout)


def _table_length(block: bytes, offset: int, layout: Layout) -> int:
    return layout.unpack("H", block, offset)


def _blank_thumbnail(block: bytearray, offset: int, layout: Layout) -> None:
    try:
        directory, _ = read_directory(bytes(block), offset, layout)
        start, length = (integers(directory[tag], layout)[0] for tag in (_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH))
    except (ValueError, KeyError, IndexError):
        return
    if 0 < start < len(block):
        end = min(start + length, len(block))
        block[start:end] = bytes(end - start)


def settle_xmp(packet: bytes | None) -> bytes | None:
    """An XMP packet whose own copy of the orientation, if it has one, says 1."""
    return _XMP_ORIENTATION.sub(rb"\g<1>1", packet) if packet else None


def exif_from_tiff(directory: Directory, layout: Layout) -> bytes | None:
    """The EXIF block that a TIFF's first directory amounts to, `None` if it says nothing about the photo."""
    kept = {tag: entry for tag, entry in directory.items() if tag in _DESCRIPTIVE}
    return write_block(kept, layout.order) if kept else None


def tiff_entries(block: bytes | None) -> tuple[Directory, Order]:
    """An EXIF block's entries for the first directory of a TIFF, and the byte order that they are in."""
    if not block:
        return {}, "<"
    try:
        layout, offset = read_header(block)
        directory, _ = read_directory(block, offset, layout)
    except ValueError as error:
        _log.info("broken EXIF is left out: %s", error)
        return {}, "<"
    return {tag: entry for tag, entry in directory.items() if tag in _DESCRIPTIVE}, layout.order


def resolution_entries(dpi: tuple[float, float], layout: Layout) -> Directory:
    """Resolution tags in dots per inch."""
    entries: Directory = {RESOLUTION_UNIT: make_entry(3, (2,), layout)}
    for tag, value in zip((X_RESOLUTION, Y_RESOLUTION), dpi, strict=True):
        exact = Fraction(value).limit_denominator(10_000)
        entries[tag] = make_entry(5, (exact.numerator, exact.denominator), layout)
    return entries


def exif_with_resolution(block: bytes | None, dpi: tuple[float, float] | None) -> bytes | None:
    """`block` with the dpi in its resolution tags: for formats that keep dpi nowhere else.

    Where they say otherwise, a directory with new ones is put behind the block, and all else stays where it was, so
    that what makers of cameras point to is still there. Without a block, or with a broken one, it holds only the dpi.
    """
    if dpi is None:
        return block
    try:
        layout, offset = read_header(block or b"")
        directory, _ = read_directory(block or b"", offset, layout)
    except ValueError:
        return write_block(resolution_entries(dpi, Layout("<")), "<")
    if block is None or layout.big or resolution_of(directory, layout) == dpi:
        return block
    end = len(block) + len(block) % 2
    table = _with_entries(block, offset, layout, resolution_entries(dpi, layout), end)
    return block[:4] + struct.pack(layout.order + "I", end) + block[8:].ljust(end - 8, b"\0") + table


def _with_entries(block: bytes, offset: int, layout: Layout, new: Directory, at: int) -> bytes:
    """The directory at `offset` as it will lie at `at`: its entries as they are, but for those in `new`."""
    places = range(offset + 2, offset + 2 + 12 * _table_length(block, offset, layout), 12)
    rows = {layout.unpack("H", block, place): block[place : place + 12] for place in places}
    values, end = b"", at + 2 + 12 * len(rows.keys() | new.keys()) + 4
    for tag, entry in new.items():
        long = len(entry.raw) > 4
        field = struct.pack(layout.order + "I", end + len(values)) if long else entry.raw.ljust(4, b"\0")
        count = 1  # of each resolution tag
        rows[tag] = struct.pack(layout.order + "HHI", tag, entry.type, count) + field
        values += entry.raw if long else b""
    table = b"".join(row for _, row in sorted(rows.items()))
    return struct.pack(layout.order + "H", len(rows)) + table + bytes(4) + values

"""Tag directories of TIFF 6.0, BigTIFF and EXIF 2.3: read and written raw, so that nothing is lost in translation."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Literal

Order = Literal["<", ">"]

EXIF_IFD, GPS_IFD, INTEROP_IFD = 0x8769, 0x8825, 0xA005
SUBDIRECTORIES = frozenset({EXIF_IFD, GPS_IFD, INTEROP_IFD})
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_CODES = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 13: "I", 16: "Q", 17: "q", 18: "Q"}
_MAX_NESTING = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One tag: its TIFF type, the bytes of its value in the block's byte order, and where these bytes lie.

    `directory` holds what the value points to, for EXIF, GPS and interoperability pointers.
    """

    type: int
    raw: bytes
    at: int = 0
    directory: dict[int, Entry] | None = None


Directory = dict[int, Entry]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a block is written: byte order "<" or ">", and whether it is a BigTIFF."""

    order: Order
    big: bool = False

    def unpack(self, code: str, data: bytes, at: int) -> int:
        """One integer. Raises `ValueError` if the data ends before."""
        try:
            return int(struct.unpack_from(self.order + code, data, at)[0])
        except struct.error as error:
            raise ValueError(f"the tags end too soon, at byte {at}") from error


def read_header(data: bytes) -> tuple[Layout, int]:
    """Byte order and the offset of the first directory. Raises `ValueError` if this is no TIFF block."""
    if data[:2] not in (b"II", b"MM"):
        raise ValueError("no TIFF byte order mark")
    order: Order = "<" if data[:2] == b"II" else ">"
    magic = Layout(order).unpack("H", data, 2)
    if magic not in (42, 43):
        raise ValueError(f"TIFF magic number is {magic}")
    layout = Layout(order, big=magic == 43)
    return layout, layout.unpack("Q" if layout.big else "I", data, 8 if layout.big else 4)


def read_directory(data: bytes, offset: int, layout: Layout, nesting: int = 0) -> tuple[Directory, int]:
    """The directory at `offset` and the offset of the one after it. Raises `ValueError` where its table is cut off.

    Entries of unknown type or whose value lies outside the data are left out.
    """
    count_code, value_code, start, step = ("Q", "Q", 8, 20) if layout.big else ("H", "I", 2, 12)
    count = layout.unpack(count_code, data, offset)
    end = offset + start + count * step
    if end > len(data):
        raise ValueError("the tag directory ends too soon")
    directory: Directory = {}
    for entry in range(offset + start, end, step):
        tag, kind = layout.unpack("H", data, entry), layout.unpack("H", data, entry + 2)
        size = _SIZES.get(kind, 0) * layout.unpack(value_code, data, entry + 4)
        inline = entry + step - (8 if layout.big else 4)
        at = inline if size <= step - (inline - entry) else layout.unpack(value_code, data, inline)
        if size == 0 or at + size > len(data):
            continue
        raw, child = data[at : at + size], None
        if tag in SUBDIRECTORIES and nesting < _MAX_NESTING:
            child = _read_child(data, integers(Entry(kind, raw), layout), layout, nesting)
        directory[tag] = Entry(kind, raw, at, child)
    try:
        following = layout.unpack(value_code, data, end)
    except ValueError:
        following = 0  # the table is whole; only the link to a thumbnail is cut off
    return directory, following


def _read_child(data: bytes, offsets: tuple[int, ...], layout: Layout, nesting: int) -> Directory | None:
    try:
        return read_directory(data, offsets[0], layout, nesting + 1)[0] if offsets else None
    except ValueError:
        return None


def integers(entry: Entry, layout: Layout) -> tuple[int, ...]:
    """An entry's value as integers; empty if it is of another type."""
    code = _CODES.get(entry.type)
    if code is None:
        return ()
    return struct.unpack(f"{layout.order}{len(entry.raw) // struct.calcsize(code)}{code}", entry.raw)


def rational(entry: Entry | None, layout: Layout) -> float | None:
    """An unsigned rational's value, `None` where there is none or it is not above zero."""
    if entry is None or entry.type != 5 or len(entry.raw) < 8:
        return None
    numerator, denominator = struct.unpack(layout.order + "II", entry.raw[:8])
    return numerator / denominator if numerator and denominator else None


def make_entry(kind: int, values: tuple[int, ...] | bytes, layout: Layout) -> Entry:
    """An entry from integers (of type 3 or 4; pairs of them for type 5) or from bytes."""
    if isinstance(values, bytes):
        return Entry(kind, values)
    code = "I" if kind == 5 else _CODES[kind]
    return Entry(kind, struct.pack(f"{layout.order}{len(values)}{code}", *values))


def write_directory(directory: Directory, order: Order, offset: int) -> bytes:
    """A classic TIFF directory that will lie at `offset`, its values and sub-directories behind it, word-aligned."""
    table = struct.pack(order + "H", len(directory))
    end = offset + 2 + 12 * len(directory) + 4
    values = b""
    for tag, entry in sorted(directory.items()):
        kind, raw = entry.type, entry.raw
        if entry.directory is not None:
            kind, raw = 4, struct.pack(order + "I", end + len(values))
            values += write_directory(entry.directory, order, end + len(values))
        count = len(raw) // _SIZES[kind]
        if len(raw) > 4:
            field = struct.pack(order + "I", end + len(values))
            values += raw + b"\0" * (len(raw) % 2)
        else:
            field = raw.ljust(4, b"\0")
        table += struct.pack(order + "HHI", tag, kind, count) + field
    return table + struct.pack(order + "I", 0) + values


def write_block(directory: Directory, order: Order) -> bytes:
    """A whole TIFF-structured block with one directory, as EXIF wants it."""
    head = b"II*\0" if order == "<" else b"MM\0*"
    return head + struct.pack(order + "I", 8) + write_directory(directory, order, 8)

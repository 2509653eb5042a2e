"""What a saved file is to hold: depth, metadata, quality; and what of a photo it will keep or lose."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from aegui.errors import UsageError
from aegui.imaging.colour import profile_in, to_8_bit
from aegui.imaging.formats import PhotoFormat, format_of
from aegui.imaging.ifd import GPS_IFD, Layout, read_directory, read_header
from aegui.imaging.jpeg import too_large
from aegui.imaging.metadata_kinds import METADATA_CHOICES, MetadataChoice
from aegui.imaging.photo import Metadata, Photo, Pixels
from aegui.sentence import Sentence, said

DEPTHS = (8, 16)
_PLACE = (
    rb"(?:exif:GPS\w*|photoshop:(?:City|State|Country)|Iptc4xmpCore:(?:Location|CountryCode)"
    rb"|Iptc4xmpExt:Location\w*)"
)
_XMP_ATTRIBUTE = re.compile(rb"\s" + _PLACE + rb"\s*=\s*(\"[^\"]*\"|'[^']*')")
_XMP_ELEMENT = re.compile(rb"<(" + _PLACE + rb")(?:\s[^>]*)?(?:/>|>.*?</\1\s*>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to save. `quality` 1..100, of JPEG and WebP. `depth`: 8 or 16 bit, or `None` for the photo's own.

    `metadata`: all of it; without where the photo was taken (GPS in EXIF and XMP, all of IPTC, which names places); or
    none. The colour profile and dpi always stay: without them the photo would look or print otherwise.
    """

    quality: int = 95
    depth: int | None = None
    metadata: MetadataChoice = "all"

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise UsageError("quality is {quality}; give 1 to 100.", quality=self.quality)
        if self.depth is not None and self.depth not in DEPTHS:
            raise UsageError("depth is {depth}; give 8 or 16.", depth=self.depth)
        if self.metadata not in METADATA_CHOICES:
            raise UsageError(
                "metadata is '{metadata}'; choose from {choices}.", metadata=self.metadata, choices=METADATA_CHOICES
            )


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of each part of a photo that it has: ids of what is kept, and of what is lost.

    Ids: "depth", "alpha", "exif", "location", "iptc", "xmp", "icc", "dpi", "pixels" (lost where compression is lossy),
    "pages" (all but the first).
    """

    kept: tuple[str, ...]
    lost: tuple[str, ...]


def prepared(photo: Photo, options: ExportOptions) -> Photo:
    """The photo as it is to be written; the very same if nothing is asked for."""
    if options.depth is not None and options.depth != photo.depth:
        alpha = None if photo.alpha is None else _at_depth(photo.alpha, options.depth)
        photo = replace(photo, pixels=_at_depth(photo.pixels, options.depth), alpha=alpha)
    metadata = photo.metadata
    if options.metadata == "none":
        metadata = Metadata(icc_profile=metadata.icc_profile, dpi=metadata.dpi)
    elif options.metadata == "no-location":
        metadata = replace(metadata, exif=_without_gps(metadata.exif), xmp=_without_place(metadata.xmp), iptc=None)
    return photo if metadata == photo.metadata else replace(photo, metadata=metadata)


def fate(photo: Photo, target: PhotoFormat, options: ExportOptions) -> Fate:
    """What saving in a format with these options keeps and loses of a photo."""
    metadata, every, kept, lost = photo.metadata, options.metadata != "none", list[str](), list[str]()
    depth = 8 if not target.deep else options.depth or photo.depth
    bmp, webp = target.name == "BMP", target.name == "WEBP"
    lossy = target.name == "JPEG" or (webp and options.quality < 100)
    too_much = too_large(metadata) if target.name == "JPEG" else frozenset[str]()
    held = replace(metadata, **dict.fromkeys(too_much))
    whole = depth >= photo.depth and (photo.alpha is None or target.alpha)
    parts = (
        ("pixels", whole or lossy, not lossy),  # lost depth or alpha says enough
        ("depth", True, depth >= photo.depth),
        ("alpha", photo.alpha is not None, target.alpha),
        ("icc", metadata.icc_profile is not None, profile_in(photo, target.name, depth) is not None),
        ("exif", metadata.exif is not None, every and not bmp and held.exif is not None),
        ("location", has_location(metadata), options.metadata == "all" and not bmp and has_location(held)),
        ("iptc", metadata.iptc is not None, options.metadata == "all" and not (bmp or webp) and held.iptc is not None),
        ("xmp", metadata.xmp is not None, every and not bmp and held.xmp is not None),
        ("dpi", metadata.dpi is not None, True),
        ("pages", photo.first_of_many, False),
    )
    for name, there, stays in parts:
        if there:
            (kept if stays else lost).append(name)
    return Fate(tuple(kept), tuple(lost))


def unasked_losses(photo: Photo, path: Path) -> tuple[Sentence, ...]:
    """Notes on what of a photo will not be in the file at `path`, though nobody asked for it to be left out.

    That the pixels of some formats are not exact is no news, and alpha that shows is refused.
    """
    target, notes = format_of(path), list[Sentence]()
    names = {"depth": "16 bit", "icc": "ICC", "exif": "EXIF", "iptc": "IPTC", "xmp": "XMP"}
    lost = tuple(names[part] for part in fate(photo, target, ExportOptions()).lost if part in names)
    if lost:
        notes.append(said("{format} cannot hold what this photo has: {parts}.", format=target.name, parts=lost))
    if photo.first_of_many:
        notes.append(said("The file holds several pages; only the first was read."))
    return tuple(notes)


def has_location(metadata: Metadata) -> bool:
    """True if EXIF or XMP says where the photo was taken."""
    return _without_gps(metadata.exif) != metadata.exif or _without_place(metadata.xmp) != metadata.xmp


def _at_depth(pixels: Pixels, depth: int) -> Pixels:
    if depth == 8:
        return to_8_bit(pixels)
    return pixels.astype(np.uint16) * np.uint16(257) if pixels.dtype == np.uint8 else pixels


def _without_place(packet: bytes | None) -> bytes | None:
    return _XMP_ELEMENT.sub(b"", _XMP_ATTRIBUTE.sub(b"", packet)) if packet else packet


def _without_gps(block: bytes | None) -> bytes | None:
    """An EXIF block without its GPS directory: its values are blanked, its pointer is taken out, all else stays put."""
    if not block:
        return block
    try:
        layout, offset = read_header(block)
        directory, _ = read_directory(block, offset, layout)
    except ValueError:
        return None  # what cannot be read cannot be said to hold no place
    entry = directory.get(GPS_IFD)
    if entry is None or layout.big:
        return block if entry is None else None
    changed = bytearray(block)
    for value in (entry.directory or {}).values():
        changed[value.at : value.at + len(value.raw)] = bytes(len(value.raw))
    return bytes(_without_entry(changed, offset, layout, GPS_IFD))


def _without_entry(block: bytearray, offset: int, layout: Layout, tag: int) -> bytearray:
    """Take one row out of a directory's table: the rows after it, and the link behind them, move up."""
    count = layout.unpack("H", bytes(block[offset : offset + 2]), 0)
    start, end = offset + 2, offset + 2 + 12 * count + 4
    rows = [bytes(block[at : at + 12]) for at in range(start, start + 12 * count, 12)]
    kept = [row for row in rows if layout.unpack("H", row, 0) != tag]
    table = b"".join(kept) + bytes(block[end - 4 : end])
    struct.pack_into(layout.order + "H", block, offset, len(kept))
    block[start:end] = table.ljust(end - start, b"\0")
    return block

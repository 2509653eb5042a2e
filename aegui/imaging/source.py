"""A file being decoded: its bytes, its name for errors, and what every decoder gives back."""

from __future__ import annotations

import logging
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import cv2

from aegui.errors import NotAPhoto, PhotoTooLarge, PhotoTruncated
from aegui.imaging.photo import Metadata, Pixels
from aegui.sentence import said

# What decoders raise on damaged files; nothing wider, so that our own mistakes still show.
DECODE_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    NotImplementedError,
    struct.error,
    zlib.error,
    cv2.error,
)


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one photo file; `name` is what errors call it."""

    name: str
    data: bytes
    max_megapixels: float

    def check_size(self, width: int, height: int) -> None:
        """Raise `PhotoTooLarge` or `PhotoTruncated` if the header's size cannot be worked with."""
        if width < 1 or height < 1:
            raise self.damaged("its header says {width} x {height} pixels", width=width, height=height)
        if width * height > self.max_megapixels * 1e6:
            raise PhotoTooLarge(
                "{name} claims {width} x {height} pixels ({megapixels:.0f} megapixels), "
                "more than the limit of {limit:g}.",
                "If the photo is really that large, cut it into parts first.",
                name=self.name,
                width=width,
                height=height,
                megapixels=width * height / 1e6,
                limit=self.max_megapixels,
            )

    def damaged(self, reason: str | Exception, /, **fields: object) -> PhotoTruncated:
        """The error for a file that is cut off or damaged inside; `reason`: a template, or what a decoder raised."""
        return PhotoTruncated(
            "{name} is damaged or cut off: {reason}.",
            "Copy it again from where it came from.",
            name=self.name,
            reason=said(reason, **fields) if isinstance(reason, str) else str(reason).rstrip("."),
        )

    def unsupported(self, reason: str, /, **fields: object) -> NotAPhoto:
        """The error for a well-formed file whose pixels aegui cannot hold; `reason`: a template that goes on `name`."""
        return NotAPhoto(
            "{name} {reason}.",
            "Convert it to an 8 or 16 bit grey or RGB photo first.",
            name=self.name,
            reason=said(reason, **fields),
        )


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels as they lie in the file, before its orientation (1..8) is applied; see `Photo` for the rest."""

    pixels: Pixels
    alpha: Pixels | None
    grey: bool
    metadata: Metadata = field(default_factory=Metadata)
    orientation: int = 1
    first_of_many: bool = False


@contextmanager
def quiet() -> Iterator[None]:
    """Keep decoders from warning past us: a damaged file becomes one error, and broken metadata is left out.

    Threads that decode at the same time are to run inside of one more of these, as Python's filters are for all.
    """

    def reject(_record: logging.LogRecord) -> bool:
        return False

    chatter = logging.getLogger("tifffile")
    level = cv2.utils.logging.getLogLevel()
    chatter.addFilter(reject)
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        cv2.utils.logging.setLogLevel(level)
        chatter.removeFilter(reject)

"""The photo formats that aegui opens and saves, and what each can hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aegui.errors import OutputError


@dataclass(frozen=True, slots=True)
class PhotoFormat:
    """One format. `max_side` is in pixels; `extensions` are lower case, the usual one first."""

    name: str
    extensions: tuple[str, ...]
    alpha: bool
    deep: bool
    max_side: int


FORMATS: tuple[PhotoFormat, ...] = (
    PhotoFormat("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), alpha=False, deep=False, max_side=65500),
    PhotoFormat("PNG", (".png",), alpha=True, deep=True, max_side=1_000_000),
    PhotoFormat("TIFF", (".tif", ".tiff"), alpha=True, deep=True, max_side=2**31 - 1),
    PhotoFormat("WEBP", (".webp",), alpha=True, deep=False, max_side=16383),
    PhotoFormat("BMP", (".bmp", ".dib"), alpha=False, deep=False, max_side=2**31 - 1),
)
EXTENSIONS: frozenset[str] = frozenset(extension for known in FORMATS for extension in known.extensions)
ALPHA_FORMATS = ", ".join(known.name for known in FORMATS if known.alpha)


def format_of(path: Path) -> PhotoFormat:
    """The format that a file name's extension asks for. Raises `OutputError` that lists the known ones."""
    extension = path.suffix.lower()
    for known in FORMATS:
        if extension in known.extensions:
            return known
    names = ", ".join(known.extensions[0] for known in FORMATS)
    what = f"has the extension '{path.suffix}', which is no photo format" if extension else "has no extension"
    raise OutputError(f"The output {path} {what} that aegui writes.", f"End its name with one of {names}.")


_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
)


def sniff(head: bytes) -> str:
    """The name of the format that a file's first 16 bytes announce, or empty."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return next((name for signature, name in _SIGNATURES if head.startswith(signature)), "")

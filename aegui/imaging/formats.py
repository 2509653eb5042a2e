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
HEIF_EXTENSIONS = frozenset({".heic", ".heif", ".hif"})
RAW_EXTENSIONS = frozenset(
    {
        ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos", ".mrw",
        ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
    }
)  # fmt: skip
"""Opened with the extras `heif` and `raw`."""
STEREO_EXTENSIONS = frozenset({".mpo"})  # a JPEG of several pictures, of which the first is opened
READ_ONLY_EXTENSIONS = HEIF_EXTENSIONS | RAW_EXTENSIONS | STEREO_EXTENSIONS
READ_EXTENSIONS = EXTENSIONS | READ_ONLY_EXTENSIONS
ALPHA_FORMATS = ", ".join(known.name for known in FORMATS if known.alpha)


def format_of(path: Path) -> PhotoFormat:
    """The format that a file name's extension asks for. Raises `OutputError` that lists the known ones."""
    extension = path.suffix.lower()
    for known in FORMATS:
        if extension in known.extensions:
            return known
    raise OutputError(
        "The output {path} has the extension '{extension}', which is no photo format that aegui writes."
        if extension
        else "The output {path} has no extension that aegui writes.",
        "End its name with one of {names}.",
        path=path,
        extension=path.suffix,
        names=[known.extensions[0] for known in FORMATS],
    )


_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
)


_RAW_SIGNATURES = (b"FUJIFILMCCD-RAW", b"IIU\0", b"IIRO", b"IIRS", b"MMOR", b"FOVb", b"\0MRM")
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


def sniff(head: bytes, name: str = "") -> str:
    """The name of the format that a file's first 16 bytes announce, or empty.

    Most raw photos begin as TIFFs do: of these the `name`'s extension tells.
    """
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return "RAW" if head[8:12] == b"crx " else "HEIF" if head[8:12] in _HEIF_BRANDS else ""
    tiff = head[:4] in (b"II*\0", b"MM\0*")
    if head.startswith(_RAW_SIGNATURES) or (tiff and (head[8:10] == b"CR" or is_raw(Path(name)))):
        return "RAW"
    return next((name for signature, name in _SIGNATURES if head.startswith(signature)), "")


def is_raw(path: Path) -> bool:
    """True if a file's name is that of a raw photo."""
    return path.suffix.lower() in RAW_EXTENSIONS


def is_written(path: Path) -> bool:
    """True if a file's name is that of a format which aegui writes."""
    return path.suffix.lower() in EXTENSIONS

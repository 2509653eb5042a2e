"""A photo's bytes from disk and back: every failure named."""

from __future__ import annotations

from pathlib import Path

from aegui.errors import NotAPhoto, OutputExists, PhotoNotFound, PhotoUnreadable
from aegui.files import atomic_write, refuse_existing


def read_bytes(path: Path) -> bytes:
    """The whole file. Raises `PhotoNotFound`, `PhotoUnreadable`, or `NotAPhoto` for an empty one."""
    try:
        if not path.exists():
            raise PhotoNotFound("There is no file {path}.", "Check its name and folder.", path=path)
        if not path.is_file():
            raise PhotoNotFound("{path} is not a file.", "Give a photo.", path=path)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise PhotoUnreadable(
            "{path} cannot be read: {reason}.", "Check its permissions and its disk.", path=path, reason=reason
        ) from error
    except MemoryError as error:
        raise PhotoUnreadable(
            "{path} does not fit into memory.", "Close other programs and try again.", path=path
        ) from error
    if not data:
        raise NotAPhoto("{path} is empty.", "Copy it again from where it came from.", path=path)
    return data


def refuse_output(path: Path, overwrite: bool, source: Path | None = None) -> None:
    """Raise `OutputExists` if `path` is there, above all if it is the opened `source`, and `overwrite` is false."""
    if not overwrite and source is not None and _are_one(path, source):
        raise OutputExists(
            "{path} is the photo that was opened.", "Choose another name, or say to overwrite it.", path=path
        )
    refuse_existing(path, overwrite=overwrite)


def _are_one(path: Path, other: Path) -> bool:
    """True if both names lead to one file; false where the system will not say: opening them will tell why."""
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def write_bytes(path: Path, data: bytes, *, overwrite: bool = False) -> None:
    """Write a file whole or not at all. Raises `OutputExists`, `OutputError`."""
    with atomic_write(path, overwrite=overwrite) as file:
        file.write(data)

"""Writing a file whole or not at all: a temporary beside it, synced, then renamed."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from aegui.errors import OutputError, OutputExists


@contextlib.contextmanager
def atomic_write(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` when the block ends well, and leaves nothing behind when it does not.

    The folder must exist. A link at `path` is followed, so that the link stays. Raises `OutputExists` if `path` is
    there and `overwrite` is false, `OutputError` if the system will not have it written.
    """
    target = Path(os.path.realpath(path))
    _refuse_existing(target, path, overwrite)
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.part")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse_existing(target, path, overwrite)
        temporary.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from error
    finally:
        temporary.unlink(missing_ok=True)


def _refuse_existing(target: Path, shown: Path, overwrite: bool) -> None:
    if target.is_dir():
        raise OutputError(f"{shown} is a folder.", "Name a file in it.")
    if not overwrite and target.exists():
        raise OutputExists(f"{shown} exists already.", "Choose another name, or say that it may be replaced.")


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

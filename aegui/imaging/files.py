"""Bytes from and to disk: every failure named, every write atomic."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from aegui.errors import NotAPhoto, OutputError, OutputExists, PhotoNotFound, PhotoUnreadable

_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL)


def read_bytes(path: Path) -> bytes:
    """The whole file. Raises `PhotoNotFound`, `PhotoUnreadable`, or `NotAPhoto` for an empty one."""
    try:
        if not path.exists():
            raise PhotoNotFound(f"There is no file {path}.", "Check its name and folder.")
        if not path.is_file():
            raise PhotoNotFound(f"{path} is not a file.", "Give a photo.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise PhotoUnreadable(f"{path} cannot be read: {reason}.", "Check its permissions and its disk.") from error
    if not data:
        raise NotAPhoto(f"{path} is empty.", "Copy it again from where it came from.")
    return data


def refuse_existing(path: Path, overwrite: bool, source: Path | None = None) -> None:
    """Raise `OutputExists` if `path` is there (or is the opened `source`) and `overwrite` is false.

    For an early answer before long work; `write_bytes` checks again, free of races.
    """
    if overwrite or not os.path.lexists(path):
        return
    if source is not None and source.exists() and path.exists() and source.samefile(path):
        raise OutputExists(f"{path} is the photo that was opened.", "Choose another name, or say to overwrite it.")
    raise OutputExists(f"{path} exists already.", "Choose another name, or say to overwrite it.")


def write_bytes(path: Path, data: bytes, *, overwrite: bool = False, source: Path | None = None) -> None:
    """Write a file whole or not at all: a temporary beside it, synced, then put in place.

    Without `overwrite` an existing file is never replaced, not even one that appears meanwhile. With it a symbolic link
    stays a link and what it points to is replaced, with the old file's permissions. Raises `OutputExists` and
    `OutputError`.
    """
    refuse_existing(path, overwrite, source)
    try:
        target = path.resolve() if overwrite else path
        if target.is_dir():
            raise OutputError(f"{path} is a folder.", "Give the name of a file.")
        temporary = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
        try:
            _write_synced(temporary, data)
            if overwrite:
                if target.exists():
                    shutil.copymode(target, temporary)
                temporary.replace(target)
            else:
                _place_new(temporary, target)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise OutputExists(f"{path} exists already.", "Choose another name, or say to overwrite it.") from error
    except (OSError, ValueError) as error:
        raise _explain(path, error) from error


def _write_synced(temporary: Path, data: bytes) -> None:
    # O_EXCL and mode 0o666 give the person's usual permissions without touching the process's umask.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _place_new(temporary: Path, target: Path) -> None:
    """Give the temporary its name; fails if the name is taken, atomically where the file system can."""
    if os.name == "nt":
        temporary.rename(target)  # Windows refuses to rename onto an existing file
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))  # reserve the name
        try:
            temporary.replace(target)
        except OSError:
            target.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; not every system can, and the file itself is safe already."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _explain(path: Path, error: OSError | ValueError) -> OutputError:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOENT, errno.ENOTDIR):
        return OutputError(f"{path} cannot be written: there is no folder {path.parent}.", "Create it first.")
    if code in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(f"{path} cannot be written: the disk is full.", "Free some space and save again.")
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError(f"{path} cannot be written: no permission.", "Choose another folder.")
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return OutputError(f"{path} cannot be written: {reason}.", "Choose another folder or name.")

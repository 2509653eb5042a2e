"""Writing a file whole or not at all: a temporary beside it, synced, then put in place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from aegui.errors import OutputError, OutputExists
from aegui.sentence import said

_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL)
_DESCRIPTORS = Path("/proc/self/fd")
_CHOOSE = said("Choose another name, or say that it may be replaced.")


@contextlib.contextmanager
def atomic_write(path: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` when the block ends well, and leaves nothing behind when it does not.

    The folder must exist. Without `overwrite` nothing is replaced, not even a file that appears meanwhile. With it a
    link at `path` is followed, so that the link stays, and the old file's permissions are kept. Raises `OutputExists`
    if `path` is there and `overwrite` is false, `OutputError` if the system will not have it written.
    """
    refuse_existing(path, overwrite=overwrite)
    try:
        target = Path(os.path.realpath(path)) if overwrite else path
        temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.part")
        nameless = None if overwrite else _open_nameless(target.parent)
        try:
            with nameless or temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
                placed = nameless is not None and _name(nameless, target)
                if nameless is not None and not placed:
                    _copy(nameless, temporary)
            if not placed:
                _put_in_place(temporary, target, overwrite)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise OutputExists("{path} exists already.", _CHOOSE, path=path) from error
    except OSError as error:
        raise _explain(path, error) from error


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """An early answer, before long work, if `path` cannot be written.

    Raises `OutputExists` if something is there and may not be replaced, `OutputError` for a folder, for names that the
    system does not take, and for what is no file (a pipe, a device, links in a circle), which is never replaced.
    """
    if "\0" in str(path):
        raise OutputError("{path!r} cannot be a file's name.", "Choose another name.", path=str(path))
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise _explain(path, error) from error
    if is_folder(path):
        raise OutputError("{path} is a folder.", "Name a file in it.", path=path)
    if not overwrite:
        raise OutputExists("{path} exists already.", _CHOOSE, path=path)
    if not _may_be_replaced(path):
        raise OutputError("{path} is not a file.", "Choose another name.", path=path)


def _may_be_replaced(path: Path) -> bool:
    """True for a file, and for a link to one or to where one may come to be."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def storable(name: str) -> str | bytes:
    """A file's name as SQLite can keep it: one that is no text as the system's bytes. `os.fsdecode` reads either."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where there is none. Raises `OutputError` if the system will not have it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            "The folder {folder} cannot be made: {reason}.",
            "Choose another one.",
            folder=folder,
            reason=error.strerror or error,
        ) from error


def is_folder(path: Path) -> bool:
    """True for a folder; false for anything else, and where the system will not say: opening it will tell why."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _open_nameless(folder: Path) -> BinaryIO | None:
    """A file in `folder` that has no name yet, so that not even a `kill -9` leaves a part of it behind.

    `None` where the system or the disk knows no such thing: Linux alone does.
    """
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not _DESCRIPTORS.is_dir():
        return None
    try:
        return os.fdopen(os.open(folder, flag | os.O_RDWR, 0o666), "w+b")
    except OSError as error:
        if error.errno in (*_NO_HARD_LINKS, errno.EISDIR):
            return None
        raise


def _name(file: BinaryIO, target: Path) -> bool:
    """Give a nameless file its name, and fail if the name is taken; false where the disk has no hard links."""
    folder = os.open(target.parent, os.O_RDONLY)
    try:  # a folder's descriptor makes Python ask for linkat, which follows the link in /proc to the file itself
        os.link(_DESCRIPTORS / str(file.fileno()), target, src_dir_fd=folder, follow_symlinks=True)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        return False
    finally:
        os.close(folder)
    return True


def _copy(file: BinaryIO, temporary: Path) -> None:
    file.seek(0)
    with temporary.open("xb") as copy:
        shutil.copyfileobj(file, copy)
        copy.flush()
        os.fsync(copy.fileno())


def _put_in_place(temporary: Path, target: Path, overwrite: bool) -> None:
    """Give the temporary its name; without `overwrite` this fails if the name is taken, however late."""
    if overwrite:
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    elif os.name == "nt":
        temporary.rename(target)  # Windows refuses to rename onto an existing file
    else:
        _link(temporary, target)


def _link(temporary: Path, target: Path) -> None:
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


def _explain(path: Path, error: OSError) -> OutputError:
    code = error.errno
    if code in (errno.ENOENT, errno.ENOTDIR):
        return OutputError(
            "{path} cannot be written: there is no folder {folder}.", "Create it first.", path=path, folder=path.parent
        )
    if code in (errno.ENOSPC, errno.EDQUOT):
        return OutputError("{path} cannot be written: the disk is full.", "Free some space and save again.", path=path)
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return OutputError("{path} cannot be written: no permission.", "Choose another folder.", path=path)
    return OutputError(
        "{path} cannot be written: {reason}.",
        "Choose another folder or name.",
        path=path,
        reason=error.strerror or error,
    )


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

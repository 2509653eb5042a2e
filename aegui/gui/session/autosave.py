"""Files of the work at hand, one per running window; those of windows that are gone are what a crash left."""

from __future__ import annotations

import contextlib
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aegui.errors import UsageError
from aegui.jobs.work import Work
from aegui.jobs.work_file import SUFFIX, read_work, stamp_of, write_work

if TYPE_CHECKING:
    import psutil


class Autosave:
    """The file of this process in a folder, and the finding of those that others left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def file(self) -> Path:
        """The file of this process."""
        import psutil  # which the first look at the window can do without

        return self._folder / f"{_key(psutil.Process())}{SUFFIX}"

    @property
    def picture(self) -> Path:
        """The result that the file builds on, if it builds on one."""
        return self.file.with_suffix(".png")

    def write(self, work: Work) -> None:
        """Keep the work at hand. Raises `OutputError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        write_work(work, self.file)

    def clear(self) -> None:
        """Nothing is at hand any more."""
        forget(self.file)

    def left_behind(self) -> tuple[Path, Work] | None:
        """The newest work of a window that ended without a word.

        What cannot be read is put aside; what was done to a photo that was saved over since is forgotten.
        """
        found: list[tuple[float, Path]] = []
        with contextlib.suppress(OSError):
            for path in self._folder.glob(f"*{SUFFIX}"):
                if path != self.file and not _is_alive(path.stem):
                    found.append((path.stat().st_mtime, path))
        for _, path in sorted(found, reverse=True):
            try:
                work = read_work(path)
            except UsageError:
                with contextlib.suppress(OSError):
                    path.rename(path.with_suffix(".broken"))
                continue
            photo = Path(work.photo)
            saved_over = bool(work.stamp) and stamp_of(photo) != work.stamp
            if work.is_empty or not photo.is_file() or saved_over:
                forget(path)
                continue
            return path, work
        return None


def forget(path: Path) -> None:
    """Take a file of work away, and the picture that was kept with it."""
    for file in (path, path.with_suffix(".png")):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _key(process: psutil.Process) -> str:
    """A process's name that no later one has: process ids come again."""
    return f"{process.pid}-{int(process.create_time())}"


def _is_alive(key: str) -> bool:
    pid, _, born = key.partition("-")
    if not (pid.isdigit() and born.isdigit()) or int(pid) == os.getpid():
        return False
    import psutil

    try:
        process = psutil.Process(int(pid))
        return process.status() != psutil.STATUS_ZOMBIE and int(process.create_time()) == int(born)
    except psutil.Error:
        return False

"""Finding the photos of folders: every folder once, links and loops without harm, all else counted."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from aegui.errors import PhotoNotFound, PhotoUnreadable
from aegui.files import is_folder
from aegui.imaging.extras import extra_for, opened_extensions


@dataclass(frozen=True, slots=True)
class Found:
    """One photo: where it is, what it is called below the folder that was given, its bytes on disk and its stamp."""

    path: Path
    name: PurePosixPath
    size: int
    stamp: str


@dataclass(slots=True)
class Harvest:
    """What a walk met. `passed_over`: files that are no photos by their name. `links`: links to folders, not followed.

    `lacking`: by extra that is not installed, how many photos are passed over for want of it. `problems`: folders that
    could not be read.
    """

    photos: list[Found] = field(default_factory=list)
    passed_over: int = 0
    lacking: Counter[str] = field(default_factory=Counter)
    links: int = 0
    problems: list[PhotoUnreadable] = field(default_factory=list)


def find_photos(inputs: Sequence[Path], recursive: bool, leave_out: Sequence[Path] = ()) -> Harvest:
    """The photos in files and folders, in order of name, named as the output tree will name them.

    The photos of a single folder are named from there on; of several inputs each folder keeps its own name, with a
    number where two are called the same. Links to files are read; links to folders are not followed, so that no loop
    is entered and no photo met twice. `leave_out`: files and folders that are passed over. Raises `PhotoNotFound` for
    an input that is not there.
    """
    harvest, unwanted = Harvest(), {os.path.realpath(path) for path in leave_out}
    tops: set[str] = set()
    for given in inputs:
        if is_folder(given):
            top = "" if len(inputs) == 1 else _unused(given.absolute().name, tops)
            _walk(given, PurePosixPath(top), recursive, unwanted, harvest)
        elif os.path.lexists(given):
            harvest.photos.append(_found(given, PurePosixPath(_unused(given.name, tops))))
        else:
            raise PhotoNotFound("There is no file or folder {given}.", "Check its name.", given=given)
    return harvest


def stamp_of(path: Path) -> tuple[int, str]:
    """Size in bytes, and a text that changes whenever the file does; (0, "") where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return 0, ""
    return status.st_size, f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}"


def _found(path: Path, name: PurePosixPath) -> Found:
    return Found(path, name, *stamp_of(path))


def _unused(name: str, taken: set[str]) -> str:
    path, number = PurePosixPath(name or "folder"), 1
    while (candidate := path.name if number == 1 else f"{path.stem}-{number}{path.suffix}").casefold() in taken:
        number += 1
    taken.add(candidate.casefold())
    return candidate


def _walk(folder: Path, name: PurePosixPath, recursive: bool, unwanted: set[str], harvest: Harvest) -> None:
    waiting, opened = [(folder, name)], opened_extensions()
    while waiting:
        here, below = waiting.pop()
        subfolders, real = [], os.path.realpath(here) + os.sep
        for entry in _entries(here, harvest):
            if real + entry.name in unwanted:
                continue
            if _is_real_folder(entry):
                subfolders.append((Path(entry.path), below / entry.name))
            elif entry.is_symlink() and is_folder(Path(entry.path)):
                harvest.links += 1
            elif _is_photo(entry, opened):
                harvest.photos.append(_found(Path(entry.path), below / entry.name))
            else:
                harvest.passed_over += 1
                extra = "" if entry.name.startswith(".") else extra_for(PurePosixPath(entry.name))
                harvest.lacking.update([extra] if extra else [])
        if recursive:
            waiting.extend(reversed(subfolders))


def _entries(folder: Path, harvest: Harvest) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name))
    except OSError as error:
        problem = PhotoUnreadable(
            "The folder {folder} cannot be read: {reason}.",
            "Check its permissions.",
            folder=folder,
            reason=error.strerror,
        )
        harvest.problems.append(problem)
        return
    yield from found


def _is_real_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_photo(entry: os.DirEntry[str], opened: frozenset[str]) -> bool:
    """By name; what is there but no file (a pipe, a device) is none, and a link that leads nowhere is a lost photo."""
    if entry.name.startswith(".") or PurePosixPath(entry.name).suffix.lower() not in opened:
        return False
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True

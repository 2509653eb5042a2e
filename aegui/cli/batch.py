"""Which photo becomes which file, settled before any work; then one by one, so that a bad one stops no other."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from aegui.cli.terminal import Terminal
from aegui.errors import (
    AeguiError,
    Cancelled,
    DeviceUnavailable,
    ModelError,
    OutputError,
    OutputExists,
    PhotoNotFound,
    UsageError,
)
from aegui.files import is_folder, make_folder
from aegui.jobs.runner import Failed, Outcome, Stopped, run_to_outcome
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.imaging.photo import Photo

T = TypeVar("T")
Report = dict[str, Any]
_CONCERNS_ALL = (ModelError, DeviceUnavailable, UsageError)  # the next photo would fail just the same


@dataclass(frozen=True, slots=True)
class Input:
    """One photo to look at."""

    source: Path

    @property
    def names(self) -> Report:
        """Its file, for a program."""
        return {"input": str(self.source)}


@dataclass(frozen=True, slots=True)
class Item(Input):
    """One photo and the file that it becomes."""

    target: Path

    @property
    def names(self) -> Report:
        """Both files, for a program."""
        return {"input": str(self.source), "output": str(self.target)}


AnyInput = TypeVar("AnyInput", bound=Input)


def plan_inputs(photos: Sequence[Path]) -> tuple[Input, ...]:
    """The photos, with a folder standing for those in it. Raises `PhotoNotFound` for a folder without photos."""
    return tuple(Input(source) for photo in photos for source in _photos_at(photo))


def plan_outputs(
    photos: Sequence[Path], out: str, *, overwrite: bool, extension: str | None = None
) -> tuple[Item, ...]:
    """Settle all names before any work, and create the folder for several photos.

    A folder among `photos` stands for the photos in it. For several photos, or a folder, `out` is a folder; for one
    photo it is a file, or an existing folder to put the file into under its own name, or with its own `extension`.
    Raises `PhotoNotFound` for a folder without photos, `UsageError` if two photos would become one file,
    `OutputExists`, `OutputError`.
    """
    from aegui.imaging.files import refuse_output
    from aegui.imaging.formats import format_of

    folder = Path(out)
    into_folder = len(photos) > 1 or is_folder(photos[0]) or is_folder(folder) or out.endswith(("/", os.sep))
    if into_folder and os.path.lexists(folder) and not is_folder(folder):
        raise OutputError(f"{folder} is a file, and several photos need a folder.", "Name a folder after -o.")
    sources = [source for photo in photos for source in _photos_at(photo)]
    named = {source: _name(source, extension) for source in sources}
    items = tuple(Item(source, folder / named[source] if into_folder else folder) for source in sources)
    _refuse_collisions(items)
    for item in items:
        format_of(item.target)
        try:
            refuse_output(item.target, overwrite, item.source)
        except OutputExists as error:
            raise OutputExists(error.message, "Choose another name, or add --overwrite.") from error
    if into_folder:
        make_folder(folder)
    elif not is_folder(folder.parent):
        raise OutputError(f"There is no folder {folder.parent} to write {folder.name} into.", "Create it first.")
    return items


def run_batch(
    terminal: Terminal,
    title: str,
    items: Sequence[AnyInput],
    work: Callable[[AnyInput, Progress], tuple[str, Report]],
) -> int:
    """Do `work` on every item; it returns a line for a person and a report for a program.

    A photo that fails is reported and the rest goes on; the first failure's exit code is returned. An error of a single
    photo, or one that would befall all of them, is raised. Raises `Cancelled`.
    """
    reports: list[Report] = []
    exit_code = 0
    with terminal.progress() as (progress, describe):
        for number, item in enumerate(items):
            describe(title=f"{title} {number + 1}/{len(items)} {item.source.name}" if len(items) > 1 else title)
            part = progress.part(number / len(items), (number + 1) / len(items))
            outcome = run_to_outcome(partial(work, item), part)
            if isinstance(outcome, Failed) and len(items) > 1 and not isinstance(outcome.error, _CONCERNS_ALL):
                error = outcome.error
                terminal.error(_naming(item, error))
                reports.append({"input": str(item.source), "error": str(error), "exit_code": error.exit_code})
                exit_code = exit_code or error.exit_code
            else:
                line, report = result_of(outcome)
                terminal.say(line)
                reports.append(item.names | report)
    terminal.document(reports)
    return exit_code


def perform(terminal: Terminal, title: str, work: Callable[[Progress], T]) -> T:
    """Do one piece of work under a progress bar and return what came of it. Raises `AeguiError`, `Cancelled`."""
    with terminal.progress() as (progress, describe):
        describe(title=title)
        return result_of(run_to_outcome(work, progress))


def cost(photo: Photo, seconds: float) -> Report:
    """How large a photo was and how long it took, for a program."""
    return {"megapixels": round(photo.megapixels, 6), "seconds": round(seconds, 3)}


def result_of(outcome: Outcome[T]) -> T:
    """What came of a job, or its error raised: here it leaves the job's edge for the command line's."""
    if isinstance(outcome, Stopped):
        raise Cancelled
    if isinstance(outcome, Failed):
        raise outcome.error
    return outcome.result


def _name(source: Path, extension: str | None) -> str:
    """The photo's own name, with another extension if one is asked for, or its own is of a format only read."""
    from aegui.imaging.formats import READ_EXTENSIONS, is_written

    if extension is None and source.suffix.lower() in READ_EXTENSIONS and not is_written(source):
        extension = ".tif"
    return source.name if extension is None else f"{source.stem}{extension}"


def _photos_at(path: Path) -> list[Path]:
    if not is_folder(path):
        return [path]
    from aegui.imaging.read import list_photos

    found = list_photos(path)
    if not found:
        raise PhotoNotFound(f"The folder {path} holds no photos.", "Give a folder with photos in it.")
    return found


def _refuse_collisions(items: Sequence[Item]) -> None:
    """Upper and lower case count as the same name, as they do on many disks."""
    seen: dict[str, Item] = {}
    for item in items:
        first = seen.setdefault(str(item.target).casefold(), item)
        if first is item:
            continue
        if first.source == item.source:
            raise UsageError(f"{item.source} is listed twice.", "Give each photo once.")
        raise UsageError(
            f"{first.source} and {item.source} would both become {item.target}.", "Rename one, or do them in turn."
        )


def _naming(item: Input, error: AeguiError) -> AeguiError:
    """Among several photos, an error must say which one it is about."""
    if str(item.source) in error.message:
        return error
    return type(error)(f"{item.source}: {error.message}", error.hint)

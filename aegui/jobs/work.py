"""What was done to one photo, as data: steps with the masks they worked under, kept in one file and replayed anywhere.

A work file is a zip: `work.toml` (the photo, the steps, the history), the bits of each mask, compressed, and
`recipe.toml`, the steps that are switched on, as `aegui run` reads them.
"""

from __future__ import annotations

import hashlib
import io
import tomllib
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import tomli_w

from aegui.errors import MaskMismatch, UsageError
from aegui.files import atomic_write
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.tiles import Rect
from aegui.progress import Progress
from aegui.restore.recipe import DetectStep, Recipe, Step
from aegui.restore.result import Restored, StepReport, TileSink

SUFFIX = ".aegui"
_VERSION = 1
_MAX_PIXELS = 2**31
_DAMAGE = (KeyError, TypeError, ValueError, IndexError, zlib.error, zipfile.BadZipFile, RuntimeError, OSError)


@dataclass(frozen=True, slots=True)
class PackedMask:
    """A mask of (height, width) as compressed bits; equal for equal masks."""

    height: int
    width: int
    data: bytes

    @classmethod
    def of(cls, mask: Mask) -> PackedMask:
        """Pack a mask; takes a moment for large ones."""
        height, width = mask.shape
        return cls(height, width, zlib.compress(np.packbits(mask).tobytes(), 1))

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return len(self.data)

    def mask(self) -> Mask:
        """The mask."""
        bits = np.frombuffer(zlib.decompress(self.data), np.uint8)
        return np.unpackbits(bits, count=self.height * self.width).reshape(self.height, self.width).astype(np.bool_)


@dataclass(frozen=True, slots=True)
class Applied:
    """One step as it is done. `mask`: what it works under, if it does; `enabled`: false while it is switched off."""

    step: Step
    mask: PackedMask | None = None
    enabled: bool = True


Trace = tuple[Applied, ...]


@dataclass(frozen=True, slots=True)
class Logged:
    """One entry of the history: its name, the part of the mask at (y, x) that it left, and all steps after it."""

    title: str
    trace: Trace
    y: int = 0
    x: int = 0
    patch: PackedMask | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What is remembered of a photo: where it lies, its size, the steps, what is painted now, and the history.

    `stamp`: the SHA-256 of the file when it was opened, so that nothing is done twice to a photo that was saved over.
    """

    photo: str
    height: int
    width: int
    trace: Trace = ()
    painted: PackedMask | None = None
    history: tuple[Logged, ...] = field(default=())
    stamp: str = ""

    @property
    def is_empty(self) -> bool:
        """True if there is nothing to remember."""
        return not self.trace and self.painted is None and not self.history

    def fits(self, photo: Photo) -> bool:
        """True if the photo has the size that this was done at."""
        return (photo.height, photo.width) == (self.height, self.width)


def enabled(trace: Iterable[Applied]) -> Trace:
    """The steps that are switched on."""
    return tuple(applied for applied in trace if applied.enabled)


def needs_mask(step: Step) -> bool:
    """True if a step works under a mask."""
    return Recipe((step,)).needs_mask


class Restores(Protocol):
    """What replaying needs of an engine."""

    def restore(
        self,
        photo: Photo,
        recipe: Recipe,
        mask: Mask | None = None,
        *,
        progress: Progress | None = None,
        on_tile: TileSink | None = None,
        visible: Rect | None = None,
    ) -> Restored:
        """Run a recipe."""


def replay(
    photo: Photo,
    trace: Trace,
    engine: Restores,
    progress: Progress,
    *,
    on_tile: TileSink | None = None,
    visible: Rect | None = None,
    after_step: Callable[[Applied, Photo, Restored], None] = lambda *_: None,
) -> Restored:
    """Do the steps that are switched on, one after the other, each under its own mask and what was found before.

    `on_tile` gets the parts of the last step; `after_step` each step, the photo before it and what came of it. Raises
    `MaskMismatch`, and what `Engine.restore` raises.
    """
    steps, found, mask, reports = enabled(trace), None, None, list[StepReport]()
    for number, applied in enumerate(steps):
        part = progress.part(number / len(steps), (number + 1) / len(steps))
        under, before = _under(applied, photo), photo
        if found is not None:
            under = found if under is None else under | found
        sink = on_tile if number == len(steps) - 1 else None
        done = engine.restore(photo, Recipe((applied.step,)), under, progress=part, on_tile=sink, visible=visible)
        photo, mask = done.photo, done.mask if done.mask is not None else mask
        if isinstance(applied.step, DetectStep):
            found = done.mask
        reports.extend(done.steps)
        after_step(applied, before, done)
    return Restored(photo, mask, tuple(reports))


def _under(applied: Applied, photo: Photo) -> Mask | None:
    mask = None if applied.mask is None else applied.mask.mask()
    if mask is not None and mask.shape != (photo.height, photo.width):
        raise MaskMismatch(
            "{step} was painted on a photo of {columns} x {rows} pixels, and this one has {width} x {height}.",
            "Replay it on the photo that it was made for.",
            step=applied.step.title,
            columns=mask.shape[1],
            rows=mask.shape[0],
            width=photo.width,
            height=photo.height,
        )
    return mask


def stamp_of(photo: Path) -> str:
    """The SHA-256 of a file, empty if it cannot be read."""
    try:
        with photo.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def write_work(work: Work, path: Path) -> None:
    """Write a work file whole or not at all, in place of an older one. Raises `OutputError`."""
    with atomic_write(path, overwrite=True) as file:
        file.write(to_bytes(work))


def read_work(path: Path) -> Work:
    """Read a work file. Raises `UsageError` if it is none, or is damaged."""
    try:
        return from_bytes(path.read_bytes())
    except UsageError as error:
        raise UsageError("{path}: {message}", error.hint, path=path, message=error.message) from error
    except _DAMAGE as error:
        raise UsageError(
            "{path} is no work file of aegui, or is damaged: {reason}.", path=path, reason=error
        ) from error


def to_bytes(work: Work) -> bytes:
    """A work file's bytes, the same for the same work."""
    masks: dict[PackedMask, str] = {}
    table: dict[Applied, int] = {}

    def named(mask: PackedMask) -> str:
        return masks.setdefault(mask, f"masks/{len(masks) + 1}.bits")

    def row(applied: Applied) -> int:
        return table.setdefault(applied, len(table))

    steps = [row(applied) for applied in work.trace]
    history = [
        {"title": entry.title, "steps": [row(applied) for applied in entry.trace], "y": entry.y, "x": entry.x}
        | (
            {}
            if entry.patch is None
            else {"patch": named(entry.patch), "size": [entry.patch.height, entry.patch.width]}
        )
        for entry in work.history
    ]
    document: dict[str, Any] = {
        "version": _VERSION,
        "photo": work.photo,
        "height": work.height,
        "width": work.width,
        "stamp": work.stamp,
        "steps": steps,
        "step": [
            {"recipe": Recipe((applied.step,)).to_toml(), "enabled": applied.enabled}
            | ({} if applied.mask is None else {"mask": named(applied.mask)})
            for applied in table
        ],
        "history": history,
    }
    if work.painted is not None:
        document["painted"] = named(work.painted)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        _put(archive, "work.toml", tomli_w.dumps(document).encode())
        if enabled(work.trace):
            recipe = Recipe(tuple(applied.step for applied in enabled(work.trace)))
            _put(archive, "recipe.toml", recipe.to_toml().encode())
        for mask, name in masks.items():
            _put(archive, name, mask.data)
    return buffer.getvalue()


def from_bytes(data: bytes) -> Work:
    """Read what `to_bytes` wrote. Raises `UsageError`, and what damage raises."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = tomllib.loads(archive.read("work.toml").decode())
        if document["version"] != _VERSION:
            raise UsageError("It was made by another version of aegui.", "Open it with that version.")
        height, width = int(document["height"]), int(document["width"])

        def mask(name: str, rows: int = height, columns: int = width) -> PackedMask:
            return _checked(PackedMask(rows, columns, archive.read(name)))

        table = [
            Applied(
                Recipe.from_toml(entry["recipe"]).steps[0],
                mask(entry["mask"]) if "mask" in entry else None,
                bool(entry["enabled"]),
            )
            for entry in document.get("step", [])
        ]
        history = tuple(
            Logged(
                str(entry["title"]),
                tuple(table[at] for at in entry["steps"]),
                int(entry["y"]),
                int(entry["x"]),
                mask(entry["patch"], *map(int, entry["size"])) if "patch" in entry else None,
            )
            for entry in document.get("history", [])
        )
        trace = tuple(table[at] for at in document["steps"])
        painted = mask(document["painted"]) if "painted" in document else None
        return Work(str(document["photo"]), height, width, trace, painted, history, str(document.get("stamp", "")))


def without_history(work: Work) -> Work:
    """What is kept of a photo once it is closed."""
    return replace(work, history=())


def _checked(mask: PackedMask) -> PackedMask:
    """A mask read from a file, once its size is known to be true; nothing larger is unpacked."""
    if not 0 < mask.height * mask.width < _MAX_PIXELS:
        raise ValueError(f"a mask of {mask.width} x {mask.height} pixels")
    count = -(-mask.height * mask.width // 8)
    unpacked = zlib.decompressobj().decompress(mask.data, count + 1)
    if len(unpacked) != count:
        raise ValueError("a mask of another size than it says")
    return mask


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name), data)  # without the time of day: the same work, the same bytes

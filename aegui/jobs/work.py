"""What was done to one photo, as data: steps with the masks they worked under, replayed anywhere."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from aegui.errors import MaskMismatch
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.tiles import Rect
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport, TileSink
from aegui.restore.steps import DetectStep, Step


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


def without_history(work: Work) -> Work:
    """What is kept of a photo once it is closed."""
    return replace(work, history=())

"""Photos as the document keeps them, and the changes between them. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from aegui.gui.canvas.pyramid import Pyramid
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.jobs.work import Applied, Trace
from aegui.restore.result import StepReport
from aegui.restore.steps import DenoiseStep, Step


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo and its pyramid for the screen. Making one takes a moment for large photos: do it on a worker."""

    photo: Photo
    pyramid: Pyramid
    alpha: Pyramid | None = None

    @classmethod
    def of(cls, photo: Photo) -> Picture:
        """Build the pyramids of a photo; alpha has none where all of it is opaque."""
        seen_through = photo.alpha is not None and int(photo.alpha.min(initial=photo.peak)) < photo.peak
        alpha = Pyramid.of_plane(to_8_bit(photo.alpha)) if seen_through and photo.alpha is not None else None
        return cls(photo, Pyramid.of(photo.pixels), alpha)

    def patched(self, y: int, x: int, pixels: Pixels) -> Picture:
        """The same picture with `pixels` at (y, x)."""
        changed = self.photo.pixels.copy()
        changed[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
        photo = self.photo.with_pixels(changed)
        if photo.depth == 8:
            levels = (np.asarray(changed, np.uint8), *(level.copy() for level in self.pyramid.levels[1:]))
            pyramid = Pyramid(levels)
            pyramid.refresh(y, x, *pixels.shape[:2])
        else:
            pyramid = self.pyramid.copy()
            pyramid.patch(y, x, pixels)
        return Picture(photo, pyramid, self.alpha)

    @property
    def nbytes(self) -> int:
        """Bytes of pixels and pyramid."""
        shared = self.photo.pixels.nbytes if self.photo.depth == 8 else 0
        return self.photo.pixels.nbytes + self.pyramid.nbytes - shared


@dataclass(frozen=True, slots=True)
class Denoised:
    """How a picture was denoised: from what, with which settings, and what was said of it."""

    source: Picture
    step: DenoiseStep
    report: StepReport | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What the window shows: the picture before, the picture now, and the clean original where one is known.

    `denoised`: how the picture now came about if denoising came last; denoising again starts from its source.
    `trace`: all that was done since the photo was opened.
    """

    before: Picture
    current: Picture
    reference: Photo | None = None
    denoised: Denoised | None = None
    trace: Trace = ()


PlacedMask = tuple[int, int, Mask]
"""A part of a mask and the (y, x) where it lies."""


@dataclass(frozen=True, slots=True)
class MaskPatch:
    """A rectangle of the mask before and after, one bit per pixel."""

    y: int
    x: int
    height: int
    width: int
    before: NDArray[np.uint8]
    after: NDArray[np.uint8]

    @classmethod
    def of(cls, y: int, x: int, before: Mask, after: Mask) -> MaskPatch:
        """Pack two rectangles of the same shape."""
        height, width = before.shape
        return cls(y, x, height, width, np.packbits(before), np.packbits(after))

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return self.before.nbytes + self.after.nbytes

    def pixels(self, after: bool) -> Mask:
        """The rectangle after or before."""
        packed = self.after if after else self.before
        return np.unpackbits(packed, count=self.height * self.width).reshape(self.height, self.width).astype(np.bool_)


@dataclass(frozen=True, slots=True)
class Repainted:
    """A rectangle of the photo before and after. Made on a worker: it may be as large as the photo."""

    y: int
    x: int
    before: Pixels
    after: Pixels

    @classmethod
    def of(cls, source: Picture, result: Picture, box: tuple[int, int, int, int]) -> Repainted:
        """Copy what two pictures hold in `box` (y, x, height, width)."""
        y, x, height, width = box
        area = slice(y, y + height), slice(x, x + width)
        return cls(y, x, source.photo.pixels[area].copy(), result.photo.pixels[area].copy())

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return self.before.nbytes + self.after.nbytes


@dataclass(frozen=True, slots=True)
class MaskChange:
    """The mask was edited."""

    title: str
    mask: MaskPatch

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return self.mask.nbytes

    def step(self, state: State, after: bool) -> State:
        """The state after redo or undo."""
        del after
        return state


@dataclass(frozen=True, slots=True)
class PhotoChange:
    """The whole photo was replaced by a result."""

    title: str
    before: State
    after: State
    mask: MaskPatch | None = None

    @property
    def nbytes(self) -> int:
        """Bytes kept: the pictures before are shared with the change before."""
        return self.after.current.nbytes + (self.mask.nbytes if self.mask else 0)

    def step(self, state: State, after: bool) -> State:
        """The state after redo or undo."""
        del state
        return self.after if after else self.before


@dataclass(frozen=True, slots=True)
class PatchChange:
    """A rectangle of the photo was repainted. `was_start`: the picture before it was `State.before`, still at hand."""

    title: str
    pixels: Repainted
    was_start: bool
    denoised: Denoised | None
    mask: MaskPatch | None = None
    applied: Applied | None = None

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return self.pixels.nbytes + (self.mask.nbytes if self.mask else 0)

    def copies(self, after: bool) -> bool:
        """True if `step` copies the whole photo, which belongs on a worker."""
        return after or not self.was_start

    def step(self, state: State, after: bool) -> State:
        """The state after redo or undo."""
        pixels, trace = self.pixels, state.trace
        if self.applied is not None:
            trace = (*trace, self.applied) if after else trace[:-1]
        if not self.copies(after):
            return replace(state, current=state.before, denoised=self.denoised, trace=trace)
        current = state.current.patched(pixels.y, pixels.x, pixels.after if after else pixels.before)
        return replace(state, current=current, denoised=None if after else self.denoised, trace=trace)


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """The settings of a task were changed, and nothing was done with them yet."""

    title: str
    before: Step
    after: Step
    mask: MaskPatch | None = None

    @property
    def nbytes(self) -> int:
        """Next to nothing."""
        return 0

    def step(self, state: State, after: bool) -> State:
        """The state after redo or undo."""
        del after
        return state


DocumentChange = MaskChange | PhotoChange | PatchChange | SettingsChange

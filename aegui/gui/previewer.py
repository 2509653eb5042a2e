"""Computes ahead what the sliders may ask for, so that they move at once."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from aegui.gui.canvas.mixture import Mixture, Sheet
from aegui.gui.canvas.pyramid import Layered, Pyramid
from aegui.gui.document import Document
from aegui.gui.meter import MeasuredNoise
from aegui.gui.picture import Denoised, Picture
from aegui.gui.ports import RestoreEngine
from aegui.gui.regions import pieces, snapped
from aegui.gui.tasks import Tasks
from aegui.gui.words import engine_words
from aegui.imaging.colour import to_8_bit
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.tiles import Rect
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

STRENGTHS = (50.0, 100.0, 150.0)
UNASKED = 4_000_000  # pixels in view that are worth the work before anybody touches a slider
MAX_BYTES = 600_000_000
MAX_WHOLE = 2
_PATIENCE = 250  # ms that the view must rest
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Order:
    """What to compute: these parts of this picture, in this order, at these strengths in turn."""

    source: Picture
    step: DenoiseStep
    parts: tuple[Rect, ...]
    batches: tuple[tuple[float, ...], ...]
    had: Mapping[Rect, frozenset[float]]
    noise: NoiseEstimate | None


class Previewer(QObject):
    """Keeps results of the part in view at a few strengths, and mixes them as the sliders say.

    Work is dropped when view, photo, model or noise level change; what is finished stays as long as it holds good.
    """

    mixture_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, document: Document, tasks: Tasks, engine: RestoreEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._tasks = document, tasks
        self.engine = engine
        self._source: Picture | None = None
        self._basis = basis(DenoiseStep())
        self._whole: dict[float, Pyramid] = {}
        self._sheets: tuple[Sheet, ...] = ()
        self._mixes: DenoiseStep | None = None
        self._visible: Rect | None = None
        self._noise: MeasuredNoise | None = None
        self._held = self._is_complete = False
        self._job: Job | None = None
        self._ticket = object()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PATIENCE)
        self._soon.timeout.connect(self._begin)

    @property
    def is_shown(self) -> bool:
        """True while a mixture stands in for the result."""
        return self._mixes is not None

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """What is at hand to mix, the oldest first."""
        return self._sheets

    @property
    def is_busy(self) -> bool:
        """True while something is computed, or about to be."""
        return self._job is not None or self._soon.isActive()

    @property
    def is_ready(self) -> bool:
        """True if there is anything to mix where the person looks."""
        visible = self._visible
        return bool(self._whole) or (
            visible is not None and any(sheet.levels and sheet.rect.overlaps(visible) for sheet in self._sheets)
        )

    def set_noise(self, noise: MeasuredNoise | None) -> None:
        """What was measured, so that nobody need measure again; what waited for it begins."""
        self._noise = noise
        if noise is not None and not self._soon.isActive():
            self._begin()

    def look_at(self, visible: Rect | None) -> None:
        """The person looks here now."""
        if visible != self._visible:
            self._visible, self._is_complete = visible, False
            self._cancel()
            self._soon.start()

    def mix(self, step: DenoiseStep) -> None:
        """Show what this step gives, as far as that is known; the rest follows."""
        self._attend(step)
        self._mixes = step
        self._show()
        if not (self._is_complete or self.is_busy):
            self._begin()

    def show_result(self) -> None:
        """The result itself is shown again."""
        if self._mixes is not None:
            self._mixes = None
            self.mixture_changed.emit(None)

    def hold(self) -> None:
        """The worker is needed for something else; what is mixed stays on the screen."""
        self._held = True
        self._cancel()

    def go_on(self, step: DenoiseStep) -> None:
        """The worker is free: a plain result of the whole photo is kept to mix with, and the part in view prepared."""
        self._held = False
        self._attend(step)
        state = self._document.state
        if state is not None and state.denoised is not None and self._counts(state.denoised):
            strength = state.denoised.step.strength
            self._whole.pop(strength, None)
            self._whole[strength] = state.current.pyramid
            for old in list(self._whole)[:-MAX_WHOLE]:
                del self._whole[old]
        self._soon.start()

    def forget(self) -> None:
        """Nothing that was computed holds good any more."""
        self._cancel()
        self._is_complete = False
        self._whole.clear()
        self._sheets = ()
        self.show_result()

    def _counts(self, denoised: Denoised) -> bool:
        """True if a result is one of the levels that are mixed."""
        same = denoised.source is self._source and basis(denoised.step) == self._basis
        return same and is_plain(denoised.step)

    def _attend(self, step: DenoiseStep) -> None:
        """Results of another photo, model or level are of no use."""
        source = self._document.denoise_input()
        if source is not self._source or basis(step) != self._basis:
            self.forget()
            self._source, self._basis = source, basis(step)

    def _begin(self) -> None:
        visible, source = self._visible, self._source
        if self._held or self._job is not None or visible is None or source is None or not self._basis.model:
            return
        if self._basis.sigma is None and self._noise is None:
            return
        if self._mixes is None and (not self._whole or visible.height * visible.width > UNASKED):
            return
        order = self._order(source, visible)
        self._is_complete = not (order.parts and order.batches)
        if self._is_complete:
            return
        self._ticket = ticket = object()
        engine = self.engine

        def work(progress: Progress) -> None:
            for strengths in order.batches:
                for rect in order.parts:
                    wanted = tuple(strength for strength in strengths if strength not in order.had.get(rect, ()))
                    if wanted:
                        levels = _levels(engine, order, rect, wanted, progress)
                        self._tasks.post(partial(self._take, ticket, rect, levels))

        self._job = self._tasks.submit("Preview", work, lambda outcome: self._on_outcome(ticket, outcome))

    def _order(self, source: Picture, visible: Rect) -> _Order:
        """The strengths around the slider come first."""
        wanted = self._mixes.strength if self._mixes is not None else 100.0
        missing = sorted(set(STRENGTHS) - self._whole.keys(), key=lambda strength: abs(strength - wanted))
        levels = len(source.pyramid.levels)
        done = [sheet.rect for sheet in self._sheets if sheet.levels.keys() >= set(missing)]
        photo = source.photo
        parts = pieces(snapped(visible, photo.height, photo.width, levels), levels, done)
        batches = tuple(batch for batch in (tuple(missing[:1]), tuple(missing[1:])) if batch)
        had = {sheet.rect: frozenset(sheet.levels) for sheet in self._sheets}
        step, noise = self._basis, self._noise
        if step.sigma is None and noise is not None and noise.estimate is None:
            step = replace(step, sigma=noise.sigma)
        return _Order(source, step, parts, batches, had, noise.estimate if noise is not None else None)

    def _take(self, ticket: object, rect: Rect, levels: Mapping[float, Pyramid]) -> None:
        if ticket is not self._ticket:
            return
        had = next((sheet.levels for sheet in self._sheets if sheet.rect == rect), {})
        others = tuple(sheet for sheet in self._sheets if sheet.rect != rect)
        self._sheets = (*others, Sheet(rect, {**had, **levels}))
        while len(self._sheets) > 1 and sum(sheet.nbytes for sheet in self._sheets) > MAX_BYTES:
            self._sheets = self._sheets[1:]
        if self._mixes is not None:
            self._show()

    def _show(self) -> None:
        state, mask = self._document.state, self._document.mask
        if state is None or self._source is None or self._mixes is None:
            return
        area: Layered | None = mask.plane if self._mixes.masked and mask is not None else None
        pyramid = self._source.pyramid
        mixture = Mixture(pyramid, state.current.pyramid, dict(self._whole), self._sheets, self._mixes, area)
        self.mixture_changed.emit(mixture)

    def _on_outcome(self, ticket: object, outcome: Outcome[None]) -> None:
        if ticket is not self._ticket:
            return
        self._job = None
        if isinstance(outcome, Failed):
            _log.info("the preview failed: %s", outcome.error)
            self.failed.emit(engine_words(outcome.error.message))
        elif isinstance(outcome, Done):
            self._is_complete = True  # even if the oldest had to make room
            if self._mixes is not None:
                self._show()

    def _cancel(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job, self._ticket = None, object()


def basis(step: DenoiseStep) -> DenoiseStep:
    """The same step as the cached levels are computed with: without what mixing brings in."""
    return replace(step, strength=100.0, chroma=None, grain=0.0, best=False, masked=False)


def is_plain(step: DenoiseStep) -> bool:
    """True if the step's result is one of the levels that others are mixed from."""
    even = step.chroma is None or step.chroma == step.strength
    return even and step.strength > 0 and not (step.grain or step.best or step.masked)


def _levels(
    engine: RestoreEngine, order: _Order, rect: Rect, strengths: tuple[float, ...], progress: Progress
) -> dict[float, Pyramid]:
    pixels = engine.denoise_levels(
        order.source.photo, order.step, rect, strengths, noise=order.noise, progress=progress
    )
    count = len(order.source.pyramid.levels)
    planes = (to_8_bit(part) for part in pixels)
    return {strength: Pyramid.of_plane(plane, count) for strength, plane in zip(strengths, planes, strict=True)}

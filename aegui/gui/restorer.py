"""Runs recipes on the document's photo, shows their tiles, and applies what comes of them if it is still wanted."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, Signal

from aegui.errors import AeguiError
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.document import Document
from aegui.gui.mask_layer import Box, bounding_box
from aegui.gui.picture import Denoised, Picture, PlacedMask, Repainted
from aegui.gui.ports import RestoreEngine
from aegui.gui.recipe.replay import Replay, Replayed, ReplayWork, start_of
from aegui.gui.recipe.words import history_name, settings_title
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Mask, Pixels
from aegui.imaging.tiles import Rect
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.jobs.work import Applied, PackedMask, Trace
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import StepReport, TileSink
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep

T = TypeVar("T")


class Ending(Enum):
    """How a run ended."""

    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for, and of which revision of the photo.

    `shown`: what to show where nothing is finished yet.
    """

    recipe: Recipe
    source: Picture
    shown: Pyramid
    mask: Mask | None
    revision: int
    visible: Rect | None


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of it, ready for the screen. `painted`: where the mask was; `repainted`: what its growth changed."""

    picture: Picture
    painted: Box | None
    repainted: Repainted | None
    report: StepReport | None
    packed: PackedMask | None = None


class Restorer(QObject):
    """One run at a time. Signals come on the GUI thread."""

    started = Signal(str)
    progressed = Signal(float, str, float)
    stopping = Signal()
    live_started = Signal(object)
    tile_arrived = Signal(QRect)
    ended = Signal(Ending, object)
    failed = Signal(AeguiError)
    reported = Signal(object)
    warmed = Signal()

    def __init__(self, document: Document, tasks: Tasks, engine: RestoreEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._tasks = tasks
        self.engine = engine
        self._job: Job | None = None
        self._began = 0.0

    @property
    def is_busy(self) -> bool:
        """True while a recipe runs."""
        return self._job is not None

    def warm_up(self) -> None:
        """Import torch and load models on the worker, so that the first click need not wait."""
        self._tasks.submit("Warm up", self.engine.warm_up, self._on_warm)

    def run(self, recipe: Recipe, visible: Rect | None) -> None:
        """Run a recipe of one step on the photo as it is now; ignored while another runs.

        Where the photo was denoised last, denoising it again starts from what it was before.
        """
        state = self._document.state
        if state is None or self._job is not None:
            return
        step = recipe.steps[0]
        denoises = isinstance(step, DenoiseStep)
        source = (self._document.denoise_input() if denoises else None) or state.current
        mask = self._document.mask.snapshot() if recipe.needs_mask and self._document.mask is not None else None
        order = _Order(recipe, source, state.current.pyramid, mask, self._document.revision, visible)
        self._began = time.perf_counter()
        self._job = self._tasks.submit(
            recipe.title, self._work(order), lambda outcome: self._on_outcome(order, outcome), self._on_progress
        )
        self.started.emit(" + ".join(history_name(it) for it in recipe.steps))

    def replay(
        self, title: str, trace: Trace, visible: Rect | None, anew: bool = False, patch: PlacedMask | None = None
    ) -> None:
        """Bring the photo to what these steps make of it; ignored while another runs.

        `anew`: every step is done. `patch`: what the mask is in a place from then on.
        """
        state, opened = self._document.state, self._document.opened
        if state is None or opened is None or self._job is not None:
            return
        start, rest = (opened, trace) if anew else start_of(trace, state, opened)
        order = Replay(title, start, rest, state.current.pyramid, self._document.revision, visible)
        self._began = time.perf_counter()
        self._job = self._tasks.submit(
            title,
            ReplayWork(order, self.engine, self.live_sink),
            lambda outcome: self._on_replayed(order, outcome, patch),
            self._on_progress,
        )
        self.started.emit(title)

    def stop(self) -> None:
        """Ask the run to stop; the photo stays as it was."""
        if self._job is not None:
            self._job.cancel()
            self.stopping.emit()

    def show_live(self, live: Pyramid, revision: int) -> None:
        """Show what is being made, unless the photo is another by now."""
        if self._job is not None and revision == self._document.revision:
            self.live_started.emit(live)

    def live_sink(self, shown: Pyramid, revision: int) -> TileSink:
        """On a worker: what takes finished tiles and shows them over `shown`."""
        live = shown.copy()
        self._tasks.post(lambda: self.show_live(live, revision))

        def show(y: int, x: int, pixels: Pixels) -> None:
            live.patch(y, x, pixels)
            rect = QRect(x, y, pixels.shape[1], pixels.shape[0])
            self._tasks.post(lambda: self.tile_arrived.emit(rect))

        return show

    def _work(self, order: _Order) -> _Work:
        return _Work(order, self.engine, self)

    def _on_replayed(self, order: Replay, outcome: Outcome[Replayed], patch: PlacedMask | None) -> None:
        def take(done: Replayed) -> None:
            self._document.take_state(order.title, done.state, patch)
            if done.report is not None:
                self.reported.emit(done.report)

        self._end(outcome, order.revision, take)

    def _on_progress(self, fraction: float, message: str) -> None:
        if self._job is not None:
            elapsed = time.perf_counter() - self._began
            left = elapsed * (1 - fraction) / fraction if fraction > 0.03 else -1.0
            self.progressed.emit(fraction, message, left)

    def _on_outcome(self, order: _Order, outcome: Outcome[_Result]) -> None:
        self._end(outcome, order.revision, lambda result: self._apply(order, result))

    def _end(self, outcome: Outcome[T], revision: int, take: Callable[[T], None]) -> None:
        self._job = None
        self.live_started.emit(None)
        if isinstance(outcome, Done):
            fresh = revision == self._document.revision
            if fresh:
                take(outcome.result)
            self.ended.emit(Ending.DONE if fresh else Ending.STALE, outcome.seconds)
        elif isinstance(outcome, Failed):
            self.ended.emit(Ending.FAILED, None)
            self.failed.emit(outcome.error)
        else:
            self.ended.emit(Ending.STOPPED, None)

    def _apply(self, order: _Order, result: _Result) -> None:
        report, picture = result.report, result.picture
        step = order.recipe.steps[0]
        applied = Applied(step, result.packed)
        if isinstance(step, NoiseStep):
            self._document.take_noisy(history_name(step), picture, applied)
        elif isinstance(step, InpaintStep):
            if order.mask is not None and result.painted is not None and result.repainted is not None:
                self._document.take_retouched(
                    history_name(step), picture, result.repainted, order.mask, result.painted, applied
                )
        elif isinstance(step, DenoiseStep):
            denoised = Denoised(order.source, step, report)
            if self._document.state is not None and picture is self._document.state.current:
                self.reported.emit(report)  # there was nothing to remove, and so there is nothing to undo
                return
            self._document.take_denoised(self._title(denoised), picture, denoised, applied)
        else:
            self._document.take_result(history_name(step), picture, applied)
        if report is not None:
            self.reported.emit(report)

    def _title(self, denoised: Denoised) -> str:
        """What the history calls it."""
        step, report = denoised.step, denoised.report
        last = self._document.state.denoised if self._document.state is not None else None
        if last is not None and last.step != step:
            return settings_title(last.step, step)
        sigma = report.sigma if report is not None and report.sigma is not None else step.sigma
        if sigma is None:
            return history_name(step)
        words = self.tr("Denoise a part, sigma {sigma:.0f}") if step.masked else self.tr("Denoise, sigma {sigma:.0f}")
        return words.format(sigma=sigma)

    def _on_warm(self, outcome: Outcome[None]) -> None:
        self.warmed.emit()
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)


class _Work:
    """The part that runs on the worker's thread."""

    def __init__(self, order: _Order, engine: RestoreEngine, restorer: Restorer) -> None:
        self._order = order
        self._engine = engine
        self._restorer = restorer

    def __call__(self, progress: Progress) -> _Result:
        """Restore, and make the result ready for the screen."""
        order = self._order
        restored = self._engine.restore(
            order.source.photo,
            order.recipe,
            order.mask,
            progress=progress.part(0, 0.99),
            on_tile=self._restorer.live_sink(order.shown, order.revision),
            visible=order.visible,
        )
        progress.check()
        same = restored.photo.pixels is order.source.photo.pixels
        picture, painted, repainted = order.source if same else Picture.of(restored.photo), None, None
        if order.mask is not None and restored.mask is not None:
            painted, reached = bounding_box(order.mask), bounding_box(restored.mask)
            repainted = Repainted.of(order.source, picture, reached) if reached is not None else None
        packed = PackedMask.of(order.mask) if order.mask is not None else None
        return _Result(picture, painted, repainted, restored.steps[-1] if restored.steps else None, packed)

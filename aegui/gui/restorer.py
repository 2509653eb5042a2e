"""Runs recipes on the document's photo, shows their tiles, and applies what comes of them if it is still wanted."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QRect, Signal

from aegui.errors import AeguiError
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.document import Document
from aegui.gui.mask_layer import Box, bounding_box
from aegui.gui.picture import Denoised, Picture, Repainted
from aegui.gui.ports import RestoreEngine
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Mask, Pixels
from aegui.imaging.tiles import Rect
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress
from aegui.restore.recipe import DenoiseStep, InpaintStep, NoiseStep, Recipe
from aegui.restore.result import StepReport


class Ending(Enum):
    """How a run ended."""

    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for, and of which revision of the photo.

    `shown`: what to show where nothing is finished yet. `replaces`: the result takes the last one's place in history.
    """

    recipe: Recipe
    source: Picture
    shown: Pyramid
    mask: Mask | None
    revision: int
    visible: Rect | None
    replaces: bool


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of it, ready for the screen. `painted`: where the mask was; `repainted`: what its growth changed."""

    picture: Picture
    painted: Box | None
    repainted: Repainted | None
    report: StepReport | None


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

    def run(self, recipe: Recipe, visible: Rect | None, replaces: bool = False) -> None:
        """Run a recipe of one step on the photo as it is now; ignored while another runs.

        `replaces`: denoised again with other settings, to take the place of the last result in the history.
        """
        state = self._document.state
        if state is None or self._job is not None:
            return
        step = recipe.steps[0]
        denoises = isinstance(step, DenoiseStep)
        source = (self._document.denoise_input() if denoises else None) or state.current
        mask = self._document.mask.snapshot() if recipe.needs_mask and self._document.mask is not None else None
        order = _Order(recipe, source, state.current.pyramid, mask, self._document.revision, visible, replaces)
        self._began = time.perf_counter()
        self._job = self._tasks.submit(
            recipe.title, self._work(order), lambda outcome: self._on_outcome(order, outcome), self._on_progress
        )
        self.started.emit(recipe.title)

    def stop(self) -> None:
        """Ask the run to stop; the photo stays as it was."""
        if self._job is not None:
            self._job.cancel()
            self.stopping.emit()

    def show_live(self, live: Pyramid, revision: int) -> None:
        """Show what is being made, unless the photo is another by now."""
        if self._job is not None and revision == self._document.revision:
            self.live_started.emit(live)

    def _work(self, order: _Order) -> _Work:
        return _Work(order, self.engine, self._tasks, self)

    def _on_progress(self, fraction: float, message: str) -> None:
        if self._job is not None:
            elapsed = time.perf_counter() - self._began
            left = elapsed * (1 - fraction) / fraction if fraction > 0.03 else -1.0
            self.progressed.emit(fraction, message, left)

    def _on_outcome(self, order: _Order, outcome: Outcome[_Result]) -> None:
        self._job = None
        self.live_started.emit(None)
        if isinstance(outcome, Done):
            fresh = order.revision == self._document.revision
            if fresh:
                self._apply(order, outcome.result)
            self.ended.emit(Ending.DONE if fresh else Ending.STALE, outcome.seconds)
        elif isinstance(outcome, Failed):
            self.ended.emit(Ending.FAILED, None)
            self.failed.emit(outcome.error)
        else:
            self.ended.emit(Ending.STOPPED, None)

    def _apply(self, order: _Order, result: _Result) -> None:
        report, picture = result.report, result.picture
        step = order.recipe.steps[0]
        if isinstance(step, NoiseStep):
            self._document.take_noisy(step.title, picture)
        elif isinstance(step, InpaintStep):
            if order.mask is not None and result.painted is not None and result.repainted is not None:
                self._document.take_retouched(step.title, picture, result.repainted, order.mask, result.painted)
        elif isinstance(step, DenoiseStep):
            denoised = Denoised(order.source, step, report)
            if self._document.state is not None and picture is self._document.state.current:
                self.reported.emit(report)  # there was nothing to remove, and so there is nothing to undo
                return
            self._document.take_denoised(self._title(denoised), picture, denoised, order.replaces)
        if report is not None:
            self.reported.emit(report)

    def _title(self, denoised: Denoised) -> str:
        """What the history calls it."""
        step, report = denoised.step, denoised.report
        sigma = report.sigma if report is not None and report.sigma is not None else step.sigma
        if sigma is None:
            return step.title
        words = self.tr("Denoise a part, sigma {sigma:.0f}") if step.masked else self.tr("Denoise, sigma {sigma:.0f}")
        return words.format(sigma=sigma)

    def _on_warm(self, outcome: Outcome[None]) -> None:
        self.warmed.emit()
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)


class _Work:
    """The part that runs on the worker's thread."""

    def __init__(self, order: _Order, engine: RestoreEngine, tasks: Tasks, restorer: Restorer) -> None:
        self._order = order
        self._engine = engine
        self._tasks = tasks
        self._restorer = restorer

    def __call__(self, progress: Progress) -> _Result:
        """Restore, and make the result ready for the screen."""
        order, restorer = self._order, self._restorer
        live = order.shown.copy()
        self._tasks.post(lambda: restorer.show_live(live, order.revision))

        def on_tile(y: int, x: int, pixels: Pixels) -> None:
            self._show(live, y, x, pixels)

        restored = self._engine.restore(
            order.source.photo,
            order.recipe,
            order.mask,
            progress=progress.part(0, 0.99),
            on_tile=on_tile,
            visible=order.visible,
        )
        progress.check()
        same = restored.photo.pixels is order.source.photo.pixels
        picture, painted, repainted = order.source if same else Picture.of(restored.photo), None, None
        if order.mask is not None and restored.mask is not None:
            painted, reached = bounding_box(order.mask), bounding_box(restored.mask)
            repainted = Repainted.of(order.source, picture, reached) if reached is not None else None
        return _Result(picture, painted, repainted, restored.steps[-1] if restored.steps else None)

    def _show(self, live: Pyramid, y: int, x: int, pixels: Pixels) -> None:
        live.patch(y, x, pixels)
        rect = QRect(x, y, pixels.shape[1], pixels.shape[0])
        self._tasks.post(lambda: self._restorer.tile_arrived.emit(rect))

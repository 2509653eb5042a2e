"""Measures beside the work: the noise of the photo, and how close it is to its clean original."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.document import Document
from aegui.gui.ports import RestoreEngine
from aegui.gui.tasks import Tasks
from aegui.imaging import metrics
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress


@dataclass(frozen=True, slots=True)
class Closeness:
    """PSNR in dB and SSIM of one photo against the reference."""

    psnr: float
    ssim: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Before and now, each against the reference."""

    before: Closeness
    now: Closeness


class Meter(QObject):
    """Follows the document; a measure of a photo that is no longer shown is dropped."""

    sigma_measured = Signal(object)
    compared = Signal(object)
    failed = Signal(AeguiError)

    def __init__(self, document: Document, tasks: Tasks, engine: RestoreEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._tasks = tasks
        self.engine = engine
        self._measured: Photo | None = None
        self._estimate: Job | None = None
        self._comparison: Job | None = None
        document.photo_opened.connect(self._on_photo_changed)
        document.photo_changed.connect(self._on_photo_changed)

    def _on_photo_changed(self) -> None:
        self._compare()
        source = self._document.denoise_input()
        if source is None or source.photo is self._measured:
            return
        photo = self._measured = source.photo
        self.sigma_measured.emit(None)
        if self._estimate is not None:
            self._estimate.cancel()

        def measure(progress: Progress) -> float:
            return self.engine.estimate_sigma(photo, progress)

        self._estimate = self._tasks.submit("Measure noise", measure, lambda out: self._on_sigma(photo, out))

    def _on_sigma(self, photo: Photo, outcome: Outcome[float]) -> None:
        if photo is self._measured and isinstance(outcome, Done):
            self.sigma_measured.emit(outcome.result)
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)

    def _compare(self) -> None:
        state = self._document.state
        if self._comparison is not None:
            self._comparison.cancel()
        self.compared.emit(None)
        if state is None or state.reference is None:
            return
        reference, before, now = state.reference, state.before.photo, state.current.photo

        def compare(progress: Progress) -> Comparison:
            first = _closeness(reference, before, progress)
            return Comparison(first, first if now is before else _closeness(reference, now, progress))

        self._comparison = self._tasks.submit("Compare", compare, lambda out: self._on_compared(reference, now, out))

    def _on_compared(self, reference: Photo, now: Photo, outcome: Outcome[Comparison]) -> None:
        state = self._document.state
        if state is None or state.reference is not reference or state.current.photo is not now:
            return
        if isinstance(outcome, Done):
            self.compared.emit(outcome.result)
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)


def _closeness(reference: Photo, photo: Photo, progress: Progress) -> Closeness:
    progress.check()
    psnr = metrics.psnr(reference, photo)
    progress.check()
    return Closeness(psnr, metrics.ssim(reference, photo))

"""Measures beside the work: the noise of the photo, and how close it is to its clean original."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.document import Document
from aegui.gui.ports import RestoreEngine
from aegui.gui.tasks import Tasks
from aegui.imaging import metrics
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress
from aegui.restore.recipe import NOISE_LEVEL


@dataclass(frozen=True, slots=True)
class Closeness:
    """PSNR in dB and SSIM of one photo against the reference."""

    psnr: float
    ssim: float


@dataclass(frozen=True, slots=True)
class MeasuredNoise:
    """The level in 8-bit units, and all that the model `noise-level` sees where it is installed."""

    sigma: float
    estimate: NoiseEstimate | None = None

    @property
    def leave_alone(self) -> bool:
        """True if the photo is known to be clean."""
        return self.estimate is not None and self.estimate.leave_alone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Before and now, each against the reference."""

    before: Closeness
    now: Closeness


class Meter(QObject):
    """Follows the document; a measure of a photo that is no longer shown is dropped."""

    noise_measured = Signal(object)
    compared = Signal(object)
    failed = Signal(AeguiError)

    def __init__(self, document: Document, tasks: Tasks, engine: RestoreEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._tasks = tasks
        self.engine = engine
        self.noise: MeasuredNoise | None = None
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
        self.noise = None
        self.noise_measured.emit(None)
        if self._estimate is not None:
            self._estimate.cancel()

        engine = self.engine
        self._estimate = self._tasks.submit(
            "Measure noise",
            lambda progress: measure_noise(engine, photo, progress),
            lambda outcome: self._on_noise(photo, outcome),
        )

    def _on_noise(self, photo: Photo, outcome: Outcome[MeasuredNoise]) -> None:
        if photo is self._measured and isinstance(outcome, Done):
            self.noise = outcome.result
            self.noise_measured.emit(outcome.result)
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


def measure_noise(engine: RestoreEngine, photo: Photo, progress: Progress) -> MeasuredNoise:
    """What the model sees, or without it the level that statistics give."""
    if any(card.id == NOISE_LEVEL for card in engine.catalogue.cards()):
        estimate = engine.estimate_noise(photo, progress)
        return MeasuredNoise(estimate.sigma, estimate)
    return MeasuredNoise(engine.estimate_sigma(photo, progress))


def _closeness(reference: Photo, photo: Photo, progress: Progress) -> Closeness:
    progress.check()
    psnr = metrics.psnr(reference, photo)
    progress.check()
    return Closeness(psnr, metrics.ssim(reference, photo))

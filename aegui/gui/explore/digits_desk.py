"""What happens on the page Digits: a lesson is trained, points of its latent are decoded. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.samples import samples_dir
from aegui.gui.tasks import Tasks
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.jobs.digits import Lesson

_PHOTO = "chelsea.png"


class DigitsDesk(QObject):
    """One lesson at a time. `decoded`: uint8 (8, 8, 3)."""

    taught = Signal(object)
    decoded = Signal(object)
    progressed = Signal(float, str)
    busy_changed = Signal()
    failed = Signal(AeguiError)

    def __init__(self, work: Tasks, quick: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._quick = work, quick
        self.lesson: Lesson | None = None
        self._job: Job | None = None
        self._pointing = False

    @property
    def is_busy(self) -> bool:
        """True while nets are trained."""
        return self._job is not None

    def start(self) -> None:
        """Train the nets."""
        if self._job is not None:
            return
        self._job = self._work.submit("Digits", _teach, self._on_outcome, self.progressed.emit)
        self.busy_changed.emit()

    def cancel(self) -> None:
        """Stop training."""
        if self._job is not None:
            self._job.cancel()

    def decode(self, point: tuple[float, float]) -> None:
        """Draw a point of the latent; while one is drawn others are left out."""
        lesson = self.lesson
        if lesson is None or self._pointing:
            return
        self._pointing = True

        def work(_: Progress) -> NDArray[np.uint8]:
            from aegui.jobs.digits import decode_at

            return decode_at(lesson.atlas, point)

        def ended(outcome: Outcome[NDArray[np.uint8]]) -> None:
            self._pointing = False
            if isinstance(outcome, Done):
                self.decoded.emit(outcome.result)

        self._quick.submit("Digits", work, ended)

    def _on_outcome(self, outcome: Outcome[Lesson]) -> None:
        self._job = None
        if isinstance(outcome, Done):
            self.lesson = outcome.result
            self.taught.emit(outcome.result)
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self.busy_changed.emit()


def _teach(progress: Progress) -> Lesson:
    from aegui.imaging.read import read_photo
    from aegui.jobs.digits import give_lesson

    folder = samples_dir()
    if folder is None:
        raise AeguiError("There is no sample photo.", "Install scikit-image again.")
    return give_lesson(np.asarray(read_photo(folder / _PHOTO).pixels, np.uint8), progress)

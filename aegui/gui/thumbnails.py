"""Pictures of the samples on the first screen, read on a worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QPixmap

from aegui.gui.samples import Sample, load_sample
from aegui.gui.tasks import Tasks
from aegui.gui.widgets.welcome import THUMB, Welcome
from aegui.jobs.runner import Done, Outcome
from aegui.progress import Progress


class Thumbnails(QObject):
    """Fills the cards of the samples; they are empty until then."""

    def __init__(self, welcome: Welcome, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._welcome = welcome
        self._tasks = tasks

    def load(self, folder: Path | None) -> None:
        """Read the samples in a folder, if there is one."""
        for sample in self._welcome.cards if folder is not None else ():
            assert folder is not None
            self._tasks.submit("Sample", partial(_thumbnail, sample, folder, 2.0), partial(self._on_read, sample))

    def _on_read(self, sample: Sample, outcome: Outcome[QImage]) -> None:
        if isinstance(outcome, Done):
            self._welcome.show_thumbnail(sample, QPixmap.fromImage(outcome.result))


def _thumbnail(sample: Sample, folder: Path, ratio: float, progress: Progress) -> QImage:
    progress.check()
    photo, _ = load_sample(sample, folder)
    image = QImage(photo.pixels.data, photo.width, photo.height, 3 * photo.width, QImage.Format.Format_RGB888)
    size = THUMB * ratio
    filled = image  # the noisy sample is cropped at full size, so that its noise can be seen
    if sample.spoiled != "noisy":
        expand, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        filled = image.scaled(size, expand, smooth)
    left, top = (filled.width() - size.width()) // 2, (filled.height() - size.height()) // 2
    cropped = filled.copy(left, top, size.width(), size.height())
    cropped.setDevicePixelRatio(ratio)
    return cropped

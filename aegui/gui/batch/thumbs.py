"""Small pictures, made on a worker when a view first paints them; the ones asked for last come first."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from aegui.gui.tasks import Tasks
from aegui.jobs.runner import Done, Outcome
from aegui.progress import Progress

_KEPT = 512
_WAITING = 96  # older wishes were scrolled past
SIDE = 480


class Thumbs(QObject):
    """Pictures by path; `None` until they come, and for files that have none."""

    arrived = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None, side: int = SIDE, kept: int = _KEPT) -> None:
        super().__init__(parent)
        self._tasks, self._side, self._most = tasks, side, kept
        self._kept: OrderedDict[Path, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[Path, None] = OrderedDict()
        self._busy = False

    def get(self, path: Path) -> QPixmap | None:
        """The picture, if it is there; else it is on its way."""
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        self._wanted[path] = None
        self._wanted.move_to_end(path)
        while len(self._wanted) > _WAITING:
            self._wanted.popitem(last=False)
        self._next()
        return None

    def has(self, path: Path) -> bool:
        """True once it is known what the file looks like, or that it looks like nothing."""
        return path in self._kept

    def forget(self, path: Path) -> None:
        """The file has changed."""
        self._kept.pop(path, None)

    def _next(self) -> None:
        if self._busy or not self._wanted:
            return
        path, _ = self._wanted.popitem()
        self._busy = True

        def ended(outcome: Outcome[QImage]) -> None:
            self._busy = False
            picture = QPixmap.fromImage(outcome.result) if isinstance(outcome, Done) else None
            self._kept[path] = picture
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            self.arrived.emit()
            self._next()

        self._tasks.submit("Thumbnail", lambda progress: _load(path, self._side, progress), ended)


def _load(path: Path, side: int, progress: Progress) -> QImage:
    from aegui.jobs.batch.thumbnails import thumbnail

    progress.check()
    picture = thumbnail(path, side)
    height, width = picture.shape[:2]
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()

"""Clone and heal: strokes that copy one place of the photo over another, each one entry of the history."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.ghost import Ghost
from aegui.gui.canvas.modes import Tool
from aegui.gui.document import Document
from aegui.gui.picture import Picture, Repainted
from aegui.gui.restorer import Restorer
from aegui.gui.tasks import Tasks
from aegui.imaging.dab import Dab
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.jobs.work import Applied
from aegui.progress import Progress
from aegui.restore.steps import CloneStep


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A stroke that was drawn and is not in the photo yet."""

    step: CloneStep
    ghost: Ghost


@dataclass(frozen=True, slots=True)
class _Changed:
    """What came of it."""

    picture: Picture
    pixels: Repainted


class CloneDesk(QObject):
    """Shows a stroke at once as a ghost, and changes the photo on a worker."""

    told = Signal(str)
    failed = Signal(AeguiError)

    def __init__(
        self, document: Document, canvas: Canvas, restorer: Restorer, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._canvas, self._restorer, self._tasks = document, canvas, restorer, tasks
        self.aligned = True
        self._chosen: tuple[float, float] | None = None
        self._offset: tuple[int, int] | None = None
        self._points: list[Dab] = []
        self._ghost: Ghost | None = None
        self._waiting: deque[_Stroke] = deque()
        self._busy = False
        canvas.source_chosen.connect(self._on_source)
        canvas.copy_drawn.connect(self._on_drawn)
        canvas.copy_finished.connect(self._on_finished)
        document.photo_opened.connect(self._forget)
        restorer.ended.connect(self._next)

    def _on_source(self, x: float, y: float) -> None:
        self._chosen, self._offset = (x, y), None
        self._canvas.set_source(self._chosen)
        self.told.emit(self.tr("The copy will come from here. Now paint where it should go."))

    def _on_drawn(self, start: Dab, end: Dab) -> None:
        state = self._document.state
        if state is None:
            return
        if self._chosen is None:
            self.told.emit(self.tr("Choose first where to copy from: Alt and a click."))
            return
        if self._ghost is None:
            self._begin(state.current, end)
        if self._ghost is not None and self._offset is not None:
            self._points.append(end)
            self._canvas.ghost_changed(self._ghost, self._ghost.add(start, end))
            self._canvas.set_source((end[0] + self._offset[0], end[1] + self._offset[1]))

    def _begin(self, current: Picture, at: Dab) -> None:
        assert self._chosen is not None
        if self._offset is None or not self.aligned:
            self._offset = round(self._chosen[0] - at[0]), round(self._chosen[1] - at[1])
        if self._offset == (0, 0):
            self._offset = None
            self.told.emit(self.tr("The source lies where you paint: choose another with Alt and a click."))
            return
        profile = current.photo.metadata.icc_profile
        self._ghost = Ghost(current.pyramid, *self._offset, self._canvas.hardness, profile)
        self._canvas.scene.ghosts.append(self._ghost)

    def _on_finished(self) -> None:
        ghost, points = self._ghost, tuple(self._points)
        self._ghost, self._points = None, []
        if ghost is None or self._offset is None or not points:
            return
        rounded = tuple((round(x, 2), round(y, 2), round(radius, 2)) for x, y, radius in points)
        heals = self._canvas.tool is Tool.HEAL
        self._waiting.append(_Stroke(CloneStep(rounded, *self._offset, self._canvas.hardness, heals), ghost))
        self._next()

    def _next(self) -> None:
        """Put the stroke that waits longest into the photo, once nothing else changes it."""
        state = self._document.state
        if self._busy or not self._waiting or state is None or self._restorer.is_busy or self._document.is_stepping:
            return
        self._busy = True
        stroke, revision = self._waiting[0], self._document.revision
        self._tasks.submit(
            stroke.step.title,
            _work(state.current, stroke.step),
            lambda outcome: self._on_outcome(stroke, revision, outcome),
        )

    def _on_outcome(self, stroke: _Stroke, revision: int, outcome: Outcome[_Changed | None]) -> None:
        self._busy = False
        if stroke not in self._waiting:
            return
        if isinstance(outcome, Done) and revision != self._document.revision:
            self._next()  # the photo is another by now
            return
        self._waiting.remove(stroke)
        if stroke.ghost in self._canvas.scene.ghosts:
            self._canvas.scene.ghosts.remove(stroke.ghost)
        if isinstance(outcome, Done) and outcome.result is not None:
            title = self.tr("Heal") if stroke.step.heal else self.tr("Clone")
            self._document.take_patch(title, outcome.result.picture, outcome.result.pixels, Applied(stroke.step))
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self._canvas.update()
        self._next()

    def _forget(self) -> None:
        self._waiting.clear()
        self._canvas.scene.ghosts.clear()
        self._chosen = self._offset = self._ghost = None
        self._points = []


def _work(current: Picture, step: CloneStep) -> Callable[[Progress], _Changed | None]:
    def work(_: Progress) -> _Changed | None:
        from aegui.restore.clone import clone_patch

        copied = clone_patch(current.photo, step)
        height, width = copied.pixels.shape[:2]
        if not height or not width:
            return None
        picture = current.patched(copied.y, copied.x, copied.pixels)
        return _Changed(picture, Repainted.of(current, picture, (copied.y, copied.x, height, width)))

    return work

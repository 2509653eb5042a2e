"""Everything that edits the mask: brush, whole-mask commands, growth, overlay."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QRegion

from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.document import Document
from aegui.gui.mask_layer import plane_of
from aegui.gui.panels.dock import TaskDock
from aegui.gui.tasks import Tasks
from aegui.imaging import masks
from aegui.jobs.runner import Done, Outcome

_STEP = 2


class MaskDesk(QObject):
    """Connects canvas, panel and document where the mask is concerned. Whole-mask work is done on a worker."""

    def __init__(
        self, document: Document, canvas: Canvas, dock: TaskDock, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._canvas = canvas
        self._dock = dock
        self._tasks = tasks
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(60)
        self._settle.timeout.connect(self._regrow)
        canvas.segment_drawn.connect(document.paint)
        canvas.stroke_finished.connect(self._on_stroke_finished)
        for row in (dock.retouch.brush_size, dock.denoise.brush_size):
            canvas.brush_size_changed.connect(row.show_value)
            row.value_changed.connect(canvas.set_brush_size)
        dock.retouch.grow_chosen.connect(self._on_grow_chosen)
        document.mask_changed.connect(self._on_mask_changed)
        document.mask_replaced.connect(self._on_mask_replaced)
        document.mask_growth_missing.connect(self._regrow)
        document.photo_opened.connect(self._on_mask_replaced)
        document.history_changed.connect(self._tell_panel)

    def clear(self) -> None:
        """Nothing is painted any more."""
        self._document.edit_mask(self.tr("Clear mask"), lambda mask: mask & False)

    def invert(self) -> None:
        """What was kept is repainted, and the other way round."""
        self._document.edit_mask(self.tr("Invert mask"), masks.invert)

    def grow(self) -> None:
        """Two pixels wider."""
        self._document.edit_mask(self.tr("Grow mask"), lambda mask: masks.grow(mask, _STEP))

    def shrink(self) -> None:
        """Two pixels narrower."""
        self._document.edit_mask(self.tr("Shrink mask"), lambda mask: masks.shrink(mask, _STEP))

    def show_overlay(self, shown: bool) -> None:
        """Show or hide the mask."""
        self._canvas.set_overlay_shown(shown)

    def _regrow(self) -> None:
        """The growth changed: make the whole plane anew, unless the mask changed meanwhile."""
        layer, grow = self._document.mask, self._document.grow
        if layer is None:
            return
        before, revision = layer.snapshot(), layer.revision

        def done(outcome: Outcome[Pyramid]) -> None:
            if self._document.mask is not layer or not isinstance(outcome, Done):
                return
            if layer.revision == revision and self._document.grow == grow:
                layer.show_plane(outcome.result, grow)
            else:
                self._regrow()

        self._tasks.submit("Grow mask", lambda _: Pyramid.of_plane(plane_of(before, grow)), done)

    def _on_grow_chosen(self, grow: int) -> None:
        self._document.grow = grow
        self._settle.start()

    def _on_stroke_finished(self, painted: bool) -> None:
        self._document.end_stroke(self.tr("Brush stroke") if painted else self.tr("Eraser stroke"))

    def _on_mask_changed(self, region: QRegion) -> None:
        self._canvas.mask_changed(region)

    def _on_mask_replaced(self) -> None:
        layer = self._document.mask
        self._canvas.set_mask(layer.plane if layer is not None else None)

    def _tell_panel(self) -> None:
        painted = self._document.has_mask
        self._dock.retouch.set_painted(painted)
        self._dock.denoise.set_painted(painted)


TOOLS = {tool.value: tool for tool in Tool}

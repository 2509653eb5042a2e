"""The photo with a tool in hand: what the tool is set to, and what it draws over the photo."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from aegui.gui.canvas.layers import on_whole_pixels, photo_rect
from aegui.gui.canvas.marks import draw_ring, draw_shape, draw_source, ring_region, source_region
from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.photo_view import PhotoView
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.shapes import How, Selecting, Shape
from aegui.gui.canvas.tools import MAX_BRUSH, Gesture, Pan, SplitDrag
from aegui.gui.picture import Picture

_SPLIT_REACH = 16
_BRUSH_STEPS = ((10, 1), (40, 2), (100, 5), (300, 20), (float("inf"), 50))


class ToolView(PhotoView):
    """Draws the ring, source, outline and cursor of the tool, and keeps the settings that a gesture may change."""

    brush_size_changed = Signal(float)
    hardness_changed = Signal(float)
    shape_drawn = Signal(Shape)
    clicked = Signal(float, float)
    tool_changed = Signal(Tool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool = Tool.HAND
        self.brush_size = 24.0
        self.hardness = 100.0
        self.pressure_sizes = True
        self.how: How = "add"
        self.source: tuple[float, float] | None = None
        self.selecting = Selecting(self)
        self.last_point: tuple[float, float] | None = None
        self._gesture: Gesture | None = None
        self._pointer: QPointF | None = None
        self._pressure = 1.0
        self._space = False

    def show_photo(self, before: Picture, current: Picture, mask: Pyramid, keep_view: bool = False) -> None:
        """Show another photo, fitted or seen as the one before; a gesture in hand ends."""
        self.last_point = self.source = None
        self._gesture = None
        self.selecting.cancel()
        super().show_photo(before, current, mask, keep_view)

    def set_tool(self, tool: Tool) -> None:
        """What the left button does from now on."""
        if tool is not self.tool:
            self.selecting.cancel()
        self.tool = tool
        self._update_cursor()
        self.update()
        self.tool_changed.emit(tool)

    # What gestures ask for

    def to_photo(self, point: QPointF) -> tuple[float, float]:
        """The photo point under a device point."""
        assert self.view is not None
        return self.view.to_photo(point.x(), point.y())

    @property
    def radius(self) -> float:
        """The brush's radius in photo pixels, as hard as the pen is pressed."""
        share = self._pressure if self.pressure_sizes else 1.0
        return max(self.brush_size / 2 * share, 0.5)

    def click(self, point: QPointF) -> None:
        """Tell where the hand clicked, in photo points."""
        self.clicked.emit(*self.to_photo(point))

    def finish_shape(self, shape: Shape) -> None:
        """Tell whoever owns the mask."""
        self.shape_drawn.emit(shape)

    def set_hardness(self, hardness: float) -> None:
        """How much of the brush is whole, 0..100 percent."""
        hardness = min(max(round(hardness), 0), 100)
        if hardness != self.hardness:
            self.hardness = float(hardness)
            self.update()
            self.hardness_changed.emit(self.hardness)

    def set_source(self, source: tuple[float, float] | None) -> None:
        """Mark where the next copy comes from, in photo points."""
        for place in (self.source, source):
            if place is not None and self.view is not None:
                ratio = self.devicePixelRatioF()
                self.update(source_region(QPointF(*self.view.to_device(*place)) / ratio, 1.0))
        self.source = source

    def set_brush_size(self, size: float) -> None:
        """The brush's diameter in photo pixels, 1..1000."""
        size = min(max(round(size, 1), 1.0), MAX_BRUSH)
        if size != self.brush_size:
            self.brush_size = size
            self.update()
            self.brush_size_changed.emit(size)

    def step_brush_size(self, direction: int) -> None:
        """One step larger (1) or smaller (-1); up and down again is where it was."""
        size = self.brush_size
        step = next(step for below, step in _BRUSH_STEPS if (size < below if direction > 0 else size <= below))
        self.set_brush_size(round(size) + direction * step)

    def set_split(self, point: QPointF) -> None:
        """Put the split at a device position."""
        width, height = self._device_size()
        share = point.y() / max(height, 1) if self.scene.split_level else point.x() / max(width, 1)
        self.scene.split = min(max(share, 0.02), 0.98)
        self.update()

    def set_loupe(self, shown: bool) -> None:
        """Show what is under the pointer enlarged, or no longer."""
        self.scene.loupe_shown = shown
        self.scene.loupe_at = self._pointer
        self.update()

    # What is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen."""
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setClipRegion(QRegion(event.rect()) - self._covered())
        painter.fillRect(event.rect(), self._background)
        painter.setClipping(False)
        painter.scale(1 / ratio, 1 / ratio)
        on_whole_pixels(painter)
        if self.view is not None:
            wanted = event.rect()
            dirty = event.region()
            if ratio != 1:
                dirty = QRegion(
                    QRectF(
                        wanted.x() * ratio, wanted.y() * ratio, wanted.width() * ratio, wanted.height() * ratio
                    ).toAlignedRect()
                )
            self.scene.paint(painter, self.view, self._device_size(), ratio, dirty)
            outline = self.selecting.outline(self._pointer)
            if outline:
                draw_shape(painter, self.view, outline, not self.selecting.has_corners, ratio)
            if self._pointer is not None and self._draws_ring():
                radius = max(self.brush_size / 2 * self.view.zoom, 2.0)
                draw_ring(painter, self._pointer, radius, radius * self.hardness / 100)
            if self.tool.copies and self.source is not None:
                draw_source(painter, QPointF(*self.view.to_device(*self.source)), ratio)
        painter.end()

    # Inside

    def _device_point(self, point: QPointF) -> QPointF:
        return point * self.devicePixelRatioF()

    def _fold(self, point: QPointF) -> QPointF:
        """The point inside its pane: both panes show the same place."""
        width = self._device_size()[0]
        right = width - width // 2
        return QPointF(point.x() - right, point.y()) if self.scene.panes == 2 and point.x() >= right else point

    def _over_split(self, point: QPointF) -> bool:
        reach = _SPLIT_REACH * self.devicePixelRatioF()
        width, height = self._device_size()
        away = point.y() - self.scene.split * height if self.scene.split_level else point.x() - self.scene.split * width
        return self.scene.splits and abs(away) < reach

    def _draws_ring(self) -> bool:
        return self.tool.has_ring and not self._space and not isinstance(self._gesture, Pan | SplitDrag)

    def _covered(self) -> QRegion:
        """What the photo hides of the background for certain, in the widget's pixels."""
        if self.view is None or self.scene.panes != 1:
            return QRegion()
        place, ratio = photo_rect(self.view), self.devicePixelRatioF()
        left, top = math.ceil((place.left() + 1) / ratio), math.ceil((place.top() + 1) / ratio)
        right, bottom = math.floor(place.right() / ratio), math.floor(place.bottom() / ratio)
        return QRegion(left, top, right - left, bottom - top) if right > left and bottom > top else QRegion()

    def _move_ring(self, point: QPointF | None) -> None:
        old, self._pointer = self._pointer, point
        if self.scene.loupe_shown:
            self.scene.loupe_at = point
            self.update()
        if self.view is None or self.tool is Tool.HAND:
            return
        if self.tool.selects:
            if self.selecting.has_corners:
                self.update()
            return
        ratio = self.devicePixelRatioF()
        radius = max(self.brush_size / 2 * self.view.zoom, 2.0) / ratio
        for center in (old, point):
            if center is not None:
                self.update(ring_region(center / ratio, radius, radius * self.hardness / 100))

    def _update_cursor(self, over_split: bool = False) -> None:
        if isinstance(self._gesture, Pan):
            shape = Qt.CursorShape.ClosedHandCursor
        elif over_split or isinstance(self._gesture, SplitDrag):
            shape = Qt.CursorShape.SplitVCursor if self.scene.split_level else Qt.CursorShape.SplitHCursor
        elif self.view is None:
            shape = Qt.CursorShape.ArrowCursor
        elif self.tool is Tool.HAND or self._space:
            shape = Qt.CursorShape.OpenHandCursor
        elif self.tool.selects:
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.BlankCursor
        self.setCursor(shape)

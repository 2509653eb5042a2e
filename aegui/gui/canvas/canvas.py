"""The canvas: a widget that shows a `Scene` through a `View` and turns pointer and keys into intents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from aegui.gui.canvas.layers import draw_ring
from aegui.gui.canvas.modes import Compare, Tool
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.scene import Scene, photo_to_device
from aegui.gui.canvas.tools import MAX_BRUSH, Gesture, Pan, Resize, SplitDrag, Stroke
from aegui.gui.canvas.view import View
from aegui.gui.picture import Picture

_SPLIT_REACH = 16
_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Canvas(QWidget):
    """Zoom, pan, compare and brush. Knows the document only through what it is given and the signals it sends."""

    view_changed = Signal()
    pixel_hovered = Signal(object)
    segment_drawn = Signal(tuple, tuple, float, bool)
    stroke_finished = Signal(bool)
    brush_size_changed = Signal(float)
    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(self)
        self.view: View | None = None
        self.tool = Tool.HAND
        self.brush_size = 24.0
        self.last_point: tuple[float, float] | None = None
        self._background = QColor("#1f1f1f")
        self._gesture: Gesture | None = None
        self._pointer: QPointF | None = None
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(self.tr("The open photo. Arrow keys move it, Ctrl with plus and minus zooms."))

    # What to show

    def set_background(self, color: QColor) -> None:
        """The quiet grey around the photo."""
        self._background = color
        self.update()

    def show_photo(self, before: Picture, current: Picture, mask: Pyramid) -> None:
        """Show another photo, fitted."""
        self.scene.set_pictures(before, current)
        self.scene.set_mask(mask)
        self.last_point = None
        self._gesture = None
        view = View(current.photo.width, current.photo.height, *self._pane())
        self._set_view(view.fit())

    def update_photo(self, before: Picture, current: Picture) -> None:
        """The same photo looks different now; zoom and place stay."""
        self.scene.set_pictures(before, current)
        self._refit_panes()

    def set_live(self, live: Pyramid | None) -> None:
        """Show a result while it is made."""
        self.scene.set_live(live)
        self._refit_panes()

    def live_tile_arrived(self, rect: QRect) -> None:
        """A tile of the live result changed inside a photo rectangle."""
        self.scene.forget_live(rect)
        self._update_photo_rect(rect)

    def mask_changed(self, rect: QRect) -> None:
        """The mask changed inside a photo rectangle."""
        self.scene.forget_mask(rect)
        self._update_photo_rect(rect)

    def set_mask(self, mask: Pyramid | None) -> None:
        """Show another mask plane."""
        self.scene.set_mask(mask)
        self.update()

    def set_mode(self, mode: Compare) -> None:
        """Another way to compare."""
        self.scene.mode = mode
        self._refit_panes()
        self.mode_changed.emit()

    def hold_before(self, held: bool) -> None:
        """Show the photo as it was while a key is held."""
        if self.scene.show_before != held:
            self.scene.show_before = held
            self._refit_panes()

    def set_overlay_shown(self, shown: bool) -> None:
        """Show or hide the mask."""
        self.scene.overlay_shown = shown
        self.update()

    def next_overlay_color(self) -> None:
        """Another colour for the mask."""
        self.scene.next_overlay_color()
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """What the left button does from now on."""
        self.tool = tool
        self._update_cursor()
        self.update()

    # Zoom and place

    def fit(self) -> None:
        """The whole photo."""
        if self.view is not None:
            self._set_view(self.view.fit())

    def zoom_to(self, zoom: float) -> None:
        """A zoom around the middle."""
        if self.view is not None:
            self._set_view(self.view.zoomed(zoom, self.view.width / 2, self.view.height / 2))

    def zoom_step(self, direction: int) -> None:
        """The next round zoom in (1) or out (-1)."""
        if self.view is not None:
            self._set_view(self.view.stepped(direction))

    def pan(self, dx: float, dy: float) -> None:
        """Move the photo by device pixels."""
        if self.view is not None:
            self._set_view(self.view.panned(dx, dy))

    # What gestures ask for

    def to_photo(self, point: QPointF) -> tuple[float, float]:
        """The photo point under a device point."""
        assert self.view is not None
        return self.view.to_photo(point.x(), point.y())

    def paint_segment(self, start: tuple[float, float], end: tuple[float, float], value: bool) -> None:
        """Tell whoever owns the mask."""
        self.segment_drawn.emit(start, end, self.brush_size / 2, value)

    def finish_stroke(self, value: bool) -> None:
        """Tell whoever owns the history."""
        self.stroke_finished.emit(value)

    def set_brush_size(self, size: float) -> None:
        """The brush's diameter in photo pixels, 1..1000."""
        size = min(max(round(size, 1), 1.0), MAX_BRUSH)
        if size != self.brush_size:
            self.brush_size = size
            self.update()
            self.brush_size_changed.emit(size)

    def step_brush_size(self, direction: int) -> None:
        """One step larger (1) or smaller (-1): a seventh, at least one pixel."""
        step = max(1.0, round(self.brush_size / 7))
        self.set_brush_size(round(self.brush_size + direction * step))

    def set_split(self, x: float) -> None:
        """Put the split at a device position."""
        self.scene.split = min(max(x / max(self._device_size()[0], 1), 0.02), 0.98)
        self.update()

    # Qt's events

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(900, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen."""
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._background)
        painter.scale(1 / ratio, 1 / ratio)
        if self.view is not None:
            self.scene.paint(painter, self.view, self._device_size(), ratio)
            if self._pointer is not None and self._draws_ring():
                draw_ring(painter, self._pointer, max(self.brush_size / 2 * self.view.zoom, 2.0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle; a fitted photo stays fitted."""
        super().resizeEvent(event)
        self._refit_panes()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; with Alt, size the brush."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if turned:
                self.step_brush_size(1 if turned > 0 else -1)
        elif self.view is not None:
            self._zoom_at(self._fold(self._device_point(event.position())), 2.0 ** (turned / 480))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if self.view is None or self._gesture is not None:
            return
        raw = self._device_point(event.position())
        point, button, keys = self._fold(raw), event.button(), event.modifiers()
        left, right = button == Qt.MouseButton.LeftButton, button == Qt.MouseButton.RightButton
        paints = self.tool is not Tool.HAND
        if button == Qt.MouseButton.MiddleButton or (left and self._space):
            self._gesture = Pan(self, point)
        elif left and self._over_split(raw):
            self._gesture = SplitDrag(self, raw)
        elif right and paints and keys & Qt.KeyboardModifier.AltModifier:
            self._gesture = Resize(self, point)
        elif paints and (left or right):
            self._gesture = Stroke(self, point, left and self.tool is Tool.BRUSH, keys)
        elif left:
            self._gesture = Pan(self, point)
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture; tell which pixel is under the pointer."""
        if self.view is None:
            return
        raw = self._device_point(event.position())
        point = raw if isinstance(self._gesture, SplitDrag) else self._fold(raw)
        if self._gesture is not None:
            self._gesture.moved(point)
        else:
            self._update_cursor(over_split=self._over_split(raw))
        self._move_ring(raw)
        x, y = self.to_photo(self._fold(raw))
        inside = 0 <= x < self.view.photo_width and 0 <= y < self.view.photo_height
        self.pixel_hovered.emit((int(x), int(y)) if inside else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        del event
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.released()
            self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click."""
        self.mousePressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The ring appears."""
        super().enterEvent(event)
        self._move_ring(self._device_point(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The ring and the pixel value go."""
        super().leaveEvent(event)
        self._move_ring(None)
        self.pixel_hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pans while held; arrows pan."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            self._update_cursor()
        elif arrow is not None and self.view is not None:
            self.pan(arrow[0] * self.view.width / 8, arrow[1] * self.view.height / 8)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space was let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._update_cursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A held key is not seen to be let go elsewhere."""
        super().focusOutEvent(event)
        self._space = False
        self._update_cursor()

    def event(self, event: QEvent) -> bool:
        """Pinch, from a touchpad or a touch screen."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_at(self._fold(self._device_point(event.position())), 1.0 + event.value())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                center = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self._zoom_at(self._fold(self._device_point(center)), pinch.scaleFactor())
                return True
        return super().event(event)

    # Inside

    def _zoom_at(self, point: QPointF, factor: float) -> None:
        if self.view is not None and factor > 0:
            self._set_view(self.view.zoomed(self.view.zoom * factor, point.x(), point.y()))

    def _set_view(self, view: View) -> None:
        self.view = view
        self.update()
        self.view_changed.emit()

    def _refit_panes(self) -> None:
        if self.view is not None:
            self._set_view(self.view.resized(*self._pane()))

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return round(self.width() * ratio), round(self.height() * ratio)

    def _pane(self) -> tuple[float, float]:
        width, height = self._device_size()
        return float(width // self.scene.panes), float(height)

    def _device_point(self, point: QPointF) -> QPointF:
        return point * self.devicePixelRatioF()

    def _fold(self, point: QPointF) -> QPointF:
        """The point inside its pane: both panes show the same place."""
        width = self._device_size()[0]
        right = width - width // 2
        return QPointF(point.x() - right, point.y()) if self.scene.panes == 2 and point.x() >= right else point

    def _over_split(self, point: QPointF) -> bool:
        reach = _SPLIT_REACH * self.devicePixelRatioF()
        return self.scene.splits and abs(point.x() - self.scene.split * self._device_size()[0]) < reach

    def _draws_ring(self) -> bool:
        return self.tool is not Tool.HAND and not self._space and not isinstance(self._gesture, Pan | SplitDrag)

    def _move_ring(self, point: QPointF | None) -> None:
        old, self._pointer = self._pointer, point
        if self.view is None or self.tool is Tool.HAND:
            return
        ratio = self.devicePixelRatioF()
        reach = max(self.brush_size / 2 * self.view.zoom, 4.0) / ratio + 4
        for center in (old, point):
            if center is not None:
                at = center / ratio
                self.update(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect())

    def _update_photo_rect(self, rect: QRect) -> None:
        if self.view is None or self.scene.panes == 2:
            self.update()
            return
        ratio = self.devicePixelRatioF()
        area = photo_to_device(self.view, rect)
        at = QRectF(area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio)
        self.update(at.toAlignedRect())

    def _update_cursor(self, over_split: bool = False) -> None:
        if isinstance(self._gesture, Pan):
            shape = Qt.CursorShape.ClosedHandCursor
        elif over_split or isinstance(self._gesture, SplitDrag):
            shape = Qt.CursorShape.SplitHCursor
        elif self.view is None:
            shape = Qt.CursorShape.ArrowCursor
        elif self.tool is Tool.HAND or self._space:
            shape = Qt.CursorShape.OpenHandCursor
        else:
            shape = Qt.CursorShape.BlankCursor
        self.setCursor(shape)

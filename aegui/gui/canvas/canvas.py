"""The canvas: turns pointer, pen, wheel, fingers and keys over the photo into movement, strokes and comparison."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.tool_view import ToolView
from aegui.gui.canvas.tools import Pan, Resize, SplitDrag, Stroke
from aegui.gui.canvas.touch import Fingers
from aegui.imaging.dab import Dab

_NOTCH = 120  # what a wheel tells of one step; finer ones tell parts of it
_POLYGON_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Canvas(ToolView):
    """Knows the document only through what it is given and the signals it sends."""

    pixel_hovered = Signal(object)
    segment_drawn = Signal(tuple, tuple, float, bool)
    stroke_finished = Signal(bool)
    copy_drawn = Signal(tuple, tuple)
    copy_finished = Signal()
    source_chosen = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen_erases = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._fingers = Fingers(self)
        self._button = Qt.MouseButton.NoButton
        self._turned = 0
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(self.tr("The open photo. Arrow keys move it, Ctrl with plus and minus zooms."))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; with Alt, size the brush."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._turned += turned
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            for _ in range(abs(steps)):
                self.step_brush_size(1 if steps > 0 else -1)
        elif self.view is not None:
            self._zoom_at(self._fold(self._device_point(event.position())), 2.0 ** (turned / 480))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self.press(event.position(), event.button(), event.modifiers())

    def press(self, at: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None:
        """Begin a gesture at a place of the widget; the button that began one ends it."""
        if self.view is None or self._gesture is not None:
            return
        raw = self._device_point(at)
        point, self._button = self._fold(raw), button
        left, right = button == Qt.MouseButton.LeftButton, button == Qt.MouseButton.RightButton
        alt, tool = bool(keys & Qt.KeyboardModifier.AltModifier), self.tool
        if button == Qt.MouseButton.MiddleButton or (left and self._space):
            self._gesture = Pan(self, point)
        elif left and self._over_split(raw):
            self._gesture = SplitDrag(self, raw)
        elif right and tool.has_ring and alt:
            self._gesture = Resize(self, point)
        elif left and tool.copies and alt:
            self.source_chosen.emit(*self.to_photo(point))
        elif left and tool.copies:
            self._gesture = Stroke(self, point, keys, self.copy_drawn.emit, self.copy_finished.emit)
        elif left and tool.selects:
            self.selecting.press(point, keys)
            self._gesture = self.selecting
        elif (tool.paints and left) or (right and tool is not Tool.HAND):
            self._gesture = self._stroke(point, left and tool is Tool.BRUSH and not self._pen_erases, keys)
        elif left:
            self._gesture = Pan(self, point, clicks=True)
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture; tell which pixel is under the pointer."""
        self.follow(event.position())

    def follow(self, at: QPointF) -> None:
        """The pointer is at a place of the widget now."""
        if self.view is None:
            return
        raw = self._device_point(at)
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
        self.release(event.button())

    def release(self, button: Qt.MouseButton) -> None:
        """A button was let go; a second one that was pressed meanwhile ends nothing."""
        if self._gesture is not None and button == self._button:
            gesture, self._gesture = self._gesture, None
            gesture.released()
            self._update_cursor()

    def spread(self, center: QPointF, moved: QPointF, factor: float) -> None:
        """Two fingers moved the photo, and are so many times further apart."""
        way = self._device_point(moved)
        self.pan(way.x(), way.y())
        self._zoom_at(self._fold(self._device_point(center)), factor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click, and closes a polygon."""
        if self.selecting.has_corners:
            self.selecting.close()
        else:
            self.mousePressEvent(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Keep the pen's pressure and which end it is held by; what it does comes as a mouse event after this."""
        lifted = event.type() == QEvent.Type.TabletRelease
        # Pens come down with no pressure at all yet: that is no blot. One that only hovers says nothing.
        feels = event.pressure() > 0 or event.pointingDevice().hasCapability(QInputDevice.Capability.Pressure)
        draws = feels and not lifted and event.buttons() != Qt.MouseButton.NoButton
        self._pressure = event.pressure() if draws else 1.0
        self._pen_erases = not lifted and event.pointerType() == QPointingDevice.PointerType.Eraser
        event.ignore()

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
        elif self.selecting.has_corners and event.key() in _POLYGON_KEYS:
            {
                Qt.Key.Key_Escape: self.selecting.cancel,
                Qt.Key.Key_Backspace: self.selecting.step_back,
            }.get(Qt.Key(event.key()), self.selecting.close)()
        elif (
            arrow is not None and arrow[0] and self.scene.splits and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            width, height = self._device_size()
            share = self.scene.split - arrow[0] / 50
            self.set_split(QPointF(share * width, share * height))
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
        """Pinch on a touchpad, fingers on a screen. While a polygon is in hand, its keys are no shortcuts."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.ShortcutOverride and self.selecting.has_corners and key in _POLYGON_KEYS:
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_at(self._fold(self._device_point(event.position())), 1.0 + event.value())
            return True
        if isinstance(event, QTouchEvent) and event.device().type() == QInputDevice.DeviceType.TouchScreen:
            self._touched(event)
            return True
        return super().event(event)

    # Inside

    def _touched(self, event: QTouchEvent) -> None:
        """Accepted, or Qt would make a mouse of the first finger and a pinch would paint."""
        event.accept()
        if event.type() == QEvent.Type.TouchBegin:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._fingers.take(event)
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._move_ring(None)

    def _stroke(self, point: QPointF, value: bool, keys: Qt.KeyboardModifier) -> Stroke:
        """Paint or erase."""

        def draw(start: Dab, end: Dab) -> None:
            pieces = max(math.ceil(abs(end[2] - start[2])), 1)
            steps = [
                tuple(a + (b - a) * n / pieces for a, b in zip(start, end, strict=True)) for n in range(pieces + 1)
            ]
            for (x0, y0, _), (x1, y1, radius) in pairwise(steps):
                self.segment_drawn.emit((x0, y0), (x1, y1), radius, value)

        return Stroke(self, point, keys, draw, lambda: self.stroke_finished.emit(value))

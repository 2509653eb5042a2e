"""The canvas: turns pointer and keys over the photo into movement, strokes and comparison."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
    QRegion,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from aegui.gui.canvas.layers import on_whole_pixels, photo_rect
from aegui.gui.canvas.marks import draw_ring, draw_shape, draw_source, ring_region, source_region
from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.photo_view import PhotoView
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.shapes import How, Selecting, Shape
from aegui.gui.canvas.tools import MAX_BRUSH, Gesture, Pan, Resize, SplitDrag, Stroke
from aegui.gui.canvas.touch import Fingers
from aegui.gui.picture import Picture
from aegui.imaging.dab import Dab

_SPLIT_REACH = 16
_NOTCH = 120  # what a wheel tells of one step; finer ones tell parts of it
_BRUSH_STEPS = ((10, 1), (40, 2), (100, 5), (300, 20), (float("inf"), 50))
_POLYGON_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Backspace)
_ARROWS = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Canvas(PhotoView):
    """Knows the document only through what it is given and the signals it sends."""

    pixel_hovered = Signal(object)
    segment_drawn = Signal(tuple, tuple, float, bool)
    stroke_finished = Signal(bool)
    brush_size_changed = Signal(float)
    hardness_changed = Signal(float)
    copy_drawn = Signal(tuple, tuple)
    copy_finished = Signal()
    source_chosen = Signal(float, float)
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
        self._space = False
        self._pressure = 1.0
        self._pen_erases = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._fingers = Fingers(self)
        self._button = Qt.MouseButton.NoButton
        self._turned = 0
        self.setAccessibleName(self.tr("Photo"))
        self.setAccessibleDescription(self.tr("The open photo. Arrow keys move it, Ctrl with plus and minus zooms."))

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

    # Qt's events

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

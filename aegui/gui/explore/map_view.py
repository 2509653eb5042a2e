"""The map: photos as points, as pictures where there is room; pan, zoom, lasso."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from aegui.explore.lasso import inside
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.dots import draw_dots
from aegui.gui.explore.plane import Plane, Points, one_per_cell

_REACH = 10  # pixels within which the pointer means a point
_PICTURE, _SPACED = 72, 80
_ROOMY = 0.30  # pictures come by themselves once this share of the points in sight has room for one
_STEP = 48
_DIM = 0.35
_OWN_KEYS = (Qt.Key.Key_L, Qt.Key.Key_H, Qt.Key.Key_Escape, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus)


class MapView(QWidget):
    """Shows points. `chosen_changed` after a choice, `hovered` with a place or -1, `opened` on a double click.

    `tool_wanted` carries True for the lasso, False for the hand.
    """

    chosen_changed = Signal()
    hovered = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(QPoint)
    tool_wanted = Signal(bool)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Map"))
        self._thumbs = thumbs
        self._points: Points = np.zeros((0, 2))
        self._colours: NDArray[np.uint8] = np.zeros((0, 3), np.uint8)
        self._paths: tuple[Path, ...] = ()
        self.plane = Plane(640, 480)
        self.chosen: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.lassoing = False
        self.pictures: bool | None = None
        self.under = -1
        self._pictured: NDArray[np.int64] = np.zeros(0, np.int64)
        self._dots: QImage | None = None
        self._lasso: list[QPointF] = []
        self._pressed: QPointF | None = None
        self._pushing = False
        thumbs.arrived.connect(self.update)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(800, 600)

    def show_points(self, points: Points, paths: Sequence[Path]) -> None:
        """Points (N, 2) in 0..1 and the photo of each; the choice is kept where the photos are the same."""
        if tuple(paths) != self._paths:
            self.chosen = np.zeros(len(points), np.bool_)
            self._colours = np.full((len(points), 3), 140, np.uint8)
            self.plane = Plane(self.width(), self.height())
            self.under = -1
        self._points, self._paths = np.asarray(points, np.float64), tuple(paths)
        self._redraw()

    def show_colours(self, colours: NDArray[np.uint8]) -> None:
        """A colour for each point, (N, 3)."""
        self._colours = colours
        self._redraw()

    def show_pictures(self, pictures: bool | None) -> None:
        """Pictures, points, or what there is room for."""
        self.pictures = pictures
        self._redraw()

    def choose(self, chosen: NDArray[np.bool_]) -> None:
        """Choose these."""
        self.chosen = chosen
        self._redraw()
        self.chosen_changed.emit()

    def fit(self) -> None:
        """Show everything."""
        self._look(Plane(self.width(), self.height()))

    def zoom(self, factor: float) -> None:
        """Nearer or further, around the middle."""
        self._look(self.plane.zoomed(factor, self.width() / 2, self.height() / 2))

    def place_at(self, at: QPointF) -> int:
        """The point or picture under a position, -1 for none."""
        if not len(self._points):
            return -1
        spots = self.plane.to_window(self._points)
        far = np.abs(spots[self._pictured] - [at.x(), at.y()]).max(axis=1) if len(self._pictured) else np.zeros(0)
        on = np.flatnonzero(far <= _PICTURE / 2)
        if len(on):
            return int(self._pictured[on[-1]])
        apart = np.hypot(*(spots - [at.x(), at.y()]).T)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= _REACH else -1

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Room, points, pictures, lasso."""
        del event
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if len(self._points):
            if self._dots is None:
                self._dots = self._draw_dots()
            painter.drawImage(QRectF(self.rect()), self._dots)
            spots = self.plane.to_window(self._points)
            for place in self._pictured:
                self._paint_picture(painter, int(place), spots[place])
            if self.under >= 0:
                self._paint_under(painter, spots[self.under])
        if len(self._lasso) > 1:
            self._paint_lasso(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is in the middle."""
        super().resizeEvent(event)
        self._look(self.plane.resized(self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        at = event.position()
        self._look(self.plane.zoomed(1.0015 ** event.angleDelta().y(), at.x(), at.y()))

    def event(self, event: QEvent) -> bool:
        """Pinch; and the map's own keys come before the window's while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            at = event.position()
            self._look(self.plane.zoomed(1 + event.value(), at.x(), at.y()))
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to push the map, or a lasso."""
        if event.button() == Qt.MouseButton.RightButton:
            self._choose_for_menu(event)
            return
        self._pressed = event.position()
        lasso = self.lassoing != bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.button() == Qt.MouseButton.LeftButton and lasso:
            self._lasso = [event.position()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or see what is under the pointer."""
        if self._lasso:
            self._lasso.append(event.position())
            self.update()
        elif self._pressed is not None:
            by = event.position() - self._pressed
            if self._pushing or by.manhattanLength() > 4:
                self._pushing = True
                self._pressed = event.position()
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._look(self.plane.moved(by.x(), by.y()))
        else:
            self._hover(self.place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses, a lasso chooses what is in it; with Shift or Ctrl it is added."""
        adding = bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        if len(self._lasso) > 2:
            line = np.array([(point.x(), point.y()) for point in self._lasso])
            found = inside(line, self.plane.to_window(self._points))
            self.choose(found | self.chosen if adding else found)
        elif self._pressed is not None and not self._pushing:
            self._click(self.place_at(event.position()), adding)
        self._lasso, self._pressed, self._pushing = [], None, False
        self.show_tool()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo."""
        place = self.place_at(event.position())
        if place >= 0:
            self.opened.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows push, + and - zoom, Home fits, L and H take lasso and hand, Esc chooses nothing, Ctrl+A all."""
        keys = Qt.Key
        pushes = {keys.Key_Left: (1, 0), keys.Key_Right: (-1, 0), keys.Key_Up: (0, 1), keys.Key_Down: (0, -1)}
        key = Qt.Key(event.key())
        if key in pushes:
            self._look(self.plane.moved(_STEP * pushes[key][0], _STEP * pushes[key][1]))
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom(1 / 1.4 if key == keys.Key_Minus else 1.4)
        elif key == keys.Key_Home:
            self.fit()
        elif key in (keys.Key_L, keys.Key_H):
            self.tool_wanted.emit(key == keys.Key_L)
        elif key == keys.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choose(np.ones(len(self._points), np.bool_))
        elif key == keys.Key_Escape and self.chosen.any():
            self.choose(np.zeros(len(self._points), np.bool_))
        else:
            super().keyPressEvent(event)

    def show_tool(self) -> None:
        """The cursor of the tool in hand."""
        self.setCursor(Qt.CursorShape.CrossCursor if self.lassoing else Qt.CursorShape.ArrowCursor)

    # Inside

    def _click(self, place: int, adding: bool) -> None:
        chosen = self.chosen.copy() if adding else np.zeros(len(self._points), np.bool_)
        if place >= 0:
            chosen[place] = not chosen[place]
        if place >= 0 or self.chosen.any():
            self.choose(chosen)

    def _choose_for_menu(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place >= 0 and not self.chosen[place]:
            self._click(place, False)
        if self.chosen.any():
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def _hover(self, place: int) -> None:
        if place != self.under:
            self.under = place
            self.hovered.emit(place)
            self.update()

    def _look(self, plane: Plane) -> None:
        self.plane = plane
        self._redraw()

    def _redraw(self) -> None:
        self._dots = None
        self._pictured = self._with_pictures()
        self.update()

    def _with_pictures(self) -> NDArray[np.int64]:
        """The points that are shown as pictures now."""
        none: NDArray[np.int64] = np.zeros(0, np.int64)
        if self.pictures is False or not len(self._points):
            return none
        places = one_per_cell(self._points, self.plane, _SPACED)
        if self.pictures:
            return places
        spots = self.plane.to_window(self._points)
        in_sight = np.all((spots > 0) & (spots < [self.width(), self.height()]), axis=1).sum()
        return places if len(places) >= _ROOMY * in_sight else none

    def _draw_dots(self) -> QImage:
        ratio = self.devicePixelRatioF()
        bare = np.ones(len(self._points), np.bool_)
        bare[self._pictured] = False  # pictures cover their points, some of them half transparent
        spots, colours = self.plane.to_window(self._points) * ratio, self._colours
        crowd = len(self._points)
        radius = (2.6 if crowd > 4000 else 3.4 if crowd > 800 else 4.6) * min(self.plane.zoom, 3) ** 0.35 * ratio
        size = max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1)
        if not self.chosen.any():
            return draw_dots(spots[bare], colours[bare], radius, *size)
        chosen, others = self.chosen & bare, ~self.chosen & bare
        picture = draw_dots(spots[others], colours[others], radius, *size, opacity=_DIM)
        above = QPainter(picture)
        ring = self.palette().color(QPalette.ColorRole.WindowText)
        rings = np.tile(np.array([ring.red(), ring.green(), ring.blue()], np.uint8), (int(chosen.sum()), 1))
        above.drawImage(0, 0, draw_dots(spots[chosen], rings, radius + 1.5 * ratio, *size))
        above.drawImage(0, 0, draw_dots(spots[chosen], colours[chosen], radius, *size))
        above.end()
        return picture

    def _paint_picture(self, painter: QPainter, place: int, spot: NDArray[np.float64]) -> None:
        picture = self._thumbs.get(self._paths[place])
        colour = QColor(*(int(value) for value in self._colours[place]))
        box = self._picture_box(place, spot)
        outline = QPainterPath()
        outline.addRoundedRect(box, 4, 4)
        chosen = bool(self.chosen[place])
        painter.save()
        painter.setOpacity(1.0 if chosen or not self.chosen.any() else 0.45)
        if picture is None:
            painter.fillPath(outline, self.palette().color(QPalette.ColorRole.Button))
        else:
            painter.setClipPath(outline)
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
            painter.setClipping(False)
        pen = self.palette().color(QPalette.ColorRole.Highlight) if chosen else colour
        painter.strokePath(outline, QPen(pen, 3 if chosen else 2))
        painter.restore()

    def _picture_box(self, place: int, spot: NDArray[np.float64]) -> QRectF:
        picture = self._thumbs.get(self._paths[place])
        wide = high = float(_PICTURE)
        if picture is not None:
            scale = _PICTURE / max(picture.width(), picture.height())
            wide, high = picture.width() * scale, picture.height() * scale
        return QRectF(spot[0] - wide / 2, spot[1] - high / 2, wide, high)

    def _paint_under(self, painter: QPainter, spot: NDArray[np.float64]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        if self.under in self._pictured:
            painter.drawRoundedRect(self._picture_box(self.under, spot).adjusted(-3, -3, 3, 3), 6, 6)
        else:
            painter.drawEllipse(QPointF(*spot), 8, 8)

    def _paint_lasso(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        fill = QColor(accent)
        fill.setAlpha(40)
        painter.setBrush(fill)
        painter.setPen(QPen(accent, 1.5))
        painter.drawPolygon(QPolygonF(self._lasso))

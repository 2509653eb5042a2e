"""The map under the hand: pan, zoom, choose, lasso."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from aegui.explore.lasso import inside
from aegui.gui.actions import TABLE_KEYS
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.map_scene import MapScene
from aegui.gui.explore.plane import Plane, Points
from aegui.gui.keymap import Keymap, pressed

_STEP = 48
_KEYED = ("map_hand", "map_lasso", "map_fit", "map_in", "map_out", "map_all", "map_none")


class MapView(QWidget):
    """Shows points. `chosen_changed` after a choice, `hovered` with a place or -1, `opened` on a double click.

    `tool_wanted` carries True for the lasso, False for the hand.
    """

    chosen_changed = Signal()
    hovered = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(QPoint)
    tool_wanted = Signal(bool)
    _keys: Keymap = TABLE_KEYS

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Map"))
        self.scene = MapScene(thumbs)
        self.lassoing = False
        self._lasso: list[QPointF] = []
        self._pressed: QPointF | None = None
        self._pushing = False
        thumbs.arrived.connect(self.update)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(800, 600)

    @property
    def chosen(self) -> NDArray[np.bool_]:
        """Which are chosen, (N,)."""
        return self.scene.chosen

    def show_points(self, points: Points, paths: Sequence[Path]) -> None:
        """Points (N, 2) in 0..1 and the photo of each; the choice is kept where the photos are the same."""
        self.scene.show_points(points, paths)
        self.update()

    def show_colours(self, colours: NDArray[np.uint8]) -> None:
        """A colour for each point, (N, 3)."""
        self.scene.show_colours(colours)
        self.update()

    def show_pictures(self, pictures: bool | None) -> None:
        """Pictures, points, or what there is room for."""
        self.scene.pictures = pictures
        self._renew()

    def choose(self, chosen: NDArray[np.bool_]) -> None:
        """Choose these."""
        self.scene.chosen = chosen
        self._renew()
        self.chosen_changed.emit()

    def fit(self) -> None:
        """Show everything."""
        self._look(Plane(self.width(), self.height()))

    def zoom(self, factor: float) -> None:
        """Nearer or further, around the middle."""
        self._look(self.scene.plane.zoomed(factor, self.width() / 2, self.height() / 2))

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Room, points, pictures, lasso."""
        del event
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.scene.paint(painter, self.palette(), self.devicePixelRatioF())
        if len(self._lasso) > 1:
            self._paint_lasso(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is in the middle."""
        super().resizeEvent(event)
        self._look(self.scene.plane.resized(self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        at = event.position()
        self._look(self.scene.plane.zoomed(1.0015 ** event.angleDelta().y(), at.x(), at.y()))

    def event(self, event: QEvent) -> bool:
        """Pinch; and the map's own keys come before the window's while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._asked(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            at = event.position()
            self._look(self.scene.plane.zoomed(1 + event.value(), at.x(), at.y()))
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
                self._look(self.scene.plane.moved(by.x(), by.y()))
        else:
            self._hover(self.scene.place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses, a lasso chooses what is in it; with Shift or Ctrl it is added."""
        adding = bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        if len(self._lasso) > 2:
            line = np.array([(point.x(), point.y()) for point in self._lasso])
            found = inside(line, self.scene.plane.to_window(self.scene.points))
            self.choose(found | self.chosen if adding else found)
        elif self._pressed is not None and not self._pushing:
            self._click(self.scene.place_at(event.position()), adding)
        self._lasso, self._pressed, self._pushing = [], None, False
        self.show_tool()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the photo."""
        place = self.scene.place_at(event.position())
        if place >= 0:
            self.opened.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self._hover(-1)

    def take_keys(self, keys: Keymap) -> None:
        """The keys in force."""
        self._keys = keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows push the map; what else keys do stands in the table of actions."""
        keys = Qt.Key
        pushes = {keys.Key_Left: (1, 0), keys.Key_Right: (-1, 0), keys.Key_Up: (0, 1), keys.Key_Down: (0, -1)}
        push, count = pushes.get(keys(event.key())), len(self.scene.points)
        deeds: dict[str, Callable[[], object]] = {
            "map_hand": lambda: self.tool_wanted.emit(False),
            "map_lasso": lambda: self.tool_wanted.emit(True),
            "map_fit": self.fit,
            "map_in": lambda: self.zoom(1.4),
            "map_out": lambda: self.zoom(1 / 1.4),
            "map_all": lambda: self.choose(np.ones(count, np.bool_)),
            "map_none": lambda: self.choose(np.zeros(count, np.bool_)),
        }
        if action := self._asked(event):
            deeds[action]()
        elif push is not None:
            self._look(self.scene.plane.moved(_STEP * push[0], _STEP * push[1]))
        else:
            super().keyPressEvent(event)

    def show_tool(self) -> None:
        """The cursor of the tool in hand."""
        self.setCursor(Qt.CursorShape.CrossCursor if self.lassoing else Qt.CursorShape.ArrowCursor)

    # Inside

    def _asked(self, event: QKeyEvent) -> str:
        """What the key asks of the map; where nothing is chosen, the window may have the key that chooses none."""
        action = pressed(event, self._keys, _KEYED)
        return "" if action == "map_none" and not self.chosen.any() else action

    def _click(self, place: int, adding: bool) -> None:
        chosen = self.chosen.copy() if adding else np.zeros(len(self.scene.points), np.bool_)
        if place >= 0:
            chosen[place] = not chosen[place]
        if place >= 0 or self.chosen.any():
            self.choose(chosen)

    def _choose_for_menu(self, event: QMouseEvent) -> None:
        place = self.scene.place_at(event.position())
        if place >= 0 and not self.chosen[place]:
            self._click(place, False)
        if self.chosen.any():
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def _hover(self, place: int) -> None:
        if place != self.scene.under:
            self.scene.under = place
            self.hovered.emit(place)
            self.update()

    def _look(self, plane: Plane) -> None:
        self.scene.plane = plane
        self._renew()

    def _renew(self) -> None:
        self.scene.renew()
        self.update()

    def _paint_lasso(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        fill = QColor(accent)
        fill.setAlpha(40)
        painter.setBrush(fill)
        painter.setPen(QPen(accent, 1.5))
        painter.drawPolygon(QPolygonF(self._lasso))

"""Fingers on a screen: one is a hand that draws, two zoom and move the photo and leave no mark."""

from __future__ import annotations

import math
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent

from aegui.gui.canvas.shapes import CLICK_REACH


class Touched(Protocol):
    """What fingers may do. Points are of the widget."""

    def press(self, point: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None: ...
    def follow(self, point: QPointF) -> None: ...
    def release(self, button: Qt.MouseButton) -> None: ...
    def spread(self, center: QPointF, moved: QPointF, factor: float) -> None: ...


class Fingers:
    """The first finger is told of once it moves or is lifted: until then a second one may follow."""

    def __init__(self, stage: Touched) -> None:
        self._stage = stage
        self._waits: QPointF | None = None
        self._draws = self._pinched = False
        self._pair: tuple[int, int] | None = None
        self._center, self._apart = QPointF(), 1.0

    def take(self, event: QTouchEvent) -> None:
        """Follow the fingers from the first that comes down to the last that is lifted."""
        if event.type() == QEvent.Type.TouchBegin:
            self._waits, self._draws, self._pinched, self._pair = event.points()[0].position(), False, False, None
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if len(down) > 1:
            self._pinch(down[0], down[1])
        elif len(down) == 1 and not self._pinched:
            self._draw(down[0].position(), event.modifiers())
        elif not down:
            self._lift(event)

    def _draw(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        if self._waits is not None:
            if (point - self._waits).manhattanLength() < CLICK_REACH:
                return
            self._begin(keys)
        self._stage.follow(point)

    def _begin(self, keys: Qt.KeyboardModifier) -> None:
        if self._waits is not None:
            start, self._waits, self._draws = self._waits, None, True
            self._stage.press(start, Qt.MouseButton.LeftButton, keys)

    def _lift(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchEnd and not self._pinched:
            self._begin(event.modifiers())
        self._stop_drawing()
        self._waits, self._pair = None, None

    def _stop_drawing(self) -> None:
        if self._draws:
            self._draws = False
            self._stage.release(Qt.MouseButton.LeftButton)

    def _pinch(self, first: QEventPoint, second: QEventPoint) -> None:
        self._stop_drawing()
        self._waits, self._pinched = None, True
        a, b, pair = first.position(), second.position(), (first.id(), second.id())
        center, apart = (a + b) / 2, max(math.hypot(a.x() - b.x(), a.y() - b.y()), 1.0)
        if pair == self._pair:
            self._stage.spread(center, center - self._center, apart / self._apart)
        self._pair, self._center, self._apart = pair, center, apart

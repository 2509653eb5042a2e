"""What a pressed pointer does, one small class per gesture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from aegui.gui.canvas.shapes import CLICK_REACH
from aegui.imaging.dab import Dab

MAX_BRUSH = 1000.0


class Stage(Protocol):
    """What a gesture may ask of the canvas. Points are device pixels unless named photo points."""

    brush_size: float
    hardness: float
    last_point: tuple[float, float] | None

    @property
    def radius(self) -> float: ...

    def to_photo(self, point: QPointF) -> tuple[float, float]: ...
    def pan(self, dx: float, dy: float) -> None: ...
    def click(self, point: QPointF) -> None: ...
    def set_hardness(self, hardness: float) -> None: ...
    def set_brush_size(self, size: float) -> None: ...
    def set_split(self, point: QPointF) -> None: ...


class Gesture(Protocol):
    """From press to release."""

    def moved(self, point: QPointF) -> None:
        """The pointer moved while pressed."""

    def released(self) -> None:
        """The pointer was lifted."""


class Pan:
    """Moves the photo as a hand moves paper; with `clicks`, a press that went nowhere is a click."""

    def __init__(self, stage: Stage, point: QPointF, clicks: bool = False) -> None:
        self._stage = stage
        self._start = self._last = point
        self._still = clicks

    def moved(self, point: QPointF) -> None:
        """Follow the pointer."""
        if self._still and (point - self._start).manhattanLength() < CLICK_REACH:
            return
        self._still = False
        step = point - self._last
        self._last = point
        self._stage.pan(step.x(), step.y())

    def released(self) -> None:
        """A click is told."""
        if self._still:
            self._stage.click(self._start)


class Stroke:
    """Draws segments; with Shift it starts with a straight line from where the last stroke ended.

    `draw` takes both ends with their radius, which a pen's pressure changes on the way; `finish` comes once.
    """

    def __init__(
        self,
        stage: Stage,
        point: QPointF,
        modifiers: Qt.KeyboardModifier,
        draw: Callable[[Dab, Dab], None],
        finish: Callable[[], None],
    ) -> None:
        self._stage, self._draw, self._finish = stage, draw, finish
        here = stage.to_photo(point)
        straight = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and stage.last_point is not None
        at = stage.last_point if straight and stage.last_point is not None else here
        self._last: Dab = (*at, stage.radius)
        self._to(here)

    def moved(self, point: QPointF) -> None:
        """Paint as far as the pointer came."""
        self._to(self._stage.to_photo(point))

    def released(self) -> None:
        """The stroke is one step of the history."""
        self._stage.last_point = self._last[:2]
        self._finish()

    def _to(self, here: tuple[float, float]) -> None:
        end: Dab = (*here, self._stage.radius)
        self._draw(self._last, end)
        self._last = end


class Resize:
    """Makes the brush larger to the right, smaller to the left; harder upwards, softer downwards."""

    def __init__(self, stage: Stage, point: QPointF) -> None:
        self._stage = stage
        self._start = point
        self._size, self._hardness = stage.brush_size, stage.hardness
        self._sizes: bool | None = None

    def moved(self, point: QPointF) -> None:
        """One device pixel is one percent; where the hand goes first decides between size and hardness."""
        way = point - self._start
        if self._sizes is None:
            if way.manhattanLength() < CLICK_REACH:
                return
            self._sizes = abs(way.x()) >= abs(way.y())
        if self._sizes:
            self._stage.set_brush_size(self._size * 1.01 ** way.x())
        else:
            self._stage.set_hardness(self._hardness - way.y() / 2)

    def released(self) -> None:
        """Nothing is left to do."""


class SplitDrag:
    """Drags the before/after handle."""

    def __init__(self, stage: Stage, point: QPointF) -> None:
        self._stage = stage
        self.moved(point)

    def moved(self, point: QPointF) -> None:
        """The handle follows."""
        self._stage.set_split(point)

    def released(self) -> None:
        """Nothing is left to do."""

"""What a pressed pointer does, one small class per gesture."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

MAX_BRUSH = 1000.0


class Stage(Protocol):
    """What a gesture may ask of the canvas. Points are device pixels unless named photo points."""

    brush_size: float
    last_point: tuple[float, float] | None

    def to_photo(self, point: QPointF) -> tuple[float, float]: ...
    def pan(self, dx: float, dy: float) -> None: ...
    def paint_segment(self, start: tuple[float, float], end: tuple[float, float], value: bool) -> None: ...
    def finish_stroke(self, value: bool) -> None: ...
    def set_brush_size(self, size: float) -> None: ...
    def set_split(self, point: QPointF) -> None: ...


class Gesture(Protocol):
    """From press to release."""

    def moved(self, point: QPointF) -> None:
        """The pointer moved while pressed."""

    def released(self) -> None:
        """The pointer was lifted."""


class Pan:
    """Moves the photo as a hand moves paper."""

    def __init__(self, stage: Stage, point: QPointF) -> None:
        self._stage = stage
        self._last = point

    def moved(self, point: QPointF) -> None:
        """Follow the pointer."""
        step = point - self._last
        self._last = point
        self._stage.pan(step.x(), step.y())

    def released(self) -> None:
        """Nothing is left to do."""


class Stroke:
    """Paints or erases; with Shift it starts with a straight line from where the last stroke ended."""

    def __init__(self, stage: Stage, point: QPointF, value: bool, modifiers: Qt.KeyboardModifier) -> None:
        self._stage = stage
        self._value = value
        here = stage.to_photo(point)
        straight = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and stage.last_point is not None
        self._last = stage.last_point if straight and stage.last_point is not None else here
        self._to(here)

    def moved(self, point: QPointF) -> None:
        """Paint as far as the pointer came."""
        self._to(self._stage.to_photo(point))

    def released(self) -> None:
        """The stroke is one step of the history."""
        self._stage.last_point = self._last
        self._stage.finish_stroke(self._value)

    def _to(self, here: tuple[float, float]) -> None:
        self._stage.paint_segment(self._last, here, self._value)
        self._last = here


class Resize:
    """Makes the brush larger to the right, smaller to the left."""

    def __init__(self, stage: Stage, point: QPointF) -> None:
        self._stage = stage
        self._start = point
        self._size = stage.brush_size

    def moved(self, point: QPointF) -> None:
        """One device pixel is one percent."""
        self._stage.set_brush_size(self._size * 1.01 ** (point.x() - self._start.x()))

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

"""What selection tools draw: shapes in photo points, on their way to becoming mask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from PySide6.QtCore import QPointF, Qt

from aegui.gui.canvas.modes import Tool

How = Literal["replace", "add", "subtract"]
HOWS: tuple[How, ...] = get_args(How)
ShapeKind = Literal["polygon", "box", "object", "spot"]
Points = tuple[tuple[float, float], ...]
CLICK_REACH = 5.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed polygon, a box by two corners, a box with an object in it, or a spot that was clicked."""

    kind: ShapeKind
    points: Points
    how: How


class Table(Protocol):
    """What selecting may ask of the canvas."""

    tool: Tool
    how: How

    def to_photo(self, point: QPointF) -> tuple[float, float]: ...
    def finish_shape(self, shape: Shape) -> None: ...
    def update(self) -> None: ...


class Selecting:
    """Lasso, polygon, rectangle and magic select: from the first press to a shape. Points given are device pixels.

    Dragging the lasso draws by hand; clicking it sets the corners of a polygon, closed by Enter, by a double click or
    at its first corner.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self._how: How = "add"
        self._start = QPointF()
        self._dragged = False
        self._corners: list[tuple[float, float]] = []
        self._drawn: list[tuple[float, float]] = []
        self._first = QPointF()

    @property
    def has_corners(self) -> bool:
        """True while a polygon is being clicked."""
        return bool(self._corners)

    def outline(self, pointer: QPointF | None) -> Points:
        """What to show of the shape in hand, in photo points; a box as its four corners."""
        if self._corners:
            end = [self._table.to_photo(pointer)] if pointer is not None else []
            return (*self._corners, *self._drawn, *end)
        if len(self._drawn) > 1 and self._table.tool is not Tool.LASSO:
            (x0, y0), (x1, y1) = self._drawn[0], self._drawn[-1]
            return (x0, y0), (x1, y0), (x1, y1), (x0, y1)
        return tuple(self._drawn)

    def press(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Begin, or go on with a polygon. Shift adds, Alt takes away."""
        if not self._corners:
            self._how = how_of(keys, self._table.how)
        self._start, self._dragged = point, False
        self._drawn = [self._table.to_photo(point)]

    def moved(self, point: QPointF) -> None:
        """The pointer moved while pressed."""
        if not self._dragged and (point - self._start).manhattanLength() < CLICK_REACH:
            return
        self._dragged = True
        self._drawn.append(self._table.to_photo(point))
        self._table.update()

    def released(self) -> None:
        """A drag is a shape; a click is a spot, or a corner."""
        tool, drawn = self._table.tool, tuple(self._drawn)
        self._drawn = []
        if tool is Tool.LASSO and (not self._dragged or self._corners):
            self._corner(drawn)
        elif tool is Tool.LASSO:
            self._finish(Shape("polygon", drawn, self._how))
        elif self._dragged:
            kind: ShapeKind = "object" if tool is Tool.MAGIC else "box"
            self._finish(Shape(kind, (drawn[0], drawn[-1]), self._how))
        elif tool is Tool.MAGIC:
            self._finish(Shape("spot", drawn[:1], self._how))

    def close(self) -> None:
        """The polygon's last corner is set."""
        corners, self._corners = tuple(self._corners), []
        self._drawn = []
        if len(corners) > 2:
            self._finish(Shape("polygon", corners, self._how))
        self._table.update()

    def step_back(self) -> None:
        """Take the last corner back."""
        if self._corners:
            self._corners.pop()
        self._table.update()

    def cancel(self) -> None:
        """Forget the shape in hand."""
        self._corners, self._drawn = [], []
        self._table.update()

    def _corner(self, drawn: Points) -> None:
        if not self._corners:
            self._first = self._start
        elif len(self._corners) > 2 and (self._start - self._first).manhattanLength() < 2 * CLICK_REACH:
            self.close()
            return
        self._corners.extend(drawn)
        self._table.update()

    def _finish(self, shape: Shape) -> None:
        self._table.update()
        self._table.finish_shape(shape)


def how_of(keys: Qt.KeyboardModifier, otherwise: How) -> How:
    """What the held keys ask for."""
    if keys & Qt.KeyboardModifier.ShiftModifier:
        return "add"
    return "subtract" if keys & Qt.KeyboardModifier.AltModifier else otherwise

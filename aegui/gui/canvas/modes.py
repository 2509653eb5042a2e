"""What the canvas can show and do, as names."""

from __future__ import annotations

from enum import Enum


class Tool(Enum):
    """What the left button does."""

    HAND = "hand"
    BRUSH = "brush"
    ERASER = "eraser"
    LASSO = "lasso"
    RECTANGLE = "rectangle"
    MAGIC = "magic"
    CLONE = "clone"
    HEAL = "heal"

    @property
    def paints(self) -> bool:
        """True if it paints on the mask."""
        return self in (Tool.BRUSH, Tool.ERASER)

    @property
    def copies(self) -> bool:
        """True if it copies one place of the photo over another."""
        return self in (Tool.CLONE, Tool.HEAL)

    @property
    def has_ring(self) -> bool:
        """True if it has a size."""
        return self.paints or self.copies

    @property
    def selects(self) -> bool:
        """True if it draws a shape that becomes mask."""
        return self in (Tool.LASSO, Tool.RECTANGLE, Tool.MAGIC)


class Compare(Enum):
    """How before and after are shown; Y cycles them in this order."""

    RESULT = "result"
    SPLIT = "split"
    SIDE_BY_SIDE = "side_by_side"
    REMOVED = "removed"

    @property
    def following(self) -> Compare:
        """The next one, around."""
        order = list(Compare)
        return order[(order.index(self) + 1) % len(order)]

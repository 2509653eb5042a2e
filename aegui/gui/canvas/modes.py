"""What the canvas can show and do, as names."""

from __future__ import annotations

from enum import Enum


class Tool(Enum):
    """What the left button does."""

    HAND = "hand"
    BRUSH = "brush"
    ERASER = "eraser"


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

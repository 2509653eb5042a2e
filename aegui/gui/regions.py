"""Which rectangles of a photo to compute for the part in view. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from aegui.imaging.tiles import Rect, TileGrid

AT_ONCE = 4_000_000
PIECE = 1024


def snapped(rect: Rect, height: int, width: int, levels: int) -> Rect:
    """The rectangle widened so that its corner lies on whole pixels of every one of a pyramid's `levels`."""
    unit = 1 << max(levels - 1, 6)
    y, x = rect.y // unit * unit, rect.x // unit * unit
    bottom, right = min(-(-rect.bottom // unit) * unit, height), min(-(-rect.right // unit) * unit, width)
    return Rect(y, x, bottom - y, right - x)


def pieces(rect: Rect, done: Sequence[Rect] = ()) -> tuple[Rect, ...]:
    """The rectangle whole, or in pieces of 1024 pixels from its middle outward; without those inside one of `done`."""
    parts = [rect]
    if rect.height * rect.width > AT_ONCE:
        cores = (tile.core for tile in TileGrid(rect.height, rect.width, PIECE, 0))
        parts = [Rect(rect.y + core.y, rect.x + core.x, core.height, core.width) for core in cores]
        parts.sort(key=lambda part: _distance(part, rect))
    return tuple(part for part in parts if not any(_inside(part, other) for other in done))


def _distance(part: Rect, whole: Rect) -> int:
    return (2 * part.y + part.height - 2 * whole.y - whole.height) ** 2 + (
        2 * part.x + part.width - 2 * whole.x - whole.width
    ) ** 2


def _inside(part: Rect, whole: Rect) -> bool:
    return part.y >= whole.y and part.x >= whole.x and part.bottom <= whole.bottom and part.right <= whole.right

"""Which rectangles of a photo to compute for the part in view. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aegui.imaging.tiles import Rect

PIECE = 1024
UNIT = 64


def snapped(rect: Rect, height: int, width: int, levels: int) -> Rect:
    """The rectangle widened so that its corner lies on whole pixels of every one of a pyramid's `levels`."""
    unit = _unit(levels)
    y, x = rect.y // unit * unit, rect.x // unit * unit
    bottom, right = min(-(-rect.bottom // unit) * unit, height), min(-(-rect.right // unit) * unit, width)
    return Rect(y, x, bottom - y, right - x)


def pieces(rect: Rect, levels: int, done: Sequence[Rect] = ()) -> tuple[Rect, ...]:
    """Equal pieces of a snapped rectangle, from its middle outward; without those that `done` covers.

    Each is at most about 1024 pixels high and wide, which is what a net takes at once without much memory.
    """
    rows, columns = _spans(rect.y, rect.height, _unit(levels)), _spans(rect.x, rect.width, _unit(levels))
    parts = [Rect(y, x, height, width) for y, height in rows for x, width in columns]
    parts.sort(key=lambda part: _distance(part, rect))
    return tuple(part for part in parts if not _covered(part, done))


def _unit(levels: int) -> int:
    return max(1 << levels - 1, UNIT)


def _spans(start: int, size: int, unit: int) -> list[tuple[int, int]]:
    """(start, size) of equal spans, whole units but for the last."""
    step = -(-size // (-(-size // PIECE) * unit)) * unit
    return [(start + at, min(step, size - at)) for at in range(0, size, step)]


def _distance(part: Rect, whole: Rect) -> int:
    down = 2 * part.y + part.height - 2 * whole.y - whole.height
    right = 2 * part.x + part.width - 2 * whole.x - whole.width
    return down**2 + right**2


def _covered(part: Rect, done: Sequence[Rect]) -> bool:
    """True if every unit of the part lies in one of `done`, all of which begin on whole units."""
    rows, columns = range(part.y, part.bottom, UNIT), range(part.x, part.right, UNIT)
    covered = np.zeros((len(rows), len(columns)), np.bool_)
    for other in done:
        within = [
            [begin <= at and min(at + UNIT, stop) <= end for at in ats]
            for ats, stop, begin, end in (
                (rows, part.bottom, other.y, other.bottom),
                (columns, part.right, other.x, other.right),
            )
        ]
        covered |= np.logical_and.outer(*within)
    return bool(covered.all())

"""The axis of a logarithmic plot, with round numbers that keep off one another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import pyqtgraph as pg

from aegui.gui.figures import Local

_APART = 26  # px between labels


class LogAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph says no types
    """Labels the roundest numbers for which there is room; pyqtgraph would print every digit of a decade."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float | None, list[float]]]:
        """Where labels stand. `low`, `high`: exponents of ten; `size`: pixels."""
        if not self.logMode:
            return list(super().tickValues(low, high, size))
        return [(None, ticks(low, high, max(size, 1.0) / _APART))]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float | None) -> list[str]:
        """What they say."""
        if not self.logMode:
            return list(super().tickStrings(values, scale, spacing))
        return [f"{Local(10**value):.4g}" for value in values]


def ticks(low: float, high: float, room: float) -> list[float]:
    """Exponents of ten of round numbers from 10**low to 10**high, the roundest first, at most `room` of them."""
    found: list[float] = []
    apart = (high - low) / max(room, 1.0)
    if not (math.isfinite(low) and math.isfinite(high)) or apart <= 0:
        return found
    for value in _round_numbers(10**low, 10**high):
        place = math.log10(value)
        if all(abs(place - other) >= apart for other in found):
            found.append(place)
    return found


def _round_numbers(low: float, high: float) -> Iterator[float]:
    """Powers of ten, then multiples of ever smaller round steps in every decade."""
    tens = [10.0**decade for decade in range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 2)]
    yield from (ten for ten in tens if low <= ten <= high)
    for parts in (2, 5, 10, 20, 50, 100, 1000):
        for ten in tens:
            step = 10 * ten / parts
            first, last = max(math.ceil(low / step), math.ceil(parts / 10)), min(math.floor(high / step), parts)
            yield from (count * step for count in range(first, last + 1))

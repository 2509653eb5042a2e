"""Which points lie within a line drawn around them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def inside(polygon: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.bool_]:
    """True for each point (N, 2) inside the closed polygon (M, 2), by counting crossings (even-odd)."""
    found = np.zeros(len(points), np.bool_)
    x, y = points[:, 0], points[:, 1]
    for (x1, y1), (x2, y2) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if y1 == y2:
            continue
        between = (y1 > y) != (y2 > y)
        found ^= between & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return found

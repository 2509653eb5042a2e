"""Which crops to look at so that every hole is filled from enough surroundings. No torch here."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from aegui.imaging.photo import Mask
from aegui.imaging.tiles import Rect

CONTEXT = 64
MERGE_DISTANCE = 16
LARGEST_CORE = 320


def holes_of(mask: Mask) -> list[Rect]:
    """The boxes of the holes, those nearer than `MERGE_DISTANCE` taken as one; top to bottom."""
    outer = bounds(mask)
    if outer is None:
        return []
    side = 2 * (MERGE_DISTANCE // 2) + 1
    near = cv2.dilate(mask[outer.slices].astype(np.uint8), np.ones((side, side), np.uint8))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(near, connectivity=8, ltype=cv2.CV_32S)
    boxes = []
    for label, (x, y, width, height, _area) in enumerate(statistics[1:], 1):
        view = slice(y, y + height), slice(x, x + width)
        inner = bounds(mask[outer.slices][view] & (labels[view] == label))
        assert inner is not None
        boxes.append(Rect(outer.y + int(y) + inner.y, outer.x + int(x) + inner.x, inner.height, inner.width))
    return sorted(boxes, key=lambda box: (box.y, box.x))


def bounds(mask: Mask) -> Rect | None:
    """The smallest box around what is True."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return Rect(int(rows[0]), int(columns[0]), int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1)


def pieces_of(box: Rect) -> list[Rect]:
    """A box cut into pieces of at most `LARGEST_CORE` a side, as equal as can be."""
    rows = -(-box.height // LARGEST_CORE)
    columns = -(-box.width // LARGEST_CORE)
    ys = np.linspace(box.y, box.bottom, rows + 1).round().astype(int).tolist()
    xs = np.linspace(box.x, box.right, columns + 1).round().astype(int).tolist()
    return [Rect(top, left, bottom - top, right - left) for top, bottom in pairwise(ys) for left, right in pairwise(xs)]


def expanded(box: Rect, margin: int, height: int, width: int) -> Rect:
    """The box with `margin` more on every side, within a picture of that height and width."""
    top, left = max(box.y - margin, 0), max(box.x - margin, 0)
    return Rect(top, left, min(box.bottom + margin, height) - top, min(box.right + margin, width) - left)

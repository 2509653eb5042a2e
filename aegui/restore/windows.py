"""Which crops to look at so that every hole is filled from enough surroundings. No torch here."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask
from aegui.imaging.tiles import Rect

CONTEXT = 64
MERGE_DISTANCE = 16
LARGEST_CORE = 512


def holes_of(mask: Mask) -> list[Rect]:
    """Boxes around all holes, top to bottom.

    Holes nearer than `MERGE_DISTANCE` are one; so are those for which one crop with context is no more work than two.
    """
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
    return merged(boxes)


def apart(boxes: list[Rect]) -> list[Rect]:
    """Join boxes that overlap until none do."""
    regions = np.empty((0, 4), np.int64)
    for box in boxes:
        span = np.array([box.y, box.x, box.bottom, box.right])
        while (met := (regions[:, :2] < span[2:]).all(axis=1) & (span[:2] < regions[:, 2:]).all(axis=1)).any():
            top_left, bottom_right = regions[met, :2].min(axis=0), regions[met, 2:].max(axis=0)
            span = np.hstack([np.minimum(top_left, span[:2]), np.maximum(bottom_right, span[2:])])
            regions = regions[~met]
        regions = np.vstack([regions, span])
    return [Rect(top, left, bottom - top, right - left) for top, left, bottom, right in regions.tolist()]


def merged(boxes: list[Rect]) -> list[Rect]:
    """Join boxes as long as a common crop, context included, is no larger than the separate ones."""
    spans = np.array([[box.y, box.x, box.bottom, box.right] for box in boxes]).reshape(-1, 4)
    while True:
        groups = np.empty((0, 4), np.int64)
        for span in spans:
            unions = np.hstack([np.minimum(groups[:, :2], span[:2]), np.maximum(groups[:, 2:], span[2:])])
            gains = _crop_area(groups) + _crop_area(span[None]) - _crop_area(unions)
            best = int(gains.argmax()) if len(gains) else 0
            if len(gains) and gains[best] >= 0:
                groups[best] = unions[best]
            else:
                groups = np.vstack([groups, span])
        if len(groups) == len(spans):
            break
        spans = groups
    found = [Rect(top, left, bottom - top, right - left) for top, left, bottom, right in spans.tolist()]
    return sorted(found, key=lambda box: (box.y, box.x))


def _crop_area(spans: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pixels of crops around (top, left, bottom, right) with context on every side."""
    height, width = spans[:, 2] - spans[:, 0], spans[:, 3] - spans[:, 1]
    return (height + 2 * CONTEXT) * (width + 2 * CONTEXT)


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

"""How strongly a brush works along a stroke: hard or soft edges, from weights of one segment at a time."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from aegui.imaging.tiles import Rect

Dab = tuple[float, float, float]
"""x, y and radius, in photo pixels; the centre of pixel (0, 0) is at 0.5."""
Weights = NDArray[np.float32]


def segment_rect(start: Dab, end: Dab, height: int, width: int) -> Rect:
    """The pixels of a photo of (height, width) that a segment may reach; may be empty."""
    reach = max(start[2], end[2]) + 1
    top, bottom = min(start[1], end[1]) - reach, max(start[1], end[1]) + reach
    left, right = min(start[0], end[0]) - reach, max(start[0], end[0]) + reach
    y, x = min(max(math.floor(top), 0), height), min(max(math.floor(left), 0), width)
    return Rect(y, x, max(min(math.ceil(bottom), height) - y, 0), max(min(math.ceil(right), width) - x, 0))


def segment_weights(start: Dab, end: Dab, hardness: float, rect: Rect) -> Weights:
    """Weights 0..1 (rect's height, width) of one straight segment.

    `hardness`: 0..100, percent of the radius with weight 1; from there a cosine falls to 0 at the radius, over one
    pixel at least, so that hard edges are smooth.
    """
    (x0, y0, r0), (x1, y1, r1) = start, end
    columns = np.arange(rect.x, rect.right, dtype=np.float32)[None] + np.float32(0.5 - x0)
    rows = np.arange(rect.y, rect.bottom, dtype=np.float32)[:, None] + np.float32(0.5 - y0)
    dx, dy = x1 - x0, y1 - y0
    along = np.clip((columns * dx + rows * dy) / max(dx * dx + dy * dy, 1e-12), 0, 1)
    away = np.sqrt((columns - along * dx) ** 2 + (rows - along * dy) ** 2)
    radius = r0 + along * (r1 - r0)
    inner = np.maximum(np.minimum(radius * (hardness / 100), radius - 0.5), 0)
    fall = np.maximum(radius * (1 - hardness / 100), 1)
    share = np.clip((away - inner) / fall, 0, 1)
    return np.asarray(0.5 + 0.5 * np.cos(np.pi * share), np.float32)


def segments(points: Sequence[Dab]) -> Iterator[tuple[Dab, Dab]]:
    """The segments of a stroke; a single point is one."""
    yield from itertools.pairwise(points) if len(points) > 1 else ((points[0], points[0]),)


def stroke_rect(points: Sequence[Dab], height: int, width: int) -> Rect:
    """The pixels of a photo that a stroke may reach; may be empty."""
    rects = [segment_rect(*pair, height, width) for pair in segments(points)]
    rects = [rect for rect in rects if rect.height and rect.width]
    if not rects:
        return Rect(0, 0, 0, 0)
    top, left = min(rect.y for rect in rects), min(rect.x for rect in rects)
    return Rect(top, left, max(rect.bottom for rect in rects) - top, max(rect.right for rect in rects) - left)


def stroke_weights(points: Sequence[Dab], hardness: float, outer: Rect) -> Weights:
    """Weights 0..1 of a whole stroke inside `outer`: where it crosses itself, it works no more than once."""
    weights = np.zeros((outer.height, outer.width), np.float32)
    for start, end in segments(points):
        reach = segment_rect(start, end, outer.bottom, outer.right)
        y, x = max(reach.y, outer.y), max(reach.x, outer.x)
        rect = Rect(y, x, max(reach.bottom - y, 0), max(reach.right - x, 0))
        if rect.height and rect.width:
            part = weights[rect.within(outer).slices]
            np.maximum(part, segment_weights(start, end, hardness, rect), out=part)
    return weights

"""Holes to be filled, the same for a photo every time: scratches, text, brush strokes, a box."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.benchmark.photos import generator_for
from aegui.errors import UsageError
from aegui.imaging.photo import Mask

_WORDS = ("the", "quick", "brown", "fox", "jumps", "over", "a", "lazy", "dog", "while", "old", "photos", "fade", "1968")
_SHARE = {"scratch": 0.03, "text": 0.08, "brush": 0.12}
_MOST_SHAPES = 400

Canvas = NDArray[np.uint8]


def make_mask(kind: str, name: str, height: int, width: int) -> Mask:
    """The mask of one kind for the photo of that name and size; True = hole.

    scratch: bent lines 1-5 px thick over about 3 % of the photo; text: lines of words over about 8 %; brush: bent
    strokes 10-30 px thick over about 12 %; box: one box of a quarter of each side. Raises `UsageError`.
    """
    generator = generator_for(name, kind)
    canvas = np.zeros((height, width), np.uint8)
    if kind == "box":
        _box(canvas, generator)
        return canvas > 0
    draw = DRAWERS.get(kind)
    if draw is None:
        raise UsageError(f"There is no mask kind '{kind}'; choose from {', '.join(MASK_KINDS)}.")
    for _ in range(_MOST_SHAPES):
        if np.count_nonzero(canvas) >= _SHARE[kind] * canvas.size:
            break
        before = canvas.copy()
        draw(canvas, generator)
        if canvas.all():  # a tiny photo: something must be left to fill from
            canvas[...] = before
            break
    return canvas > 0


def _curve(canvas: Canvas, generator: np.random.Generator, thickness: int, length: float) -> None:
    """A smooth random line: a heading that drifts."""
    height, width = canvas.shape
    point = generator.uniform((0, 0), (width, height))
    heading, points = generator.uniform(0, 2 * np.pi), []
    for _ in range(24):
        points.append(point)
        heading += generator.normal(0, 0.25)
        point = point + length / 24 * np.array([np.cos(heading), np.sin(heading)])
    line = np.rint(points).astype(np.int32)[:, None]
    cv2.polylines(canvas, [line], isClosed=False, color=255, thickness=thickness)


def _scratch(canvas: Canvas, generator: np.random.Generator) -> None:
    _curve(canvas, generator, int(generator.integers(1, 6)), generator.uniform(0.3, 1.0) * max(canvas.shape))


def _brush(canvas: Canvas, generator: np.random.Generator) -> None:
    _curve(canvas, generator, int(generator.integers(10, 31)), generator.uniform(0.15, 0.4) * max(canvas.shape))


def _text(canvas: Canvas, generator: np.random.Generator) -> None:
    words = " ".join(generator.choice(_WORDS, size=6))
    scale = generator.uniform(0.6, 1.4) * max(min(canvas.shape) / 400, 0.3)
    thickness = max(1, round(2 * scale))
    y = int(generator.integers(0, canvas.shape[0] + 1))
    x = int(generator.integers(-canvas.shape[1] // 4, canvas.shape[1] // 2 + 1))
    cv2.putText(canvas, words, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, 255, thickness)


def _box(canvas: Canvas, generator: np.random.Generator) -> None:
    height, width = (max(side // 4, 1) for side in canvas.shape)
    y = int(generator.integers(0, canvas.shape[0] - height + 1))
    x = int(generator.integers(0, canvas.shape[1] - width + 1))
    canvas[y : y + height, x : x + width] = 255


DRAWERS: dict[str, Callable[[Canvas, np.random.Generator], None]] = {
    "scratch": _scratch,
    "text": _text,
    "brush": _brush,
}
MASK_KINDS: tuple[str, ...] = (*DRAWERS, "box")

"""Random holes for the inpainting autoencoder: scratches, text, strokes, boxes and blobs."""

from __future__ import annotations

import string

import cv2
import numpy as np
from numpy.typing import NDArray

Hole = NDArray[np.uint8]

_FONTS = (
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_DUPLEX,
    cv2.FONT_HERSHEY_COMPLEX,
    cv2.FONT_HERSHEY_TRIPLEX,
    cv2.FONT_HERSHEY_SCRIPT_SIMPLEX,
)
_MAX_SHARE = 0.5


def draw_hole(rng: np.random.Generator, size: int) -> NDArray[np.bool_]:
    """A hole of (size, size), True = to fill: 42 % scratches, 33 % text, 15 % strokes, 10 % boxes and blobs.

    Never empty, never more than half of the patch.
    """
    kinds = (_scratches, _text, _strokes, _boxes)
    while True:
        hole: Hole = np.zeros((size, size), np.uint8)
        kinds[int(rng.choice(4, p=(0.42, 0.33, 0.15, 0.1)))](rng, hole)
        share = float(hole.mean())
        if 0 < share <= _MAX_SHARE:
            return hole.astype(bool)


def _polyline(rng: np.random.Generator, hole: Hole, thickness: int, wander: float) -> None:
    """A line that starts anywhere, turns by `wander` radians a step and may leave the patch."""
    size = hole.shape[0]
    point = rng.uniform(-0.1 * size, 1.1 * size, 2)
    angle = rng.uniform(0, 2 * np.pi)
    points = [point]
    for _ in range(int(rng.integers(2, 12))):
        angle += rng.normal(0, wander)
        point = point + rng.uniform(0.05, 0.3) * size * np.array([np.cos(angle), np.sin(angle)])
        points.append(point)
    cv2.polylines(hole, [np.rint(points).astype(np.int32)], False, 1, thickness)


def _scratches(rng: np.random.Generator, hole: Hole) -> None:
    for _ in range(int(rng.integers(2, 16))):
        _polyline(rng, hole, int(rng.integers(1, 8 if rng.random() < 0.3 else 5)), wander=0.3)


def _text(rng: np.random.Generator, hole: Hole) -> None:
    size = hole.shape[0]
    letters = np.array(list(string.ascii_letters + string.digits + "     .,"))
    scale = rng.uniform(0.4, 1.6)
    thickness = int(rng.integers(1, 2 + round(2 * scale)))
    font = _FONTS[int(rng.integers(len(_FONTS)))]
    step = int(scale * rng.uniform(25, 50))
    for baseline in range(int(rng.integers(5, step + 5)), size + step, step):
        line = "".join(rng.choice(letters, 40))
        cv2.putText(hole, line, (int(rng.integers(-30, 30)), baseline), font, scale, 1, thickness)
        if rng.random() < 0.1:
            break


def _strokes(rng: np.random.Generator, hole: Hole) -> None:
    for _ in range(int(rng.integers(1, 5))):
        _polyline(rng, hole, int(np.exp(rng.uniform(np.log(8), np.log(45)))), wander=0.7)


def _boxes(rng: np.random.Generator, hole: Hole) -> None:
    size = hole.shape[0]
    for _ in range(int(rng.integers(1, 4))):
        height, width = rng.integers(max(size // 16, 2), size * 7 // 16, 2)
        top, left = int(rng.integers(-height // 3, size - 1)), int(rng.integers(-width // 3, size - 1))
        if rng.random() < 0.6:
            cv2.rectangle(hole, (left, top), (left + int(width), top + int(height)), 1, -1)
        else:
            centre = (left + int(width) // 2, top + int(height) // 2)
            cv2.ellipse(hole, centre, (int(width) // 2, int(height) // 2), float(rng.uniform(0, 180)), 0, 360, 1, -1)

"""Selections that become mask: polygons, boxes, places of one colour, and objects in a box."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask
from aegui.imaging.tiles import Rect

Point = tuple[float, float]
Plane = NDArray[np.uint8]
_SHIFT = 4  # fractional bits that OpenCV draws polygons with
_EDGE = 24.0  # slope, in levels, from which an edge stops a selection of tolerance 0
_GRABBED = 640  # longest side that GrabCut works at
_ROUNDS = 4


def polygon(points: Sequence[Point], height: int, width: int) -> Mask:
    """The pixels inside a closed polygon of (x, y) in photo pixels, by the even-odd rule."""
    mask = np.zeros((height, width), np.uint8)
    if len(points) > 2:
        corners = np.rint((np.array(points, np.float64) - 0.5) * (1 << _SHIFT)).astype(np.int32)
        cv2.fillPoly(mask, [corners], 1, cv2.LINE_8, _SHIFT)
    return mask.astype(np.bool_)


def box_of(first: Point, second: Point, height: int, width: int) -> Rect:
    """The whole pixels whose centres lie between two corners."""
    (left, right), (top, bottom) = (sorted((first[axis], second[axis])) for axis in (0, 1))
    x, y = min(max(round(left), 0), width), min(max(round(top), 0), height)
    return Rect(y, x, max(min(round(bottom), height) - y, 0), max(min(round(right), width) - x, 0))


def like_here(plane: Plane, at: Point, tolerance: float) -> Mask:
    """The connected place around (x, y) whose colour is near the one there, up to the next edge.

    `plane`: uint8 (H, W, 3). `tolerance`: levels of 255 by which each channel may differ, 0..255. Single
    pixels of noise do not hold it up.
    """
    pixels = np.asarray(cv2.medianBlur(np.ascontiguousarray(plane), 3), np.uint8)
    height, width = pixels.shape[:2]
    x, y = min(max(int(at[0]), 0), width - 1), min(max(int(at[1]), 0), height - 1)
    barrier = np.zeros((height + 2, width + 2), np.uint8)
    barrier[1:-1, 1:-1] = _edges(pixels, _EDGE + 2 * tolerance)
    barrier[y : y + 3, x : x + 3] = 0
    far = (tolerance,) * 3
    flags = 4 | (255 << 8) | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY
    cv2.floodFill(pixels, barrier, (x, y), (0, 0, 0), far, far, flags)
    found = (barrier[1:-1, 1:-1] == 255).astype(np.uint8)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    return np.asarray(cv2.morphologyEx(found, cv2.MORPH_CLOSE, kernel), np.bool_)


def object_in(plane: Plane, box: Rect) -> Mask:
    """The object inside a box, told from what surrounds it by colour.

    `plane`: uint8 (H, W, 3). GrabCut (Rother et al. 2004) on a picture of at most 640 pixels a side; nothing
    outside of the box is taken.
    """
    height, width = plane.shape[:2]
    mask = np.zeros((height, width), np.bool_)
    margin = max(box.height, box.width) // 4 + 4
    top, left = max(box.y - margin, 0), max(box.x - margin, 0)
    bottom, right = min(box.bottom + margin, height), min(box.right + margin, width)
    crop = plane[top:bottom, left:right]
    scale = min(_GRABBED / max(crop.shape[:2]), 1.0)
    size = max(round(crop.shape[1] * scale), 3), max(round(crop.shape[0] * scale), 3)
    small = np.ascontiguousarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA))
    guess = np.full(small.shape[:2], cv2.GC_BGD, np.uint8)
    inner = (
        slice(round((box.y - top) * scale), max(round((box.bottom - top) * scale), 1)),
        slice(round((box.x - left) * scale), max(round((box.right - left) * scale), 1)),
    )
    guess[inner] = cv2.GC_PR_FGD
    if (guess == cv2.GC_BGD).any() and min(box.height, box.width) > 1:
        cv2.setRNGSeed(0)  # its mixture models begin at random places
        back, fore = np.zeros((1, 65)), np.zeros((1, 65))
        cv2.grabCut(small, guess, (0, 0, 0, 0), back, fore, _ROUNDS, cv2.GC_INIT_WITH_MASK)
    taken = ((guess == cv2.GC_FGD) | (guess == cv2.GC_PR_FGD)).astype(np.float32)
    whole = cv2.resize(taken, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR) >= 0.5
    mask[box.slices] = whole[box.y - top : box.bottom - top, box.x - left : box.right - left]
    return mask


def _edges(pixels: Plane, least: float) -> Plane:
    """1 where the picture rises or falls by `least` levels and more over two pixels."""
    kernel = np.ones((3, 3), np.uint8)
    rise = cv2.morphologyEx(pixels, cv2.MORPH_GRADIENT, kernel).max(axis=2)
    return np.asarray(rise >= least, np.uint8)

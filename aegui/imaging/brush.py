"""Paint on a mask in place, at the cost of the dab and not of the photo, and take it back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask

_BAND = 128
_INT16 = 32767
_LEVEL = 1e-9  # pixels of slope below which a line is level: its long sides cross no row that its ends do not
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Patch:
    """A rectangle of a mask as it was: its top left corner and what stood there. Nothing changed: an empty one."""

    y: int
    x: int
    before: Mask

    def __post_init__(self) -> None:
        self.before.flags.writeable = False

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.before.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.before.shape[1])

    @property
    def nbytes(self) -> int:
        """Memory that this patch holds."""
        return int(self.before.nbytes)

    def view(self, mask: Mask) -> Mask:
        """The part of `mask` that this patch covers, writable."""
        return mask[self.y : self.y + self.height, self.x : self.x + self.width]

    def swap(self, mask: Mask) -> Patch:
        """Put back what stood there, in place, and return the patch that undoes this again."""
        part = self.view(mask)
        after = part.copy()
        part[...] = self.before
        return Patch(self.y, self.x, after)


def paint_segment(mask: Mask, start_xy: Point, end_xy: Point, radius: float, value: bool) -> tuple[Patch, ...]:
    """Set every pixel whose centre lies within `radius` of a line to `value`, in place; return what changed.

    Points are (x, y) in pixels; the centre of the top left pixel is (0.5, 0.5). They may lie outside of the mask. A dab
    is a segment from a point to itself; one thinner than a pixel still paints the pixel under it. The patches are the
    smallest rectangles around the pixels that were not `value` before, one per band of rows, and none share a pixel: a
    dab on the one before is as much as it adds, however large the brush.
    """
    top, starts, ends = _spans(mask.shape, start_xy, end_xy, max(radius, math.sqrt(0.5)))
    patches = []
    for first in range(0, starts.size, _BAND):
        band = slice(first, first + _BAND)
        left, right = int(starts[band].min()), int(ends[band].max())
        if left >= right:
            continue
        y = top + first
        part = mask[y : y + ends[band].size, left:right]
        changes = ~part if value else part.copy()
        # Columns that every row reaches need no comparing, and these are most of a large brush's.
        wide = right - left
        kind = np.int16 if wide <= _INT16 else np.int32  # half as wide is compared twice as fast
        columns = np.arange(wide, dtype=kind)
        lefts, rights = (edges[band, None].clip(left, right) - left for edges in (starts, ends))
        near, far = int(lefts.max()), int(rights.min())
        changes[:, :near] &= columns[:near] >= lefts.astype(kind)
        changes[:, far:] &= columns[far:] < rights.astype(kind)
        across, down, width, height = cv2.boundingRect(changes.view(np.uint8))
        if not width:
            continue
        rows, inner = slice(down, down + height), slice(across, across + width)
        patches.append(Patch(y + down, left + across, part[rows, inner].copy()))
        part[rows, inner] ^= changes[rows, inner]
    return tuple(patches)


def _spans(
    shape: tuple[int, ...], start_xy: Point, end_xy: Point, radius: float
) -> tuple[int, NDArray[np.int32], NDArray[np.int32]]:
    """The first row that a line of a radius may reach, and from there the columns of each row: first, and one past.

    A row crosses the round ends and the two long sides; since the shape is convex, all between is inside.
    """
    (x0, y0), (x1, y1) = start_xy, end_xy
    top, bottom = (_clamp(edge, shape[0]) for edge in (min(y0, y1) - radius, max(y0, y1) + radius + 1))
    rows = np.arange(top, bottom, dtype=np.float64) + 0.5
    left, right = np.full(rows.size, np.inf), np.full(rows.size, -np.inf)
    for x, y in (start_xy, end_xy):
        inside = radius**2 - (rows - y) ** 2
        half = np.sqrt(np.maximum(inside, 0))
        np.minimum(left, x - half, out=left, where=inside >= 0)
        np.maximum(right, x + half, out=right, where=inside >= 0)
    length = math.hypot(x1 - x0, y1 - y0)
    if abs(y1 - y0) > _LEVEL:
        for side in (radius / length, -radius / length):
            along = (rows - y0 - side * (x1 - x0)) / (y1 - y0)
            at = x0 - side * (y1 - y0) + along * (x1 - x0)
            crossed = (along >= 0) & (along <= 1)
            np.minimum(left, at, out=left, where=crossed)
            np.maximum(right, at, out=right, where=crossed)
    starts, ends = np.ceil(left - 0.5), np.floor(right - 0.5) + 1
    starts, ends = (np.clip(edges, 0, shape[1]).astype(np.int32) for edges in (starts, ends))
    return top, starts, ends


def _clamp(edge: float, size: int) -> int:
    return min(max(math.floor(edge), 0), size)


def paint_rectangle(mask: Mask, corner_xy: Point, opposite_xy: Point, value: bool) -> Patch:
    """Set the pixels whose centres lie in a rectangle to `value`, in place; return what was there before."""
    (x0, y0), (x1, y1) = corner_xy, opposite_xy
    top, bottom = sorted(_clamp(edge + 0.5, mask.shape[0]) for edge in (y0, y1))
    left, right = sorted(_clamp(edge + 0.5, mask.shape[1]) for edge in (x0, x1))
    patch = Patch(top, left, mask[top:bottom, left:right].copy())
    patch.view(mask)[...] = value
    return patch


def replace_mask(mask: Mask, new: Mask) -> Patch:
    """Make `mask` equal to `new`, in place; return what differed before, as the smallest rectangle."""
    differs = mask != new
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if rows.size == 0:
        return Patch(0, 0, np.zeros((0, 0), np.bool_))
    top, left, bottom, right = int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1
    patch = Patch(top, left, mask[top:bottom, left:right].copy())
    mask[top:bottom, left:right] = new[top:bottom, left:right]
    return patch


def merge_patches(mask: Mask, patches: Sequence[Patch]) -> Patch:
    """One patch that takes back a whole stroke: `patches` in the order painted, `mask` as it is after all of them."""
    painted = [patch for patch in patches if patch.before.size]
    if not painted:
        return Patch(0, 0, np.zeros((0, 0), np.bool_))
    top, left = min(patch.y for patch in painted), min(patch.x for patch in painted)
    bottom = max(patch.y + patch.height for patch in painted)
    right = max(patch.x + patch.width for patch in painted)
    before = mask[top:bottom, left:right].copy()
    for patch in reversed(painted):
        y, x = patch.y - top, patch.x - left
        before[y : y + patch.height, x : x + patch.width] = patch.before
    return Patch(top, left, before)

"""Paint on a mask in place, at the cost of the dab and not of the photo, and take it back."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aegui.imaging.photo import Mask

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


def paint_segment(mask: Mask, start_xy: Point, end_xy: Point, radius: float, value: bool) -> Patch:
    """Set every pixel whose centre lies within `radius` of a line to `value`, in place; return what was there before.

    Points are (x, y) in pixels; the centre of the top left pixel is (0.5, 0.5). They may lie outside of the mask. A dab
    is a segment from a point to itself; one thinner than a pixel still paints the pixel under it.
    """
    radius = max(radius, math.sqrt(0.5))
    (x0, y0), (x1, y1) = start_xy, end_xy
    top, bottom = (_clamp(edge, mask.shape[0]) for edge in (min(y0, y1) - radius, max(y0, y1) + radius + 1))
    left, right = (_clamp(edge, mask.shape[1]) for edge in (min(x0, x1) - radius, max(x0, x1) + radius + 1))
    patch = Patch(top, left, mask[top:bottom, left:right].copy())
    if patch.before.size == 0:
        return patch
    length_squared = (x1 - x0) ** 2 + (y1 - y0) ** 2
    part = mask[top:bottom, left:right]
    columns = np.arange(left, right, dtype=np.float32)[None] + np.float32(0.5 - x0)
    for first in range(0, part.shape[0], 256):  # a long stroke's rectangle in bands, so that memory stays small
        band = part[first : first + 256]
        rows = np.arange(top + first, top + first + band.shape[0], dtype=np.float32)[:, None] + np.float32(0.5 - y0)
        # The nearest point of the line is start + along * (end - start); a dab has along = 0.
        along = np.clip((columns * (x1 - x0) + rows * (y1 - y0)) / max(length_squared, 1e-12), 0, 1)
        distance_squared = (columns - along * (x1 - x0)) ** 2 + (rows - along * (y1 - y0)) ** 2
        band[distance_squared <= radius**2] = value
    return patch


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

"""The mask under the brush: the painted pixels, and a plane for the screen that also shows what growing adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QRegion

from aegui.gui.canvas.pyramid import Plane, Pyramid
from aegui.gui.picture import MaskPatch
from aegui.imaging import brush, masks
from aegui.imaging.photo import Mask

PAINTED, GROWN = 255, 128
AT_ONCE = 3_000_000
_FAR = 8  # times as long takes a pixel whose growth needs distances
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Another mask with its plane and the change that led to it. Made on a worker: it is as large as the photo."""

    mask: Mask
    plane: Pyramid
    grow: int
    patch: MaskPatch

    @classmethod
    def stepped(cls, before: Mask, patch: MaskPatch, after: bool, grow: int) -> Replacement:
        """The mask after redo (`after`) or undo of a patch."""
        mask = before.copy()
        mask[patch.y : patch.y + patch.height, patch.x : patch.x + patch.width] = patch.pixels(after)
        return cls(mask, Pyramid.of_plane(plane_of(mask, grow)), grow, patch)

    @classmethod
    def of(cls, before: Mask, after: Mask, grow: int) -> Replacement | None:
        """From one mask to the other, or `None` if they are the same."""
        mask = before.copy()
        changed = brush.replace_mask(mask, after)
        if not changed.before.size:
            return None
        patch = MaskPatch.of(changed.y, changed.x, changed.before, changed.view(mask))
        return cls(mask, Pyramid.of_plane(plane_of(mask, grow)), grow, patch)


class MaskLayer(QObject):
    """A mask being edited. Work per dab grows with the dab, never with the photo."""

    changed = Signal(QRegion)
    replaced = Signal()
    growth_missing = Signal()

    def __init__(self, height: int, width: int, grow: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mask: Mask = np.zeros((height, width), np.bool_)
        self.plane = Pyramid.empty(height, width)
        self.grow = grow
        self.revision = 0
        self._stroke: list[brush.Patch] = []
        self._painting = self._growth_waits = False

    @property
    def is_empty(self) -> bool:
        """True while nothing is painted."""
        return not self.mask.any()

    @property
    def is_painting(self) -> bool:
        """True while a stroke is in hand."""
        return self._painting

    def snapshot(self) -> Mask:
        """A read-only copy."""
        mask = self.mask.copy()
        mask.flags.writeable = False
        return mask

    def paint(self, start: tuple[float, float], end: tuple[float, float], radius: float, value: bool) -> None:
        """Paint or erase one straight segment of a stroke; points are (x, y) in photo pixels."""
        patches = brush.paint_segment(self.mask, start, end, radius, value)
        self._painting = True
        self._stroke += patches
        if patches:
            self._refresh([(patch.y, patch.x, patch.height, patch.width) for patch in patches])

    def end_stroke(self) -> MaskPatch | None:
        """Close the stroke: one patch that holds all of it, or `None` if it changed nothing."""
        stroke, self._stroke = self._stroke, []
        self._painting = False
        if self._growth_waits:
            self._growth_waits = False
            self.growth_missing.emit()
        if not stroke:
            return None
        merged = brush.merge_patches(self.mask, stroke)
        before, after = merged.before, merged.view(self.mask)
        return None if np.array_equal(before, after) else MaskPatch.of(merged.y, merged.x, before, after)

    def put(self, patch: MaskPatch, after: bool) -> None:
        """Redo (`after`) or undo a patch."""
        self.mask[patch.y : patch.y + patch.height, patch.x : patch.x + patch.width] = patch.pixels(after)
        self._refresh([(patch.y, patch.x, patch.height, patch.width)])

    def clear_under(self, done: Mask, box: Box) -> MaskPatch | None:
        """Take away the pixels of `done`, all of which lie in `box`; strokes painted since stay."""
        y, x, height, width = box
        area = slice(y, y + height), slice(x, x + width)
        return self.replace(self.mask[area] & ~done[area], y, x)

    def replace(self, mask: Mask, y: int = 0, x: int = 0) -> MaskPatch | None:
        """Take another mask, whole or for the part at (y, x); returns the change, or `None` if there is none."""
        part = self.mask[y : y + mask.shape[0], x : x + mask.shape[1]]
        changed = brush.replace_mask(part, mask)
        if not changed.before.size:
            return None
        self._refresh([(y + changed.y, x + changed.x, changed.height, changed.width)])
        return MaskPatch.of(y + changed.y, x + changed.x, changed.before, changed.view(part))

    def take(self, replacement: Replacement) -> None:
        """Take another mask that a worker made of this one."""
        self.mask = replacement.mask
        self.revision += 1
        self.show_plane(replacement.plane, replacement.grow)

    def show_plane(self, plane: Pyramid, grow: int) -> None:
        """Take a plane that a worker made of the whole mask with another growth."""
        self.plane, self.grow = plane, grow
        self.replaced.emit()

    def _refresh(self, boxes: Sequence[Box]) -> None:
        """Recompute the plane where the growth of the boxes reaches.

        Growing very large boxes takes too long for the GUI thread: they are shown without, and the growth is asked for
        once the stroke ends.
        """
        self.revision += 1
        reach, region = self.grow, QRegion()
        cost = 1 if reach <= masks.DILATED_UP_TO else _FAR
        if reach and cost * sum((height + 4 * reach) * (width + 4 * reach) for _, _, height, width in boxes) > AT_ONCE:
            reach, self._growth_waits = 0, True
        for box in boxes:
            region += QRegion(*self._refresh_box(box, reach))
        self.changed.emit(region)
        if self._growth_waits and not self._painting:
            self._growth_waits = False
            self.growth_missing.emit()

    def _refresh_box(self, box: Box, reach: int) -> Box:
        """Recompute the plane in a box and `reach` pixels around; returns left, top, width, height of where."""
        (y, x, height, width), (rows, columns) = box, self.mask.shape
        top, left = max(y - reach, 0), max(x - reach, 0)
        bottom, right = min(y + height + reach, rows), min(x + width + reach, columns)
        outer_top, outer_left = max(top - reach, 0), max(left - reach, 0)
        shown = plane_of(self.mask[outer_top : bottom + reach, outer_left : right + reach], reach)
        self.plane.patch(top, left, shown[top - outer_top :, left - outer_left :][: bottom - top, : right - left])
        return left, top, right - left, bottom - top


def plane_of(mask: Mask, grow: int) -> Plane:
    """The plane of a mask: 255 painted, 128 where only growing reaches, 0 elsewhere."""
    plane = np.multiply(mask.view(np.uint8), np.uint8(PAINTED))
    if grow:
        np.maximum(plane, masks.grow(mask, grow).view(np.uint8) * np.uint8(GROWN), out=plane)
    return plane


def bounding_box(mask: Mask) -> Box | None:
    """(y, x, height, width) of the true pixels, or `None`."""
    rows = np.flatnonzero(mask.any(axis=1))
    if not rows.size:
        return None
    columns = np.flatnonzero(mask[rows[0] : rows[-1] + 1].any(axis=0))
    return int(rows[0]), int(columns[0]), int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)

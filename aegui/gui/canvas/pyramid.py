"""A picture at power-of-two sizes, so that any zoom reads only about as many pixels as it shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Pixels

Plane = NDArray[np.uint8]
Deep = NDArray[np.uint16]
Values = TypeVar("Values", Plane, Deep)
TILE = 256


class Layered(Protocol):
    """What can be drawn tile by tile: a `Pyramid`, or what looks like one."""

    @property
    def token(self) -> object:
        """What the tiles made of it are known by."""

    def level_for(self, zoom: float) -> int:
        """The level to draw at a zoom."""

    def tile(self, level: int, row: int, column: int) -> tuple[Plane, int, int]:
        """A tile with its apron, and the apron's height above and left."""

    def tiles_in(self, level: int, y: int, x: int, height: int, width: int) -> Iterator[tuple[int, int]]:
        """Rows and columns of the tiles in a rectangle of level 0 pixels."""


class Pyramid:
    """`levels[k]` holds the picture at 1 / 2**k: uint8, (H, W, 3) or (H, W); each pixel is the mean of four below.

    `deep`: the same of a picture of 16 bits, uint16, for colours that are turned before they are rounded; else empty.

    Building and `patch` call OpenCV only, which lets go of the GIL; they may run on a worker while the GUI draws.
    """

    __slots__ = ("deep", "levels", "token")

    def __init__(self, levels: tuple[Plane, ...], deep: tuple[Deep, ...] = ()) -> None:
        self.levels, self.deep = levels, deep
        self.token = object()

    @classmethod
    def of(cls, pixels: Pixels) -> Pyramid:
        """The pyramid of uint8 or uint16 pixels, which are shared, not copied."""
        levels = cls.of_plane(to_8_bit(pixels)).levels
        if pixels.dtype == np.uint8:
            return cls(levels)
        deep = [np.asarray(pixels, np.uint16)]
        while len(deep) < len(levels):
            deep.append(np.asarray(_halve(deep[-1]), np.uint16))
        return cls(levels, tuple(deep))

    @classmethod
    def of_plane(cls, plane: Plane, count: int | None = None) -> Pyramid:
        """The pyramid of a picture that is uint8 already, with three channels or one; it is shared, not copied.

        `count`: how many levels, for a part of a larger picture; else until one fits into a tile.
        """
        levels = [plane]
        while max(levels[-1].shape[:2]) > TILE if count is None else len(levels) < count:
            levels.append(_halve(levels[-1]))
        return cls(tuple(levels))

    @classmethod
    def empty(cls, height: int, width: int) -> Pyramid:
        """A pyramid of one channel, all zero."""
        levels = [np.zeros((height, width), np.uint8)]
        while max(levels[-1].shape) > TILE:
            rows, columns = levels[-1].shape
            levels.append(np.zeros(((rows + 1) // 2, (columns + 1) // 2), np.uint8))
        return cls(tuple(levels))

    @property
    def nbytes(self) -> int:
        """Bytes of all levels."""
        return sum(level.nbytes for level in self.levels) + sum(level.nbytes for level in self.deep[1:])

    def copy(self) -> Pyramid:
        """A pyramid of its own, for patching."""
        return Pyramid(tuple(level.copy() for level in self.levels), tuple(level.copy() for level in self.deep))

    def patch(self, y: int, x: int, pixels: Pixels) -> None:
        """Put `pixels` at (y, x) of level 0 and refresh what they touch above. The levels must be writable."""
        height, width = pixels.shape[:2]
        self.levels[0][y : y + height, x : x + width] = to_8_bit(pixels)
        if self.deep:
            self.deep[0][y : y + height, x : x + width] = pixels
        self.refresh(y, x, height, width)

    def refresh(self, y: int, x: int, height: int, width: int) -> None:
        """Level 0 has changed inside the rectangle: recompute the levels above there."""
        _refresh(self.levels, y, x, height, width)
        _refresh(self.deep, y, x, height, width)

    def level_for(self, zoom: float) -> int:
        """The coarsest level that still has at least one pixel per device pixel at `zoom`."""
        level = 0
        while level + 1 < len(self.levels) and zoom * 2 ** (level + 1) <= 1.0:
            level += 1
        return level

    def tile(self, level: int, row: int, column: int) -> tuple[Plane, int, int]:
        """Tile (row, column) with an apron of one pixel where there is one; and the apron's height above and left."""
        return _tile(self.levels[level], row, column)

    def deep_tile(self, level: int, row: int, column: int) -> Deep | None:
        """The same tile in 16 bits, if the picture has them."""
        return _tile(self.deep[level], row, column)[0] if self.deep else None

    def tiles_in(self, level: int, y: int, x: int, height: int, width: int) -> Iterator[tuple[int, int]]:
        """Rows and columns of the tiles that hold any of a rectangle given in level 0 pixels."""
        size = TILE << level
        rows = -(-self.levels[level].shape[0] // TILE)
        columns = -(-self.levels[level].shape[1] // TILE)
        for row in range(max(y // size, 0), min(-(-(y + height) // size), rows)):
            for column in range(max(x // size, 0), min(-(-(x + width) // size), columns)):
                yield row, column


def _tile(plane: Values, row: int, column: int) -> tuple[Values, int, int]:
    y, x = row * TILE, column * TILE
    above, left = min(y, 1), min(x, 1)
    return plane[y - above : y + TILE + 1, x - left : x + TILE + 1], above, left


def _refresh(levels: tuple[Values, ...], y: int, x: int, height: int, width: int) -> None:
    for below, above in pairwise(levels):
        bottom, right = (y + height + 1) // 2, (x + width + 1) // 2
        y, x = y // 2, x // 2
        height, width = bottom - y, right - x
        if height <= 0 or width <= 0:
            return
        above[y:bottom, x:right] = _halve(below[2 * y : 2 * bottom, 2 * x : 2 * right])


def _halve(plane: Values) -> Values:
    height, width = plane.shape[:2]
    if height % 2 or width % 2:
        plane = np.asarray(cv2.copyMakeBorder(plane, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE), plane.dtype)
    size = ((width + 1) // 2, (height + 1) // 2)
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), plane.dtype)

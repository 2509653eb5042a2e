"""A copy in the making: what a clone stroke shows before the photo is changed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColorSpace, QImage

from aegui.gui.canvas.pyramid import TILE, Layered, Plane, Pyramid
from aegui.gui.canvas.tiles import DrawnTile, TileMaker, photo_tile_maker
from aegui.imaging.dab import Dab, segment_rect, segment_weights


class Ghost:
    """A photo's pyramid moved by an offset, seen through the weights of a stroke. Work grows with the dab."""

    def __init__(self, source: Pyramid, dx: int, dy: int, hardness: float, profile: bytes | None) -> None:
        height, width = source.levels[0].shape[:2]
        self.token = object()
        self.weights = Pyramid.empty(height, width)
        self._source, self._dx, self._dy, self._hardness, self._profile = source, dx, dy, hardness, profile
        self._screen: QColorSpace | None = None
        self._make: TileMaker | None = None

    def add(self, start: Dab, end: Dab) -> QRect:
        """Copy along one more segment; returns what changed."""
        height, width = self.weights.levels[0].shape
        rect = segment_rect(start, end, height, width)
        if not rect.height or not rect.width:
            return QRect()
        weights = np.rint(255 * segment_weights(start, end, self._hardness, rect)).astype(np.uint8)
        self.weights.patch(rect.y, rect.x, np.maximum(weights, self.weights.levels[0][rect.slices]))
        return QRect(rect.x, rect.y, rect.width, rect.height)

    def level_for(self, zoom: float) -> int:
        """As the photo's."""
        return self._source.level_for(zoom)

    def tiles_in(self, level: int, y: int, x: int, height: int, width: int) -> Iterator[tuple[int, int]]:
        """As the photo's."""
        return self._source.tiles_in(level, y, x, height, width)

    def tile(self, level: int, row: int, column: int) -> tuple[Plane, int, int]:
        """What the source shows there; black where it lies outside of the photo."""
        own, above, left = self.weights.tile(level, row, column)
        plane = self._source.levels[level]
        y, x = row * TILE - above + round(self._dy / 2**level), column * TILE - left + round(self._dx / 2**level)
        bottom, right = y + own.shape[0], x + own.shape[1]
        if y >= 0 and x >= 0 and bottom <= plane.shape[0] and right <= plane.shape[1]:
            return plane[y:bottom, x:right], above, left
        rows = np.clip(np.arange(y, bottom), 0, plane.shape[0] - 1)
        columns = np.clip(np.arange(x, right), 0, plane.shape[1] - 1)
        return np.ascontiguousarray(plane[rows[:, None], columns[None]]), above, left

    def maker(self, screen: QColorSpace) -> TileMaker:
        """Makes its tiles; empty where nothing was copied yet."""
        if self._make is None or screen != self._screen:
            inner, self._screen = photo_tile_maker(self._profile, self.weights, screen), screen

            def make(pyramid: Layered, level: int, row: int, column: int) -> DrawnTile:
                weights, above, left = self.weights.tile(level, row, column)
                return inner(pyramid, level, row, column) if weights.any() else DrawnTile(QImage(), above, left)

            self._make = make
        return self._make

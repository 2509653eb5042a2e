"""Colours changed on the way to the screen: tables that a slider moves, applied to the tiles that are seen."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from aegui.gui.canvas.pyramid import Layered, Plane
from aegui.gui.canvas.tiles import DrawnTile, TileMaker


class _Toned:
    """A pyramid seen through a table."""

    def __init__(self, inner: Layered, table: Plane) -> None:
        self._inner, self._table = inner, table

    @property
    def token(self) -> object:
        return self._inner.token

    def level_for(self, zoom: float) -> int:
        return self._inner.level_for(zoom)

    def tile(self, level: int, row: int, column: int) -> tuple[Plane, int, int]:
        plane, above, left = self._inner.tile(level, row, column)
        return np.asarray(cv2.LUT(np.ascontiguousarray(plane), self._table), np.uint8), above, left

    def tiles_in(self, level: int, y: int, x: int, height: int, width: int) -> Iterator[tuple[int, int]]:
        return self._inner.tiles_in(level, y, x, height, width)


def toned_tile_maker(inner: TileMaker, table: Plane) -> TileMaker:
    """Makes the tiles of another maker through a table, uint8 (1, 256, 3)."""

    def make(pyramid: Layered, level: int, row: int, column: int) -> DrawnTile:
        return inner(_Toned(pyramid, table), level, row, column)

    return make

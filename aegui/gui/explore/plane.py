"""From a map's own plane to the window's pixels and back: what pan and zoom change. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_MARGIN = 48
_MOST = 400.0


@dataclass(frozen=True, slots=True)
class Plane:
    """`zoom` 1 shows the whole unit square; `x`, `y` is the point of it in the middle of `width` by `height` pixels."""

    width: int
    height: int
    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0

    @property
    def scale(self) -> Points:
        """Pixels per unit, across and down."""
        room = np.maximum(np.array([self.width, self.height]) - 2 * _MARGIN, 16)
        return np.asarray(room * self.zoom, np.float64)

    def to_window(self, points: Points) -> Points:
        """Points (N, 2) of the plane to pixels."""
        return (points - [self.x, self.y]) * self.scale + np.array([self.width, self.height]) / 2

    def to_plane(self, pixels: Points) -> Points:
        """The other way."""
        return (pixels - np.array([self.width, self.height]) / 2) / self.scale + [self.x, self.y]

    def resized(self, width: int, height: int) -> Plane:
        """The same middle and zoom in another window."""
        return Plane(width, height, self.x, self.y, self.zoom)

    def moved(self, right: float, down: float) -> Plane:
        """The picture pushed by that many pixels, never out of sight."""
        x, y = np.clip(np.array([self.x, self.y]) - np.array([right, down]) / self.scale, 0, 1)
        return Plane(self.width, self.height, float(x), float(y), self.zoom)

    def zoomed(self, factor: float, at_x: float, at_y: float) -> Plane:
        """Nearer or further; the point under (at_x, at_y) stays there."""
        zoom = float(np.clip(self.zoom * factor, 1.0, _MOST))
        fixed = self.to_plane(np.array([[at_x, at_y]]))[0]
        after = Plane(self.width, self.height, self.x, self.y, zoom)
        x, y = np.clip(fixed - (np.array([at_x, at_y]) - np.array([self.width, self.height]) / 2) / after.scale, 0, 1)
        return Plane(self.width, self.height, float(x), float(y), zoom)


def one_per_cell(points: Points, plane: Plane, side: float) -> NDArray[np.int64]:
    """Which points may show a picture of `side` pixels so that hardly any two overlap: the first of each cell.

    Cells lie in the plane and halve as the zoom doubles, so that pictures stay while the map is pushed about.
    """
    level = 2.0 ** np.floor(np.log2(plane.zoom))
    cells = np.floor(points * (plane.scale / plane.zoom * level) / side).astype(np.int64)
    seen = np.all(
        (plane.to_window(points) > -side) & (plane.to_window(points) < [plane.width + side, plane.height + side]), 1
    )
    places = np.flatnonzero(seen)
    _, first = np.unique(cells[places], axis=0, return_index=True)
    return np.sort(places[first])

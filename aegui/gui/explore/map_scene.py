"""What the map shows and how it is painted: photos as points, as pictures where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QPen

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.dots import draw_dots
from aegui.gui.explore.plane import Plane, Points, one_per_cell

_REACH = 10  # pixels within which the pointer means a point
_PICTURE, _SPACED = 72, 80
_ROOMY = 0.30  # pictures come by themselves once this share of the points in sight has room for one
_DIM = 0.35


class MapScene:
    """Points in a plane, of which some are chosen and one may be under the pointer. Knows no widget.

    `chosen`: bool (N,); `under`: a place or -1; `pictures`: all that have room, none, or as many as look well (None).
    """

    def __init__(self, thumbs: Thumbs) -> None:
        self._thumbs = thumbs
        self.points: Points = np.zeros((0, 2))
        self.colours: NDArray[np.uint8] = np.zeros((0, 3), np.uint8)
        self._paths: tuple[Path, ...] = ()
        self.plane = Plane(640, 480)
        self.chosen: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.pictures: bool | None = None
        self.under = -1
        self._pictured: NDArray[np.int64] = np.zeros(0, np.int64)
        self._dots: QImage | None = None

    def show_points(self, points: Points, paths: Sequence[Path]) -> None:
        """Points (N, 2) in 0..1 and the photo of each; choice and place are kept where the photos are the same."""
        if tuple(paths) != self._paths:
            self.chosen = np.zeros(len(points), np.bool_)
            self.colours = np.full((len(points), 3), 140, np.uint8)
            self.plane = Plane(self.plane.width, self.plane.height)
            self.under = -1
        self.points, self._paths = np.asarray(points, np.float64), tuple(paths)
        self.renew()

    def show_colours(self, colours: NDArray[np.uint8]) -> None:
        """A colour for each point, (N, 3)."""
        self.colours = colours
        self.renew()

    def renew(self) -> None:
        """Plane, choice or pictures are others."""
        self._dots = None
        self._pictured = self._with_pictures()

    def place_at(self, at: QPointF) -> int:
        """The point or picture under a position, -1 for none."""
        if not len(self.points):
            return -1
        spots = self.plane.to_window(self.points)
        far = np.abs(spots[self._pictured] - [at.x(), at.y()]).max(axis=1) if len(self._pictured) else np.zeros(0)
        on = np.flatnonzero(far <= _PICTURE / 2)
        if len(on):
            return int(self._pictured[on[-1]])
        apart = np.hypot(*(spots - [at.x(), at.y()]).T)
        nearest = int(apart.argmin())
        return nearest if apart[nearest] <= _REACH else -1

    def paint(self, painter: QPainter, palette: QPalette, ratio: float) -> None:
        """Points, pictures, and what is under the pointer. `ratio`: of the screen's pixels to the window's."""
        if not len(self.points):
            return
        if self._dots is None:
            self._dots = self._draw_dots(palette.color(QPalette.ColorRole.WindowText), ratio)
        painter.drawImage(QRectF(0, 0, self.plane.width, self.plane.height), self._dots)
        spots = self.plane.to_window(self.points)
        for place in self._pictured:
            self._paint_picture(painter, palette, int(place), spots[place])
        if self.under >= 0:
            self._paint_under(painter, palette, spots[self.under])

    def _with_pictures(self) -> NDArray[np.int64]:
        """The points that are shown as pictures now."""
        none: NDArray[np.int64] = np.zeros(0, np.int64)
        if self.pictures is False or not len(self.points):
            return none
        places = one_per_cell(self.points, self.plane, _SPACED)
        if self.pictures:
            return places
        spots = self.plane.to_window(self.points)
        in_sight = np.all((spots > 0) & (spots < [self.plane.width, self.plane.height]), axis=1).sum()
        return places if len(places) >= _ROOMY * in_sight else none

    def _draw_dots(self, ring: QColor, ratio: float) -> QImage:
        bare = np.ones(len(self.points), np.bool_)
        bare[self._pictured] = False  # pictures cover their points, some of them half transparent
        spots, colours = self.plane.to_window(self.points) * ratio, self.colours
        crowd = len(self.points)
        radius = (2.6 if crowd > 4000 else 3.4 if crowd > 800 else 4.6) * min(self.plane.zoom, 3) ** 0.35 * ratio
        size = max(round(self.plane.width * ratio), 1), max(round(self.plane.height * ratio), 1)
        if not self.chosen.any():
            return draw_dots(spots[bare], colours[bare], radius, *size)
        chosen, others = self.chosen & bare, ~self.chosen & bare
        picture = draw_dots(spots[others], colours[others], radius, *size, opacity=_DIM)
        above = QPainter(picture)
        rings = np.tile(np.array([ring.red(), ring.green(), ring.blue()], np.uint8), (int(chosen.sum()), 1))
        above.drawImage(0, 0, draw_dots(spots[chosen], rings, radius + 1.5 * ratio, *size))
        above.drawImage(0, 0, draw_dots(spots[chosen], colours[chosen], radius, *size))
        above.end()
        return picture

    def _paint_picture(self, painter: QPainter, palette: QPalette, place: int, spot: NDArray[np.float64]) -> None:
        picture = self._thumbs.get(self._paths[place])
        colour = QColor(*(int(value) for value in self.colours[place]))
        box = self._picture_box(place, spot)
        outline = QPainterPath()
        outline.addRoundedRect(box, 4, 4)
        chosen = bool(self.chosen[place])
        painter.save()
        painter.setOpacity(1.0 if chosen or not self.chosen.any() else 0.45)
        if picture is None:
            painter.fillPath(outline, palette.color(QPalette.ColorRole.Button))
        else:
            painter.setClipPath(outline)
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
            painter.setClipping(False)
        pen = palette.color(QPalette.ColorRole.Highlight) if chosen else colour
        painter.strokePath(outline, QPen(pen, 3 if chosen else 2))
        painter.restore()

    def _picture_box(self, place: int, spot: NDArray[np.float64]) -> QRectF:
        picture = self._thumbs.get(self._paths[place])
        wide = high = float(_PICTURE)
        if picture is not None:
            scale = _PICTURE / max(picture.width(), picture.height())
            wide, high = picture.width() * scale, picture.height() * scale
        return QRectF(spot[0] - wide / 2, spot[1] - high / 2, wide, high)

    def _paint_under(self, painter: QPainter, palette: QPalette, spot: NDArray[np.float64]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
        if self.under in self._pictured:
            painter.drawRoundedRect(self._picture_box(self.under, spot).adjusted(-3, -3, 3, 3), 6, 6)
        else:
            painter.drawEllipse(QPointF(*spot), 8, 8)

"""How the photo's values are spread: three channels and luma, and how much of it is clipped."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from aegui.gui.canvas.pyramid import Plane, Pyramid
from aegui.gui.figures import Local

_ENOUGH = 1_500_000  # pixels that tell as much as all of them
_HEIGHT = 88
_COLORS = ("#e5484d", "#46a758", "#3e83f7")


@dataclass(frozen=True, slots=True)
class Spread:
    """Shares of pixels per value: float (4, 256), red, green, blue and luma; `dark`, `light`: clipped pixels, 0..1."""

    counts: NDArray[np.float64]
    dark: float
    light: float

    @classmethod
    def of(cls, pyramid: Pyramid) -> Spread:
        """The spread of a picture, counted on the finest level that is not larger than it need be."""
        levels = [level for level in pyramid.levels if level.shape[0] * level.shape[1] <= _ENOUGH]
        plane = levels[0] if levels else pyramid.levels[-1]
        return cls(_counts(plane), *_clipped(pyramid.levels[0]))


def _counts(plane: Plane) -> NDArray[np.float64]:
    grey = cv2.cvtColor(plane, cv2.COLOR_RGB2GRAY)
    rows = [cv2.calcHist([plane], [channel], None, [256], [0, 256]) for channel in range(3)]
    rows.append(cv2.calcHist([grey], [0], None, [256], [0, 256]))
    return np.asarray([np.ravel(row) for row in rows], np.float64) / grey.size


def _clipped(plane: Plane) -> tuple[float, float]:
    """The shares of pixels with a channel at either end; a tenth of the rows of a large photo stands for all."""
    some = plane[:: max(plane.shape[0] * plane.shape[1] // _ENOUGH, 1)]
    low, high = some.min(axis=2), some.max(axis=2)
    return float((low == 0).mean()), float((high == 255).mean())


class Histogram(QWidget):
    """Draws a `Spread`; empty while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spread: Spread | None = None
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Histogram"))
        self.show_spread(None)

    def show_spread(self, spread: Spread | None) -> None:
        """Show another spread."""
        self.spread = spread
        words = self.tr("How the photo's values are spread, dark to the left")
        if spread is not None:
            clipped = self.tr("clipped: {dark} % at black, {light} % at white")
            words += "\n" + clipped.format(
                dark=f"{Local(100 * spread.dark):.1f}", light=f"{Local(100 * spread.light):.1f}"
            )
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Channels as hazes that add up, luma as a line, and a corner that lights up where values are clipped."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(area, 6, 6)
        if self.spread is not None:
            self._draw(painter, area.adjusted(6, 8, -6, -6), self.spread)
        painter.end()

    def _draw(self, painter: QPainter, area: QRectF, spread: Spread) -> None:
        # A few spikes, as flat skies make, must not press all else to the floor.
        top = max(float(np.quantile(spread.counts, 0.985)) * 1.15, 1e-6)
        heights = np.sqrt(np.minimum(spread.counts / top, 1.0))
        dark_room = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        mode = QPainter.CompositionMode.CompositionMode_Plus
        painter.setPen(Qt.PenStyle.NoPen)
        if dark_room:
            painter.setCompositionMode(mode)
        for row, name in zip(heights[:3], _COLORS, strict=True):
            color = QColor(name)
            color.setAlphaF(0.55 if dark_room else 0.4)
            painter.setBrush(color)
            painter.drawPolygon(_outline(row, area, closed=True))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        line = self.palette().color(QPalette.ColorRole.WindowText)
        line.setAlphaF(0.75)
        painter.setPen(QPen(line, 1))
        painter.drawPolyline(_outline(heights[3], area, closed=False))
        self._draw_clipping(painter, area, spread)

    def _draw_clipping(self, painter: QPainter, area: QRectF, spread: Spread) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        for share, x, way in ((spread.dark, area.left(), 1), (spread.light, area.right(), -1)):
            if share > 0.001:
                corner = [QPointF(x, area.top() - 3), QPointF(x + way * 7, area.top() - 3), QPointF(x, area.top() + 4)]
                painter.drawPolygon(QPolygonF(corner))


def _outline(row: NDArray[np.float64], area: QRectF, closed: bool) -> QPolygonF:
    step = area.width() / (len(row) - 1)
    points = [QPointF(area.left() + at * step, area.bottom() - area.height() * share) for at, share in enumerate(row)]
    ends = [QPointF(area.right(), area.bottom()), QPointF(area.left(), area.bottom())] if closed else []
    return QPolygonF([*points, *ends])

"""Small charts for the digits: points in a plane, arrows, curves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aegui.explore.colouring import by_group
from aegui.gui.explore.dots import draw_dots

Points = NDArray[np.float32]
Spot = Callable[[float, float], QPointF]
_LEGEND = 22


class PlaneChart(QWidget):
    """Points of ten classes in a plane, over a picture, under arrows. `pointed` carries a place of the plane."""

    pointed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(180, 180)
        self.setMouseTracking(True)
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._colours: NDArray[np.uint8] = np.zeros((0, 3), np.uint8)
        self._low, self._high = np.zeros(2), np.ones(2)
        self._under, self._arrows = QImage(), (np.zeros((0, 2)), np.zeros((0, 2)))
        self._at: QPointF | None = None

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(300, 300)

    def show_plane(
        self, points: Points, labels: NDArray[np.int64], low: Points, high: Points,
        under: QImage | None = None, arrows: tuple[Points, Points] | None = None,
    ) -> None:  # fmt: skip
        """Points (N, 2) and their classes between two corners; arrows as starts and moves (M, 2)."""
        self._points, self._colours = np.asarray(points, np.float64), by_group(labels).colours
        self._low, self._high = np.asarray(low, np.float64), np.asarray(high, np.float64)
        self._under = QImage() if under is None else under
        if arrows is not None:
            self._arrows = (np.asarray(arrows[0], np.float64), np.asarray(arrows[1], np.float64))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture, points, arrows, the ten colours."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        painter.fillRect(box, self.palette().color(QPalette.ColorRole.Base))
        if not len(self._points):
            return
        if not self._under.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(0.5)
            painter.drawImage(box, self._under)
            painter.setOpacity(1)
        ratio = self.devicePixelRatioF()
        spots = (self._to_box(self._points) - [box.left(), box.top()]) * ratio
        size = max(round(box.width() * ratio), 1), max(round(box.height() * ratio), 1)
        opacity = 0.35 if len(self._arrows[0]) else 0.9
        painter.drawImage(box, draw_dots(spots, self._colours, 2.2 * ratio, *size, opacity=opacity))
        self._paint_arrows(painter)
        self._paint_classes(painter, box)
        if self._at is not None:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawEllipse(self._at, 6, 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.point_at(event.position())

    def point_at(self, at: QPointF) -> None:
        """Mark a position and tell its place in the plane."""
        box = self._box()
        if box.contains(at) and len(self._points):
            share = np.array([(at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()])
            self._at = at
            x, y = self._low + share * (self._high - self._low)
            self.pointed.emit((float(x), float(y)))
            self.update()

    def _box(self) -> QRectF:
        side = max(min(self.width(), self.height() - _LEGEND), 10)
        return QRectF((self.width() - side) / 2, 0, side, side)

    def _to_box(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        box = self._box()
        share = (points - self._low) / np.maximum(self._high - self._low, 1e-9)
        return np.asarray(share * [box.width(), box.height()] + [box.left(), box.top()])

    def _paint_arrows(self, painter: QPainter) -> None:
        starts, moves = self._arrows
        if not len(starts):
            return
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.4))
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        step = self._box().width() / np.sqrt(len(starts))
        begin, end = self._to_box(starts), self._to_box(starts + moves)
        lengths = np.hypot(*(end - begin).T)
        reach = max(float(np.percentile(lengths, 95)), 1e-6)
        for start, stop, length in zip(begin, end, lengths, strict=True):
            shown = min(length / reach, 1) * step * 0.95
            if shown < 1.5:
                continue
            across, down = (stop - start) / length
            tip = QPointF(start[0] + across * shown, start[1] + down * shown)
            painter.drawLine(QLineF(QPointF(*start), tip))
            back = QPointF(tip.x() - 5 * across, tip.y() - 5 * down)
            wing = QPointF(-down * 2.4, across * 2.4)
            painter.drawPolygon(QPolygonF([tip, back + wing, back - wing]))

    def _paint_classes(self, painter: QPainter, box: QRectF) -> None:
        wide = box.width() / 10
        colours = by_group(np.arange(10)).colours
        for digit in range(10):
            cell = QRectF(box.left() + digit * wide, box.bottom() + 4, wide, _LEGEND - 4)
            painter.setPen(QPen(QColor(*(int(value) for value in colours[digit]))))
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, f"{digit}")


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of a chart: its name, points (x, y), and a word for each point."""

    name: str
    points: tuple[tuple[float, float], ...]
    words: tuple[str, ...] = ()


class CurveChart(QWidget):
    """Curves over a logarithmic axis, named at their ends."""

    def __init__(self, name: str, across: str, up: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._across, self._up = across, up
        self._curves: tuple[Curve, ...] = ()
        self.setMinimumSize(180, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_curves(self, curves: Sequence[Curve]) -> None:
        """Other curves."""
        self._curves = tuple(curves)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, grid, curves."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(36, 20, max(self.width() - 48, 10), max(self.height() - 56, 10))
        painter.fillRect(box, self.palette().color(QPalette.ColorRole.Base))
        if not self._curves:
            return
        points = np.array([point for curve in self._curves for point in curve.points])
        low, high = np.log2(points[:, 0].min()) - 0.3, np.log2(points[:, 0].max()) + 0.3
        bottom, top = np.floor(points[:, 1].min() / 5) * 5, np.ceil(points[:, 1].max() / 5) * 5

        def spot(x: float, y: float) -> QPointF:
            return QPointF(
                box.left() + (np.log2(x) - low) / (high - low) * box.width(),
                box.bottom() - (y - bottom) / max(top - bottom, 1) * box.height(),
            )

        self._paint_axes(painter, box, spot, (low, high), (bottom, top))
        colours = [
            self.palette().color(QPalette.ColorRole.Highlight),
            self.palette().color(QPalette.ColorRole.WindowText),
        ]
        for curve, colour in zip(self._curves, colours, strict=False):
            places = [spot(*point) for point in curve.points]
            painter.setPen(QPen(colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(places))
            painter.setBrush(colour)
            for place in places:
                painter.drawEllipse(place, 2.5, 2.5)
            if curve is self._curves[0]:  # the first one is named above its end, another below its middle
                wide = painter.fontMetrics().horizontalAdvance(curve.name)
                painter.drawText(places[-1] + QPointF(-8 - wide, -4), curve.name)
            else:
                painter.drawText(places[len(places) // 3] + QPointF(6, 14), curve.name)

    def _paint_axes(
        self, painter: QPainter, box: QRectF, spot: Spot, xs: tuple[float, float], ys: tuple[float, float]
    ) -> None:
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        faint = QPen(self.palette().color(QPalette.ColorRole.Mid), 1)
        for power in range(int(np.ceil(xs[0])), int(np.floor(xs[1])) + 1):
            at = spot(2.0**power, ys[0])
            painter.setPen(faint)
            painter.drawLine(QPointF(at.x(), box.top()), QPointF(at.x(), box.bottom()))
            painter.setPen(muted)
            painter.drawText(
                QRectF(at.x() - 20, box.bottom() + 2, 40, 14), Qt.AlignmentFlag.AlignCenter, f"{2.0**power:g}"
            )
        for level in range(int(ys[0]), int(ys[1]) + 1, 5 if ys[1] - ys[0] <= 20 else 10):
            at = spot(2.0 ** xs[0], level)
            painter.setPen(faint)
            painter.drawLine(QPointF(box.left(), at.y()), QPointF(box.right(), at.y()))
            painter.setPen(muted)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, at.y() - 8, box.left() - 4, 16), side, f"{level}")
        painter.drawText(
            QRectF(box.left(), box.bottom() + 16, box.width(), 16), Qt.AlignmentFlag.AlignCenter, self._across
        )
        painter.drawText(QRectF(0, 0, self.width(), 16), Qt.AlignmentFlag.AlignLeft, self._up)

"""What the tools draw over the photo, in device pixels: dark and light together, so that it is seen on any photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from aegui.gui.canvas.view import View

_DARK, _LIGHT = QColor(0, 0, 0, 160), QColor(255, 255, 255, 240)
_DASH = 5.0
_WIDE = 200.0


def draw_ring(painter: QPainter, center: QPointF, radius: float, hard: float | None = None) -> None:
    """Draw the brush's edge, and inside it a fainter ring up to which it is `hard`."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((_DARK, 3.0), (_LIGHT, 1.25)):
        # smoothing what lies under the light line takes long on a wide ring, and is hardly seen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, radius < _WIDE or color is _LIGHT)
        painter.setPen(QPen(color, width))
        painter.drawEllipse(center, radius, radius)
    if radius > 12:
        painter.drawLine(center - QPointF(3, 0), center + QPointF(3, 0))
        painter.drawLine(center - QPointF(0, 3), center + QPointF(0, 3))
    if hard is not None and 4 < hard < radius - 3:
        painter.setPen(QPen(QColor(0, 0, 0, 90), 2.0))
        painter.drawEllipse(center, hard, hard)
        painter.setPen(QPen(QColor(255, 255, 255, 150), 1.0))
        painter.drawEllipse(center, hard, hard)
    painter.restore()


def draw_shape(
    painter: QPainter, view: View, points: Sequence[tuple[float, float]], closed: bool, scale: float
) -> None:
    """Draw a selection in the making, points in photo pixels: white dashes on black."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = [QPointF(*view.to_device(*point)) for point in points]
    line = QPolygonF([*corners, corners[0]] if closed else corners)
    painter.setPen(QPen(_DARK, 2 * scale))
    painter.drawPolyline(line)
    dashes = QPen(_LIGHT, 1.25 * scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashes.setDashPattern([_DASH, _DASH])
    painter.setPen(dashes)
    painter.drawPolyline(line)
    if not closed:
        painter.setPen(QPen(_DARK, scale))
        painter.setBrush(_LIGHT)
        for corner in corners[:-1]:
            painter.drawRect(QRectF(corner.x() - 3 * scale, corner.y() - 3 * scale, 6 * scale, 6 * scale))
    painter.restore()


def draw_source(painter: QPainter, at: QPointF, scale: float) -> None:
    """Draw where a copy comes from: a cross in a small circle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = 9 * scale
    for color, width in ((_DARK, 3.5), (_LIGHT, 1.5)):
        painter.setPen(QPen(color, width * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(at, 6 * scale, 6 * scale)
        painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
        painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))
    painter.restore()

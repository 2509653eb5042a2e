"""What the tools draw over the photo, in device pixels: dark and light together, so that it is seen on any photo."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QRegion

from aegui.gui.canvas.view import View

_DARK, _LIGHT = QColor(0, 0, 0, 160), QColor(255, 255, 255, 240)
_DASH = 5.0
_WIDE = 200.0
_EDGE = 4.0
_BANDS = 12


def draw_ring(painter: QPainter, center: QPointF, radius: float, hard: float | None = None) -> None:
    """Draw the brush's edge, and inside it a fainter ring up to which it is `hard`."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if radius < _WIDE:
        rings = [(_DARK, 3.0, radius), (_LIGHT, 1.25, radius)]
    else:  # Qt draws smooth lines of exactly one pixel ten times as fast as others
        rings = [(_DARK, 1.0, radius - 1), (_DARK, 1.0, radius + 1), (_LIGHT, 1.0, radius)]
    for color, width, size in rings:
        painter.setPen(QPen(color, width))
        painter.drawEllipse(center, size, size)
    if radius > 12:
        painter.drawLine(center - QPointF(3, 0), center + QPointF(3, 0))
        painter.drawLine(center - QPointF(0, 3), center + QPointF(0, 3))
    if hard is not None and 4 < hard < radius - 3:
        painter.setPen(QPen(QColor(0, 0, 0, 90), 2.0))
        painter.drawEllipse(center, hard, hard)
        painter.setPen(QPen(QColor(255, 255, 255, 150), 1.0))
        painter.drawEllipse(center, hard, hard)
    painter.restore()


def ring_region(center: QPointF, radius: float, hard: float) -> QRegion:
    """The pixels that `draw_ring` touches, as bands: next to nothing of a wide ring's square."""
    x, y = math.floor(center.x()), math.floor(center.y())
    return _ring_around_origin(radius, radius >= _WIDE and hard >= radius - 1).translated(x, y)


@lru_cache(maxsize=2)  # it is asked for twice with every move, and only the place is new
def _ring_around_origin(radius: float, hollow: bool) -> QRegion:
    """The pixels of a ring whose centre lies anywhere in the pixel at the origin."""
    reach = radius + _EDGE
    if not hollow:
        return QRegion(_around(-reach, -reach, 2 * reach + 1, 2 * reach + 1))
    region = QRegion(_around(-_EDGE, -_EDGE, 2 * _EDGE + 1, 2 * _EDGE + 1))
    step = 2 * reach / _BANDS
    for band in range(_BANDS):
        top, bottom = band * step - reach, (band + 1) * step - reach
        near, far = 0.0 if top < 0 < bottom else min(abs(top), abs(bottom)), max(abs(top), abs(bottom))
        outer, inner = math.sqrt(reach**2 - near**2), math.sqrt(max((radius - _EDGE) ** 2 - far**2, 0))
        for left, right in ((-outer, -inner), (inner, outer)) if inner else ((-outer, outer),):
            region += QRegion(_around(left, top, right - left + 1, bottom - top + 1))
    return region


def source_region(at: QPointF, scale: float) -> QRegion:
    """The pixels that `draw_source` touches."""
    reach = 12 * scale
    return QRegion(_around(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))


def _around(left: float, top: float, width: float, height: float) -> QRect:
    return QRectF(left, top, width, height).toAlignedRect()


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

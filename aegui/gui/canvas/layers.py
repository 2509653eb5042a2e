"""What the canvas is made of, each drawn in device pixels and only where it can be seen."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QRegion, QTransform

from aegui.gui.canvas.pyramid import TILE, Layered
from aegui.gui.canvas.tiles import TileCache, TileMaker
from aegui.gui.canvas.view import GRID_FROM, NEAREST_FROM, View

_CHECKER = 8


def draw_pyramid(
    painter: QPainter,
    cache: TileCache,
    view: View,
    pyramid: Layered,
    make: TileMaker,
    region: QRect,
    wanted: QRegion | None = None,
) -> None:
    """Draw the part of a pyramid that lies in `region` (device pixels) of a view.

    `wanted`: what the painter is clipped to, if it is less: no tile is made or drawn that lies outside of it.
    """
    region = region.intersected(photo_rect(view))
    if region.isEmpty():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.zoom < NEAREST_FROM)
    level = pyramid.level_for(view.zoom)
    scale = view.zoom * 2**level
    left, top = view.origin
    for row, column in pyramid.tiles_in(level, *photo_region(view, region)):
        clip = _tile_rect(left, top, row, column, scale).intersected(region)
        if clip.isEmpty() or (wanted is not None and not wanted.intersects(clip)):
            continue
        tile = cache.get(pyramid, level, row, column, make)
        if tile.image.isNull():
            continue
        place = QRectF(
            left + (column * TILE - tile.left) * scale,
            top + (row * TILE - tile.above) * scale,
            tile.image.width() * scale,
            tile.image.height() * scale,
        )
        painter.setClipRect(clip)
        painter.drawImage(place, tile.image)
    painter.restore()


def draw_checkers(painter: QPainter, view: View, region: QRect, scale: float) -> None:
    """Draw the light and grey squares that are seen through a photo; they keep their size and move with it."""
    side = max(round(_CHECKER * scale), 1)
    squares = QImage(2 * side, 2 * side, QImage.Format.Format_RGB32)
    squares.fill(QColor(255, 255, 255))
    with QPainter(squares) as pattern:
        for at in (0, side):
            pattern.fillRect(at, at, side, side, QColor(204, 204, 204))
    painter.save()
    painter.setBrushOrigin(photo_rect(view).topLeft())
    painter.fillRect(region.intersected(photo_rect(view)), QBrush(squares))
    painter.restore()


def draw_outline(
    painter: QPainter,
    cache: TileCache,
    view: View,
    pyramid: Layered,
    make: TileMaker,
    region: QRect,
    wanted: QRegion | None = None,
) -> None:
    """Draw the outline of a mask pyramid: one light line on a wider dark one, seen on any photo. `wanted`: as above."""
    painter.save()
    painter.setClipRect(region.intersected(photo_rect(view)))
    level = pyramid.level_for(view.zoom)
    scale = view.zoom * 2**level
    left, top = view.origin
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outlines: list[tuple[QTransform, QPainterPath]] = []
    base = painter.transform()
    for row, column in pyramid.tiles_in(level, *photo_region(view, region)):
        near = _tile_rect(left, top, row, column, scale).adjusted(-2, -2, 2, 2)
        if wanted is not None and not wanted.intersects(near):
            continue
        tile = cache.get(pyramid, level, row, column, make)
        if not tile.outline.isEmpty():
            place = QTransform.fromTranslate(left + column * TILE * scale, top + row * TILE * scale)
            place.scale(scale, scale)
            outlines.append((place * base, tile.outline))
    for color, width in ((QColor(0, 0, 0, 80), 3), (QColor(255, 255, 255, 220), 1)):
        pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setCosmetic(True)
        painter.setPen(pen)
        for place, outline in outlines:
            painter.setTransform(place)
            painter.drawPath(outline)
    painter.restore()


def draw_grid(painter: QPainter, view: View, region: QRect) -> None:
    """Draw the borders of the photo's pixels where they are large enough to be told apart."""
    region = region.intersected(photo_rect(view))
    if view.zoom < GRID_FROM or region.isEmpty():
        return
    y, x, height, width = photo_region(view, region)
    grey = QColor(128, 128, 128, 90)
    columns = [round(view.to_device(column, y)[0]) for column in range(x, x + width + 1)]
    rows = [round(view.to_device(x, row)[1]) for row in range(y, y + height + 1)]
    # Upright lines as one row of pixels that is repeated: drawn one by one they cost a call for each of their pixels.
    upright = QImage(region.width(), 1, QImage.Format.Format_ARGB32_Premultiplied)
    upright.fill(Qt.GlobalColor.transparent)
    with QPainter(upright) as pattern:
        for column in columns:
            pattern.fillRect(column - region.left(), 0, 1, 1, grey)
    painter.save()
    painter.setClipRect(region)
    painter.setBrushOrigin(region.topLeft())
    painter.fillRect(region, QBrush(upright))
    for row in rows:
        painter.fillRect(region.left(), row, region.width(), 1, grey)
    painter.restore()


def draw_split(painter: QPainter, second: QRectF, level: bool, scale: float) -> None:
    """Draw the before/after handle where the second picture begins: a line and a round grip with two arrows."""
    painter.save()
    if level:  # the same drawing, turned a quarter
        painter.translate(0, second.top())
        painter.rotate(-90)
        x, height = 0.0, second.width()
    else:
        x, height = second.left(), second.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 90), 3 * scale))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setPen(QPen(QColor(255, 255, 255, 235), 1.5 * scale))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    grip = QPointF(x, height / 2)
    painter.setPen(QPen(QColor(0, 0, 0, 90), scale))
    painter.setBrush(QColor(255, 255, 255, 240))
    painter.drawEllipse(grip, 14 * scale, 14 * scale)
    painter.setPen(QPen(QColor(60, 60, 60), 1.5 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = grip + QPointF(side * 8 * scale, 0)
        painter.drawLine(tip, tip + QPointF(-side * 4 * scale, -4 * scale))
        painter.drawLine(tip, tip + QPointF(-side * 4 * scale, 4 * scale))
    painter.restore()


def draw_tag(painter: QPainter, text: str, area: QRectF, alignment: Qt.AlignmentFlag, scale: float) -> None:
    """Write a short word on a quiet plate in a top corner of `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(round(12 * scale))
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 16 * scale
    margin = 12 * scale
    left = area.left() + margin if alignment == Qt.AlignmentFlag.AlignLeft else area.right() - margin - width
    plate = QRectF(left, area.top() + margin, width, 24 * scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(plate, 4 * scale, 4 * scale)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def on_whole_pixels(painter: QPainter) -> None:
    """Move the origin by less than a device pixel onto one: where a screen is scaled by 1.5, widgets begin between two.

    Else a photo at 100 % is blurred, and its edges are drawn by some tiles and not by others.
    """
    place = painter.deviceTransform()
    painter.translate(round(place.dx()) - place.dx(), round(place.dy()) - place.dy())


def photo_rect(view: View) -> QRect:
    """The photo's place in device pixels."""
    left, top = view.origin
    right, bottom = view.to_device(view.photo_width, view.photo_height)
    return QRect(int(left), int(top), max(round(right) - int(left), 1), max(round(bottom) - int(top), 1))


def photo_region(view: View, region: QRect) -> tuple[int, int, int, int]:
    """The photo rectangle (y, x, height, width) under a device rectangle, in whole pixels."""
    x0, y0 = view.to_photo(region.left(), region.top())
    x1, y1 = view.to_photo(region.right() + 1, region.bottom() + 1)
    left, top = max(math.floor(x0), 0), max(math.floor(y0), 0)
    right, bottom = min(math.ceil(x1), view.photo_width), min(math.ceil(y1), view.photo_height)
    return top, left, max(bottom - top, 0), max(right - left, 0)


def _tile_rect(left: float, top: float, row: int, column: int, scale: float) -> QRect:
    """A tile's core on whole device pixels: neighbours share their rounded border, so there is no seam."""
    x0, x1 = (round(left + at * TILE * scale) for at in (column, column + 1))
    y0, y1 = (round(top + at * TILE * scale) for at in (row, row + 1))
    return QRect(x0, y0, x1 - x0, y1 - y0)

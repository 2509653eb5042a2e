"""The noise map over the photo: sigma per cell as translucent colour, and what the colours mean."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from aegui.gui.canvas.layers import photo_rect, photo_region
from aegui.gui.canvas.ramp import ramp
from aegui.gui.canvas.view import View
from aegui.gui.figures import Local
from aegui.imaging.noise_estimate import STRIDE

OPACITY = 0.72
_TOPS = (5, 10, 20, 30, 50, 75, 100)
_BAR = (144, 8)


class SigmaMap:
    """Draws a map of sigma, float32 (ceil(H / 8), ceil(W / 8)), in 8-bit units."""

    def __init__(self, sigmas: NDArray[np.float32]) -> None:
        self.sigmas = sigmas
        high = float(np.percentile(sigmas, 99)) if sigmas.size else 0.0
        self.top = next((top for top in _TOPS if high <= top), _TOPS[-1])
        index = np.clip(np.round(sigmas * (255 / self.top)), 0, 255).astype(np.uint8)
        colours = ramp()
        self._image = _premultiplied(colours[index], OPACITY)
        self._scale = _premultiplied(colours[None], 1.0)

    def at(self, x: int, y: int) -> float:
        """Sigma at a photo pixel."""
        return float(self.sigmas[y // STRIDE, x // STRIDE])

    def draw(self, painter: QPainter, view: View, region: QRect) -> None:
        """Draw the part that lies in `region` (device pixels); only the cells that are seen are scaled."""
        region = region.intersected(photo_rect(view))
        if region.isEmpty():
            return
        y, x, height, width = photo_region(view, region)
        rows, columns = self.sigmas.shape
        top, left = max(y // STRIDE - 1, 0), max(x // STRIDE - 1, 0)
        bottom, right = min(-(-(y + height) // STRIDE) + 1, rows), min(-(-(x + width) // STRIDE) + 1, columns)
        x0, y0 = view.to_device(left * STRIDE, top * STRIDE)
        x1, y1 = view.to_device(right * STRIDE, bottom * STRIDE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(region)
        painter.drawImage(QRectF(x0, y0, x1 - x0, y1 - y0), self._image, QRectF(left, top, right - left, bottom - top))
        painter.restore()

    def draw_legend(self, painter: QPainter, title: str, area: QRectF, scale: float) -> None:
        """Draw the scale on a quiet plate in the bottom left corner of `area`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(round(12 * scale))
        painter.setFont(font)
        line = painter.fontMetrics().height()
        width, height = _BAR[0] * scale, _BAR[1] * scale
        pad, margin, gap = 12 * scale, 12 * scale, 4 * scale
        plate = QRectF(0, 0, width + 2 * pad, 2 * line + height + 2 * gap + 1.5 * pad)
        plate.moveBottomLeft(area.bottomLeft() + QRectF(margin, -margin, 0, 0).topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(plate, 4 * scale, 4 * scale)
        left, top = plate.left() + pad, plate.top() + 0.75 * pad
        painter.setPen(QColor(255, 255, 255, 235))
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignLeft, title)
        bar = QRectF(left, top + line + gap, width, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(bar, self._scale)
        painter.setPen(QColor(255, 255, 255, 200))
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for value, side in zip((0, self.top / 2, self.top), sides, strict=True):
            painter.drawText(QRectF(left, bar.bottom() + gap, width, line), side, f"{Local(value):g}")
        painter.restore()


def _premultiplied(colours: NDArray[np.uint8], opacity: float) -> QImage:
    alpha = np.full((*colours.shape[:2], 1), round(255 * opacity), np.uint8)
    words = np.concatenate((np.round(colours[..., ::-1] * opacity).astype(np.uint8), alpha), axis=2)
    words = np.ascontiguousarray(words)
    height, width = words.shape[:2]
    return QImage(words.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()

"""A picture in a frame: fitted, small ones in sharp squares, with a map laid over it, or a region drawn in it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from aegui.imaging.photo import Pixels

_SMALL = 160  # pictures up to this side are looked at pixel by pixel
_LEAST = 6


def as_image(pixels: Pixels) -> QImage:
    """uint8 (H, W, 3) RGB as an image that owns its pixels."""
    height, width = pixels.shape[:2]
    return QImage(np.ascontiguousarray(pixels).tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class Frame(QWidget):
    """Shows an image. With `draws_region` a drag marks a part: `region_changed` carries it in image pixels, or None."""

    region_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, draws_region: bool = False, margin: int = 8) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(64, 64)
        self._draws, self._margin = draws_region, margin
        self.image, self.over = QImage(), QImage()
        self.opacity = 0.7
        self.region: QRect | None = None
        self._words = ""
        self._from: QPointF | None = None
        if draws_region:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        """A comfortable square."""
        return QSize(280, 220)

    def show_image(self, image: QImage, words: str = "") -> None:
        """Another image, or none and a sentence instead; map and region go."""
        self.image, self.over, self.region, self._words = image, QImage(), None, words
        self.update()

    def show_over(self, over: QImage, opacity: float) -> None:
        """Lay a picture of any size over the image."""
        self.over, self.opacity = over, opacity
        self.update()

    def box(self) -> QRectF:
        """Where the image stands, in the widget's pixels."""
        room = QRectF(self.rect()).adjusted(self._margin, self._margin, -self._margin, -self._margin)
        if self.image.isNull() or room.isEmpty():
            return QRectF()
        scale = min(room.width() / self.image.width(), room.height() / self.image.height())
        if max(self.image.width(), self.image.height()) <= _SMALL and scale > 1:
            scale = float(int(scale))
        wide, high = self.image.width() * scale, self.image.height() * scale
        return QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Image, map, region."""
        del event
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        if self.image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.rect().adjusted(12, 8, -12, -8)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        box = self.box()
        large = max(self.image.width(), self.image.height()) > _SMALL
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, large)
        painter.drawImage(box, self.image)
        if not self.over.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(self.opacity)
            painter.drawImage(box, self.over)
            painter.setOpacity(1)
        if self.region is not None:
            self._paint_region(painter, box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a region."""
        if self._draws and not self.image.isNull() and event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show it while it grows."""
        if self._from is not None:
            self.region = self._between(self._from, event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell it; a click takes it away."""
        if self._from is None:
            return
        before, self._from = self._from, None
        drawn = self._between(before, event.position())
        had = self.region is not None
        self.region = drawn if min(drawn.width(), drawn.height()) >= _LEAST else None
        self.update()
        if self.region is not None or had:
            self.region_changed.emit(self.region)

    def _between(self, first: QPointF, second: QPointF) -> QRect:
        box = self.box()
        scale = self.image.width() / box.width()
        whole = QRectF(0, 0, self.image.width(), self.image.height())
        found = QRectF((first - box.topLeft()) * scale, (second - box.topLeft()) * scale).normalized()
        return found.intersected(whole).toRect().intersected(self.image.rect())

    def _paint_region(self, painter: QPainter, box: QRectF) -> None:
        assert self.region is not None
        scale = box.width() / self.image.width()
        region = self.region
        part = QRectF(
            box.left() + region.x() * scale,
            box.top() + region.y() * scale,
            region.width() * scale,
            region.height() * scale,
        )
        shade = QColor(0, 0, 0, 130)
        for side in (
            QRectF(box.left(), box.top(), box.width(), part.top() - box.top()),
            QRectF(box.left(), part.bottom(), box.width(), box.bottom() - part.bottom()),
            QRectF(box.left(), part.top(), part.left() - box.left(), part.height()),
            QRectF(part.right(), part.top(), box.right() - part.right(), part.height()),
        ):
            painter.fillRect(side, shade)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRect(part)

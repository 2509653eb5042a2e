"""What the net makes of held-out pictures, and what its code does: two small views of a run's files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aegui.gui.figures import Local
from aegui.training.records import Latent

_ROWS = 3
_GAP = 4
_SMOOTH_FROM = 32


class SampleStrip(QWidget):
    """Originals, inputs and outputs under each other, cut out of a run's picture of samples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setAccessibleName(self.tr("Samples: originals, what the net sees, what it gives"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Three rows that can be judged."""
        return QSize(480, 210)

    def minimumSizeHint(self) -> QSize:
        """Three rows that can be seen."""
        return QSize(240, 120)

    def show_file(self, path: Path) -> None:
        """Show the samples as they are now."""
        self.image = QImage(str(path)) if path.is_file() else QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each cell on its own, so that small ones stay crisp."""
        del event
        painter = QPainter(self)
        labels = (self.tr("Original"), self.tr("Seen"), self.tr("Given"))
        muted = self.palette().placeholderText().color()
        painter.setPen(muted)
        if self.image.isNull():
            words = self.tr("Samples come with the first validation.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            painter.end()
            return
        cell = self.image.height() // _ROWS
        count = max(self.image.width() // max(cell, 1), 1)
        left = 12 + max(QFontMetricsF(self.font()).horizontalAdvance(label) for label in labels)
        across = (self.width() - left - _GAP * (count - 1)) / count
        side = max(min(across, (self.height() - _GAP * (_ROWS - 1)) / _ROWS), 8)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, cell >= _SMOOTH_FROM)
        for row, label in enumerate(labels):
            top = row * (side + _GAP)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(0, top, left, side), flags, label)
            for column in range(count):
                source = QRectF(column * cell, row * cell, cell, cell)
                painter.drawImage(QRectF(left + column * (side + _GAP), top, side, side), self.image, source)
        painter.end()


class LatentBars(QWidget):
    """One bar per number of the code: nats where it is drawn, else its spread; dead ones are marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.latent: Latent | None = None
        self.setAccessibleName(self.tr("The code: one bar per number"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As the samples beside it."""
        return QSize(300, 210)

    def minimumSizeHint(self) -> QSize:
        """As narrow as bars can be."""
        return QSize(180, 120)

    def show_latent(self, latent: Latent | None) -> None:
        """Show a code as it is now."""
        self.latent = latent
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """The figures in a sentence."""
        if self.latent is None:
            return ""
        bars = self._bars(self.latent)
        dead = sum(bar <= self._least(self.latent) for bar in bars)
        words = self.tr("{count} numbers, {dead} dead").format(count=len(bars), dead=dead)
        if self.latent.kl:
            return words + self.tr(", {nats:.1f} nats in all").format(nats=Local(sum(self.latent.kl)))
        share = 100 * sum(self.latent.activity) / max(len(self.latent.activity), 1)
        return words + self.tr(", {share:.0f} % at work at a time").format(share=share)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars from the strongest to the weakest."""
        del event
        painter = QPainter(self)
        colors = self.palette()
        painter.setPen(colors.placeholderText().color())
        if self.latent is None:
            words = self.tr("The figures of the code come with the first validation.")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, words)
            painter.end()
            return
        bars = sorted(self._bars(self.latent), reverse=True)
        top, bottom = 4.0, self.height() - 24.0
        painter.drawText(QRectF(0, bottom + 4, self.width(), 20), Qt.AlignmentFlag.AlignLeft, self.words())
        painter.setPen(QPen(colors.mid().color(), 1))
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.placeholderText())
        self._paint_bars(painter, bars, top, bottom)
        painter.end()

    def _paint_bars(self, painter: QPainter, bars: Sequence[float], top: float, bottom: float) -> None:
        highest = max(bars[0], 1e-9)
        step = min(self.width() / len(bars), 28.0)
        if step < 2:
            points = [QPointF(0, bottom)]
            points += [QPointF(step * place, bottom - (bottom - top) * bar / highest) for place, bar in enumerate(bars)]
            painter.drawPolygon(QPolygonF([*points, QPointF(step * len(bars), bottom)]))
            return
        gap = 1.0 if step < 8 else 4.0
        for place, bar in enumerate(bars):
            height = max((bottom - top) * bar / highest, 1.0)
            painter.drawRect(QRectF(step * place, bottom - height, step - gap, height))

    def _bars(self, latent: Latent) -> tuple[float, ...]:
        return latent.kl or latent.spread

    def _least(self, latent: Latent) -> float:
        return 0.01 if latent.kl else 1e-3

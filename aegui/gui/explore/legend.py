"""What the colours of a map mean: a scale with its ends, or groups with how many are in each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from aegui.explore.colouring import ramp
from aegui.gui.explore.frame import as_image
from aegui.gui.figures import Local

_LINE, _COLUMNS = 24, 3


class Legend(QWidget):
    """Paints itself. `group_clicked` carries the number of the group that was clicked."""

    group_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Legend"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scale: QImage = as_image(ramp()[None])
        self._ends: tuple[str, str] | None = None
        self._groups: tuple[tuple[int, QColor, int], ...] = ()
        self.setFixedHeight(0)

    def show_scale(self, low: str, high: str) -> None:
        """A scale from low to high."""
        self._ends, self._groups = (low, high), ()
        self.setAccessibleDescription(f"{low} - {high}")
        self._settle(44)

    def show_groups(self, groups: tuple[tuple[int, QColor, int], ...]) -> None:
        """Groups: number, colour, how many photos."""
        self._ends, self._groups = None, groups
        self.setAccessibleDescription(self.tr("%n groups", "", len(groups)))
        self._settle(_LINE * -(-len(groups) // _COLUMNS))

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        if self._ends is not None:
            bar = QPainterPath()
            bar.addRoundedRect(QRectF(0, 2, self.width(), 12), 4, 4)
            painter.setClipPath(bar)
            painter.drawImage(QRectF(0, 2, self.width(), 12), self._scale)
            painter.setClipping(False)
            painter.setPen(muted)
            line = self.rect().adjusted(0, 18, 0, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._ends[0])
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._ends[1])
        for place, (number, colour, count) in enumerate(self._groups):
            box = self._cell(place)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(box.left() + 2, box.center().y() - 5, 10, 10))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(box.adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{number + 1}")
            painter.setPen(muted)
            painter.drawText(box.adjusted(42, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{Local(count):,}")
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a group."""
        for place, (number, _, _) in enumerate(self._groups):
            if self._cell(place).contains(event.position()):
                self.group_clicked.emit(number)

    def _cell(self, place: int) -> QRectF:
        wide = self.width() / _COLUMNS
        return QRectF(place % _COLUMNS * wide, place // _COLUMNS * _LINE, wide, _LINE)

    def _settle(self, height: int) -> None:
        self.setFixedHeight(height)
        self.update()

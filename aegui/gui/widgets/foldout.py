"""A folded group of settings."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

_TEXT_AT = 16


class FoldHeading(QToolButton):
    """A word behind a chevron that points down while the group is open; it begins where labels begin."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(self.tr("Show or hide: {title}").format(title=title))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One control high."""
        return QSize(_TEXT_AT + self.fontMetrics().horizontalAdvance(self.text()) + 8, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chevron, word, and a frame while it has the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, middle = self.palette(), self.height() / 2
        painter.setPen(QPen(colors.windowText(), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        offsets = ((0, -2), (4, 2), (8, -2)) if self.isChecked() else ((2, -4), (6, 0), (2, 4))
        turned = self.isRightToLeft()
        at = [(self.width() - 1 - x if turned else 1 + x, middle + y) for x, y in offsets]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in at]))
        side = (Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        room = self.rect().adjusted(0, 0, -_TEXT_AT, 0) if turned else self.rect().adjusted(_TEXT_AT, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, self.text())
        if self.hasFocus():
            painter.setPen(QPen(colors.highlight(), 1))
            width = _TEXT_AT + self.fontMetrics().horizontalAdvance(self.text()) + 6
            left = self.width() - width - 0.5 if turned else 0.5
            painter.drawRoundedRect(QRectF(left, 0.5, width, self.height() - 1), 5, 5)
        painter.end()


class Foldout(QWidget):
    """A heading that folds what is beneath it; folded at first."""

    toggled = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = FoldHeading(title)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 8, 0, 0)
        self.rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.body)
        self.body.hide()
        self.button.toggled.connect(self.body.setVisible)
        self.button.toggled.connect(self.toggled)

"""Columns of settings: rows that scroll, what is pinned beneath them, and a row with its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from aegui.gui.theme import PANEL_WIDTH


class Column(QScrollArea):
    """Rows that scroll up and down; the focus is for what stands in them."""

    def __init__(self, parent: QWidget | None = None, *, across: int = 16, down: int = 16, spacing: int = 16) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(across, down, across, down)
        self.rows.setSpacing(spacing)
        self.setWidget(body)


class Footer(QFrame):
    """What is pinned beneath a column: the buttons that do something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(16, 12, 16, 12)
        self.rows.setSpacing(8)


class SettingsPanel(QFrame):
    """The right side of a workspace: a column of rows, and a footer."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 16) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(PANEL_WIDTH)
        rows, self.footer = Column(spacing=spacing), Footer()
        self.rows = rows.rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rows, 1)
        column.addWidget(self.footer)


def named_row(name: str, control: QWidget, width: int) -> QWidget:
    """A control at the end of its line, `width` pixels wide, and its name before it."""
    row, label = QWidget(), QLabel(name)
    label.setBuddy(control)
    control.setFixedWidth(width)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label)
    line.addStretch(1)
    line.addWidget(control)
    return row

"""The left side: histogram, recipe, history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from aegui.gui.document import Document
from aegui.gui.recipe.history_list import HistoryList
from aegui.gui.recipe.panel import RecipePanel
from aegui.gui.side.histogram import Histogram

WIDTH = 248


class SidePanel(QFrame):
    """What the photo is made of and how it came about; folded away where there is no room."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Histogram, recipe and history"))
        self.histogram = Histogram()
        self.recipe = RecipePanel()
        self.history = HistoryList(document)
        self.memory = QLabel()
        self.memory.setProperty("role", "small")
        self.memory.setAccessibleName(self.tr("Memory of the history"))
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(9)
        halves.addWidget(_section(self.tr("Recipe"), self.recipe))
        halves.addWidget(_section(self.tr("History"), self.history, self.memory))
        halves.setSizes([240, 320])
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self.histogram)
        column.addWidget(halves, 1)

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """The theme's icons."""
        self.recipe.set_icons(icons)
        self.history.set_icons(icons)

    def show_memory(self, kept: int, most: int) -> None:
        """How much the history keeps, and of how much; bytes."""
        mega = 1024 * 1024
        self.memory.setText(self.tr("{size} MB").format(size=max(round(kept / mega), 1)) if kept else "")
        words = self.tr("The history keeps {kept} MB of at most {most}; the oldest entries go first")
        self.memory.setToolTip(words.format(kept=round(kept / mega), most=round(most / mega)))

    def sizeHint(self) -> QSize:
        """As high as there is room."""
        return QSize(WIDTH, 400)


def _section(title: str, body: QWidget, beside: QWidget | None = None) -> QWidget:
    section = QWidget()
    heading = QLabel(title)
    heading.setProperty("role", "name")
    row = QHBoxLayout()
    row.addWidget(heading, 1)
    if beside is not None:
        row.addWidget(beside)
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addLayout(row)
    column.addWidget(body, 1)
    return section

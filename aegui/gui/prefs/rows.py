"""Rows of the preferences: a name, what it means, and the control at the end of the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.column import Column

_CONTROL_WIDTH = 200


class Page(Column):
    """A column of rows under headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, across=24, down=20)
        self._title = text_label("", "title")
        self.rows.addWidget(self._title)

    def set_title(self, title: str) -> None:
        """What the page is called."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add(self, name: str, meaning: str, control: QWidget) -> None:
        """A row."""
        label, words = QLabel(name), text_label(meaning, "small")
        label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(name)
        control.setAccessibleDescription(meaning)
        control.setToolTip(meaning)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.addWidget(label, 0, 0)
        grid.addWidget(words, 1, 0)
        grid.addWidget(control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        self.rows.addLayout(grid)

    def end(self) -> None:
        """No more rows."""
        self.rows.addStretch(1)


def choice(options: list[tuple[str, object]], chosen: object) -> QComboBox:
    """A list to choose from; a value that it has not is added as it is."""
    box = QComboBox()
    for text, data in options:
        box.addItem(text, data)
    if box.findData(chosen) < 0:
        box.addItem(str(chosen), chosen)
    box.setCurrentIndex(box.findData(chosen))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumWidth(_CONTROL_WIDTH)
    return box


def show(box: QComboBox, value: object) -> None:
    """Show another choice, and tell nobody."""
    box.blockSignals(True)
    if box.findData(value) < 0:
        box.addItem(str(value), value)
    box.setCurrentIndex(box.findData(value))
    box.blockSignals(False)

"""The panel at the right of a page: what can be set above, what is done next pinned below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from aegui.gui.panels.panel import text_label
from aegui.gui.theme import PANEL_WIDTH


class Side(QFrame):
    """A title, a sentence, rows, and a footer of buttons."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedWidth(PANEL_WIDTH)
        self.setAccessibleName(title)
        body = QWidget()
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(16, 16, 16, 16)
        self.rows.setSpacing(12)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(text_label(title, "title"))
        self.sentence = text_label(sentence, "muted")
        heading.addWidget(self.sentence)
        self.rows.addLayout(heading)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        footer = QFrame()
        footer.setObjectName("footer")
        self._buttons = QVBoxLayout(footer)
        self._buttons.setContentsMargins(16, 12, 16, 12)
        self._buttons.setSpacing(8)
        footer.hide()
        self._footer = footer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(footer)

    def add(self, part: QWidget | QLayout) -> None:
        """One more row."""
        if isinstance(part, QWidget):
            self.rows.addWidget(part)
        else:
            self.rows.addLayout(part)

    def end(self) -> None:
        """No more rows: they stand at the top."""
        self.rows.addStretch(1)

    def add_button(self, text: str, tip: str, primary: bool = False) -> QPushButton:
        """One more button in the footer."""
        button = make_button(text, tip)
        button.setProperty("primary", primary)
        self._buttons.addWidget(button)
        self._footer.show()
        return button

    def settle(self) -> None:
        """Buttons were shown or hidden: without any there is no footer."""
        self._footer.setVisible(any(not button.isHidden() for button in self._footer.findChildren(QPushButton)))


def make_button(text: str, tip: str) -> QPushButton:
    """A button with its name and tooltip."""
    button = QPushButton(text)
    button.setAccessibleName(text.rstrip("…"))
    button.setToolTip(tip)
    return button

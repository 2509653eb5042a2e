"""A quiet plate with a sentence and, where something can be done about it, a link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from aegui.gui.keyed import keyed_tip


class Hint(QFrame):
    """Hidden while there is nothing to say."""

    clicked = Signal()

    def __init__(self, link: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hint")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.link = QPushButton(link)
        self.link.setProperty("role", "link")
        self.link.setAccessibleName(link)
        keyed_tip(self.link, tip)
        self.link.clicked.connect(self.clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, text: str) -> None:
        """Say this, or nothing."""
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

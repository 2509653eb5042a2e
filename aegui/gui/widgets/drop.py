"""Where files are dropped: the dashed card, and the empty workspace around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.gui.keyed import keyed_text
from aegui.gui.panels.panel import text_label

_WIDTH = 580


class DropCard(QFrame):
    """A dashed frame around `column`, `margin` pixels away from it; files that hover over it light it up."""

    def __init__(self, margin: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(8)

    def add_words(self, *texts: tuple[str, str]) -> None:
        """Centred labels: a text, which may name keys, and its role in the style sheet."""
        for text, role in texts:
            label = text_label(text, role)
            keyed_text(label, text)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(label)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


class DropPage(QFrame):
    """A card in the middle of an empty workspace, at most `width` pixels broad."""

    def __init__(self, width: int = _WIDTH, margin: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.card = DropCard(margin)
        self.card.setMaximumWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.card.set_over(over)


class DropArea(DropPage):
    """Shown while there are no photos. `buttons`: what `choose_clicked` carries, and the text of the button."""

    choose_clicked = Signal(str)

    def __init__(
        self, title: str, hint: str, buttons: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose: dict[str, QPushButton] = {}
        column = self.card.column
        column.addWidget(self.picture)
        self.card.add_words((title, "hero"), (hint, "muted"))
        column.addSpacing(8)
        column.addLayout(self._buttons(buttons))

    def _buttons(self, buttons: Sequence[tuple[str, str]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for what, text in buttons:
            button = QPushButton(text)
            button.setMinimumSize(144, 32)
            button.setAccessibleName(text.rstrip("…"))
            button.setToolTip(text)
            button.clicked.connect(lambda _=False, what=what: self.choose_clicked.emit(what))
            self.choose[what] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

"""An empty workspace: what it is for, and where to drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.gui.panels.panel import text_label

_WIDTH = 580


class DropArea(QFrame):
    """Shown while there are no photos. `buttons`: what `choose_clicked` carries, and the text of the button."""

    choose_clicked = Signal(str)

    def __init__(
        self, title: str, hint: str, buttons: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose: dict[str, QPushButton] = {}
        self._drop = QFrame()
        self._drop.setObjectName("drop")
        self._drop.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(self._drop)
        inner.setContentsMargins(32, 32, 32, 32)
        inner.setSpacing(8)
        inner.addWidget(self.picture)
        for label in (text_label(title, "hero"), text_label(hint, "muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(label)
        inner.addSpacing(8)
        inner.addLayout(self._buttons(buttons))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._drop, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self._drop.setProperty("over", over)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

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

"""A plate that offers something and waits; it stops nobody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_WIDEST = 720


class Offer(QFrame):
    """Says what is offered, with a button that takes it and one that lets it go."""

    taken = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = parent
        self.setObjectName("notice")
        self.cause, self.step = QLabel(), QLabel()
        self.cause.setProperty("role", "name")
        self.step.setProperty("role", "muted")
        self.take, self.leave = QPushButton(), QPushButton()
        self.take.clicked.connect(self.hide)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.hide)
        self.leave.clicked.connect(self.declined)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.cause, self.step):
            label.setWordWrap(True)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        parent.installEventFilter(self)
        self.tell("", "", self.tr("Yes"), self.tr("No"))
        self.hide()

    def tell(self, cause: str, step: str, take: str, leave: str) -> None:
        """Offer this."""
        self.cause.setText(cause)
        self.step.setText(step)
        for button, text in ((self.take, take), (self.leave, leave)):
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(text)
        self.setAccessibleName(cause)
        self.setAccessibleDescription(step)
        self.show()  # only now do the labels have their fonts, and with them their height
        self._place()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top, centred, as wide as is comfortable to read."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(self._stage.width() - 32, _WIDEST)
        self.setGeometry((self._stage.width() - width) // 2, 16, width, self.heightForWidth(width))

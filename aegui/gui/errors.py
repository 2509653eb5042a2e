"""The one place where the window presents errors: what happened, what to do next, and a report to copy."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.errors import AeguiError
from aegui.gui.words import engine_words
from aegui.paths import version


class Notice(QFrame):
    """A plate over the canvas with a cause, a next step and two buttons."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = parent
        self.setObjectName("notice")
        self.setAccessibleName(self.tr("Error"))
        self.cause, self.step = QLabel(), QLabel()
        self.cause.setProperty("role", "name")
        self.step.setProperty("role", "muted")
        for label in (self.cause, self.step):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(self.tr("Copy report"))
        self.copy.setToolTip(self.tr("Copy the details, to send them to whoever helps you"))
        self.dismiss = QPushButton(self.tr("Close"))
        self.dismiss.setToolTip(self.tr("Close this message"))
        self.dismiss.clicked.connect(self.hide)
        self.dismiss.clicked.connect(self.closed)
        for button in (self.copy, self.dismiss):
            button.setAccessibleName(button.text())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.cause)
        words.addWidget(self.step)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.copy)
        row.addWidget(self.dismiss)
        self.hide()

    def tell(self, cause: str, step: str) -> None:
        """Show a message until it is closed or replaced."""
        self.cause.setText(cause)
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.setAccessibleDescription(f"{cause} {step}".strip())
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand at the top of the parent, centred, as wide as is comfortable to read."""
        parent = self._stage
        width = min(parent.width() - 32, 720)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((parent.width() - width) // 2, 16, width, height)


class ErrorPresenter(QObject):
    """Shows errors in a `Notice` and keeps the report of the last."""

    presented = Signal(object)

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice)
        self._notice = notice
        self.last: AeguiError | None = None
        notice.copy.clicked.connect(self._on_copy)

    def present(self, error: AeguiError) -> None:
        """Tell the person; the newest error replaces the one before."""
        self.last = error
        self._notice.tell(engine_words(error.message), engine_words(error.hint))
        self.presented.emit(error)

    def clear(self) -> None:
        """What was wrong is past."""
        self._notice.hide()

    def report(self) -> str:
        """Plain text for whoever helps: what happened, and with which versions."""
        if self.last is None:
            return ""
        import platform  # like the distribution's metadata, not needed for the window to show

        chain, cause = [], self.last.__cause__
        while cause is not None:
            chain.append(f"cause: {type(cause).__name__}: {cause}")
            cause = cause.__cause__
        lines = [
            f"aegui {version()}, Python {platform.python_version()}, Qt {PySide6.__version__}, {platform.platform()}",
            f"{type(self.last).__name__}: {self.last.message}",
            f"next step: {self.last.hint or 'none given'}",
            *chain,
        ]
        return "\n".join(lines)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())

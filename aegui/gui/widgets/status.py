"""The status bar: what happens, how far it is, and what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from aegui.gui.keyed import keyed_tip
from aegui.gui.widgets.elided import ElidedLabel


class StatusBar(QFrame):
    """A message at the left, facts at the right; progress and Cancel while something runs."""

    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(32)
        self.message = ElidedLabel()
        self.message.setAccessibleName(self.tr("State"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(144)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.setAccessibleName(self.tr("Cancel"))
        keyed_tip(self.cancel, self.tr("Stop; the photo stays as it was ({stop})"))
        self.cancel.clicked.connect(self.cancel_clicked)
        self.facts = {key: QLabel() for key in ("pixel", "noise", "photo", "model", "zoom")}
        names = {
            "pixel": self.tr("Pixel under the pointer"),
            "noise": self.tr("Measured noise"),
            "photo": self.tr("Size, depth and colour profile"),
            "model": self.tr("Model and device"),
            "zoom": self.tr("Zoom"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        row.addWidget(self.message, 1)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        for key, label in self.facts.items():
            label.setProperty("role", "muted")
            label.setAccessibleName(names[key])
            label.setToolTip(names[key])
            row.addWidget(label)
        self.show_idle("")

    def show_idle(self, message: str) -> None:
        """Nothing runs."""
        self.message.show_text(message)
        self.progress.hide()
        self.cancel.hide()

    def show_progress(self, message: str, fraction: float | None, may_cancel: bool = True) -> None:
        """Something runs; `fraction` is `None` while nobody knows how far it is."""
        self.message.show_text(message)
        self.progress.setRange(0, 0 if fraction is None else 1000)
        self.progress.setValue(0 if fraction is None else round(1000 * fraction))
        self.progress.show()
        self.cancel.setVisible(may_cancel)

    def show_fact(self, key: str, text: str) -> None:
        """One of the facts, or nothing."""
        self.facts[key].setText(text)
        self.facts[key].setVisible(bool(text))

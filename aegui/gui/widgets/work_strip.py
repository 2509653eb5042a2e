"""The strip under what works: how far, how fast, how long still, and the buttons that go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from aegui.gui.widgets.elided import ElidedLabel

_STEPS = 1000


class WorkStrip(QFrame):
    """Progress above, words and figures beneath, buttons at the right. `clicked` carries the key of a button."""

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.words = ElidedLabel()
        self.words.setAccessibleName(self.tr("State"))
        self.figures = QLabel()
        self.figures.setProperty("role", "muted")
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.figures)
        self._row.addSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._row)
        self.setFixedHeight(52)

    def add_buttons(self, buttons: Mapping[str, tuple[str, str]]) -> None:
        """Text and tooltip by key."""
        for key, (text, tip) in buttons.items():
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, key=key: self.clicked.emit(key))
            self.buttons[key] = button
            self._row.addWidget(button)

    def show_words(self, words: str, *shown: str) -> None:
        """A sentence, and the buttons that go with it."""
        self.words.show_text(words)
        for key, button in self.buttons.items():
            button.setVisible(key in shown)

    def show_progress(self, fraction: float) -> None:
        """How far it is, 0 to 1."""
        self.bar.setValue(round(_STEPS * fraction))

    def show_figures(self, figures: Sequence[str]) -> None:
        """What is said in figures, side by side."""
        self.figures.setText("    ".join(figures))

    def show_paused(self, paused: bool) -> None:
        """What the pause button does now."""
        text = self.tr("Go on") if paused else self.tr("Pause")
        self.buttons["pause"].setText(text)
        self.buttons["pause"].setAccessibleName(text)

    def left_words(self, seconds: float) -> str:
        """How long it still takes."""
        return self.tr("{time} left").format(time=duration(seconds))


def duration(seconds: float) -> str:
    """About how long, as people say it."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"

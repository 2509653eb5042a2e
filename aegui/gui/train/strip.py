"""The strip under a run: how far, how fast, how long still, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from aegui.gui.batch.strip import duration
from aegui.gui.widgets.elided import ElidedLabel
from aegui.training.records import RunRecord

_STEPS = 1000


class RunStrip(QFrame):
    """`clicked` carries the button: pause, stop, resume, export, copy or folder."""

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
        self.figures.setAccessibleName(self.tr("Pace"))
        texts = {
            "pause": (self.tr("Pause"), self.tr("Hold the training where it is")),
            "stop": (self.tr("Stop"), self.tr("Keep a checkpoint and end; you can go on later")),
            "resume": (self.tr("Go on"), self.tr("Go on from the last checkpoint, exactly")),
            "export": (self.tr("Export…"), self.tr("Make a model of it, with a card, among your models")),
            "copy": (self.tr("Copy as command"), self.tr("The line for a terminal that trains exactly this")),
            "folder": (self.tr("Show folder"), self.tr("Checkpoints, curves and samples of this run")),
        }
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.figures)
        row.addSpacing(8)
        for key, (text, tip) in texts.items():
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, key=key: self.clicked.emit(key))
            self.buttons[key] = button
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.setFixedHeight(52)

    def show_words(self, words: str, *shown: str) -> None:
        """A sentence, and the buttons that go with it."""
        self.words.show_text(words)
        for key, button in self.buttons.items():
            button.setVisible(key in shown)

    def show_run(self, run: RunRecord, running: bool) -> None:
        """Figures of a run."""
        self.bar.setVisible(running)
        self.bar.setValue(round(_STEPS * run.fraction))
        total = f"/{run.total_steps:,}" if run.total_steps else ""
        figures = [self.tr("step {step}").format(step=f"{run.step:,}{total}")] if run.step else []
        if run.psnr:
            figures.append(f"{run.psnr[-1][1]:.2f} dB")
        if running and run.images_per_second:
            figures.append(self.tr("{rate:,.0f} img/s").format(rate=run.images_per_second))
        if running and run.eta_seconds is not None and run.step:
            figures.append(self.tr("{time} left").format(time=duration(run.eta_seconds)))
        self.figures.setText("    ".join(figures))

    def show_paused(self, paused: bool) -> None:
        """What the pause button does now."""
        text = self.tr("Go on") if paused else self.tr("Pause")
        self.buttons["pause"].setText(text)
        self.buttons["pause"].setAccessibleName(text)

"""The strip under the list: how far, how fast, how long still, and the buttons of a running batch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from aegui.gui.widgets.elided import ElidedLabel
from aegui.jobs.batch.pace import Pace

_STEPS = 1000


class BatchStrip(QFrame):
    """Progress above, words and figures beneath, buttons at the right."""

    pause_clicked = Signal()
    cancel_clicked = Signal()
    retry_clicked = Signal()
    report_clicked = Signal()
    folder_clicked = Signal()

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
        self.figures.setAccessibleName(self.tr("Throughput"))
        buttons = (
            ("pause", self.tr("Pause"), self.tr("Hold the work before the next photo"), self.pause_clicked),
            (
                "cancel",
                self.tr("Cancel"),
                self.tr("Stop; what is done stays, and you can go on later"),
                self.cancel_clicked,
            ),
            ("retry", self.tr("Retry failed"), self.tr("Try the photos that failed again"), self.retry_clicked),
            ("report", self.tr("Open report"), self.tr("Totals, failures, first and best photos"), self.report_clicked),
            ("folder", self.tr("Show outputs"), self.tr("Open the folder of outputs"), self.folder_clicked),
        )
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.figures)
        row.addSpacing(8)
        for key, text, tip, signal in buttons:
            button = QPushButton(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.clicked.connect(signal)
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

    def show_pace(self, pace: Pace | None) -> None:
        """Figures of a running batch, or none."""
        self.bar.setVisible(pace is not None)
        if pace is None:
            self.figures.clear()
            return
        self.bar.setValue(round(_STEPS * pace.ended / max(pace.total, 1)))
        figures = [
            self.tr("{value:,.0f} photos/min").format(value=pace.photos_per_minute),
            self.tr("{value:.2f} Mpx/s").format(value=pace.megapixels_per_second),
        ]
        if pace.eta is not None and pace.ended < pace.total:
            figures.append(self.tr("{time} left").format(time=duration(pace.eta)))
        self.figures.setText("    ".join(figures))

    def show_paused(self, paused: bool) -> None:
        """What the pause button does now."""
        text = self.tr("Go on") if paused else self.tr("Pause")
        self.buttons["pause"].setText(text)
        self.buttons["pause"].setAccessibleName(text)


def duration(seconds: float) -> str:
    """About how long, as people say it."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"

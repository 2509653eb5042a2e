"""Over the canvas while what was removed is shown: how much it is enlarged, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aegui.gui.canvas.scene import GAINS
from aegui.gui.widgets.segments import Segments


class RemovedBar(QFrame):
    """A plate at the bottom of its parent; `gain_chosen` carries how many times."""

    gain_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = parent
        self.setObjectName("floating")
        self.setAccessibleName(self.tr("What was removed"))
        labels = [f"\N{MULTIPLICATION SIGN}{gain}" for gain in GAINS]
        tip = self.tr("Enlarge what was removed {times} times ({gain})")
        tips = [tip.replace("{times}", str(gain)) for gain in GAINS]
        self.gains = Segments(self.tr("Enlarge what was removed"), labels, tips)
        self.warning = QLabel()
        self.warning.setProperty("role", "name")
        self.warning.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel(self.tr("What was removed, around grey"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(self.gains)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.warning)
        column.addLayout(row)
        self.gains.chosen.connect(lambda index: self.gain_chosen.emit(GAINS[index]))
        self.tell("")
        self.hide()

    def show_gain(self, gain: int) -> None:
        """Light the gain that is shown."""
        self.gains.choose(GAINS.index(gain))

    def tell(self, warning: str) -> None:
        """Say what is wrong, or nothing."""
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.setAccessibleDescription(warning)
        self.place()

    def place(self) -> None:
        """Stand at the bottom of the parent, centred."""
        size = self.sizeHint()
        self.setGeometry(
            (self._stage.width() - size.width()) // 2,
            self._stage.height() - size.height() - 16,
            size.width(),
            size.height(),
        )

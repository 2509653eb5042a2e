"""The settings of a stroke of clone or heal that is done already: where it copies from, how soft, how alike."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from aegui.gui.widgets.slider_row import SliderRow
from aegui.restore.steps import CloneStep

_FAR = 100_000


class CloneForm(QWidget):
    """Hidden until it is given a step; `changed` carries every other one. Its path stays as it was drawn."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: CloneStep | None = None
        self.hardness = SliderRow(self.tr("Hardness"), 0, 100, 50, "%")
        self.heal = QCheckBox(self.tr("Bring to the colours around"))
        self.heal.setToolTip(self.tr("Heal: the copy takes the colours around the stroke; else it stays as it is"))
        self.heal.setAccessibleName(self.heal.text())
        self.across = self._distance(self.tr("Source across"), self.tr("Pixels from the stroke to its source, right"))
        self.down = self._distance(self.tr("Source down"), self.tr("Pixels from the stroke to its source, downwards"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, box in enumerate((self.across, self.down)):
            label = QLabel(box.accessibleName())
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.hardness)
        column.addWidget(self.heal)
        self.hardness.settled.connect(lambda _: self._tell())
        self.heal.toggled.connect(lambda _: self._tell())
        for box in (self.across, self.down):
            box.valueChanged.connect(lambda _: self._tell())
        self.hide()

    def show_step(self, step: CloneStep | None) -> None:
        """Show what a step says, or nothing; tells nobody."""
        self._step = None
        if step is not None:
            self.across.setValue(step.dx)
            self.down.setValue(step.dy)
            self.hardness.show_value(step.hardness)
            self.heal.setChecked(step.heal)
        self._step = step
        self.setVisible(step is not None)

    def _distance(self, name: str, tip: str) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName("number")
        box.setRange(-_FAR, _FAR)
        box.setKeyboardTracking(False)
        box.setSuffix(" px")
        box.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box.setFixedWidth(88)
        box.setAccessibleName(name)
        box.setToolTip(tip)
        return box

    def _tell(self) -> None:
        """A source that lies where the copy goes is no source: then the step stays as it was."""
        dx, dy = self.across.value(), self.down.value()
        if self._step is None or not (dx or dy):
            return
        step = replace(self._step, dx=dx, dy=dy, hardness=self.hardness.value, heal=self.heal.isChecked())
        if step != self._step:
            self._step = step
            self.changed.emit(step)

"""The part of the Compare panel where two sides are chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.gui.compare.sides import Side
from aegui.gui.figures import Local, psnr_words
from aegui.gui.meter import Closeness
from aegui.gui.panels.panel import text_label

LETTERS = ("A", "B")


class CompareSection(QWidget):
    """A and B, the button that compares them, their figures; and the map of where the photo differs."""

    compare_clicked = Signal()
    end_clicked = Signal()
    map_chosen = Signal(bool)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("One against another"))
        heading.setProperty("role", "name")
        self.boxes = tuple(self._box(letter) for letter in LETTERS)
        self.figures = tuple(text_label("", "small") for _ in LETTERS)
        self.go, self.end = QPushButton(self.tr("Compare A with B")), QPushButton(self.tr("End"))
        self.go.setToolTip(self.tr("Does what is not at hand yet, then shows both; Y changes how"))
        self.end.setToolTip(self.tr("Before and after again"))
        self.note = text_label("", "small")
        self.map = QCheckBox(self.tr("Show where it is unlike the original"))
        self.map.setToolTip(self.tr("A map of local SSIM; it needs the clean original"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.map)
        column.addSpacing(8)
        column.addWidget(heading)
        for letter, box, figure in zip(LETTERS, self.boxes, self.figures, strict=True):
            row = QHBoxLayout()
            row.setSpacing(8)
            label = QLabel(letter)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
            column.addLayout(row)
            column.addWidget(figure)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.go, self.end):
            button.setAccessibleName(button.text())
            buttons.addWidget(button, 1 if button is self.go else 0)
        column.addLayout(buttons)
        column.addWidget(self.note)
        self.map.setAccessibleName(self.map.text())
        self.go.clicked.connect(self.compare_clicked)
        self.end.clicked.connect(self.end_clicked)
        self.map.toggled.connect(self.map_chosen)
        for box, figure in zip(self.boxes, self.figures, strict=True):
            box.currentIndexChanged.connect(lambda _, figure=figure: figure.hide())  # it was of another side
        self.show_sides([])
        self.show_state(comparing=False, working=False)
        self.show_reference(False)

    @property
    def chosen(self) -> tuple[Side, ...]:
        """The two sides, or nothing while there is nothing to choose from."""
        return tuple(box.currentData() for box in self.boxes if box.currentData() is not None)

    def show_sides(self, sides: list[Side]) -> None:
        """Offer these; what was chosen stays chosen where it is still there."""
        for box, default in zip(self.boxes, (0, 1), strict=True):
            title = box.currentText()
            blocked = box.blockSignals(True)
            box.clear()
            for side in sides:
                box.addItem(side.title, side)
            found = box.findText(title) if title else -1
            box.setCurrentIndex(found if found >= 0 else min(default, len(sides) - 1))
            box.blockSignals(blocked)
            box.setEnabled(bool(sides))
        self.go.setEnabled(bool(sides))

    def show_state(self, comparing: bool, working: bool, note: str = "") -> None:
        """What goes on."""
        self.end.setVisible(comparing or working)
        self.go.setEnabled(not working and bool(self.chosen))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if not comparing:
            self.show_figures((None, None))

    def show_figures(self, figures: tuple[Closeness | None, ...]) -> None:
        """How close each is to the original, where there is one."""
        for label, figure in zip(self.figures, figures, strict=True):
            words = self.tr("PSNR {psnr} dB, SSIM {ssim}")
            label.setText(
                "" if figure is None else words.format(psnr=psnr_words(figure.psnr), ssim=f"{Local(figure.ssim):.4f}")
            )
            label.setVisible(figure is not None)

    def show_reference(self, there: bool) -> None:
        """Whether there is a clean original."""
        self.map.setEnabled(there)
        if not there:
            self.map.setChecked(False)

    def _box(self, letter: str) -> QComboBox:
        box = QComboBox()
        name = QCoreApplication.translate("CompareSection", "Side {letter}").format(letter=letter)
        box.setAccessibleName(name)
        box.setToolTip(self.tr("A moment of the history, a model, or a ready-made recipe"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

"""Looking for damage: a button, and what counts of what was found."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aegui.gui.damage.pieces import PIECE_COLORS
from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.slider_row import SliderRow
from aegui.imaging.damage_kinds import DAMAGE_CLASSES, DamageClass
from aegui.restore.steps import DetectStep


class DamageSection(QWidget):
    """A button that looks, and what counts of what it found: sensitivity, least size, classes; a heat map."""

    look_clicked = Signal()
    settings_moved = Signal()
    heat_chosen = Signal(bool)
    all_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        step = DetectStep()
        self.look = QPushButton(self.tr("Look for damage"))
        self.look.setAccessibleName(self.look.text())
        self.look.setToolTip(
            self.tr("Marks scratches, dust and stains on the mask. Nothing is repaired before you press Retouch.")
        )
        self.sensitivity = SliderRow(
            self.tr("Sensitivity"), 0, 100, step.sensitivity, "", (self.tr("only sure ones"), self.tr("everything"))
        )
        self.minimum = SliderRow(
            self.tr("Smallest piece"),
            1,
            500,
            step.minimum,
            "px",
            (self.tr("specks too"), self.tr("large only")),
            curve=3,
        )
        self.grow = SliderRow(self.tr("Grow mask"), 0, 64, 0, "px", (self.tr("exact"), self.tr("wider")), curve=2.0)
        toggles = self._make_toggles()
        self.heat = QCheckBox(self.tr("Show what looks unlike a photo"))
        self.heat.setToolTip(self.tr("A heat map of the autoencoder's error: what it has not learned to draw is warm"))
        self.heat.setAccessibleName(self.heat.text())
        self.told = text_label(
            self.tr("Click a piece to reject or accept it, paint what was missed, then press Retouch."), "muted"
        )
        self._hint = self.told.text()
        self._settings: tuple[QWidget, ...] = (self.sensitivity, self.minimum, *self.kinds.values(), self.heat)
        for widget in (self.look, self.sensitivity, self.minimum, self.grow):
            self.rows.addWidget(widget)
        self.rows.addLayout(toggles)
        self.rows.addWidget(self.heat)
        self.all = QPushButton(self.tr("Accept all"))
        self.all.setToolTip(self.tr("All pieces will be repaired"))
        self.none = QPushButton(self.tr("Reject all"))
        self.none.setToolTip(self.tr("No piece will be repaired; click those that should"))
        both = QHBoxLayout()
        for button in (self.all, self.none):
            button.setAccessibleName(button.text())
            both.addWidget(button)
        self.rows.addLayout(both)
        self.rows.insertWidget(1, self.told)
        self._settings = (*self._settings, self.all, self.none)
        self.all.clicked.connect(lambda: self.all_chosen.emit(True))
        self.none.clicked.connect(lambda: self.all_chosen.emit(False))
        self.look.clicked.connect(self.look_clicked)
        self.sensitivity.settled.connect(self._on_moved)
        self.minimum.settled.connect(self._on_moved)
        self.heat.toggled.connect(self.heat_chosen)
        self._found, self._edited, self._own = False, False, step
        self.grow.hide()
        self.show_found(False)

    def step(self, base: DetectStep) -> DetectStep:
        """A step as the sliders have it; what has no slider here stays as it is in `base`."""
        return replace(
            base,
            sensitivity=self.sensitivity.value,
            minimum=int(self.minimum.value),
            grow=int(self.grow.value),
            line=self.kinds["line"].isChecked(),
            spot=self.kinds["spot"].isChecked(),
            stain=self.kinds["stain"].isChecked(),
        )

    def set_edited(self, step: DetectStep | None) -> None:
        """Speak of a recipe's step, or of the photo again."""
        if step is not None and not self._edited:
            self._own = self.step(DetectStep())
        if step is None and not self._edited:
            return
        self._edited, shown = step is not None, step or self._own
        blocked = self.blockSignals(True)
        self.sensitivity.show_value(shown.sensitivity)
        self.minimum.show_value(shown.minimum)
        self.grow.show_value(shown.grow)
        for kind, box in self.kinds.items():
            box.setChecked(kind in shown.classes)
        self.blockSignals(blocked)
        self.grow.setVisible(self._edited)
        for widget in (self.look, self.heat, self.all, self.none):
            widget.setVisible(not self._edited)
        self.tell(self.tr("What the recipe looks for, on every photo that it runs on.") if self._edited else self._hint)
        self.show_found(self._found)

    def _make_toggles(self) -> QHBoxLayout:
        """One switch per class, in the colour of its outlines."""
        words = {"line": self.tr("Lines"), "spot": self.tr("Spots"), "stain": self.tr("Stains")}
        tips = {
            "line": self.tr("Scratches, hairs and folds"),
            "spot": self.tr("Dust and blots"),
            "stain": self.tr("Stains and torn corners"),
        }
        toggles = QHBoxLayout()
        self.kinds: dict[DamageClass, QCheckBox] = {}
        for kind in DAMAGE_CLASSES:
            box = QCheckBox(words[kind])
            box.setToolTip(tips[kind])
            box.setIcon(_line(PIECE_COLORS[kind]))
            box.setAccessibleName(words[kind])
            box.setChecked(True)
            box.toggled.connect(self._on_moved)
            toggles.addWidget(box)
            self.kinds[kind] = box
        return toggles

    @property
    def classes(self) -> frozenset[DamageClass]:
        """The classes that count."""
        return frozenset(kind for kind, box in self.kinds.items() if box.isChecked())

    def show_found(self, found: bool) -> None:
        """Settings mean something once somebody has looked."""
        self._found = found
        for widget in self._settings:
            widget.setEnabled(found or self._edited)
        if not found:
            self.heat.setChecked(False)

    def _on_moved(self) -> None:
        """A step of a recipe is no wish about this photo."""
        if not self._edited:
            self.settings_moved.emit()

    def tell(self, words: str) -> None:
        """What was found, or is under the pointer."""
        self.told.setText(words)


def _line(color: str) -> QIcon:
    """The colour of a class, as its outlines have it."""
    picture = QPixmap(QSize(16, 16))
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 120))
        painter.setBrush(QColor(color))
        painter.drawEllipse(3, 3, 10, 10)
    return QIcon(picture)

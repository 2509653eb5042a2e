"""Paint over what should vanish."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from aegui.cards.card import Card
from aegui.gui.canvas.tools import MAX_BRUSH
from aegui.gui.document import BRUSH_GROW
from aegui.gui.keyed import keyed_tip
from aegui.gui.panels.advanced import Advanced
from aegui.gui.panels.panel import TaskPanel, check_box
from aegui.gui.widgets.segments import Segments
from aegui.gui.widgets.slider_row import SliderRow
from aegui.restore.recipe import Recipe
from aegui.restore.steps import FILL_METHODS, InpaintStep, Step


class RetouchPanel(TaskPanel):
    """Brush size, how far the mask grows, and when to apply."""

    grow_chosen = Signal(int)
    variant_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Retouch"),
            self.tr("Paint over scratches, dust or objects. What you painted is filled from its surroundings."),
            self.tr("Retouch"),
        )
        self.brush_size = SliderRow(
            self.tr("Brush size"), 1, MAX_BRUSH, 24, "px", (self.tr("fine  ["), self.tr("]  broad")), curve=2.5
        )
        self.grow = SliderRow(
            self.tr("Grow mask"), 0, 64, BRUSH_GROW, "px", (self.tr("exact"), self.tr("wider")), curve=2.0
        )
        self.grow.slider.setToolTip(
            self.tr("Repaints a little more than was painted, so that no halo stays. The paler rim shows how far.")
        )
        self.each_stroke = QCheckBox(self.tr("Apply after each stroke"))
        keyed_tip(self.each_stroke, self.tr("Otherwise paint as much as you like, then press {apply}"))
        self.each_stroke.setAccessibleName(self.each_stroke.text())
        self.method = Segments(
            self.tr("How to fill"),
            [self.tr("Auto"), self.tr("Structure"), self.tr("Texture")],
            [
                self.tr("Decides for each hole by its thickness and what is around it, and says what it took"),
                self.tr("The autoencoder: scratches, edges, smooth places"),
                self.tr("Pieces of the photo itself: big holes in grass, stone, cloth. It knows no faces"),
            ],
        )
        self.variant = QPushButton(self.tr("Another variant"))
        self.variant.setAccessibleName(self.variant.text())
        self.variant.setToolTip(self.tr("Fills the last hole anew, in another way each time"))
        self._seed = 0
        self.feather = 0
        self.advanced = Advanced(InpaintStep().model, self)
        self.best = check_box(
            self.tr("Best, 8 times as slow"), self.tr("The mean over the eight flips and quarter turns of the hole")
        )
        self.grain = SliderRow(
            self.tr("Put grain back"), 0, 100, 100, "%", (self.tr("smooth"), self.tr("as the photo's"))
        )
        self.grain.slider.setToolTip(self.tr("How much of the photo's own grain a smooth fill is given"))
        for place, row in enumerate((self.best, self.grain), 1):
            self.advanced.rows.insertWidget(place, row)
        self._painted = False
        rows = (
            self.brush_size,
            self.grow,
            self.method,
            self.each_stroke,
            self.variant,
            self.advanced,
        )
        for row in rows:
            self.rows.addWidget(row)
        self.variant.clicked.connect(self.variant_asked)
        self.set_can_vary(False)
        self.rows.addStretch(1)
        self.grow.value_changed.connect(lambda value: self.grow_chosen.emit(int(value)))
        self.advanced.changed.connect(self.changed)
        signals = (
            self.grow.settled,
            self.method.chosen,
            self.best.clicked,
            self.grain.settled,
            self.advanced.model.activated,
        )
        for settling in signals:
            settling.connect(self.settled)

    def show_step(self, step: Step) -> None:
        """Put everything as a step has it."""
        if isinstance(step, InpaintStep):
            self.grow.set_value(step.grow)
            self.method.choose(FILL_METHODS.index(step.method))
            self._seed = step.seed
            self.best.setChecked(step.best)
            self.grain.set_value(step.grain)
            self.advanced.prefer(step.model)
            self.changed.emit()
            self.step_shown.emit()

    def recipe(self) -> Recipe:
        """One inpainting step."""
        method = FILL_METHODS[self.method.chosen_index]
        step = InpaintStep(
            int(self.grow.value),
            self.advanced.model_id,
            method,
            self._seed,
            self.grain.value,
            self.feather,
            self.best.isChecked(),
        )
        return Recipe((step,))

    def next_variant(self) -> None:
        """The next fill is another one."""
        self._seed += 1

    def first_variant(self) -> None:
        """Begin with the first variant again."""
        self._seed = 0

    def set_can_vary(self, can: bool) -> None:
        """Whether the last thing done was a fill."""
        self.variant.setEnabled(can)

    def model_id(self) -> str:
        """The chosen model."""
        return self.advanced.model_id

    def paints(self) -> bool:
        """What to retouch is painted."""
        return True

    def reason(self) -> str:
        """A model and a mask are needed."""
        if not self.advanced.model_id:
            return self.tr("No retouching model is installed.")
        return "" if self._painted else self.tr("Paint over what should vanish first.")

    @property
    def is_painted(self) -> bool:
        """Whether there is a mask."""
        return self._painted

    def set_painted(self, painted: bool) -> None:
        """Whether there is a mask."""
        if painted != self._painted:
            self._painted = painted
            self.changed.emit()

    def set_cards(self, cards: list[Card]) -> None:
        """The installed models."""
        self.advanced.set_cards([card for card in cards if card.task == "inpaint"])

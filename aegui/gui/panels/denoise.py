"""Remove noise."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from aegui.cards.card import Card
from aegui.gui.canvas.tools import MAX_BRUSH
from aegui.gui.meter import MeasuredNoise
from aegui.gui.panels.advanced import Advanced
from aegui.gui.panels.panel import TaskPanel, check_box
from aegui.gui.panels.presets import Knobs, PresetRow
from aegui.gui.widgets.hint import Hint
from aegui.gui.widgets.noise_readout import NoiseReadout
from aegui.gui.widgets.slider_row import SliderRow
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, Step


class DenoisePanel(TaskPanel):
    """What was measured, presets, three sliders; the rest is folded away.

    `knobs_moved` comes when a slider is touched and with every move, `knobs_settled` once the hand lets go.
    """

    knobs_moved = Signal()
    knobs_settled = Signal()
    masked_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(self.tr("Denoise"), self.tr("Removes noise and keeps detail."), self.tr("Denoise"))
        self.readout = NoiseReadout()
        self.presets = PresetRow()
        self.strength = SliderRow(self.tr("Strength"), 0, 150, 100, "%", (self.tr("gentle"), self.tr("thorough")))
        self.colour = SliderRow(self.tr("Colour"), 0, 150, 100, "%", (self.tr("as it is"), self.tr("calm")))
        self.grain = SliderRow(self.tr("Keep grain"), 0, 100, 0, "%", (self.tr("smooth"), self.tr("as it was")))
        self.linked = check_box(self.tr("As strength"), self.tr("Colour noise is removed as strongly as the rest"))
        self.linked.setChecked(True)
        self.colour.add_beside_label(self.linked)
        self.warning = Hint(self.tr("Look"), self.tr("Show what was removed ({compare})"))
        self._build_advanced()
        for row in (
            self.readout, self.presets, self.strength, self.colour, self.grain, self.warning, self.advanced,
        ):  # fmt: skip
            self.rows.addWidget(row)
        self.rows.addStretch(1)
        self._noise: MeasuredNoise | None = None
        self._painted = False
        self._connect()
        self.set_noise(None, waiting=False)

    @property
    def knobs(self) -> Knobs:
        """Where the three sliders stand."""
        chroma = None if self.linked.isChecked() else self.colour.value
        return Knobs(self.strength.value, chroma, self.grain.value)

    def step(self) -> DenoiseStep:
        """The one step that the panel asks for."""
        knobs = self.knobs
        return DenoiseStep(
            sigma=None if self.auto.isChecked() else self.sigma.value,
            strength=knobs.strength,
            chroma=knobs.chroma,
            grain=knobs.grain,
            best=self.best.isChecked(),
            masked=self.masked.isChecked(),
            model=self.advanced.model_id,
        )

    def show_step(self, step: Step) -> None:
        """Put everything as a step has it, and tell nobody."""
        if not isinstance(step, DenoiseStep):
            return
        blocked = self.blockSignals(True)
        self._put_knobs(Knobs(step.strength, step.chroma, step.grain))
        self.auto.setChecked(step.sigma is None)
        if step.sigma is not None:
            self.sigma.show_value(step.sigma)
        self.best.setChecked(step.best)
        self.masked.setChecked(step.masked)
        self.advanced.prefer(step.model)
        self.blockSignals(blocked)
        self.changed.emit()
        self.step_shown.emit()

    def recipe(self) -> Recipe:
        """One denoising step."""
        return Recipe((self.step(),))

    def model_id(self) -> str:
        """The chosen model."""
        return self.advanced.model_id

    def paints(self) -> bool:
        """Only if a part is to be denoised."""
        return self.masked.isChecked()

    def reason(self) -> str:
        """A model is needed, and something painted where only that counts."""
        if not self.advanced.model_id:
            return self.tr("No denoising model is installed.")
        if self.masked.isChecked() and not self._painted:
            return self.tr("Paint where noise should go first, or switch off “Only where painted”.")
        return ""

    def advises(self) -> bool:
        """A clean photo is better left alone."""
        return self._noise is None or not self._noise.leave_alone

    def set_noise(self, noise: MeasuredNoise | None, waiting: bool = True) -> None:
        """Show what was measured, that it is being measured, or that there is no photo."""
        self._noise = noise
        self.readout.show_noise(noise, waiting)
        if noise is not None and self.auto.isChecked():
            self.sigma.show_value(noise.sigma)
        self.primary = self.tr("Denoise") if self.advises() else self.tr("Denoise anyway")
        self.changed.emit()

    def set_painted(self, painted: bool) -> None:
        """Whether there is a mask."""
        if painted != self._painted:
            self._painted = painted
            self.changed.emit()

    def set_cards(self, cards: list[Card]) -> None:
        """The installed models."""
        self.advanced.set_cards([card for card in cards if card.task == "denoise"])

    def _build_advanced(self) -> None:
        self.advanced = Advanced(DenoiseStep().model, self)
        self.sigma = SliderRow(
            self.tr("Noise level"), 0, 100, 15, "", (self.tr("clean"), self.tr("very noisy")), decimals=1, curve=1.5
        )
        self.auto = check_box(self.tr("Auto"), self.tr("Use the measured noise level (sigma, in 8-bit units)"))
        self.auto.setAccessibleName(self.tr("Measure the noise level"))
        self.auto.setChecked(True)
        self.sigma.add_beside_label(self.auto)
        self.best = check_box(
            self.tr("Best, 8 times as slow"), self.tr("The mean over the eight flips and quarter turns of the photo")
        )
        self.masked = check_box(
            self.tr("Only where painted"), self.tr("Take the brush (B), paint where noise should go; the rest stays")
        )
        self.brush_size = SliderRow(
            self.tr("Brush size"), 1, MAX_BRUSH, 24, "px", (self.tr("fine  ["), self.tr("]  broad")), curve=2.5
        )
        self.brush_size.hide()
        for place, row in enumerate((self.sigma, self.best, self.masked, self.brush_size), 1):
            self.advanced.rows.insertWidget(place, row)

    def _connect(self) -> None:
        self.presets.preset_chosen.connect(self._on_preset)
        self.strength.value_changed.connect(self._on_strength)
        self.colour.value_changed.connect(self._on_colour)
        self.grain.value_changed.connect(self._on_knob)
        self.linked.clicked.connect(self._on_linked)
        for slider in (self.strength, self.colour, self.grain, self.sigma):
            slider.pressed.connect(self.knobs_moved)
            slider.settled.connect(self.knobs_settled)
        self.sigma.value_changed.connect(self._on_sigma)
        self.knobs_settled.connect(self.settled)
        for box in (self.auto, self.best, self.masked):
            box.clicked.connect(self.settled)
        self.advanced.model.activated.connect(self.settled)
        self.auto.toggled.connect(self._on_auto)
        self.best.toggled.connect(self.changed)
        self.masked.toggled.connect(self._on_masked)
        self.advanced.changed.connect(self.changed)
        self.advanced.toggled.connect(self._on_unfolded)

    def _put_knobs(self, knobs: Knobs) -> None:
        self.strength.show_value(knobs.strength)
        self.linked.setChecked(knobs.chroma is None)
        self.colour.show_value(knobs.strength if knobs.chroma is None else knobs.chroma)
        self.grain.show_value(knobs.grain)
        self.presets.show_knobs(self.knobs)

    def _on_preset(self, knobs: Knobs) -> None:
        self._put_knobs(knobs)
        self._on_knob()
        self.knobs_settled.emit()

    def _on_strength(self, strength: float) -> None:
        if self.linked.isChecked():
            self.colour.show_value(strength)
        self._on_knob()

    def _on_colour(self) -> None:
        self.linked.setChecked(False)
        self._on_knob()

    def _on_linked(self) -> None:
        if self.linked.isChecked():
            self.colour.show_value(self.strength.value)
        self._on_knob()
        self.knobs_settled.emit()

    def _on_knob(self) -> None:
        self.presets.show_knobs(self.knobs)
        self.knobs_moved.emit()

    def _on_sigma(self) -> None:
        self.auto.setChecked(False)
        self.changed.emit()

    def _on_auto(self, checked: bool) -> None:
        if checked and self._noise is not None:
            self.sigma.show_value(self._noise.sigma)
        self.changed.emit()

    def _on_unfolded(self) -> None:
        """What was unfolded is scrolled into sight, once it has its height."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.advanced))

    def _on_masked(self, checked: bool) -> None:
        self.brush_size.setVisible(checked)
        self.masked_chosen.emit(checked)
        self.changed.emit()

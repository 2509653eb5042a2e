"""Remove noise."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from aegui.cards.card import Card
from aegui.gui.panels.advanced import Advanced
from aegui.gui.panels.panel import TaskPanel, text_label
from aegui.gui.widgets.slider_row import SliderRow
from aegui.restore.recipe import DenoiseStep, Recipe


class DenoisePanel(TaskPanel):
    """Noise level (measured or given), strength and grain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Denoise"), self.tr("Removes noise and keeps detail, over the whole photo."), self.tr("Denoise")
        )
        self.sigma = SliderRow(
            self.tr("Noise level"), 0, 100, 15, "", (self.tr("clean"), self.tr("very noisy")), decimals=1, curve=1.5
        )
        self.auto = QCheckBox(self.tr("Auto"))
        self.auto.setChecked(True)
        self.auto.setAccessibleName(self.tr("Measure the noise level"))
        self.auto.setToolTip(self.tr("Use the measured noise level (sigma, in 8-bit units)"))
        self.sigma.add_beside_label(self.auto)
        self.measured = text_label("", "small")
        self.strength = SliderRow(
            self.tr("Strength"), 0, 150, 100, "%", (self.tr("gentle"), self.tr("thorough")), decimals=0
        )
        self.grain = SliderRow(
            self.tr("Keep grain"), 0, 100, 0, "%", (self.tr("smooth"), self.tr("as it was")), decimals=0
        )
        self.advanced = Advanced("denoise-a", self)
        for row in (self.sigma, self.measured, self.strength, self.grain, self.advanced):
            self.rows.addWidget(row)
        self.rows.addStretch(1)
        self.sigma.value_changed.connect(self._on_sigma_edited)
        self.auto.toggled.connect(self._on_auto)
        self.strength.value_changed.connect(self.changed)
        self.grain.value_changed.connect(self.changed)
        self.advanced.changed.connect(self.changed)
        self._level: float | None = None
        self.set_measured(None, waiting=False)

    def recipe(self) -> Recipe:
        """One denoising step."""
        sigma = None if self.auto.isChecked() else self.sigma.value
        model = self.advanced.model_id
        return Recipe((DenoiseStep(sigma, self.strength.value, grain=self.grain.value, model=model),))

    def model_id(self) -> str:
        """The chosen model."""
        return self.advanced.model_id

    def reason(self) -> str:
        """A model is needed."""
        return "" if self.advanced.model_id else self.tr("No denoising model is installed.")

    def set_measured(self, sigma: float | None, waiting: bool = True) -> None:
        """Show the measured level, that it is being measured, or that there is no photo."""
        self._level = sigma
        if sigma is None:
            self.measured.setText(
                self.tr("Measuring the noise…") if waiting else self.tr("Measured when a photo opens")
            )
        else:
            self.measured.setText(self.tr("Measured: sigma {sigma:.1f}").format(sigma=sigma))
            if self.auto.isChecked():
                self.sigma.show_value(sigma)

    def set_cards(self, cards: list[Card]) -> None:
        """The installed models."""
        self.advanced.set_cards([card for card in cards if card.task == "denoise"])

    def _on_sigma_edited(self) -> None:
        self.auto.setChecked(False)
        self.changed.emit()

    def _on_auto(self, checked: bool) -> None:
        if checked and self._level is not None:
            self.sigma.show_value(self._level)
        self.changed.emit()

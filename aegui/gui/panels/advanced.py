"""Model, device and precision, folded away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from aegui.cards.card import Card
from aegui.gui.panels.panel import choice_row
from aegui.gui.widgets.foldout import Foldout
from aegui.gui.words import engine_words
from aegui.models.options import DEVICES, PRECISIONS, ComputeOptions


class Advanced(Foldout):
    """Which model of a task, and where and how to compute."""

    changed = Signal()
    options_chosen = Signal(ComputeOptions)

    def __init__(self, preferred: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Advanced", "Advanced"), parent)
        self._preferred = preferred
        automatic = self.tr("Automatic")
        devices: list[tuple[str, object]] = [(automatic if name == "auto" else name.upper(), name) for name in DEVICES]
        exact = {"auto": automatic, "fp32": self.tr("fp32, exact"), "bf16": self.tr("bf16, faster")}
        precisions: list[tuple[str, object]] = [(exact[name], name) for name in PRECISIONS]
        model_row, self.model = choice_row(self.tr("Model"), [], self.tr("The trained model that does the work"))
        device_row, self.device = choice_row(self.tr("Device"), devices, self.tr("The processor that computes"))
        precision_row, self.precision = choice_row(
            self.tr("Precision"), precisions, self.tr("Automatic takes bf16 only where it is right and faster")
        )
        for row in (model_row, device_row, precision_row):
            self.rows.addLayout(row)
        self.model.currentIndexChanged.connect(self.changed)
        self.device.activated.connect(self._on_options)
        self.precision.activated.connect(self._on_options)

    def prefer(self, model_id: str) -> None:
        """Choose this model if it is installed."""
        if self.model.findData(model_id) >= 0:
            self.model.setCurrentIndex(self.model.findData(model_id))

    @property
    def model_id(self) -> str:
        """The chosen model, or empty if there is none."""
        return str(self.model.currentData() or "")

    def set_cards(self, cards: list[Card]) -> None:
        """List these models; the preferred one is chosen first."""
        chosen = self.model_id or self._preferred
        self.model.blockSignals(True)
        self.model.clear()
        for card in cards:
            self.model.addItem(engine_words(card.title), card.id)
            self.model.setItemData(self.model.count() - 1, f"{card.id}: {card.family}", 3)
        self.model.setCurrentIndex(max(self.model.findData(chosen), 0))
        self.model.blockSignals(False)
        self.changed.emit()

    def show_options(self, options: ComputeOptions) -> None:
        """Show options that another panel chose."""
        self.device.setCurrentIndex(self.device.findData(options.device))
        self.precision.setCurrentIndex(self.precision.findData(options.precision))

    def _on_options(self) -> None:
        self.options_chosen.emit(
            ComputeOptions(device=self.device.currentData(), precision=self.precision.currentData())
        )

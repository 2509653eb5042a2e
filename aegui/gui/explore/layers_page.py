"""The page Layers: the filters of a layer, or what it makes of a photo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aegui.cards.card import Card
from aegui.gui.explore.frame import Frame
from aegui.gui.explore.side import Side
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments

FILTERS, MAPS = 0, 1


class LayersPage(QWidget):
    """`model_chosen` carries an id; `layer_wanted`: show the chosen layer as it is chosen now."""

    model_chosen = Signal(str)
    layer_wanted = Signal()
    photo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Frame(self.tr("Layer"), margin=24)
        self.sheet.show_image(QImage(), self.tr("Choose a model at the right."))
        self.side = Side(
            self.tr("Layers"), self.tr("What a net looks for, layer by layer, and what it finds in a photo.")
        )
        row, self.models = choice_row(self.tr("Model"), [], self.tr("Any model that is installed"))
        self.models.currentIndexChanged.connect(lambda _: self.model_chosen.emit(self.model))
        layers, self.layers = choice_row(self.tr("Layer"), [], self.tr("A layer that has filters"))
        self.layers.currentIndexChanged.connect(lambda _: self.layer_wanted.emit())
        self.modes = Segments(
            self.tr("Show"), [self.tr("Filters"), self.tr("Feature maps")],
            [self.tr("The weights, each stretched to its own range"), self.tr("What the layer gives for the photo")],
        )  # fmt: skip
        self.modes.chosen.connect(self._on_mode)
        self.photo = Frame(self.tr("Photo"), margin=0)
        self.photo.setFixedHeight(160)
        self.pick = push_button(self.tr("Photo…"), self.tr("Choose the photo to look at"))
        self.pick.clicked.connect(self.photo_wanted)
        self.note = text_label("", "muted")
        for part in (row, layers, self.modes, self.photo, self.pick, self.note):
            self.side.add(part)
        self.side.end()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(self.side)
        self._on_mode(FILTERS)

    @property
    def model(self) -> str:
        """The id of the chosen model, or empty."""
        return self.models.currentData() or ""

    @property
    def layer(self) -> str:
        """The name of the chosen layer, or empty."""
        return self.layers.currentData() or ""

    @property
    def mode(self) -> int:
        """Filters, or feature maps."""
        return self.modes.chosen_index

    def show_models(self, cards: Sequence[Card]) -> None:
        """All models, those with a latent first."""
        self.models.blockSignals(True)
        first = {"conv": 0, "sparse": 1, "vae": 2}
        for card in sorted(cards, key=lambda card: (first.get(card.id, 3), not card.architecture.has_latent, card.id)):
            self.models.addItem(card.id, card.id)
        self.models.blockSignals(False)

    def show_layers(self, names: Sequence[str]) -> None:
        """The layers of the model."""
        self.layers.blockSignals(True)
        self.layers.clear()
        for name in names:
            self.layers.addItem(name, name)
        self.layers.blockSignals(False)
        self.layer_wanted.emit()

    def show_sheet(self, image: QImage) -> None:
        """The layer."""
        self.note.setText("")
        self.sheet.show_image(image)

    def show_reason(self, words: str) -> None:
        """Why there is nothing to show."""
        self.sheet.show_image(QImage(), words)

    def _on_mode(self, mode: int) -> None:
        for part in (self.photo, self.pick):
            part.setVisible(mode == MAPS)
        self.layer_wanted.emit()

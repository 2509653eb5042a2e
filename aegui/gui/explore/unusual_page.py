"""The page Unusual: the photos of a folder, the strangest first, and where in the chosen one the error stands out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.frame import Frame
from aegui.gui.explore.grid import Item, PhotoGrid
from aegui.gui.explore.next_steps import NextSteps
from aegui.gui.explore.side import Side
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.slider_row import SliderRow

if TYPE_CHECKING:
    from aegui.explore.anomaly import Unusual


class UnusualPage(QWidget):
    """`look_clicked`: rank the folder; `map_wanted`: the error map of a photo; photos for other places."""

    look_clicked = Signal()
    map_wanted = Signal(object)
    batch_wanted = Signal(list)
    restore_wanted = Signal(list)
    similar_wanted = Signal(object)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = PhotoGrid(self.tr("Photos, the most unusual first"), thumbs)
        self.frame = Frame(self.tr("Chosen photo with its error map"), margin=0)
        self.frame.setFixedHeight(260)
        self.side = Side(
            self.tr("Unusual"),
            self.tr(
                "An autoencoder redraws each photo; what it cannot redraw as well as such texture allows stands out, "
                "and so does what has nothing like it in the folder."
            ),
        )
        self.opacity = SliderRow(self.tr("Error map"), 0, 100, 60, "%", (self.tr("photo"), self.tr("map")))
        self.opacity.value_changed.connect(self._on_opacity)
        self.note = text_label("", "muted")
        for part in (self.frame, self.opacity, self.note):
            self.side.add(part)
        self.side.end()
        self._make_buttons()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(self.grid)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.grid.current_changed.connect(self._on_current)
        self.grid.opened.connect(lambda item: self.restore_wanted.emit([item.path]))
        self.grid.menu_wanted.connect(self.next_steps.show_menu)
        self.grid.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Another folder: nothing was looked for yet."""
        self.grid.show_items(())
        self.frame.show_image(QImage(), self.tr("Press the button below; every photo is read once."))
        self.note.setText("")
        self.look.show()
        self._tell_chosen()

    def show_ranked(self, folder: Path, ranked: Sequence[Unusual]) -> None:
        """The photos in their order."""
        self.grid.show_items([Item(folder / one.path, f"{Local(one.score):.1f}") for one in ranked])
        self.note.setText(
            self.tr(
                "The figure counts standard deviations above the middle of this folder. The map is bright where the "
                "error is eight times what the texture explains."
            )
        )
        self.look.hide()
        if ranked:
            self.grid.choose(0)

    def show_photo(self, photo: QImage, heat: QImage) -> None:
        """The chosen photo and its map."""
        self.frame.show_image(photo)
        self.frame.show_over(heat, self.opacity.value / 100)

    def _make_buttons(self) -> None:
        self.look = self.side.add_button(
            self.tr("Look for the unusual"), self.tr("Read every photo and rank them"), primary=True
        )
        self.look.clicked.connect(self.look_clicked)
        self.next_steps = NextSteps(self.side, self.grid.chosen, self.tr("Choose photos first."), primary=False)
        self.next_steps.batch_wanted.connect(self.batch_wanted)
        self.next_steps.restore_wanted.connect(self.restore_wanted)
        self.next_steps.similar_wanted.connect(self.similar_wanted)

    def _on_current(self, item: Item | None) -> None:
        if item is not None:
            self.map_wanted.emit(item.path)

    def _on_opacity(self, percent: float) -> None:
        self.frame.show_over(self.frame.over, percent / 100)

    def _tell_chosen(self) -> None:
        self.next_steps.allow(bool(self.grid.selectedIndexes()))

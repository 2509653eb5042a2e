"""The page Similar: a photo or a part of it, and what in the folder is like it; or the copies that the folder holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.frame import Frame, as_image
from aegui.gui.explore.grid import Item, PhotoGrid
from aegui.gui.explore.next_steps import NextSteps
from aegui.gui.explore.side import Side
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Photo

if TYPE_CHECKING:
    from aegui.explore.index import Entry
    from aegui.explore.similar import Match

LIKE, COPIES = 0, 1


class SimilarPage(QWidget):
    """`region_chosen`: a part of the query, or None for all of it; `copies_wanted`; photos for other places."""

    choose_clicked = Signal()
    region_chosen = Signal(object)
    query_wanted = Signal(object)
    copies_wanted = Signal()
    batch_wanted = Signal(list)
    restore_wanted = Signal(list)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = PhotoGrid(self.tr("Results, best first"), thumbs)
        self.query = Frame(self.tr("Photo to search by"), draws_region=True, margin=0)
        self.query.setFixedHeight(220)
        self.side = Side(
            self.tr("Similar"),
            self.tr("What in this folder looks like a photo, or like the part that you drag over it."),
        )
        self._make_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.addWidget(self.grid)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.query.region_changed.connect(self._on_region)
        self.grid.opened.connect(lambda item: self.query_wanted.emit(item.path))
        self.grid.menu_wanted.connect(self.next_steps.show_menu)
        self.grid.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.show_nothing()

    @property
    def mode(self) -> int:
        """Search, or copies."""
        return self.modes.chosen_index

    def show_nothing(self) -> None:
        """Another folder: nothing was asked yet."""
        self.grid.show_items(())
        self.query.show_image(
            self.query.image.copy(0, 0, 0, 0), self.tr("Choose a photo, drop one here, or search from the map.")
        )
        self.name.setText("")
        self.found.setText("")
        self.modes.choose(LIKE)
        self._tell_chosen()

    def show_query(self, photo: Photo, path: Path) -> None:
        """The photo that is searched by."""
        self.modes.choose(LIKE)
        self._show_mode()
        self.query.show_image(as_image(to_8_bit(photo.pixels)))
        self.name.setText(path.name)

    def show_matches(self, folder: Path, matches: Sequence[Match], milliseconds: float) -> None:
        """What was found, best first."""
        self.grid.show_items([Item(folder / match.path, f"{Local(match.score):.3f}") for match in matches])
        words = self.tr("{count:,} photos, best first, in {time:.0f} ms. 1 is the same photo.")
        self.found.setText(words.format(count=Local(len(matches)), time=milliseconds))

    def show_copies(self, folder: Path, groups: Sequence[Sequence[Entry]]) -> None:
        """Groups of copies, the largest first."""
        items = [
            Item(folder / entry.path, self.tr("group {number}").format(number=number))
            for number, group in enumerate(groups, 1)
            for entry in group
        ]
        self.grid.show_items(items)
        words = self.tr("{groups:,} groups, {photos:,} photos: their 64-bit hashes differ in 8 bits or fewer.")
        none = self.tr("No two photos of this folder are copies of one another.")
        self.found.setText(words.format(groups=Local(len(groups)), photos=Local(len(items))) if groups else none)

    def _make_side(self) -> None:
        self.modes = Segments(
            self.tr("Search"), [self.tr("Like a photo"), self.tr("Copies")],
            [self.tr("Best first, with scores"), self.tr("Near-duplicates: scaled, coded again, brightened")],
        )  # fmt: skip
        self.modes.chosen.connect(self._on_mode)
        self.choose = push_button(self.tr("Choose a photo…"), self.tr("Search by a photo from anywhere"))
        self.choose.clicked.connect(self.choose_clicked)
        self.name = text_label("", "muted")
        self.whole = push_button(self.tr("Search by the whole photo"), self.tr("Forget the part that was dragged"))
        self.whole.clicked.connect(self._on_whole)
        self.whole.hide()
        self.found = text_label("", "muted")
        for part in (self.modes, self.query, self.name, self.whole, self.choose, self.found):
            self.side.add(part)
        self.side.end()
        self.next_steps = NextSteps(self.side, self.grid.chosen, self.tr("Choose results first."), primary=True)
        self.next_steps.batch_wanted.connect(self.batch_wanted)
        self.next_steps.restore_wanted.connect(self.restore_wanted)
        self.next_steps.similar_wanted.connect(self.query_wanted)

    def _on_mode(self, mode: int) -> None:
        self._show_mode()
        if mode == COPIES:
            self.copies_wanted.emit()
        else:
            self.grid.show_items(())
            self.region_chosen.emit(self.query.region)

    def _show_mode(self) -> None:
        for part in (self.query, self.name, self.choose):
            part.setVisible(self.mode == LIKE)
        self.whole.setVisible(self.mode == LIKE and self.query.region is not None)
        self.found.setText("")

    def _on_region(self, region: QRect | None) -> None:
        self.whole.setVisible(region is not None)
        self.region_chosen.emit(region)

    def _on_whole(self) -> None:
        self.query.region = None
        self.query.update()
        self._on_region(None)

    def _tell_chosen(self) -> None:
        self.next_steps.allow(bool(self.grid.selectedIndexes()))

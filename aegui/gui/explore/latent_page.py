"""The page Latent: turn the numbers of a code, walk between two photos, draw new pictures, redraw with every net."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aegui.cards.card import Card
from aegui.gui.explore.family_table import FamilyTable
from aegui.gui.explore.frame import Frame, as_image
from aegui.gui.explore.side import Side
from aegui.gui.figures import Local
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments
from aegui.gui.widgets.slider_row import SliderRow

if TYPE_CHECKING:
    from aegui.explore.family import Redrawing
    from aegui.explore.latent import Dials

TURN, BETWEEN, NEW, FAMILY = range(4)
DIALS, STRIP = 12, 9


class LatentPage(QWidget):
    """`photo_wanted` carries which of the two photos; `model_chosen` an id; the rest tell what was moved."""

    photo_wanted = Signal(int)
    model_chosen = Signal(str)
    mode_chosen = Signal(int)
    code_changed = Signal(object)
    share_changed = Signal(float)
    draw_clicked = Signal()
    family_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: NDArray[np.float32] | None = None
        self._encoded: NDArray[np.float32] | None = None
        self._dials: Dials | None = None
        self.side = Side(
            self.tr("Latent"),
            self.tr("The short list of numbers that a model makes of a photo, and what it draws from it."),
        )
        self.centre = QStackedWidget()
        self.family = FamilyTable()
        for part in (self._turn(), self._between(), self._new(), self.family):
            self.centre.addWidget(part)
        self._make_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.centre, 1)
        row.addWidget(self.side)
        self._on_mode(TURN)

    @property
    def model(self) -> str:
        """The id of the chosen model, or empty."""
        return self.models.currentData() or ""

    @property
    def mode(self) -> int:
        """What is done."""
        return self.modes.chosen_index

    def show_models(self, cards: Sequence[Card]) -> None:
        """The models that have a latent."""
        for card in cards:
            numbers = self.tr("{title}, {count} numbers").format(title=card.id, count=card.architecture.latent)
            self.models.addItem(numbers, card.id)
            self.models.setItemData(self.models.count() - 1, card.title, Qt.ItemDataRole.ToolTipRole)

    def show_photo(self, which: int, image: QImage, name: str) -> None:
        """One of the two photos."""
        self.photos[which].show_image(image)
        self.photos[which].setToolTip(name)

    def show_code(self, seen: NDArray[np.uint8], code: NDArray[np.float32], dials: Dials) -> None:
        """A photo as the model sees it, its code, and how far its numbers may be turned."""
        self.seen.show_image(as_image(seen))
        self._code, self._encoded, self._dials = code.copy(), code, dials
        self._show_dials()

    def show_decoded(self, picture: NDArray[np.uint8]) -> None:
        """What the model draws from the code as it is turned now."""
        self.decoded.show_image(as_image(picture))

    def show_way(self, pictures: NDArray[np.uint8]) -> None:
        """Pictures on the way from one photo to the other."""
        for frame, picture in zip(self.way, pictures, strict=True):
            frame.show_image(as_image(picture))

    def show_mixed(self, picture: NDArray[np.uint8]) -> None:
        """The picture where the slider stands."""
        self.mixed.show_image(as_image(picture))

    def show_sheets(self, mixture: NDArray[np.uint8], normal: NDArray[np.uint8]) -> None:
        """New pictures from the two priors."""
        self.sheets[0].show_image(as_image(mixture))
        self.sheets[1].show_image(as_image(normal))

    def show_family(self, found: Sequence[Redrawing], learned_from: int) -> None:
        """The photo redrawn by each net, beside components of the same size from that many other photos."""
        words = self.tr("Components are learned from {count:,} other photos, and can be no more than those.")
        self.show_reason(words.format(count=Local(learned_from)) if learned_from else "")
        self.family.show_family(found)

    def show_reason(self, words: str) -> None:
        """Why the model cannot do this."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    # Parts

    def _make_side(self) -> None:
        self.modes = Segments(
            self.tr("Latent"),
            [self.tr("Turn"), self.tr("Between"), self.tr("New"), self.tr("Family")],
            [
                self.tr("Turn the numbers of a photo's code"), self.tr("Walk from one photo to another"),
                self.tr("Draw codes at random"), self.tr("The photo through every net, beside principal components"),
            ],
        )  # fmt: skip
        self.modes.chosen.connect(self._on_mode)
        row, self.models = choice_row(self.tr("Model"), [], self.tr("A model with a latent"))
        self.models.currentIndexChanged.connect(lambda _: self.model_chosen.emit(self.model))
        self.photos = (Frame(self.tr("Photo"), margin=0), Frame(self.tr("Other photo"), margin=0))
        self.pick = (
            push_button(self.tr("Photo…"), self.tr("Choose the photo")),
            push_button(self.tr("Other photo…"), self.tr("Choose the photo to walk to")),
        )
        pictures = QGridLayout()
        pictures.setSpacing(8)
        for place in range(2):
            self.photos[place].setFixedHeight(104)
            self.pick[place].clicked.connect(lambda _=False, place=place: self.photo_wanted.emit(place))
            pictures.addWidget(self.photos[place], 0, place)
            pictures.addWidget(self.pick[place], 1, place)
        self.note = text_label("", "muted")
        self.dials: list[SliderRow] = []
        self._turning = QWidget()
        turning = QVBoxLayout(self._turning)
        turning.setContentsMargins(0, 0, 0, 0)
        turning.setSpacing(8)
        for place in range(DIALS):
            dial = SliderRow(self.tr("Number {number}").format(number=place + 1), -1, 1, 0, "", decimals=2)
            dial.value_changed.connect(lambda value, place=place: self._on_dial(place, value))
            self.dials.append(dial)
            turning.addWidget(dial)
        for part in (self.modes, row, pictures, self.note, self._turning):
            self.side.add(part)
        self.side.end()
        self.back = self.side.add_button(self.tr("Back to the photo"), self.tr("All numbers as they were encoded"))
        self.back.clicked.connect(self._on_back)
        self.draw = self.side.add_button(self.tr("Draw again"), self.tr("Other codes"), primary=True)
        self.draw.clicked.connect(self.draw_clicked)
        self.compare = self.side.add_button(
            self.tr("Redraw with every net"), self.tr("Components are learned from the folder's photos"), primary=True
        )
        self.compare.clicked.connect(self.family_clicked)

    def _turn(self) -> QWidget:
        self.seen, self.decoded = Frame(self.tr("As the model sees it")), Frame(self.tr("Drawn from the code"))
        self.seen.show_image(QImage(), self.tr("Choose a photo at the right."))
        return _side_by_side(
            (self.tr("The photo as the model sees it"), self.seen), (self.tr("Drawn from its code"), self.decoded)
        )

    def _between(self) -> QWidget:
        whole = QFrame()
        whole.setObjectName("frame")
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        self.mixed = Frame(self.tr("Between the photos"))
        self.mixed.show_image(QImage(), self.tr("Choose two photos at the right."))
        self.share = SliderRow(self.tr("On the way"), 0, 100, 50, "%", (self.tr("photo"), self.tr("other photo")))
        self.share.value_changed.connect(lambda value: self.share_changed.emit(value / 100))
        strip = QHBoxLayout()
        strip.setSpacing(4)
        self.way = tuple(Frame(self.tr("Step {number}").format(number=step + 1), margin=0) for step in range(STRIP))
        for frame in self.way:
            frame.setMinimumSize(32, 32)
            frame.setFixedHeight(96)
            strip.addWidget(frame)
        column.addWidget(self.mixed, 1)
        column.addLayout(strip)
        column.addWidget(self.share)
        return whole

    def _new(self) -> QWidget:
        self.sheets = Frame(self.tr("Drawn from the mixture")), Frame(self.tr("Drawn from N(0, 1)"))
        return _side_by_side(
            (self.tr("From the mixture fitted to real codes"), self.sheets[0]),
            (self.tr("From N(0, 1)"), self.sheets[1]),
        )

    # What the person does

    def _on_mode(self, mode: int) -> None:
        self.centre.setCurrentIndex(mode)
        self._turning.setVisible(mode == TURN)
        for button, own in ((self.back, TURN), (self.draw, NEW), (self.compare, FAMILY)):
            button.setVisible(mode == own)
        self.side.settle()
        for part in (self.photos[1], self.pick[1]):
            part.setVisible(mode == BETWEEN)
        for part in (self.photos[0], self.pick[0]):
            part.setVisible(mode != NEW)
        self.models.setEnabled(mode != FAMILY)
        self.show_reason("")
        self.mode_chosen.emit(mode)

    def _on_dial(self, place: int, value: float) -> None:
        if self._code is not None and self._dials is not None:
            self._code[self._dials.order[place]] = value
            self.code_changed.emit(self._code.copy())

    def _on_back(self) -> None:
        if self._encoded is not None:
            self._code = self._encoded.copy()
            self._show_dials()

    def _show_dials(self) -> None:
        assert self._code is not None
        assert self._dials is not None
        for place, dial in enumerate(self.dials):
            dial.setVisible(place < len(self._code))
            if place >= len(self._code):
                continue
            at = int(self._dials.order[place])
            value = float(self._code[at])
            low, high = float(self._dials.low[at]), float(self._dials.high[at])
            dial.set_label(self.tr("Number {number}").format(number=at + 1))
            dial.set_range(min(low, value), max(high, value, low + 1e-3), value, "", 2)
        self.code_changed.emit(self._code.copy())


def _side_by_side(*parts: tuple[str, Frame]) -> QWidget:
    whole = QFrame()
    whole.setObjectName("frame")
    row = QHBoxLayout(whole)
    row.setContentsMargins(24, 24, 24, 24)
    row.setSpacing(24)
    for words, frame in parts:
        column = QVBoxLayout()
        label = text_label(words, "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label)
        column.addWidget(frame, 1)
        row.addLayout(column, 1)
    return whole

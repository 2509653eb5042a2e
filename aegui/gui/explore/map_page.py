"""The page Map: the map, how it is laid out and coloured, and what becomes of the chosen photos."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aegui.explore.choices import METHODS, Method
from aegui.explore.colouring import Colouring, Hue, by_group, by_value, values_of
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.explore.frame import Frame
from aegui.gui.explore.legend import Legend
from aegui.gui.explore.map_view import MapView
from aegui.gui.explore.next_steps import NextSteps
from aegui.gui.explore.side import Side
from aegui.gui.figures import Local
from aegui.gui.keyed import keyed_tip
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.widgets.push_button import push_button
from aegui.gui.widgets.segments import Segments

if TYPE_CHECKING:
    from aegui.explore.index import Index
    from aegui.explore.layout import Layout

_SHOWN: tuple[bool | None, ...] = (None, False, True)


class MapPage(QWidget):
    """`method_chosen`: another map is wanted. `batch_wanted`, `restore_wanted`: photos; `similar_wanted`: one photo."""

    method_chosen = Signal(str)
    damage_wanted = Signal()
    batch_wanted = Signal(list)
    restore_wanted = Signal(list)
    similar_wanted = Signal(object)

    def __init__(self, thumbs: Thumbs, small: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._index: Index | None = None
        self._layout: Layout | None = None
        self._paths: tuple[Path, ...] = ()
        self._damage: NDArray[np.float64] | None = None
        self.view = MapView(small)
        self.side = Side(
            self.tr("Map"),
            self.tr("Photos that look alike lie close together. Draw a lasso around some to work on them."),
        )
        self._make_side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._canvas(), 1)
        row.addWidget(self.side)
        self.view.hovered.connect(self._on_hovered)
        self.view.chosen_changed.connect(self._tell_chosen)
        self.view.opened.connect(lambda place: self.restore_wanted.emit([self._paths[place]]))
        self.view.menu_wanted.connect(self.next_steps.show_menu)
        self.view.tool_wanted.connect(self.take_tool)
        thumbs.arrived.connect(self._show_preview)
        self._tell_chosen()

    @property
    def method(self) -> Method:
        """The way of laying out that is chosen."""
        return METHODS[self.methods.chosen_index]

    @property
    def hue(self) -> Hue:
        """What the points are coloured by."""
        hue: Hue = self.hues.currentData()
        return hue

    def chosen(self) -> list[Path]:
        """The chosen photos."""
        return [self._paths[int(place)] for place in np.flatnonzero(self.view.chosen)]

    def show_map(self, index: Index, layout: Layout) -> None:
        """Photos where a layout puts them."""
        if index is not self._index:
            self._damage = None
        self._index, self._layout = index, layout
        self._paths = tuple(index.folder / entry.path for entry in index.entries)
        self.view.show_points(layout.points.astype(np.float64), self._paths)
        self._colour()
        self._tell_chosen()

    def show_method_of_map(self) -> None:
        """Another map was wanted and did not come: the choice is that of the map which is there."""
        if self._layout is not None:
            self.methods.choose(METHODS.index(self._layout.method))

    def show_damage(self, shares: NDArray[np.float64]) -> None:
        """The share of each photo that is damaged, now that it is known."""
        self._damage = shares
        self._colour()

    def allow_damage(self, why_not: str) -> None:
        """Whether damage can be looked for; `why_not` is empty if it can."""
        place = self.hues.findData("damage")
        item = self.hues.model().item(place)  # type: ignore[attr-defined]
        item.setEnabled(not why_not)
        item.setToolTip(why_not)

    # Parts

    def _canvas(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.view)
        return column

    def _make_side(self) -> None:
        names = [self.tr("Components"), self.tr("Neighbours")]
        tips = [
            self.tr("Principal components: at once, directions have a meaning"),
            self.tr("t-SNE: neighbours stay neighbours; takes about a minute and a half for 10,000 photos"),
        ]
        self.methods = Segments(self.tr("Lay out by"), names, tips)
        self.methods.chosen.connect(lambda _: self.method_chosen.emit(self.method))
        self.tools = Segments(
            self.tr("Tool"), [self.tr("Hand"), self.tr("Lasso")],
            [
                self.tr("Drag moves the map ({map_hand}); hold Alt for the lasso"),
                self.tr("Drag draws around photos ({map_lasso})"),
            ],
        )  # fmt: skip
        self.tools.chosen.connect(self._on_tool)
        self.shown = Segments(
            self.tr("Show"), [self.tr("By zoom"), self.tr("Points"), self.tr("Photos")],
            [self.tr("Photos where there is room"), self.tr("Always points"), self.tr("As many photos as fit")],
        )  # fmt: skip
        self.shown.chosen.connect(lambda index: self.view.show_pictures(_SHOWN[index]))
        hues: list[tuple[str, object]] = [
            (self.tr("Group"), "cluster"), (self.tr("Noise"), "sigma"), (self.tr("Sharpness"), "sharpness"),
            (self.tr("Date"), "taken"), (self.tr("Damage"), "damage"),
        ]  # fmt: skip
        row, self.hues = choice_row(self.tr("Colour"), hues, self.tr("What the colour of a point tells"))
        self.hues.currentIndexChanged.connect(lambda _: self._colour())
        self.legend = Legend()
        self.legend.group_clicked.connect(self._on_group)
        self.fit = push_button(self.tr("Show all"), "")
        keyed_tip(self.fit, self.tr("The whole map ({map_fit})"))
        self.fit.clicked.connect(self.view.fit)
        self.preview = Frame(self.tr("Photo under the pointer"), margin=0)
        self.preview.setFixedHeight(176)
        self.preview.show_image(QImage(), self.tr("Move the pointer over a photo."))
        self.facts = text_label("", "muted")
        for part in (self.methods, self.tools, self.shown, row, self.legend, self.fit, self.preview, self.facts):
            self.side.add(part)
        self.side.end()
        self.words = text_label("", "name")
        self.side.add(self.words)
        how_to_choose = self.tr("Click a photo, or draw a lasso around some.")
        self.next_steps = NextSteps(self.side, self.chosen, how_to_choose, primary=True)
        self.next_steps.batch_wanted.connect(self.batch_wanted)
        self.next_steps.restore_wanted.connect(self.restore_wanted)
        self.next_steps.similar_wanted.connect(self.similar_wanted)

    # What the person does

    def _on_tool(self, index: int) -> None:
        self.view.lassoing = index == 1
        self.view.show_tool()
        self.view.setFocus()

    def take_tool(self, lasso: bool) -> None:
        """Take the lasso or the hand."""
        self.tools.choose(int(lasso))
        self._on_tool(int(lasso))

    def _on_group(self, number: int) -> None:
        if self._layout is not None:
            self.view.choose(self._layout.clusters == number)

    def _on_hovered(self, place: int) -> None:
        if place >= 0:
            QTimer.singleShot(60, self._show_preview)  # not while the pointer flies over hundreds

    def _show_preview(self) -> None:
        place = self.view.scene.under
        if not 0 <= place < len(self._paths) or self._index is None:
            return
        picture: QPixmap | None = self._thumbs.get(self._paths[place])
        if picture is not None:
            self.preview.show_image(picture.toImage())
        facts = self._index.entries[place].facts
        day = datetime.fromtimestamp(facts.taken, UTC).date().isoformat()
        words = self.tr("{name}\n{width} x {height} px, {day}\nnoise {sigma:.1f}, sharpness {sharpness:.2f}")
        self.facts.setText(
            words.format(
                name=self._paths[place].name, width=facts.width, height=facts.height, day=day, sigma=Local(facts.sigma),
                sharpness=Local(float(np.log10(1 + facts.sharpness))),
            )
        )  # fmt: skip

    # What is shown

    def _tell_chosen(self) -> None:
        count = int(self.view.chosen.sum())
        self.words.setText(self.tr("%n photo(s) chosen", "", count) if count else "")
        self.next_steps.allow(count > 0)

    def _colour(self) -> None:
        index, layout, hue = self._index, self._layout, self.hue
        if index is None or layout is None:
            return
        if hue == "cluster":
            self._show_groups(by_group(layout.clusters), layout.clusters)
            return
        if hue == "damage" and self._damage is None:
            self.damage_wanted.emit()
            return
        values = self._damage if hue == "damage" and self._damage is not None else values_of(index, hue)
        coloured = by_value(values)
        self.view.show_colours(coloured.colours)
        self.legend.show_scale(self._end_words(hue, coloured.low), self._end_words(hue, coloured.high))

    def _show_groups(self, coloured: Colouring, clusters: NDArray[np.int64]) -> None:
        self.view.show_colours(coloured.colours)
        counts = np.bincount(clusters)
        self.legend.show_groups(
            tuple((number, QColor(*colour), int(counts[number])) for number, colour in coloured.groups)
        )

    def _end_words(self, hue: Hue, value: float) -> str:
        if hue == "taken":
            return datetime.fromtimestamp(value, UTC).date().isoformat()
        if hue == "sigma":
            return self.tr("sigma {value:.1f}").format(value=Local(value))
        if hue == "damage":
            return self.tr("{value:.1f} %").format(value=Local(100 * value))
        return f"{Local(value):.2f}"

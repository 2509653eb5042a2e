"""The models: which there are, what each is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aegui.cards.card import Card
from aegui.gui.library.words import detail_words, family_words, score_words, size_words, task_words
from aegui.gui.panels.panel import text_label
from aegui.gui.widgets.push_button import push_button
from aegui.gui.words import engine_words

_ID = Qt.ItemDataRole.UserRole
_DETAILS = 320
_NARROW = {6: 90, 9: 80}  # what is long: its column's pixels
_NAME = 170  # pixels at least
_SPARED = (9, 6, 7, 3, 8, 4, 5, 1)  # what gives way first where there is no room: the details beside have it


@dataclass(frozen=True, slots=True)
class Entry:
    """A model in the list. `own`: it can be removed; `may_lead`: its task has a default; `state`: of its file."""

    card: Card
    own: bool = False
    leads: bool = False
    may_lead: bool = False
    state: str = ""


class LibraryDialog(QDialog):
    """A table, what is known of the chosen model, and buttons. Signals carry the model's id."""

    verify_wanted = Signal(str)
    verify_all_wanted = Signal()
    import_wanted = Signal()
    remove_wanted = Signal(str)
    lead_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        room = self.screen().availableGeometry()
        self.resize(min(1360, room.width() - 40), min(640, room.height() - 40))
        self._entries: dict[str, Entry] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self.table = self._table()
        self.status = text_label("", "muted")
        self.status.setAccessibleName(self.tr("State"))
        self.lead = push_button(self.tr("Set as default"), self.tr("The task begins with this model"))
        self.verify = push_button(self.tr("Verify"), self.tr("Check the model's file against its card"))
        self.verify_all = push_button(self.tr("Verify all"), self.tr("Check the files of all models"))
        self.bring = push_button(self.tr("Import…"), self.tr("Take in a model: weights and the card beside them"))
        self.remove = push_button(self.tr("Remove"), self.tr("Delete a model of your own"))
        self._lay_out()
        self.table.viewport().installEventFilter(self)
        self.table.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.lead.clicked.connect(lambda: self.lead_wanted.emit(self.chosen))
        self.verify.clicked.connect(lambda: self.verify_wanted.emit(self.chosen))
        self.verify_all.clicked.connect(self.verify_all_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.chosen))
        self._show_chosen()

    @property
    def chosen(self) -> str:
        """The id of the chosen model, or empty."""
        item = self.table.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def choose(self, model_id: str) -> None:
        """Choose a model."""
        if model_id in self._items:
            self.table.setCurrentItem(self._items[model_id])

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these; the choice stays where it can."""
        chosen = self.chosen
        self._entries = {entry.card.id: entry for entry in entries}
        self._items = {}
        self.table.clear()
        for entry in entries:
            card = entry.card
            whose = self.tr("yours") if entry.own else self.tr("shipped")
            words = [
                engine_words(card.title), self.tr("default") if entry.leads else "", task_words(card.task),
                family_words(card.family),
                size_words(card), score_words(card), engine_words(card.licence), whose, entry.state, card.sha256,
            ]  # fmt: skip
            item = self._items[card.id] = QTreeWidgetItem(self.table, words)
            item.setData(0, _ID, card.id)
            item.setTextAlignment(4, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, text in enumerate(words):
                item.setToolTip(column, text)
        self._fit_columns()
        self.choose(chosen if chosen in self._entries else next(iter(self._entries), ""))
        self._show_chosen()

    def tell(self, words: str) -> None:
        """Say what happened, in the window's foot."""
        self.status.setText(words)

    def set_busy(self, busy: bool) -> None:
        """While a file is read, no other is asked for."""
        for button in (self.verify, self.verify_all, self.bring, self.remove):
            button.setEnabled(not busy)
        if not busy:
            self._show_chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other room, other columns."""
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return super().eventFilter(watched, event)

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("table")
        table.setAccessibleName(self.tr("Installed models"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHeaderLabels(
            [self.tr("Model"), self.tr("Default"), self.tr("Task"), self.tr("Family"), self.tr("Size"),
             self.tr("Measured"), self.tr("Licence"), self.tr("Whose"), self.tr("File"), self.tr("SHA-256")]
        )  # fmt: skip
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column, width in _NARROW.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(32)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def _fit_columns(self) -> None:
        """As many columns as have room without scrolling."""
        header = self.table.header()
        widths = {
            column: _NARROW.get(column, max(header.sectionSizeHint(column), self.table.sizeHintForColumn(column)))
            for column in range(1, header.count())
        }
        room = self.table.viewport().width() - _NAME
        for column in _SPARED:
            spared = sum(widths.values()) > room
            header.setSectionHidden(column, spared)
            if spared:
                del widths[column]

    def _lay_out(self) -> None:
        self._details = QScrollArea()
        self._details.setAccessibleName(self.tr("About the model"))
        self._details.setFrameShape(QFrame.Shape.NoFrame)
        self._details.setWidgetResizable(True)
        self._details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._details.setFixedWidth(_DETAILS)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.table, 1)
        middle.addWidget(self._details)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bring)
        row.addWidget(self.remove)
        row.addWidget(self.status, 1)
        for button in (self.verify_all, self.verify, self.lead):
            row.addWidget(button)
        self.lead.setProperty("primary", True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(middle, 1)
        whole.addLayout(row)

    def _show_chosen(self) -> None:
        entry = self._entries.get(self.chosen)
        self.lead.setEnabled(entry is not None and entry.may_lead and not entry.leads)
        self.verify.setEnabled(entry is not None)
        self.verify_all.setEnabled(bool(self._entries))
        self.remove.setEnabled(entry is not None and entry.own)
        reason = self.tr("Shipped models stay.") if entry is not None and not entry.own else ""
        self.remove.setToolTip(reason or self.tr("Delete a model of your own"))
        self._details.setWidget(_details(entry.card) if entry is not None else self._nothing())

    def _nothing(self) -> QWidget:
        return text_label(self.tr("No models are installed. Import one, or train one on your own pictures."), "muted")


def _details(card: Card) -> QWidget:
    body = QWidget()
    body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a long word does not widen it
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.addWidget(text_label(engine_words(card.title), "title"), 0, 0)
    line = 1
    for name, value in detail_words(card):
        words = QLabel(value if name != "SHA-256" else f"{value[:32]}\n{value[32:]}")
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"{name}: {value}")
        grid.addWidget(text_label(name, "muted"), line, 0)
        grid.addWidget(words, line + 1, 0)
        grid.setRowMinimumHeight(line + 2, 8)
        line += 3
    grid.setRowStretch(line, 1)
    return body

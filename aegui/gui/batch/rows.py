"""The photos of a batch as a model for views: tens of thousands of rows, changed one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from aegui.gui.words import engine_words
from aegui.jobs.batch.records import PhotoRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


def row_words(row: PhotoRow) -> tuple[str, ...]:
    """What went wrong with a photo, or else the notes about it, in the person's language."""
    spoken = tuple(engine_words(sentence) for sentence in row.sentences)
    return spoken or tuple(filter(None, (row.error, row.notes)))


class Shown(IntEnum):
    """Which rows a view shows."""

    ALL = 0
    DONE = 1
    FAILED = 2
    REJECTED = 3


class Rows(QAbstractListModel):
    """One `PhotoRow` per line, under `ROW`. `out`: where outputs are, or will be."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PhotoRow] = []
        self._places: dict[int, int] = {}
        self._at_work: set[int] = set()
        self.out = Path()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many photos."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its name, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (str(row.source), *row_words(row))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {self.state_words(row)}"
        return None

    @property
    def rows(self) -> Sequence[PhotoRow]:
        """All of them, in order."""
        return self._rows

    def show(self, rows: Sequence[PhotoRow], out: Path) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.out = out
        self._rows = list(rows)
        self._places = {row.id: place for place, row in enumerate(self._rows)}
        self._at_work.clear()
        self.endResetModel()

    def begin(self, photo_id: int) -> None:
        """A photo's turn came."""
        self._at_work.add(photo_id)
        self._tell(photo_id)

    def update_row(self, row: PhotoRow) -> None:
        """A photo ended, or got a verdict."""
        self._at_work.discard(row.id)
        if row.id in self._places:
            self._rows[self._places[row.id]] = row
            self._tell(row.id)

    def rest(self) -> None:
        """Nothing is at work any more."""
        for photo_id in list(self._at_work):
            self._at_work.discard(photo_id)
            self._tell(photo_id)

    def is_at_work(self, row: PhotoRow) -> bool:
        """True while the engine has it."""
        return row.id in self._at_work

    def state_words(self, row: PhotoRow) -> str:
        """Where a photo stands, in a word."""
        if self.is_at_work(row):
            return self.tr("Working")
        words = {"done": self.tr("Done"), "failed": self.tr("Failed"), "writing": self.tr("Writing")}
        if row.state == "done" and row.verdict is not None:
            return self.tr("Approved") if row.verdict == "approved" else self.tr("Rejected")
        return words.get(row.state, self.tr("Waiting"))

    def judged(self, photo_ids: Sequence[int], verdict: str | None) -> None:
        """Show verdicts that were just given."""
        for photo_id in photo_ids:
            row = self._rows[self._places[photo_id]]
            self.update_row(replace(row, verdict=verdict))  # type: ignore[arg-type]

    def _tell(self, photo_id: int) -> None:
        place = self._places.get(photo_id)
        if place is not None:
            index = self.index(place)
            self.dataChanged.emit(index, index)


class RowFilter(QSortFilterProxyModel):
    """Shows some of the rows: by what became of them, or a sample by id."""

    def __init__(self, rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown.ALL
        self._sample: frozenset[int] | None = None
        self._model = rows
        self.setSourceModel(rows)

    def choose(self, shown: Shown, sample: frozenset[int] | None = None) -> None:
        """Show other rows."""
        self._shown, self._sample = shown, sample
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a row is shown."""
        del source_parent
        row = self._model.rows[source_row]
        if self._sample is not None:
            return row.id in self._sample
        if self._shown is Shown.REJECTED:
            return row.verdict == "rejected"
        wanted = {Shown.DONE: "done", Shown.FAILED: "failed"}.get(self._shown)
        return wanted is None or row.state == wanted

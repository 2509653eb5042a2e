"""All that was done, by name; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from aegui.gui.document import Document
from aegui.gui.picture import DocumentChange, MaskChange, PatchChange, PhotoChange, SettingsChange
from aegui.gui.widgets.row_enter import RowEnter


class HistoryList(QListWidget):
    """One row per entry; what is undone is pale. `position_chosen`: so many changes are to be done."""

    position_chosen = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._icons: dict[str, QIcon] = {}
        self._shown: list[tuple[str, str, bool]] = []
        self.setObjectName("entries")
        self.setAccessibleName(self.tr("History"))
        self.setToolTip(self.tr("Click to go back to a moment, or forward again"))
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda item: self.position_chosen.emit(self.row(item)))
        RowEnter(self)
        self.itemActivated.connect(lambda item: self.position_chosen.emit(self.row(item)))
        document.history_changed.connect(self.refresh)

    def set_icons(self, icons: dict[str, QIcon]) -> None:
        """Other icons, by kind: see `kind_of`."""
        self._icons, self._shown = icons, []
        self.refresh()

    def refresh(self) -> None:
        """Show the history as it is."""
        history = self._document.history
        titles = [self.tr("As opened"), *history.titles] if self._document.state is not None else []
        kinds = ["open", *map(kind_of, history.changes)]
        while self.count() > len(titles):
            self.takeItem(self.count() - 1)
        while self.count() < len(titles):
            self.addItem(QListWidgetItem())
        palette = self.palette()
        pale, plain = (
            palette.brush(group, QPalette.ColorRole.Text)
            for group in (QPalette.ColorGroup.Disabled, QPalette.ColorGroup.Active)
        )
        del self._shown[len(titles) :]
        for row, (title, kind) in enumerate(zip(titles, kinds, strict=False)):
            look = (title, kind, row > history.position)
            if row < len(self._shown) and self._shown[row] == look:
                continue  # a stroke more must not cost more with every stroke before it
            self._shown[row : row + 1] = [look]
            item = self.item(row)
            item.setText(title)
            item.setToolTip(title)
            item.setIcon(self._icons.get(kind, QIcon()))
            item.setForeground(pale if look[2] else plain)
        if titles:
            self.setCurrentRow(history.position)
            self.scrollToItem(self.item(history.position))


def kind_of(change: DocumentChange) -> str:
    """Which icon an entry has."""
    if isinstance(change, MaskChange):
        return "brush"
    if isinstance(change, SettingsChange):
        return "settings"
    if isinstance(change, PatchChange):
        return "retouch"
    assert isinstance(change, PhotoChange)
    before, after = change.before.trace, change.after.trace
    grown = len(after) >= len(before) and after[:-1] == before[: len(after) - 1]
    kinds = {"denoise": "denoise", "inpaint": "retouch", "noise": "noise"}
    return kinds.get(after[-1].step.kind, "metrics") if after and grown else "side"

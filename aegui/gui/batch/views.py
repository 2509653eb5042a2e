"""A list or a grid over the photos of a batch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from aegui.gui.actions import TABLE_KEYS
from aegui.gui.batch.paint import PairPainter
from aegui.gui.batch.rows import ROW
from aegui.gui.keymap import Keymap, pressed
from aegui.jobs.batch.records import PhotoRow

_VERDICTS = {"rows_approve": "approved", "rows_reject": "rejected", "rows_forget": ""}


class RowsView(QListView):
    """A list or a grid over the rows. Keys judge what is chosen, or take a verdict back."""

    judged = Signal(str)
    _keys: Keymap = TABLE_KEYS

    def take_keys(self, keys: Keymap) -> None:
        """The keys in force."""
        self._keys = keys

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._pressed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Verdicts by key."""
        action = self._pressed(event)
        if action:
            self.judged.emit(_VERDICTS[action])
        else:
            super().keyPressEvent(event)

    def _pressed(self, event: QKeyEvent) -> str:
        return pressed(event, self._keys, tuple(_VERDICTS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards share the width."""
        painting = self.itemDelegate()
        if isinstance(painting, PairPainter):
            painting.fit(self.viewport().width() - 16)
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def chosen_rows(self) -> list[PhotoRow]:
        """The rows that are chosen, in order."""
        return [index.data(ROW) for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]

"""A list or a grid over the photos of a batch."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from aegui.gui.batch.paint import PairPainter
from aegui.gui.batch.rows import ROW
from aegui.jobs.batch.records import PhotoRow


class RowsView(QListView):
    """A list or a grid over the rows. Keys A and R judge what is chosen, Backspace takes a verdict back."""

    judged = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Verdicts by key."""
        keys = {Qt.Key.Key_A: "approved", Qt.Key.Key_R: "rejected", Qt.Key.Key_Backspace: ""}
        verdict = keys.get(Qt.Key(event.key()))
        if verdict is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.judged.emit(verdict)

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

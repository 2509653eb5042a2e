"""What becomes of chosen photos, the same on every page: they go to Batch, to Restore, or are searched by."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from aegui.gui.explore.side import Side


class NextSteps(QObject):
    """Three buttons at the foot of a page's side, and a menu of the same."""

    batch_wanted = Signal(list)
    restore_wanted = Signal(list)
    similar_wanted = Signal(object)

    def __init__(self, side: Side, chosen: Callable[[], list[Path]], how_to_choose: str, *, primary: bool) -> None:
        super().__init__(side)
        self._side, self._how_to_choose = side, how_to_choose
        self.batch = side.add_button(self.tr("Work on them in Batch"), "", primary=primary)
        self.restore = side.add_button(self.tr("Open in Restore"), "")
        self.similar = side.add_button(self.tr("Find similar photos"), "")
        self._tips = {
            self.batch: self.tr("Take the chosen photos to the Batch workspace"),
            self.restore: self.tr("Open the chosen photos one by one"),
            self.similar: self.tr("Search by the first of the chosen photos"),
        }
        self.batch.clicked.connect(lambda: self.batch_wanted.emit(chosen()))
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(chosen()))
        self.similar.clicked.connect(lambda: self.similar_wanted.emit(chosen()[0]))

    def allow(self, any_chosen: bool) -> None:
        """Photos are chosen, or none: then the buttons say how to choose some."""
        for button, tip in self._tips.items():
            button.setEnabled(any_chosen)
            button.setToolTip(tip if any_chosen else self._how_to_choose)

    def show_menu(self, at: QPoint) -> None:
        """The same as a menu. `at`: on the screen."""
        menu = QMenu(self._side)
        for button in self._tips:
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.popup(at)

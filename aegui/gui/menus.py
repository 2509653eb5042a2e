"""The menus that are filled when they open: photos opened last, and the history."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from aegui.gui.actions import EDIT, FILE, ActionTable
from aegui.gui.document import Document
from aegui.gui.files import FileDesk
from aegui.gui.preferences import Preferences
from aegui.gui.restorer import Restorer


class Menus(QObject):
    """Builds the menu bar from the table of actions, and adds what no table knows."""

    def __init__(
        self,
        window: QMainWindow,
        actions: ActionTable,
        document: Document,
        restorer: Restorer,
        files: FileDesk,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._document, self._restorer, self._files, self._preferences = document, restorer, files, preferences
        menus = actions.fill_menus(window.menuBar())
        self.recent = QMenu(self.tr("Open recent"), window)
        menus[FILE].insertMenu(actions["paste"], self.recent)
        menus[FILE].aboutToShow.connect(self.fill_recent)
        self.history = QMenu(self.tr("History"), window)
        menus[EDIT].insertMenu(actions["apply"], self.history)
        menus[EDIT].aboutToShow.connect(self.fill_history)

    def fill_recent(self) -> None:
        """List the photos opened last."""
        self.recent.clear()
        for path in self._preferences.recent:
            self.recent.addAction(path.name, partial(self._files.open, path)).setToolTip(str(path))
        self.recent.setEnabled(not self.recent.isEmpty())

    def fill_history(self) -> None:
        """List every step by its name."""
        self.history.clear()
        history = self._document.history
        for position, title in enumerate((self.tr("As opened"), *history.titles)):
            entry = self.history.addAction(title, partial(self._document.go_to, position))
            entry.setCheckable(True)
            entry.setChecked(position == history.position)
        self.history.setEnabled(bool(history.titles) and not self._restorer.is_busy)

"""The workspaces of the window: one is shown, and those that nobody went to yet are not built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.widgets.places import BATCH, RESTORE
from aegui.gui.workspace import RestoreWorkspace

if TYPE_CHECKING:
    from aegui.gui.batch.conductor import BatchConductor


class Rooms(QStackedWidget):
    """Restore, and Batch once it is asked for. `shown` carries the id of the place; `restore_wanted` photos for it."""

    shown = Signal(str)
    restore_wanted = Signal(list)

    def __init__(
        self,
        restore: RestoreWorkspace,
        engines: EngineFactory,
        preferences: Preferences,
        picture: Callable[[], QPixmap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._restore, self._engines, self._preferences, self._picture = restore, engines, preferences, picture
        self._batch: BatchConductor | None = None
        self.addWidget(restore)
        restore.places.chosen.connect(self.show_place)

    @property
    def place(self) -> str:
        """The id of the workspace that is shown."""
        return RESTORE if self.currentWidget() is self._restore else BATCH

    @property
    def batch(self) -> BatchConductor:
        """The Batch workspace, built when it is first asked for."""
        if self._batch is None:
            # It brings codecs, which the first window can wait for.
            from aegui.gui.batch.conductor import BatchConductor

            self._batch = BatchConductor(self._engines, self._preferences.settings.compute, self)
            self._batch.workspace.places.chosen.connect(self.show_place)
            self._batch.restore_wanted.connect(self.restore_wanted)
            self.addWidget(self._batch.workspace)
            self.refresh_icons()
        return self._batch

    def show_place(self, place: str) -> None:
        """Go to a workspace."""
        if place == BATCH:
            self.batch.desk.set_options(self._preferences.settings.compute)
            self.setCurrentWidget(self.batch.workspace)
        else:
            self.setCurrentWidget(self._restore)
        self.shown.emit(self.place)

    def take(self, paths: Sequence[Path]) -> bool:
        """Give dropped files to the workspace that is shown; false if they belong to Restore."""
        if self.place != BATCH:
            return False
        self.batch.add(paths)
        return True

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        if self.place == BATCH:
            self.batch.workspace.drop.set_over(over)
        else:
            self._restore.welcome.set_over(over)

    def refresh_icons(self) -> None:
        """The theme changed."""
        if self._batch is not None:
            self._batch.workspace.drop.picture.setPixmap(self._picture())

    def close_all(self) -> None:
        """Stop what runs."""
        if self._batch is not None:
            self._batch.close()

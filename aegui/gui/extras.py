"""What stands beside the work: preferences, models, and the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aegui import paths
from aegui.gui.actions import ActionTable
from aegui.gui.library.desk import LibraryDesk, LibraryParts
from aegui.gui.preferences import Preferences
from aegui.gui.prefs.desk import PrefsDesk, PrefsParts
from aegui.gui.tasks import Tasks
from aegui.gui.tour import Tour
from aegui.gui.workspace import RestoreWorkspace
from aegui.models.catalogue import installed_catalogue


@dataclass(frozen=True, slots=True)
class ExtraParts:
    """What they need; `tasks` is a worker that may be kept waiting."""

    workspace: RestoreWorkspace
    actions: ActionTable
    preferences: Preferences
    tasks: Tasks


class Extras(QObject):
    """Makes them, and speaks for them."""

    def __init__(self, parts: ExtraParts, window: QWidget) -> None:
        super().__init__(window)
        self.preferences = PrefsDesk(PrefsParts(parts.preferences, parts.actions, parts.workspace.dock), window)
        self.library = LibraryDesk(
            LibraryParts(
                installed_catalogue(), paths.user_models_dir(), parts.preferences, parts.workspace, parts.tasks
            ),
            window,
        )
        self.tour = Tour(parts.workspace, parts.actions)
        self.tour.ended.connect(lambda: parts.preferences.change(tour_seen=True))

    def slots(self) -> dict[str, Callable[[], object]]:
        """What their actions do."""
        return self.preferences.slots() | self.library.slots() | {"tour": self.tour.begin}

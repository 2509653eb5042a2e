"""Brings the left side together with the photo: what it shows, when it is seen, and what its lists do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QWidget

from aegui.gui.document import Document
from aegui.gui.preferences import Preferences
from aegui.gui.recipe.desk import RecipeDesk, RecipeParts
from aegui.gui.recipe.watch import SettingsWatch
from aegui.gui.side.histogram import Spread
from aegui.gui.side.panel import SidePanel
from aegui.gui.tasks import Tasks
from aegui.jobs.runner import Done, Outcome

ICONS = (
    "open", "brush", "settings", "retouch", "denoise", "noise", "metrics", "side", "edit", "up", "down",
    "remove", "more",
)  # fmt: skip
_ROOM = 1240


class SideDesk(QObject):
    """Owns the left side. Unless the person chose otherwise, it is there while the window is wide enough."""

    def __init__(self, parts: RecipeParts, steps: Tasks, shows: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._document: Document = parts.document
        self._preferences: Preferences = parts.preferences
        self._restorer, self._steps, self._shows, self._window = parts.restorer, steps, shows, window
        self.panel = SidePanel(parts.document)
        self.recipes = RecipeDesk(parts, self.panel.recipe, self)
        self.watch = SettingsWatch(parts.document, parts.workspace.dock, self)
        parts.workspace.put_left(self.panel)
        parts.document.photo_opened.connect(self._on_photo)
        parts.document.photo_changed.connect(self._on_photo)
        parts.document.history_changed.connect(self._on_history)
        parts.restorer.started.connect(self._on_work)
        parts.restorer.ended.connect(self._on_work)
        self.panel.history.position_chosen.connect(parts.document.go_to)
        window.installEventFilter(self)
        self._place()

    def set_icons(self, make: Callable[[str], QIcon]) -> None:
        """The theme's icons."""
        self.panel.set_icons({name: make(name) for name in ICONS})

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {
            "side_panel": self._on_toggled,
            "recipe_run": self.recipes.run,
            "copy_command": self.recipes.copy_command,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width of the window, other room."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_toggled(self) -> None:
        self._preferences.change(side_panel="shown" if self._shows.isChecked() else "hidden")
        self._place()

    def _place(self) -> None:
        wish = self._preferences.settings.side_panel
        room = self._document.state is not None and self._window.width() >= _ROOM  # with no photo it has nothing to say
        shown = room if wish == "auto" else wish == "shown"
        self.panel.setVisible(shown)
        self._shows.setChecked(shown)

    def _on_photo(self) -> None:
        state = self._document.state
        if state is None:
            return
        self._place()
        picture = state.current

        def take(outcome: Outcome[Spread]) -> None:
            now = self._document.state
            if isinstance(outcome, Done) and now is not None and now.current is picture:
                self.panel.histogram.show_spread(outcome.result)

        self._steps.submit("Histogram", lambda _: Spread.of(picture.pyramid), take)

    def _on_work(self) -> None:
        self.panel.history.setEnabled(not self._restorer.is_busy)

    def _on_history(self) -> None:
        history = self._document.history
        self.panel.show_memory(history.nbytes, history.max_bytes)

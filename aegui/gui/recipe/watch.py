"""Settings of the tasks as entries of the history: what was set before anything is done with it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aegui.gui.document import Document
from aegui.gui.panels.dock import TaskDock
from aegui.gui.panels.panel import TaskPanel
from aegui.gui.recipe.words import settings_title
from aegui.restore.steps import DenoiseStep, Step


class SettingsWatch(QObject):
    """Notes every change that a hand let go of. Where a result follows at once, the result is the entry."""

    def __init__(self, document: Document, dock: TaskDock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._last: dict[TaskPanel, Step] = {}
        for panel in dock.panels:
            panel.settled.connect(lambda panel=panel: self._on_settled(panel))
            panel.changed.connect(lambda panel=panel: self._on_changed(panel))
            panel.step_shown.connect(lambda panel=panel: self._on_shown(panel))
        self._dock = dock
        document.photo_opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        self._last.clear()
        for panel in self._dock.panels:
            self._on_changed(panel)

    def _on_shown(self, panel: TaskPanel) -> None:
        self._last.pop(panel, None)
        self._on_changed(panel)

    def _on_changed(self, panel: TaskPanel) -> None:
        """What a hand has begun to move is compared with what was there before."""
        step = _step(panel)
        if step is not None:
            self._last.setdefault(panel, step)

    def _on_settled(self, panel: TaskPanel) -> None:
        step, state = _step(panel), self._document.state
        old = self._last.get(panel)
        if step is None or state is None:
            return
        self._last[panel] = step
        follows = isinstance(step, DenoiseStep) and state.denoised is not None
        title = "" if old is None or follows else settings_title(old, step)
        if title:
            assert old is not None
            self._document.take_settings(title, old, step)


def _step(panel: TaskPanel) -> Step | None:
    recipe = panel.recipe()
    return recipe.steps[0] if recipe is not None else None

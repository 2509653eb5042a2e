"""Shows the preferences and makes what is chosen there hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from aegui.gui.actions import ActionTable
from aegui.gui.panels.dock import TaskDock
from aegui.gui.preferences import Preferences
from aegui.gui.prefs.dialog import PreferencesDialog
from aegui.gui.theme import ThemeChoice

_COMPUTING = ("device", "precision", "memory", "threads")
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrefsParts:
    """What preferences reach into."""

    preferences: Preferences
    actions: ActionTable
    dock: TaskDock


class PrefsDesk(QObject):
    """One preferences window at a time, beside the work. `screen_chosen`: photos are shown by another profile."""

    screen_chosen = Signal()

    def __init__(self, parts: PrefsParts, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._window = parts, window
        self.dialog: PreferencesDialog | None = None
        settings = parts.preferences.settings
        parts.actions.bind(settings.keys)
        still(settings.reduced_motion)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {"preferences": self.show}

    def show(self) -> PreferencesDialog:
        """Open the window, or bring it to the front."""
        preferences, each = self._parts.preferences, self._parts.dock.retouch.each_stroke
        preferences.change(run_after_stroke=each.isChecked())
        if self.dialog is None:
            self.dialog = PreferencesDialog(preferences.settings, self._window)
            self.dialog.changed.connect(self._on_changed)
        self.dialog.take(preferences.settings)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def _on_changed(self, name: str, value: object) -> None:
        parts = self._parts
        parts.preferences.change(**{name: value})
        settings = parts.preferences.settings
        if name == "theme":
            parts.actions[f"theme_{ThemeChoice(settings.theme).value}"].trigger()
        elif name in _COMPUTING:
            parts.dock.denoise.advanced.options_chosen.emit(settings.compute)
        elif name == "keys":
            parts.actions.bind(settings.keys)
        elif name == "run_after_stroke":
            parts.dock.retouch.each_stroke.setChecked(settings.run_after_stroke)
        elif name == "screen_profile":
            self.screen_chosen.emit()
        elif name == "reduced_motion":
            still(settings.reduced_motion)


def still(reduced: bool) -> None:
    """Let nothing slide or fade, or as the platform has it."""
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, not reduced)

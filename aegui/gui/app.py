"""Composes the window and runs it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aegui import paths
from aegui.gui.dialogs import Dialogs
from aegui.gui.icons import Icons
from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.samples import samples_dir
from aegui.gui.theme import Theme
from aegui.gui.window import MainWindow
from aegui.jobs.engine import Engine


def run(photos: list[Path]) -> int:
    """Show the window, open the first of `photos`, and return the exit code when it is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("aegui")
    app.setDesktopFileName("aegui")
    window = compose(app, Engine, Preferences(paths.settings_file()))
    window.show()
    if photos:
        window.open(photos[0])
    return app.exec()


def compose(
    app: QApplication, engines: EngineFactory, preferences: Preferences, dialogs: Dialogs | None = None
) -> MainWindow:
    """The window with everything it needs."""
    folder = paths.resources_dir() / "icons"
    theme = Theme(app, folder, preferences.theme)
    return MainWindow(engines, theme, Icons(folder), preferences, samples_dir(), dialogs)

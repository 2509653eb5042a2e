"""Composes the window and runs it."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from aegui import log, paths
from aegui.errors import AeguiError
from aegui.gui import language
from aegui.gui.dialogs import Dialogs
from aegui.gui.errors import ErrorPresenter
from aegui.gui.icons import Icons
from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.samples import samples_dir
from aegui.gui.theme import Theme
from aegui.gui.window import MainWindow
from aegui.jobs.engine import Engine

_log = logging.getLogger(__name__)


def run(photos: list[Path]) -> int:
    """Show the window, open the first of `photos`, and return the exit code when the window is closed."""
    preferences = Preferences(paths.settings_file())
    enlarge(preferences.settings.text_scale)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("aegui")
    app.setDesktopFileName("aegui")
    handler = log.start(paths.log_file())
    window = compose(app, Engine, preferences)
    sys.excepthook = presenting(window.presenter)
    window.show()
    if photos:
        window.open(photos)
    elif not preferences.settings.tour_seen:
        window.extras.tour.begin()
    gc.freeze()  # else the collector walks through all that was imported while somebody paints: 30 ms at a time
    window.restorer.warmed.connect(gc.freeze)  # torch has come
    code = app.exec()
    sys.excepthook = sys.__excepthook__
    log.stop(handler)
    return code


def enlarge(percent: int) -> None:
    """Have Qt draw text and controls larger, beside what the screen asks for; before there is an application."""
    if percent != 100:
        factor = float(os.environ.get("QT_SCALE_FACTOR", "1"))
        os.environ["QT_SCALE_FACTOR"] = f"{factor * percent / 100:g}"


def presenting(presenter: ErrorPresenter) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A last resort: what nobody foresaw goes to the log whole, and to the person in one sentence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("nobody foresaw this", exc_info=(kind, error, trace))
        seen = AeguiError(
            "Something went wrong inside: {kind}: {reason}.",
            "Save your work and start again.",
            kind=kind.__name__,
            reason=error,
        )
        seen.__cause__ = error
        presenter.present(seen)

    return hook


def compose(
    app: QApplication, engines: EngineFactory, preferences: Preferences, dialogs: Dialogs | None = None
) -> MainWindow:
    """The window with everything it needs."""
    language.install(app, preferences.settings.language, paths.translations_dir())
    folder = paths.resources_dir() / "icons"
    theme = Theme(app, folder, preferences.theme)
    window = MainWindow(engines, theme, Icons(folder), preferences, samples_dir(), dialogs)
    theme.dress()
    return window

"""The real window as the pictures need it: at its usual size, in a theme, and waited for."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.dialogs import Dialogs
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.jobs.engine import Engine
from aegui.paths import guide_dir

SIZE = (1280, 800)
THEMES = ("light", "dark")
_PATIENCE_S = 900.0


def folder_asked() -> Path:
    """Where the pictures go: the first argument, or beside the scripts."""
    return Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent


def for_the_guide(name: str, theme: str) -> Path:
    """Where a picture of the guide goes: the first argument, or the guide. It shows the dark one in the dark theme."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else guide_dir()
    return folder / f"{name}{'-dark' if theme == 'dark' else ''}.jpg"


@contextmanager
def shown(app: QApplication, dialogs: Dialogs | None = None, **settings: str) -> Iterator[MainWindow]:
    """The window with settings that nobody keeps, and without what its person has left behind; closed at the end."""
    preferences = Preferences()
    preferences.change(**settings)
    with tempfile.TemporaryDirectory() as empty, patch.dict(os.environ, XDG_DATA_HOME=empty):
        window = compose(app, Engine, preferences, dialogs)
        window.resize(*SIZE)
        window.show()
        try:
            yield window
        finally:
            window.shut_down()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def save(window: MainWindow, path: Path) -> None:
    """A picture of the window as it is now."""
    window.grab().save(str(path), quality=90 if path.suffix == ".jpg" else -1)
    print(path.name, flush=True)


def settle(milliseconds: int) -> None:
    """Let the window come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool]) -> None:
    """Go on once the condition holds."""
    end = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        settle(50)


def wait(act: Callable[[], object], until: SignalInstance) -> None:
    """Do something and go on once the signal came."""
    came = []

    def note(*carried: object) -> None:
        came.append(carried)

    until.connect(note)
    QTimer.singleShot(0, act)
    wait_until(lambda: bool(came))
    until.disconnect(note)

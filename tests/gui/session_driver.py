"""A window that works on a photo and says when its work is kept; killed by the test that starts it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe
from aegui.restore.steps import NoiseStep


def main(photo: Path) -> None:
    """Open a photo, add noise, paint, and wait for the end."""
    app = QApplication(sys.argv[:1])
    window = compose(app, _engine, Preferences())
    window.show()
    window.document.photo_opened.connect(lambda: window.restorer.run(Recipe((NoiseStep(seed=4),)), None))
    window.restorer.ended.connect(lambda *_: paint(window))
    window.open([photo])
    app.exec()


def paint(window: MainWindow) -> None:
    """One stroke, kept at once."""
    window.document.paint((20.5, 20.5), (60.5, 20.5), 4.0, True)
    window.document.end_stroke("Brush stroke")
    window.desks.session.saved.connect(lambda: print("kept", flush=True))
    window.desks.session.keep()


def _engine(_: ComputeOptions) -> Engine:
    return Engine(ComputeOptions("cpu", "fp32"), Catalogue(()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Make the guide's pictures of Train at work, light and dark: `python resources/screenshots/make_train.py [FOLDER]`.

Trains on the bundled digits for a minute. Set QT_QPA_PLATFORM=offscreen where there is no screen.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication
from stage import THEMES, for_the_guide, save, settle, shown, wait_until

from aegui.gui.widgets.places import TRAIN

_FIGURES = 3


def main() -> int:
    """Light and dark, one after the other."""
    app = QApplication(sys.argv[:1])
    for theme in THEMES:
        with shown(app, theme=theme) as window:
            window.rooms.show_place(TRAIN)
            train = window.rooms.room(TRAIN)
            train.design.use_digits()
            wait_until(lambda: train.workspace.design.diagram.net is not None)  # noqa: B023 - called at once
            settle(500)
            save(window, for_the_guide("train-design", theme))
            train.start()
            run = train.workspace.run.runs.current
            wait_until(lambda: len(train.watch.record(run).psnr) >= _FIGURES)  # noqa: B023
            settle(800)
            save(window, for_the_guide("train-running", theme))
    return 0


if __name__ == "__main__":
    sys.exit(main())

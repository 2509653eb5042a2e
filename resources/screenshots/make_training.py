"""Make the guide's picture of two runs compared: `python resources/screenshots/make_training.py OUT.png RUN RUN`.

The first run is the one that is looked at. Set QT_QPA_PLATFORM=offscreen where there is no screen.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from stage import settle, shown

from aegui.gui.train.workspace import PROGRESS
from aegui.gui.widgets.places import TRAIN


def main() -> int:
    """The curves of both runs on the page *Progress*, in the light theme."""
    out, *runs = (Path(argument).resolve() for argument in sys.argv[1:])
    app = QApplication(sys.argv[:1])
    with shown(app, theme="light") as window:
        window.rooms.show_place(TRAIN)
        train = window.rooms.room(TRAIN)
        train.workspace.show_page(PROGRESS)
        listed = train.workspace.run.runs
        listed.put(tuple(runs))
        for row in range(listed.list.count()):
            listed.list.item(row).setCheckState(Qt.CheckState.Checked)
        listed.choose(runs[0])
        settle(1500)
        page = train.workspace.run
        page.grab(QRect(0, 0, page.width(), page.curves.geometry().bottom() + 16)).save(str(out))
    return 0


if __name__ == "__main__":
    sys.exit(main())

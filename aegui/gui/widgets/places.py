"""The workspaces, top left: which one is shown, and the way to the others."""

from __future__ import annotations

from importlib.util import find_spec

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from aegui.gui.keyed import keyed_tip

RESTORE, BATCH, TRAIN, EXPLORE = "restore", "batch", "train", "explore"


def is_here(place: str) -> bool:
    """True where this installation has that workspace."""
    room = f"aegui.gui.{place}"
    return place == RESTORE or (find_spec(room) is not None and find_spec(f"{room}.conductor") is not None)


class Places(QFrame):
    """One button per workspace; `chosen` carries its id. Shows the one that it stands in as chosen, always."""

    chosen = Signal(str)

    def __init__(self, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspaces")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = {
            RESTORE: (self.tr("Restore"), self.tr("Restore one photo ({place_restore})")),
            BATCH: (self.tr("Batch"), self.tr("Whole folders, unattended ({place_batch})")),
            TRAIN: (self.tr("Train"), self.tr("Train autoencoders on your own pictures ({place_train})")),
            EXPLORE: (self.tr("Explore"), self.tr("Look into folders and models ({place_explore})")),
        }
        self.buttons: dict[str, QToolButton] = {}
        for place, (title, tip) in words.items():
            if not is_here(place):
                continue
            button = QToolButton()
            button.setText(title)
            keyed_tip(button, tip)
            button.setAccessibleName(self.tr("Workspace: {name}").format(name=title))
            button.setCheckable(True)
            button.setChecked(place == here)
            button.clicked.connect(lambda _=False, place=place: self._on_clicked(here, place))
            row.addWidget(button)
            self.buttons[place] = button

    def _on_clicked(self, here: str, place: str) -> None:
        for name, button in self.buttons.items():
            button.setChecked(name == here)
        if place != here:
            self.chosen.emit(place)

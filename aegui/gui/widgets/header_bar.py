"""The bars at the top of a workspace."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from aegui.gui.widgets.elided import ElidedLabel
from aegui.gui.widgets.places import Places


class Bar(QFrame):
    """44 pixels high; what stands in it goes into `row`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(44)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 0, 8, 0)
        self.row.setSpacing(8)


class HeaderBar(Bar):
    """The way to the other workspaces, and a heading that takes the room; the rest is added to `row`.

    `here` is the place's id; `name` says what the heading is of, for who cannot see it.
    """

    def __init__(self, here: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = Places(here)
        self.heading = ElidedLabel()
        self.heading.setProperty("role", "muted")
        self.heading.setAccessibleName(name)
        self.row.addWidget(self.places)
        self.row.addSpacing(8)
        self.row.addWidget(self.heading, 1)

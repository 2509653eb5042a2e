"""A row of buttons of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from aegui.gui.keyed import keyed_tip


class Segments(QFrame):
    """Chooses one of a few; `chosen` carries the index. `tips` may name keys, see `keyed_tip`."""

    chosen = Signal(int)

    def __init__(self, name: str, labels: list[str], tips: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self.setFixedHeight(32)
        for index, (label, tip) in enumerate(zip(labels, tips, strict=True)):
            button = QToolButton()
            button.setText(label)
            keyed_tip(button, tip)
            button.setAccessibleName(label)
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            self._group.addButton(button, index)
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Expanding)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons in order."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    @property
    def chosen_index(self) -> int:
        """The place of the choice, -1 if there is none."""
        return self._group.checkedId()

    def choose(self, index: int | None) -> None:
        """Show another choice, or that none of them is right, without telling anybody."""
        checked = self._group.checkedButton()
        if index is not None:
            self._group.button(index).setChecked(True)
        elif checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

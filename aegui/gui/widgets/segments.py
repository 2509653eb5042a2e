"""A row of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from aegui.gui.keyed import keyed_tip

_WIDEST = 296  # pixels: a panel without its margins
_NARROWEST = 36


class _Segment(QToolButton):
    """A button whose label ends in an ellipsis where there is no room."""

    def minimumSizeHint(self) -> QSize:
        """Room for a letter or two."""
        return super().minimumSizeHint().boundedTo(QSize(_NARROWEST, 32))

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """What is drawn of the label."""
        super().initStyleOption(option)
        room = self.width() - 6
        text: str = option.text
        option.text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


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
            button = _Segment()
            button.setText(label)
            keyed_tip(button, tip)
            button.setAccessibleName(label)
            button.setCheckable(True)
            button.setIconSize(QSize(16, 16))
            self._group.addButton(button, index)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            row.addWidget(button)
        self._labels, self._marks, self._short = tuple(labels), tuple(labels), False
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)
        self._group.buttonToggled.connect(lambda *_: self._show_icons())
        self._group.buttonToggled.connect(lambda *_: self._show_way_in())

    @property
    def buttons(self) -> list[QToolButton]:
        """The buttons in order."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    @property
    def chosen_index(self) -> int:
        """The place of the choice, -1 if there is none."""
        return self._group.checkedId()

    @property
    def full_width(self) -> int:
        """What it takes to write out every label, whatever is shown now."""
        short = self._short
        self.set_short(False)
        row = self.layout()
        assert row is not None
        row.invalidate()
        width = row.sizeHint().width()
        self.set_short(short)
        return width

    def minimumSizeHint(self) -> QSize:
        """No wider than fits into a panel: beyond that, labels end in an ellipsis."""
        return super().minimumSizeHint().boundedTo(QSize(_WIDEST, self.height()))

    def set_marks(self, marks: Sequence[str]) -> None:
        """A sign for every label, for where there is no room for words."""
        self._marks = tuple(marks)

    def set_icons(self, icons: Sequence[QIcon]) -> None:
        """An icon for every label, likewise; what is chosen is written out all the same."""
        for button, icon in zip(self.buttons, icons, strict=True):
            button.setIcon(icon)
        self._show_icons()

    def set_short(self, short: bool) -> None:
        """Signs or icons instead of words; names and tooltips stay."""
        if short != self._short:
            self._short = short
            for button, text in zip(self.buttons, self._marks if short else self._labels, strict=True):
                button.setText(text)
            self._show_icons()

    def choose(self, index: int | None) -> None:
        """Show another choice, or that none of them is right, without telling anybody."""
        checked = self._group.checkedButton()
        if index is not None:
            self._group.button(index).setChecked(True)
        elif checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _show_way_in(self) -> None:
        """Tab leads to what is chosen, whoever chose it; Qt sees to it only for keys and clicks."""
        chosen = self._group.checkedButton() or self._group.button(0)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is chosen else Qt.FocusPolicy.NoFocus)

    def _show_icons(self) -> None:
        styles = Qt.ToolButtonStyle
        for button in self.buttons:
            bare = self._short and not button.icon().isNull() and not button.isChecked()
            button.setToolButtonStyle(styles.ToolButtonIconOnly if bare else styles.ToolButtonTextOnly)

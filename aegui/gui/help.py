"""The sheet of keys and gestures, made from the action table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.actions import ACTIONS, GESTURES, ActionTable, translated
from aegui.gui.keymap import native

_COLUMNS = 3
_OF_SCREEN = 0.9


class HelpSheet(QDialog):
    """Every action that has a key, by menu, with the keys in force, and the gestures."""

    def __init__(self, actions: ActionTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and gestures"))
        groups: dict[str, list[tuple[str, str]]] = {}
        for spec in ACTIONS:
            if keys := native(actions.keys[spec.id]):
                groups.setdefault(spec.menu, []).append((keys, translated(spec.title).rstrip("…")))
        groups[self.tr("Gestures")] = [(translated(keys), translated(title)) for keys, title in GESTURES]
        self.rows = [row for rows in groups.values() for row in rows]
        columns = QHBoxLayout()
        columns.setSpacing(40)
        share = len(self.rows) / _COLUMNS
        stacks = [QVBoxLayout() for _ in range(_COLUMNS)]
        placed = 0
        for name, rows in groups.items():
            stacks[min(int((placed + len(rows) / 2) / share), _COLUMNS - 1)].addWidget(_group(translated(name), rows))
            placed += len(rows)
        for stack in stacks:
            stack.setSpacing(8)  # else the columns' holds for them too
            stack.addStretch(1)
            columns.addLayout(stack)
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.accept)
        sheet = QWidget()
        sheet.setLayout(columns)
        columns.setContentsMargins(24, 24, 24, 0)
        self.pane = QScrollArea()
        self.pane.setAccessibleName(self.windowTitle())
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.setWidgetResizable(True)
        self.pane.setWidget(sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.setSpacing(16)
        whole.addWidget(self.pane, 1)
        whole.addLayout(foot)
        close.setFocus()
        self._fit(sheet)

    def _fit(self, sheet: QWidget) -> None:
        """As large as what it shows, or as the screen lets it be."""
        wanted, bar = sheet.sizeHint(), self.pane.verticalScrollBar().sizeHint().width()
        room = self.screen().availableGeometry().size() * _OF_SCREEN
        foot = self.sizeHint().height() - self.pane.sizeHint().height()
        high = min(wanted.height() + foot, room.height())
        self.resize(min(wanted.width() + bar, room.width()), high)


def _group(name: str, rows: list[tuple[str, str]]) -> QWidget:
    group = QWidget()
    group.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    heading = QLabel(name)
    heading.setProperty("role", "name")
    grid.addWidget(heading, 0, 0, 1, 2)
    outer = Qt.AlignmentFlag.AlignLeft if group.isRightToLeft() else Qt.AlignmentFlag.AlignRight
    for line, (keys, title) in enumerate(rows, 1):
        grid.addWidget(QLabel(title), line, 0)
        label = QLabel(keys)
        label.setProperty("role", "muted")
        # absolute: "Ctrl+O" runs from the left in every language, and Qt would put it to the other side than words
        label.setAlignment(outer | Qt.AlignmentFlag.AlignAbsolute)
        grid.addWidget(label, line, 1)
    grid.setColumnStretch(0, 1)
    return group

"""The sheet of keys and gestures, made from the action table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aegui.gui.actions import ACTIONS, GESTURES, ActionTable, translated
from aegui.gui.keymap import native

_COLUMNS = 3


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
            stack.addStretch(1)
            columns.addLayout(stack)
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close (Esc)"))
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(columns)
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


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

"""Every key of the action table, to be changed: find the action, press the key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.actions import ACTIONS, TABLE_KEYS, beside, translated
from aegui.gui.keymap import Keymap, clashes, differing, given, in_force, native, sharers
from aegui.gui.panels.panel import text_label
from aegui.gui.prefs.general_page import Tell
from aegui.gui.widgets.push_button import push_button

_ID = Qt.ItemDataRole.UserRole
_TITLES = {spec.id: spec.title for spec in ACTIONS}


class KeysPage(QWidget):
    """The table, a field that takes a key, and ways back. `tell` is given "keys" and what differs from the table."""

    def __init__(self, chosen: Keymap, tell: Tell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Keys"))
        self.keys = in_force(TABLE_KEYS, chosen)
        self._tell = tell
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find an action or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.tree = self._tree()
        self.capture = QKeySequenceEdit()
        self.capture.setMaximumSequenceLength(1)
        self.capture.setAccessibleName(self.tr("New key"))
        self.capture.setToolTip(self.tr("Press the key here; Tab moves on"))
        self.warning = QLabel()
        self.warning.setAccessibleName(self.tr("Conflict"))
        self.replace = push_button(self.tr("Replace"), self.tr("The action has this key instead of its keys"))
        self.add = push_button(self.tr("Add"), self.tr("The action has this key beside its keys"))
        self.clear = push_button(self.tr("No key"), self.tr("Take all keys from the action"))
        self.reset = push_button(self.tr("Reset"), self.tr("Give the action the keys it came with"))
        self.reset_all = push_button(self.tr("Reset all"), self.tr("Give all actions the keys they came with"))
        self._lay_out()
        self._connect()
        self.choose(ACTIONS[0].id)
        self._refresh()

    @property
    def action(self) -> str:
        """The id of the chosen action, empty for a heading."""
        item = self.tree.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def choose(self, action_id: str) -> None:
        """Go to an action."""
        self.tree.setCurrentItem(self._items[action_id])

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("table")
        tree.setAccessibleName(self.tr("Actions and their keys"))
        tree.setHeaderLabels([self.tr("Action"), self.tr("Keys"), self.tr("Conflict")])
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionsMovable(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        menus: dict[str, QTreeWidgetItem] = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                heading = menus[spec.menu] = QTreeWidgetItem(tree, [translated(spec.menu)])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = tree.font()
                font.setBold(True)
                heading.setFont(0, font)
            item = self._items[spec.id] = QTreeWidgetItem(menus[spec.menu], [_title(spec.id)])
            item.setData(0, _ID, spec.id)
        self._headings = list(menus.values())
        tree.expandAll()
        return tree

    def _lay_out(self) -> None:
        title = text_label(self.tr("Keys"), "title")
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.search, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(self.tr("New key"))
        label.setBuddy(self.capture)
        row.addWidget(label)
        row.addWidget(self.capture, 1)
        for button in (self.replace, self.add, self.clear):
            row.addWidget(button)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.warning, 1)
        for button in (self.reset, self.reset_all):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addLayout(last)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.tree.itemActivated.connect(lambda *_: self.capture.setFocus())
        self.capture.keySequenceChanged.connect(lambda _: self._show_state())
        self.replace.clicked.connect(lambda: self._give(add=False))
        self.add.clicked.connect(lambda: self._give(add=True))
        self.clear.clicked.connect(lambda: self._take(self.keys | {self.action: ()}))
        self.reset.clicked.connect(lambda: self._take(self.keys | {self.action: TABLE_KEYS[self.action]}))
        self.reset_all.clicked.connect(lambda: self._take(dict(TABLE_KEYS)))

    def _pressed(self) -> str:
        return self.capture.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _give(self, *, add: bool) -> None:
        self._take(self.keys | given(beside(self.keys, self.action), self.action, self._pressed(), add=add))

    def _take(self, keys: dict[str, tuple[str, ...]]) -> None:
        self.keys = keys
        self.capture.clear()
        self._refresh()
        self._tell("keys", differing(TABLE_KEYS, keys))

    def _on_chosen(self) -> None:
        self.capture.clear()
        self._show_state()

    def _refresh(self) -> None:
        for name, item in self._items.items():
            item.setText(1, native(self.keys[name]))
            others = ", ".join(_title(other) for other in clashes(beside(self.keys, name)).get(name, ()))
            item.setText(2, self.tr("also {action}").format(action=others) if others else "")
        self._show_state()

    def _show_state(self) -> None:
        name, key = self.action, self._pressed()
        others = [other for other in sharers(beside(self.keys, name), key) if other != name]
        titles = ", ".join(_title(other) for other in others)
        words = self.tr("{key} belongs to {action}, and is taken from it.")
        self.warning.setText(words.format(key=native((key,)), action=titles) if others else "")
        for button in (self.replace, self.add):
            button.setEnabled(bool(name and key))
        self.capture.setEnabled(bool(name))
        self.clear.setEnabled(bool(name and self.keys.get(name)))
        changed = differing(TABLE_KEYS, self.keys)
        self.reset.setEnabled(name in changed)
        self.reset_all.setEnabled(bool(changed))

    def _filter(self, text: str) -> None:
        wanted = text.strip().lower()
        for item in self._items.values():
            item.setHidden(wanted not in f"{item.text(0)}\n{item.text(1)}".lower())
        for heading in self._headings:
            rows = [item for item in self._items.values() if item.parent() is heading]
            heading.setHidden(all(row.isHidden() for row in rows))


def _title(action_id: str) -> str:
    return translated(_TITLES[action_id]).rstrip("…")

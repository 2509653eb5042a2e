"""Which keys every action has: those of the table, or those that a person chose, and where two want the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Keymap = Mapping[str, tuple[str, ...]]
_NONE = Qt.KeyboardModifier.NoModifier


@cache
def normal(key: str) -> str:
    """A key as it is kept, "Ctrl+Z"; empty if it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def in_force(table: Keymap, chosen: Keymap) -> dict[str, tuple[str, ...]]:
    """The keys of every action of the table; what a file says of unknown actions or keys is passed over."""
    return {name: _sound(chosen[name]) if name in chosen else keys for name, keys in table.items()}


def differing(table: Keymap, keys: Keymap) -> dict[str, tuple[str, ...]]:
    """What must be kept of `keys`: those that are not as in the table."""
    return {name: mine for name, mine in keys.items() if name in table and _all(mine) != _all(table[name])}


def sharers(keys: Keymap, key: str) -> tuple[str, ...]:
    """The actions that have this key."""
    wanted = normal(key)
    return tuple(name for name, mine in keys.items() if wanted and wanted in _all(mine))


def clashes(keys: Keymap) -> dict[str, tuple[str, ...]]:
    """For every action that shares a key with others: those others. Such a key does nothing, in Qt."""
    names: dict[str, set[str]] = {}
    for name, mine in keys.items():
        for key in filter(None, _all(mine)):
            names.setdefault(key, set()).add(name)
    found: dict[str, set[str]] = {}
    for several in names.values():
        for name in several:
            found.setdefault(name, set()).update(several - {name})
    return {name: tuple(sorted(others)) for name, others in found.items() if others}


def given(keys: Keymap, name: str, key: str, *, add: bool = False) -> dict[str, tuple[str, ...]]:
    """The keymap with `key` at `name`, taken from whoever had it; in place of its keys, or beside them."""
    wanted = normal(key)
    without = {other: tuple(k for k in mine if normal(k) != wanted) for other, mine in keys.items()}
    mine = (*without[name], wanted) if add else (wanted,)
    return without | {name: mine}


def pressed(event: QKeyEvent, keys: Keymap, names: Sequence[str]) -> str:
    """Which of some actions has the key of an event; empty if none has."""
    if event.key() in (0, Qt.Key.Key_unknown):
        return ""
    spelled = {QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)}
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier) == _NONE:
        spelled |= {normal(event.text().upper()), QKeySequence(event.key()).toString()}  # "+" may need Shift
    return next((name for name in names if spelled & set(_all(keys.get(name, ())))), "")


def native(keys: Sequence[str]) -> str:
    """Keys as the platform writes them, each once."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(dict.fromkeys(QKeySequence(key).toString(form) for key in keys))


def _sound(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if normal(key))


def _all(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(normal(key) for key in keys)

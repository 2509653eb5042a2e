"""Texts that name keys: written with the action's id, shown with the keys that it has now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from aegui.gui.keymap import Keymap, native

_SHOWN = ("toolTip", "text")
_IN_BRACKETS, _IN_WORDS = re.compile(r"\s*\(\{(\w+)\}\)"), re.compile(r"\{(\w+)\}")


def with_keys(template: str, keys: Keymap, names: Mapping[str, str]) -> str:
    """A text with `{action}` filled in: in brackets of its own all keys, or no brackets where the action has none.

    Elsewhere its first key, or its name of `names` where it has none. Ids that are not in `keys` stay as they are.
    """

    def bracketed(match: re.Match[str]) -> str:
        mine = keys.get(match[1])
        return match[0] if mine is None else f" ({native(mine)})" if mine else ""

    def named(match: re.Match[str]) -> str:
        mine = keys.get(match[1])
        return match[0] if mine is None else native(mine[:1]) or names.get(match[1], match[1])

    return _IN_WORDS.sub(named, _IN_BRACKETS.sub(bracketed, template))


def keyed_tip(widget: QWidget, template: str) -> None:
    """A tooltip that names keys; `show_keys` fills it in, again whenever they change."""
    widget.setProperty("keyed_toolTip", template)
    widget.setToolTip(template)


def keyed_text(widget: QWidget, template: str) -> None:
    """The same for what a label says."""
    widget.setProperty("keyed_text", template)
    widget.setProperty("text", template)


@runtime_checkable
class TakesKeys(Protocol):
    """A widget that has keys of its own while it has the focus."""

    def take_keys(self, keys: Keymap) -> None:
        """The keys in force of all actions."""


def show_keys(root: QWidget, keys: Keymap, names: Mapping[str, str]) -> None:
    """Fill in the keyed texts of everything below `root`, and give widgets with keys of their own what they are."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, TakesKeys):
            widget.take_keys(keys)
        for shown in _SHOWN:
            template = widget.property(f"keyed_{shown}")
            if template:
                widget.setProperty(shown, with_keys(template, keys, names))

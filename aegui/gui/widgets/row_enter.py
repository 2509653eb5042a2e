"""Enter in a list is for the row that is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RowEnter(QObject):
    """Keeps Enter from being the window's Apply while a list has the focus and a row in hand."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a key becomes a shortcut, whoever has the focus is asked for it."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_enter(event)
        if asked and self._view.currentIndex().isValid():
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and event.modifiers() in _BARE

"""What a person is asked in the Train workspace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget


class TrainDialogs:
    """Asks through Qt's dialogs; tests bring answers instead."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def folder(self, title: str) -> Path | None:
        """A folder."""
        chosen = QFileDialog.getExistingDirectory(self._parent, title)
        return Path(chosen) if chosen else None

    def files(self, title: str, patterns: str) -> tuple[Path, ...]:
        """Some files."""
        return tuple(Path(name) for name in QFileDialog.getOpenFileNames(self._parent, title, "", patterns)[0])

    def name(self, title: str, suggestion: str) -> str:
        """A word; empty if the person thought better of it."""
        text, fine = QInputDialog.getText(self._parent, title, title, text=suggestion)
        return text.strip() if fine else ""

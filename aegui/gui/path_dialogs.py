"""What a person is asked in Batch, Train and Explore: folders, files, a name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget


class PathDialogs:
    """Asks through Qt's dialogs; tests bring answers instead."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def folder(self, title: str) -> Path | None:
        """A folder, or `None` if the person thought better of it."""
        chosen = QFileDialog.getExistingDirectory(self._parent, title)
        return Path(chosen) if chosen else None

    def file(self, title: str, patterns: str) -> Path | None:
        """A file. `patterns`: a name and its globs, as Qt has them: "Photos (*.jpg *.png)"."""
        chosen = QFileDialog.getOpenFileName(self._parent, title, "", patterns)[0]
        return Path(chosen) if chosen else None

    def files(self, title: str, patterns: str) -> tuple[Path, ...]:
        """Some files."""
        return tuple(Path(name) for name in QFileDialog.getOpenFileNames(self._parent, title, "", patterns)[0])

    def name(self, title: str, suggestion: str) -> str:
        """A word; empty if the person thought better of it."""
        text, fine = QInputDialog.getText(self._parent, title, title, text=suggestion)
        return text.strip() if fine else ""

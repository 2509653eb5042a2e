"""What the window remembers of the person: the settings, and where they are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from aegui.gui.theme import ThemeChoice
from aegui.settings import Settings, read_settings, write_settings


class Preferences:
    """Settings that change while the window runs. Without a file they are forgotten at the end."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept = self.settings = read_settings(file) if file is not None else Settings()

    @property
    def theme(self) -> ThemeChoice:
        """The theme that was asked for."""
        return ThemeChoice(self.settings.theme)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Photos opened last, the newest first, that are still there."""
        return tuple(path for path in map(Path, self.settings.recent) if path.is_file())

    @property
    def folder(self) -> Path:
        """Where to look for photos."""
        folder = Path(self.settings.last_folder)
        return folder if self.settings.last_folder and folder.is_dir() else Path.home()

    def opened(self, path: Path) -> None:
        """Remember a photo."""
        self.settings = self.settings.with_recent(path)

    def change(self, **values: Any) -> None:
        """Remember other values of the settings."""
        self.settings = replace(self.settings, **values)

    def keep(self) -> None:
        """Write the settings if any changed. Raises `OutputError`."""
        if self._file is not None and self.settings != self._kept:
            write_settings(self.settings, self._file)
            self._kept = self.settings

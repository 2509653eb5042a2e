"""What the window remembers of the person, for as long as it runs."""

from __future__ import annotations

from pathlib import Path

from aegui.gui.theme import ThemeChoice

_MOST_RECENT = 8


class Preferences:
    """Recent photos, the folder of the last one, and the theme."""

    def __init__(self) -> None:
        self.theme = ThemeChoice.SYSTEM
        self._recent: list[Path] = []

    @property
    def recent(self) -> tuple[Path, ...]:
        """Photos opened last, the newest first, that are still there."""
        return tuple(path for path in self._recent if path.is_file())

    @property
    def folder(self) -> Path:
        """Where to look for photos."""
        return self._recent[0].parent if self._recent else Path.home()

    def opened(self, path: Path) -> None:
        """Remember a photo."""
        self._recent = [path, *(other for other in self._recent if other != path)][:_MOST_RECENT]

"""Photos that lie together: one is open, the others are a key away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.document import Document
from aegui.gui.files import FileDesk
from aegui.gui.tasks import Tasks
from aegui.jobs.runner import Done, Outcome
from aegui.progress import Progress


class Shelf(QObject):
    """The photos of the last drop, paste or command line; of a single one, those of its folder."""

    changed = Signal()
    failed = Signal(AeguiError)

    def __init__(self, document: Document, files: FileDesk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._files = files
        self._tasks = tasks
        self._photos: tuple[Path, ...] = ()
        self._at = 0
        self._pages = False
        document.photo_opened.connect(self._on_photo_opened)

    @property
    def place(self) -> tuple[int, int]:
        """Which photo is open, from 1, and of how many; (0, 0) if none came this way."""
        return (self._at + 1, len(self._photos)) if self._photos else (0, 0)

    @property
    def photos(self) -> tuple[Path, ...]:
        """All of them, in order; the same tuple until there are others."""
        return self._photos

    @property
    def pages(self) -> bool:
        """True if the open photo lies beside the one that was open before it."""
        return self._pages

    @property
    def at(self) -> int:
        """The place of the open one, from 0."""
        return self._at

    @property
    def has_next(self) -> bool:
        """True if a photo comes after the open one."""
        return self._at + 1 < len(self._photos)

    @property
    def has_previous(self) -> bool:
        """True if a photo comes before the open one."""
        return bool(self._photos) and self._at > 0

    def put(self, paths: Sequence[Path]) -> None:
        """Open the first of these photos and keep the rest; a folder stands for the photos in it."""

        def work(_: Progress) -> tuple[Path, ...]:
            from aegui.imaging.read import list_photos

            return tuple(photo for path in paths for photo in (list_photos(path) if path.is_dir() else [path]))

        self._tasks.run("List photos", work, lambda found: self._take(found, paths[0]), self.failed.emit)

    def step(self, by: int) -> None:
        """Open the next (1) or the previous (-1) photo."""
        self.go_to(self._at + by)

    def go_to(self, at: int) -> None:
        """Open the photo at a place, if there is one."""
        if 0 <= at < len(self._photos):
            self._open(self._photos, at)

    def _take(self, photos: tuple[Path, ...], named: Path) -> None:
        if photos:
            self._open(photos, 0)
        else:
            cause = self.tr("The folder {name} holds no photos.").format(name=named.name)
            self.failed.emit(AeguiError(cause, self.tr("Drop a photo, or a folder with photos in it.")))

    def _open(self, photos: tuple[Path, ...], at: int) -> None:
        def leaving() -> None:
            self._pages = photos is self._photos
            self._photos, self._at = photos, at
            self.changed.emit()

        self._files.open(photos[at], leaving)

    def _on_photo_opened(self) -> None:
        photo = self._document.photo
        if photo is None or not self._photos or photo.path != self._photos[self._at]:
            self._photos, self._at, self._pages = (), 0, False
            self.changed.emit()
        if photo is not None and photo.path is not None and len(self._photos) < 2:
            self._adopt(photo.path)

    def _adopt(self, path: Path) -> None:
        """A photo that came by itself: those beside it are at hand too."""

        def work(_: Progress) -> tuple[Path, ...]:
            from aegui.imaging.read import list_photos

            return tuple(list_photos(path.parent))

        def ended(outcome: Outcome[tuple[Path, ...]]) -> None:
            photo = self._document.photo
            still = photo is not None and photo.path == path and len(self._photos) < 2
            if still and isinstance(outcome, Done) and path in outcome.result:
                self._photos, self._at = outcome.result, outcome.result.index(path)
                self.changed.emit()

        self._tasks.submit("List photos", work, ended)

"""Brings the filmstrip together with the shelf: which photos, which is open, what is known of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.document import Document
from aegui.gui.files import FileDesk
from aegui.gui.filmstrip.model import BROKEN, SAVED, WORKED, FilmModel
from aegui.gui.filmstrip.view import FRAME, Filmstrip
from aegui.gui.preferences import Preferences
from aegui.gui.session.desk import SessionDesk
from aegui.gui.session.place import work_place
from aegui.gui.shelf import Shelf
from aegui.gui.tasks import Tasks
from aegui.gui.workspace import RestoreWorkspace
from aegui.jobs.runner import Done, Outcome

_SHARP = 2  # picture pixels per pixel of the strip, for screens of high density
_KEPT = 600


@dataclass(frozen=True, slots=True)
class FilmParts:
    """What the desk works with. `tasks`: the worker that makes small pictures."""

    document: Document
    workspace: RestoreWorkspace
    shelf: Shelf
    files: FileDesk
    session: SessionDesk
    preferences: Preferences
    tasks: Tasks
    shows: QAction


class FilmDesk(QObject):
    """The strip is there while more than one photo is at hand, unless the person put it away."""

    def __init__(self, parts: FilmParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        thumbs = Thumbs(parts.tasks, self, FRAME.width() * _SHARP, _KEPT)
        self.model = FilmModel(thumbs, self)
        self.strip = Filmstrip(self.model)
        thumbs.arrived.connect(lambda: self.strip.viewport().update())
        parts.workspace.put_below(self.strip)
        parts.shelf.changed.connect(self._on_shelf)
        parts.session.remembered.connect(self._on_remembered)
        parts.files.saved.connect(self._on_saved)
        self.strip.photo_chosen.connect(self._on_chosen)
        self._on_shelf()

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {"filmstrip": self._on_toggled}

    def set_icons(self, make: Callable[[str], QIcon]) -> None:
        """Badges are light on a dark plate in both themes; `make` is of the dark one."""
        self.strip.delegate.icons = {name: make(name) for name in (WORKED, SAVED, BROKEN)}

    def _on_shelf(self) -> None:
        shelf = self._parts.shelf
        if shelf.photos is not self.model.photos:
            self.model.show_photos(shelf.photos)
            self._look_for_work(shelf.photos)
        self._place()
        if shelf.photos:
            self.strip.show_current(shelf.at)

    def _place(self) -> None:
        wanted = self._parts.preferences.settings.filmstrip
        self._parts.shows.setChecked(wanted)
        self.strip.setVisible(wanted and len(self.model.photos) > 1)

    def _look_for_work(self, photos: tuple[Path, ...]) -> None:
        place = partial(work_place, self._parts.preferences)

        def take(outcome: Outcome[set[Path]]) -> None:
            if isinstance(outcome, Done) and self.model.photos is photos:
                self.model.show_worked(outcome.result)

        if len(photos) > 1:
            self._parts.tasks.submit("Look for work", lambda _: {it for it in photos if place(it).is_file()}, take)

    def _on_chosen(self, row: int) -> None:
        if row != self._parts.shelf.at:
            self._parts.shelf.go_to(row)
            self.strip.show_current(self._parts.shelf.at)

    def _on_toggled(self) -> None:
        self._parts.preferences.change(filmstrip=self._parts.shows.isChecked())
        self._place()

    def _on_remembered(self, path: Path) -> None:
        self.model.mark_worked(self._own(path), work_place(self._parts.preferences, path).is_file())

    def _on_saved(self, _: Path) -> None:
        photo = self._parts.document.photo
        if photo is not None and photo.path is not None:
            self.model.mark_saved(photo.path)

    def _own(self, path: Path) -> Path:
        """The photo as the shelf calls it."""
        photo = self._parts.document.photo
        same = photo is not None and photo.path is not None and photo.path.absolute() == path
        return photo.path if same and photo is not None and photo.path is not None else path

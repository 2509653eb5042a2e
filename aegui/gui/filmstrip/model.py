"""The photos of a folder as a list for views: what each is called, how it looks, and how far the work on it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from aegui.gui.batch.thumbs import Thumbs

Index = QModelIndex | QPersistentModelIndex
PICTURE, BADGES = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
WORKED, SAVED, BROKEN = "settings", "save", "close"  # the icons of what they stand for


class FilmModel(QAbstractListModel):
    """Thumbnails come when they are first asked for; nothing is done for photos that nobody looks at."""

    def __init__(self, thumbs: Thumbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._photos: tuple[Path, ...] = ()
        self._worked: set[Path] = set()
        self._saved: set[Path] = set()

    @property
    def photos(self) -> tuple[Path, ...]:
        """The photos in order."""
        return self._photos

    def show_photos(self, photos: tuple[Path, ...]) -> None:
        """Other photos; badges begin anew."""
        self.beginResetModel()
        self._photos = photos
        self._worked, self._saved = set(), set()
        self.endResetModel()

    def show_worked(self, worked: set[Path]) -> None:
        """These photos have steps or a mask that are remembered."""
        self._worked = worked
        self._tell()

    def mark_worked(self, photo: Path, worked: bool) -> None:
        """What is remembered of a photo changed."""
        (self._worked.add if worked else self._worked.discard)(photo)
        self._tell()

    def mark_saved(self, photo: Path) -> None:
        """A result of this photo was saved."""
        self._saved.add(photo)
        self._tell()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many."""
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, words for screen readers and tooltips, picture, badges."""
        if not index.isValid():
            return None
        photo = self._photos[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join([photo.name, *self._words(photo)])
        if role == PICTURE:
            return self.picture(photo)
        return self.badges(photo) if role == BADGES else None

    def picture(self, photo: Path) -> QPixmap | None:
        """How it looks, once that is known."""
        return self._thumbs.get(photo)

    def badges(self, photo: Path) -> tuple[str, ...]:
        """What is known of it."""
        broken = self._thumbs.has(photo) and self._thumbs.get(photo) is None
        known = ((BROKEN, broken), (WORKED, photo in self._worked), (SAVED, photo in self._saved))
        return tuple(name for name, holds in known if holds)

    def _words(self, photo: Path) -> list[str]:
        words = {
            BROKEN: self.tr("cannot be read"),
            WORKED: self.tr("has a recipe or a mask"),
            SAVED: self.tr("saved"),
        }
        return [words[badge] for badge in self.badges(photo)]

    def _tell(self) -> None:
        if self._photos:
            self.dataChanged.emit(self.index(0), self.index(len(self._photos) - 1), [BADGES])

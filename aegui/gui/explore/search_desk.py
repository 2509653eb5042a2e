"""What happens on the pages Similar and Unusual, over the folder's index. No widgets here."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRect, Signal

from aegui.errors import AeguiError
from aegui.gui.explore.desk import FolderDesk
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.jobs.explorer import Explorer, cut
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.explore.anomaly import Unusual
    from aegui.explore.similar import Match

_TOP = 200
_SHOWN_SIDE = 640


class SearchDesk(QObject):
    """Searches while the folder's index is in hand; what was found comes by signal."""

    query_read = Signal(object, object)
    matched = Signal(object, object, float)
    copies_found = Signal(object, object)
    ranked = Signal(object, object)
    map_drawn = Signal(object, object)
    damage_measured = Signal(object)
    failed = Signal(AeguiError)

    def __init__(self, quick: Tasks, explorer: Explorer, folder: FolderDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick, self._explorer, self._folder = quick, explorer, folder
        self._query: Photo | None = None
        self._excesses: dict[Path, NDArray[np.float32]] = {}
        folder.index_changed.connect(self._on_index_changed)

    def read(self, path: Path, on_read: Callable[[Photo], object]) -> None:
        """Read a photo for whoever wants it."""
        self._quick.run("Search", lambda _: read_photo(path), on_read, self.failed.emit)

    def search(self, path: Path) -> None:
        """Search by a photo."""

        def ended(photo: Photo) -> None:
            self._query = photo
            self.query_read.emit(photo, path)
            self.search_region(None)

        self.read(path, ended)

    def search_region(self, region: QRect | None) -> None:
        """Search by a part of the photo, or by all of it again."""
        query, index = self._query, self._folder.index
        if query is None or index is None:
            return

        def work(_: Progress) -> tuple[tuple[Match, ...], float]:
            asked = query if region is None else cut(query, (region.x(), region.y(), region.width(), region.height()))
            begun = time.perf_counter()
            found = self._explorer.search(index, asked, _TOP)
            return found, 1000 * (time.perf_counter() - begun)

        self._quick.run("Search", work, lambda found: self.matched.emit(index.folder, *found), self.failed.emit)

    def find_copies(self) -> None:
        """Group the near-duplicates."""
        index = self._folder.index
        if index is None:
            return

        def work(_: Progress) -> object:
            from aegui.explore.similar import near_duplicates

            return near_duplicates(index)

        self._folder.run(self.tr("Comparing"), work, lambda groups: self.copies_found.emit(index.folder, groups))

    def rank_unusual(self) -> None:
        """Read every photo and rank them."""
        index = self._folder.index
        if index is None:
            return

        def ended(found: tuple[tuple[Unusual, ...], dict[Path, NDArray[np.float32]]]) -> None:
            ranked, self._excesses = found
            self.ranked.emit(index.folder, ranked)

        def work(progress: Progress) -> tuple[tuple[Unusual, ...], dict[Path, NDArray[np.float32]]]:
            return self._explorer.rank_unusual(index, progress)

        self._folder.run(self.tr("Looking for the unusual"), work, ended)

    def show_map(self, path: Path) -> None:
        """Draw the error map of a photo that was ranked."""
        index = self._folder.index
        excess = None if index is None else self._excesses.get(path.relative_to(index.folder))
        if excess is None:
            return

        def work(_: Progress) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
            from aegui.explore.anomaly import heat
            from aegui.jobs.batch.thumbnails import thumbnail

            photo = thumbnail(path, _SHOWN_SIDE)
            return photo, heat(excess, *photo.shape[:2])

        self._quick.run("Search", work, lambda found: self.map_drawn.emit(*found), self.failed.emit)

    def measure_damage(self) -> None:
        """Look for damage in every photo; the map is coloured by it."""
        index = self._folder.index
        if index is None:
            return
        self._folder.run(
            self.tr("Looking for damage"),
            lambda progress: self._explorer.damage(index, progress),
            self.damage_measured.emit,
        )

    def _on_index_changed(self) -> None:
        self._excesses = {}

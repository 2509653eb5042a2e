"""What happens on the page Latent: photos are encoded, codes decoded as fast as the hand moves. No widgets here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError, PhotoError
from aegui.gui.explore.desk import FolderDesk
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Photo
from aegui.jobs.explorer import Explorer
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.explore.family import Redrawing
    from aegui.explore.latent import Dials

Code = NDArray[np.float32]
_OTHERS = 200
_LEARNED_FROM = 600
_STEPS = 9
_DRAWN = 36


class LatentDesk(QObject):
    """One model and up to two photos. Pictures come as uint8 (S, S, 3), newest wish first, older ones left out."""

    encoded = Signal(object, object, object)
    decoded = Signal(object)
    walked = Signal(object)
    mixed = Signal(object)
    drawn = Signal(object, object)
    compared = Signal(object, int)
    failed = Signal(AeguiError)

    def __init__(self, quick: Tasks, explorer: Explorer, folder: FolderDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick, self._explorer, self._folder = quick, explorer, folder
        self.model = ""
        self.photos: list[Photo | None] = [None, None]
        self._ends: NDArray[np.float32] | None = None
        self._coded_by = self._walked_by = ""
        self._seed = 0
        self._wish: Callable[[], None] | None = None
        self._busy = False

    def encode(self) -> None:
        """Encode the photo with the model, and see how its numbers vary over the folder."""
        photo, model, some = self.photos[0], self.model, self._some_photos(_OTHERS)
        if photo is None or not model:
            return

        def work(progress: Progress) -> tuple[NDArray[np.uint8], Code, Dials]:
            from aegui.explore.latent import Dials

            space = self._explorer.latent(model)
            seen = space.thumbnails([photo])
            code = space.encode(seen)[0]
            space.decode(code[None])  # says at once if it cannot
            others = _read(some, progress)
            pictures = space.thumbnails(others) if len(others) > 1 else space.pieces(photo, 64)
            return seen[0], code, Dials.of(space.encode(pictures))

        def ended(found: tuple[NDArray[np.uint8], Code, Dials]) -> None:
            if model == self.model:
                self._coded_by = model
                self.encoded.emit(*found)

        self._quick.run("Latent", work, ended, self.failed.emit)

    def decode(self, code: Code) -> None:
        """Draw a code by the model that made it; while one is drawn only the newest wish is kept."""
        model = self._coded_by
        self._soon(lambda: self._explorer.latent(model).decode(code[None])[0], self.decoded.emit)

    def walk(self) -> None:
        """Encode both photos and show the way between them."""
        first, second = self.photos
        model = self.model
        if first is None or second is None or not model:
            return

        def work(_: Progress) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
            space = self._explorer.latent(model)
            ends = space.encode(space.thumbnails([first, second]))
            shares = np.linspace(0, 1, _STEPS, dtype=np.float32)[:, None]
            return ends, space.decode((1 - shares) * ends[0] + shares * ends[1])

        def ended(found: tuple[NDArray[np.float32], NDArray[np.uint8]]) -> None:
            if model == self.model:
                self._ends, self._walked_by = found[0], model
                self.walked.emit(found[1])

        self._quick.run("Latent", work, ended, self.failed.emit)

    def mix(self, share: float) -> None:
        """The picture at a place of the way."""
        if self._ends is None:
            return
        model, code = self._walked_by, (1 - share) * self._ends[0] + share * self._ends[1]
        self._soon(lambda: self._explorer.latent(model).decode(code[None].astype(np.float32))[0], self.mixed.emit)

    def draw(self) -> None:
        """New pictures from both priors, other ones each time."""
        model, self._seed = self.model, self._seed + 1
        seed = self._seed

        def work(_: Progress) -> list[NDArray[np.uint8]]:
            from aegui.explore.latent import contact_sheet

            space = self._explorer.latent(model)
            return [
                contact_sheet(space.sample(_DRAWN, prior, seed), 6, gap=1) for prior in ("mixture", "normal")
            ]  # fmt: skip

        def ended(sheets: list[NDArray[np.uint8]]) -> None:
            if model == self.model:
                self.drawn.emit(*sheets)

        self._quick.run("Latent", work, ended, self.failed.emit)

    def compare(self, models: tuple[str, ...]) -> None:
        """Redraw the photo with every model; components are learned from the folder's photos."""
        photo = self.photos[0]
        if photo is None:
            return
        some = tuple(path for path in self._some_photos(_LEARNED_FROM) if path != photo.path)

        def work(progress: Progress) -> tuple[tuple[Redrawing, ...], int]:
            from aegui.explore.family import redraw_with_all

            others = _read(some, progress.part(0, 0.7))
            spaces = {model: self._explorer.latent(model) for model in models}
            return redraw_with_all(photo, spaces, others, progress.part(0.7, 1)), len(others)

        self._folder.run(self.tr("Redrawing"), work, lambda found: self.compared.emit(*found))

    def _some_photos(self, count: int) -> tuple[Path, ...]:
        paths = self._folder.paths()
        return paths[:: max(len(paths) // count, 1)][:count]

    def _soon(self, make: Callable[[], NDArray[np.uint8]], tell: Callable[[NDArray[np.uint8]], object]) -> None:
        if self._busy:
            self._wish = lambda: self._soon(make, tell)
            return
        self._busy = True

        def ended(outcome: Outcome[NDArray[np.uint8]]) -> None:
            self._busy = False
            wish, self._wish = self._wish, None
            if isinstance(outcome, Done):
                tell(outcome.result)
            elif isinstance(outcome, Failed):
                self.failed.emit(outcome.error)
            if wish is not None:
                wish()

        self._quick.submit("Latent", lambda _: make(), ended)


def _read(paths: tuple[Path, ...], progress: Progress) -> list[Photo]:
    """The photos that can be read, small."""
    from aegui.jobs.batch.thumbnails import thumbnail

    found = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), path.name)
        try:
            found.append(Photo(thumbnail(path, 256)))
        except PhotoError:
            continue
    return found

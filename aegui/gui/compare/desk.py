"""Compares two sides on the canvas, makes what is not at hand, and maps where the photo differs from its original."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, QRectF, Signal
from PySide6.QtGui import QAction, QPainter

from aegui.errors import AeguiError
from aegui.gui.canvas.modes import Compare
from aegui.gui.canvas.scene import Pair
from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.gui.compare.sides import Side, models, moments, recipes
from aegui.gui.document import Document
from aegui.gui.meter import Closeness
from aegui.gui.picture import Picture
from aegui.gui.ports import RestoreEngine
from aegui.gui.restorer import Restorer
from aegui.gui.tasks import Tasks
from aegui.gui.workspace import RestoreWorkspace
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress


@dataclass(frozen=True, slots=True)
class CompareParts:
    """What the desk works with. `tasks`: the worker that makes and measures."""

    document: Document
    workspace: RestoreWorkspace
    restorer: Restorer
    tasks: Tasks
    loupe: QAction


@dataclass(frozen=True, slots=True)
class Compared:
    """Both pictures, and how close each is to the original, where there is one."""

    pictures: tuple[Picture, Picture]
    figures: tuple[Closeness | None, Closeness | None]


class UnlikeMap(SigmaMap):
    """How unlike its original a photo is, per cell of 8 pixels: 1 - SSIM in percent."""

    def __init__(self, similarity: NDArray[np.float32]) -> None:
        super().__init__(np.clip(100 * (1 - similarity), 0, 100).astype(np.float32))

    def draw_legend(self, painter: QPainter, title: str, area: QRectF, scale: float) -> None:
        """The scale, under a title of its own."""
        del title
        words = QCoreApplication.translate("UnlikeMap", "Unlike the original, %")
        super().draw_legend(painter, words, area, scale)


class CompareDesk(QObject):
    """What was made to be compared is kept until another photo is opened."""

    failed = Signal(AeguiError)

    def __init__(self, parts: CompareParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._document, self._canvas = parts, parts.document, parts.workspace.canvas
        self._section = parts.workspace.dock.compare.sides
        self._made: dict[str, Picture] = {}
        self._job: Job | None = None
        self._noise_map: SigmaMap | None = None
        self._section.compare_clicked.connect(self.compare)
        self._section.end_clicked.connect(self.end)
        self._section.map_chosen.connect(self._on_map)
        parts.document.photo_opened.connect(self._on_opened)
        parts.document.photo_changed.connect(self._on_photo)
        parts.document.history_changed.connect(self._offer)
        parts.workspace.dock.changed.connect(self._on_dock)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {
            "split_turn": self._canvas.turn_split,
            "loupe": lambda: self._canvas.set_loupe(self._parts.loupe.isChecked()),
        }

    def compare(self) -> None:
        """Show the two that are chosen; what is not at hand is made first."""
        opened, state, chosen = self._document.opened, self._document.state, self._section.chosen
        if opened is None or state is None or len(chosen) != 2 or self._job is not None:
            return
        engine, photo, reference, made = self._parts.restorer.engine, opened.current.photo, state.reference, self._made

        def work(progress: Progress) -> Compared:
            parts = progress.part(0, 0.45), progress.part(0.45, 0.9)
            first, second = (
                _picture(side, photo, engine, made, part) for side, part in zip(chosen, parts, strict=True)
            )
            figures = _closeness(reference, first.photo), _closeness(reference, second.photo)
            return Compared((first, second), figures)

        self._section.show_state(False, True, self.tr("Working…"))
        self._job = self._parts.tasks.submit(
            "Compare", work, lambda out: self._on_compared(photo, chosen, out), self._on_progress
        )

    def end(self) -> None:
        """Before and after again."""
        if self._job is not None:
            self._job.cancel()
        self._canvas.set_pair(None)
        self._section.show_state(False, False)

    # Inside

    def _on_progress(self, fraction: float, message: str) -> None:
        if self._job is not None:
            percent = self.tr("{percent} %").format(percent=round(100 * fraction))
            self._section.show_state(False, True, ", ".join(filter(None, (message, percent))))

    def _on_compared(self, photo: Photo, sides: tuple[Side, ...], outcome: Outcome[Compared]) -> None:
        self._job = None
        opened = self._document.opened
        if opened is None or opened.current.photo is not photo:
            return
        if isinstance(outcome, Done):
            first, second = sides  # not what is chosen by now
            pair = Pair(*outcome.result.pictures, (f"A: {first.title}", f"B: {second.title}"))
            self._canvas.set_pair(pair)
            if self._canvas.scene.mode is Compare.RESULT:
                self._canvas.set_mode(Compare.SPLIT)
            self._section.show_state(True, False)
            if self._section.chosen == sides:
                self._section.show_figures(outcome.result.figures)
            return
        self._section.show_state(False, False)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)

    def _on_opened(self) -> None:
        self._made = {}
        self._on_photo()

    def _on_photo(self) -> None:
        if self._job is not None:
            self._job.cancel()
        state = self._document.state
        self._section.show_reference(state is not None and state.reference is not None)
        self._section.show_state(False, False)
        self._offer()
        if self._section.map.isChecked():
            self._on_map(True)

    def _on_dock(self) -> None:
        if self._parts.workspace.dock.task == "task_compare":
            self._offer()

    def _offer(self) -> None:
        """Fill the lists, but only while somebody sees them."""
        dock = self._parts.workspace.dock
        if dock.task != "task_compare" or self._document.state is None:
            return
        cards = self._parts.restorer.engine.catalogue.cards()
        installed = {card.id for card in cards}
        self._section.show_sides([*moments(self._document), *models(cards, dock.denoise.step()), *recipes(installed)])

    def _on_map(self, shown: bool) -> None:
        state, scene = self._document.state, self._canvas.scene
        if not shown:
            if isinstance(scene.noise_map, UnlikeMap):
                self._canvas.set_noise_map(self._noise_map)
                self._canvas.set_noise_map_shown(False)
            return
        if state is None or state.reference is None:
            return
        reference, now = state.reference, state.current.photo

        def take(outcome: Outcome[NDArray[np.float32]]) -> None:
            if isinstance(outcome, Done) and self._document.photo is now and self._section.map.isChecked():
                if not isinstance(scene.noise_map, UnlikeMap):
                    self._noise_map = scene.noise_map
                self._canvas.set_noise_map(UnlikeMap(outcome.result))
                self._canvas.set_noise_map_shown(True)
            elif isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._parts.tasks.submit("Unlike", lambda _: _map(reference, now), take)


def _picture(side: Side, photo: Photo, engine: RestoreEngine, made: dict[str, Picture], progress: Progress) -> Picture:
    """On the worker: the side's picture, made now if it is not at hand."""
    if side.recipe is None:
        assert side.picture is not None
        return side.picture
    key = side.recipe.to_toml()
    if key not in made:
        made[key] = Picture.of(engine.restore(photo, side.recipe, None, progress=progress).photo)
    return made[key]


def _closeness(reference: Photo | None, photo: Photo) -> Closeness | None:
    from aegui.imaging import metrics

    if reference is None or reference.pixels.shape != photo.pixels.shape:
        return None
    return Closeness(metrics.psnr(reference, photo), metrics.ssim(reference, photo))


def _map(reference: Photo, photo: Photo) -> NDArray[np.float32]:
    from aegui.imaging import metrics

    return metrics.ssim_map(reference, photo)

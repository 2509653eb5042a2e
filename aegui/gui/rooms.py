"""The workspaces of the window: one is shown, and those that nobody went to yet are not built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.widgets.places import BATCH, EXPLORE, RESTORE, TRAIN, Places
from aegui.gui.workspace import RestoreWorkspace

if TYPE_CHECKING:
    from aegui.gui.batch.conductor import BatchConductor
    from aegui.gui.train.conductor import TrainConductor
    from aegui.models.options import ComputeOptions

_CONDUCTORS = {BATCH: "BatchConductor", TRAIN: "TrainConductor", EXPLORE: "ExploreConductor"}


class _Workspace(Protocol):
    places: Places


class Room(Protocol):
    """What every workspace but Restore is to the window."""

    @property
    def workspace(self) -> _Workspace:
        """The widget, with the way to the other places."""

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from now on; what runs goes on as it was begun."""

    def close(self) -> None:
        """Stop what runs."""


@runtime_checkable
class TakesFiles(Protocol):
    """A room that files can be dropped on."""

    def add(self, paths: Sequence[Path]) -> None:
        """Files and folders were dropped."""


@runtime_checkable
class ShowsDrops(Protocol):
    """A room that shows when files hover over it."""

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""


@runtime_checkable
class ShowsPicture(Protocol):
    """A room with a picture in its drop area."""

    def show_picture(self, picture: QPixmap) -> None:
        """The picture, in the theme's colour."""


@runtime_checkable
class _SendsToRestore(Protocol):
    restore_wanted: SignalInstance


@runtime_checkable
class _SendsToBatch(Protocol):
    batch_wanted: SignalInstance


@runtime_checkable
class _MakesModels(Protocol):
    default_wanted: SignalInstance


class Rooms(QStackedWidget):
    """Restore, and the others once they are asked for. `shown` carries the place's id; `restore_wanted` photos.

    `built` comes when another one has been made.
    """

    shown = Signal(str)
    restore_wanted = Signal(list)
    built = Signal()

    def __init__(
        self,
        restore: RestoreWorkspace,
        engines: EngineFactory,
        preferences: Preferences,
        picture: Callable[[], QPixmap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._restore, self._engines, self._preferences, self._picture = restore, engines, preferences, picture
        self._rooms: dict[str, Room] = {}
        self._place = RESTORE
        self.addWidget(restore)
        restore.places.chosen.connect(self.show_place)

    @property
    def place(self) -> str:
        """The id of the workspace that is shown."""
        return self._place

    @property
    def batch(self) -> BatchConductor:
        """The Batch workspace, built when it is first asked for."""
        return cast("BatchConductor", self.room(BATCH))

    @property
    def train(self) -> TrainConductor:
        """The Train workspace, built when it is first asked for."""
        return cast("TrainConductor", self.room(TRAIN))

    def room(self, place: str) -> Room:
        """A workspace other than Restore, built when it is first asked for."""
        if place not in self._rooms:
            # Each brings libraries, which the first window can wait for.
            conductor = getattr(import_module(f"aegui.gui.{place}.conductor"), _CONDUCTORS[place])
            room: Room = conductor(self._engines, self._preferences.settings.compute, self)
            self._rooms[place] = room
            room.workspace.places.chosen.connect(self.show_place)
            if isinstance(room, _SendsToRestore):
                room.restore_wanted.connect(self.restore_wanted)
            if isinstance(room, _SendsToBatch):
                room.batch_wanted.connect(self._on_batch_wanted)
            if isinstance(room, _MakesModels):
                room.default_wanted.connect(self._on_default_wanted)
            self.addWidget(cast("QWidget", room.workspace))
            self.built.emit()
            self.refresh_icons()
        return self._rooms[place]

    def show_place(self, place: str) -> None:
        """Go to a workspace."""
        if place == RESTORE:
            self.setCurrentWidget(self._restore)
        else:
            room = self.room(place)
            room.set_options(self._preferences.settings.compute)
            self.setCurrentWidget(cast("QWidget", room.workspace))
        self._place = place
        self.shown.emit(place)

    def take(self, paths: Sequence[Path]) -> bool:
        """Give dropped files to the workspace that is shown; false if they belong to Restore."""
        room = self._rooms.get(self._place)
        if not isinstance(room, TakesFiles):
            return False
        room.add(paths)
        return True

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        room = self._rooms.get(self._place)
        if isinstance(room, ShowsDrops):
            room.set_over(over)
        elif room is None:
            self._restore.welcome.set_over(over)

    def refresh_icons(self) -> None:
        """The theme changed."""
        for room in self._rooms.values():
            if isinstance(room, ShowsPicture):
                room.show_picture(self._picture())

    def close_all(self) -> None:
        """Stop what runs."""
        for room in self._rooms.values():
            room.close()

    def _on_default_wanted(self, task: str, model: str) -> None:
        """A person wants a model of their own from now on; the panel lists it, and the settings keep it."""
        dock = self._restore.dock
        panel = dock.denoise if task == "denoise" else dock.retouch
        panel.set_cards(list(self._engines(self._preferences.settings.compute).catalogue.cards()))
        panel.advanced.prefer(model)
        self._preferences.change(**{"denoise_model" if task == "denoise" else "inpaint_model": model})

    def _on_batch_wanted(self, paths: list[Path]) -> None:
        self.show_place(BATCH)
        self.batch.add(paths)

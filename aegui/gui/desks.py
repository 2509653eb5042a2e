"""The desks around the photo, put together in one place, so that the window need not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from aegui.gui.actions import ActionTable
from aegui.gui.canvas.screen import screen_space
from aegui.gui.compare.desk import CompareDesk, CompareParts
from aegui.gui.denoise_desk import DenoiseDesk
from aegui.gui.dialogs import Dialogs
from aegui.gui.document import Document
from aegui.gui.errors import ErrorPresenter
from aegui.gui.files import FileDesk
from aegui.gui.filmstrip.desk import FilmDesk, FilmParts
from aegui.gui.preferences import Preferences
from aegui.gui.recipe.desk import RecipeParts
from aegui.gui.restorer import Restorer
from aegui.gui.session.autosave import Autosave
from aegui.gui.session.desk import SessionDesk, SessionParts
from aegui.gui.session.offer import Offer
from aegui.gui.session.place import autosave_dir
from aegui.gui.shelf import Shelf
from aegui.gui.side.desk import SideDesk
from aegui.gui.tasks import Tasks
from aegui.gui.workspace import RestoreWorkspace


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What the desks work with.

    Workers: `files` reads and writes, `steps` undoes, `measures` measures and compares, `keeper` remembers, `small`
    makes small pictures.
    """

    document: Document
    workspace: RestoreWorkspace
    actions: ActionTable
    restorer: Restorer
    denoising: DenoiseDesk
    file_desk: FileDesk
    shelf: Shelf
    presenter: ErrorPresenter
    dialogs: Dialogs
    preferences: Preferences
    files: Tasks
    steps: Tasks
    measures: Tasks
    keeper: Tasks
    small: Tasks


class Desks(QObject):
    """Makes them, and speaks for all of them."""

    def __init__(self, parts: DeskParts, window: QWidget) -> None:
        super().__init__(window)
        recipe = RecipeParts(
            parts.document, parts.workspace, parts.restorer, parts.denoising, parts.dialogs, parts.preferences,
            parts.files,
        )  # fmt: skip
        self.side = SideDesk(recipe, parts.steps, parts.actions["side_panel"], window)
        session = SessionParts(
            parts.document, parts.file_desk, parts.restorer, self.side.recipes, parts.preferences, parts.keeper
        )
        self.session = SessionDesk(session, Autosave(autosave_dir()), Offer(parts.workspace.stage), self)
        self.session.failed.connect(parts.presenter.present)
        self.session.told.connect(parts.workspace.status.show_idle)
        self.film = FilmDesk(
            FilmParts(
                parts.document, parts.workspace, parts.shelf, parts.file_desk, self.session, parts.preferences,
                parts.small, parts.actions["filmstrip"],
            ),
            self,
        )  # fmt: skip
        compare = CompareParts(parts.document, parts.workspace, parts.restorer, parts.measures, parts.actions["loupe"])
        self.compare = CompareDesk(compare, self)
        self.compare.failed.connect(parts.presenter.present)
        QTimer.singleShot(0, self.session.look)
        self._parts, self._window = parts, window
        QTimer.singleShot(0, self, self.manage_colours)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What their actions do."""
        return self.side.slots() | self.film.slots() | self.compare.slots()

    def set_icons(self, make: Callable[[str], QIcon], light: Callable[[str], QIcon]) -> None:
        """The theme's icons, and light ones for dark plates."""
        self.side.set_icons(make)
        self.film.set_icons(light)

    def manage_colours(self) -> None:
        """Show photos in the colours of the screen that the window is on, now and after it moved to another."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self.show_in_screen_colours)
        self.show_in_screen_colours()

    def show_in_screen_colours(self) -> None:
        """The screen or its profile is another one."""
        space = screen_space(self._parts.preferences.settings.screen_profile, self._window.screen())
        self._parts.workspace.canvas.set_screen(space)

    def close(self) -> None:
        """The window goes."""
        self.session.close()

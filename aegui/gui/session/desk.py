"""Remembers the work on each photo, keeps it safe while it is done, and offers back what a crash cut off."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from aegui.errors import AeguiError, UsageError
from aegui.gui.document import Document
from aegui.gui.files import FileDesk
from aegui.gui.preferences import Preferences
from aegui.gui.recipe.desk import RecipeDesk
from aegui.gui.restorer import Restorer
from aegui.gui.session.autosave import Autosave, forget
from aegui.gui.session.offer import Offer
from aegui.gui.session.place import work_place
from aegui.gui.session.recovery import Recovery
from aegui.gui.session.snapshot import Snapshot
from aegui.gui.tasks import Tasks
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.jobs.work import Trace, Work, without_history
from aegui.jobs.work_file import read_work, stamp_of, write_work

_MOMENT = 1200  # ms after the last change


@dataclass(frozen=True, slots=True)
class SessionParts:
    """What the desk works with. `tasks`: the worker that writes."""

    document: Document
    files: FileDesk
    restorer: Restorer
    recipes: RecipeDesk
    preferences: Preferences
    tasks: Tasks


class SessionDesk(QObject):
    """Autosave of the whole work in the app's data folder; recipe and mask of each photo where the settings say."""

    saved = Signal()
    remembered = Signal(object)
    told = Signal(str)
    failed = Signal(AeguiError)

    def __init__(self, parts: SessionParts, autosave: Autosave, offer: Offer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._autosave, self.offer = parts, autosave, offer
        self._recovery = Recovery(parts.document, parts.restorer, self)
        self._found: tuple[Path, Work] | None = None
        self._recovers = False
        self._kept_photo: Photo | None = None
        self._ours = False
        self._stamp = ""
        self._complained = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self.keep)
        parts.document.photo_leaving.connect(self._on_leaving)
        parts.document.photo_opened.connect(self._on_opened)
        parts.document.history_changed.connect(self._on_changed)
        parts.recipes.changed.connect(self._on_changed)
        offer.taken.connect(self._on_taken)
        offer.declined.connect(self._on_declined)

    def look(self) -> None:
        """Offer what a crash left behind, if it left anything."""

        def found(outcome: Outcome[tuple[Path, Work] | None]) -> None:
            if isinstance(outcome, Done) and outcome.result is not None:
                self._found = outcome.result
                self._tell(outcome.result[1])

        self._parts.tasks.submit("Look for work", lambda _: self._autosave.left_behind(), found)

    def keep(self) -> None:
        """Write the work at hand, on the worker."""
        order = self._order()
        if order is not None:
            self._parts.tasks.submit("Autosave", lambda _: self._write(*order), self._on_written)

    def close(self) -> None:
        """The window is closed in peace: the work is remembered, and nothing is left to offer back."""
        order = self._order() if self._timer.isActive() else None
        self._timer.stop()
        with contextlib.suppress(AeguiError, OSError):  # a person who leaves cannot do anything about it
            if order is not None:
                self._write(*order)
        self._autosave.clear()

    # Inside

    def _order(self) -> tuple[Snapshot, Photo | None, Path | None] | None:
        """What to write: the work, the photo where it has no file, and where to remember the work."""
        state, document = self._parts.document.state, self._parts.document
        if state is None or document.mask is None or self._recovery.is_busy:
            return None
        photo = state.current.photo
        done = document.history.changes[: document.history.position]
        mask = document.mask.snapshot() if document.has_mask else None
        path = str(photo.path.absolute()) if photo.path is not None else str(self._autosave.picture)
        trace = self._parts.recipes.wanted
        snapshot = Snapshot(path, photo.height, photo.width, trace, done, mask, self._stamp)
        opened = document.opened.current.photo if document.opened is not None and photo.path is None else None
        return snapshot, opened, self._place(photo)

    def _place(self, photo: Photo) -> Path | None:
        if photo.path is None or self._parts.preferences.settings.sidecar == "off":
            return None
        return work_place(self._parts.preferences, photo.path)

    def _write(self, snapshot: Snapshot, opened: Photo | None, place: Path | None) -> Path | None:
        """On the worker."""
        work = snapshot.work()
        if work.is_empty:
            self._autosave.clear()
        else:
            self._autosave.write(work)
            if opened is not None and opened is not self._kept_photo:
                from aegui.imaging.write import write_photo

                write_photo(opened, self._autosave.picture, overwrite=True)
                self._kept_photo = opened
        if place is None:
            return None
        remembered = self._remember(work, place, self._ours)
        self._ours = True
        return remembered

    def _on_written(self, outcome: Outcome[Path | None]) -> None:
        if isinstance(outcome, Done):
            self.saved.emit()
            if outcome.result is not None:
                self.remembered.emit(outcome.result)
        elif isinstance(outcome, Failed) and not self._complained:
            self._complained = True  # once: the next attempt comes in a moment
            self.failed.emit(outcome.error)

    def _on_changed(self) -> None:
        if self._timer.isActive() or self._parts.document.state is None:
            return
        if self._has_work() or self._ours:
            self._timer.start()

    def _has_work(self) -> bool:
        return bool(self._parts.document.history.position or self._parts.recipes.wanted)

    def _on_leaving(self) -> None:
        """What was done a moment ago is remembered too; the autosave of it is of no use any more."""
        order = self._order() if self._timer.isActive() else None
        if order is not None and order[2] is not None:
            snapshot, remember = order[0], partial(self._remember, place=order[2], ours=self._ours)
            self._parts.tasks.submit("Remember", lambda _: remember(snapshot.work()), self._on_written)

    def _remember(self, work: Work, place: Path, ours: bool) -> Path:
        """On the worker: keep mask and recipe of a photo, or forget what we kept of it if there is nothing any more."""
        kept = without_history(work)
        if not kept.is_empty:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_work(kept, place)
        elif ours:
            place.unlink(missing_ok=True)
        return Path(work.photo)

    def _on_opened(self) -> None:
        """Bring back what was remembered of this photo, unless it is being recovered."""
        self._timer.stop()
        self._ours = False
        self._recovery.stop()
        photo = self._parts.document.photo
        place = self._place(photo) if photo is not None else None
        self._take_stamp(photo)
        recovers = self._recovers and self._found is not None and self._is_named(self._found[1])
        self._recovers = False
        if not recovers:
            self._parts.tasks.submit("Autosave", lambda _: self._autosave.clear(), lambda _: None)
        if place is not None and photo is not None and not recovers:
            take = partial(self._on_read, photo)
            self._parts.tasks.submit("Remembered work", lambda _: read_work(place) if place.is_file() else None, take)

    def _is_named(self, work: Work) -> bool:
        return self._parts.document.name == Path(work.photo).name

    def _take_stamp(self, photo: Photo | None) -> None:
        """Learn what the file is like before anybody can save over it."""
        self._stamp = ""

        def take(outcome: Outcome[str]) -> None:
            if isinstance(outcome, Done) and photo is self._opened():
                self._stamp = outcome.result

        path = photo.path if photo is not None else None
        if path is not None:
            self._parts.tasks.submit("Stamp", lambda _: stamp_of(path), take)

    def _opened(self) -> Photo | None:
        opened = self._parts.document.opened
        return opened.current.photo if opened is not None else None

    def _on_read(self, photo: Photo, outcome: Outcome[Work | None]) -> None:
        work = outcome.result if isinstance(outcome, Done) else None
        if work is None or photo is not self._parts.document.photo or not work.fits(photo):
            return
        if work.stamp != self._stamp:
            self.told.emit(self.tr("The photo is another one than when it was worked on: its steps are let be."))
            return
        if work.painted is not None and not self._parts.document.has_mask:
            mask = work.painted.mask()
            self._parts.document.edit_mask(self.tr("Mask from last time"), lambda _: mask)
        if work.trace:
            self._parts.recipes.offer_kept(work.trace)
            self._parts.recipes.run_again()

    # A crash

    def _tell(self, work: Work) -> None:
        words = self.tr("Steps kept: {steps}. Entries of the history: {entries}. Nothing is written to the photo.")
        self.offer.tell(
            self.tr("aegui ended unexpectedly while you worked on {name}.").format(name=Path(work.photo).name),
            words.format(steps=len(work.trace), entries=len(work.history)),
            self.tr("Bring it back"),
            self.tr("Let it go"),
        )

    def _on_taken(self) -> None:
        if self._found is None:
            return
        path, work = self._found
        ours = Path(work.photo) == path.with_suffix(".png")
        self._recovers = True

        def opened() -> None:
            self._found = None
            photo = self._parts.document.photo
            if photo is None or not work.fits(photo):
                cause = self.tr("{name} is another photo than when it was worked on.").format(name=work.photo)
                self.failed.emit(UsageError(cause, self.tr("Its work is let be.")))
                return
            self._recovery.start(work, partial(self._on_recovered, path, work))

        self._parts.files.open_kept(Path(work.photo), ours, opened)

    def _on_recovered(self, path: Path, work: Work, left: Trace) -> None:
        if left:
            self._parts.recipes.offer_kept(left)
        elif work.painted is not None and not self._parts.document.has_mask:
            mask = work.painted.mask()
            self._parts.document.edit_mask(self.tr("Mask from last time"), lambda _: mask)
        self.told.emit(self.tr("Your work is back"))
        self.keep()
        self._parts.tasks.submit("Forget", lambda _: forget(path), lambda _: None)

    def _on_declined(self) -> None:
        if self._found is not None:
            path, self._found = self._found[0], None
            self._parts.tasks.submit("Forget", lambda _: forget(path), lambda _: None)

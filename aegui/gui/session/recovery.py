"""Brings work back, entry by entry: strokes at once, steps by doing them again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from aegui.gui.document import Document
from aegui.gui.picture import PlacedMask
from aegui.gui.restorer import Ending, Restorer
from aegui.jobs.work import Logged, Trace, Work


class Recovery(QObject):
    """One at a time. `done` is called at its end, with the steps that were not brought back."""

    def __init__(self, document: Document, restorer: Restorer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._restorer = document, restorer
        self._left: list[Logged] = []
        self._done: Callable[[Trace], None] = lambda _: None
        self._wanted: Trace = ()
        self._waits = False
        restorer.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """True while entries are left."""
        return bool(self._left)

    def start(self, work: Work, done: Callable[[Trace], None]) -> None:
        """Bring back what was done to the photo that was just opened."""
        self._left, self._done, self._wanted = list(work.history), done, work.trace
        self._go_on()

    def stop(self) -> None:
        """What is left is let be."""
        self._left = []

    def _go_on(self) -> None:
        state = self._document.state
        while self._left and state is not None:
            entry = self._left[0]
            if entry.trace != state.trace:
                self._waits = self._restorer.is_busy
                if self._waits:
                    return
                self._restorer.replay(entry.title, entry.trace, None, patch=_patch(entry))
                return
            self._left.pop(0)
            if entry.patch is not None:
                self._document.put_patch(entry.title, entry.y, entry.x, entry.patch.mask())
        if state is not None:
            self._done(self._wanted if self._wanted != state.trace else ())
        self._done = lambda _: None

    def _on_ended(self, ending: Ending) -> None:
        if not self._left:
            return
        if self._waits:
            self._waits = False
            self._go_on()
        elif ending is Ending.DONE:
            self._left.pop(0)
            self._go_on()
        else:
            self._left = []
            self._done(self._wanted)
            self._done = lambda _: None


def _patch(entry: Logged) -> PlacedMask | None:
    return None if entry.patch is None else (entry.y, entry.x, entry.patch.mask())

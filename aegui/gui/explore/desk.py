"""The folder that is explored: indexed, laid out and judged on a worker. No widgets here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.explore.choices import Method
from aegui.gui.tasks import Tasks
from aegui.jobs.explorer import Explorer
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.explore.index import Index
    from aegui.explore.layout import Layout

T = TypeVar("T")


class FolderDesk(QObject):
    """One folder at a time; long work comes one after the other, with progress, and can be cancelled."""

    busy_changed = Signal()
    progressed = Signal(float, str)
    index_changed = Signal()
    layout_changed = Signal()
    layout_missed = Signal()
    failed = Signal(AeguiError)

    def __init__(self, work: Tasks, explorer: Explorer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self.explorer = work, explorer
        self.folder: Path | None = None
        self.index: Index | None = None
        self.layouts: dict[Method, Layout] = {}
        self.title = ""
        self._jobs: list[Job] = []
        self._laying_out: dict[Method, Job] = {}
        self._round = 0

    @property
    def is_busy(self) -> bool:
        """True while something long is under way."""
        return bool(self._jobs)

    def paths(self) -> tuple[Path, ...]:
        """The photos of the index, in its order."""
        return () if self.index is None else tuple(self.index.folder / entry.path for entry in self.index.entries)

    def choose(self, folder: Path) -> None:
        """Index another folder, or bring this one's index up to date; what runs for another is cancelled."""
        self.cancel()
        self._round += 1
        self.folder, self.index = folder, None
        self.layouts.clear()
        self._laying_out.clear()
        self.index_changed.emit()
        self.run(self.tr("Indexing"), lambda progress: self.explorer.index(folder, progress), self._on_indexed)

    def lay_out(self, method: Method) -> None:
        """Have a map made, unless there is one or it is being made."""
        index = self.index
        if index is None or method in self.layouts or self._laying_out.get(method) in self._jobs:
            return

        def work(progress: Progress) -> Layout:
            from aegui.explore.layout import lay_out

            return lay_out(index, method, progress)

        def ended(layout: Layout) -> None:
            self.layouts[method] = layout
            self.layout_changed.emit()

        self._laying_out[method] = self.run(self.tr("Laying out the map"), work, ended, self.layout_missed.emit)

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_missed: Callable[[], None] = lambda: None,
    ) -> Job:
        """Do something long, and call `on_missed` where it was stopped or failed.

        Neither is called any more once another folder was chosen.
        """
        round_ = self._round

        def ended(outcome: Outcome[T]) -> None:
            self._jobs.remove(job)
            if round_ == self._round:
                if isinstance(outcome, Done):
                    on_done(outcome.result)
                else:
                    on_missed()
                if isinstance(outcome, Failed):
                    self.failed.emit(outcome.error)
            self.busy_changed.emit()

        def told(fraction: float, message: str) -> None:
            if self._jobs and self._jobs[0] is job:
                self.title = job.title
                self.progressed.emit(fraction, message)

        job = self._work.submit(title, work, ended, told)
        self._jobs.append(job)
        self.title = self._jobs[0].title
        self.busy_changed.emit()
        return job

    def cancel(self) -> None:
        """Stop what runs and waits; photos that are indexed stay so."""
        for job in self._jobs:
            job.cancel()

    def _on_indexed(self, index: Index) -> None:
        self.index = index
        self.index_changed.emit()

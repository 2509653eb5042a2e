"""Work on another thread, its news on the GUI's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from aegui.errors import AeguiError
from aegui.gui.words import engine_words
from aegui.jobs.runner import Done, Failed, Job, JobRunner, Outcome
from aegui.progress import Progress

T = TypeVar("T")


class Tasks(QObject):
    """Hands work to a `JobRunner`; outcome and progress come back through a queued signal, in order."""

    _posted = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        title: str,
        work: Callable[[Progress], T],
        on_outcome: Callable[[Outcome[T]], None],
        on_progress: Callable[[float, str], None] | None = None,
    ) -> Job:
        """Queue `work` for the worker's thread. Both callbacks are called on the GUI thread, messages translated."""

        def progressed(fraction: float, message: str) -> None:
            if on_progress is not None:
                self.post(lambda: on_progress(fraction, engine_words(message)))

        return self._runner.submit(title, work, lambda outcome: self.post(lambda: on_outcome(outcome)), progressed)

    def run(
        self,
        title: str,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[AeguiError], object],
    ) -> Job:
        """`submit` for work of which only result or error matter: nothing is called once it was stopped."""

        def ended(outcome: Outcome[T]) -> None:
            if isinstance(outcome, Done):
                on_done(outcome.result)
            elif isinstance(outcome, Failed):
                on_failed(outcome.error)

        return self.submit(title, work, ended)

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` called on the GUI thread; may be asked from any thread."""
        self._posted.emit(call)

    def close(self) -> None:
        """Cancel what runs and wait for the worker to end."""
        self._runner.close()

    def _on_posted(self, call: Any) -> None:
        call()

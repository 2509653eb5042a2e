"""Runs the self-test on a worker and shows what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from aegui.errors import AeguiError
from aegui.gui.dialogs import OPEN_PATTERNS
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.ports import RestoreEngine
from aegui.gui.tasks import Tasks
from aegui.gui.train.trial import TrialPage
from aegui.jobs.runner import Done, Failed, Job, Outcome

if TYPE_CHECKING:
    from aegui.benchmark.selftest import TrialRow
    from aegui.jobs.engine import Engine


class TrialDesk(QObject):
    """One self-test at a time. `dialogs` and `engine` are asked for when they are needed."""

    failed = Signal(AeguiError)

    def __init__(
        self,
        page: TrialPage,
        work: Tasks,
        engine: Callable[[], RestoreEngine],
        dialogs: Callable[[], PathDialogs],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._work, self._engine, self._dialogs = page, work, engine, dialogs
        self._job: Job | None = None
        page.choose_clicked.connect(self._on_choose)
        page.start_clicked.connect(self._on_start)

    def _on_choose(self) -> None:
        files = self._dialogs().files(self.tr("Photos"), f"{self.tr('Photos')} ({OPEN_PATTERNS})")
        if files:
            self._page.show_photos(files)

    def _on_start(self) -> None:
        """Begin, or stop what is at work."""
        from aegui.benchmark.selftest import self_test

        if self._job is not None:
            self._job.cancel()
            return
        photos, sigma = self._page.photos, float(self._page.sigma.value())
        engine = cast("Engine", self._engine())
        self._page.show_working(True)
        self._job = self._work.submit(
            self.tr("Self-test"),
            lambda progress: self_test(engine, photos, sigma, progress),
            self._on_ended,
            self._page.show_progress,
        )

    def _on_ended(self, outcome: Outcome[tuple[TrialRow, ...]]) -> None:
        self._job = None
        self._page.show_working(False)
        if isinstance(outcome, Done):
            self._page.show_rows(outcome.result)
            return
        self._page.show_photos(self._page.photos)
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)

"""What happens in the Batch workspace: plan, start, pause, cancel, retry, judge. No widgets here."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from aegui.errors import AeguiError, UsageError
from aegui.gui.batch.rows import Rows
from aegui.gui.ports import EngineFactory
from aegui.gui.tasks import Tasks
from aegui.jobs.batch.pace import Gate, Pace, PhotoEnded, PhotoStarted, Planned
from aegui.jobs.batch.records import PhotoRow, Terms, Verdict
from aegui.jobs.runner import Done, Failed, Job, Outcome
from aegui.models.options import ComputeOptions
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.jobs.batch.plan import BatchRequest, Plan
    from aegui.jobs.batch.result import BatchResult
    from aegui.jobs.batch.run import EngineMaker

_DRAIN_MS = 100
_SETTLE_MS = 250


class State(Enum):
    """Where the batch stands."""

    EMPTY = "empty"
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the plan says.

    `begun`: the folder of outputs holds a batch that can be gone on with; `refusal`: why not with what is asked for.
    """

    plan: Plan
    rows: tuple[PhotoRow, ...]
    begun: bool
    refusal: UsageError | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The journal's rows, read on the worker when the plan stood."""

    rows: tuple[PhotoRow, ...]


class BatchDesk(QObject):
    """One batch at a time. Work is done on `work`'s thread; news comes in bundles, ten times a second.

    `verdicts`: a thread of their own, for people judge while the batch goes on.
    """

    state_changed = Signal()
    outlook_changed = Signal()
    paced = Signal(object)
    photo_ended = Signal(object)
    failed = Signal(AeguiError)

    def __init__(
        self,
        work: Tasks,
        verdicts: Tasks,
        engines: EngineFactory,
        options: ComputeOptions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._verdicts, self._engines, self._options = work, verdicts, engines, options
        self.rows = Rows(self)
        self.state = State.EMPTY
        self.inputs: tuple[Path, ...] = ()
        self.outlook: Outlook | None = None
        self.result: BatchResult | None = None
        self.pace: Pace | None = None
        self._request: BatchRequest | None = None
        self._job: Job | None = None
        self._gate = Gate()
        self._news: deque[object] = deque()
        self._drain = QTimer(self, interval=_DRAIN_MS)
        self._drain.timeout.connect(self._take_news)
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self._plan)

    @property
    def is_running(self) -> bool:
        """True from start to end, pauses included."""
        return self.state in (State.RUNNING, State.PAUSED)

    def put(self, inputs: Sequence[Path]) -> None:
        """Take these files and folders beside those that are there."""
        if not self.is_running:
            self.inputs = tuple(dict.fromkeys((*self.inputs, *inputs)))

    def clear(self) -> None:
        """Start again with nothing."""
        if not self.is_running:
            self.inputs, self.outlook, self.result, self.pace = (), None, None, None
            self._settle.stop()
            self._request = None
            self.rows.show((), Path())
            self._set(State.EMPTY)

    def ask(self, request: BatchRequest | None) -> None:
        """What the person wants now; the plan follows a moment later. `None`: it makes no sense yet."""
        if self.is_running or (request == self._request and self.state is not State.EMPTY):
            return
        self._request = request
        if request is not None and request.inputs:
            self._settle.start()

    def start(self, workers: int, scheduler: str, *, retry_failed: bool = False) -> None:
        """Run what was asked for last; where the folder of outputs holds a batch, go on with it."""
        from aegui.jobs.batch.run import Manner, run_batch

        request = self._request
        if request is None or self.is_running:
            return
        self._settle.stop()
        self._gate, self.result = Gate(), None
        goes_on = self.outlook is not None and self.outlook.begun
        manner = Manner(self._options, workers, scheduler or None, goes_on or retry_failed, retry_failed)
        gate, engines = self._gate, cast("EngineMaker", self._engines)

        def work(progress: Progress) -> BatchResult:
            return run_batch(request, manner, engines, progress, lambda event: self._hear(event, request), gate)

        self._job = self._work.submit("Batch", work, self._on_outcome)
        self._drain.start()
        self._set(State.RUNNING)

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from the next start on."""
        self._options = options

    def toggle_pause(self) -> None:
        """Hold the work between two photos, or let it go on."""
        if self.state is State.RUNNING:
            self._gate.pause()
            self._set(State.PAUSED)
        elif self.state is State.PAUSED:
            self._gate.resume()
            self._set(State.RUNNING)

    def cancel(self) -> None:
        """Stop; what is done stays done, and the batch can be gone on with."""
        if self._job is not None:
            self._job.cancel()

    def judge(self, photo_ids: Sequence[int], verdict: Verdict | None) -> None:
        """Keep verdicts in the journal; shown at once, written on their worker."""
        from aegui.jobs.batch.journal import Journal

        out, numbers = self.rows.out, list(photo_ids)
        self.rows.judged(numbers, verdict)

        def work(_: Progress) -> None:
            journal = Journal(out)
            try:
                journal.judge(numbers, verdict)
            finally:
                journal.close()

        def ended(outcome: Outcome[None]) -> None:
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._verdicts.submit("Verdict", work, ended)

    # On the worker's thread

    def _hear(self, event: object, request: BatchRequest) -> None:
        if isinstance(event, Planned):
            from aegui.jobs.batch.journal import Journal

            journal = Journal(request.out)
            try:
                event = Listed(tuple(journal.rows()))
            finally:
                journal.close()
        self._news.append(event)

    # On the GUI's thread

    def _take_news(self) -> None:
        pace = None
        while self._news:
            news = self._news.popleft()
            if isinstance(news, Listed):
                assert self._request is not None
                self.rows.show(news.rows, self._request.out)
            elif isinstance(news, PhotoStarted):
                self.rows.begin(news.photo_id)
            elif isinstance(news, PhotoEnded):
                self.rows.update_row(news.row)
                self.photo_ended.emit(news.row)
                pace = news.pace
        if pace is not None:
            self.pace = pace
            self.paced.emit(pace)

    def _on_outcome(self, outcome: Outcome[BatchResult]) -> None:
        self._drain.stop()
        self._take_news()
        self._job = None
        self.rows.rest()
        if isinstance(outcome, Done):
            self.result = outcome.result
            self.rows.show(outcome.result.photos, outcome.result.out)
        elif isinstance(outcome, Failed):
            self.failed.emit(outcome.error)
        self._set(State.ENDED if isinstance(outcome, Done) else State.READY)
        if not isinstance(outcome, Done):
            self._settle.start()  # what was done is in the journal now

    def _plan(self) -> None:
        request = self._request
        if request is None or self.is_running:
            return

        def work(_: Progress) -> Outlook:
            return _look(request)

        def ended(outcome: Outcome[Outlook]) -> None:
            if request != self._request or self.is_running:
                return
            if isinstance(outcome, Done):
                self.outlook = outcome.result
                self.rows.show(outcome.result.rows, request.out)
                self._set(State.READY)
            elif isinstance(outcome, Failed):
                self.outlook = None
                self.failed.emit(outcome.error)
            self.outlook_changed.emit()

        self._work.submit("Plan", work, ended)

    def _set(self, state: State) -> None:
        self.state = state
        self.state_changed.emit()


def _refusal(request: BatchRequest, earlier: Terms) -> UsageError | None:
    """Why a batch that was begun under these terms cannot be gone on with as this one asks."""
    asked = replace(
        earlier, recipe=request.recipe, naming=request.naming, quality=request.quality, provenance=request.provenance
    )
    try:
        asked.refuse_other(earlier)
    except UsageError as error:
        return error
    return None


def _look(request: BatchRequest) -> Outlook:
    """The plan, and its photos as the journal has them, or will."""
    from aegui.jobs.batch.journal import Journal
    from aegui.jobs.batch.plan import make_plan
    from aegui.jobs.batch.run import is_begun

    begun = is_begun(request.out)
    rows: list[PhotoRow] = []
    known: dict[str, str | None] = {}
    refusal: UsageError | None = None
    if begun:
        journal = Journal(request.out)
        try:
            rows, known = journal.rows(), journal.names()
            refusal = _refusal(request, Terms.from_meta(journal.meta()))
        finally:
            journal.close()
    plan = make_plan(request, known)
    first = max((row.id for row in rows), default=0) + 1
    for number, new in enumerate(plan.new, first):
        rows.append(PhotoRow(number, new.name, new.source, new.mask, new.target, new.stamp, new.source_bytes))
    return Outlook(plan, tuple(rows), begun, refusal)

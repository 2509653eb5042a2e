"""A whole batch, from the plan to the report: the one function behind the command, the window and the API."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from aegui.errors import OutputExists, PhotoNotFound
from aegui.files import make_folder
from aegui.jobs.batch.cluster import Cluster
from aegui.jobs.batch.journal import JOURNAL, Journal, only_one
from aegui.jobs.batch.pace import BatchEvent, Gate, Listener, Meter, PhotoEnded, PhotoStarted, Planned
from aegui.jobs.batch.photo import PhotoJob, Treated
from aegui.jobs.batch.pipeline import Pipeline, default_workers
from aegui.jobs.batch.plan import BatchRequest, Plan, make_plan
from aegui.jobs.batch.recorder import Recorder
from aegui.jobs.batch.records import PhotoRow, Terms
from aegui.jobs.batch.report import write_reports
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.walk import Found
from aegui.jobs.engine import Engine, Ready
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.models.options import ComputeOptions
from aegui.progress import Progress

EngineMaker = Callable[[ComputeOptions], Engine]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a batch is run; nothing here changes a pixel but `options`.

    `workers`: photos that are read and written beside the engine, or in flight on a cluster; 0 for as many as help.
    `scheduler`: the address of a Dask scheduler, as tcp://HOST:PORT. `resume`: go on with the journal that is there;
    `retry_failed`: that too, and try again what failed.
    """

    options: ComputeOptions
    workers: int = 0
    scheduler: str | None = None
    resume: bool = False
    retry_failed: bool = False

    @property
    def goes_on(self) -> bool:
        """True if a journal may be there already."""
        return self.resume or self.retry_failed


class Batch:
    """One run of a batch, round by round: `run_batch` makes one round, watching a folder makes many.

    Holds the journal and the lock on the folder of outputs from `open` to `close`; a context manager.
    """

    def __init__(
        self,
        request: BatchRequest,
        manner: Manner,
        engines: EngineMaker,
        listener: Listener | None = None,
        gate: Gate | None = None,
    ) -> None:
        self.request, self._manner, self._engines = request, manner, engines
        self._listener, self._gate = listener, gate or Gate()
        self._said = threading.Lock()
        self._engine: Engine | None = None
        self._cluster: Cluster | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Batch:
        """Refuse what would mix two batches, settle what the work is done with, and take hold of the journal.

        Nothing is written before the models are loaded. Raises `OutputExists`, `UsageError`, `ModelError`,
        `EngineError`, `OutputError`.
        """
        out = self.request.out
        if is_begun(out) and not self._manner.goes_on:
            raise _begun_already(out)
        with ExitStack() as stack:
            self._begin(out, stack)
            self._stack = stack.pop_all()
        return self

    def _begin(self, out: Path, stack: ExitStack) -> None:
        earlier = None
        if is_begun(out):
            stack.enter_context(only_one(out))
            self.journal = Journal(out)
            stack.callback(self.journal.close)
            earlier = Terms.from_meta(self.journal.meta())
        options = self._manner.options
        if earlier is not None:
            options = replace(earlier.options, threads=options.threads)
        ready = self._settle(options, stack)
        request = self.request
        self.terms = Terms(
            request.recipe, request.naming, request.quality, request.provenance, ready.models, ready.options
        )
        if earlier is not None:
            self.terms.refuse_other(earlier)
            self.terms = replace(self.terms, version=earlier.version)
        else:
            make_folder(out)
            stack.enter_context(only_one(out))
            self.journal = Journal(out, create=True)
            stack.callback(self.journal.close)
            if self.journal.meta():  # another process began, and ended, while the models were loaded
                raise _begun_already(out)
            self.journal.set_meta(self.terms.as_meta() | _asked(request))
        self._recorder = Recorder(self.journal, self.terms)
        if earlier is not None:
            self._recorder.recover(self._manner.retry_failed)

    def __exit__(self, *_error: object) -> None:
        """Let go of the journal and the folder."""
        self._stack.close()

    def round(self, progress: Progress, plan: Plan | None = None) -> BatchResult:
        """Plan what is there now, if nobody did, treat what is not done, and account for all. Raises as `run_batch`."""
        plan = plan or self.plan()
        self.journal.add(plan.photos)
        self.journal.reserve()
        totals = self.journal.totals()
        self._meter = Meter(totals, self._gate)
        self._say(Planned(plan, totals))
        jobs = (_job(row) for row in self.journal.rows("state = 'planned'"))
        progress.check()
        workers = self._manner.workers
        if self._cluster is not None:
            self._cluster.run(jobs, self.terms, workers, self, self._gate, progress)
        else:
            assert self._engine is not None
            Pipeline(self._engine, self.terms, workers or default_workers(), self, self._gate).run(jobs, progress)
        return self.result(plan)

    def plan(self, wanted: Callable[[Found], bool] = lambda _: True) -> Plan:
        """What is there now; see `make_plan`."""
        return make_plan(self.request, self.journal.names(), wanted=wanted)

    def take_changes(self, plan: Plan) -> bool:
        """True if a plan holds photos that are new, or were treated and have changed since; those are planned anew."""
        changed = self._recorder.recover_changed({photo.name: photo.stamp for photo in plan.photos})
        return bool(plan.new) or changed

    def result(self, plan: Plan) -> BatchResult:
        """What stands in the journal now."""
        rows, totals = self.journal.rows(), self.journal.totals()
        unread = tuple(str(problem) for problem in plan.problems)
        pace = self._meter.pace
        return BatchResult(self.request.out, self.terms, totals, tuple(rows), plan.passed_over, unread, pace)

    # What the pipeline and the cluster tell

    def began(self, photo_id: int, worker: str | None = None) -> None:
        """A photo's turn came."""
        self._say(PhotoStarted(photo_id, worker))

    def ended(self, photo_id: int, outcome: Outcome[Treated], seconds: float, worker: str | None = None) -> None:
        """Write what came of a photo, and account for it."""
        if isinstance(outcome, Done):
            row = self._recorder.done(photo_id, outcome.result, seconds, worker)
        elif isinstance(outcome, Failed):
            row = self._recorder.failed(photo_id, outcome.error, seconds, worker)
        else:
            return
        self._say(PhotoEnded(row, self._meter.count(row)))

    def worked(self, seconds: float) -> None:
        """The engine was busy for that long."""
        self._meter.work(seconds)

    def tell(self, progress: Progress) -> None:
        """Report how far the batch is."""
        pace = self._meter.pace
        progress.report(pace.ended / max(pace.total, 1), pace.line)

    # Inside

    def _settle(self, options: ComputeOptions, stack: ExitStack) -> Ready:
        """Load the models, here or on the cluster; from now on nothing is decided anew."""
        recipe, engine = self.request.recipe, self._engines(options)
        if self._manner.scheduler is not None:
            self._cluster = stack.enter_context(Cluster(self._manner.scheduler, engine.catalogue))
            return self._cluster.prepare(recipe, options)
        self._engine = engine
        return engine.prepare(recipe)

    def _say(self, event: BatchEvent) -> None:
        if self._listener is not None:
            with self._said:
                self._listener(event)


def run_batch(
    request: BatchRequest,
    manner: Manner,
    engines: EngineMaker,
    progress: Progress | None = None,
    listener: Listener | None = None,
    gate: Gate | None = None,
) -> BatchResult:
    """Run a batch to its end and write the reports beside the outputs.

    Photos that fail are recorded and the rest goes on. `listener` hears of every photo, `gate` pauses the work. Raises
    `Cancelled`, after which `resume` goes on, and what concerns all photos: `UsageError`, `PhotoNotFound` where there
    are none, `OutputExists`, `OutputError`, `ModelError`, `EngineError`.
    """
    plan = None
    if not is_begun(request.out):
        plan = make_plan(request, {})  # an early answer, before models are loaded
        if not plan.photos and not plan.problems:
            raise PhotoNotFound("There are no photos to treat.", "Give a folder with photos in it, or --recursive.")
    with Batch(request, manner, engines, listener, gate) as batch:
        return batch.round(progress or Progress(), plan).with_files(write_reports)


def is_begun(out: Path) -> bool:
    """True if a folder holds the journal of a batch that got further than its first line."""
    if not os.path.lexists(out / JOURNAL):
        return False
    journal = Journal(out)
    try:
        return bool(journal.meta())
    finally:
        journal.close()


def _begun_already(out: Path) -> OutputExists:
    return OutputExists(
        "{out} holds a batch already.", "Add --resume to go on with it, or choose another output folder.", out=out
    )


def _asked(request: BatchRequest) -> dict[str, object]:
    """Where the photos came from, so that a batch can be gone on with from its outputs alone."""
    return {
        "inputs": [os.fspath(path.absolute()) for path in request.inputs],
        "masks": None if request.masks is None else os.fspath(request.masks.absolute()),
        "recursive": request.recursive,
    }


def request_of(out: Path) -> BatchRequest:
    """What was asked for when the batch in `out` was begun. Raises `PhotoNotFound`, `UsageError`."""
    journal = Journal(out)
    try:
        meta = journal.meta()
    finally:
        journal.close()
    terms = Terms.from_meta(meta)
    masks = None if meta["masks"] is None else Path(meta["masks"])
    inputs = tuple(Path(path) for path in meta["inputs"])
    return BatchRequest(
        inputs, out, terms.recipe, masks, meta["recursive"], terms.naming, terms.quality, terms.provenance
    )


def _job(row: PhotoRow) -> PhotoJob:
    return PhotoJob(row.id, row.name, row.source, row.mask, row.target)

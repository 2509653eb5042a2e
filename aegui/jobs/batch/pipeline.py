"""A batch on this machine: photos are read ahead and written behind while the engine works on the one in between."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol, TypeVar

import psutil

from aegui.errors import Cancelled, DeviceUnavailable, ModelError, UsageError
from aegui.imaging.source import quiet
from aegui.jobs.batch.pace import Gate
from aegui.jobs.batch.photo import Loaded, PhotoJob, Treated, finish, load, most_megapixels, restore
from aegui.jobs.batch.records import Terms
from aegui.jobs.batch.space import header_bytes
from aegui.jobs.engine import Engine
from aegui.jobs.runner import Done, Failed, Outcome, Stopped, run_to_outcome
from aegui.progress import Progress
from aegui.restore.result import Restored

T = TypeVar("T")
CONCERNS_ALL = (ModelError, DeviceUnavailable, UsageError)  # the next photo would fail just the same
_SHARE_OF_MEMORY = 0.25
_POLL = 0.05


class Sink(Protocol):
    """Takes what becomes of photos, on any thread."""

    def began(self, photo_id: int, worker: str | None = None) -> None:
        """A photo's turn came."""

    def ended(self, photo_id: int, outcome: Outcome[Treated], seconds: float, worker: str | None = None) -> None:
        """`Done` or `Failed`; the journal's own trouble is raised."""

    def worked(self, seconds: float) -> None:
        """The engine was busy for that long."""

    def tell(self, progress: Progress) -> None:
        """Report how far the batch is; called on the thread that runs it."""


@dataclass(slots=True)
class _Waiting:
    job: PhotoJob
    memory: int
    loaded: Future[Outcome[Loaded]]


@dataclass(slots=True)
class Pipeline:
    """Runs jobs through one engine. `workers`: photos that are read, and written, beside the one in the engine."""

    engine: Engine
    terms: Terms
    workers: int
    sink: Sink
    gate: Gate
    _memory: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, jobs: Iterator[PhotoJob], progress: Progress) -> None:
        """Work until there are no more jobs; what was restored is recorded, however this ends.

        Raises `Cancelled`, `OutputError` about the journal, and errors that would befall every photo (`CONCERNS_ALL`).
        """
        waiting: deque[_Waiting] = deque()
        writing: deque[Future[None]] = deque()
        readers = ThreadPoolExecutor(self.workers, "aegui-read")
        writers = ThreadPoolExecutor(self.workers, "aegui-write")
        with quiet():
            try:
                while self._read_ahead(jobs, waiting, readers, progress):
                    self.gate.wait(progress)
                    self._one(waiting.popleft(), writers, writing, progress)
                    while writing and (writing[0].done() or len(writing) > self.workers):
                        _await(writing.popleft(), progress)
                    self.sink.tell(progress)
            finally:
                readers.shutdown(cancel_futures=True)
                writers.shutdown()
            for future in writing:
                future.result()
        self.sink.tell(progress)

    def _read_ahead(
        self, jobs: Iterator[PhotoJob], waiting: deque[_Waiting], readers: ThreadPoolExecutor, progress: Progress
    ) -> bool:
        """Keep readers busy as far as memory allows; false once nothing is left."""
        limit = _SHARE_OF_MEMORY * psutil.virtual_memory().available
        needs_mask, megapixels = self.terms.recipe.needs_mask, most_megapixels()
        while len(waiting) <= self.workers and (not waiting or self._memory < limit):
            job = next(jobs, None)
            if job is None:
                break
            memory = 2 * header_bytes(job.source)
            self._hold(memory)
            quietly = Progress(None, progress.token)
            work = partial(_load, job, needs_mask, megapixels)
            waiting.append(_Waiting(job, memory, readers.submit(run_to_outcome, work, quietly)))
        return bool(waiting)

    def _one(
        self, next_: _Waiting, writers: ThreadPoolExecutor, writing: deque[Future[None]], progress: Progress
    ) -> None:
        job, started = next_.job, time.perf_counter()
        self.sink.began(job.id)
        loaded = _await(next_.loaded, progress)
        restored: Outcome[Restored] = Stopped()
        seconds = 0.0
        if isinstance(loaded, Done):
            work = partial(restore, loaded.result, self.terms, self.engine)
            restored = run_to_outcome(work, Progress(None, progress.token))
            seconds = loaded.seconds
            self.sink.worked(restored.seconds if isinstance(restored, Done) else 0.0)
        for outcome in (loaded, restored):
            if isinstance(outcome, Failed):
                if isinstance(outcome.error, CONCERNS_ALL):
                    raise outcome.error
                self._hold(-next_.memory)
                self.sink.ended(job.id, outcome, time.perf_counter() - started)
                return
        if isinstance(loaded, Stopped) or isinstance(restored, Stopped):
            raise Cancelled
        assert isinstance(loaded, Done)
        assert isinstance(restored, Done)
        seconds += restored.seconds
        writing.append(writers.submit(self._write, job, loaded.result, restored.result, seconds, next_.memory))

    def _write(self, job: PhotoJob, loaded: Loaded, restored: Restored, seconds: float, memory: int) -> None:
        try:
            outcome = run_to_outcome(lambda _: finish(job, loaded, restored, self.terms), Progress())
            took = outcome.seconds if isinstance(outcome, Done) else 0.0
            self.sink.ended(job.id, outcome, seconds + took)
        finally:
            self._hold(-memory)

    def _hold(self, memory: int) -> None:
        with self._lock:
            self._memory += memory


def default_workers() -> int:
    """As many as help: reading and writing take a core each, and more than four seldom wait for one disk."""
    return max(1, min(4, os.cpu_count() or 1))


def _load(job: PhotoJob, needs_mask: bool, megapixels: float, progress: Progress) -> Loaded:
    progress.check()
    return load(job, needs_mask, megapixels)


def _await(future: Future[T], progress: Progress) -> T:
    while True:
        try:
            return future.result(timeout=_POLL)
        except TimeoutError:
            if future.done():
                raise
            progress.check()

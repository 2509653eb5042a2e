"""The same plan on many machines: a Dask scheduler hands photos to workers, and this machine writes and accounts.

Outputs come back as bytes and are put in place here, so that a worker that dies leaves nothing half done. Workers read
a photo from the path where they see the same file; where one does not, bytes are sent. `distributed` is imported here
and in `worker.py` alone, and only once a scheduler is asked for.
"""

from __future__ import annotations

import contextlib
import queue
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future as Thread
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from aegui import paths
from aegui.errors import AeguiError, DeviceUnavailable, EngineError, UsageError
from aegui.imaging.files import read_bytes
from aegui.jobs.batch.pace import Gate
from aegui.jobs.batch.photo import PhotoJob, Treated
from aegui.jobs.batch.pipeline import CONCERNS_ALL, Sink
from aegui.jobs.batch.records import Terms
from aegui.jobs.engine import Ready, models_of
from aegui.jobs.runner import Done, Failed, Outcome, Stopped
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.sentence import said

if TYPE_CHECKING:
    from distributed import Client, Future

    from aegui.jobs.batch.worker import NotSeen, Sight

_CONNECT_SECONDS = 20
_ATTEMPTS = 4
_PER_THREAD = 2  # photos in flight per thread of a worker, so that none waits for its next one
_WRITERS = 4
_POLL = 0.05
_LOST = ("cancelled", "lost")
_GONE = ("closed", "closing", "connecting")


@dataclass(slots=True)
class _Flight:
    job: PhotoJob
    future: Future
    attempts: int


class Cluster:
    """A connection to a Dask scheduler, as a context manager."""

    def __init__(self, address: str, catalogue: Catalogue) -> None:
        self._address, self._catalogue = address, catalogue
        self._by_bytes = False
        self._landed: queue.SimpleQueue[int] = queue.SimpleQueue()

    def __enter__(self) -> Cluster:
        """Connect. Raises `UsageError` without `distributed`, `DeviceUnavailable` if nobody answers."""
        try:
            from distributed import Client
        except ImportError as error:
            raise UsageError("A cluster needs dask.distributed.", "Install it: pip install 'aegui[cluster]'") from error
        try:
            self._client: Client = Client(self._address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise DeviceUnavailable(
                "No Dask scheduler answers at {address}.", "Start one with: dask scheduler", address=self._address
            ) from error
        try:
            self._client.wait_for_workers(1, timeout=_CONNECT_SECONDS)
        except TimeoutError as error:
            self._client.close()
            raise DeviceUnavailable(
                "The scheduler {address} has no workers.",
                "Start some with: dask worker {address}",
                address=self._address,
            ) from error
        return self

    def __exit__(self, *_error: object) -> None:
        """Take the plan back from the cluster and let go; scheduler and workers stay."""
        from aegui.jobs.batch.worker import PLUGIN

        with contextlib.suppress(Exception):
            self._client.unregister_worker_plugin(PLUGIN)
        self._client.close()

    def prepare(self, recipe: Recipe, options: ComputeOptions) -> Ready:
        """Bring the recipe's models to all workers, have each load them, and say what they will work with.

        Raises `EngineError` if workers would give different pixels, or cannot be used at all, and `ModelError`.
        """
        from aegui.jobs.batch.worker import AeguiPlugin, prepare_on_worker

        files: dict[str, bytes] = {}
        for model in models_of(recipe, self._catalogue):
            _, weights = self._catalogue.read_weights(model)
            path = self._catalogue.weights_path(model)
            files |= {path.name: weights, f"{model}.toml": read_bytes(path.with_name(f"{model}.toml"))}
        try:
            self._client.register_plugin(AeguiPlugin(files, paths.version()))
            futures = {
                address: self._client.submit(prepare_on_worker, recipe, options, workers=[address], pure=False)
                for address in self._client.nthreads()
            }
            answers: dict[str, Outcome[Ready]] = {address: future.result() for address, future in futures.items()}
        except AeguiError:
            raise
        except Exception as error:
            raise EngineError(
                "The cluster cannot be prepared: {kind}: {reason}.", kind=type(error).__name__, reason=error
            ) from error
        return _agreed(answers)

    def run(
        self, jobs: Iterator[PhotoJob], terms: Terms, most: int, sink: Sink, gate: Gate, progress: Progress
    ) -> None:
        """Work until there are no more jobs, at most `most` photos in flight (0: two per thread of the workers).

        A photo whose worker died is given to another one. Raises as `Pipeline.run`, and `EngineError` if the scheduler
        goes away.
        """
        from aegui.jobs.batch.worker import TOPIC

        flights: dict[int, _Flight] = {}
        writing: deque[Thread[None]] = deque()
        self._client.subscribe_topic(TOPIC, lambda event: sink.began(event[1]["photo"], event[1]["worker"]))
        with ThreadPoolExecutor(_WRITERS, "aegui-write") as writers:
            try:
                more = True
                while more or flights:
                    progress.check()
                    if more and not gate.paused and len(flights) < (most or self._room()):
                        job = next(jobs, None)
                        more = job is not None
                        if job is not None:
                            self._launch(job, terms, flights, sink, attempts=1)
                        continue
                    with contextlib.suppress(queue.Empty):
                        self._land(self._landed.get(timeout=_POLL), terms, flights, sink, writers, writing)
                        sink.tell(progress)
                    while writing and (writing[0].done() or len(writing) > _WRITERS):
                        writing.popleft().result()
            finally:
                self._client.unsubscribe_topic(TOPIC)
                for flight in flights.values():
                    flight.future.cancel()
        for thread in writing:
            thread.result()
        sink.tell(progress)

    def _room(self) -> int:
        """How many photos may be in flight; grows and shrinks with the cluster."""
        threads: dict[str, int] = self._client.nthreads()
        return max(2, _PER_THREAD * sum(threads.values()))

    def _launch(self, job: PhotoJob, terms: Terms, flights: dict[int, _Flight], sink: Sink, attempts: int) -> None:
        from aegui.jobs.batch.worker import treat_on_worker

        paths = [job.source] + ([] if job.mask is None else [job.mask])
        try:
            sights, blobs = self._look(paths)
        except AeguiError as error:
            sink.ended(job.id, Failed(error), 0.0)
            return
        future = self._client.submit(treat_on_worker, job, terms, sights, *blobs, pure=False)
        flights[job.id] = _Flight(job, future, attempts)
        future.add_done_callback(lambda _: self._landed.put(job.id))

    def _land(
        self,
        photo_id: int,
        terms: Terms,
        flights: dict[int, _Flight],
        sink: Sink,
        writers: ThreadPoolExecutor,
        writing: deque[Thread[None]],
    ) -> None:
        """Take what came back; what did not is launched again."""
        from aegui.jobs.batch.worker import NotSeen

        flight = flights.pop(photo_id)
        if self._client.status in _GONE:
            raise EngineError(
                "The scheduler {address} went away.", "Start it again and resume the batch.", address=self._address
            )
        worker, outcome = _answer(flight.future)
        if isinstance(outcome, NotSeen):
            self._by_bytes = True
        if isinstance(outcome, NotSeen | Stopped) and flight.attempts < _ATTEMPTS:
            self._launch(flight.job, terms, flights, sink, flight.attempts + 1)
            return
        if isinstance(outcome, NotSeen | Stopped):
            name = flight.job.source
            outcome = Failed(
                EngineError(
                    "{name} was lost with its worker {times} times.", "Retry it alone.", name=name, times=_ATTEMPTS
                )
            )
        if isinstance(outcome, Failed) and isinstance(outcome.error, CONCERNS_ALL):
            raise outcome.error
        seconds = outcome.seconds if isinstance(outcome, Done) else 0.0
        writing.append(writers.submit(partial(sink.ended, photo_id, outcome, seconds, worker)))

    def _look(self, paths: list[Path]) -> tuple[tuple[Sight, ...], list[Future]]:
        """What workers are to see at these paths, or the files' bytes laid down in the cluster. Raises `PhotoError`."""
        from aegui.jobs.batch.worker import Sight

        if not self._by_bytes:
            with contextlib.suppress(OSError):  # reading says better what is wrong
                stats = [(path, path.stat()) for path in paths]
                return tuple(Sight(path, status.st_size, status.st_mtime_ns) for path, status in stats), []
        return (), [self._client.scatter(read_bytes(path), hash=False) for path in paths]


def _agreed(answers: Mapping[str, Outcome[Ready]]) -> Ready:
    """What all workers say; raises the error of one, or that they are of different kinds."""
    told: dict[Ready, str] = {}
    for address, outcome in answers.items():
        if isinstance(outcome, Failed):
            raise outcome.error
        if isinstance(outcome, Done):
            told.setdefault(outcome.result, address)
    if len(told) != 1:
        kinds = ", ".join(f"{at} {_kind(ready)}" for ready, at in told.items())
        raise EngineError(
            "The workers would not give the same pixels: {kinds}.",
            "Use workers of one kind, or say --device and --precision.",
            kinds=kinds or said("none answers"),
        )
    return next(iter(told))


def _kind(ready: Ready) -> str:
    return " ".join((ready.options.device, *(f"{model} in {precision}" for model, precision in ready.options.pinned)))


def _answer(future: Future) -> tuple[str | None, Outcome[Treated] | NotSeen]:
    """What a worker says; `Stopped` where photo or answer were lost on the way."""
    try:
        if future.status in _LOST:
            return None, Stopped()
        answer: tuple[str, Outcome[Treated] | NotSeen] = future.result()
    except Exception as error:  # noqa: BLE001 - the job's edge: what a stranger's cluster answers
        return None, Failed(
            EngineError(
                "The cluster gave it up: {kind}: {reason}.", "Retry it later.", kind=type(error).__name__, reason=error
            )
        )
    finally:
        future.release()
    return answer

"""One worker thread that runs jobs in order, each with progress, cancel and exactly one outcome."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from aegui.errors import AeguiError, Cancelled, EngineError
from aegui.progress import CancelToken, Progress, ProgressSink

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The work ended well."""

    result: T
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """The work ended with an error that a person can read."""

    error: AeguiError


@dataclass(frozen=True, slots=True)
class Stopped:
    """Somebody cancelled the work."""


Outcome = Done[T] | Failed | Stopped


def run_to_outcome(work: Callable[[Progress], T], progress: Progress) -> Outcome[T]:
    """Run `work` here and now; whatever happens, return exactly one outcome. This is the job's edge."""
    started = time.perf_counter()
    try:
        progress.check()
        return Done(work(progress), time.perf_counter() - started)
    except Cancelled:
        return Stopped()
    except AeguiError as error:
        return Failed(error)
    except MemoryError as error:
        return Failed(
            EngineError("Memory ran out: {reason}.", "Close other programs or choose a smaller tile.", reason=error)
        )
    except Exception as error:  # noqa: BLE001 - the job's edge
        _log.exception("a job failed unexpectedly")
        return Failed(
            EngineError("Something went wrong inside: {kind}: {reason}.", kind=type(error).__name__, reason=error)
        )


@dataclass(frozen=True, slots=True)
class Job:
    """A handle on work that was submitted."""

    title: str
    token: CancelToken

    def cancel(self) -> None:
        """Ask the work to stop; its outcome will be `Stopped` unless it just ended."""
        self.token.cancel()


class JobRunner:
    """Runs submitted work on one daemon thread, first come first served.

    Callbacks are called on the worker's thread; a GUI passes ones that emit queued signals.
    """

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._tokens: set[CancelToken] = set()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._loop, name="aegui-worker", daemon=True)
        self._thread.start()

    def submit(
        self,
        title: str,
        work: Callable[[Progress], T],
        on_outcome: Callable[[Outcome[T]], None],
        on_progress: ProgressSink | None = None,
    ) -> Job:
        """Queue `work`. `on_outcome` is called exactly once, `on_progress(fraction, message)` any number of times."""
        token = CancelToken()
        with self._lock:
            self._tokens.add(token)

        def run() -> None:
            outcome = run_to_outcome(work, Progress(on_progress, token))
            with self._lock:
                self._tokens.discard(token)
            on_outcome(outcome)

        self._queue.put(run)
        return Job(title, token)

    def close(self, timeout: float = 10.0) -> None:
        """Cancel everything and wait for the thread to end."""
        with self._lock:
            for token in self._tokens:
                token.cancel()
        self._queue.put(None)
        self._thread.join(timeout)

    def _loop(self) -> None:
        while (run := self._queue.get()) is not None:
            run()

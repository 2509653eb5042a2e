"""Treats photos as they arrive in a folder, once they are complete."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from aegui.errors import Cancelled, PhotoError, PhotoTruncated
from aegui.imaging.read import read_photo
from aegui.jobs.batch.report import write_reports
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.run import Batch
from aegui.jobs.batch.walk import Found
from aegui.progress import CancelToken, Progress

SETTLE_SECONDS = 2.0
PATIENCE_SECONDS = 60.0
_POLL = 0.1
_REST = 10  # times as long as a look at the folder takes, so that looking stays a small part of the work


class Arrivals:
    """Tells photos that are complete from those that are still being written.

    A file is complete once it has not changed for `settle` seconds and can be decoded; one that cannot, and does not
    change for `patience` seconds, will not become better, and what is wrong with it shall be recorded.
    """

    def __init__(
        self,
        settle: float = SETTLE_SECONDS,
        patience: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._settle, self._patience, self._clock = settle, patience, clock
        self._seen: dict[Path, tuple[str, float]] = {}
        self._complete: dict[Path, str] = {}

    def is_complete(self, photo: Found) -> bool:
        """True if this photo may be treated now."""
        if self._complete.get(photo.path) == photo.stamp:
            return True
        now = self._clock()
        stamp, since = self._seen.get(photo.path, ("", 0.0))
        if stamp != photo.stamp:
            since = _changed_at(photo.path, now)
            self._seen[photo.path] = (photo.stamp, since)
        quiet = now - since
        if quiet < self._settle or (quiet < self._patience and not _is_whole(photo.path)):
            return False
        self._seen.pop(photo.path, None)
        self._complete[photo.path] = photo.stamp
        return True


def watch(
    batch: Batch,
    progress: Progress,
    arrivals: Arrivals | None = None,
    wait: Callable[[float, CancelToken], bool] | None = None,
    every: float = 1.0,
) -> BatchResult:
    """Treat what is there and what comes, until somebody cancels; then write the reports and return.

    `wait(seconds, token)` is false once it is time to end. Raises what `run_batch` raises, but `Cancelled`.
    """
    arrivals, wait = arrivals or Arrivals(), wait or wait_for
    plan = batch.plan(arrivals.is_complete)
    result, looked = None, 0.0
    while True:
        try:
            if result is None or batch.take_changes(plan):
                result = batch.round(progress, plan)
        except Cancelled:
            result = batch.result(plan)
        if not wait(max(every, _REST * looked), progress.token):
            return result.with_files(write_reports)
        started = time.perf_counter()
        plan = batch.plan(arrivals.is_complete)
        looked = time.perf_counter() - started


def wait_for(seconds: float, token: CancelToken) -> bool:
    """Wait; false as soon as somebody cancels."""
    until, never = time.monotonic() + seconds, threading.Event()
    while not token.cancelled and time.monotonic() < until:
        never.wait(_POLL)
    return not token.cancelled


def _changed_at(path: Path, now: float) -> float:
    """When a file was last written; never in the future, whatever the clock of its disk says."""
    try:
        return min(path.stat().st_mtime, now)
    except OSError:
        return now


def _is_whole(path: Path) -> bool:
    try:
        read_photo(path)
    except PhotoTruncated:
        return False
    except PhotoError:  # it is no better later: empty files alone may still be filled
        return path.exists() and path.stat().st_size > 0
    return True

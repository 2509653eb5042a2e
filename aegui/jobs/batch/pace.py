"""What a batch tells while it runs: which photo began, which ended, how fast it goes and how long it will take."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from aegui.jobs.batch.plan import Plan
from aegui.jobs.batch.records import PhotoRow, Totals
from aegui.progress import Progress


@dataclass(frozen=True, slots=True)
class Pace:
    """How far a batch is. `seconds`: at work in this run, pauses left out; `eta`: seconds to go, `None` at first.

    `engine_share`: 0..1, how much of that time the engine was at work; the rest went into waiting for photos
    to be read. `None` on a cluster.
    """

    total: int
    done: int
    failed: int
    seconds: float
    photos_per_minute: float
    megapixels_per_second: float
    eta: float | None
    engine_share: float | None = None

    @property
    def ended(self) -> int:
        """Photos that are accounted for."""
        return self.done + self.failed

    @property
    def line(self) -> str:
        """For a progress bar."""
        return f"{self.photos_per_minute:.0f} photos/min, {self.megapixels_per_second:.2f} Mpx/s"


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan stands in the journal, and work begins."""

    plan: Plan
    totals: Totals


@dataclass(frozen=True, slots=True)
class PhotoStarted:
    """A photo's turn came; `worker` says where, on a cluster."""

    photo_id: int
    worker: str | None = None


@dataclass(frozen=True, slots=True)
class PhotoEnded:
    """A photo is done or failed."""

    row: PhotoRow
    pace: Pace


BatchEvent = Planned | PhotoStarted | PhotoEnded
Listener = Callable[[BatchEvent], None]
"""Called on the threads that work, one call at a time."""


class Gate:
    """Lets work pass, or holds it between two photos."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self._open.set()
        self._held = 0.0
        self._since: float | None = None

    @property
    def paused(self) -> bool:
        """True while work is held."""
        return not self._open.is_set()

    @property
    def held_seconds(self) -> float:
        """How long work stood still so far."""
        return self._held + (0.0 if self._since is None else time.perf_counter() - self._since)

    def pause(self) -> None:
        """Hold work before the next photo."""
        self._since = self._since or time.perf_counter()
        self._open.clear()

    def resume(self) -> None:
        """Let it go on."""
        self._held, self._since = self.held_seconds, None
        self._open.set()

    def wait(self, progress: Progress) -> None:
        """Return once the gate is open. Raises `Cancelled`."""
        while not self._open.wait(0.05):
            progress.check()


class Meter:
    """Counts a run's photos. May be used from several threads."""

    def __init__(self, totals: Totals, gate: Gate, clock: Callable[[], float] = time.perf_counter) -> None:
        self._lock = threading.Lock()
        self._clock, self._gate = clock, gate
        self._started, self._held = clock(), gate.held_seconds
        self._total, self._done, self._failed = totals.photos, totals.done, totals.failed
        self._before = totals.done + totals.failed
        self._megapixels, self._engine = 0.0, 0.0

    def work(self, seconds: float) -> None:
        """The engine was busy for that long."""
        with self._lock:
            self._engine += seconds

    def count(self, row: PhotoRow) -> Pace:
        """One more ended."""
        with self._lock:
            self._done += row.state == "done"
            self._failed += row.state == "failed"
            self._megapixels += (row.megapixels or 0.0) if row.state == "done" else 0.0
        return self.pace

    @property
    def pace(self) -> Pace:
        """How far and how fast, as of now."""
        with self._lock:
            seconds = max(self._clock() - self._started - (self._gate.held_seconds - self._held), 1e-6)
            ended = self._done + self._failed
            worked, left = ended - self._before, self._total - ended
            return Pace(
                total=self._total,
                done=self._done,
                failed=self._failed,
                seconds=seconds,
                photos_per_minute=60 * worked / seconds,
                megapixels_per_second=self._megapixels / seconds,
                eta=seconds / worked * left if worked else None,
                engine_share=min(self._engine / seconds, 1.0) if self._engine else None,
            )

"""Progress and cancel, handed down as one argument."""

from __future__ import annotations

import threading
from collections.abc import Callable

from aegui.errors import Cancelled

ProgressSink = Callable[[float, str], None]


class CancelToken:
    """A flag that any thread may set once."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """True once somebody asked."""
        return self._event.is_set()


class Progress:
    """How far one job is, from 0 to 1, and whether it should go on.

    `sink(fraction, message)` is called on the worker's thread. `part(a, b)` maps a callee's own 0..1 onto a..b.
    """

    __slots__ = ("_sink", "_start", "_stop", "token")

    def __init__(
        self,
        sink: ProgressSink | None = None,
        token: CancelToken | None = None,
        start: float = 0.0,
        stop: float = 1.0,
    ) -> None:
        self._sink = sink
        self.token = token or CancelToken()
        self._start = start
        self._stop = stop

    def check(self) -> None:
        """Raise `Cancelled` if somebody asked to stop."""
        if self.token.cancelled:
            raise Cancelled

    def report(self, fraction: float, message: str = "") -> None:
        """Tell how far the work is (0..1 of this part), then check for cancel."""
        self.check()
        if self._sink is not None:
            bounded = min(max(fraction, 0.0), 1.0)
            self._sink(self._start + (self._stop - self._start) * bounded, message)

    def part(self, start: float, stop: float) -> Progress:
        """A sub-progress whose 0..1 is this one's start..stop; it shares the cancel token."""
        width = self._stop - self._start
        return Progress(self._sink, self.token, self._start + width * start, self._start + width * stop)

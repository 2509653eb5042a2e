"""The one place where the command line speaks: results on stdout, progress, notes and errors on stderr."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, TextIO

from aegui.errors import AeguiError
from aegui.progress import CancelToken, Progress, ProgressSink

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


def standard_streams() -> tuple[TextIO, TextIO]:
    """stdout and stderr, so that they can be written to whatever they are.

    What they have no letters for is escaped. Closed ones become the null device, the descriptor as well as the stream:
    else the next file that is opened would take its place, and receive what libraries print.
    """
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(descriptor)
    return _writable(sys.stdout), _writable(sys.stderr)


def _writable(stream: TextIO | None) -> TextIO:
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
        stream.reconfigure(errors="backslashreplace")
    return stream


class Terminal:
    """Speaks to a person, or to a program if `as_json`: then stdout holds exactly one JSON document."""

    def __init__(self, out: TextIO, err: TextIO, *, as_json: bool = False) -> None:
        self._out = out
        self._err = err
        self.as_json = as_json
        self._bar: Bar | None = None

    @property
    def draws(self) -> bool:
        """True where a progress bar can be drawn."""
        return self._err.isatty()

    def say(self, text: str) -> None:
        """One result for a person; silent if `as_json`."""
        if not self.as_json:
            self._print(text, self._out)

    def note(self, text: str) -> None:
        """Something worth knowing, beside the results, on one line of stderr."""
        self._print(f"aegui: {' '.join(text.split())}", self._err)

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[str] = ()) -> None:
        """Results as a table for a person; silent if `as_json`. Columns named in `numbers` are set to the right."""
        if self.as_json:
            return
        from rich import box
        from rich.console import Console
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(column, justify="right" if column in numbers else "left", no_wrap=True)
        for row in rows:
            table.add_row(*row)
        width = None if self._out.isatty() else 10_000  # a pipe has no width to fit into
        Console(file=self._out, highlight=False, markup=False, width=width).print(table)

    def document(self, content: Any) -> None:
        """The result for a program; silent unless `as_json`. Raises `ValueError` on NaN or infinity."""
        if self.as_json:
            self._print(json.dumps(content, allow_nan=False), self._out)  # ASCII: file names may be no text at all

    def hang_up(self) -> None:
        """Let go of stdout, which cannot be written: what is said from now on, and at exit, is not heard."""
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._out.fileno())

    def error(self, error: AeguiError) -> None:
        """Say what went wrong, on one line of stderr."""
        self._print(f"aegui: {' '.join(str(error).split())}", self._err)

    def stopped(self) -> None:
        """Say that the person stopped the work."""
        self._print("aegui: Stopped.", self._err)

    @contextlib.contextmanager
    def progress(self, columns: Sequence[str] = ()) -> Iterator[tuple[Progress, Callable[..., None]]]:
        """A progress whose bar is drawn on stderr if that is a terminal, and that Ctrl+C cancels.

        Yields it and a function that sets the bar's `title` and the texts of the named extra `columns`.
        """
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        bar = Bar(
            TextColumn("{task.fields[title]}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            *(TextColumn(f"{{task.fields[{name}]}}", markup=False) for name in columns),
            TimeRemainingColumn(elapsed_when_finished=True),
            TextColumn("{task.fields[message]}", markup=False, style="dim"),
            console=Console(file=self._err),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            disable=not self.draws,
        )
        fields: dict[str, Any] = dict.fromkeys(("title", "message", *columns), "")
        task = bar.add_task("", total=1.0, **fields)

        def sink(fraction: float, message: str) -> None:
            bar.update(task, completed=fraction)
            if message:
                bar.update(task, message=message)

        def describe(**texts: Any) -> None:
            bar.update(task, **texts)

        with _cancel_on_interrupt(sink, self.note) as progress, bar:
            self._bar = bar
            try:
                yield progress, describe
            finally:
                self._bar = None

    def _print(self, text: str, stream: TextIO) -> None:
        bar, self._bar = self._bar, None
        if bar is not None:
            bar.stop()
        try:
            print(text, file=stream, flush=True)
        except OSError:
            if stream is self._out:
                raise
        if bar is not None:
            bar.start()
        self._bar = bar


@contextlib.contextmanager
def _cancel_on_interrupt(sink: ProgressSink, note: Callable[[str], None]) -> Iterator[Progress]:
    """The first Ctrl+C (or SIGTERM) asks the work to stop at its next check; the second one interrupts it."""
    token = CancelToken()

    def interrupt(number: int, _frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()
        if number == signal.SIGINT:
            note("Stopping; press Ctrl+C again to stop at once.")

    if threading.current_thread() is not threading.main_thread():
        yield Progress(sink, token)
        return
    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield Progress(sink, token)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""Measures the window: `python -m aegui.gui.measure`.

Start-up: from process start to the first painted window, as a ratio to a bare PySide6 window's. Responsiveness: the
largest gap between two turns of the event loop while a large photo is opened, measured, cleaned, painted on and undone.
Sliders: from a move to the painted canvas, with levels that a blur stands in for, as their making is not measured here.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from aegui.allocator import keep_freed_memory
from aegui.gui.app import compose
from aegui.gui.measure_sliders import large_photo, measure_moves, settle, wait_for
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.imaging.write import write_photo
from aegui.jobs.engine import Engine
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep

SIZE = (1920, 1080)
_BARE = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.monotonic(), flush=True)
        app.exit()
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
_WHOLE = """
import time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from aegui.gui.app import compose
from aegui.gui.preferences import Preferences
from aegui.jobs.engine import Engine
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.monotonic(), flush=True)
            app.exit()
        return False
app = QApplication([])
window = compose(app, Engine, Preferences())
watch = Watch()
window.workspace.welcome.installEventFilter(watch)
window.show()
app.exec()
window.shut_down()
"""


@dataclass(frozen=True, slots=True)
class StartUp:
    """Median seconds from process start to the first painted window."""

    bare: float
    whole: float
    runs: int

    @property
    def ratio(self) -> float:
        """How many bare windows one start of aegui takes."""
        return self.whole / self.bare


@dataclass(frozen=True, slots=True)
class Gap:
    """The largest gap of the event loop during one phase, and how long the phase took, in seconds.

    `own`: the most that the GUI thread itself computed between two turns; the rest of a gap is waiting for the GIL or,
    on a busy machine, for a processor.
    """

    phase: str
    largest: float
    own: float
    seconds: float


class Pulse(QObject):
    """Ticks as often as the event loop lets it, and keeps the largest gap between ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.begin()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(2)

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.largest = time.perf_counter(), 0.0
        self._last_own, self.own = time.thread_time(), 0.0

    def _tick(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self.largest = max(self.largest, now - self._last)
        self.own = max(self.own, own - self._last_own)
        self._last, self._last_own = now, own


def measure_start_up(runs: int) -> StartUp:
    """Start each window `runs` times, in turns, after one start that fills the caches and compiles, as pip does."""
    taken: dict[str, list[float]] = {_BARE: [], _WHOLE: []}
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = kept | {"PYTHONPYCACHEPREFIX": compiled}
        for run in range(runs + 1):
            for code, seconds in taken.items():
                started = time.monotonic()
                command = [sys.executable, "-c", code]
                child = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
                if run:
                    seconds.append(float(child.stdout.split()[0]) - started)
    return StartUp(statistics.median(taken[_BARE]), statistics.median(taken[_WHOLE]), runs)


def measure_gaps(megapixels: float) -> list[Gap]:
    """Drive the real window through the life of a large photo, the import of torch apart."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    window = compose(app, Engine, Preferences())
    window.show()
    pulse, gaps = Pulse(), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.jpg"
        write_photo(large_photo(megapixels), path)

        def phase(name: str, act: Callable[[], object], until: SignalInstance) -> None:
            started = time.perf_counter()
            pulse.begin()
            wait_for(act, until)
            settle(100)
            gaps.append(Gap(name, pulse.largest, pulse.own, time.perf_counter() - started))

        small = Path(folder) / "small.png"
        write_photo(large_photo(0.1), small)
        phase("import torch, load models", lambda: window.open([small]), window.restorer.warmed)
        phase("open", lambda: window.open([path]), window.document.photo_opened)
        phase("measure noise", lambda: None, window.meter.noise_measured)
        step = Recipe((DenoiseStep(),))
        phase("denoise", lambda: window.restorer.run(step, None), window.restorer.ended)
        phase("undo", window.document.undo, window.document.history_changed)
        phase("paint", lambda: _paint(window), window.document.stroke_ended)
        phase("zoom", lambda: _zoom(window), window.workspace.canvas.view_changed)
        window.shut_down()
    return gaps


def _paint(window: MainWindow) -> None:
    for x in range(200, 2200, 20):
        window.document.paint((x, 300.0), (x + 20.0, 300.0), 40.0, True)
        QApplication.processEvents()
    window.document.end_stroke("Brush stroke")


def _zoom(window: MainWindow) -> None:
    for _ in range(12):
        window.workspace.canvas.zoom_step(1)
        QApplication.processEvents()


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m aegui.gui.measure", description="Measure the window.")
    parser.add_argument("--runs", type=int, default=7, help="starts of each window")
    parser.add_argument("--megapixels", type=float, default=24.0, help="size of the photo; 0 leaves the gaps out")
    parser.add_argument("--no-gaps", dest="gaps", action="store_false", help="leave the event loop's gaps out")
    parser.add_argument("--moves", type=int, default=60, help="moves of each slider; 0 leaves them out")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    keep_freed_memory()  # as the app does
    start = measure_start_up(options.runs) if options.runs else None
    gaps = measure_gaps(options.megapixels) if options.megapixels and options.gaps else []
    moved = measure_moves(options.megapixels, SIZE, options.moves) if options.megapixels and options.moves else []
    if options.json:
        found = {"start_up": asdict(start) if start else None, "gaps": [asdict(gap) for gap in gaps]}
        print(json.dumps(found | {"moves": [asdict(moves) for moves in moved]}))
        return 0
    if start is not None:
        print(f"start-up: {start.whole:.2f} s, a bare window {start.bare:.2f} s: {start.ratio:.2f} times")
    for gap in gaps:
        largest, own = 1e3 * gap.largest, 1e3 * gap.own
        print(f"{gap.phase:26} largest gap {largest:5.0f} ms, own {own:4.0f} ms, in {gap.seconds:6.1f} s")
    for moves in moved:
        print(f"{moves.where:26} median {moves.median:5.1f} ms, worst {moves.worst:5.1f} ms, own {moves.own:5.1f} ms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

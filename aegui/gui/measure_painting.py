"""Measures painting: `python -m aegui.gui.measure_painting`.

Replays a recorded stroke through real mouse events on a large photo, at several zooms and with several tools, and says
how much of the GUI thread each dab takes: handling the event, and painting the frame that shows it.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.measure_sliders import Blurring, large_photo, wait_for
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.imaging.write import write_photo
from aegui.progress import Progress

SIZE = (1600, 1000)
LIMIT = 8.0
ZOOMS: tuple[float | None, ...] = (None, 0.5, 1.0, 4.0, 16.0)
BRUSHES = (("brush", 24.0), ("brush", 200.0), ("brush", 1000.0), ("clone", 200.0))
# A hand's scribble with a mouse, 8 ms between points: shares of the canvas's width and height.
RECORDED = (
    (0.31, 0.42), (0.313, 0.418), (0.319, 0.413), (0.328, 0.405), (0.341, 0.394), (0.357, 0.382), (0.376, 0.371),
    (0.398, 0.363), (0.421, 0.361), (0.443, 0.366), (0.462, 0.378), (0.476, 0.396), (0.484, 0.419), (0.486, 0.445),
    (0.481, 0.472), (0.47, 0.497), (0.454, 0.518), (0.435, 0.534), (0.415, 0.544), (0.397, 0.548), (0.383, 0.546),
    (0.374, 0.539), (0.371, 0.527), (0.375, 0.512), (0.386, 0.496), (0.404, 0.48), (0.428, 0.466), (0.457, 0.455),
    (0.489, 0.448), (0.523, 0.446), (0.556, 0.45), (0.586, 0.46), (0.611, 0.476), (0.629, 0.497), (0.638, 0.522),
    (0.638, 0.549), (0.628, 0.575), (0.61, 0.597), (0.585, 0.613), (0.556, 0.622), (0.526, 0.624), (0.498, 0.619),
    (0.474, 0.608), (0.456, 0.593), (0.446, 0.576), (0.444, 0.559), (0.45, 0.544), (0.463, 0.532), (0.481, 0.525),
    (0.502, 0.523), (0.523, 0.527), (0.541, 0.536), (0.554, 0.549), (0.561, 0.564), (0.56, 0.58), (0.553, 0.594),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dabs:
    """Milliseconds of one dab's event and frame. `own`: computed by the GUI thread; the rest is waiting for others.

    `zoom`: device pixels per photo pixel. `frame`: the share of `median` that painting takes.
    """

    tool: str
    size: float
    zoom: float
    count: int
    median: float
    p99: float
    own_median: float
    own_p99: float
    frame: float


class Quiet(Blurring):
    """An engine that loads nothing, so that nothing but the window is measured."""

    def warm_up(self, progress: Progress | None = None) -> None:
        """Leave torch where it is."""
        del progress


def measure_painting(megapixels: float, repeats: int) -> Iterator[Dabs]:
    """Every tool at every zoom, as each is measured."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    window = compose(app, Quiet, Preferences())
    window.resize(*SIZE)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.jpg"
        write_photo(large_photo(megapixels), path)
        wait_for(lambda: window.open([path]), window.document.photo_opened)
        for zoom in ZOOMS:
            for tool, size in BRUSHES:
                yield _measure(window, zoom, tool, size, repeats)
        window.shut_down()


def _measure(window: MainWindow, zoom: float | None, tool: str, size: float, repeats: int) -> Dabs:
    canvas = window.workspace.canvas
    canvas.fit()
    if zoom is not None:
        canvas.zoom_to(zoom)
    assert canvas.view is not None
    window.actions_[tool].trigger()
    canvas.set_brush_size(size)
    if tool == "clone":
        x, y = canvas.view.to_photo(canvas.view.width * 0.7, canvas.view.height * 0.3)
        canvas.source_chosen.emit(x, y)
    taken = [times for _ in range(repeats) for times in _stroke(canvas)]
    whole, own, frames = (np.array(column) * 1e3 for column in zip(*taken, strict=True))
    window.masks.clear()
    while window.document.has_mask or canvas.scene.ghosts:
        QApplication.processEvents()
        time.sleep(0.005)
    return Dabs(
        tool, size, canvas.view.zoom, len(taken), float(np.median(whole)), float(np.percentile(whole, 99)),
        float(np.median(own)), float(np.percentile(own, 99)), float(np.median(frames)),
    )  # fmt: skip


def _stroke(canvas: Canvas) -> list[tuple[float, float, float]]:
    """Seconds per dab: in all, by the GUI thread itself, and for the frame."""
    places = [QPointF(x * canvas.width(), y * canvas.height()) for x, y in RECORDED]
    _send(canvas, QEvent.Type.MouseButtonPress, places[0])
    canvas.repaint(canvas.rect())
    taken = []
    for place in places[1:]:
        QApplication.processEvents()
        began, own = time.perf_counter(), time.thread_time()
        _send(canvas, QEvent.Type.MouseMove, place)
        handled = time.perf_counter()
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        done = time.perf_counter()
        taken.append((done - began, time.thread_time() - own, done - handled))
    _send(canvas, QEvent.Type.MouseButtonRelease, places[-1])
    return taken


def _send(canvas: Canvas, kind: QEvent.Type, at: QPointF) -> None:
    pressed = kind is not QEvent.Type.MouseButtonRelease
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = left if pressed else none
    event = QMouseEvent(kind, at, QPointF(canvas.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def main() -> int:
    """Measure, print, and return 1 if a dab took longer than it may."""
    parser = argparse.ArgumentParser(prog="python -m aegui.gui.measure_painting", description="Measure painting.")
    parser.add_argument("--megapixels", type=float, default=24.0, help="size of the photo")
    parser.add_argument("--repeats", type=int, default=4, help="how often each stroke is replayed")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    found = []
    if not options.json:
        print(f"{'tool':8}{'size':>6}{'zoom':>8}{'median':>9}{'p99':>8}{'own':>8}{'own p99':>9}{'frame':>8}   ms a dab")
    for dabs in measure_painting(options.megapixels, max(options.repeats, 1)):
        found.append(dabs)
        if not options.json:
            print(
                f"{dabs.tool:8}{dabs.size:6.0f}{100 * dabs.zoom:7.0f}%{dabs.median:9.2f}{dabs.p99:8.2f}"
                f"{dabs.own_median:8.2f}{dabs.own_p99:9.2f}{dabs.frame:8.2f}",
                flush=True,
            )
    if options.json:
        print(json.dumps([asdict(dabs) for dabs in found]))
    worst = max((dabs.own_p99 for dabs in found), default=math.nan)
    return 0 if worst < LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())

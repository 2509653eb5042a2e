"""Measures painting: `python -m aegui.gui.measure_painting`.

Replays a recorded stroke through real mouse events on a large photo, at several zooms and with several tools, and says
how much of the GUI thread each dab takes: handling the event, and painting the frame that shows it.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from aegui.allocator import keep_freed_memory
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
TOOLS = tuple(dict.fromkeys(tool for tool, _ in BRUSHES))
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
    """Milliseconds of one dab: its event and the frame that shows it.

    `wall` is what passed, `cpu` what the GUI thread itself computed; on a busy machine only the second says much.
    `frame`: the share that painting takes. `release`: lifting the pointer, the longest. `zoom`: device pixels per photo
    pixel.
    """

    tool: str
    size: float
    zoom: float
    count: int
    wall_median: float
    wall_p99: float
    cpu_median: float
    cpu_p99: float
    frame_wall: float
    frame_cpu: float
    release: float


class Quiet(Blurring):
    """An engine that loads nothing, so that nothing but the window is measured."""

    def warm_up(self, progress: Progress | None = None) -> None:
        """Leave torch where it is."""
        del progress


def measure_painting(
    megapixels: float, repeats: int, zooms: Sequence[float | None] = ZOOMS, tools: Sequence[str] = TOOLS
) -> Iterator[Dabs]:
    """Every tool at every zoom, as each is measured."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    window = compose(app, Quiet, Preferences())
    window.resize(*SIZE)
    window.show()
    gc.freeze()  # as the app does
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.jpg"
        write_photo(large_photo(megapixels), path)
        wait_for(lambda: window.open([path]), window.document.photo_opened)
        for zoom in zooms:
            for tool, size in (brush for brush in BRUSHES if brush[0] in tools):
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
    taken, releases = [], []
    for _ in range(repeats):
        times, release = _stroke(canvas)
        taken += times
        releases.append(1e3 * release)
        _clear(window)
    wall, cpu, frame_wall, frame_cpu = (np.array(column) * 1e3 for column in zip(*taken, strict=True))
    return Dabs(
        tool, size, canvas.view.zoom, len(taken), float(np.median(wall)), float(np.percentile(wall, 99)),
        float(np.median(cpu)), float(np.percentile(cpu, 99)), float(np.median(frame_wall)),
        float(np.median(frame_cpu)), max(releases),
    )  # fmt: skip


def _clear(window: MainWindow) -> None:
    """Every stroke paints anew: on what is painted already there would be nothing to do."""
    window.masks.clear()
    while window.document.has_mask or window.workspace.canvas.scene.ghosts:
        QApplication.processEvents()
        time.sleep(0.005)
    window.document.history.clear()


def _stroke(canvas: Canvas) -> tuple[list[tuple[float, float, float, float]], float]:
    """Seconds per dab: wall and the GUI thread's own, and of these its frame's; and the own seconds of the release."""
    places = [QPointF(x * canvas.width(), y * canvas.height()) for x, y in RECORDED]
    _send(canvas, QEvent.Type.MouseButtonPress, places[0])
    canvas.repaint(canvas.rect())
    taken = []
    for place in places[1:]:
        QApplication.processEvents()
        began, own = time.perf_counter(), time.thread_time()
        _send(canvas, QEvent.Type.MouseMove, place)
        handled, own_handled = time.perf_counter(), time.thread_time()
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        done, own_done = time.perf_counter(), time.thread_time()
        taken.append((done - began, own_done - own, done - handled, own_done - own_handled))
    own = time.thread_time()
    _send(canvas, QEvent.Type.MouseButtonRelease, places[-1])
    return taken, time.thread_time() - own


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
    parser.add_argument("--zooms", nargs="+", type=_zoom, default=ZOOMS, help="percent, or fit")
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=TOOLS, help="which brushes")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    keep_freed_memory()  # as the app does
    found = []
    if not options.json:
        print(f"{'':22}{'dab, wall ms':>16}{'dab, cpu ms':>17}{'frame, median':>18}{'release':>10}")
        print(
            f"{'tool':8}{'size':>6}{'zoom':>8}" + f"{'median':>9}{'p99':>8}" * 2 + f"{'wall':>9}{'cpu':>8}{'cpu':>11}"
        )
    for dabs in measure_painting(options.megapixels, max(options.repeats, 1), options.zooms, options.tools):
        found.append(dabs)
        if not options.json:
            print(
                f"{dabs.tool:8}{dabs.size:6.0f}{100 * dabs.zoom:7.0f}%{dabs.wall_median:9.2f}{dabs.wall_p99:8.2f}"
                f"{dabs.cpu_median:9.2f}{dabs.cpu_p99:8.2f}{dabs.frame_wall:9.2f}{dabs.frame_cpu:8.2f}"
                f"{dabs.release:11.2f}",
                flush=True,
            )
    if options.json:
        print(json.dumps([asdict(dabs) for dabs in found]))
    worst = max((dabs.cpu_p99 for dabs in found), default=math.nan)
    return 0 if worst < LIMIT else 1


def _zoom(word: str) -> float | None:
    """A zoom as a person writes it."""
    return None if word == "fit" else float(word.rstrip("%")) / 100


if __name__ == "__main__":
    raise SystemExit(main())

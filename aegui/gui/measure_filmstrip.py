"""Measures scrolling: `python -m aegui.gui.measure_filmstrip`.

Opens a folder of many photos in the real window and scrolls its filmstrip as a hand does: notch by notch of the wheel
at 60 a second, a drag of the scroll bar from end to end, and jumps. Says how long the GUI thread is busy with one step
and the frame that shows it, how long the event loop was ever away meanwhile, and how soon the small pictures are there.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.filmstrip.view import FRAME, Filmstrip
from aegui.gui.measure import Pulse
from aegui.gui.measure_painting import Quiet
from aegui.gui.measure_sliders import large_photo, settle, wait_for
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo

SIZE = (1600, 1000)
LIMIT = 16.0
_DIFFERENT = 36
_FRAME_S = 1 / 60
_STEPS = 240
_NOTCH = 120


@dataclass(frozen=True, slots=True)
class Scrolled:
    """One way of scrolling, in milliseconds.

    `median`, `p99`, `worst`: one step and its frame, on the clock; `own`: the GUI thread's own computing at p99.
    `away`: the longest that the event loop did not turn. `filled`: until every photo in sight had its picture, once the
    hand was still.
    """

    how: str
    steps: int
    median: float
    p99: float
    worst: float
    own: float
    away: float
    filled: float


def measure_filmstrip(photos: int) -> Iterator[Scrolled]:
    """Every way of scrolling along a folder of so many photos."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    window = compose(app, Quiet, Preferences())
    window.resize(*SIZE)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder), photos)
        pulse = Pulse()
        began = time.perf_counter()
        wait_for(lambda: window.open([Path(folder)]), window.document.photo_opened)
        strip = window.desks.film.strip
        opened = 1e3 * (time.perf_counter() - began)
        yield Scrolled("open", 1, opened, opened, opened, 1e3 * pulse.own, 1e3 * pulse.largest, _until_filled(strip))
        settle(1000)
        bar = strip.horizontalScrollBar()
        places = np.linspace(0, bar.maximum(), _STEPS, dtype=int).tolist()
        jumps = np.random.default_rng(0).integers(0, bar.maximum(), _STEPS).tolist()
        bar.setValue(0)
        yield _scroll("wheel", window, lambda _: _turn(strip, -_NOTCH))
        yield _scroll("fast wheel", window, lambda _: _turn(strip, -8 * _NOTCH))
        yield _scroll("drag", window, lambda step: bar.setValue(places[step]))
        yield _scroll("jumps", window, lambda step: bar.setValue(jumps[step]))
        yield _scroll("back", window, lambda _: _turn(strip, _NOTCH))
        window.shut_down()


def make_folder(folder: Path, photos: int) -> None:
    """So many names of a few dozen small photos, which differ in size and colour."""
    pixels = large_photo(0.3).pixels
    originals = []
    for number in range(min(_DIFFERENT, photos)):
        path = folder / f"photo-{number:05d}.jpg"
        part = np.roll(pixels[: pixels.shape[0] - 4 * number], number, axis=2)
        write_photo(Photo(np.asarray(cv2.convertScaleAbs(part, alpha=0.5 + number / 72), np.uint8)), path)
        originals.append(path)
    for number in range(len(originals), photos):
        os.link(originals[number % len(originals)], folder / f"photo-{number:05d}.jpg")


def _scroll(how: str, window: MainWindow, step: Callable[[int], object]) -> Scrolled:
    strip, taken, own = window.desks.film.strip, [], []
    pulse = Pulse()
    for number in range(_STEPS):
        began, computed = time.perf_counter(), time.thread_time()
        step(number)
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        taken.append(time.perf_counter() - began)
        own.append(time.thread_time() - computed)
        while time.perf_counter() < began + _FRAME_S:
            QApplication.processEvents()
            time.sleep(0.0005)
    away, times = 1e3 * pulse.largest, 1e3 * np.array(taken)
    median, p99 = (float(np.percentile(times, share)) for share in (50, 99))
    own_p99 = float(np.percentile(1e3 * np.array(own), 99))
    return Scrolled(how, _STEPS, median, p99, float(times.max()), own_p99, away, _until_filled(strip))


def _turn(strip: Filmstrip, angle: int) -> None:
    middle = QPointF(strip.viewport().rect().center())
    event = QWheelEvent(
        middle, QPointF(strip.viewport().mapToGlobal(middle)), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip.viewport(), event)


def _until_filled(strip: Filmstrip) -> float:
    """Milliseconds until every photo in sight has its picture."""
    model, began = strip.film, time.perf_counter()
    first = strip.indexAt(QPoint(1, FRAME.height() // 2)).row()
    last = min(first + strip.viewport().width() // FRAME.width() + 1, len(model.photos))
    while any(model.picture(photo) is None for photo in model.photos[max(first, 0) : last]):
        QApplication.processEvents()
        time.sleep(0.001)
    return 1e3 * (time.perf_counter() - began)


def main() -> int:
    """Measure, print, and return 1 if a step took longer than a frame."""
    parser = argparse.ArgumentParser(prog="python -m aegui.gui.measure_filmstrip", description="Measure scrolling.")
    parser.add_argument("--photos", type=int, default=10_000, help="how many photos lie in the folder")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    found = []
    if not options.json:
        print(f"{'ms':12}{'median':>9}{'p99':>8}{'worst':>8}{'own p99':>9}{'loop away':>11}{'filled':>9}")
    for one in measure_filmstrip(max(options.photos, 2)):
        found.append(one)
        if not options.json:
            print(
                f"{one.how:12}{one.median:9.2f}{one.p99:8.2f}{one.worst:8.2f}{one.own:9.2f}{one.away:11.1f}"
                f"{one.filled:9.0f}",
                flush=True,
            )
    if options.json:
        print(json.dumps([asdict(one) for one in found]))
    return 0 if all(one.own < LIMIT for one in found[1:]) else 1


if __name__ == "__main__":
    raise SystemExit(main())

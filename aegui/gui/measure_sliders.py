"""Measures how soon the canvas follows a slider, with levels that a blur stands in for."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from aegui.gui.app import compose
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.preferences import Preferences
from aegui.gui.widgets.slider_row import SliderRow
from aegui.imaging.noise_estimate import STRIDE, NoiseEstimate
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.tiles import Rect
from aegui.imaging.write import write_photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep


@dataclass(frozen=True, slots=True)
class Moves:
    """Milliseconds from a slider's move to the painted canvas; `own`: computed by the GUI thread itself, the median."""

    where: str
    median: float
    worst: float
    own: float


class Blurring(Engine):
    """An engine that blurs instead of denoising, so that nothing but the window is measured."""

    def estimate_noise(self, photo: Photo, progress: Progress | None = None) -> NoiseEstimate:
        """The same noise everywhere."""
        del progress
        cells = np.full((-(-photo.height // STRIDE), -(-photo.width // STRIDE)), 15, np.float32)
        return NoiseEstimate(15.0, "white", 1.0, cells)

    def denoise_levels(
        self,
        photo: Photo,
        step: DenoiseStep,
        region: Rect,
        strengths: Sequence[float],
        *,
        noise: NoiseEstimate | None = None,
        progress: Progress | None = None,
    ) -> tuple[Pixels, ...]:
        """Wider blurs for more strength."""
        del step, noise, progress
        part = np.asarray(photo.pixels[region.slices], np.uint8)
        return tuple(np.asarray(cv2.GaussianBlur(part, (0, 0), strength / 50), np.uint8) for strength in strengths)


def measure_moves(megapixels: float, size: tuple[int, int], moves: int = 60) -> list[Moves]:
    """Move each of the sliders over a large photo that is fitted, and at 100 %."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    window = compose(app, Blurring, Preferences())
    window.resize(*size)
    window.show()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.jpg"
        write_photo(large_photo(megapixels), path)
        wait_for(lambda: window.open([path]), window.meter.noise_measured)
        while window.meter.noise is None:
            settle(50)
        panel, canvas = window.workspace.dock.denoise, window.workspace.canvas
        for where, look in (("fitted", canvas.fit), ("100 %", lambda: canvas.zoom_to(1.0))):
            look()
            settle(400)
            panel.strength.set_value(panel.strength.value + 1)
            while window.previewer.is_busy:
                settle(50)
            for name, slider in (("strength", panel.strength), ("colour", panel.colour), ("grain", panel.grain)):
                panel.show_step(DenoiseStep(model=panel.model_id()))
                results.append(_moves(f"{where}, {name}", canvas, slider, moves))
        window.shut_down()
    return results


def _moves(where: str, canvas: Canvas, slider: SliderRow, moves: int) -> Moves:
    walls, owns = [], []
    for move in range(moves):
        wall, own = time.perf_counter(), time.thread_time()
        slider.slider.setValue(100 + (37 * move) % 800)
        canvas.repaint()
        walls.append(time.perf_counter() - wall)
        owns.append(time.thread_time() - own)
    return Moves(where, 1e3 * statistics.median(walls), 1e3 * max(walls), 1e3 * statistics.median(owns))


def large_photo(megapixels: float) -> Photo:
    """A smooth synthetic photo with sensor-like noise, three by two."""
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(height * 1.5)
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    base = 128 + 60 * np.sin(x / 300) * np.cos(y / 200)
    noisy = base[..., None] + rng.normal(0, 15, (height, width, 3)).astype(np.float32)
    return Photo(np.clip(noisy, 0, 255).astype(np.uint8))


def wait_for(act: Callable[[], object], until: SignalInstance) -> None:
    """Do something and go on once the signal came."""
    loop = QEventLoop()
    until.connect(loop.quit)
    QTimer.singleShot(0, act)
    loop.exec()
    until.disconnect(loop.quit)


def settle(milliseconds: int) -> None:
    """Let the window come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

"""Make the README's pictures of the real window: `python resources/screenshots/make.py [FOLDER]`.

Set QT_QPA_PLATFORM=offscreen where there is no screen. Needs the shipped models.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from stage import THEMES, folder_asked, save, settle, shown, wait

from aegui.gui.canvas.modes import Compare
from aegui.gui.samples import Sample, load_sample
from aegui.gui.window import MainWindow


def main() -> int:
    """Light and dark, one after the other."""
    folder, app = folder_asked(), QApplication(sys.argv[:1])
    for theme in THEMES:
        with shown(app, theme=theme) as window:
            tell(window, lambda name, window=window, theme=theme: save(window, folder / f"{name}-{theme}.png"))
    return 0


def tell(window: MainWindow, shoot: Callable[[str], None]) -> None:
    """The story of the pictures: first screen, the noise's map, noise removed, what that was, scratches, gone."""
    samples = {sample.spoiled: sample for sample in window.workspace.welcome.cards}
    folder = window.samples
    assert folder is not None
    settle(1500)
    shoot("first")

    wait(lambda: window.files.open_sample(samples["noisy"], folder), window.document.photo_opened)
    if window.meter.noise is None:
        wait(lambda: None, window.meter.noise_measured)
    if window.denoising.has_noise_map:
        window.actions_["noise_map"].trigger()
        settle(300)
        shoot("noise-map")
        window.actions_["noise_map"].trigger()
    wait(window.conductor.apply, window.restorer.ended)
    window.workspace.canvas.set_mode(Compare.SPLIT)
    settle(1500)
    shoot("denoise")
    window.workspace.canvas.set_mode(Compare.REMOVED)
    settle(600)
    shoot("removed")
    window.workspace.canvas.set_mode(Compare.RESULT)

    photo = window.document.photo
    assert photo is not None
    window.document.mark_saved(photo)
    wait(lambda: window.files.open_sample(samples["scratched"], folder), window.files.sample_opened)
    paint_over_scratches(window, samples["scratched"], folder)
    hover(window, 0.52, 0.62)
    settle(300)
    shoot("mask")

    wait(window.conductor.apply, window.restorer.ended)
    settle(600)
    shoot("retouch")
    photo = window.document.photo
    assert photo is not None
    window.document.mark_saved(photo)


def paint_over_scratches(window: MainWindow, sample: Sample, folder: Path) -> None:
    """Strokes along the scratches, found where the sample differs from its original, as a patient hand would paint."""
    spoiled, clean = load_sample(sample, folder)
    assert clean is not None
    differs = (spoiled.pixels != clean.pixels).any(axis=2)
    for y in range(differs.shape[0]):
        columns = np.flatnonzero(differs[y])
        for run in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1):
            if len(run):
                left, right = (float(run[0]) + 0.5, y + 0.5), (float(run[-1]) + 0.5, y + 0.5)
                window.document.paint(left, right, 3.0, True)
    window.document.end_stroke(QCoreApplication.translate("MaskDesk", "Brush stroke"))


def hover(window: MainWindow, x: float, y: float) -> None:
    """Bring the brush ring into the picture."""
    canvas = window.workspace.canvas
    at = QPointF(canvas.width() * x, canvas.height() * y)
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas, QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), none, none, keys))


if __name__ == "__main__":
    raise SystemExit(main())

"""Parent and child side by side: crops are as large as they can be, and what is the same is shown once."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from pytestqt.qtbot import QtBot

from aegui.gui.train.yours import CropGrid


def shown(qtbot: QtBot, path: Path, *, spoilt: bool) -> CropGrid:
    rng = np.random.default_rng(0)
    rows = [rng.integers(0, 255, (16, 32, 3), np.uint8) for _ in range(4)]
    if not spoilt:
        rows[1] = rows[0]
    cv2.imwrite(str(path), np.concatenate(rows))
    grid = CropGrid()
    qtbot.addWidget(grid)
    grid.resize(600, 300)
    grid.show_file(path, "parent", "child")
    return grid


def test_noisy_photos_that_are_seen_as_they_are_stand_there_once(qtbot: QtBot, tmp_path: Path):
    assert [name for _, name in shown(qtbot, tmp_path / "a.png", spoilt=False).kinds()] == [
        "Original",
        "parent",
        "child",
    ]
    assert len(shown(qtbot, tmp_path / "b.png", spoilt=True).kinds()) == 4


def test_two_photos_fill_a_wide_place(qtbot: QtBot, tmp_path: Path):
    grid = shown(qtbot, tmp_path / "a.png", spoilt=False)
    picture = grid.grab().toImage()
    scale = picture.width() / grid.width()
    assert picture.pixelColor(round(380 * scale), round(150 * scale)) != picture.pixelColor(picture.width() - 1, 0)

"""The Explore workspace over a folder of small photos, with tiny models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import skimage.data
from PIL import Image
from PySide6.QtWidgets import QApplication

from aegui import paths
from aegui.gui.explore.conductor import ExploreConductor
from aegui.gui.icons import Icons
from aegui.gui.theme import Theme
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Eight pieces of two photos; the last is a copy of the first, smaller."""
    home = tmp_path / "photos"
    home.mkdir()
    for name, pixels in (("cat", skimage.data.chelsea()), ("cup", skimage.data.coffee())):
        for number in range(4):
            piece = np.ascontiguousarray(pixels[30 * number : 30 * number + 150, 60 * number : 60 * number + 200])
            Image.fromarray(piece).save(home / f"{name}-{number}.png")
    Image.fromarray(skimage.data.chelsea()[:150, :200]).resize((100, 75)).save(home / "copy.png")
    return home


@pytest.fixture
def explore(qtbot, qapp: QApplication, tmp_path: Path, make_model) -> Iterator[ExploreConductor]:
    """The workspace, shown."""
    icons = paths.resources_dir() / "icons"
    theme = Theme(qapp, icons)
    assert Icons(icons).path("image").is_file()
    models = tmp_path / "models"
    make_model(models, "search", "embed")
    make_model(models, "conv", "represent")
    make_model(models, "vae", "represent")
    engine = SimpleNamespace(catalogue=Catalogue((models,)))
    conductor = ExploreConductor(lambda _: engine, ComputeOptions("cpu", "fp32"))
    qtbot.addWidget(conductor.workspace)
    theme.dress()
    conductor.workspace.resize(1000, 700)
    with qtbot.waitExposed(conductor.workspace):
        conductor.workspace.show()
    yield conductor
    conductor.close()
    theme.deleteLater()

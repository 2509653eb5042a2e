"""A folder of small real photos, tiny models, and an explorer that keeps its indexes in the test's own folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from aegui.jobs.explorer import Explorer
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions


@pytest.fixture(scope="session")
def pictures() -> dict[str, np.ndarray]:
    """Ten parts of bundled photos, each unlike the others."""
    astronaut, coffee, cat = skimage.data.astronaut(), skimage.data.coffee(), skimage.data.chelsea()
    rocket = skimage.data.rocket()
    return {
        "face": astronaut[10:190, 130:310],
        "shuttle": astronaut[60:220, 340:500],
        "flag": astronaut[250:420, 0:150],
        "cup": coffee[60:320, 200:480],
        "spoon": coffee[220:400, 400:600],
        "table": coffee[0:150, 0:200],
        "eyes": cat[60:200, 100:300],
        "fur": cat[180:300, 250:450],
        "launch": rocket[150:400, 200:440],
        "sky": rocket[0:120, 0:240],
    }


@pytest.fixture
def folder(tmp_path: Path, pictures: dict[str, np.ndarray]) -> Path:
    """The pictures as files, one of them in a folder below."""
    home = tmp_path / "photos"
    (home / "below").mkdir(parents=True)
    for name, pixels in pictures.items():
        place = home / "below" if name == "sky" else home
        Image.fromarray(np.ascontiguousarray(pixels)).save(place / f"{name}.png")
    return home


@pytest.fixture
def explorer(tmp_path: Path, make_model) -> Explorer:
    """An explorer with tiny untrained models: search, conv and vae."""
    models = tmp_path / "models"
    make_model(models, "search", "embed")
    make_model(models, "conv", "represent")
    make_model(models, "vae", "represent")
    return Explorer(Catalogue((models,)), ComputeOptions("cpu", "fp32"), tmp_path / "data")

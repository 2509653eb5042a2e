"""A config that trains in a blink, and a folder of small real photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aegui.imaging.photo import Photo

TINY_CONFIG = """
id = "tiny"
title = "Tiny"
task = "{task}"
precision = "fp32"
seed = 5
validate_every = 10
checkpoint_seconds = 0.0

[architecture]
kind = "{kind}"
widths = [8, 16]
blocks = [1, 1]
unshuffle = 2

[patches]
size = 16
batch = 2

[optimisation]
steps = {steps}
rate = 1e-3
warmup = 5
decay = 0.25
"""


@pytest.fixture
def photo_folder(tmp_path: Path, astronaut: Photo, coffee: Photo) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, photo in enumerate((astronaut, coffee)):
        Image.fromarray(np.asarray(photo.pixels)[100:196, 150:278]).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def write_config(tmp_path: Path):
    """A function that writes a tiny config and returns its path."""

    def write(task: str = "denoise", steps: int = 30) -> Path:
        kind = {"denoise": "denoising-unet", "inpaint": "inpainting-unet"}[task]
        path = tmp_path / f"{task}-{steps}.toml"
        path.write_text(TINY_CONFIG.format(task=task, kind=kind, steps=steps), encoding="utf-8")
        return path

    return write

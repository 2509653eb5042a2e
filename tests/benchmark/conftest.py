"""Photos to measure on, the real engine with tiny models, and one that needs none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import skimage.data

from aegui.benchmark.peers import sigma_skimage
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport
from aegui.restore.steps import DenoiseStep


class Finder(Engine):
    """Finds white noise as scikit-image does and blurs what it finds noisy; notes its steps."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(ComputeOptions(device="cpu", precision="fp32"), catalogue)
        self.asked: list[DenoiseStep] = []

    def estimate_noise(self, photo: Photo, *_: Any) -> NoiseEstimate:
        sigma = sigma_skimage(photo.pixels.astype(np.float32))
        return NoiseEstimate(sigma, "white" if sigma > 3 else "none", 0.75, np.full((1, 1), sigma, np.float32))

    def restore(self, photo: Photo, recipe: Recipe, *_: Any, **__: Any) -> Restored:
        (step,) = recipe.steps
        assert isinstance(step, DenoiseStep)
        self.asked.append(step)
        noise = self.estimate_noise(photo) if step.sigma is None else None
        sigma = noise.sigma if noise is not None else step.sigma
        pixels = photo.pixels if noise is not None and noise.leave_alone else cv2.GaussianBlur(photo.pixels, (3, 3), 0)
        report = StepReport("denoise", "", 0.1, step.model, sigma, "cpu", "fp32", noise=noise)
        return Restored(photo.with_pixels(pixels), None, (report,))


@pytest.fixture
def finder(models: Path) -> Finder:
    """An engine that needs no model."""
    return Finder(Catalogue((models,)))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name, pixels in (("cat", skimage.data.chelsea()), ("coffee", skimage.data.coffee())):
        write_photo(Photo(np.ascontiguousarray(pixels[100:164, 120:200])), folder / f"{name}.png")
    return folder


@pytest.fixture
def engine(models: Path) -> Engine:
    return Engine(ComputeOptions(device="cpu", precision="fp32", tile=64), Catalogue((models,)))

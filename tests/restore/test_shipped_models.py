"""The shipped models keep their promises on real photos."""

import cv2
import numpy as np
import pytest
import torch

from aegui.imaging.metrics import psnr
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.device import has_native_bf16
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import DenoiseStep, InpaintStep, NoiseStep, Recipe

SIGMA_25 = Recipe((DenoiseStep(25),))


@pytest.fixture(scope="module")
def portrait(astronaut: Photo) -> Photo:
    return Photo(np.ascontiguousarray(astronaut.pixels[:256, 100:400]))


@pytest.fixture(scope="module")
def noisy(engine: Engine, portrait: Photo) -> Photo:
    return engine.restore(portrait, Recipe((NoiseStep("gaussian", 25, 1),))).photo


@pytest.fixture(scope="module")
def clean(engine: Engine, noisy: Photo) -> Photo:
    return engine.restore(noisy, SIGMA_25).photo


def hole_psnr(mask, original, filled) -> float:
    error = original[mask].astype(float) - filled[mask]
    return 10 * np.log10(255**2 / np.mean(error**2))


def test_denoising_gains_many_decibels(portrait: Photo, noisy: Photo, clean: Photo) -> None:
    assert psnr(portrait, noisy) == pytest.approx(20.7, abs=0.5)
    assert psnr(portrait, clean) > 30.5


def test_denoising_tiles_cannot_be_told_from_the_whole(noisy: Photo, clean: Photo) -> None:
    tiled = Engine(ComputeOptions("cpu", "fp32", 128)).restore(noisy, SIGMA_25).photo
    assert np.abs(tiled.pixels.astype(int) - clean.pixels).max() <= 1


@pytest.mark.parametrize("level", [12, 60, 128, 200, 243])
def test_flat_patches_keep_their_mean(engine: Engine, level: int) -> None:
    noise = np.random.default_rng(level).normal(0, 3, (200, 200, 3))
    flat = Photo(np.clip(np.rint(level + noise), 0, 255).astype(np.uint8))
    result = engine.restore(flat, Recipe((DenoiseStep(3),))).photo
    shift = result.pixels.astype(float).mean((0, 1)) - flat.pixels.astype(float).mean((0, 1))
    assert np.abs(shift).max() < 0.2


@pytest.mark.parametrize(
    ("level", "noise", "told"), [(128, 0, 25), (128, 12, 25), (128, 25, 37), (60, 0, 3), (252, 0, 25)]
)
def test_telling_more_noise_than_there_is_does_not_shift_the_mean(engine: Engine, level, noise, told) -> None:
    values = level + np.random.default_rng(1).normal(0, noise, (200, 200, 3))
    flat = Photo(np.clip(np.rint(values), 0, 255).astype(np.uint8))
    result = engine.restore(flat, Recipe((DenoiseStep(told),))).photo
    assert abs(result.pixels.mean() - flat.pixels.mean()) < 0.2


@pytest.mark.skipif(not has_native_bf16(torch.device("cpu")), reason="this processor has no bf16 arithmetic")
def test_bf16_is_as_good_as_fp32(portrait: Photo, noisy: Photo, clean: Photo) -> None:
    quick = Engine(ComputeOptions("cpu", "bf16")).restore(noisy, SIGMA_25).photo
    assert psnr(portrait, quick) == pytest.approx(psnr(portrait, clean), abs=0.02)


def test_thin_scratches_are_filled_better_than_by_telea_and_navier_stokes(engine: Engine, portrait: Photo) -> None:
    lines = np.zeros(portrait.pixels.shape[:2], np.uint8)
    for x in range(15, 300, 30):
        cv2.line(lines, (x, 0), (x - 12, 255), 1, 3)
    mask = lines.astype(bool)
    restored = engine.restore(portrait, Recipe((InpaintStep(),)), mask)
    original = np.asarray(portrait.pixels)
    classics = [cv2.inpaint(original, lines, 3, method) for method in (cv2.INPAINT_TELEA, cv2.INPAINT_NS)]
    best = max(hole_psnr(mask, original, filled) for filled in classics)
    assert hole_psnr(mask, original, restored.photo.pixels) > best + 0.5

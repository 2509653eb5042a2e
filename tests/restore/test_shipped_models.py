"""The shipped models keep their promises on real photos."""

import cv2
import numpy as np
import pytest
import skimage.data
import torch

from aegui.benchmark.noises import with_noise
from aegui.imaging.metrics import psnr
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.device import has_native_bf16
from aegui.models.options import ComputeOptions
from aegui.restore import denoise
from aegui.restore.recipe import Recipe
from aegui.restore.removed import HOLDS_STRUCTURE
from aegui.restore.steps import DenoiseStep, DetectStep, InpaintStep, NoiseStep

DENOISERS = ("denoise-a", "denoise-b")


def told_25(model: str) -> Recipe:
    return Recipe((DenoiseStep(25, model=model),))


@pytest.fixture(scope="module")
def portrait(astronaut: Photo) -> Photo:
    return Photo(np.ascontiguousarray(astronaut.pixels[:256, 100:400]))


@pytest.fixture(scope="module")
def noisy(engine: Engine, portrait: Photo) -> Photo:
    return engine.restore(portrait, Recipe((NoiseStep("gaussian", 25, 1),))).photo


@pytest.fixture(scope="module", params=DENOISERS)
def model(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def clean(engine: Engine, noisy: Photo, model: str) -> Photo:
    return engine.restore(noisy, told_25(model)).photo


def hole_psnr(mask, original, filled) -> float:
    error = original[mask].astype(float) - filled[mask]
    return 10 * np.log10(255**2 / np.mean(error**2))


def test_denoising_gains_many_decibels(portrait: Photo, noisy: Photo, clean: Photo) -> None:
    assert psnr(portrait, noisy) == pytest.approx(20.7, abs=0.5)
    assert psnr(portrait, clean) > 30.5


def test_denoising_tiles_cannot_be_told_from_the_whole(noisy: Photo, clean: Photo, model: str) -> None:
    tiled = Engine(ComputeOptions("cpu", "fp32", 128)).restore(noisy, told_25(model)).photo
    assert np.abs(tiled.pixels.astype(int) - clean.pixels).max() <= 1


@pytest.mark.parametrize("width", [352, 353, 361])
def test_the_last_columns_are_the_same_whatever_the_tile(engine: Engine, astronaut: Photo, width: int) -> None:
    photo = Photo(np.ascontiguousarray(astronaut.pixels[:120, 90 : 90 + width]))
    noisy = engine.restore(photo, Recipe((NoiseStep("gaussian", 25, 1),))).photo
    tiled = Engine(ComputeOptions("cpu", "fp32", 256)).restore(noisy, told_25("denoise-b")).photo.pixels
    whole = Engine(ComputeOptions("cpu", "fp32")).restore(noisy, told_25("denoise-b")).photo.pixels
    assert np.abs(tiled.astype(int) - whole).max() <= 1


def test_bands_cannot_be_told_from_one_another(engine: Engine, portrait: Photo, monkeypatch) -> None:
    noisy = engine.restore(Photo(portrait.pixels[:251]), Recipe((NoiseStep("gaussian", 8, 2),))).photo
    results = []
    for rows in (128, 512):  # the mean is held by much where five times the noise is told
        monkeypatch.setattr(denoise, "ROWS", rows)
        results.append(engine.restore(noisy, Recipe((DenoiseStep(40),))).photo.pixels)
    np.testing.assert_array_equal(*results)


@pytest.mark.parametrize("level", [12, 60, 128, 200, 243])
def test_flat_patches_keep_their_mean(engine: Engine, level: int, model: str) -> None:
    noise = np.random.default_rng(level).normal(0, 3, (200, 200, 3))
    flat = Photo(np.clip(np.rint(level + noise), 0, 255).astype(np.uint8))
    result = engine.restore(flat, Recipe((DenoiseStep(3, model=model),))).photo
    shift = result.pixels.astype(float).mean((0, 1)) - flat.pixels.astype(float).mean((0, 1))
    assert np.abs(shift).max() < 0.2


@pytest.mark.parametrize(
    ("level", "noise", "told"), [(128, 0, 25), (128, 12, 25), (128, 25, 37), (60, 0, 3), (252, 0, 25)]
)
def test_telling_more_noise_than_there_is_does_not_shift_the_mean(engine: Engine, level, noise, told, model) -> None:
    values = level + np.random.default_rng(1).normal(0, noise, (200, 200, 3))
    flat = Photo(np.clip(np.rint(values), 0, 255).astype(np.uint8))
    result = engine.restore(flat, Recipe((DenoiseStep(told, model=model),))).photo
    assert abs(result.pixels.mean() - flat.pixels.mean()) < 0.2


@pytest.mark.skipif(not has_native_bf16(torch.device("cpu")), reason="this processor has no bf16 arithmetic")
def test_bf16_is_as_good_as_fp32(portrait: Photo, noisy: Photo, clean: Photo, model: str) -> None:
    quick = Engine(ComputeOptions("cpu", "bf16")).restore(noisy, told_25(model)).photo
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


@pytest.mark.parametrize("sigma", [5, 12, 25, 50])
def test_the_level_of_white_noise_is_found_within_six_percent(engine: Engine, portrait: Photo, sigma: int) -> None:
    noisy = engine.restore(portrait, Recipe((NoiseStep("gaussian", sigma, 2),))).photo
    found = engine.estimate_noise(noisy)
    assert found.sigma == pytest.approx(sigma, rel=0.06)
    assert (found.character, found.leave_alone) == ("white", False)
    assert found.map.shape == (32, 38)
    assert np.median(found.map) == pytest.approx(sigma, rel=0.1)


def test_the_map_of_levels_shows_where_the_noise_is(engine: Engine, portrait: Photo) -> None:
    pixels = portrait.pixels.astype(float)
    pixels[:, 150:] += np.random.default_rng(3).normal(0, 20, pixels[:, 150:].shape)
    found = engine.estimate_noise(Photo(np.clip(np.rint(pixels), 0, 255).astype(np.uint8)))
    assert found.map[:, 22:].mean() > 3 * found.map[:, :15].mean()


def test_a_clean_photo_is_left_alone_and_says_so(engine: Engine, astronaut: Photo) -> None:
    small = cv2.resize(np.asarray(astronaut.pixels), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    restored = engine.restore(Photo(small), Recipe((DenoiseStep(),)))
    assert np.array_equal(restored.photo.pixels, small)
    noise = restored.steps[0].noise
    assert noise is not None
    assert (noise.character, noise.leave_alone) == ("none", True)
    assert any("leave this photo alone" in note for note in restored.steps[0].notes)


def test_blurred_coloured_noise_is_known_and_removed_blind(engine: Engine, portrait: Photo) -> None:
    noise = cv2.GaussianBlur(
        np.random.default_rng(4).normal(0, 1, portrait.pixels.shape).astype(np.float32), (0, 0), 0.8
    )
    grainy = np.clip(np.rint(portrait.pixels + 9 * noise / noise.std()), 0, 255).astype(np.uint8)
    restored = engine.restore(Photo(grainy), Recipe((DenoiseStep(),)))
    found = restored.steps[0].noise
    assert found is not None
    assert found.character == "correlated"
    assert psnr(portrait, restored.photo) > psnr(portrait, Photo(grainy)) + 3


def test_what_a_camera_cut_off_at_black_keeps_its_mean(engine: Engine, portrait: Photo) -> None:
    """By lamplight there is hardly any blue; a net that undoes the cut takes yet more of it away."""
    lamplight = np.asarray(portrait.pixels) * (1, 0.7, 0.02)
    noise = cv2.GaussianBlur(np.random.default_rng(4).normal(0, 1, lamplight.shape).astype(np.float32), (0, 0), 0.7)
    noisy = np.clip(np.rint(lamplight + 3 * noise / noise.std()), 0, 255).astype(np.uint8)
    restored = engine.restore(Photo(noisy), Recipe((DenoiseStep(),)))
    found = restored.steps[0].noise
    assert found is not None
    assert found.character == "correlated"
    shift = restored.photo.pixels.astype(float).mean((0, 1)) - noisy.mean((0, 1))
    assert np.abs(shift).max() < 0.2


@pytest.mark.parametrize("added", ["fine", "chroma", "sharpened"])
def test_noise_that_looks_almost_white_is_not_read_too_low(engine: Engine, portrait: Photo, added: str) -> None:
    noisy = with_noise("portrait", portrait, added, 8)
    blind, told = (engine.restore(noisy, Recipe((DenoiseStep(sigma),))) for sigma in (None, 8))
    assert blind.steps[0].sigma == pytest.approx(8, rel=0.2)
    assert psnr(portrait, blind.photo) > psnr(portrait, told.photo) - 0.8


def test_texture_that_passes_for_noise_is_not_smeared(engine: Engine) -> None:
    grass = Photo(np.repeat(skimage.data.grass()[:320, :320, None], 3, axis=2))
    noisy = with_noise("grass", grass, "correlated", 2.5)
    restored = engine.restore(noisy, Recipe((DenoiseStep(),)))
    noise = restored.steps[0].noise
    assert noise is not None
    assert noise.sigma > 5  # it cannot be told from the blades
    assert noise.uncertainty > 0.3  # but that is known
    told = engine.restore(noisy, Recipe((DenoiseStep(noise.sigma),)))
    assert psnr(grass, restored.photo) > psnr(grass, told.photo) + 0.5
    assert psnr(grass, restored.photo) > psnr(grass, noisy) - 2


def test_blocks_of_jpeg_are_smoothed_blind(engine: Engine, portrait: Photo) -> None:
    blocky = engine.restore(portrait, Recipe((NoiseStep("jpeg", 25),))).photo
    restored = engine.restore(blocky, Recipe((DenoiseStep(),)))
    assert restored.steps[0].noise is not None
    assert restored.steps[0].noise.character == "jpeg"
    assert psnr(portrait, restored.photo) > psnr(portrait, blocky) + 0.3


def test_the_mean_of_eight_flips_is_better_than_one_pass(
    engine: Engine, portrait: Photo, noisy: Photo, clean, model
) -> None:
    best = engine.restore(noisy, Recipe((DenoiseStep(25, model=model, best=True),))).photo
    assert psnr(portrait, best) > psnr(portrait, clean) + 0.02


def test_too_high_a_level_is_seen_in_what_was_removed(engine: Engine, noisy: Photo) -> None:
    recipes = [Recipe((DenoiseStep(sigma, model="denoise-b"),)) for sigma in (25, 75)]
    right, wrong = (engine.restore(noisy, recipe).steps[0].structure for recipe in recipes)
    assert right < HOLDS_STRUCTURE < wrong


@pytest.fixture(scope="module")
def scratched(portrait: Photo) -> tuple[Photo, np.ndarray]:
    """The portrait with two bright scratches, a dark spot and a brown stain, and where they are."""
    pixels, truth = portrait.pixels.astype(np.float32), np.zeros(portrait.pixels.shape[:2], np.uint8)
    line, stain = truth.copy(), truth.copy()
    cv2.line(line, (20, 0), (60, 255), 1, 2)
    cv2.line(line, (290, 20), (200, 250), 1, 3)
    cv2.circle(stain, (230, 60), 22, 1, -1)
    pixels[stain > 0] *= (0.8, 0.6, 0.35)
    pixels[line > 0] = 245
    return Photo(np.clip(np.rint(pixels), 0, 255).astype(np.uint8)), (line | stain) > 0


def test_a_long_scratch_is_grainy_along_its_whole_length(engine: Engine) -> None:
    rng = np.random.default_rng(4)
    photo = np.clip(120 + 6 * rng.standard_normal((900, 900, 3)), 0, 255).round().astype(np.uint8)
    mask = np.zeros((900, 900), np.uint8)
    cv2.line(mask, (40, 60), (860, 840), 1, 12)
    photo[mask > 0] = 250
    step = InpaintStep(method="structure", grow=2)
    filled = engine.restore(Photo(photo), Recipe((step,)), mask > 0).photo.pixels.astype(np.float32)
    rough = filled - cv2.GaussianBlur(filled, (0, 0), 2)
    pieces = [rough[rows][mask[rows] > 0].std() for rows in (slice(at, at + 130) for at in range(60, 840, 130))]
    assert min(pieces) > 0.6 * rough[mask == 0].std()


def test_scratches_and_a_stain_are_found_and_a_sound_photo_is_left_alone(
    engine: Engine, portrait: Photo, scratched: tuple[Photo, np.ndarray]
) -> None:
    photo, truth = scratched
    marked = engine.detect(photo, DetectStep(checked_with=""))[1].mask()
    assert (marked & truth).sum() > 0.6 * (marked | truth).sum()
    assert engine.detect(portrait, DetectStep(checked_with=""))[1].mask().mean() < 0.005


@pytest.mark.skipif(not has_native_bf16(torch.device("cpu")), reason="this processor has no bf16 arithmetic")
def test_damage_in_bf16_is_where_it_is_in_fp32(engine: Engine, scratched: tuple[Photo, np.ndarray]) -> None:
    step = DetectStep(checked_with="")
    masks = [each.detect(scratched[0], step)[1].mask() for each in (engine, Engine(ComputeOptions("cpu", "bf16")))]
    assert (masks[0] & masks[1]).sum() > 0.95 * (masks[0] | masks[1]).sum() > 0

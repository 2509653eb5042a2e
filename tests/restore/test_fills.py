"""Fills at full size: texture goes on, grain comes back, and seeds are variants."""

import cv2
import numpy as np
import pytest
import skimage.data

from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.exemplar import fill_by_example
from aegui.restore.grain import lay_grain, measure_grain
from aegui.restore.harmonise import harmonise
from aegui.restore.recipe import Recipe
from aegui.restore.steps import InpaintStep


@pytest.fixture(scope="module")
def grass() -> np.ndarray:
    return np.repeat(skimage.data.grass()[100:260, 100:260, None], 3, axis=2)


def disc(side: int, radius: int) -> np.ndarray:
    rows, columns = np.mgrid[:side, :side] - side // 2
    return rows**2 + columns**2 < radius**2


def by_example(pixels: np.ndarray, hole: np.ndarray, seed: int = 0, vary: bool = False) -> np.ndarray:
    image = pixels.astype(np.float32) / 255
    guide = np.where(hole[..., None], image[~hole].mean(axis=0), image).astype(np.float32)
    fill = fill_by_example(image, hole, guide, np.random.default_rng(seed), Progress(), vary)
    assert fill is not None
    return fill


def test_grass_goes_on_as_rough_as_it_is(grass) -> None:
    hole = disc(160, 24)
    fill = by_example(grass, hole)
    rough = (fill.mean(axis=2) - cv2.GaussianBlur(fill.mean(axis=2), (0, 0), 2))[hole].std()
    around = grass.mean(axis=2) / 255
    usual = (around - cv2.GaussianBlur(around, (0, 0), 2))[~hole].std()
    assert 0.6 * usual < rough < 1.4 * usual


def test_the_hole_itself_is_never_read(grass) -> None:
    hole = disc(160, 24)
    other = grass.copy()
    other[hole] = 0
    image, blank = (pixels.astype(np.float32) / 255 for pixels in (grass, other))
    guide = np.full_like(image, 0.4)
    first, second = (
        fill_by_example(each, hole, guide, np.random.default_rng(1), Progress()) for each in (image, blank)
    )
    assert np.array_equal(first, second)


def test_a_hole_without_surroundings_has_no_examples() -> None:
    hole = np.ones((20, 20), bool)
    hole[0] = False
    picture = np.zeros((20, 20, 3), np.float32)
    assert fill_by_example(picture, hole, picture, np.random.default_rng(0), Progress()) is None


def test_harmonising_takes_a_shift_away() -> None:
    ramp = np.repeat(np.linspace(0.2, 0.8, 80, dtype=np.float32)[None, :, None], 80, axis=0).repeat(3, axis=2)
    hole = disc(80, 20)
    assert np.abs(harmonise(ramp + 0.1, ramp, hole)[hole] - ramp[hole]).max() < 0.02


def test_grain_is_measured_and_comes_back_as_strong() -> None:
    rng = np.random.default_rng(3)
    sigma = 6 / 255
    image = (0.5 + sigma * rng.standard_normal((128, 128, 3))).astype(np.float32)
    grain = measure_grain(image, np.ones((128, 128), bool))
    assert grain is not None
    assert grain.sigma == pytest.approx(sigma, rel=0.15)
    flat = np.full_like(image, 0.5)
    laid = lay_grain(flat, np.full((128, 128), 10, np.float32), grain, 1.0, rng)
    assert laid.std() == pytest.approx(grain.sigma, rel=0.15)
    assert np.array_equal(lay_grain(flat, np.ones((128, 128), np.float32), grain, 1.0, rng), flat)


def test_a_photo_without_grain_has_none() -> None:
    assert measure_grain(np.full((64, 64, 3), 0.5, np.float32), np.ones((64, 64), bool)) is None


def test_the_method_can_be_chosen_and_auto_says_what_it_took(tiny_engine: Engine, grass) -> None:
    photo, hole = Photo(grass.copy()), disc(160, 24)
    results = {}
    for method in ("auto", "structure", "texture"):
        restored = tiny_engine.restore(photo, Recipe((InpaintStep(method=method),)), hole)
        results[method] = restored.photo.pixels
        if method == "auto":
            assert restored.steps[0].notes == ("Filled by texture (pieces of the photo).",)
    assert np.array_equal(results["auto"], results["texture"])
    assert not np.array_equal(results["structure"], results["texture"])


def test_texture_is_texture_on_a_larger_scan_too(tiny_engine: Engine, grass) -> None:
    large = cv2.resize(cv2.GaussianBlur(grass, (0, 0), 1.5), (640, 640), interpolation=cv2.INTER_CUBIC)
    report = tiny_engine.restore(Photo(large), Recipe((InpaintStep(),)), disc(640, 96)).steps[0]
    assert report.notes == ("Filled by texture (pieces of the photo).",)


def test_texture_beside_something_smooth_is_no_texture(tiny_engine: Engine, grass) -> None:
    pixels = grass.copy()
    pixels[:, :80] = 120
    report = tiny_engine.restore(Photo(pixels), Recipe((InpaintStep(),)), disc(160, 24)).steps[0]
    assert report.notes == ("Filled by structure (the autoencoder).",)


def test_a_thin_part_of_a_hole_that_runs_through_something_smooth_does_not_count(tiny_engine: Engine, grass) -> None:
    pixels = np.hstack([grass, np.full((160, 400, 3), 120, np.uint8)])
    hole = np.zeros(pixels.shape[:2], bool)
    hole[:, :160] = disc(160, 24)
    hole[79:83, 80:500] = True
    report = tiny_engine.restore(Photo(pixels), Recipe((InpaintStep(),)), hole).steps[0]
    assert report.notes == ("Filled by texture (pieces of the photo).",)


@pytest.mark.parametrize("grow", [1, 2, 3, 5])
def test_nothing_of_a_slanting_scratch_shines_through(tiny_engine: Engine, grow: int) -> None:
    canvas = np.zeros((160, 160), np.uint8)
    cv2.line(canvas, (20, 40), (140, 105), 1, 5)
    scratch, pixels = canvas > 0, np.full((160, 160, 3), 100, np.uint8)
    clean = tiny_engine.restore(Photo(pixels), Recipe((InpaintStep(grow),)), scratch).photo.pixels
    spoiled = pixels.copy()
    spoiled[scratch] = 255
    filled = tiny_engine.restore(Photo(spoiled), Recipe((InpaintStep(grow),)), scratch).photo.pixels
    assert np.array_equal(filled, clean)


def test_thin_holes_are_left_to_the_autoencoder(tiny_engine: Engine, grass) -> None:
    scratch = np.zeros((160, 160), bool)
    scratch[80:83, 20:140] = True
    report = tiny_engine.restore(Photo(grass.copy()), Recipe((InpaintStep(),)), scratch).steps[0]
    assert report.notes == ("Filled by structure (the autoencoder).",)


def test_a_seed_is_a_variant_and_the_same_seed_the_same(tiny_engine: Engine, grass) -> None:
    photo, hole = Photo(grass.copy()), disc(160, 24)
    first, again, other = (
        tiny_engine.restore(photo, Recipe((InpaintStep(method="texture", seed=seed),)), hole).photo.pixels
        for seed in (1, 1, 2)
    )
    assert np.array_equal(first, again)
    assert (first[hole] != other[hole]).mean() > 0.3
    assert np.array_equal(other[~hole], photo.pixels[~hole])


def test_the_best_fill_does_not_care_how_the_photo_is_turned(tiny_engine: Engine) -> None:
    pixels = np.ascontiguousarray(skimage.data.astronaut()[:96, 64:160])
    hole = np.zeros((96, 96), bool)
    hole[40:45, 20:70] = True

    def filled(turns: int, best: bool) -> np.ndarray:
        photo, mask = Photo(np.ascontiguousarray(np.rot90(pixels, turns))), np.ascontiguousarray(np.rot90(hole, turns))
        step = InpaintStep(method="structure", grain=0, best=best)
        return np.rot90(tiny_engine.restore(photo, Recipe((step,)), mask).photo.pixels, -turns).astype(int)

    assert np.abs(filled(0, best=True) - filled(1, best=True)).max() <= 1
    assert np.abs(filled(0, best=False) - filled(1, best=False)).max() > 1

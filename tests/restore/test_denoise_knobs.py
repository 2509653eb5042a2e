"""Denoising's knobs: colour apart, flips, a painted area, a level that is found, and sliders from cached results."""

import numpy as np
import pytest

from aegui.errors import UsageError
from aegui.imaging.colour import LUMA
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Photo
from aegui.imaging.tiles import Rect
from aegui.jobs.engine import Engine
from aegui.restore.blend import blend_levels
from aegui.restore.denoise import FEATHER
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep


@pytest.fixture
def photo() -> Photo:
    return Photo(np.random.default_rng(2).integers(40, 216, (150, 140, 3)).astype(np.uint8))


def run(engine: Engine, photo: Photo, mask=None, **settings) -> np.ndarray:
    return engine.restore(photo, Recipe((DenoiseStep(25, **settings),)), mask).photo.pixels


def test_colour_apart_has_the_luma_of_one_strength_and_the_chroma_of_the_other(
    tiny_engine: Engine, photo: Photo
) -> None:
    weak, strong = (run(tiny_engine, photo, strength=strength).astype(float) for strength in (20, 150))
    apart = run(tiny_engine, photo, strength=20, chroma=150).astype(float)
    inside = np.all((apart > 0) & (apart < 255), axis=2)
    assert np.abs((apart - weak) @ LUMA)[inside].max() < 1.5
    colour = [picture - (picture @ LUMA)[..., None] for picture in (apart, strong)]
    assert np.abs(colour[0] - colour[1])[inside].max() < 1.5


def test_the_best_way_does_not_care_how_the_photo_is_turned(tiny_engine: Engine, photo: Photo) -> None:
    square = Photo(np.ascontiguousarray(photo.pixels[:64, :64]))
    turned = Photo(np.ascontiguousarray(np.rot90(square.pixels)))
    straight = run(tiny_engine, square, best=True)
    assert np.abs(np.rot90(straight).astype(int) - run(tiny_engine, turned, best=True)).max() <= 1
    assert np.abs(np.rot90(run(tiny_engine, square)).astype(int) - run(tiny_engine, turned)).max() > 1


def test_only_the_painted_area_changes_and_its_middle_is_as_without_a_mask(tiny_engine: Engine, photo: Photo) -> None:
    mask = np.zeros(photo.pixels.shape[:2], bool)
    mask[20:60, 30:100] = True
    painted, everywhere = run(tiny_engine, photo, mask, masked=True), run(tiny_engine, photo)
    assert np.array_equal(painted[~mask], photo.pixels[~mask])
    inner = np.s_[20 + FEATHER : 60 - FEATHER, 30 + FEATHER : 100 - FEATHER]
    assert np.array_equal(painted[inner], everywhere[inner])
    assert not np.array_equal(painted[20, 30:100], everywhere[20, 30:100])


def test_an_unmasked_step_ignores_the_mask(tiny_engine: Engine, photo: Photo) -> None:
    mask = np.zeros(photo.pixels.shape[:2], bool)
    assert np.array_equal(run(tiny_engine, photo, mask), run(tiny_engine, photo))


def test_a_painted_area_needs_a_mask(tiny_engine: Engine, photo: Photo) -> None:
    with pytest.raises(UsageError, match="works under a mask"):
        run(tiny_engine, photo, masked=True)


def test_cached_strengths_are_what_restoring_gives(tiny_engine: Engine, photo: Photo) -> None:
    region = Rect(33, 41, 50, 61)
    noise = NoiseEstimate(12.0, "correlated", 0.9, np.linspace(5, 30, 19 * 18, dtype=np.float32).reshape(19, 18))
    for step in (DenoiseStep(25), DenoiseStep(25, best=True)):
        (cached,) = tiny_engine.denoise_levels(photo, step, region, [80])
        exact = run(tiny_engine, photo, strength=80, best=step.best)[region.slices]
        assert np.abs(cached.astype(int) - exact).max() <= 1
    weak, strong = tiny_engine.denoise_levels(photo, DenoiseStep(), region, [0, 100], noise=noise)
    assert np.array_equal(weak, photo.pixels[region.slices])
    mixed = blend_levels(weak, {100.0: strong}, 50).astype(float)
    assert np.abs(mixed - (weak.astype(float) + strong) / 2).max() <= 1


def test_without_the_noise_level_model_a_classical_estimate_serves_and_says_so(models, photo: Photo) -> None:
    from aegui.models.catalogue import Catalogue

    for path in models.glob("noise-level.*"):
        path.unlink()
    report = Engine(catalogue=Catalogue((models,))).restore(photo, Recipe((DenoiseStep(),))).steps[0]
    assert report.noise is None
    assert any("classical estimate" in note for note in report.notes)

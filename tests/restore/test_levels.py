"""The level at every pixel, mixing strengths, and what was removed."""

import cv2
import numpy as np
import pytest

from aegui.imaging.colour import LUMA
from aegui.imaging.noise_estimate import NoiseCharacter, NoiseEstimate
from aegui.imaging.photo import Photo
from aegui.imaging.tiles import Rect
from aegui.restore.blend import blend_levels
from aegui.restore.levels import LevelMap
from aegui.restore.noise_level import Finding
from aegui.restore.removed import HOLDS_STRUCTURE, structure_share


def estimate(character: NoiseCharacter = "correlated", sigma: float = 6.0, uncertainty: float = 0.1) -> NoiseEstimate:
    return NoiseEstimate(sigma, character, 0.9, np.linspace(2, 9, 12, dtype=np.float32).reshape(3, 4), uncertainty)


def test_a_told_level_is_the_same_everywhere() -> None:
    assert np.array_equal(LevelMap.told(7).over(Rect(3, 5, 2, 4)), np.full((2, 4), 7, np.float32))


def test_a_found_level_is_the_cells_at_their_centres_and_linear_between() -> None:
    level = LevelMap.found(estimate()).over(Rect(0, 0, 24, 32))
    cells = LevelMap.found(estimate()).cells
    assert level[3:5, 3:5].mean() == pytest.approx(cells[0, 0], abs=0.15)
    assert level[3:5, 7:9].mean() == pytest.approx(cells[0, :2].mean(), abs=0.15)


def test_a_part_of_the_photo_has_the_level_of_the_whole_there() -> None:
    levels = LevelMap.found(estimate())
    part = Rect(5, 7, 11, 13)
    assert np.array_equal(levels.over(part), levels.over(Rect(0, 0, 24, 32))[part.slices])


def test_a_cell_is_held_near_the_level_of_the_photo_and_camera_noise_is_lifted() -> None:
    grain, camera = (LevelMap.found(estimate(kind)).cells for kind in ("grain", "correlated"))
    assert grain == pytest.approx(np.sqrt(6 * estimate().map))
    assert camera == pytest.approx(1.3 * grain)


def test_an_uncertain_level_is_taken_low_for_it_may_be_texture() -> None:
    sure, usual, unsure, lost = (LevelMap.found(estimate("grain", uncertainty=u)).cells for u in (0.02, 0.13, 0.2, 0.9))
    assert sure == pytest.approx(usual)
    assert unsure == pytest.approx(np.exp(-4 * 0.07) * usual)
    assert lost == pytest.approx(0.65 * usual)
    assert LevelMap.found(estimate("white", uncertainty=0.9)).largest == 6


def test_who_relies_on_an_uncertain_level_is_told() -> None:
    said = "fine texture can look like noise"
    assert said in Finding.of(estimate(uncertainty=0.3)).notes[0]
    for sure in (estimate(uncertainty=0.15), estimate("white", uncertainty=0.9)):
        assert Finding.of(sure).notes == ()
    assert said not in " ".join(Finding.of(estimate("none", 0.4, uncertainty=0.9)).notes)


def test_clean_photos_have_no_level_and_white_noise_has_one() -> None:
    assert LevelMap.found(estimate("none", 0.4)).largest == 0
    assert LevelMap.found(estimate("white", 6.0)).cells.tolist() == [[6.0]]


def test_only_weak_noise_of_cameras_has_the_right_mean_where_it_is_clipped() -> None:
    level = np.array([[0, 4, 6, 8, 40]], np.float32)
    camera = LevelMap.found(estimate())
    assert camera.doubt_of_clipped(level).tolist() == [[0, 0, 0.5, 1, 1]]
    assert camera.scaled(50).camera
    for other in (LevelMap.found(estimate("grain")), LevelMap.found(estimate("white")), LevelMap.told(4)):
        assert other.doubt_of_clipped(level) is None


@pytest.fixture
def original() -> np.ndarray:
    return np.random.default_rng(1).integers(60, 200, (9, 11, 3)).astype(np.uint8)


def test_the_mix_is_exact_at_what_was_cached_and_halfway_between(original) -> None:
    levels = {50.0: (original * 0.5).astype(np.uint8), 100.0: np.zeros_like(original)}
    assert np.array_equal(blend_levels(original, levels, 0), original)
    assert np.array_equal(blend_levels(original, levels, 50), levels[50.0])
    assert np.array_equal(blend_levels(original, levels, 130), levels[100.0])
    between = blend_levels(original, levels, 75).astype(float)
    assert np.abs(between - levels[50.0] / 2).max() <= 1


def test_colour_apart_leaves_luma_and_grain_gives_luma_back(original) -> None:
    clean = cv2.blur(original, (3, 3))
    mixed = blend_levels(original, {100.0: clean}, 0, chroma=100)
    assert np.abs((mixed.astype(float) - original) @ LUMA).max() < 2
    assert not np.array_equal(mixed, original)
    grainy = blend_levels(original, {100.0: clean}, 100, grain=100)
    assert np.abs((grainy.astype(float) - original) @ LUMA).max() < 2


def test_removed_noise_holds_no_structure_and_removed_detail_does(astronaut: Photo) -> None:
    sharp = np.asarray(astronaut.pixels)
    noise = np.random.default_rng(1).normal(0, 12, sharp.shape)
    noisy = np.clip(sharp + noise, 0, 255).astype(np.uint8)
    assert structure_share(noisy, sharp) < HOLDS_STRUCTURE
    assert structure_share(sharp, cv2.GaussianBlur(sharp, (0, 0), 1.2)) > 3 * HOLDS_STRUCTURE


def test_nothing_removed_holds_no_structure(original) -> None:
    assert structure_share(original, original) == 0

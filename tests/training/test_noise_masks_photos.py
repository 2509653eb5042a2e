"""Noise, masks and patches that the nets learn from."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aegui.errors import TrainingError
from aegui.training.masks import draw_hole
from aegui.training.noise import MAX_SIGMA, add_white_noise, draw_sigma
from aegui.training.photos import PhotoPool, blockiness, load_clean


def test_white_noise_has_the_sigma_that_was_asked_for() -> None:
    rng = np.random.default_rng(1)
    grey = np.full((300, 300, 3), 128, np.float32)
    assert (add_white_noise(rng, grey, 20, eight_bit=False) - grey).std() == pytest.approx(20, rel=0.01)
    eight_bit = add_white_noise(rng, grey, 20, eight_bit=True)
    assert np.array_equal(eight_bit, np.rint(eight_bit))


def test_eight_bit_noise_stays_in_range_and_float_noise_does_not() -> None:
    rng = np.random.default_rng(1)
    white = np.full((50, 50, 3), 255, np.float32)
    assert add_white_noise(rng, white, 40, eight_bit=True).max() == 255
    assert add_white_noise(rng, white, 40, eight_bit=False).max() > 300


def test_levels_cover_the_whole_range_and_the_low_end_densely() -> None:
    rng = np.random.default_rng(1)
    sigmas = np.array([draw_sigma(rng) for _ in range(2000)])
    assert sigmas.min() >= 0
    assert 70 < sigmas.max() <= MAX_SIGMA
    assert np.mean(sigmas < 10) > 0.3


def test_holes_are_never_empty_nor_more_than_half() -> None:
    rng = np.random.default_rng(1)
    shares = [draw_hole(rng, 64).mean() for _ in range(200)]
    assert min(shares) > 0
    assert max(shares) <= 0.5


def test_holes_are_thin_and_thick() -> None:
    rng = np.random.default_rng(1)
    shares = [draw_hole(rng, 128).mean() for _ in range(200)]
    assert min(shares) < 0.05
    assert max(shares) > 0.3


def test_patches_depend_only_on_the_random_state(photo_folder: Path) -> None:
    first = PhotoPool((photo_folder,)).draw(np.random.default_rng([1, 2]), 32)
    second = PhotoPool((photo_folder,)).draw(np.random.default_rng([1, 2]), 32)
    other = PhotoPool((photo_folder,)).draw(np.random.default_rng([1, 3]), 32)
    assert first.shape == (32, 32, 3)
    assert 0 <= first.min() < first.max() <= 255
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_photos_smaller_than_a_patch_are_enlarged(tmp_path: Path) -> None:
    Image.fromarray(np.full((5, 7, 3), 90, np.uint8)).save(tmp_path / "small.png")
    assert PhotoPool((tmp_path,)).draw(np.random.default_rng(1), 32).shape == (32, 32, 3)


def test_visible_jpeg_coding_is_noticed(tmp_path: Path, astronaut) -> None:
    Image.fromarray(np.asarray(astronaut.pixels)).save(tmp_path / "coded.jpg", quality=15)
    Image.fromarray(np.asarray(astronaut.pixels)).save(tmp_path / "clean.png")
    assert load_clean(tmp_path / "coded.jpg").max_scale < 1 < load_clean(tmp_path / "clean.png").max_scale
    assert blockiness(np.zeros((8, 8), np.float32)) == 1.0


def test_a_folder_without_photos_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no photo in"):
        PhotoPool((tmp_path,))
    with pytest.raises(TrainingError, match="is not a folder"):
        PhotoPool((tmp_path / "missing",))


def test_files_that_are_no_photos_are_left_out(photo_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (photo_folder / "text.jpg").write_text("no photo")
    assert len(PhotoPool((photo_folder,))) == 2
    assert "left out" in caplog.text
    caplog.clear()

"""Damage that is made: what is labelled is what changed, and undamaged photos stay so."""

import numpy as np
import pytest

from aegui.imaging.photo import Photo
from aegui.training.damage import age


@pytest.fixture(scope="module")
def patch(astronaut: Photo) -> np.ndarray:
    return astronaut.pixels[100:228, 150:278].astype(np.float32)


def test_marked_pixels_differ_and_others_do_not(patch) -> None:
    for seed in range(30):
        aged = age(np.random.default_rng(seed), patch, undamaged=0)
        change = np.abs(aged.photo - aged.sound).max(axis=2)
        marked = aged.classes.any(axis=2)
        assert (change[marked] > 3).all()
        assert not (marked & aged.doubtful).any()


def test_every_class_is_made(patch) -> None:
    seen = np.zeros(3, bool)
    for seed in range(40):
        seen |= age(np.random.default_rng(seed), patch, undamaged=0).classes.any(axis=(0, 1))
    assert seen.all()


def test_undamaged_photos_have_no_labels(patch) -> None:
    for seed in range(10):
        aged = age(np.random.default_rng(seed), patch, undamaged=1)
        assert not aged.classes.any()
        assert np.array_equal(aged.photo, aged.sound)


def test_the_same_numbers_make_the_same_damage_at_any_size(patch) -> None:
    odd = patch[:61, :97]
    first, again = (age(np.random.default_rng(5), odd) for _ in range(2))
    assert np.array_equal(first.photo, again.photo)
    assert first.photo.shape == odd.shape


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_at_a_smaller_size_marked_pixels_still_differ_and_sound_ones_do_not(patch, scale) -> None:
    for seed in range(20):
        seen = age(np.random.default_rng(seed), patch, undamaged=0).reduced(scale)
        change = np.abs(seen.photo - seen.sound).max(axis=2)
        marked = seen.classes.any(axis=2)
        assert seen.photo.shape == (128 // scale, 128 // scale, 3)
        assert change[marked].size == 0 or np.quantile(change[marked], 0.05) > 2
        assert not (marked & seen.doubtful).any()

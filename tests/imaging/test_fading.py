"""Fading undone: full range back, a cast gone, and nothing where nothing is asked."""

import numpy as np
import pytest

from aegui.imaging.fading import correct_fading
from aegui.imaging.photo import Photo


def faded(photo: Photo) -> Photo:
    black, white = np.array([70, 50, 40]), np.array([235, 215, 170])
    return Photo(np.rint(black + photo.pixels / 255 * (white - black)).astype(np.uint8))


def test_a_faded_photo_comes_nearer_to_what_it_was(astronaut: Photo) -> None:
    old = faded(astronaut)
    corrected = correct_fading(old, 100, 100, 0)
    before, after = (np.abs(each.pixels.astype(float) - astronaut.pixels).mean() for each in (old, corrected))
    assert after < before / 2
    assert np.percentile(corrected.pixels, 0.5) <= 5
    assert np.percentile(corrected.pixels, 99.5) >= 250


def test_no_levels_balance_or_contrast_is_the_photo_itself(astronaut: Photo) -> None:
    assert correct_fading(astronaut, 0, 0, 0) is astronaut


def test_without_balance_no_channel_is_treated_apart(coffee: Photo) -> None:
    corrected = correct_fading(faded(coffee), 100, 0, 0).pixels
    grey = faded(Photo(np.repeat(coffee.pixels[..., :1], 3, axis=2))).pixels
    assert corrected.dtype == np.uint8
    assert corrected[..., 0].mean() > corrected[..., 2].mean()
    stretched = correct_fading(Photo(grey.copy()), 100, 100, 0).pixels.astype(int)
    assert np.abs(stretched[..., 0] - stretched[..., 2]).mean() < 4


def test_grey_stays_grey_and_sixteen_bit_stays_fine() -> None:
    ramp = np.repeat(np.linspace(20000, 40000, 400).astype(np.uint16)[None, :, None], 3, axis=2)
    corrected = correct_fading(Photo(np.repeat(ramp, 8, axis=0), grey=True), 100, 100, 20)
    assert corrected.grey
    assert len(np.unique(corrected.pixels)) > 256


@pytest.mark.parametrize(("contrast", "wider"), [(60, True), (-60, False)])
def test_contrast_moves_levels_apart_or_together(astronaut: Photo, contrast: float, wider: bool) -> None:
    spread = correct_fading(astronaut, 0, 0, contrast).pixels.std()
    assert (spread > astronaut.pixels.std()) == wider

"""The estimated noise is near the noise that was added."""

from __future__ import annotations

import numpy as np
import pytest
import skimage.data

from aegui.errors import Cancelled
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Photo
from aegui.imaging.sigma import estimate_sigma
from aegui.progress import CancelToken, Progress


@pytest.mark.parametrize("name", ["astronaut", "chelsea", "coffee"])
@pytest.mark.parametrize("sigma", [5, 15, 50])
def test_white_noise_on_photos_is_found_within_8_percent(name: str, sigma: float) -> None:
    photo = Photo(getattr(skimage.data, name)())
    assert estimate_sigma(add_noise(photo, "gaussian", sigma, seed=3)) == pytest.approx(sigma, rel=0.08)


@pytest.mark.parametrize("name", ["astronaut", "chelsea", "coffee"])
def test_clean_photos_are_called_nearly_clean(name: str) -> None:
    assert estimate_sigma(Photo(getattr(skimage.data, name)())) < 2


def test_16_bit_is_measured_in_8_bit_units(coffee: Photo) -> None:
    deep = Photo(coffee.pixels.astype(np.uint16) * 257)
    assert estimate_sigma(add_noise(deep, "gaussian", 15, seed=3)) == pytest.approx(15, rel=0.05)


def test_a_grey_photo_is_measured_once() -> None:
    grey = Photo(np.repeat(skimage.data.moon()[..., None], 3, axis=2), grey=True)
    assert estimate_sigma(add_noise(grey, "gaussian", 20, seed=3)) == pytest.approx(20, rel=0.08)


@pytest.mark.parametrize("size", [(5, 5), (7, 200), (30, 40)])
def test_small_photos_are_measured_too(size: tuple[int, int]) -> None:
    noisy = add_noise(Photo(np.full((*size, 3), 120, np.uint8)), "gaussian", 20, seed=1)
    assert estimate_sigma(noisy) == pytest.approx(20, rel=0.15)


@pytest.mark.parametrize("value", [0, 90, 255])
@pytest.mark.parametrize("size", [(1, 1), (2, 50), (20, 20), (120, 130)])
def test_flat_photos_have_no_noise(size: tuple[int, int], value: int) -> None:
    assert estimate_sigma(Photo(np.full((*size, 3), value, np.uint8))) == pytest.approx(0, abs=1e-3)


def test_a_burnt_out_sky_does_not_hide_the_noise(coffee: Photo) -> None:
    noisy = add_noise(coffee, "gaussian", 15, seed=3).pixels.copy()
    noisy[:250] = 255
    assert estimate_sigma(Photo(noisy)) == pytest.approx(15, rel=0.08)


@pytest.mark.parametrize("allowed", [0, 1, 2, 4])
def test_measuring_can_be_stopped_between_its_passes(allowed: int) -> None:
    class Token(CancelToken):
        """Cancels after so many questions."""

        asked = 0

        @property
        def cancelled(self) -> bool:
            self.asked += 1
            return self.asked > allowed

    noisy = add_noise(Photo(np.full((256, 256, 3), 128, np.uint8)), "gaussian", 60, seed=1)
    with pytest.raises(Cancelled):
        estimate_sigma(noisy, Progress(token=Token()))

"""Noise is what it says it is, and the same every time."""

from __future__ import annotations

import numpy as np
import pytest
import skimage.data

from aegui.errors import Cancelled, UsageError
from aegui.imaging import noise as noise_module
from aegui.imaging.noise import NOISE_KINDS, add_noise
from aegui.imaging.photo import Photo
from aegui.progress import CancelToken, Progress

AMOUNTS = {"gaussian": 25.0, "poisson": 50.0, "salt-pepper": 8.0, "speckle": 30.0, "jpeg": 20.0}


def flat(value: int, depth: int = 8, grey: bool = False) -> Photo:
    return Photo(np.full((200, 300, 3), value, np.uint8 if depth == 8 else np.uint16), grey=grey)


@pytest.mark.parametrize("kind", NOISE_KINDS)
def test_the_seed_decides_and_the_original_stays(kind: str, coffee: Photo) -> None:
    before = coffee.pixels.copy()
    first, again = (add_noise(coffee, kind, AMOUNTS[kind], seed=7) for _ in range(2))
    other = add_noise(coffee, kind, AMOUNTS[kind], seed=8)
    np.testing.assert_array_equal(first.pixels, again.pixels)
    assert np.array_equal(first.pixels, other.pixels) == (kind == "jpeg")
    assert not np.array_equal(first.pixels, coffee.pixels)
    np.testing.assert_array_equal(coffee.pixels, before)


@pytest.mark.parametrize("kind", NOISE_KINDS)
def test_working_in_smaller_bands_changes_nothing(kind: str, coffee: Photo, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = add_noise(coffee, kind, AMOUNTS[kind], seed=7)
    monkeypatch.setattr(noise_module, "_BAND_SAMPLES", 5000)
    np.testing.assert_array_equal(add_noise(coffee, kind, AMOUNTS[kind], seed=7).pixels, whole.pixels)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("sigma", [2, 10, 30])
def test_gaussian_sigma_is_in_8_bit_units_at_both_depths(depth: int, sigma: float) -> None:
    unit = 1 if depth == 8 else 257
    noisy = add_noise(flat(128 * unit, depth), "gaussian", sigma, seed=0).pixels / unit
    assert noisy.std() == pytest.approx(sigma, rel=0.02)
    assert noisy.mean() == pytest.approx(128, abs=0.2)


def test_poisson_noise_grows_with_the_root_of_the_light() -> None:
    for value in (50, 200):
        noisy = add_noise(flat(value), "poisson", 100, seed=0).pixels / 255
        assert noisy.std() == pytest.approx(np.sqrt(value / 255 / 100), rel=0.03)


def test_speckle_grows_with_the_light() -> None:
    for value in (40, 120):
        assert add_noise(flat(value), "speckle", 20, seed=0).pixels.std() == pytest.approx(0.2 * value, rel=0.03)


def test_salt_and_pepper_hit_that_share_of_whole_pixels() -> None:
    noisy = add_noise(flat(100), "salt-pepper", 10, seed=0).pixels
    assert (noisy == noisy[..., :1]).all()
    for value in (0, 255):
        assert np.mean(noisy[..., 0] == value) == pytest.approx(0.05, rel=0.1)
    assert (add_noise(flat(100), "salt-pepper", 0, seed=0).pixels == 100).all()
    assert (add_noise(flat(100), "salt-pepper", 100, seed=0).pixels != 100).all()


def test_jpeg_noise_grows_as_quality_falls_and_16_bit_stays_16(coffee: Photo) -> None:
    deep = Photo(coffee.pixels.astype(np.uint16) * 257)
    errors = [
        np.abs(add_noise(deep, "jpeg", quality, 0).pixels / 257 - coffee.pixels).mean() for quality in (90, 40, 5)
    ]
    assert errors[0] < errors[1] < errors[2]
    assert add_noise(deep, "jpeg", 90, 0).depth == 16


@pytest.mark.parametrize("kind", NOISE_KINDS)
def test_grey_stays_grey_and_alpha_stays(kind: str) -> None:
    camera = np.repeat(skimage.data.camera()[:40, :50, None], 3, axis=2)
    photo = Photo(camera, alpha=np.full((40, 50), 9, np.uint8), grey=True)
    noisy = add_noise(photo, kind, AMOUNTS[kind], seed=1)
    assert noisy.grey
    np.testing.assert_array_equal(noisy.alpha, photo.alpha)


def test_an_unknown_kind_and_a_cancel_are_heard() -> None:
    with pytest.raises(UsageError, match="no noise 'fog'"):
        add_noise(flat(1), "fog", 1, 0)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        add_noise(flat(1), "gaussian", 1, 0, Progress(token=token))


@pytest.mark.parametrize("kind", NOISE_KINDS)
def test_every_kind_asks_before_and_within_its_work_whether_to_go_on(kind: str) -> None:
    fractions: list[float] = []
    photo = Photo(np.full((700, 600, 3), 128, np.uint8))
    add_noise(photo, kind, 20, seed=1, progress=Progress(lambda fraction, _: fractions.append(fraction)))
    assert fractions[0] == 0
    assert any(0 < fraction < 1 for fraction in fractions)

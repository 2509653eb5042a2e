"""PSNR and SSIM by hand-worked numbers and by scikit-image's."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from aegui.errors import UsageError
from aegui.imaging import metrics
from aegui.imaging.metrics import psnr, ssim
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Photo


def flat(value: int, dtype: type[np.generic] = np.uint8) -> Photo:
    return Photo(np.full((20, 30, 3), value, dtype))


def skimage_ssim(first: Photo, second: Photo) -> float:
    return float(
        structural_similarity(
            first.pixels,
            second.pixels,
            channel_axis=2,
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
            data_range=first.peak,
        )
    )


def test_psnr_of_worked_numbers() -> None:
    assert psnr(flat(100), flat(110)) == pytest.approx(28.1308, abs=1e-4)  # 10 log10(255^2 / 100)
    assert psnr(flat(0), flat(255)) == 0
    assert psnr(flat(7), flat(7)) == math.inf


def test_psnr_knows_the_depths() -> None:
    deep, shallow = flat(100 * 257, np.uint16), flat(110)
    assert psnr(deep, flat(110 * 257, np.uint16)) == pytest.approx(28.1308, abs=1e-4)
    assert psnr(deep, shallow) == pytest.approx(28.1308, abs=1e-4)
    assert psnr(deep, flat(100)) == math.inf


def test_psnr_under_a_mask_counts_only_what_it_covers() -> None:
    pixels = np.full((20, 30, 3), 100, np.uint8)
    pixels[:5] = 110
    mask = np.zeros((20, 30), np.bool_)
    mask[:10] = True
    assert psnr(flat(100), Photo(pixels), mask) == pytest.approx(28.1308 + 10 * math.log10(2), abs=1e-4)
    with pytest.raises(UsageError, match="mask"):
        psnr(flat(1), flat(2), np.zeros((20, 30), np.bool_))


def test_both_agree_with_scikit_image_on_a_photo(coffee: Photo, monkeypatch: pytest.MonkeyPatch) -> None:
    noisy = add_noise(coffee, "gaussian", 25, seed=0)
    monkeypatch.setattr(metrics, "_BAND_PIXELS", 600 * 57)  # several bands, the last one thinner
    assert psnr(coffee, noisy) == pytest.approx(peak_signal_noise_ratio(coffee.pixels, noisy.pixels), abs=1e-9)
    assert ssim(coffee, noisy) == pytest.approx(skimage_ssim(coffee, noisy), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(height=st.integers(1, 60), width=st.integers(1, 30), seed=st.integers(0, 2**32 - 1))
def test_ssim_of_any_size_is_scikit_images_or_at_least_defined(height: int, width: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    first, second = (Photo(rng.integers(0, 256, (height, width, 3), dtype=np.uint8)) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(metrics, "_BAND_PIXELS", 1)  # the smallest bands there can be
        found = ssim(first, second)
    if min(height, width) >= 11:
        assert found == pytest.approx(skimage_ssim(first, second), abs=1e-9)
    assert -1 <= found <= 1
    assert ssim(first, first) == pytest.approx(1)


def test_photos_of_two_sizes_are_not_compared() -> None:
    for measure in (psnr, ssim):
        with pytest.raises(UsageError, match="30 x 20 and 31 x 20"):
            measure(flat(1), Photo(np.zeros((20, 31, 3), np.uint8)))

"""Each distance against numbers worked by hand, finite differences, or an independent implementation."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from skimage.metrics import structural_similarity

from aegui.training.objective import DISTANCES
from aegui.training.objectives.distances import distance

PICTURE = torch.tensor([[[[0.2, 0.5], [0.9, 0.4]]]])
TARGET = torch.tensor([[[[0.0, 0.5], [1.0, 0.8]]]])


def test_mse_by_hand() -> None:
    assert distance("mse")(PICTURE, TARGET).item() == pytest.approx((0.04 + 0 + 0.01 + 0.16) / 4)


def test_l1_by_hand() -> None:
    assert distance("l1")(PICTURE, TARGET).item() == pytest.approx((0.2 + 0 + 0.1 + 0.4) / 4)


def test_charbonnier_by_hand() -> None:
    worked = sum(math.sqrt(e * e + 1e-6) for e in (0.2, 0.0, 0.1, 0.4)) / 4
    assert distance("charbonnier")(PICTURE, TARGET).item() == pytest.approx(worked, rel=1e-5)


def test_bce_by_hand() -> None:
    worked = -(math.log(0.8) + math.log(0.5) + math.log(0.9) + 0.8 * math.log(0.4) + 0.2 * math.log(0.6)) / 4
    assert distance("bce")(PICTURE, TARGET).item() == pytest.approx(worked, rel=1e-5)


def test_ssim_is_that_of_scikit_image(astronaut) -> None:
    clean = np.asarray(astronaut.pixels)[100:164, 200:264].astype(np.float64) / 255
    spoilt = np.clip(clean + np.random.default_rng(1).normal(0, 0.1, clean.shape), 0, 1)
    _, full = structural_similarity(
        clean,
        spoilt,
        data_range=1,
        channel_axis=2,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        full=True,
    )
    one, other = (torch.from_numpy(image.transpose(2, 0, 1))[None] for image in (clean, spoilt))
    assert distance("ssim")(one, other).item() == pytest.approx(1 - full[5:-5, 5:-5].mean(), abs=1e-4)


@pytest.mark.parametrize("kind", DISTANCES)
def test_the_gradient_is_that_of_finite_differences(kind) -> None:
    generator = torch.Generator().manual_seed(1)
    picture, target = (torch.rand(1, 1, 12, 12, generator=generator, dtype=torch.float64) * 0.8 + 0.1 for _ in range(2))
    picture.requires_grad_(True)
    measure = distance(kind)
    measure(picture, target).backward()
    step = torch.zeros_like(picture)
    step[0, 0, 5, 6] = 1e-6
    with torch.no_grad():
        slope = (measure(picture + step, target) - measure(picture - step, target)) / 2e-6
    assert picture.grad[0, 0, 5, 6].item() == pytest.approx(slope.item(), rel=1e-4)


@pytest.mark.parametrize("kind", [kind for kind in DISTANCES if kind not in ("bce", "charbonnier")])
def test_equal_pictures_are_at_no_distance(kind) -> None:
    same = torch.rand(1, 3, 16, 16, generator=torch.Generator().manual_seed(1))
    assert distance(kind)(same, same).item() == pytest.approx(0, abs=1e-6)

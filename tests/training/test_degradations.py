"""Real noise, made: every kind leaves the picture where it is and tells its own level."""

from pathlib import Path

import numpy as np
import pytest

from aegui.imaging.noise_estimate import CHARACTERS
from aegui.training.degradations import MAKERS, compress, draw_degraded, local_level
from aegui.training.photos import PhotoPool


@pytest.fixture
def pool(photo_folder: Path) -> PhotoPool:
    return PhotoPool((photo_folder,))


def draws(pool: PhotoPool, count: int, white: float = 0.25):
    return [draw_degraded(np.random.default_rng([3, n]), pool, 48, white) for n in range(count)]


def test_every_character_comes_up_and_ends_in_eight_bit_unless_white(pool: PhotoPool) -> None:
    drawn = draws(pool, 150)
    assert {example.character for example in drawn} == set(CHARACTERS)
    for example in drawn:
        assert example.clean.shape == example.noisy.shape == (48, 48, 3)
        assert example.level.shape == (48, 48)
        if example.character != "white":
            assert np.array_equal(example.noisy, np.clip(np.rint(example.noisy), 0, 255))


def test_the_same_draw_gives_the_same_example(pool: PhotoPool) -> None:
    one, other = draws(pool, 12), draws(pool, 12)
    assert all(np.array_equal(a.noisy, b.noisy) for a, b in zip(one, other, strict=True))


def test_one_example_in_five_is_grey_and_has_one_noise_in_all_channels(pool: PhotoPool) -> None:
    grey = 0
    for seed in range(150):
        made = draw_degraded(np.random.default_rng(seed), pool, 48, white=0.5, clean_share=0.0)
        tone = made.clean.mean(axis=(0, 1)) / made.clean.mean(axis=(0, 1))[0]
        if np.abs(made.clean - made.clean[..., :1] * tone).max() > 0.01:
            continue
        grey += 1
        noise, inside = made.noisy - made.clean, ((made.noisy > 2) & (made.noisy < 253)).all(axis=2)
        if made.character != "jpeg" and inside.mean() > 0.5 and noise[inside].std() > 4:
            assert np.corrcoef(noise[inside], rowvar=False).min() > 0.9
        if made.character == "white" and inside.mean() > 0.99:
            square = float(np.mean((made.noisy - made.clean) ** 2))
            assert np.sqrt(square) == pytest.approx(float(made.level.mean()), rel=0.15, abs=0.4)
    assert 15 <= grey <= 45


def test_clean_examples_are_their_own_target_at_level_zero(pool: PhotoPool) -> None:
    clean = [example for example in draws(pool, 150, white=0.0) if example.character == "none"]
    assert clean
    assert all(np.array_equal(example.clean, example.noisy) and not example.level.any() for example in clean)


@pytest.mark.parametrize("name", sorted(MAKERS))
def test_a_kind_of_noise_shifts_no_colour(pool: PhotoPool, name: str) -> None:
    make, _ = MAKERS[name]
    shifts = []
    for number in range(25):
        rng = np.random.default_rng([4, number])
        mid_grey = 64 + pool.draw(rng, 64) / 2
        clean, noisy = make(rng, mid_grey)
        shifts.append((noisy - clean).mean((0, 1)) / max((noisy - clean).std(), 1))
    assert np.abs(np.mean(shifts, axis=0)).max() < 0.12


def test_a_camera_gives_noise_whose_neighbours_and_channels_go_together() -> None:
    make, _ = MAKERS["camera"]
    near, across = [], []
    for number in range(15):
        clean, noisy = make(np.random.default_rng([5, number]), np.full((64, 64, 3), 128, np.float32))
        noise = noisy - clean
        near.append(np.corrcoef(noise[:, 1:, 1].ravel(), noise[:, :-1, 1].ravel())[0, 1])
        across.append(np.corrcoef(noise[..., 0].ravel(), noise[..., 1].ravel())[0, 1])
    assert np.mean(near) > 0.3
    assert np.mean(across) > 0.15


def test_the_local_level_of_white_noise_is_its_sigma() -> None:
    clean = np.full((96, 96, 3), 128, np.float32)
    noisy = clean + 12 * np.random.default_rng(1).standard_normal(clean.shape, dtype=np.float32)
    assert local_level(clean, noisy).mean() == pytest.approx(12, rel=0.03)


def test_stronger_compression_is_further_away(pool: PhotoPool) -> None:
    patch = pool.draw(np.random.default_rng(1), 64)
    errors = [np.abs(compress(patch, quality) - patch).mean() for quality in (95, 60, 15)]
    assert errors == sorted(errors)

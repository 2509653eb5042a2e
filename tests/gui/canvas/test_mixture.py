"""What a moving slider shows is what blending gives, wherever results are at hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aegui.gui.canvas.mixture import Mixture, Sheet, mix
from aegui.gui.canvas.pyramid import Plane, Pyramid
from aegui.imaging.tiles import Rect
from aegui.restore.blend import blend_levels
from aegui.restore.steps import DenoiseStep

HEIGHT, WIDTH = 300, 520
WHOLE = Rect(0, 0, HEIGHT, WIDTH)


def noise(seed: int, shape: tuple[int, ...] = (HEIGHT, WIDTH, 3)) -> Plane:
    return np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)


def shifted(plane: Plane, by: int) -> Plane:
    return np.clip(plane.astype(int) - by, 0, 255).astype(np.uint8)


@pytest.fixture
def source() -> Pyramid:
    return Pyramid.of_plane(np.clip(noise(0), 60, 200))


def whole_level_0(mixture: Mixture) -> Plane:
    rows = []
    for row in range(2):
        rows.append(np.concatenate([_core(mixture, row, column) for column in range(3)], axis=1))
    return np.concatenate(rows)


def _core(mixture: Mixture, row: int, column: int) -> Plane:
    plane, above, left = mixture.tile(0, row, column)
    return plane[above : above + 256, left : left + 256][: HEIGHT - 256 * row, : WIDTH - 256 * column]


@settings(max_examples=40, deadline=None)
@given(
    strength=st.integers(0, 150),
    chroma=st.none() | st.integers(0, 150),
    grain=st.integers(0, 100),
    kept=st.sets(st.sampled_from([35.0, 50.0, 100.0, 150.0]), min_size=1),
)
def test_mixing_is_blending_within_one_level(strength: int, chroma: int | None, grain: int, kept: set[float]) -> None:
    noisy = noise(1, (24, 17, 3))
    levels = {level: noise(round(level), noisy.shape) for level in kept}
    mixed = mix(noisy, levels, DenoiseStep(strength=strength, chroma=chroma, grain=grain))
    blended = blend_levels(noisy, levels, strength, chroma, grain)
    assert np.abs(mixed.astype(int) - blended).max() <= 1


def test_only_where_a_sheet_reaches_is_mixed(source: Pyramid) -> None:
    noisy = source.levels[0]
    rect = Rect(64, 192, 128, 192)
    sheet = Sheet(rect, {100.0: Pyramid.of_plane(shifted(noisy[rect.slices], 20), 2)})
    shown = whole_level_0(Mixture(source, source, {}, (sheet,), DenoiseStep(strength=50)))
    expected = noisy.copy()
    expected[rect.slices] -= 10
    assert np.abs(shown.astype(int) - expected).max() <= 1
    assert (shown[rect.slices] != noisy[rect.slices]).all()


def test_whole_results_fill_what_sheets_leave_and_join_theirs(source: Pyramid) -> None:
    noisy = source.levels[0]
    whole = {100.0: Pyramid.of_plane(shifted(noisy, 20))}
    rect = Rect(0, 0, 128, 128)
    sheet = Sheet(rect, {150.0: Pyramid.of_plane(shifted(noisy[rect.slices], 40), 2)})
    shown = whole_level_0(Mixture(source, source, whole, (sheet,), DenoiseStep(strength=125)))
    assert (shown[128:] == noisy[128:] - 20).all()
    assert (shown[rect.slices] == noisy[rect.slices] - 30).all()


def test_outside_the_mask_the_photo_stays(source: Pyramid) -> None:
    noisy = source.levels[0]
    painted = np.zeros((HEIGHT, WIDTH), np.uint8)
    painted[:100] = 255
    painted[100:104] = 128  # what growing would add
    sheet = Sheet(WHOLE, {100.0: Pyramid.of_plane(shifted(noisy, 20))})
    shown = whole_level_0(Mixture(source, source, {}, (sheet,), DenoiseStep(), Pyramid.of_plane(painted)))
    np.testing.assert_array_equal(shown[:100], noisy[:100] - 20)
    np.testing.assert_array_equal(shown[100:], noisy[100:])


def test_coarse_levels_are_mixed_from_coarse_levels(source: Pyramid) -> None:
    noisy = source.levels[0]
    rect = Rect(64, 0, HEIGHT - 64, WIDTH)
    sheet = Sheet(rect, {100.0: Pyramid.of_plane(shifted(noisy[rect.slices], 20), len(source.levels))})
    level = len(source.levels) - 1
    plane, _, _ = Mixture(source, source, {}, (sheet,), DenoiseStep()).tile(level, 0, 0)
    top = 64 >> level
    np.testing.assert_allclose(plane[top:].astype(int), source.levels[level][top:].astype(int) - 20, atol=1)
    np.testing.assert_array_equal(plane[:top], source.levels[level][:top])

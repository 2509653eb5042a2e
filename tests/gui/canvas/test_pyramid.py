"""Every level says what the photo says, and patching says the same as building anew."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from aegui.gui.canvas.pyramid import TILE, Pyramid

SIDES = st.integers(1, 700)


def noise(height: int, width: int, seed: int, channels: int = 3) -> np.ndarray:
    shape = (height, width, channels) if channels > 1 else (height, width)
    return np.random.default_rng(seed).integers(0, 256, shape, dtype=np.uint8)


@settings(max_examples=30, deadline=None)
@given(SIDES, SIDES, st.integers(0, 9))
def test_each_pixel_is_the_mean_of_the_four_below(height: int, width: int, seed: int) -> None:
    pyramid = Pyramid.of(noise(height, width, seed))
    for below, above in zip(pyramid.levels, pyramid.levels[1:], strict=False):
        rows, columns = below.shape[0] // 2 * 2, below.shape[1] // 2 * 2
        four = below[:rows, :columns].reshape(rows // 2, 2, columns // 2, 2, 3).astype(float).mean(axis=(1, 3))
        assert np.abs(above[: rows // 2, : columns // 2] - four).max(initial=0) <= 0.5
    assert max(pyramid.levels[-1].shape[:2]) <= TILE


@settings(max_examples=30, deadline=None)
@given(SIDES, SIDES, st.data())
def test_patching_equals_building_anew(height: int, width: int, data: st.DataObject) -> None:
    pixels = noise(height, width, 1)
    y, x = data.draw(st.integers(0, height - 1)), data.draw(st.integers(0, width - 1))
    patch = noise(data.draw(st.integers(1, height - y)), data.draw(st.integers(1, width - x)), 2)
    pyramid = Pyramid.of(pixels).copy()
    pyramid.patch(y, x, patch)
    changed = pixels.copy()
    changed[y : y + patch.shape[0], x : x + patch.shape[1]] = patch
    for patched, built in zip(pyramid.levels, Pyramid.of(changed).levels, strict=True):
        np.testing.assert_array_equal(patched, built)


@settings(max_examples=20, deadline=None)
@given(SIDES, SIDES, st.sampled_from([1, 3]))
def test_the_tiles_of_a_level_put_together_are_the_level(height: int, width: int, channels: int) -> None:
    pyramid = Pyramid.of_plane(noise(height, width, 3, channels))
    for level, plane in enumerate(pyramid.levels):
        together = np.zeros_like(plane)
        for row, column in pyramid.tiles_in(level, 0, 0, height, width):
            tile, above, left = pyramid.tile(level, row, column)
            y, x = row * TILE, column * TILE
            core = tile[above : above + TILE, left : left + TILE]
            together[y : y + TILE, x : x + TILE] = core[: plane.shape[0] - y, : plane.shape[1] - x]
        np.testing.assert_array_equal(together, plane)


@settings(deadline=None)
@given(hnp.arrays(np.uint16, (5, 7, 3)))
def test_sixteen_bits_are_rounded_to_eight(pixels: np.ndarray) -> None:
    shown = Pyramid.of(pixels).levels[0]
    assert np.abs(shown - pixels / 257.0).max() <= 0.501


@settings(deadline=None)
@given(st.floats(0.001, 64))
def test_the_level_has_at_least_one_pixel_per_device_pixel(zoom: float) -> None:
    pyramid = Pyramid.empty(4000, 6000)
    level = pyramid.level_for(zoom)
    assert level == 0 or zoom * 2**level <= 1
    assert level == len(pyramid.levels) - 1 or zoom * 2 ** (level + 1) > 1


def test_an_empty_pyramid_has_the_sizes_of_a_built_one() -> None:
    built = Pyramid.of_plane(noise(777, 1031, 0, 1))
    assert [level.shape for level in Pyramid.empty(777, 1031).levels] == [level.shape for level in built.levels]

"""The tile grid covers a photo once, the same way in whatever order it is worked."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aegui.imaging.tiles import Rect, TileGrid

grids = st.builds(
    lambda height, width, tiles, halo, multiple: TileGrid(height, width, tiles * multiple, halo, multiple),
    height=st.integers(1, 200),
    width=st.integers(1, 200),
    tiles=st.integers(1, 9),
    halo=st.integers(0, 40),
    multiple=st.sampled_from([1, 2, 4, 8, 16]),
)


@settings(max_examples=150, deadline=None)
@given(grid=grids)
def test_cores_cover_every_pixel_once(grid: TileGrid) -> None:
    seen = np.zeros((grid.height, grid.width), int)
    for tile in grid:
        seen[tile.core.slices] += 1
    assert (seen == 1).all()
    assert len(list(grid)) == len(grid) == grid.rows * grid.columns


@settings(max_examples=150, deadline=None)
@given(grid=grids)
def test_padding_reaches_the_halo_or_the_edge_and_keeps_the_phase(grid: TileGrid) -> None:
    for tile in grid:
        core, padded = tile.core, tile.padded
        assert padded.y <= max(core.y - grid.halo, 0)
        assert padded.x <= max(core.x - grid.halo, 0)
        assert grid.height >= padded.bottom >= min(core.bottom + grid.halo, grid.height)
        assert grid.width >= padded.right >= min(core.right + grid.halo, grid.width)
        assert padded.y % grid.multiple == padded.x % grid.multiple == 0
        assert padded.bottom % grid.multiple == 0 or padded.bottom == grid.height
        assert padded.height < core.height + 2 * (grid.halo + grid.multiple)
        assert max(padded.height, padded.width) < grid.tile + 2 * grid.halo + grid.multiple
        inner = core.within(padded)
        assert (inner.y, inner.x) == (core.y - padded.y, core.x - padded.x)


@settings(max_examples=60, deadline=None)
@given(grid=grids, visible=st.builds(Rect, *(st.integers(-20, 200),) * 2, *(st.integers(1, 90),) * 2))
def test_what_is_visible_comes_first_and_nothing_is_left_out(grid: TileGrid, visible: Rect) -> None:
    ordered = grid.ordered(visible)
    assert sorted(tile.index for tile in ordered) == list(range(len(grid)))
    shown = [tile.core.overlaps(visible) for tile in ordered]
    assert shown == sorted(shown, reverse=True)
    assert {tile.index: tile for tile in ordered} == {tile.index: tile for tile in grid}


def test_without_a_view_tiles_come_row_by_row() -> None:
    assert [tile.index for tile in TileGrid(7, 7, 2, 1).ordered()] == list(range(9))


def test_a_blur_in_tiles_is_the_blur_of_the_whole() -> None:
    photo = np.random.default_rng(0).random((77, 93)).astype(np.float32)
    whole = cv2.GaussianBlur(photo, (15, 15), 3, borderType=cv2.BORDER_REFLECT)
    tiled = np.empty_like(whole)
    for tile in TileGrid(77, 93, 32, 7, 4).ordered(Rect(40, 40, 10, 10)):
        blurred = cv2.GaussianBlur(photo[tile.padded.slices], (15, 15), 3, borderType=cv2.BORDER_REFLECT)
        tiled[tile.core.slices] = blurred[tile.core.within(tile.padded).slices]
    np.testing.assert_allclose(tiled, whole, atol=1e-6)


def test_what_is_worked_through_is_nearly_equal() -> None:
    tiles = list(TileGrid(height=2309, width=8, tile=768, halo=64, multiple=8))
    assert [tile.padded.height for tile in tiles] == [856, 856, 853]
    assert [tile.core.height for tile in tiles] == [792, 728, 789]


def test_numbers_of_a_small_grid() -> None:
    grid = TileGrid(height=100, width=90, tile=64, halo=10, multiple=8)
    assert (grid.rows, grid.columns) == (2, 2)
    assert grid[0].padded == Rect(0, 0, 64, 64)
    assert grid[3].core == Rect(50, 50, 50, 40)
    assert grid[3].padded == Rect(40, 40, 60, 50)
    with pytest.raises(IndexError):
        grid[4]


@pytest.mark.parametrize(
    "numbers", [(0, 5, 4, 0, 1), (5, 0, 4, 0, 1), (5, 5, 0, 0, 1), (5, 5, 4, -1, 1), (5, 5, 6, 0, 4)]
)
def test_a_grid_that_makes_no_sense_is_refused(numbers: tuple[int, int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="must be"):
        TileGrid(*numbers)


@settings(max_examples=150, deadline=None)
@given(
    height=st.integers(1, 900), width=st.integers(1, 900), tile=st.integers(8, 40), lanes=st.sampled_from([16, 32, 64])
)
def test_padded_sides_are_whole_lanes_but_for_the_last(height: int, width: int, tile: int, lanes: int) -> None:
    grid = TileGrid(height, width, 16 * tile, 48, 8, lanes)
    seen = np.zeros((height, width), int)
    for part in grid:
        seen[part.core.slices] += 1
        assert max(part.padded.height, part.padded.width) <= 16 * tile + 2 * 48
        assert part.padded.height % lanes == 0 or part.padded.bottom == height
        assert part.padded.width % lanes == 0 or part.padded.right == width
    assert (seen == 1).all()


def test_lanes_that_a_net_cannot_follow_are_refused() -> None:
    with pytest.raises(ValueError, match="lanes"):
        TileGrid(100, 100, 64, 48, 16, 24)

"""The brush paints what lies under it, touches nothing else, and can take it back."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from aegui.imaging.brush import merge_patches, paint_rectangle, paint_segment, replace_mask
from aegui.imaging.photo import Mask

coordinates = st.floats(-20, 60, allow_nan=False)
points = st.tuples(coordinates, coordinates)
strokes = st.lists(st.tuples(points, points, st.floats(0, 15), st.booleans()), max_size=8)


def blank(height: int = 40, width: int = 50) -> Mask:
    return np.zeros((height, width), np.bool_)


def picture(mask: Mask) -> list[str]:
    return ["".join("#" if value else "." for value in row) for row in mask]


def test_a_dab_is_a_disc_around_its_point() -> None:
    mask = blank(5, 5)
    paint_segment(mask, (2.5, 2.5), (2.5, 2.5), 2, True)
    assert picture(mask) == ["..#..", ".###.", "#####", ".###.", "..#.."]


def test_a_segment_is_the_discs_along_it() -> None:
    mask = blank(3, 8)
    paint_segment(mask, (1.5, 1.5), (6.5, 1.5), 1, True)
    assert picture(mask) == [".######.", "########", ".######."]


def test_the_thinnest_brush_still_paints_the_pixel_under_it() -> None:
    for x, y in ((3.5, 2.5), (3.01, 2.99), (3.99, 2.01)):
        mask = blank(5, 7)
        paint_segment(mask, (x, y), (x, y), 0, True)
        assert mask[2, 3]
        assert mask.sum() <= 4


@settings(max_examples=150, deadline=None)
@given(start=points, end=points, radius=st.floats(0.8, 15), before=st.booleans())
def test_every_pixel_within_the_radius_is_painted_and_no_other(
    start: tuple[float, float], end: tuple[float, float], radius: float, before: bool
) -> None:
    mask = np.full((40, 50), before)
    paint_segment(mask, start, end, radius, not before)
    y, x = np.mgrid[:40, :50] + 0.5
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = max(along_x**2 + along_y**2, 1e-12)
    share = np.clip(((x - start[0]) * along_x + (y - start[1]) * along_y) / length, 0, 1)
    distance = np.hypot(x - start[0] - share * along_x, y - start[1] - share * along_y)
    painted = mask != before
    assert painted[distance < radius - 1e-3].all()
    assert not painted[distance > radius + 1e-3].any()


@settings(max_examples=80, deadline=None)
@given(lines=strokes, seed=st.integers(0, 1000))
def test_a_stroke_is_taken_back_and_done_again_whole(lines: list[tuple], seed: int) -> None:
    mask = np.random.default_rng(seed).random((40, 50)) > 0.5
    before = mask.copy()
    patch = merge_patches(mask, [patch for line in lines for patch in paint_segment(mask, *line)])
    after = mask.copy()
    redo = patch.swap(mask)
    np.testing.assert_array_equal(mask, before)
    redo.swap(mask)
    np.testing.assert_array_equal(mask, after)


def test_a_line_that_is_level_but_for_the_last_bit_is_painted_as_a_level_one() -> None:
    masks = blank(40, 50), blank(40, 50)
    for mask, y in zip(masks, (0.0, 5e-324), strict=True):
        paint_segment(mask, (2, 0), (45, y), 6, True)
    np.testing.assert_array_equal(*masks)


def test_a_patch_is_no_larger_than_the_dab() -> None:
    mask = blank(1000, 1000)
    (patch,) = paint_segment(mask, (500.5, 300.5), (510.5, 300.5), 5, True)
    assert (patch.height, patch.width) == (11, 21)
    assert mask[patch.y : patch.y + patch.height, patch.x : patch.x + patch.width].sum() == mask.sum()


def test_a_dab_beside_the_last_is_as_much_as_it_adds() -> None:
    mask = blank(1200, 1400)
    whole = sum(patch.nbytes for patch in paint_segment(mask, (600, 600), (600, 600), 500, True))
    added = sum(patch.nbytes for patch in paint_segment(mask, (600, 600), (610, 600), 500, True))
    assert whole > 500_000
    assert added < whole / 5
    assert paint_segment(mask, (600, 600), (610, 600), 500, True) == ()


@settings(max_examples=60, deadline=None)
@given(lines=strokes, value=st.booleans())
def test_patches_of_one_segment_share_no_pixel(lines: list[tuple], value: bool) -> None:
    mask = np.full((400, 50), not value)
    for start, end, radius, _ in lines:
        patches = paint_segment(mask, (start[0], 7 * start[1]), (end[0], 7 * end[1]), 7 * radius, value)
        covered = np.zeros(mask.shape, int)
        for patch in patches:
            covered[patch.y : patch.y + patch.height, patch.x : patch.x + patch.width] += 1
            assert (patch.before != patch.view(mask)).any()
        assert covered.max() <= 1


def test_painting_beside_the_photo_changes_nothing() -> None:
    mask = blank()
    for x, y in ((-30, 5), (5, -30), (200, 5), (5, 200)):
        assert paint_segment(mask, (x, y), (x, y), 4, True) == ()
    assert merge_patches(mask, []).swap(mask).before.size == 0
    assert not mask.any()


def test_rectangles_paint_and_undo() -> None:
    mask = blank(4, 6)
    patch = paint_rectangle(mask, (4.6, 3.2), (1.2, 0.8), True)
    assert picture(mask) == ["......", ".####.", ".####.", "......"]
    patch.swap(mask)
    assert not mask.any()
    assert paint_rectangle(mask, (-5, -5), (-1, -1), True).before.size == 0


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 1000), share=st.floats(0, 1))
def test_replacing_a_mask_is_one_smallest_patch(seed: int, share: float) -> None:
    rng = np.random.default_rng(seed)
    mask, new = rng.random((12, 14)) > 0.5, rng.random((12, 14)) > share
    old = mask.copy()
    patch = replace_mask(mask, new)
    np.testing.assert_array_equal(mask, new)
    rows = np.flatnonzero((old != new).any(axis=1))
    assert patch.height == (rows[-1] - rows[0] + 1 if rows.size else 0)
    patch.swap(mask)
    np.testing.assert_array_equal(mask, old)


def test_a_dab_on_24_megapixels_takes_about_as_long_as_on_one() -> None:
    def best(mask: Mask) -> float:
        times = []
        for _ in range(50):
            started = time.perf_counter()
            paint_segment(mask, (500.0, 500.0), (507.0, 503.0), 30, True)
            times.append(time.perf_counter() - started)
        return min(times)

    assert best(blank(4000, 6000)) < 10 * best(blank(1000, 1000)) + 1e-4

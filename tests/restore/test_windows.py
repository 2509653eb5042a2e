"""Which crops are looked at: every hole is in a box, boxes are cut into pieces, none reaches outside."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from aegui.imaging.tiles import Rect
from aegui.restore.windows import LARGEST_CORE, bounds, expanded, holes_of, pieces_of


@given(st.lists(st.tuples(st.integers(0, 199), st.integers(0, 149)), max_size=12))
def test_boxes_cover_every_hole_and_touch_it(points) -> None:
    mask = np.zeros((200, 150), bool)
    for y, x in points:
        mask[y, x] = True
    covered = np.zeros_like(mask)
    for box in holes_of(mask):
        covered[box.slices] = True
        assert mask[box.slices].any()
    assert not (mask & ~covered).any()
    assert covered.any() == bool(points)


def test_near_holes_are_one_and_far_ones_are_not() -> None:
    mask = np.zeros((400, 400), bool)
    mask[10, 10] = mask[10, 20] = mask[380, 380] = True
    assert holes_of(mask) == [Rect(10, 10, 1, 11), Rect(380, 380, 1, 1)]


def test_holes_that_share_their_context_share_a_crop() -> None:
    mask = np.zeros((400, 400), bool)
    mask[20:380:60, 20:380:60] = True
    assert holes_of(mask) == [Rect(20, 20, 301, 301)]


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 1500), st.integers(1, 1500))
def test_pieces_tile_a_box_and_are_small(y, x, height, width) -> None:
    pieces = pieces_of(Rect(y, x, height, width))
    assert sum(piece.height * piece.width for piece in pieces) == height * width
    assert all(max(piece.height, piece.width) <= LARGEST_CORE for piece in pieces)
    assert (pieces[0].y, pieces[0].x) == (y, x)
    assert (pieces[-1].bottom, pieces[-1].right) == (y + height, x + width)


def test_a_box_expands_within_the_picture() -> None:
    assert expanded(Rect(5, 90, 10, 10), 20, 100, 100) == Rect(0, 70, 35, 30)


def test_nothing_has_no_bounds() -> None:
    assert bounds(np.zeros((3, 3), bool)) is None
    assert holes_of(np.zeros((3, 3), bool)) == []

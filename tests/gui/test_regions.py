"""What is in view is computed whole, or in pieces from its middle; nothing twice."""

from __future__ import annotations

import pytest

from aegui.gui.regions import PIECE, UNIT, pieces, snapped
from aegui.imaging.tiles import Rect


@pytest.mark.parametrize("levels", [1, 3, 6, 9])
def test_a_snapped_rectangle_begins_on_whole_pixels_of_every_level(levels: int) -> None:
    rect = snapped(Rect(333, 777, 500, 600), 4000, 6000, levels)
    assert (rect.y % (1 << levels - 1), rect.x % (1 << levels - 1)) == (0, 0)
    assert rect.y <= 333
    assert rect.x <= 777
    assert rect.bottom >= 833
    assert rect.right >= 1377


def test_a_snapped_rectangle_stays_inside_the_photo() -> None:
    rect = snapped(Rect(10, 10, 290, 490), 300, 500, 2)
    assert (rect.bottom, rect.right) == (300, 500)


@pytest.mark.parametrize("whole", [Rect(128, 64, 3000, 4000), Rect(0, 0, 40, 70), Rect(64, 0, 1030, 1600)])
def test_a_rectangle_is_covered_once_by_pieces_from_its_middle_on(whole: Rect) -> None:
    parts = pieces(whole, 6)
    assert sum(part.height * part.width for part in parts) == whole.height * whole.width
    assert not any(a.overlaps(b) for a in parts for b in parts if a is not b)
    assert all(part.y % UNIT == whole.y % UNIT and part.x % UNIT == whole.x % UNIT for part in parts)
    assert all(part.height <= PIECE + UNIT and part.width <= PIECE + UNIT for part in parts)

    def off(part: Rect) -> float:
        y, x = (
            part.y + part.height / 2 - whole.y - whole.height / 2,
            part.x + part.width / 2 - whole.x - whole.width / 2,
        )
        return y * y + x * x

    assert [off(part) for part in parts] == sorted(off(part) for part in parts)


def test_what_is_done_is_not_done_again() -> None:
    small = Rect(0, 0, 1000, 800)
    assert pieces(small, 3) == (small,)
    assert pieces(small, 3, [Rect(0, 0, 2000, 5000)]) == ()
    large = Rect(0, 0, 3000, 4000)
    assert len(pieces(large, 6, pieces(large, 6)[:3])) == len(pieces(large, 6)) - 3


def test_a_piece_covered_by_several_is_not_done_again() -> None:
    piece = Rect(64, 128, 500, 700)
    halves = [Rect(0, 128, 320, 700), Rect(320, 64, 300, 800)]
    assert pieces(piece, 3, halves) == ()
    assert pieces(piece, 3, halves[:1]) == (piece,)
    assert pieces(piece, 3, [halves[0], Rect(384, 64, 236, 800)]) == (piece,)

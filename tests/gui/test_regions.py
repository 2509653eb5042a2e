"""What is in view is computed whole, or in pieces from its middle; nothing twice."""

from __future__ import annotations

import pytest

from aegui.gui.regions import AT_ONCE, pieces, snapped
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


def test_a_large_rectangle_is_covered_once_from_its_middle_on() -> None:
    whole = Rect(128, 64, 3000, 4000)
    parts = pieces(whole)
    assert sum(part.height * part.width for part in parts) == whole.height * whole.width
    assert not any(a.overlaps(b) for a in parts for b in parts if a is not b)
    assert parts[0].overlaps(Rect(1628, 2064, 1, 1))


def test_what_is_done_is_not_done_again() -> None:
    small = Rect(0, 0, 1000, AT_ONCE // 1000)
    assert pieces(small) == (small,)
    assert pieces(small, [Rect(0, 0, 2000, 5000)]) == ()
    large = Rect(0, 0, 3000, 4000)
    assert len(pieces(large, pieces(large)[:3])) == len(pieces(large)) - 3

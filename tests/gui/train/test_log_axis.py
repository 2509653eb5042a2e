"""Labels of a logarithmic axis are round and keep off one another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from aegui.gui.train.log_axis import LogAxis, ticks


@pytest.mark.parametrize(("low", "high"), [(-3, 1), (-1.2, -0.9), (0, 1), (-2, -1.5), (2, 2.01), (-6, 3)])
@pytest.mark.parametrize("room", [3.0, 6.0, 12.0])
def test_labels_keep_off_one_another(low: float, high: float, room: float) -> None:
    places = sorted(ticks(low, high, room))
    assert 1 <= len(places) <= room + 1
    assert low - 1e-9 <= places[0]
    assert places[-1] <= high + 1e-9
    assert all(after - before >= (high - low) / room - 1e-9 for before, after in pairwise(places))


def test_the_roundest_numbers_come_first() -> None:
    assert sorted(round(10**place, 6) for place in ticks(-3, 1, 6)) == [0.001, 0.01, 0.1, 1, 10]
    assert sorted(round(10**place, 6) for place in ticks(0, 1, 6)) == [1, 2, 3, 5, 10]


def test_a_range_of_nothing_has_no_labels() -> None:
    assert ticks(1, 1, 5) == []
    assert ticks(float("-inf"), 0, 5) == []


def test_the_axis_says_numbers_not_exponents(qapp: object) -> None:
    del qapp
    axis = LogAxis(orientation="left")
    axis.setLogMode(y=True)
    (_, places), *others = axis.tickValues(-2, 0, 200)
    assert others == []
    assert axis.tickStrings(sorted(places), 1.0, None)[-1] == "1"
    axis.setLogMode(y=False)
    assert axis.tickStrings([0.5], 1.0, 0.5) == ["0.5"]

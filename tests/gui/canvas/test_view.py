"""Zoom stays under the pointer, and the photo cannot be lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aegui.gui.canvas.view import MAX_ZOOM, View

POINT = st.floats(0, 1)


def view(width: int = 6000, height: int = 4000) -> View:
    return View(width, height, 1200, 800).fit()


def test_fit_shows_the_whole_photo_in_the_middle() -> None:
    left, top = view().to_device(0, 0)
    right, bottom = view().to_device(6000, 4000)
    assert left > 0
    assert right < 1200
    assert top > 0
    assert bottom < 800
    assert left == pytest.approx(1200 - right, abs=1)


@given(POINT, POINT, st.floats(0.3, 20))
def test_the_point_under_the_pointer_stays_there(x: float, y: float, factor: float) -> None:
    start = view().zoomed(0.5, 600, 400)
    at = x * 1200, y * 800
    point = start.to_photo(*at)
    after = start.zoomed(0.5 * factor, *at)
    if 0 < after.x < 6000 and 0 < after.y < 4000:
        assert after.to_device(*point) == pytest.approx(at, abs=1 + factor)


@given(POINT, POINT, st.floats(0.05, MAX_ZOOM))
def test_there_and_back_is_the_same_point(x: float, y: float, zoom: float) -> None:
    seen = view().zoomed(zoom, 600, 400)
    assert seen.to_photo(*seen.to_device(x * 6000, y * 4000)) == pytest.approx((x * 6000, y * 4000), abs=1e-6)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_however_far_it_is_pushed_the_photo_stays_in_the_middle(dx: float, dy: float) -> None:
    pushed = view().zoomed(1, 600, 400).panned(dx, dy)
    assert 0 <= pushed.x <= 6000
    assert 0 <= pushed.y <= 4000


def test_a_fitted_view_stays_fitted_when_the_window_grows_and_a_zoomed_one_keeps_its_zoom() -> None:
    assert view().resized(2400, 1600).zoom == pytest.approx(view().resized(2400, 1600).fit_zoom)
    assert view().zoomed(2, 600, 400).resized(2400, 1600).zoom == 2


def test_zoom_steps_go_up_and_down_through_round_numbers() -> None:
    steps = [view().zoomed(0.9, 0, 0)]
    for _ in range(3):
        steps.append(steps[-1].stepped(1))
    assert [step.zoom for step in steps[1:]] == [1.0, 1.5, 2.0]
    assert steps[-1].stepped(-1).zoom == 1.5


def test_the_visible_part_is_what_the_viewport_covers() -> None:
    y, x, height, width = view().zoomed(1, 600, 400).visible()
    assert (height, width) == (800, 1200)
    assert (y, x) == (1600, 2400)


def test_at_whole_zooms_pixels_lie_on_whole_device_pixels() -> None:
    seen = View(101, 67, 501, 333, zoom=1.0, x=50.3, y=33.7)
    assert seen.to_device(0, 0) == tuple(round(value) for value in seen.to_device(0, 0))

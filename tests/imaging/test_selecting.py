"""Selections of real photos: what is inside is taken, what is beyond an edge is not."""

from __future__ import annotations

import numpy as np
import pytest
from skimage import data

from aegui.imaging.dab import segment_rect, segment_weights, stroke_rect, stroke_weights
from aegui.imaging.selecting import box_of, like_here, object_in, polygon
from aegui.imaging.tiles import Rect


def test_a_polygon_takes_the_pixels_whose_centres_it_holds() -> None:
    mask = polygon([(10, 10), (20, 10), (20, 16), (10, 16)], 32, 32)
    assert mask[10:16, 10:20].all()
    assert mask.sum() <= 7 * 11
    assert not polygon([(1, 1), (5, 5)], 8, 8).any()


def test_a_box_ends_at_the_photo() -> None:
    assert box_of((-5, 3.2), (7.6, 100), 20, 30) == Rect(3, 0, 17, 8)


def test_a_coin_is_taken_from_the_click_on_it_up_to_its_edge() -> None:
    coins = np.repeat(data.coins()[..., None], 3, axis=2)
    mask = like_here(coins, (348, 55), 50)  # in the middle of the sixth coin of the first row
    assert mask[55, 348]
    assert 200 < mask.sum() < 6000
    assert not mask[200:].any()


def test_a_higher_tolerance_takes_more() -> None:
    photo = data.astronaut()
    few, more = (like_here(photo, (430, 40), tolerance).sum() for tolerance in (8, 40))
    assert 0 < few < more


def test_an_object_in_a_box_is_told_from_what_surrounds_it() -> None:
    rng = np.random.default_rng(0)
    plane = rng.integers(40, 60, (120, 160, 3)).astype(np.uint8)
    rows, columns = np.mgrid[:120, :160]
    disc = (rows - 60) ** 2 + (columns - 80) ** 2 < 25**2
    plane[disc] = plane[disc] + np.array([120, 60, 0], np.uint8)
    mask = object_in(plane, Rect(25, 45, 70, 70))
    assert (mask & disc).sum() / (mask | disc).sum() > 0.9
    np.testing.assert_array_equal(mask, object_in(plane, Rect(25, 45, 70, 70)))


@pytest.mark.parametrize("hardness", [0, 50, 100])
def test_a_dab_is_whole_inside_its_hardness_and_nothing_beyond_its_radius(hardness: float) -> None:
    dab = (20.5, 20.5, 10.0)
    rect = segment_rect(dab, dab, 40, 40)
    weights = np.zeros((40, 40), np.float32)
    weights[rect.slices] = segment_weights(dab, dab, hardness, rect)
    rows, columns = np.mgrid[:40, :40]
    away = np.hypot(rows - 20, columns - 20)
    assert (weights[away <= 10 * hardness / 100 - 1] == 1).all()
    assert (weights[away >= 11] == 0).all()
    assert 0.3 < weights[20, round(25.5 + hardness / 20 - 0.5)] < 0.7


def test_a_stroke_across_itself_works_once_and_an_outside_one_not_at_all() -> None:
    points = [(5.0, 5.0, 4.0), (25.0, 5.0, 4.0), (5.0, 5.0, 4.0)]
    outer = stroke_rect(points, 30, 30)
    np.testing.assert_allclose(stroke_weights(points, 40, outer), stroke_weights(points[:2], 40, outer), atol=1e-6)
    assert stroke_rect([(-50.0, -50.0, 4.0)], 30, 30) == Rect(0, 0, 0, 0)

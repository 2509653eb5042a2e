"""The benchmark's holes are the same every time, and of the sizes they claim."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from aegui.benchmark.masks import DRAWERS, MASK_KINDS, make_mask
from aegui.benchmark.photos import generator_for
from aegui.errors import UsageError


@pytest.mark.parametrize("kind", MASK_KINDS)
def test_a_mask_depends_on_kind_name_and_size_alone(kind: str) -> None:
    first = make_mask(kind, "a.png", 240, 320)
    np.testing.assert_array_equal(first, make_mask(kind, "a.png", 240, 320))
    assert not np.array_equal(first, make_mask(kind, "b.png", 240, 320))
    assert first.shape == (240, 320)
    assert first.dtype == np.bool_


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [("scratch", 0.03, 0.05), ("text", 0.08, 0.14), ("brush", 0.12, 0.2), ("box", 0.06, 0.07)],
)
def test_holes_cover_about_the_share_they_should(kind: str, least: float, most: float) -> None:
    for name in ("a.png", "b.png", "c.png"):
        assert least <= make_mask(kind, name, 321, 481).mean() <= most


@pytest.mark.parametrize(("kind", "thickest"), [("scratch", 8), ("brush", 32)])
def test_a_single_stroke_is_no_thicker_than_it_should(kind: str, thickest: float) -> None:
    for number in range(10):
        canvas = np.zeros((400, 500), np.uint8)
        DRAWERS[kind](canvas, generator_for("a stroke", number))
        depth = cv2.distanceTransform(canvas, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        assert 2 * np.quantile(depth[canvas > 0], 0.9) <= thickest  # only where a stroke folds may it be thicker


def test_the_box_has_a_quarter_of_each_side() -> None:
    mask = make_mask("box", "a.png", 200, 320)
    assert (mask.any(axis=1).sum(), mask.any(axis=0).sum(), mask.sum()) == (50, 80, 4000)


@pytest.mark.parametrize("kind", MASK_KINDS)
@pytest.mark.parametrize("size", [(16, 16), (3, 500), (40, 9)])
def test_something_is_left_to_fill_from_on_small_photos(kind: str, size: tuple[int, int]) -> None:
    assert not make_mask(kind, "a.png", *size).all()


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no mask kind 'blob'.*scratch, text, brush, box"):
        make_mask("blob", "a.png", 20, 20)

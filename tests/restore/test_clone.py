"""Copying and healing: what changes, what does not, and that a recipe file gives the same pixels."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from skimage import data

from aegui.errors import UsageError
from aegui.imaging.masks import feather
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.engine import Engine
from aegui.restore.clone import clone_photo
from aegui.restore.recipe import Recipe
from aegui.restore.steps import CloneStep, InpaintStep

STROKE = ((60.0, 60.0, 12.0), (90.0, 70.0, 12.0))


@pytest.fixture(scope="module")
def photo() -> Photo:
    return Photo(np.ascontiguousarray(data.astronaut()[:160, 200:400]))


def test_a_hard_copy_is_the_source_inside_and_the_photo_outside(photo: Photo) -> None:
    copy = clone_photo(photo, CloneStep(STROKE, 40, 20, 100)).pixels
    np.testing.assert_array_equal(copy[56:64, 58:62], photo.pixels[76:84, 98:102])
    np.testing.assert_array_equal(copy[:46], photo.pixels[:46])
    np.testing.assert_array_equal(copy[:, 104:], photo.pixels[:, 104:])


def test_a_source_outside_of_the_photo_copies_nothing(photo: Photo) -> None:
    assert clone_photo(photo, CloneStep(STROKE, 0, -500)) is photo
    part = clone_photo(photo, CloneStep(((60.0, 60.0, 30.0),), 0, -60, 100)).pixels
    np.testing.assert_array_equal(part[:60], photo.pixels[:60])
    np.testing.assert_array_equal(part[62:70, 60], photo.pixels[2:10, 60])


def test_healing_brings_the_copy_to_what_surrounds_it_as_seamless_cloning_does() -> None:
    rows, columns = np.mgrid[:120, :160]
    ramp = (60 + columns * 0.5 + 8 * np.sin(rows / 3)).astype(np.uint8)
    photo = Photo(np.ascontiguousarray(np.repeat(ramp[..., None], 3, axis=2)))
    step = CloneStep(((50.0, 60.0, 20.0),), 60, 0, 100, heal=True)
    healed = clone_photo(photo, step).pixels
    plain = clone_photo(photo, CloneStep(step.points, 60, 0, 100)).pixels
    error = [np.abs(each[45:75, 35:65].astype(int) - photo.pixels[45:75, 35:65]).mean() for each in (healed, plain)]
    assert error[0] < 3
    assert error[1] > 25
    mask = np.zeros((120, 160), np.uint8)
    cv2.circle(mask, (50, 60), 20, 255, -1)
    source = np.roll(photo.pixels, -60, axis=1)
    box = cv2.boundingRect(mask)
    reference = cv2.seamlessClone(
        source, photo.pixels, mask, (box[0] + box[2] // 2, box[1] + box[3] // 2), cv2.NORMAL_CLONE
    )
    assert np.abs(healed[45:75, 35:65].astype(int) - reference[45:75, 35:65]).mean() < 3


def test_sixteen_bits_stay_sixteen(photo: Photo) -> None:
    deep = Photo(photo.pixels.astype(np.uint16) * 257 + 3)
    for heal in (False, True):
        result = clone_photo(deep, CloneStep(STROKE, 40, 20, 0, heal)).pixels
        assert result.dtype == np.uint16
        assert (result % 257).std() > 1
        np.testing.assert_array_equal(result[:40], deep.pixels[:40])


@pytest.mark.parametrize("heal", [False, True])
def test_a_recipe_file_gives_the_same_pixels(photo: Photo, tiny_engine: Engine, tmp_path: Path, heal: bool) -> None:
    step = CloneStep(STROKE, 40, 20, 30, heal)
    path = tmp_path / "recipe.toml"
    path.write_text(Recipe((step,)).to_toml(), encoding="utf-8")
    recipe = Recipe.from_file(path)
    assert recipe.steps == (step,)
    assert recipe.title == ("Heal" if heal else "Clone")
    assert not recipe.needs_mask
    result = tiny_engine.restore(photo, recipe).photo
    np.testing.assert_array_equal(result.pixels, clone_photo(photo, step).pixels)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("points = [[1, 2]]", "points are wanted"),
        ("points = []", "points are wanted"),
        ("points = [[1, 2, 0]]", "points are wanted"),
        ("points = 3", "wrong type"),
        ("dx = 3", "points are wanted"),
        ("points = [[1, 2, 3]]", "give dx or dy"),
        ("points = [[1, 2, 3]]\ndx = 4\nhardness = 101", "give 0 to 100"),
    ],
)
def test_a_stroke_that_makes_no_sense_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        Recipe.from_toml(f'version = 1\n[[step]]\nkind = "clone"\n{text}')


def _one_hole() -> Mask:
    mask = np.zeros((160, 200), np.bool_)
    mask[50:90, 60:110] = True
    return mask


def _holes_whose_boxes_overlap() -> Mask:
    """A slanted line, and an upright one that ends within its box."""
    lines = np.zeros((160, 200), np.uint8)
    cv2.line(lines, (10, 10), (110, 100), 1, 9)
    cv2.line(lines, (95, 5), (95, 40), 1, 9)
    return lines.astype(np.bool_)


@pytest.mark.parametrize("mask", [_one_hole(), _holes_whose_boxes_overlap()], ids=["one", "overlapping"])
def test_a_feathered_fill_fades_into_the_photo(photo: Photo, tiny_engine: Engine, mask: Mask) -> None:
    step = InpaintStep(method="structure", grain=0)
    hard = tiny_engine.restore(photo, Recipe((step,)), mask).photo.pixels.astype(float)
    soft = tiny_engine.restore(
        photo, Recipe((InpaintStep(method="structure", grain=0, feather=10),)), mask
    ).photo.pixels
    weights = feather(mask, 10)[..., None]
    np.testing.assert_allclose(soft, photo.pixels + (hard - photo.pixels) * weights, atol=0.51)
    np.testing.assert_array_equal(soft[~mask], photo.pixels[~mask])

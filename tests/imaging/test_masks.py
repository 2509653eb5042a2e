"""Masks: files, growing, shrinking and feathering."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image
from scipy.ndimage import distance_transform_edt

from aegui.errors import MaskMismatch, OutputError, OutputExists, PhotoNotFound
from aegui.imaging.masks import feather, grow, invert, read_mask, shrink, write_mask
from aegui.imaging.photo import Mask

masks = arrays(np.bool_, st.tuples(st.integers(1, 25), st.integers(1, 25)))


def dot(size: int = 21) -> Mask:
    mask = np.zeros((size, size), np.bool_)
    mask[size // 2, size // 2] = True
    return mask


@settings(max_examples=20, deadline=None)
@given(mask=masks)
def test_masks_survive_a_trip_to_disk(mask: Mask, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("masks") / "mask.png"
    write_mask(mask, path)
    np.testing.assert_array_equal(read_mask(path, *mask.shape), mask)
    with Image.open(path) as image:
        assert image.mode == "L"
        assert set(np.unique(np.asarray(image))) <= {0, 255}


def test_a_mask_file_is_replaced_only_when_told(tmp_path: Path) -> None:
    write_mask(dot(), tmp_path / "mask.png")
    with pytest.raises(OutputExists):
        write_mask(~dot(), tmp_path / "mask.png")
    write_mask(~dot(), tmp_path / "mask.png", overwrite=True)
    np.testing.assert_array_equal(read_mask(tmp_path / "mask.png", 21, 21), ~dot())


def test_a_lossy_mask_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"end its name with \.png|End its name with \.png"):
        write_mask(dot(), tmp_path / "mask.jpg")


def test_grey_from_128_on_is_repaint_whatever_the_file(tmp_path: Path) -> None:
    grey = np.array([[0, 127, 128, 255]], np.uint8)
    expected = [[False, False, True, True]]
    Image.fromarray(grey).save(tmp_path / "grey.bmp")
    Image.fromarray(grey).convert("RGB").save(tmp_path / "colour.webp", lossless=True)
    Image.fromarray(grey.astype(np.uint16) * 257).save(tmp_path / "deep.png")
    Image.fromarray(grey >= 128).save(tmp_path / "bits.tif")
    for name in ("grey.bmp", "colour.webp", "deep.png", "bits.tif"):
        np.testing.assert_array_equal(read_mask(tmp_path / name, 1, 4), expected, err_msg=name)


def test_alpha_is_the_mask_only_where_colour_says_nothing(tmp_path: Path) -> None:
    alpha = np.array([[0, 100, 200, 255]], np.uint8)
    layers = {"uniform.png": np.full((1, 4, 3), 9, np.uint8), "painted.png": np.zeros((1, 4, 3), np.uint8)}
    layers["painted.png"][0, 0] = 255
    for name, colour in layers.items():
        Image.fromarray(np.dstack((colour, alpha))).save(tmp_path / name)
    np.testing.assert_array_equal(read_mask(tmp_path / "uniform.png", 1, 4), [[False, False, True, True]])
    np.testing.assert_array_equal(read_mask(tmp_path / "painted.png", 1, 4), [[True, False, False, False]])
    Image.fromarray(np.full((1, 4, 4), 255, np.uint8)).save(tmp_path / "opaque-white.png")
    assert read_mask(tmp_path / "opaque-white.png", 1, 4).all()


def test_a_mask_of_another_size_names_both(tmp_path: Path) -> None:
    write_mask(dot(), tmp_path / "mask.png")
    with pytest.raises(MaskMismatch, match=r"mask\.png is 21 x 21 pixels, and the photo is 640 x 480"):
        read_mask(tmp_path / "mask.png", 480, 640)
    with pytest.raises(PhotoNotFound):
        read_mask(tmp_path / "missing.png", 1, 1)


@settings(max_examples=100, deadline=None)
@given(mask=masks, pixels=st.integers(0, 12))
def test_growing_takes_exactly_what_lies_within_the_distance(mask: Mask, pixels: int) -> None:
    before = mask.copy()
    near = distance_transform_edt(~mask) <= pixels + 1e-6 if mask.any() else mask
    np.testing.assert_array_equal(grow(mask, pixels), near)
    np.testing.assert_array_equal(mask, before)


def test_a_grown_dot_is_a_disc() -> None:
    assert [int(grow(dot(), pixels).sum()) for pixels in (0, 1, 2, 3, 5)] == [1, 5, 13, 29, 81]


@settings(max_examples=50, deadline=None)
@given(mask=masks, pixels=st.integers(0, 8))
def test_shrinking_is_growing_what_is_kept(mask: Mask, pixels: int) -> None:
    np.testing.assert_array_equal(shrink(mask, pixels), invert(grow(invert(mask), pixels)))
    assert (shrink(mask, pixels) <= mask).all()


def test_the_photos_edge_does_not_shrink_a_mask() -> None:
    full = np.ones((5, 6), np.bool_)
    np.testing.assert_array_equal(shrink(full, 3), full)


@settings(max_examples=100, deadline=None)
@given(mask=masks, pixels=st.integers(0, 12))
def test_feather_rises_from_the_border_and_stays_inside(mask: Mask, pixels: int) -> None:
    weights = feather(mask, pixels)
    assert weights.dtype == np.float32
    assert (weights[~mask] == 0).all()
    depth = distance_transform_edt(mask) if not mask.all() else np.full(mask.shape, np.inf)
    expected = np.minimum(depth / (pixels + 1), 1) * mask
    np.testing.assert_allclose(weights, expected, atol=1e-5)


def test_feather_of_worked_numbers() -> None:
    mask = np.zeros((1, 9), np.bool_)
    mask[0, 1:8] = True
    np.testing.assert_allclose(feather(mask, 3)[0], [0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0])

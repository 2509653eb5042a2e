"""Photos survive a trip to disk and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aegui.errors import OutputError, PhotoNotFound
from aegui.imaging.photo import Photo
from aegui.imaging.read import decode_photo, list_photos, read_photo
from aegui.imaging.write import encode_photo, write_photo

LOSSLESS = {"PNG": ".png", "TIFF": ".tif"}


def made_photo(height: int, width: int, depth: int, grey: bool, alpha: bool, seed: int) -> Photo:
    rng = np.random.default_rng(seed)
    dtype = np.uint8 if depth == 8 else np.uint16
    pixels = rng.integers(0, 2**depth, (height, width, 3), dtype=dtype)
    if grey:
        pixels[..., 1] = pixels[..., 2] = pixels[..., 0]
    return Photo(pixels, rng.integers(0, 2**depth, (height, width), dtype=dtype) if alpha else None, grey)


def assert_same_picture(found: Photo, expected: Photo) -> None:
    assert found.pixels.dtype == expected.pixels.dtype
    np.testing.assert_array_equal(found.pixels, expected.pixels)
    assert (found.alpha is None) == (expected.alpha is None)
    if found.alpha is not None and expected.alpha is not None:
        np.testing.assert_array_equal(found.alpha, expected.alpha)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    depth=st.sampled_from([8, 16]),
    grey=st.booleans(),
    alpha=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
    format_name=st.sampled_from(["PNG", "TIFF"]),
)
def test_lossless_formats_keep_every_pixel_and_the_depth(
    height: int, width: int, depth: int, grey: bool, alpha: bool, seed: int, format_name: str
) -> None:
    photo = made_photo(height, width, depth, grey, alpha, seed)
    found = decode_photo(encode_photo(photo, format_name), "a test")
    assert_same_picture(found, photo)
    assert found.source_format == format_name
    # OpenCV has no 16-bit grey with alpha: as PNG it becomes RGBA.
    assert found.grey == (grey and not (format_name == "PNG" and depth == 16 and alpha))


@settings(max_examples=30, deadline=None)
@given(
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    grey=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_bmp_keeps_every_pixel(height: int, width: int, grey: bool, seed: int) -> None:
    photo = made_photo(height, width, 8, grey, False, seed)
    found = decode_photo(encode_photo(photo, "BMP"), "a test")
    assert_same_picture(found, photo)
    assert found.grey == grey


@settings(max_examples=30, deadline=None)
@given(
    height=st.integers(1, 40),
    width=st.integers(1, 40),
    alpha=st.booleans(),
    seed=st.integers(0, 2**32 - 1),
)
def test_webp_of_quality_100_keeps_every_pixel_even_unseen_ones(
    height: int, width: int, alpha: bool, seed: int
) -> None:
    photo = made_photo(height, width, 8, False, alpha, seed)
    assert_same_picture(decode_photo(encode_photo(photo, "WEBP", quality=100), "a test"), photo)


@pytest.mark.parametrize("format_name", ["JPEG", "WEBP"])
@pytest.mark.parametrize("size", [(1, 1), (1, 7), (33, 17)])
def test_lossy_formats_keep_size_and_look(format_name: str, size: tuple[int, int]) -> None:
    photo = Photo(np.ascontiguousarray(skimage.data.astronaut()[: size[0], : size[1]]))
    found = decode_photo(encode_photo(photo, format_name, quality=95), "a test")
    assert (found.height, found.width) == size
    assert np.abs(found.pixels.astype(int) - photo.pixels).mean() < 6


def test_a_grey_jpeg_stays_grey() -> None:
    grey = np.repeat(skimage.data.camera()[:64, :64, None], 3, axis=2)
    found = decode_photo(encode_photo(Photo(grey, grey=True), "JPEG"), "a test")
    assert found.grey
    np.testing.assert_array_equal(found.pixels[..., 0], found.pixels[..., 2])


@pytest.mark.parametrize(("value", "expected"), [(0, 0), (128, 0), (129, 1), (32767, 127), (32768, 128), (65535, 255)])
def test_16_bit_is_rounded_to_8_where_a_format_has_no_more(tmp_path: Path, value: int, expected: int) -> None:
    write_photo(Photo(np.full((2, 3, 3), value, np.uint16)), tmp_path / "deep.bmp")
    found = read_photo(tmp_path / "deep.bmp")
    assert found.depth == 8
    np.testing.assert_array_equal(found.pixels, expected)


@pytest.mark.parametrize("name", ["a.jpg", "a.bmp"])
def test_alpha_is_not_lost_unasked(tmp_path: Path, name: str) -> None:
    photo = made_photo(5, 6, 8, False, True, 3)
    with pytest.raises(OutputError, match=r"no transparency.*PNG, TIFF, WEBP"):
        write_photo(photo, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_alpha_is_laid_on_the_colour_asked_for(tmp_path: Path) -> None:
    photo = Photo(np.full((2, 2, 3), 200, np.uint8), np.array([[0, 255], [51, 255]], np.uint8))
    write_photo(photo, tmp_path / "a.bmp", flatten=(255, 0, 100))
    found = read_photo(tmp_path / "a.bmp").pixels
    np.testing.assert_array_equal(found[0, 0], (255, 0, 100))
    np.testing.assert_array_equal(found[0, 1], (200, 200, 200))
    np.testing.assert_array_equal(found[1, 0], (244, 40, 120))


def test_an_opaque_alpha_is_nothing_to_lose(tmp_path: Path) -> None:
    photo = Photo(np.full((2, 2, 3), 200, np.uint8), np.full((2, 2), 255, np.uint8))
    write_photo(photo, tmp_path / "a.bmp")
    assert read_photo(tmp_path / "a.bmp").alpha is None


def test_the_extension_names_the_format(tmp_path: Path) -> None:
    photo = made_photo(4, 4, 8, False, False, 1)
    for name, format_name in {"a.JPG": "JPEG", "a.jpeg": "JPEG", "a.TIFF": "TIFF", "a.webp": "WEBP"}.items():
        write_photo(photo, tmp_path / name)
        assert read_photo(tmp_path / name).source_format == format_name


@pytest.mark.parametrize("name", ["a.xyz", "a", "a.gif"])
def test_an_unknown_extension_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match=r"\.jpg, \.png"):
        write_photo(made_photo(4, 4, 8, False, False, 1), tmp_path / name)


def test_a_photo_too_wide_for_its_format_is_refused(tmp_path: Path) -> None:
    wide = Photo(np.zeros((1, 16384, 3), np.uint8))
    with pytest.raises(OutputError, match="16383"):
        write_photo(wide, tmp_path / "a.webp")
    write_photo(wide, tmp_path / "a.png")
    assert read_photo(tmp_path / "a.png").width == 16384


def test_quality_outside_its_range_is_refused() -> None:
    with pytest.raises(OutputError, match="quality"):
        encode_photo(made_photo(4, 4, 8, False, False, 1), "JPEG", quality=101)


def test_content_and_not_the_name_tells_the_format(tmp_path: Path) -> None:
    photo = made_photo(4, 5, 8, False, False, 9)
    path = tmp_path / "really-a-png.jpg"
    path.write_bytes(encode_photo(photo, "PNG"))
    found = read_photo(path)
    assert (found.source_format, found.path) == ("PNG", path)
    assert_same_picture(found, photo)


def test_photos_read_are_read_only() -> None:
    found = decode_photo(encode_photo(made_photo(4, 5, 8, False, True, 9), "PNG"), "a test")
    assert not found.pixels.flags.writeable
    assert found.alpha is not None
    assert not found.alpha.flags.writeable


def test_photos_of_a_folder_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("b.JPG", "A.png", "c.tiff", "notes.txt", ".hidden.png"):
        (tmp_path / name).touch()
    (tmp_path / "folder.png").mkdir()
    assert [path.name for path in list_photos(tmp_path)] == ["A.png", "b.JPG", "c.tiff"]
    with pytest.raises(PhotoNotFound, match="no folder"):
        list_photos(tmp_path / "missing")


def test_a_result_in_other_pixels_keeps_what_the_photo_carries(tmp_path: Path) -> None:
    photo = made_photo(6, 7, 16, True, True, 5)
    changed = replace(photo, pixels=photo.pixels // 2)
    write_photo(changed, tmp_path / "a.tif")
    found = read_photo(tmp_path / "a.tif")
    assert found.grey
    assert_same_picture(found, changed)

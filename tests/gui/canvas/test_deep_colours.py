"""Photos of 16 bits are turned to the screen's colours before they are rounded to its 8 bits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColorSpace

from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.tiles import photo_tile_maker
from aegui.gui.picture import Picture
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo

pytestmark = pytest.mark.usefixtures("qapp")
LINEAR = bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgbLinear).iccProfile().data())


@pytest.fixture
def gradient() -> Photo:
    """The darkest tenth of a linear photo, which an eye sees as a third of the way to white."""
    ramp = np.broadcast_to(np.linspace(0, 6553, 1024).astype(np.uint16)[None, :, None], (64, 1024, 3))
    return Photo(np.ascontiguousarray(ramp), metadata=Metadata(icc_profile=LINEAR))


def shown(pyramid: Pyramid, level: int, profile: bytes | None) -> list[int]:
    """The green levels that reach the screen."""
    found: set[int] = set()
    for row, column in pyramid.tiles_in(level, 0, 0, 64, 1024):
        image = photo_tile_maker(profile)(pyramid, level, row, column).image
        found |= {image.pixelColor(x, 5).green() for x in range(image.width())}
    return sorted(found)


@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_dark_gradient_has_every_level_of_the_screen_at_every_zoom(gradient: Photo, level: int) -> None:
    levels = shown(Picture.of(gradient).pyramid, level, LINEAR)
    assert levels[-1] == pytest.approx(89, abs=1)  # sRGB of a tenth
    assert len(levels) >= 0.9 * levels[-1]
    rounded = Pyramid.of_plane(Picture.of(gradient).pyramid.levels[0])
    assert len(shown(rounded, level, LINEAR)) < 30, "through 8 bits most levels are lost"


def test_what_is_painted_into_a_deep_photo_is_turned_as_deep(gradient: Photo) -> None:
    flat = Photo(np.zeros_like(gradient.pixels), metadata=gradient.metadata)
    patched = Picture.of(flat).patched(0, 0, gradient.pixels)
    assert shown(patched.pyramid, 1, LINEAR) == shown(Picture.of(gradient).pyramid, 1, LINEAR)


def test_profile_and_depth_are_kept_on_save(gradient: Photo, tmp_path: Path) -> None:
    for name in ("a.tif", "a.png"):
        write_photo(gradient, tmp_path / name)
        again = read_photo(tmp_path / name)
        assert again.metadata.icc_profile == LINEAR
        np.testing.assert_array_equal(again.pixels, gradient.pixels)

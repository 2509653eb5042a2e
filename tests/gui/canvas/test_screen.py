"""Photos are shown in the colours of the screen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColorSpace

from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.screen import screen_space
from aegui.gui.canvas.tiles import photo_tile_maker

SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
WIDE = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)


def shown(profile: bytes | None, screen: QColorSpace, value: tuple[int, int, int]) -> tuple[int, int, int]:
    pyramid = Pyramid.of(np.full((8, 8, 3), value, np.uint8))
    color = photo_tile_maker(profile, None, screen)(pyramid, 0, 0, 0).image.pixelColor(2, 2)
    return color.red(), color.green(), color.blue()


def test_a_photo_of_the_screens_own_colours_is_shown_as_it_is() -> None:
    assert shown(bytes(WIDE.iccProfile().data()), WIDE, (200, 30, 30)) == (200, 30, 30)
    assert shown(None, SRGB, (200, 30, 30)) == (200, 30, 30)


def test_srgb_on_a_wide_screen_is_not_shown_too_colourful() -> None:
    red, green, _ = shown(None, WIDE, (255, 0, 0))
    assert red == pytest.approx(234, abs=2)  # sRGB's red in Display P3
    assert green == pytest.approx(51, abs=2)


def test_a_wide_photo_on_an_ordinary_screen_becomes_srgb() -> None:
    red, green, blue = shown(bytes(WIDE.iccProfile().data()), SRGB, (128, 128, 200))
    assert (red, green) == (pytest.approx(128, abs=3), pytest.approx(128, abs=3))
    assert blue > 200


def test_a_chosen_profile_is_taken_and_a_broken_one_is_srgb(tmp_path: Path) -> None:
    (tmp_path / "p3.icc").write_bytes(bytes(WIDE.iccProfile().data()))
    (tmp_path / "broken.icc").write_bytes(b"no profile")
    assert screen_space(str(tmp_path / "p3.icc"), None).primaries() == WIDE.primaries()
    assert screen_space(str(tmp_path / "broken.icc"), None) == SRGB
    assert screen_space(str(tmp_path / "missing.icc"), None) == SRGB
    assert screen_space("", None) == SRGB  # the offscreen platform knows of none

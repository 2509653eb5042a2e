"""The noise map lies on the photo at any zoom, in colours that get lighter as noise grows."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from aegui.gui.canvas.ramp import ramp
from aegui.gui.canvas.sigma_map import OPACITY, SigmaMap
from aegui.gui.canvas.view import View

SIZE = 400


@pytest.fixture
def one_hot(qapp: QGuiApplication) -> SigmaMap:
    """A photo of 61 x 45 pixels, noisy in the cell at pixels 24..31, 16..23."""
    assert qapp is not None
    sigmas = np.zeros((6, 8), np.float32)
    sigmas[2, 3] = 20
    return SigmaMap(sigmas)


def drawn(sigma_map: SigmaMap, view: View) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        sigma_map.draw(painter, view, QRect(0, 0, SIZE, SIZE))
    return image


def lightness(image: QImage, view: View, x: float, y: float) -> int:
    left, top = view.to_device(x, y)
    return image.pixelColor(int(left), int(top)).lightness()


@pytest.mark.parametrize("zoom", [1.0, 3.7, 9.0, 40.0])
def test_a_noisy_cell_is_light_where_it_lies(one_hot: SigmaMap, zoom: float) -> None:
    view = View(61, 45, SIZE, SIZE).zoomed(zoom, SIZE / 2, SIZE / 2)
    middle = view.to_device(28, 20)
    view = view.panned(SIZE / 2 - middle[0], SIZE / 2 - middle[1])
    image = drawn(one_hot, view)
    hot = lightness(image, view, 28, 20)
    for x, y in ((23.4, 20), (32.6, 20), (28, 15.4), (28, 24.6)):
        assert lightness(image, view, x, y) < hot


def test_nothing_is_drawn_beside_the_photo(one_hot: SigmaMap) -> None:
    view = View(61, 45, SIZE, SIZE).zoomed(2.0, SIZE / 2, SIZE / 2).fit()
    image = drawn(one_hot, view)
    left, top = view.origin
    right, bottom = view.to_device(61, 45)
    assert image.pixelColor(int(left) + 1, int(top) + 1).alphaF() == pytest.approx(OPACITY, abs=0.01)
    for x, y in ((left - 2, top + 9), (left + 9, top - 2), (right + 2, top + 9), (left + 9, bottom + 2)):
        assert image.pixelColor(int(x), int(y)).alpha() == 0


def test_the_scale_ends_at_a_round_number_and_the_legend_is_drawn(one_hot: SigmaMap) -> None:
    assert one_hot.top == 20
    assert SigmaMap(np.full((4, 4), 3.0, np.float32)).top == 5
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#888888"))
    with QPainter(image) as painter:
        one_hot.draw_legend(painter, "Sigma", QRectF(0, 0, SIZE, SIZE), 1.0)
    colours = {image.pixelColor(x, y).name() for x in range(24, 168) for y in range(SIZE - 80, SIZE - 12)}
    assert sum(QColor(*colour.tolist()).name() in colours for colour in ramp()) > 60


def test_sigma_is_told_for_every_pixel_to_the_last(one_hot: SigmaMap) -> None:
    assert one_hot.at(24, 16) == one_hot.at(31, 23) == 20
    assert one_hot.at(32, 23) == one_hot.at(60, 44) == 0


def test_the_ramp_gets_lighter_step_by_step() -> None:
    luminance = (ramp() / 255) ** 2.2 @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(luminance) > -1e-3).all()
    assert luminance[0] < 0.05
    assert luminance[-1] > 0.8

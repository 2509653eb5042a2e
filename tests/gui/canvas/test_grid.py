"""The grid lies on the borders of the photo's pixels, whatever part of it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from aegui.gui.canvas.layers import draw_grid, photo_rect
from aegui.gui.canvas.view import View

WIDTH, HEIGHT = 200, 120
pytestmark = pytest.mark.usefixtures("qapp")


def drawn(view: View, *regions: QRect) -> np.ndarray:
    """What becomes of a black picture: grey (H, W)."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFF000000)
    with QPainter(image) as painter:
        for region in regions:
            draw_grid(painter, view, region)
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[..., 0].copy()


@pytest.mark.parametrize("zoom", [8.0, 12.5, 16.0])
def test_lines_stand_on_every_border_between_pixels(zoom: float) -> None:
    view = View(10, 6, WIDTH, HEIGHT, zoom, 5, 3)
    grey, place = drawn(view, QRect(0, 0, WIDTH, HEIGHT)), photo_rect(view)
    row, column = place.top() + round(zoom / 2), place.left() + round(zoom / 2)
    upright, level = np.flatnonzero(grey[row]), np.flatnonzero(grey[:, column])
    assert upright.tolist() == [round(view.to_device(x, 0)[0]) for x in range(10)]
    assert level.tolist() == [round(view.to_device(0, y)[1]) for y in range(6)]


def test_drawn_in_parts_it_is_the_same() -> None:
    view = View(10, 6, WIDTH, HEIGHT, 12.5, 5, 3)
    parts = [QRect(x, y, 50, 40) for x in range(0, WIDTH, 50) for y in range(0, HEIGHT, 40)]
    assert np.array_equal(drawn(view, *parts), drawn(view, QRect(0, 0, WIDTH, HEIGHT)))


def test_small_pixels_have_none() -> None:
    assert not drawn(View(10, 6, WIDTH, HEIGHT, 7.9, 5, 3), QRect(0, 0, WIDTH, HEIGHT)).any()

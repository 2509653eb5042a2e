"""What is drawn where a photo can be seen through."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from aegui.gui.canvas.scene import Scene
from aegui.gui.canvas.view import View
from aegui.gui.picture import Picture
from aegui.imaging.photo import Photo


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_checkers_show_through_and_only_there(qapp: QApplication, depth: type[np.uint8]) -> None:
    del qapp
    peak = np.iinfo(depth).max
    pixels = np.zeros((64, 64, 3), depth)
    pixels[..., 0] = peak
    alpha = np.full((64, 64), peak, depth)
    alpha[:, 32:] = 0
    picture = Picture.of(Photo(pixels, alpha))
    scene = Scene()
    scene.set_pictures(picture, picture)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    with QPainter(image) as painter:
        scene.paint(painter, View(64, 64, 64.0, 64.0, x=32.0, y=32.0), (64, 64), 1.0)
    assert {image.pixelColor(x, 5).name() for x in range(1, 31)} == {"#ff0000"}
    assert {image.pixelColor(x, 5).name() for x in range(33, 63)} == {"#ffffff", "#cccccc"}


def test_an_opaque_alpha_costs_nothing() -> None:
    opaque = Photo(np.zeros((4, 4, 3), np.uint8), np.full((4, 4), 255, np.uint8))
    assert Picture.of(opaque).alpha is None

"""Where a screen is scaled by 1.5 a widget may begin between two device pixels; its photo does not."""

from __future__ import annotations

import numpy as np
import pytest
import skimage.data
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from aegui.gui.canvas.layers import draw_pyramid, on_whole_pixels
from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.canvas.tiles import TileCache, photo_tile_maker
from aegui.gui.canvas.view import View

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("dx", "dy", "at"), [(0.5, 0.5, (0, 0)), (0.75, 1.25, (1, 1)), (0.0, 109.5, (110, 0))])
def test_a_photo_at_100_percent_is_drawn_pixel_by_pixel(dx: float, dy: float, at: tuple[int, int]) -> None:
    photo = np.ascontiguousarray(skimage.data.chelsea()[:200, :300])  # type: ignore[no-untyped-call]
    view = View(300, 200, 600, 400).fit().zoomed(1.0, 300, 200)
    canvas = QImage(640, 640, QImage.Format.Format_RGB32)
    with QPainter(canvas) as painter:
        painter.translate(dx, dy)
        on_whole_pixels(painter)
        draw_pyramid(painter, TileCache(), view, Pyramid.of(photo), photo_tile_maker(None), QRect(0, 0, 600, 400))
    shown = np.frombuffer(canvas.constBits(), np.uint8).reshape(640, 640, 4)[..., 2::-1]
    left, top = map(int, view.origin)
    y, x = at[0] + top, at[1] + left
    np.testing.assert_array_equal(shown[y : y + 200, x : x + 300], photo)

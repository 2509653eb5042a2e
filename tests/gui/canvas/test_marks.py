"""What the brush's ring touches is what is drawn anew when it moves."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from aegui.gui.canvas.marks import draw_ring, ring_region

SIZE = 700
pytestmark = pytest.mark.usefixtures("qapp")


def touched(center: QPointF, radius: float, hard: float) -> np.ndarray:
    """Where drawing a ring changes a grey picture."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFF777777)
    with QPainter(image) as painter:
        draw_ring(painter, center, radius, hard)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4)
    return np.asarray((pixels[..., :3] != 0x77).any(axis=2))


@pytest.mark.parametrize("radius", [2.0, 30.0, 199.0, 201.0, 320.5])
@pytest.mark.parametrize("share", [1.0, 0.5])
def test_the_region_of_a_ring_covers_all_of_it(radius: float, share: float) -> None:
    center = QPointF(350.3, 349.6)
    covered = np.zeros((SIZE, SIZE), np.bool_)
    for rect in ring_region(center, radius, radius * share):  # type: ignore[attr-defined]
        covered[max(rect.top(), 0) : rect.bottom() + 1, max(rect.left(), 0) : rect.right() + 1] = True
    assert not touched(center, radius, radius * share)[~covered].any()


def test_the_region_of_a_wide_ring_leaves_its_middle_alone() -> None:
    region = ring_region(QPointF(350, 350), 300, 300)
    area = sum(rect.width() * rect.height() for rect in region)  # type: ignore[attr-defined]
    assert area < 0.5 * 600**2

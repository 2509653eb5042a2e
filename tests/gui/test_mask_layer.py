"""The mask while it is painted: what is shown, and what waits until the stroke ends."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from aegui.gui import mask_layer
from aegui.gui.mask_layer import GROWN, PAINTED, MaskLayer, plane_of
from aegui.imaging.masks import DILATED_UP_TO, grow


@pytest.mark.parametrize("reach", [0, 2, DILATED_UP_TO, DILATED_UP_TO + 1])
@pytest.mark.parametrize("value", [True, False])
@pytest.mark.usefixtures("qapp")
def test_after_every_segment_the_plane_is_what_the_whole_mask_would_give(reach: int, value: bool) -> None:
    layer = MaskLayer(300, 260, reach)
    layer.replace(np.indices((300, 260)).sum(axis=0) % 97 < 60)
    at = (20.0, 30.0)
    for point in ((120.0, 60.0), (130.5, 240.2), (131.0, 241.0), (300.0, 290.0)):
        layer.paint(at, point, 40, value)
        at = point
        np.testing.assert_array_equal(layer.plane.levels[0], plane_of(layer.mask, reach))
    assert layer.is_painting
    assert layer.end_stroke() is not None
    assert not layer.is_painting


def test_a_dab_on_what_is_painted_changes_nothing(qtbot: QtBot) -> None:
    layer = MaskLayer(200, 200, 2)
    layer.paint((100, 100), (100, 100), 50, True)
    revision = layer.revision
    with qtbot.assertNotEmitted(layer.changed):
        layer.paint((100, 100), (100, 100), 50, True)
    assert layer.revision == revision
    assert layer.is_painting


def test_growth_that_takes_long_is_asked_for_once_when_the_stroke_ends(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mask_layer, "AT_ONCE", 10_000)
    layer = MaskLayer(300, 300, 4)
    with qtbot.assertNotEmitted(layer.growth_missing):
        for x in (100, 120, 140):
            layer.paint((x, 150), (x, 150), 60, True)
    assert layer.plane.levels[0][150, 140] == PAINTED
    assert GROWN not in layer.plane.levels[0]
    with qtbot.waitSignal(layer.growth_missing):
        layer.end_stroke()
    assert grow(layer.mask, 4).sum() > layer.mask.sum()

"""The tools on the canvas, with real mouse, key and pen events."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aegui.gui.canvas.modes import Tool
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Mask
from aegui.restore.clone import clone_photo
from aegui.restore.steps import CloneStep

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def mask_of(window: MainWindow) -> Mask:
    assert window.document.mask is not None
    return window.document.mask.mask


def entries(window: MainWindow) -> int:
    return len(window.document.history.titles)


def test_every_tool_has_its_key(opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    for key, tool in (("L", Tool.LASSO), ("M", Tool.RECTANGLE), ("W", Tool.MAGIC), ("S", Tool.CLONE), ("J", Tool.HEAL)):
        QTest.keyClick(canvas, getattr(Qt.Key, f"Key_{key}"))
        assert canvas.tool is tool
        assert opened.tools.bar.name.text()


def test_a_rectangle_is_added_taken_away_and_replaces(hands: Any, opened: MainWindow) -> None:
    opened.actions_["rectangle"].trigger()
    hands.drag([(20, 20), (40, 30), (60, 50)])
    hands.until(lambda: entries(opened) == 1)
    assert mask_of(opened)[22:48, 22:58].all()
    assert mask_of(opened).sum() < 45 * 35
    hands.drag([(30, 10), (40, 60)], keys=ALT)
    hands.until(lambda: entries(opened) == 2)
    assert not mask_of(opened)[25, 35]
    opened.tools.bar.how.buttons[0].click()
    hands.drag([(80, 60), (90, 70)])
    hands.until(lambda: entries(opened) == 3)
    assert mask_of(opened)[65, 85]
    assert not mask_of(opened)[25, 25]
    assert opened.document.history.titles == ("Rectangle",) * 3
    opened.actions_["undo"].trigger()
    assert mask_of(opened)[25, 25]


def test_the_lasso_draws_by_hand(hands: Any, opened: MainWindow) -> None:
    opened.actions_["lasso"].trigger()
    hands.drag([(20, 20), (60, 20), (60, 60), (20, 60)])
    hands.until(lambda: entries(opened) == 1)
    assert mask_of(opened)[25:55, 25:55].all()


def test_clicks_are_corners_until_enter_closes_them_and_apply_waits(
    hands: Any, opened: MainWindow, engine: Any
) -> None:
    opened.actions_["lasso"].trigger()
    for corner in ((20, 20), (100, 20), (100, 80), (50, 50)):
        hands.drag([corner])
    QTest.keyClick(opened.workspace.canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(opened.workspace.canvas, Qt.Key.Key_Return)
    hands.until(lambda: entries(opened) == 1)
    assert mask_of(opened)[30, 80]
    assert not mask_of(opened)[60, 40]
    assert engine.requests == []
    hands.drag([(20, 60)])
    QTest.keyClick(opened.workspace.canvas, Qt.Key.Key_Escape)
    assert not opened.workspace.canvas.selecting.has_corners


def test_magic_select_takes_what_is_like_the_click(hands: Any, opened: MainWindow) -> None:
    opened.actions_["magic"].trigger()
    opened.tools.bar.tolerance.set_value(128)
    hands.drag([(64, 48)])
    hands.until(lambda: entries(opened) == 1)
    assert mask_of(opened)[48, 64]
    assert opened.document.history.titles == ("Magic select",)


@pytest.mark.parametrize(("tool", "title"), [("clone", "Clone"), ("heal", "Heal")])
def test_a_copy_changes_the_photo_as_its_step_does(hands: Any, opened: MainWindow, tool: str, title: str) -> None:
    import_module("aegui.restore.harmonise")  # torch: a moment that belongs to no stroke
    before, canvas = opened.document.photo, opened.workspace.canvas
    assert before is not None
    opened.actions_[tool].trigger()
    canvas.set_brush_size(16)
    hands.drag([(40, 40), (44, 40)])
    assert "Alt" in opened.workspace.status.message.text()
    hands.drag([(90, 60)], keys=ALT)
    hands.drag([(40, 40), (50, 40)])
    hands.until(lambda: entries(opened) == 1)
    assert opened.document.history.titles == (title,)
    assert opened.document.state is not None
    step = opened.document.state.trace[-1].step
    assert isinstance(step, CloneStep)
    assert step.heal == (tool == "heal")
    assert opened.document.photo is not None
    np.testing.assert_array_equal(opened.document.photo.pixels, clone_photo(before, step).pixels)
    assert (opened.document.photo.pixels != before.pixels).any()
    assert canvas.scene.ghosts == []
    assert not mask_of(opened).any()
    hands.drag([(60, 70), (62, 70)])
    hands.until(lambda: entries(opened) == 2)
    opened.actions_["undo"].trigger()
    opened.actions_["undo"].trigger()
    hands.until(lambda: opened.document.history.position == 0)
    np.testing.assert_array_equal(opened.document.photo.pixels, before.pixels)


def test_a_pen_pressed_half_draws_half_as_broad_and_its_other_end_erases(hands: Any, opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    opened.actions_["brush"].trigger()
    canvas.set_brush_size(20)
    pen = QPointingDevice.primaryPointingDevice()

    def press(pressure: float) -> None:
        at = QPointF(hands.at(40, 40))
        event = QTabletEvent(
            QEvent.Type.TabletMove, pen, at, at, pressure, 0, 0, 0.0, 0.0, 0.0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)

    press(0.5)
    hands.drag([(40.5, 40.5)])
    assert mask_of(opened)[40].sum() in range(9, 13)
    opened.tools.bar.pressure.setChecked(False)
    hands.drag([(90.5, 40.5)])
    assert mask_of(opened)[40, 60:].sum() in range(19, 23)


def test_a_soft_brush_asks_for_a_feathered_fill(opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    opened.actions_["brush"].trigger()
    canvas.set_brush_size(40)
    opened.actions_["brush_softer"].trigger()
    opened.actions_["brush_softer"].trigger()
    assert canvas.hardness == 50 == opened.tools.bar.hardness.value
    recipe = opened.workspace.dock.retouch.recipe()
    assert recipe.steps[0].feather == 10
    opened.actions_["clone"].trigger()
    canvas.set_hardness(0)
    assert opened.workspace.dock.retouch.recipe().steps[0].feather == 10
    opened.actions_["brush"].trigger()
    assert canvas.hardness == 50


def test_alt_and_the_right_button_size_to_the_side_and_harden_upwards(hands: Any, opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    opened.actions_["brush"].trigger()
    canvas.set_brush_size(20)
    hands.drag([(40, 40), (60, 41)], button=Qt.MouseButton.RightButton, keys=ALT)
    assert canvas.brush_size > 24
    assert canvas.hardness == 100
    size = canvas.brush_size
    hands.drag([(40, 40), (40, 44), (40, 60)], button=Qt.MouseButton.RightButton, keys=ALT)
    assert canvas.hardness < 95
    assert canvas.brush_size == size


def test_quick_mask_veils_what_is_kept(hands: Any, opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    opened.actions_["brush"].trigger()
    canvas.set_brush_size(20)
    hands.drag([(40, 40), (60, 40)])
    canvas._move_ring(None)

    def redness(x: float, y: float) -> int:
        at, shot = hands.at(x, y), canvas.grab().toImage()
        color = shot.pixelColor(round(at.x() * shot.devicePixelRatio()), round(at.y() * shot.devicePixelRatio()))
        return color.red() - color.green()

    inside, outside = redness(50.5, 40.5), redness(100.5, 80.5)
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    assert redness(50.5, 40.5) < inside
    assert redness(100.5, 80.5) > outside + 40
    hands.drag([(100, 80)])
    assert mask_of(opened)[80, 100]


def test_colour_and_opacity_of_the_mask_are_chosen(opened: MainWindow) -> None:
    button, scene = opened.tools.bar.overlay, opened.workspace.canvas.scene
    button.colors["#3ddc5b"].trigger()
    button.opacity.set_value(80)
    assert (scene.overlay_color, scene.overlay_opacity) == ("#3ddc5b", 0.8)


def test_the_bar_never_widens_the_window(opened: MainWindow) -> None:
    for tool in Tool:
        opened.actions_[tool.value].trigger()
        opened.resize(900, 600)
        assert opened.width() <= 910

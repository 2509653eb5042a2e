"""Brush, eraser and whole-mask commands, with real mouse and key events."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aegui.gui import document
from aegui.gui.mask_layer import GROWN, PAINTED, MaskLayer
from aegui.gui.window import MainWindow
from aegui.imaging.masks import grow, read_mask, write_mask
from aegui.restore.steps import InpaintStep


@pytest.fixture
def painting(opened: MainWindow) -> MainWindow:
    opened.actions_["brush"].trigger()
    opened.workspace.canvas.set_brush_size(10)
    return opened


def layer_of(window: MainWindow) -> MaskLayer:
    assert window.document.mask is not None
    return window.document.mask


def test_a_stroke_paints_under_the_pointer_in_photo_pixels(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (60, 40)])
    mask = layer_of(painting).mask
    assert mask[40, 40:61].all()
    assert mask[36:44, 50].all()
    assert not mask[:34].any()
    assert not mask[47:].any()


def test_the_plane_shows_what_was_painted_and_what_growing_adds(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (60, 40)])
    layer = layer_of(painting)
    grown = grow(layer.mask, 2)
    expected = np.where(layer.mask, PAINTED, np.where(grown, GROWN, 0))
    np.testing.assert_array_equal(layer.plane.levels[0], expected)


def test_another_growth_is_shown_and_used(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (60, 40)])
    layer = layer_of(painting)
    with hands.wait(layer.replaced):
        painting.workspace.dock.retouch.grow.set_value(7)
    np.testing.assert_array_equal(layer.plane.levels[0] > 0, grow(layer.mask, 7))
    hands.drag([(90, 70), (95, 70)])
    np.testing.assert_array_equal(layer.plane.levels[0] > 0, grow(layer.mask, 7))


def test_how_a_hole_is_filled_is_set_and_shown_again(painting: MainWindow) -> None:
    panel = painting.workspace.dock.retouch
    panel.grain.set_value(30)
    panel.best.setChecked(True)
    step = panel.recipe().steps[0]
    assert isinstance(step, InpaintStep)
    assert (step.grain, step.best) == (30, True)
    panel.show_step(InpaintStep(grow=5, method="texture", seed=2, grain=45))
    assert panel.recipe().steps[0] == InpaintStep(5, panel.model_id(), "texture", 2, grain=45)


def test_shift_click_draws_a_straight_line_from_the_last_stroke(hands: Any, painting: MainWindow) -> None:
    hands.drag([(20, 20)])
    hands.drag([(100, 80)], keys=Qt.KeyboardModifier.ShiftModifier)
    mask = layer_of(painting).mask
    assert mask[50, 60]
    assert mask[35, 40]


def test_the_right_button_erases_and_so_does_the_eraser(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (80, 40)])
    hands.drag([(45, 40)], button=Qt.MouseButton.RightButton)
    mask = layer_of(painting).mask
    assert not mask[40, 45]
    QTest.keyClick(painting.workspace.canvas, Qt.Key.Key_E)
    hands.drag([(70, 40)])
    assert not mask[40, 70]
    assert mask[40, 58]
    assert painting.document.history.titles == ("Brush stroke", "Eraser stroke", "Eraser stroke")


def test_strokes_are_undone_and_redone_one_by_one(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (50, 45), (60, 40)])
    first = layer_of(painting).snapshot()
    hands.drag([(50, 30), (50, 60)])
    second = layer_of(painting).snapshot()
    painting.actions_["undo"].trigger()
    np.testing.assert_array_equal(layer_of(painting).mask, first)
    painting.actions_["undo"].trigger()
    assert layer_of(painting).is_empty
    assert not layer_of(painting).plane.levels[0].any()
    painting.actions_["redo"].trigger()
    painting.actions_["redo"].trigger()
    np.testing.assert_array_equal(layer_of(painting).mask, second)
    assert not painting.actions_["redo"].isEnabled()


def test_a_stroke_that_changes_nothing_is_no_entry(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40)], button=Qt.MouseButton.RightButton)
    assert painting.document.history.titles == ()


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("mask_invert", "Invert mask"),
        ("mask_clear", "Clear mask"),
        ("mask_grow", "Grow mask"),
        ("mask_shrink", "Shrink mask"),
    ],
)
def test_whole_mask_commands_are_one_entry_each(hands: Any, painting: MainWindow, action: str, title: str) -> None:
    hands.drag([(40, 40), (60, 40)])
    before = layer_of(painting).snapshot()
    with hands.wait(painting.document.history_changed):
        painting.actions_[action].trigger()
    after = layer_of(painting).snapshot()
    expected = {
        "mask_invert": ~before,
        "mask_clear": np.zeros_like(before),
        "mask_grow": grow(before, 2),
        "mask_shrink": ~grow(~before, 2),
    }[action]
    np.testing.assert_array_equal(after, expected)
    assert painting.document.history.titles[-1] == title
    painting.actions_["undo"].trigger()
    np.testing.assert_array_equal(layer_of(painting).mask, before)


def test_a_mask_is_saved_and_loaded_without_loss(
    hands: Any, painting: MainWindow, answers: Any, tmp_path: Path
) -> None:
    hands.drag([(40, 40), (60, 40)])
    mask = layer_of(painting).snapshot()
    answers.save_path = answers.open_path = tmp_path / "mask.png"
    with hands.wait(painting.files.saved):
        painting.actions_["mask_save"].trigger()
    np.testing.assert_array_equal(read_mask(tmp_path / "mask.png", 96, 128), mask)
    painting.actions_["undo"].trigger()
    with hands.wait(painting.document.history_changed):
        painting.actions_["mask_load"].trigger()
    np.testing.assert_array_equal(layer_of(painting).mask, mask)


@pytest.mark.parametrize(
    ("use", "rows"),
    [("replace", (32, 33)), ("add", (32, 33, 40)), ("subtract", (40,)), ("intersect", ()), (None, (40,))],
)
def test_a_loaded_mask_is_scaled_and_joined_only_as_a_person_says(
    hands: Any, painting: MainWindow, answers: Any, tmp_path: Path, use: Any, rows: tuple[int, ...]
) -> None:
    small = np.zeros((48, 64), bool)
    small[16] = True
    write_mask(small, tmp_path / "small.png")
    before = np.zeros((96, 128), bool)
    before[40] = True
    painting.document.edit_mask("Row", lambda _: before)
    hands.until(lambda: bool(layer_of(painting).mask[40].all()))
    answers.open_path, answers.mask_use = tmp_path / "small.png", use
    painting.actions_["mask_load"].trigger()
    hands.until(lambda: len(answers.asked) == 2)
    assert answers.asked[1] == "use mask: The mask is 64 x 48 pixels, the photo 128 x 96. painted"
    expected = np.isin(np.arange(96), rows)
    hands.until(lambda: np.array_equal(layer_of(painting).mask.all(axis=1), expected))
    assert not painting.document.is_restored


def test_brackets_and_alt_wheel_size_the_brush_and_the_panel_follows(painting: MainWindow) -> None:
    canvas, panel = painting.workspace.canvas, painting.workspace.dock.retouch
    QTest.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush_size == 12
    QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert canvas.brush_size == 10
    QTest.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert canvas.brush_size == 9 == panel.brush_size.value
    panel.brush_size.set_value(50)
    assert canvas.brush_size == 50


def test_o_hides_the_overlay_and_shift_o_changes_its_colour(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (60, 40)])
    painting.workspace.canvas._move_ring(None)

    def color() -> str:
        shot = painting.workspace.canvas.grab().toImage()
        ratio = shot.devicePixelRatio()
        at = hands.at(50.5, 40.5)
        return shot.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name()

    red = color()
    QTest.keyClick(painting.workspace.canvas, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    blue = color()
    QTest.keyClick(painting.workspace.canvas, Qt.Key.Key_O)
    plain = color()
    assert len({red, blue, plain}) == 3


def test_the_wheel_zooms_at_the_cursor(hands: Any, opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    assert canvas.view is not None
    zoom, at = canvas.view.zoom, hands.at(30, 30)
    wheel = QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert canvas.view.zoom == pytest.approx(2 * zoom)
    assert hands.at(30, 30).x() == pytest.approx(at.x(), abs=2)


def test_held_space_and_the_middle_button_move_the_photo(hands: Any, painting: MainWindow) -> None:
    canvas = painting.workspace.canvas
    canvas.zoom_to(16)
    before = hands.at(60, 40)
    hands.drag([(60, 40), (61, 40)], button=Qt.MouseButton.MiddleButton)
    assert hands.at(60, 40).x() > before.x()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    here = hands.at(60, 40)
    hands.drag([(60, 40), (60, 41)])
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert hands.at(60, 40).y() > here.y()
    assert layer_of(painting).is_empty


def test_zoom_keys(painting: MainWindow) -> None:
    canvas, control = painting.workspace.canvas, Qt.KeyboardModifier.ControlModifier
    assert canvas.view is not None
    QTest.keyClick(canvas, Qt.Key.Key_1, control)
    assert canvas.view.zoom == 1
    QTest.keyClick(canvas, Qt.Key.Key_Plus, control)
    assert canvas.view.zoom == 1.5
    QTest.keyClick(canvas, Qt.Key.Key_Minus, control)
    assert canvas.view.zoom == 1
    QTest.keyClick(canvas, Qt.Key.Key_0, control)
    assert canvas.view.fitted


def test_the_pixel_under_the_pointer_is_told(painting: MainWindow) -> None:
    assert painting.document.photo is not None
    red, green, blue = (int(value) for value in painting.document.photo.pixels[40, 30])
    painting.workspace.canvas.pixel_hovered.emit((30, 40))
    assert painting.workspace.status.facts["pixel"].text() == f"30, 40:  {red} {green} {blue}"


def test_the_history_menu_names_every_step_and_goes_there(painting: MainWindow, hands: Any) -> None:
    hands.drag([(40, 40), (50, 45)])
    hands.drag([(50, 30), (50, 60)])
    painting.menus.fill_history()
    entries = painting.menus.history.actions()
    assert [entry.text() for entry in entries] == ["As opened", "Brush stroke", "Brush stroke"]
    assert [entry.isChecked() for entry in entries] == [False, False, True]
    entries[0].trigger()
    assert layer_of(painting).is_empty
    entries[2].trigger()
    assert layer_of(painting).mask[45, 50]


def test_two_edits_in_a_hurry_are_both_done(hands: Any, painting: MainWindow) -> None:
    hands.drag([(40, 40), (60, 40)])
    layer = painting.document.mask
    assert layer is not None
    painted = layer.snapshot()
    for _ in range(2):
        painting.actions_["mask_invert"].trigger()
    hands.until(lambda: len(painting.document.history.titles) == 3)
    np.testing.assert_array_equal(layer.mask, painted)
    np.testing.assert_array_equal(layer.plane.levels[0] == 255, painted)


def test_undo_of_a_large_mask_is_made_on_a_worker_in_order_and_a_stroke_takes_its_place(
    hands: Any, painting: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "AT_ONCE", 1000)
    hands.drag([(40, 40), (60, 40)])
    layer = layer_of(painting)
    painted = layer.snapshot()
    with hands.wait(layer.replaced):
        painting.actions_["mask_invert"].trigger()
    painting.actions_["undo"].trigger()
    assert painting.document.is_stepping
    painting.actions_["undo"].trigger()
    hands.until(lambda: painting.document.history.position == 0)
    assert layer.is_empty
    painting.document.go_to(2)
    hands.until(lambda: not painting.document.is_stepping)
    np.testing.assert_array_equal(layer.mask, ~painted)
    np.testing.assert_array_equal(layer.plane.levels[0] == PAINTED, ~painted)
    painting.actions_["undo"].trigger()
    hands.drag([(50, 40)], button=Qt.MouseButton.RightButton)
    assert not painting.document.is_stepping
    assert painting.document.history.titles[:2] == ("Brush stroke", "Invert mask")
    assert layer.mask[0, 0]

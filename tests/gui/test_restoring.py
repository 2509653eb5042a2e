"""Apply, tiles, cancel, stale results, noise, comparison: with an engine that waits when it is told to."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aegui.gui.canvas.modes import Compare
from aegui.gui.picture import Picture
from aegui.gui.restorer import Ending
from aegui.gui.window import MainWindow
from aegui.models.options import ComputeOptions
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep


def pixels(window: MainWindow) -> np.ndarray:
    assert window.document.photo is not None
    return window.document.photo.pixels


def start_and_wait_for_a_tile(hands: Any, window: MainWindow, engine: Any) -> None:
    engine.gate.clear()
    with hands.wait(window.restorer.tile_arrived):
        window.actions_["apply"].trigger()


def step(hands: Any, window: MainWindow, action: str) -> None:
    """Undo or redo, and wait until it is done."""
    window.actions_[action].trigger()
    hands.until(lambda: not window.document.is_stepping)


def retouch(hands: Any, window: MainWindow, points: list[tuple[float, float]]) -> None:
    window.actions_["task_retouch"].trigger()
    hands.drag(points)
    hands.run(window.actions_["apply"].trigger)


def test_enter_applies_what_the_panel_says(hands: Any, qtbot: QtBot, opened: MainWindow, engine: Any) -> None:
    panel = opened.workspace.dock.denoise
    panel.strength.set_value(120)
    panel.grain.set_value(10)
    opened.workspace.canvas.setFocus()
    assert hands.run(lambda: qtbot.keyClick(opened.workspace.canvas, Qt.Key.Key_Return)) is Ending.DONE
    assert engine.requests[0][0].steps == (DenoiseStep(strength=120.0, grain=10.0, model="denoise-a"),)
    assert opened.document.history.titles == ("Denoise, sigma 18",)
    assert "denoise-a" in opened.workspace.status.facts["model"].text()


def test_a_given_sigma_turns_auto_off_and_auto_brings_the_measured_one_back(
    hands: Any, opened: MainWindow, engine: Any
) -> None:
    panel = opened.workspace.dock.denoise
    panel.sigma.set_value(30)
    assert not panel.auto.isChecked()
    hands.run(opened.actions_["apply"].trigger)
    assert engine.requests[0][0].steps == (DenoiseStep(30.0, model="denoise-a"),)
    panel.auto.setChecked(True)
    assert panel.sigma.value == 18.0


def test_the_visible_part_is_asked_for_first(hands: Any, opened: MainWindow, engine: Any) -> None:
    opened.workspace.canvas.zoom_to(32)
    hands.run(opened.actions_["apply"].trigger)
    visible = engine.requests[0][2]
    assert visible is not None
    assert 0 < visible.width < 128


def test_tiles_are_shown_as_they_arrive_and_the_photo_changes_only_at_the_end(
    hands: Any, opened: MainWindow, engine: Any
) -> None:
    before = pixels(opened)
    start_and_wait_for_a_tile(hands, opened, engine)
    live = opened.workspace.canvas.scene.live
    assert live is not None
    np.testing.assert_array_equal(live.levels[0][:32], before[:32] - 10)
    np.testing.assert_array_equal(live.levels[0][32:], before[32:])
    assert pixels(opened) is before
    assert hands.run(engine.gate.set) is Ending.DONE
    assert opened.workspace.canvas.scene.live is None
    np.testing.assert_array_equal(pixels(opened), before - 10)


def test_while_it_works_apply_is_off_progress_shows_and_cancel_is_offered(
    hands: Any, qtbot: QtBot, opened: MainWindow, engine: Any
) -> None:
    start_and_wait_for_a_tile(hands, opened, engine)
    status = opened.workspace.status
    hands.until(lambda: status.progress.value() > 0)
    assert not opened.workspace.dock.apply.isEnabled()
    assert status.cancel.isVisible()
    assert hands.run(lambda: qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)) is (Ending.STOPPED)
    assert not status.progress.isVisible()


def test_escape_stops_and_the_photo_is_as_it_was(hands: Any, qtbot: QtBot, opened: MainWindow, engine: Any) -> None:
    before, zoom = pixels(opened), opened.workspace.canvas.view
    start_and_wait_for_a_tile(hands, opened, engine)
    assert hands.run(lambda: qtbot.keyClick(opened, Qt.Key.Key_Escape)) is Ending.STOPPED
    assert pixels(opened) is before
    assert opened.workspace.canvas.view == zoom
    assert opened.document.history.titles == ()
    assert "Cancelled" in opened.workspace.status.message.full_text


def test_a_result_of_a_photo_that_changed_meanwhile_is_dropped(hands: Any, opened: MainWindow, engine: Any) -> None:
    hands.run(opened.actions_["apply"].trigger)
    original = opened.document.state
    start_and_wait_for_a_tile(hands, opened, engine)
    opened.document.undo()
    assert hands.run(engine.gate.set) is Ending.STALE
    assert original is not None
    assert pixels(opened) is original.before.photo.pixels
    assert "dropped" in opened.workspace.status.message.full_text


def test_denoising_again_replaces_and_does_not_pile_up(hands: Any, opened: MainWindow) -> None:
    before = pixels(opened)
    for _ in range(2):
        hands.run(opened.actions_["apply"].trigger)
    np.testing.assert_array_equal(pixels(opened), before - 10)


def test_results_are_undone_and_redone_by_name(hands: Any, opened: MainWindow) -> None:
    before = pixels(opened)
    hands.run(opened.actions_["apply"].trigger)
    assert opened.actions_["undo"].text() == "Undo Denoise, sigma 18"
    opened.actions_["undo"].trigger()
    assert pixels(opened) is before
    assert opened.actions_["redo"].text() == "Redo Denoise, sigma 18"
    opened.actions_["redo"].trigger()
    np.testing.assert_array_equal(pixels(opened), before - 10)


def test_added_noise_keeps_the_clean_photo_to_compare_with(hands: Any, opened: MainWindow, engine: Any) -> None:
    before = pixels(opened)
    opened.actions_["task_noise"].trigger()
    panel = opened.workspace.dock.noise
    panel.kind.setCurrentIndex(panel.kind.findData("speckle"))
    panel.amount.set_value(12)
    panel.seed.setValue(5)
    hands.run(opened.actions_["apply"].trigger)
    assert engine.requests[0][0].steps == (NoiseStep("speckle", 12.0, 5),)
    state = opened.document.state
    assert state is not None
    assert state.reference is not None
    assert state.reference.pixels is before
    assert state.before is state.current
    numbers = opened.workspace.dock.compare.numbers
    hands.until(lambda: numbers["psnr now"].text() == "28.13")


def test_each_kind_of_noise_has_its_unit(opened: MainWindow) -> None:
    panel = opened.workspace.dock.noise
    shown = {}
    for index in range(panel.kind.count()):
        panel.kind.setCurrentIndex(index)
        shown[panel.kind.currentData()] = (panel.amount.label.text(), panel.amount.number.suffix().strip())
    assert shown == {
        "gaussian": ("Sigma", ""),
        "poisson": ("Photons at white", ""),
        "salt-pepper": ("Pixels hit", "%"),
        "speckle": ("Relative sigma", "%"),
        "jpeg": ("Quality", ""),
    }


def test_a_reference_of_another_size_gives_a_message(hands: Any, opened: MainWindow) -> None:
    from aegui.imaging.photo import Photo

    with hands.wait(opened.presenter.presented):
        opened.document.set_reference(Photo(np.zeros((5, 5, 3), np.uint8)))
    assert "size" in opened.workspace.stage.notice.cause.text()


def test_retouch_needs_a_mask_and_says_so(opened: MainWindow) -> None:
    opened.actions_["task_retouch"].trigger()
    apply = opened.workspace.dock.apply
    assert not apply.isEnabled()
    assert "Paint" in apply.toolTip()


def test_retouch_repaints_the_grown_mask_uses_it_up_and_undo_brings_both_back(
    hands: Any, opened: MainWindow, engine: Any
) -> None:
    before = pixels(opened)
    opened.actions_["task_retouch"].trigger()
    hands.drag([(40, 40), (60, 50)])
    layer = opened.document.mask
    assert layer is not None
    painted = layer.snapshot()
    hands.run(opened.actions_["apply"].trigger)
    assert engine.requests[0][0].steps == (InpaintStep(2, "inpaint"),)
    sent = engine.requests[0][1]
    assert sent is not None
    np.testing.assert_array_equal(sent, painted)
    assert layer.is_empty
    changed = (pixels(opened) != before).any(axis=2)
    assert changed[painted].all()
    assert changed.sum() > painted.sum()
    assert opened.document.history.titles == ("Brush stroke", "Retouch")
    step(hands, opened, "undo")
    np.testing.assert_array_equal(pixels(opened), before)
    np.testing.assert_array_equal(layer.mask, painted)
    step(hands, opened, "redo")
    np.testing.assert_array_equal((pixels(opened) != before).any(axis=2), changed)
    assert layer.is_empty


def test_undo_of_a_retouch_copies_the_photo_on_a_worker(
    hands: Any, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []
    patched = Picture.patched

    def watched(picture: Picture, y: int, x: int, part: np.ndarray) -> Picture:
        threads.append(threading.current_thread().name)
        return patched(picture, y, x, part)

    monkeypatch.setattr(Picture, "patched", watched)
    before = pixels(opened)
    for x in (20, 60):
        retouch(hands, opened, [(x, 40), (x, 44)])
    for action in ("undo", "redo"):
        step(hands, opened, action)
    assert threads == ["aegui-worker"] * 2
    opened.document.go_to(0)
    hands.until(lambda: not opened.document.is_stepping)
    assert pixels(opened) is before
    assert not opened.document.is_changed
    assert not opened.document.is_restored


def test_undo_asked_for_in_a_hurry_takes_every_step(hands: Any, opened: MainWindow) -> None:
    before = pixels(opened)
    for x in (20, 60, 100):
        retouch(hands, opened, [(x, 40), (x, 44)])
    undo, apply = opened.actions_["undo"], opened.actions_["apply"]
    for _ in range(6):
        undo.trigger()
    assert not undo.isEnabled()
    assert not apply.isEnabled()
    hands.until(lambda: opened.document.history.position == 0)
    np.testing.assert_array_equal(pixels(opened), before)
    assert opened.document.mask is not None
    assert opened.document.mask.is_empty


def test_a_stroke_takes_the_place_of_an_undo_that_is_not_done_yet(hands: Any, opened: MainWindow) -> None:
    for x in (20, 60):
        retouch(hands, opened, [(x, 40), (x, 44)])
    after = pixels(opened)
    opened.actions_["undo"].trigger()
    hands.drag([(90, 60), (95, 60)])
    assert not opened.document.is_stepping
    assert pixels(opened) is after
    assert opened.document.history.titles == ("Brush stroke", "Retouch") * 2 + ("Brush stroke",)


def test_undo_waits_for_the_stroke_in_hand(hands: Any, opened: MainWindow) -> None:
    opened.actions_["task_retouch"].trigger()
    hands.drag([(20, 20), (25, 20)])
    opened.document.paint((60.0, 60.0), (70.0, 60.0), 5.0, True)
    opened.actions_["undo"].trigger()
    assert opened.document.history.position == 1
    opened.document.end_stroke("Brush stroke")
    assert opened.document.history.position == 2


def test_a_mask_from_edge_to_edge_shares_pictures_in_the_history(hands: Any, opened: MainWindow) -> None:
    before = pixels(opened)
    retouch(hands, opened, [(1, 1), (127, 95)])
    step(hands, opened, "undo")
    assert pixels(opened) is before


def test_after_each_stroke_is_a_toggle(hands: Any, opened: MainWindow, engine: Any) -> None:
    opened.actions_["task_retouch"].trigger()
    hands.drag([(20, 20), (25, 20)])
    assert engine.requests == []
    opened.workspace.dock.retouch.each_stroke.setChecked(True)
    hands.run(lambda: hands.drag([(40, 40), (60, 50)]))
    assert len(engine.requests) == 1


def test_a_stroke_painted_while_it_works_stays(hands: Any, opened: MainWindow, engine: Any) -> None:
    opened.actions_["task_retouch"].trigger()
    hands.drag([(20, 20), (25, 20)])
    start_and_wait_for_a_tile(hands, opened, engine)
    hands.drag([(100, 80), (110, 80)])
    layer = opened.document.mask
    assert layer is not None
    assert hands.run(engine.gate.set) is Ending.DONE
    assert layer.mask[80, 105]
    assert not layer.mask[20, 22]


def test_compare_cycles_and_held_backslash_shows_before(hands: Any, qtbot: QtBot, opened: MainWindow) -> None:
    assert not opened.actions_["compare"].isEnabled()
    hands.run(opened.actions_["apply"].trigger)
    scene = opened.workspace.canvas.scene
    seen = []
    for _ in Compare:
        qtbot.keyClick(opened.workspace.canvas, Qt.Key.Key_Y)
        seen.append(scene.mode)
        opened.workspace.canvas.grab()
    assert seen == [Compare.SPLIT, Compare.SIDE_BY_SIDE, Compare.REMOVED, Compare.RESULT]
    qtbot.keyPress(opened, Qt.Key.Key_Backslash)
    assert scene.show_before
    qtbot.keyRelease(opened, Qt.Key.Key_Backslash)
    assert not scene.show_before


def test_a_missing_model_is_the_reason_in_the_tooltip(opened: MainWindow, engine: Any) -> None:
    engine.catalogue = type(engine.catalogue)(())
    opened.workspace.dock.denoise.set_cards([])
    apply = opened.workspace.dock.apply
    assert not apply.isEnabled()
    assert "No denoising model" in apply.toolTip()


def test_another_device_is_remembered_and_shown_in_both_panels(opened: MainWindow) -> None:
    dock = opened.workspace.dock
    dock.denoise.advanced.device.setCurrentIndex(dock.denoise.advanced.device.findData("cpu"))
    dock.denoise.advanced.options_chosen.emit(ComputeOptions(device="cpu"))
    assert dock.retouch.advanced.device.currentData() == "cpu"


def test_quitting_while_it_works_stops_it(hands: Any, opened: MainWindow, engine: Any) -> None:
    start_and_wait_for_a_tile(hands, opened, engine)
    opened.close()
    QApplication.processEvents()
    assert not opened.isVisible()

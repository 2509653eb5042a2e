"""The Denoise panel: presets, sliders that move at once, measured noise, its map, and what was removed."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aegui.errors import EngineError
from aegui.gui.canvas.modes import Compare, Tool
from aegui.gui.canvas.scene import GAINS
from aegui.gui.panels.denoise import DenoisePanel
from aegui.gui.panels.presets import PRESETS, Knobs
from aegui.gui.restorer import Ending
from aegui.gui.widgets.noise_readout import SIGMA
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.restore.steps import DenoiseStep


@pytest.fixture
def panel(opened: MainWindow) -> DenoisePanel:
    return opened.workspace.dock.denoise


@pytest.fixture
def seen(engine: Any, denoisers: Any, noise_level: Any, request: pytest.FixtureRequest) -> MainWindow:
    """The window with a photo open that the model noise-level has looked at."""
    engine.catalogue = type(engine.catalogue)((*denoisers, noise_level))
    window: MainWindow = request.getfixturevalue("opened")
    return window


def pixels(window: MainWindow) -> np.ndarray:
    assert window.document.photo is not None
    return window.document.photo.pixels


def drag(panel: DenoisePanel, to: int) -> None:
    """Hold the strength slider at so many percent."""
    panel.strength.slider.setSliderDown(True)
    panel.strength.slider.setValue(round(to / 150 * 1000))


def let_go(panel: DenoisePanel) -> None:
    panel.strength.slider.setSliderDown(False)


def is_computed(window: MainWindow) -> bool:
    """Everything in view is at hand at three strengths."""
    sheets = window.previewer.sheets
    return bool(sheets) and all(len(sheet.levels) == 3 for sheet in sheets)


def shown(window: MainWindow) -> np.ndarray:
    """What the canvas shows of the photo at 100 %: the mixture, or the result."""
    scene = window.workspace.canvas.scene
    assert scene.current is not None
    plane, _, _ = (scene.mixture or scene.current.pyramid).tile(0, 0, 0)
    return plane.astype(int)


# Presets and sliders


def test_presets_move_the_sliders_and_light_up_only_while_they_hold(panel: DenoisePanel) -> None:
    for index, preset in enumerate(PRESETS):
        panel.presets.buttons[index].click()
        assert panel.knobs == preset.knobs
        assert [button.isChecked() for button in panel.presets.buttons].index(True) == index
    panel.strength.set_value(77)
    assert not any(button.isChecked() for button in panel.presets.buttons)
    panel.presets.buttons[0].click()
    assert panel.step() == DenoiseStep(model="denoise-a")


def test_colour_goes_with_strength_until_it_is_touched(panel: DenoisePanel) -> None:
    panel.strength.set_value(60)
    assert panel.colour.value == 60
    assert panel.step().chroma is None
    panel.colour.set_value(140)
    assert not panel.linked.isChecked()
    panel.strength.set_value(30)
    assert panel.knobs == Knobs(30, 140, 0)
    panel.linked.click()
    assert panel.colour.value == 30
    assert panel.step().chroma is None


def test_everything_under_advanced_reaches_the_step(opened: MainWindow, panel: DenoisePanel, denoisers: Any) -> None:
    panel.set_cards(list(denoisers))
    panel.advanced.prefer("denoise-b")
    panel.best.click()
    panel.sigma.set_value(33)
    assert panel.step() == DenoiseStep(sigma=33, best=True, model="denoise-b")
    opened.actions_["task_compare"].trigger()


def test_only_where_painted_brings_the_brush_and_waits_for_paint(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    panel.masked.click()
    assert opened.workspace.canvas.tool is Tool.BRUSH
    assert opened.workspace.dock.task == "task_denoise"
    assert "Paint" in opened.workspace.dock.apply.toolTip()
    hands.drag([(40, 40), (60, 50)])
    assert opened.document.mask is not None
    painted = opened.document.mask.snapshot()
    hands.run(opened.actions_["apply"].trigger)
    step, mask = engine.requests[0][0].steps[0], engine.requests[0][1]
    assert step.masked
    np.testing.assert_array_equal(mask, painted)
    np.testing.assert_array_equal(opened.document.mask.mask, painted)
    assert opened.document.history.titles[-1] == "Denoise a part, sigma 18"
    panel.masked.click()
    assert opened.workspace.canvas.tool is Tool.HAND


def test_the_brush_size_is_beside_only_where_painted_too(opened: MainWindow, panel: DenoisePanel) -> None:
    panel.advanced.button.setChecked(True)
    assert not panel.brush_size.isVisible()
    panel.masked.click()
    assert panel.brush_size.isVisible()
    panel.brush_size.set_value(77)
    assert opened.workspace.canvas.brush_size == 77 == opened.workspace.dock.retouch.brush_size.value


# Noise and its map


def test_without_the_model_the_level_is_told_and_there_is_no_map(opened: MainWindow, panel: DenoisePanel) -> None:
    assert panel.readout.sigma.text() == f"{SIGMA} 18.0"
    action = opened.actions_["noise_map"]
    assert not action.isEnabled()
    assert "noise-level" in action.toolTip()


def test_level_kind_and_certainty_are_told_in_words(seen: MainWindow) -> None:
    readout = seen.workspace.dock.denoise.readout
    assert (readout.sigma.text(), readout.kind.text()) == (f"{SIGMA} 18.0", "White noise")
    assert "certain" in readout.more.text()
    assert "90 %" in readout.toolTip()
    assert seen.workspace.status.facts["noise"].text() == f"{SIGMA} 18.0, white noise"


def test_a_level_that_may_be_texture_is_told_to_be_unsure(
    hands: Any, engine: Any, window: MainWindow, noise_level: Any, denoisers: Any, photo_file: Any
) -> None:
    engine.catalogue = type(engine.catalogue)((*denoisers, noise_level))
    engine.character, engine.uncertainty = "correlated", 0.3
    with hands.wait(window.document.photo_opened):
        window.open([photo_file])
    readout = window.workspace.dock.denoise.readout
    hands.until(lambda: readout.kind.text() == "Camera noise")
    assert "unsure" in readout.more.text()
    assert "raise the strength" in readout.toolTip()


def test_a_clean_photo_is_better_left_alone_and_can_be_denoised_all_the_same(
    hands: Any, engine: Any, window: MainWindow, noise_level: Any, denoisers: Any, photo_file: Any
) -> None:
    engine.catalogue = type(engine.catalogue)((*denoisers, noise_level))
    engine.character = "none"
    with hands.wait(window.document.photo_opened):
        window.open([photo_file])
    dock = window.workspace.dock
    hands.until(lambda: "clean" in dock.denoise.readout.kind.text())
    assert dock.denoise.readout.more.text() == "leave it alone"
    assert dock.apply.text() == "Denoise anyway"
    assert not dock.apply.property("primary")
    assert window.workspace.status.facts["noise"].text().endswith("clean")
    assert hands.run(dock.apply.click) is Ending.DONE
    window.actions_["task_noise"].trigger()
    assert dock.apply.property("primary")


def test_n_shows_the_map_and_the_pixel_tells_its_sigma(seen: MainWindow) -> None:
    canvas, pixel = seen.workspace.canvas, seen.workspace.status.facts["pixel"]
    before = canvas.grab().toImage()
    QTest.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.scene.noise_map_shown
    assert seen.actions_["noise_map"].isChecked()
    assert canvas.grab().toImage() != before
    canvas.pixel_hovered.emit((0, 0))
    assert pixel.text().endswith(f"{SIGMA} 2.0")
    canvas.pixel_hovered.emit((127, 95))
    assert pixel.text().endswith(f"{SIGMA} 30.0")
    QTest.keyClick(canvas, Qt.Key.Key_N)
    canvas.pixel_hovered.emit((0, 0))
    assert SIGMA not in pixel.text()
    assert canvas.grab().toImage() == before


# Sliders that move at once


def test_the_first_touch_previews_what_is_in_view_and_changes_nothing(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    before = pixels(opened)
    drag(panel, 120)
    hands.until(lambda: is_computed(opened))
    np.testing.assert_allclose(shown(opened), before.astype(int) - 12, atol=1)
    drag(panel, 60)
    np.testing.assert_allclose(shown(opened), before.astype(int) - 6, atol=1)
    assert len(engine.levels) == 2
    assert opened.workspace.canvas.scene.preview_tag == "Preview"
    let_go(panel)
    assert engine.requests == []
    assert pixels(opened) is before
    assert opened.document.history.titles == ("Strength 60 %",)


def test_the_strength_nearest_to_the_slider_comes_first(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    assert opened.document.photo is not None
    panel.strength.set_value(140)
    hands.until(lambda: len(engine.levels) == 2)
    assert [strengths for _, _, strengths, _ in engine.levels] == [(150.0,), (100.0, 50.0)]
    assert engine.levels[0][0] == DenoiseStep(sigma=18.0, model="denoise-a")


def test_grain_and_colour_move_at_once_too(hands: Any, opened: MainWindow, panel: DenoisePanel) -> None:
    panel.strength.slider.setSliderDown(True)
    hands.until(lambda: is_computed(opened))
    before = pixels(opened).astype(int)
    panel.grain.set_value(50)
    np.testing.assert_allclose(shown(opened), before - 5, atol=1)
    panel.grain.set_value(0)
    panel.colour.set_value(0)
    np.testing.assert_allclose(shown(opened), before - 10, atol=1)  # darker by luma alone


def test_letting_go_makes_the_result_anew_and_the_history_says_what_changed(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    before = pixels(opened)
    hands.run(opened.actions_["apply"].trigger)
    drag(panel, 130)
    assert opened.workspace.canvas.scene.mixture is not None
    hands.run(lambda: let_go(panel))
    assert [request[0].steps[0].strength for request in engine.requests] == [100, 130]
    assert opened.document.history.titles == ("Denoise, sigma 18", "Strength 130 %")
    assert opened.workspace.canvas.scene.mixture is None
    opened.actions_["undo"].trigger()
    assert panel.strength.value == 100
    opened.actions_["undo"].trigger()
    assert pixels(opened) is before


def test_keys_and_typing_settle_after_a_moment(hands: Any, opened: MainWindow, panel: DenoisePanel) -> None:
    hands.run(opened.actions_["apply"].trigger)
    assert hands.run(lambda: QTest.keyClick(panel.grain.slider, Qt.Key.Key_Right)) is Ending.DONE
    state = opened.document.state
    assert state is not None
    assert state.denoised is not None
    assert state.denoised.step.grain == panel.grain.value > 0


def test_a_slider_that_is_back_where_it_was_starts_nothing(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    drag(panel, 130)
    drag(panel, 100)
    let_go(panel)
    assert len(engine.requests) == 1
    assert opened.workspace.canvas.scene.mixture is None


def test_a_newer_wish_takes_the_place_of_the_one_being_made(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    engine.gate.clear()
    drag(panel, 130)
    with hands.wait(opened.restorer.tile_arrived):
        let_go(panel)
    drag(panel, 60)
    with hands.wait(opened.restorer.started):
        let_go(panel)
    assert hands.run(engine.gate.set) is Ending.DONE
    state = opened.document.state
    assert state is not None
    assert state.denoised is not None
    assert state.denoised.step.strength == 60
    assert opened.document.history.titles == ("Denoise, sigma 18", "Strength 60 %")


def test_escape_brings_the_sliders_back_to_what_the_photo_shows(
    hands: Any, qtbot: QtBot, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    after = pixels(opened)
    engine.gate.clear()
    drag(panel, 130)
    with hands.wait(opened.restorer.tile_arrived):
        let_go(panel)
    assert hands.run(lambda: qtbot.keyClick(opened, Qt.Key.Key_Escape)) is Ending.STOPPED
    assert panel.strength.value == 100
    assert pixels(opened) is after
    assert opened.workspace.canvas.scene.mixture is None


def test_a_run_that_fails_brings_the_sliders_back_and_says_why(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    engine.error = EngineError("The device is gone.")
    drag(panel, 130)
    assert hands.run(lambda: let_go(panel)) is Ending.FAILED
    assert panel.strength.value == 100
    assert "gone" in opened.workspace.stage.notice.cause.text()


def test_undo_and_redo_take_the_sliders_along(hands: Any, opened: MainWindow, panel: DenoisePanel) -> None:
    hands.run(opened.actions_["apply"].trigger)
    panel.show_step(DenoiseStep(strength=40, chroma=90))
    hands.run(opened.actions_["apply"].trigger)
    opened.actions_["undo"].trigger()
    assert panel.knobs == Knobs(100, None, 0)
    opened.actions_["redo"].trigger()
    assert panel.knobs == Knobs(40, 90, 0)


def test_a_result_is_a_level_to_mix_with_at_once(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    before = pixels(opened).astype(int)
    engine.level_gate.clear()
    hands.run(opened.actions_["apply"].trigger)
    drag(panel, 50)
    np.testing.assert_allclose(shown(opened), before - 5, atol=1)
    hands.until(lambda: bool(engine.levels))
    assert 100.0 not in engine.levels[0][2]


def test_another_view_asks_anew_and_another_model_forgets(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any, denoisers: Any
) -> None:
    engine.level_gate.clear()
    drag(panel, 120)
    hands.until(lambda: bool(engine.levels))
    opened.workspace.canvas.zoom_to(20)
    engine.level_gate.set()
    hands.until(lambda: len(engine.levels) > 1)
    hands.until(lambda: bool(opened.previewer.sheets))
    panel.set_cards(list(denoisers))
    panel.advanced.prefer("denoise-b")
    drag(panel, 90)
    hands.until(lambda: engine.levels[-1][0].model == "denoise-b")


def test_the_measured_noise_is_handed_on(hands: Any, seen: MainWindow, engine: Any) -> None:
    drag(seen.workspace.dock.denoise, 120)
    hands.until(lambda: bool(engine.levels))
    assert engine.levels[0][3] is not None
    assert engine.levels[0][3].sigma == 18.0


def test_a_preview_that_fails_is_said_quietly(hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any) -> None:
    engine.level_error = EngineError("Memory ran out.")
    with hands.wait(opened.previewer.failed):
        drag(panel, 120)
    assert "Memory ran out" in opened.workspace.status.message.full_text
    assert not opened.workspace.stage.notice.isVisible()


def test_another_photo_ends_the_preview(
    hands: Any, opened: MainWindow, panel: DenoisePanel, photo_file: Any, engine: Any
) -> None:
    drag(panel, 120)
    hands.until(lambda: len(engine.levels) == 2)
    with hands.wait(opened.document.photo_opened):
        opened.open([photo_file])
    assert opened.workspace.canvas.scene.mixture is None
    assert opened.previewer.sheets == ()


# What was removed


def test_what_was_removed_is_shown_around_grey_as_large_as_asked(
    hands: Any, opened: MainWindow, panel: DenoisePanel
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    canvas, bar = opened.workspace.canvas, opened.workspace.stage.removed_bar
    assert not bar.isVisible()
    canvas.set_mode(Compare.REMOVED)
    assert bar.isVisible()

    def grey() -> int:
        at = hands.at(64, 30)
        return canvas.grab().toImage().pixelColor(at).red()

    assert grey() == 128 + 4 * 10
    QTest.keyClick(canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.scene.gain == 8
    assert grey() == 128 + 8 * 10
    bar.gains.buttons[GAINS.index(1)].click()
    assert grey() == 128 + 10
    assert opened.workspace.modes.buttons[3].isChecked()
    assert panel.readout.isVisible()


def test_what_was_removed_is_as_transparent_as_the_photo(hands: Any, window: MainWindow, tmp_path: Any) -> None:
    alpha = np.full((64, 64), 255, np.uint8)
    alpha[:, :32] = 0
    path = tmp_path / "round.png"
    write_photo(Photo(np.full((64, 64, 3), 100, np.uint8), alpha), path)
    with hands.wait(window.document.photo_opened):
        window.open([path])
    hands.run(window.actions_["apply"].trigger)
    window.workspace.canvas.set_mode(Compare.REMOVED)
    shot: QImage = window.workspace.canvas.grab().toImage()
    assert shot.pixelColor(hands.at(48, 20)).red() == 128 + 4 * 10
    assert shot.pixelColor(hands.at(8.2, 20)).red() in (204, 255)


def test_edges_in_what_was_removed_are_warned_of_until_it_is_undone(
    hands: Any, opened: MainWindow, panel: DenoisePanel, engine: Any
) -> None:
    engine.structure = 0.02
    hands.run(opened.actions_["apply"].trigger)
    assert not panel.warning.isVisible()
    engine.structure = 0.9
    hands.run(opened.actions_["apply"].trigger)
    assert "lower the strength" in panel.warning.words.text()
    assert panel.warning.isVisible()
    panel.warning.link.click()
    assert opened.workspace.canvas.scene.mode is Compare.REMOVED
    assert "lower the strength" in opened.workspace.stage.removed_bar.warning.text()
    opened.actions_["undo"].trigger()
    assert not panel.warning.isVisible()


def test_the_binding_keeps_count_of_true(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference with every emit, which ends Python 3.11 after some thousands."""

    class Source(QObject):
        told = Signal()

    source, before = Source(), sys.getrefcount(True)
    for _ in range(200):
        source.told.emit()
    assert qtbot is not None
    assert sys.getrefcount(True) >= before - 20

"""Finding damage and choosing among fills, in the window."""

import threading

import numpy as np
import pytest

from aegui.gui.damage import desk
from aegui.gui.window import MainWindow
from aegui.imaging.damage import DamageMap, propose
from aegui.progress import Progress
from aegui.restore.steps import DetectStep


@pytest.fixture
def seeing(engine):
    """The stand-in engine sees a scratch and a faint speck."""

    def detect(photo, step: DetectStep | None = None, progress: Progress | None = None):  # noqa: ARG001
        assert step is not None
        scores = np.zeros((photo.height, photo.width, 3), np.uint8)
        scores[20, 10:60, 0] = 240
        scores[40:43, 40:43, 1] = 90
        anomaly = np.zeros((photo.height, photo.width), np.uint8)
        anomaly[20] = 255
        found = DamageMap(scores, anomaly, 0.2)
        return found, propose(found, step.sensitivity)

    engine.detect = detect
    return engine


@pytest.fixture
def looked(seeing, opened: MainWindow, qtbot) -> MainWindow:  # noqa: ARG001
    opened.actions_["task_damage"].trigger()
    opened.workspace.dock.damage.damage.look.click()
    qtbot.waitUntil(lambda: opened.document.has_mask)
    return opened


def mask_of(window: MainWindow) -> np.ndarray:
    assert window.document.mask is not None
    return window.document.mask.snapshot()


def test_what_is_found_becomes_mask_and_nothing_is_repaired(looked: MainWindow) -> None:
    mask = mask_of(looked)
    assert mask[20, 30]
    assert not mask[41, 41]
    assert not looked.document.is_restored
    assert looked.workspace.dock.damage.damage.told.text() == "Found 1 line. 1 of 1 accepted."


def test_the_mask_follows_the_sensitivity_and_what_was_erased_stays_erased(looked: MainWindow, qtbot) -> None:
    looked.document.edit_mask("Erase", lambda mask: mask & ~(np.arange(mask.shape[1]) < 30)[None, :])
    qtbot.waitUntil(lambda: not mask_of(looked)[20, 20])
    section = looked.workspace.dock.damage.damage
    section.sensitivity.set_value(90)
    section.sensitivity.settled.emit(90)
    qtbot.waitUntil(lambda: bool(mask_of(looked)[41, 41]))
    assert mask_of(looked)[20, 40]
    assert not mask_of(looked)[20, 20]
    section.kinds["line"].setChecked(False)
    qtbot.waitUntil(lambda: not mask_of(looked)[20, 40])


def test_two_settings_in_a_row_leave_what_the_second_asks_for(looked: MainWindow, qtbot) -> None:
    section = looked.workspace.dock.damage.damage
    section.sensitivity.set_value(90)
    section.sensitivity.settled.emit(90)
    section.kinds["line"].setChecked(False)
    qtbot.waitUntil(lambda: not mask_of(looked)[20, 40])
    assert mask_of(looked)[41, 41]
    section.kinds["line"].setChecked(True)
    qtbot.waitUntil(lambda: bool(mask_of(looked)[20, 40]))


def test_a_stroke_while_damage_is_marked_rejects_none_of_it(
    seeing,  # noqa: ARG001
    opened: MainWindow,
    hands,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    marking, painted = threading.Event(), threading.Event()

    def slow(*given):
        marking.set()
        painted.wait(5)
        return propose(*given)

    monkeypatch.setattr(desk, "propose", slow)
    opened.actions_["task_damage"].trigger()
    opened.workspace.dock.damage.damage.look.click()
    hands.until(marking.is_set)
    opened.document.paint((70, 50), (74, 50), 2, True)
    opened.document.end_stroke("Brush")
    opened.document.paint((70, 55), (74, 55), 2, True)
    painted.set()
    hands.until(lambda: bool(opened.document._after_stroke))
    opened.document.end_stroke("Brush")
    hands.until(lambda: bool(mask_of(opened)[20, 30]))
    assert mask_of(opened)[20, 10:60].all()
    assert mask_of(opened)[50, 72]
    assert mask_of(opened)[55, 72]


def test_the_score_under_the_pointer_and_the_heat_map_are_shown(looked: MainWindow) -> None:
    section, canvas = looked.workspace.dock.damage.damage, looked.workspace.canvas
    canvas.pixel_hovered.emit((30, 20))
    assert section.told.text() == "Lines: 94 % sure, 50 px"
    section.heat.setChecked(True)
    assert canvas.scene.noise_map_shown
    assert canvas.scene.noise_map is not None
    assert canvas.scene.noise_map.at(30, 20) > 5
    section.heat.setChecked(False)
    assert not canvas.scene.noise_map_shown


def test_another_variant_fills_the_same_hole_with_the_next_seed(looked: MainWindow, engine, qtbot) -> None:
    panel = looked.workspace.dock.retouch
    assert not panel.variant.isEnabled()
    with qtbot.waitSignal(looked.restorer.ended):
        looked.conductor.apply()
    qtbot.waitUntil(panel.variant.isEnabled)
    with qtbot.waitSignal(looked.restorer.ended):
        panel.variant.click()
    steps = [recipe.steps[0] for recipe, _, _ in engine.requests]
    assert [step.seed for step in steps] == [0, 1]
    assert np.array_equal(engine.requests[0][1], engine.requests[1][1])


def test_the_way_to_fill_is_part_of_the_recipe(opened: MainWindow) -> None:
    panel = opened.workspace.dock.retouch
    for index, method in enumerate(("auto", "structure", "texture")):
        panel.method.buttons[index].click()
        assert panel.recipe().steps[0].method == method


def test_a_click_rejects_a_piece_and_another_accepts_it_and_undo_knows_both(looked: MainWindow, hands) -> None:
    canvas, section = looked.workspace.canvas, looked.workspace.dock.damage.damage
    looked.actions_["hand"].trigger()
    hands.drag([(30.5, 20.5)])
    assert not mask_of(looked).any()
    assert section.told.text() == "Found 1 line. 0 of 1 accepted."
    assert looked.document.history.undo_title == "Reject damage"
    looked.actions_["undo"].trigger()
    hands.until(lambda: "1 of 1" in section.told.text())
    assert mask_of(looked)[20, 30]
    hands.drag([(30.5, 20.5)])
    hands.drag([(30.5, 20.5)])
    assert mask_of(looked)[20, 30]
    assert canvas.scene.pieces is not None
    assert looked.workspace.dock.apply.text() == "Retouch accepted"


def test_keys_walk_through_the_pieces(looked: MainWindow, hands) -> None:
    section = looked.workspace.dock.damage.damage
    section.sensitivity.set_value(90)
    section.sensitivity.settled.emit(90)
    hands.until(lambda: "2 of 2" in section.told.text())
    looked.actions_["piece_next"].trigger()
    looked.actions_["piece_reject"].trigger()
    assert not mask_of(looked)[20, 30]
    assert mask_of(looked)[41, 41]
    looked.actions_["piece_reject"].trigger()
    assert not mask_of(looked).any()
    section.all.click()
    hands.until(lambda: bool(mask_of(looked)[41, 41]))
    assert mask_of(looked)[20, 30]


def test_fading_is_proposed_shown_and_corrected(looked: MainWindow, hands) -> None:
    fading, canvas = looked.workspace.dock.damage.fading, looked.workspace.canvas
    assert not fading.correct.isEnabled()
    fading.propose.click()
    assert fading.step.levels == fading.step.balance == 20
    hands.until(lambda: canvas.scene._make_toned is not None)
    assert not looked.document.is_restored
    with hands.wait(looked.restorer.ended):
        fading.correct.click()
    assert looked.document.history.undo_title == "Correct fading"
    assert canvas.scene._make_toned is None
    assert fading.step.levels == 0

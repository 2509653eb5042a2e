"""The history and the recipe of the open photo: jumped in, switched, moved, edited, done again, copied as a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from aegui.cli.main import app
from aegui.gui.recipe.panel import RecipePanel
from aegui.gui.restorer import Ending
from aegui.gui.window import MainWindow
from aegui.jobs.work import Applied
from aegui.jobs.work_file import read_work
from aegui.restore.preset import find_recipe
from aegui.restore.steps import DenoiseStep, DetectStep, FadingStep, InpaintStep, NoiseStep


@pytest.fixture
def panel(opened: MainWindow) -> RecipePanel:
    return opened.desks.side.panel.recipe


def pixels(window: MainWindow) -> Any:
    photo = window.document.photo
    assert photo is not None
    return photo.pixels


def add_noise(hands: Any, window: MainWindow) -> None:
    window.actions_["task_noise"].trigger()
    hands.run(window.conductor.apply)


def retouch(hands: Any, window: MainWindow) -> None:
    window.actions_["task_retouch"].trigger()
    hands.drag([(20.5, 20.5), (40.5, 20.5)])
    hands.run(window.conductor.apply)


def denoise(hands: Any, window: MainWindow) -> None:
    window.actions_["task_denoise"].trigger()
    hands.run(window.conductor.apply)


def test_what_is_done_becomes_a_step_with_its_mask(hands: Any, opened: MainWindow, panel: RecipePanel) -> None:
    denoise(hands, opened)
    retouch(hands, opened)
    assert [type(applied.step) for applied in panel.steps.trace()] == [DenoiseStep, InpaintStep]
    mask = panel.steps.trace()[1].mask
    assert mask is not None
    assert mask.mask()[20, 20:40].all()
    opened.document.undo()
    hands.until(lambda: len(panel.steps.trace()) == 1)


def test_a_step_that_is_switched_off_is_left_out_when_the_recipe_runs(
    hands: Any, opened: MainWindow, panel: RecipePanel
) -> None:
    before = pixels(opened)
    denoise(hands, opened)
    retouch(hands, opened)
    panel.steps.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert panel.run.text() == "Run"
    assert hands.run(panel.run.click) is Ending.DONE
    assert opened.document.history.titles[-1] == "Recipe changed"
    np.testing.assert_array_equal(pixels(opened)[60:], before[60:])
    np.testing.assert_array_equal(pixels(opened)[20, 25], before[20, 25] - 10)
    opened.document.undo()
    hands.until(lambda: bool((pixels(opened)[60:] == before[60:] - 10).all()))
    assert panel.steps.item(0).checkState() is Qt.CheckState.Checked


def test_steps_are_moved_with_keys_and_done_in_their_new_order(
    hands: Any, opened: MainWindow, panel: RecipePanel, engine: Any
) -> None:
    denoise(hands, opened)
    retouch(hands, opened)
    panel.steps.setCurrentRow(1)
    QTest.keyClick(panel.steps, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    engine.requests.clear()
    hands.run(panel.run.click)
    assert [type(recipe.steps[0]) for recipe, _, _ in engine.requests] == [InpaintStep, DenoiseStep]
    assert engine.requests[0][1][20, 25]
    assert engine.requests[1][1] is None


def test_only_what_changed_and_what_follows_is_done_again(
    hands: Any, opened: MainWindow, panel: RecipePanel, engine: Any
) -> None:
    retouch(hands, opened)
    denoise(hands, opened)
    engine.requests.clear()
    panel.steps.item(1).setCheckState(Qt.CheckState.Unchecked)
    hands.run(panel.run.click)
    assert engine.requests == []
    hands.run(panel.run.click)
    assert len(engine.requests) == 1  # run again does the one that is switched on


def test_editing_a_step_shows_its_values_and_apply_puts_it_in_its_place(
    hands: Any, opened: MainWindow, panel: RecipePanel
) -> None:
    dock = opened.workspace.dock
    dock.denoise.strength.set_value(80)
    denoise(hands, opened)
    add_noise(hands, opened)
    dock.denoise.strength.set_value(100)
    panel.steps.setCurrentRow(0)
    panel.tools["edit"].click()
    assert dock.task == "task_denoise"
    assert dock.denoise.strength.value == 80
    assert dock.apply.text() == "Update step"
    dock.denoise.strength.set_value(50)
    hands.run(dock.apply.click)
    steps = [applied.step for applied in panel.steps.trace()]
    assert steps[0] == DenoiseStep(strength=50, model="denoise-a")
    assert isinstance(steps[1], NoiseStep)
    assert dock.apply.text() == "Denoise"


def test_editing_a_masked_step_brings_its_mask_back(hands: Any, opened: MainWindow, panel: RecipePanel) -> None:
    retouch(hands, opened)
    assert not opened.document.has_mask
    panel.steps.setCurrentRow(0)
    panel.tools["edit"].click()
    hands.until(lambda: opened.document.has_mask)
    hands.drag([(20.5, 60.5), (40.5, 60.5)])
    hands.run(opened.workspace.dock.apply.click)
    mask = panel.steps.trace()[0].mask
    assert mask is not None
    assert mask.mask()[20, 25]
    assert mask.mask()[60, 25]
    hands.until(lambda: not opened.document.has_mask)


def test_a_cancelled_run_leaves_history_and_recipe_as_they_were(
    hands: Any, opened: MainWindow, panel: RecipePanel, engine: Any
) -> None:
    denoise(hands, opened)
    titles, after = opened.document.history.titles, pixels(opened)
    engine.gate.clear()
    with hands.wait(opened.restorer.tile_arrived):
        panel.run.click()
    assert hands.run(opened.conductor.stop) is Ending.STOPPED
    assert opened.document.history.titles == titles
    assert pixels(opened) is after


def test_the_history_lists_all_and_a_click_goes_to_any_moment(hands: Any, opened: MainWindow) -> None:
    before = pixels(opened)
    denoise(hands, opened)
    retouch(hands, opened)
    rows = opened.desks.side.panel.history
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "As opened", "Denoise, sigma 18", "Brush stroke", "Retouch",
    ]  # fmt: skip
    rows.itemClicked.emit(rows.item(0))
    hands.until(lambda: pixels(opened) is before)
    assert rows.currentRow() == 0
    rows.itemClicked.emit(rows.item(3))
    hands.until(lambda: opened.document.history.position == 3)
    np.testing.assert_array_equal(pixels(opened)[20, 25], before[20, 25] - 20)


def test_settings_are_entries_of_the_history_and_undo_puts_them_back(hands: Any, opened: MainWindow) -> None:
    panel = opened.workspace.dock.denoise
    with hands.wait(panel.settled):
        panel.strength.set_value(70)
    with hands.wait(panel.settled):
        panel.grain.set_value(30)
    assert opened.document.history.titles == ("Strength 70 %", "Grain 30 %")
    opened.document.undo()
    assert (panel.strength.value, panel.grain.value) == (70, 0)
    opened.document.undo()
    assert panel.strength.value == 100
    opened.document.go_to(2)
    assert (panel.strength.value, panel.grain.value) == (70, 30)


def parsed(line: str) -> dict[str, Any]:
    """What the command line makes of a copied command."""
    import shlex

    words = shlex.split(line)
    assert words[0] == "aegui"
    command = app.commands[words[1]]
    return dict(command.make_context(words[1], words[2:]).params) | {"command": words[1]}


def test_one_step_is_copied_as_its_command(hands: Any, opened: MainWindow, photo_file: Path) -> None:
    opened.workspace.dock.denoise.strength.set_value(80)
    denoise(hands, opened)
    opened.actions_["copy_command"].trigger()
    found = parsed(QGuiApplication.clipboard().text())
    assert found["command"] == "denoise"
    assert found["photos"] == (photo_file,)
    assert (found["strength"], found["sigma"], found["model"]) == (80, None, "denoise-a")
    assert Path(found["out"]) == photo_file.with_name("holiday_clean.png")


def test_steps_with_masks_are_copied_as_a_run_of_a_work_file_of_their_own(
    hands: Any, opened: MainWindow, photo_file: Path
) -> None:
    opened.desks.side.recipes.offer((Applied(NoiseStep(seed=3)),))
    hands.run(opened.desks.side.panel.recipe.run.click)
    retouch(hands, opened)
    opened.actions_["copy_command"].trigger()
    found = parsed(QGuiApplication.clipboard().text())
    assert (found["command"], found["photos"]) == ("run", (photo_file,))
    hands.until(found["recipe"].is_file)
    work = read_work(found["recipe"])
    state = opened.document.state
    assert state is not None
    assert work.trace == state.trace
    assert found["recipe"].parent.name == "commands", "what is remembered of the photo is another file"


def test_the_old_photo_preset_is_inspected_and_edited(hands: Any, opened: MainWindow, panel: RecipePanel) -> None:
    dock, recipes = opened.workspace.dock, opened.desks.side.recipes
    recipes.add(find_recipe("old-photo"))
    assert [type(applied.step) for applied in panel.steps.trace()] == [DetectStep, InpaintStep, DenoiseStep, FadingStep]
    recipes.edit(0)
    assert dock.task == "task_damage"
    assert dock.apply.text() == "Update step"
    dock.damage.damage.sensitivity.set_value(70)
    dock.damage.damage.kinds["stain"].setChecked(False)
    hands.run(dock.apply.click)
    assert panel.steps.trace()[0].step == DetectStep(sensitivity=70, stain=False, grow=1)
    assert not dock.damage.edits
    recipes.edit(3)
    assert dock.damage.fading.auto.isChecked()
    dock.damage.fading.levels.set_value(40)
    dock.damage.fading.balance.set_value(30)
    hands.run(dock.apply.click)
    assert panel.steps.trace()[3].step == FadingStep(levels=40, balance=30)
    assert not dock.damage.fading.correct.isEnabled()

"""Every kind of step can be edited from the recipe's panel."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from aegui.gui.recipe.desk import TASKS
from aegui.gui.recipe.panel import RecipePanel
from aegui.gui.recipe.words import step_name
from aegui.gui.restorer import Ending
from aegui.gui.window import MainWindow
from aegui.jobs.work import Applied
from aegui.restore import steps as kinds_of_step
from aegui.restore.steps import CloneStep, MeasureStep, Step

STROKE = CloneStep(((30.0, 30.0, 6.0),), dx=12, dy=-4, hardness=80)
ALL: tuple[type[Step], ...] = get_args(Step)


@pytest.fixture
def panel(opened: MainWindow) -> RecipePanel:
    return opened.desks.side.panel.recipe


def test_the_kinds_looked_at_are_all_that_the_module_has() -> None:
    found = {kind for name, kind in vars(kinds_of_step).items() if name.endswith("Step") and isinstance(kind, type)}
    assert found == set(ALL)


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind is not MeasureStep])
def test_a_step_of_each_kind_has_a_form(opened: MainWindow, panel: RecipePanel, kind: type[Step]) -> None:
    step = STROKE if kind is CloneStep else kind()
    desk = opened.desks.side.recipes
    desk.offer((Applied(step),))
    desk.edit(0)
    if kind is CloneStep:
        assert panel.clone.isVisibleTo(panel)
        assert (panel.clone.across.value(), panel.clone.down.value(), panel.clone.hardness.value) == (12, -4, 80)
    else:
        assert desk.is_editing
        assert opened.workspace.dock.task == TASKS[kind.kind]
    desk.edit(0)
    assert not desk.is_editing
    assert not panel.clone.isVisibleTo(panel)


def test_a_step_without_settings_says_so(hands: Any, opened: MainWindow) -> None:
    desk = opened.desks.side.recipes
    desk.offer((Applied(MeasureStep()),))
    with hands.wait(desk.told) as told:
        desk.edit(0)
    assert told.args == [f"{step_name(MeasureStep())} has no settings"]
    assert not desk.is_editing


def test_a_stroke_is_edited_switched_and_done_again(hands: Any, opened: MainWindow, panel: RecipePanel) -> None:
    desk = opened.desks.side.recipes
    desk.offer((Applied(STROKE),))
    desk.edit(0)
    assert opened.workspace.dock.apply.text() != "Update step", "the stroke's form stands by itself"
    panel.clone.heal.setChecked(True)
    panel.clone.across.setValue(20)
    with hands.wait(panel.clone.changed):
        panel.clone.hardness.set_value(100)
    assert panel.steps.trace()[0].step == CloneStep(STROKE.points, 20, -4, 100, heal=True)
    panel.clone.heal.setChecked(False)
    assert panel.run.text() == "Run"
    assert hands.run(panel.run.click) is Ending.DONE
    assert not panel.clone.isVisibleTo(panel)
    assert opened.desks.side.recipes.wanted[0].step == CloneStep(STROKE.points, 20, -4, 100)


def test_a_source_under_the_stroke_is_not_taken(opened: MainWindow, panel: RecipePanel) -> None:
    desk = opened.desks.side.recipes
    desk.offer((Applied(STROKE),))
    desk.edit(0)
    panel.clone.down.setValue(0)
    panel.clone.across.setValue(0)
    assert desk.wanted[0].step == CloneStep(STROKE.points, 12, 0, 80)

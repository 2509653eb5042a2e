"""recipes: what comes along is listed, and shown as a file that can be edited and run."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from aegui.restore.preset import find_recipe
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DetectStep

Run = Callable[..., Any]


def test_the_recipes_are_listed_by_their_ids(aegui: Run) -> None:
    ran = aegui("recipes", "list")
    assert ran.code == 0
    assert any(line.split()[:1] == ["old-photo"] for line in ran.out.splitlines())
    assert {entry["id"] for entry in aegui("recipes", "list", "--json").json} >= {"old-photo", "scan-dust"}


def test_a_recipe_that_was_shown_and_edited_runs(aegui: Run, photo_at: Callable[..., Path], tmp_path: Path) -> None:
    shown = aegui("recipes", "show", "old-photo")
    assert Recipe.from_toml(shown.out) == find_recipe("old-photo")
    mine = tmp_path / "mine.toml"
    mine.write_text(shown.out.replace("sensitivity = 50.0", "sensitivity = 65.0"), encoding="utf-8")
    ran = aegui("run", mine, photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png")
    assert ran.code == 0
    assert ran.engines[0].recipes[0].steps[0] == DetectStep(sensitivity=65, grow=1)


def test_an_unknown_recipe_is_refused_with_names_like_it(aegui: Run) -> None:
    ran = aegui("recipes", "show", "old-foto")
    assert ran.code == 2
    assert "old-photo" in ran.err

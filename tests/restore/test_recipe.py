"""Recipes as files, and what they refuse."""

from pathlib import Path

import pytest

from aegui.errors import UsageError
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep

ALL_KINDS = Recipe((NoiseStep("poisson", 500, 3), InpaintStep(grow=2), DenoiseStep(12.5, 80, 10), DenoiseStep()))


def test_a_recipe_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(ALL_KINDS.to_toml(), encoding="utf-8")
    assert Recipe.from_file(path) == ALL_KINDS
    path.write_text(ALL_KINDS.to_toml(), encoding="utf-8-sig")  # as Windows' Notepad may save it
    assert Recipe.from_file(path) == ALL_KINDS


def test_only_repainting_needs_a_mask() -> None:
    assert ALL_KINDS.needs_mask
    assert not Recipe((DenoiseStep(),)).needs_mask


def test_titles_name_what_was_done() -> None:
    assert ALL_KINDS.title == "Add poisson noise, 500 + Retouch + Denoise, sigma 12.5 + Denoise, sigma auto"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("version = 1", r"holds no \[\[step\]\]"),
        ("version = 2", "version must be 1"),
        ("what", "is not TOML"),
        ('version = 1\n[[step]]\nkind = "sharpen"', "kind is 'sharpen'"),
        ('version = 1\n[[step]]\nkind = "denoise"\nsigmoid = 3', "no setting 'sigmoid'"),
        ('version = 1\n[[step]]\nkind = "denoise"\nsigma = "loud"', "wrong type"),
        ('version = 1\n[[step]]\nkind = "denoise"\nsigma = 101', "give 0 to 100"),
        ('version = 1\n[[step]]\nkind = "denoise"\nstrength = 151', "give 0 to 150"),
        ('version = 1\n[[step]]\nkind = "inpaint"\ngrow = -1', "give 0 to 64"),
        ('version = 1\n[[step]]\nkind = "noise"\nnoise = "snow"', "no noise 'snow'"),
        ('version = 1\n[[step]]\nkind = "noise"\nnoise = "jpeg"\namount = 0', "give 1 to 100"),
        ("version = 1\nstep = 3", r"holds no \[\[step\]\]"),
        ("version = 1\nstep = [3]", "is not a table"),
        ("version = true\nstep = [3]", "version must be 1"),
        ('version = 1\nsigma = 3\n[[step]]\nkind = "denoise"', "'sigma' is not known outside"),
        ('version = 1\n[[step]]\nkind = ["denoise"]', "kind is"),
        ('version = 1\n[[step]]\nkind = "denoise"\nsigma = nan', "the recipe, step 1: sigma is nan"),
        ('version = 1\n[[step]]\nkind = "denoise"\nsigma = ' + 5000 * "9", "is not TOML"),
    ],
)
def test_a_senseless_recipe_is_refused_with_a_reason(text: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        Recipe.from_toml(text)


def test_a_missing_recipe_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml"):
        Recipe.from_file(tmp_path / "none.toml")

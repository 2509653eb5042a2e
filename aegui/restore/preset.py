"""Recipes that come with aegui, and finding a recipe by its file or by the id of a preset. No torch here."""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from aegui import paths
from aegui.errors import UsageError
from aegui.restore.recipe import Recipe

_ORDER = ("denoise-gently", "denoise-strongly", "old-photo", "scan-dust", "jpeg-clean-up", "only-measure")


@dataclass(frozen=True, slots=True)
class Preset:
    """A shipped recipe: its id, the name that people see, a sentence about it, and the recipe."""

    id: str
    title: str
    about: str
    recipe: Recipe


def presets() -> tuple[Preset, ...]:
    """All shipped recipes, in the order in which they are offered."""
    files = {path.stem: path for path in paths.presets_dir().glob("*.toml")}
    order = [*(name for name in _ORDER if name in files), *sorted(files.keys() - set(_ORDER))]
    return tuple(_read(name, files[name]) for name in order)


def find_recipe(name: str) -> Recipe:
    """The recipe in the file called `name`, or the preset of that id. Raises `UsageError`."""
    known = {preset.id: preset.recipe for preset in presets()}
    if name in known and not os.path.lexists(name):
        return known[name]
    if os.path.lexists(name) or Path(name).suffix or Path(name).name != name:
        return Recipe.from_file(Path(name))
    close = difflib.get_close_matches(name, known, n=2) or list(known)
    raise UsageError("There is no recipe '{name}'.", "Give a TOML file, or one of {choices}.", name=name, choices=close)


def _read(name: str, path: Path) -> Preset:
    text = path.read_text(encoding="utf-8")
    words = tomllib.loads(text)
    return Preset(name, words["title"], words["about"], Recipe.from_toml(text, str(path)))

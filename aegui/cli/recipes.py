"""Recipes that come with aegui: listed, and shown as files to edit."""

from __future__ import annotations

import click

from aegui.cli.options import NAME, json_option
from aegui.cli.parts import Parts


@click.group()
def recipes() -> None:
    """List the recipes that come with aegui, and show one with all its settings."""


@recipes.command(name="list")
@json_option
@click.pass_obj
def list_recipes(parts: Parts) -> int:
    """List the recipes that aegui run and aegui batch know by id."""
    from aegui.restore.preset import presets

    found = presets()
    parts.terminal.table(("Recipe", "Title", "About"), [(each.id, each.title, each.about) for each in found])
    parts.terminal.document([{"id": each.id, "title": each.title, "about": each.about} for each in found])
    return 0


@recipes.command(name="show")
@click.argument("recipe", type=NAME)
@json_option
@click.pass_obj
def show_recipe(parts: Parts, recipe: str) -> int:
    """Print RECIPE, an id or a TOML file, with every setting: redirected into a file, it can be edited and run."""
    from dataclasses import asdict

    from aegui.restore.preset import find_recipe

    found = find_recipe(recipe)
    parts.terminal.say(found.to_toml().rstrip())
    parts.terminal.document({"step": [{"kind": step.kind} | asdict(step) for step in found.steps]})
    return 0

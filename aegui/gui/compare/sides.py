"""What can be compared: moments of the history, models, and recipes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from aegui.cards.card import Card
from aegui.gui.document import Document
from aegui.gui.picture import PhotoChange, Picture
from aegui.gui.words import engine_words
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: a picture that is at hand, or a recipe to be done to the photo as it was opened."""

    title: str
    picture: Picture | None = None
    recipe: Recipe | None = None


def moments(document: Document) -> list[Side]:
    """As opened, now, and every result in between that is kept whole."""
    if document.state is None or document.opened is None:
        return []
    sides = [
        Side(translate("Compare", "As opened"), document.opened.current),
        Side(translate("Compare", "Now"), document.state.current),
    ]
    pictures = {id(side.picture) for side in sides}
    for number, change in enumerate(document.history.changes, 1):
        if isinstance(change, PhotoChange) and id(change.after.current) not in pictures:
            pictures.add(id(change.after.current))
            sides.append(Side(f"{number}. {change.title}", change.after.current))
    return sides


def models(cards: Iterable[Card], step: DenoiseStep) -> list[Side]:
    """Each installed model that denoises, with the settings of the panel."""
    words = translate("Compare", "Model {name}")
    plain = replace(step, masked=False)
    return [
        Side(words.format(name=card.id), recipe=Recipe((replace(plain, model=card.id),)))
        for card in cards
        if card.task == "denoise"
    ]


def recipes(installed: set[str]) -> list[Side]:
    """Each ready-made recipe that needs no mask and whose models are there."""
    from aegui.restore.preset import presets  # read when somebody compares

    words = translate("Compare", "Recipe {name}")
    return [
        Side(words.format(name=engine_words(preset.title)), recipe=preset.recipe)
        for preset in presets()
        if preset.recipe.makes_photos and not preset.recipe.needs_mask and set(preset.recipe.models) <= installed
    ]

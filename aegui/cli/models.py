"""What models there are, what each is, and whether its file is sound."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from aegui.cli.options import json_option
from aegui.cli.parts import Parts
from aegui.errors import ModelError

if TYPE_CHECKING:
    from aegui.cards.card import Card


@click.group()
def models() -> None:
    """List, show and verify models."""


@models.command(name="list")
@json_option
@click.pass_obj
def list_models(parts: Parts) -> int:
    """List the installed models."""
    catalogue = parts.catalogue()
    cards = catalogue.cards()
    parts.terminal.table(
        ("Model", "Task", "Parameters", "Title", "Measured"),
        [(card.id, card.task, f"{card.parameters / 1e6:.2f} M", card.title, _headline(card)) for card in cards],
        numbers=("Parameters",),
    )
    parts.terminal.document([_facts(card) for card in cards])
    for problem in catalogue.problems():
        parts.terminal.note(str(problem))
    return 0


@models.command()
@click.argument("model_id", metavar="ID")
@json_option
@click.pass_obj
def show(parts: Parts, model_id: str) -> int:
    """Show everything that is known about a model."""
    card = parts.catalogue().card(model_id)
    parts.terminal.say(card.to_toml().rstrip())
    parts.terminal.document(_facts(card))
    return 0


@models.command()
@click.argument("model_ids", nargs=-1, metavar="[ID...]")
@json_option
@click.pass_obj
def verify(parts: Parts, model_ids: tuple[str, ...]) -> int:
    """Check card, SHA-256 and contents of models; of all, unless some are named."""
    catalogue = parts.catalogue()
    found: list[tuple[str | None, ModelError | None]] = []
    for model_id in model_ids or [card.id for card in catalogue.cards()]:
        try:
            catalogue.verify(model_id)
            found.append((model_id, None))
        except ModelError as error:
            found.append((model_id, error))
    if not model_ids:
        found.extend((None, problem) for problem in catalogue.problems())
    for sound_id, problem in found:
        if problem is None:
            parts.terminal.say(f"{sound_id}: sound")
        else:
            parts.terminal.error(problem)
    parts.terminal.document(
        [
            {"id": name, "sound": problem is None} | ({} if problem is None else {"error": str(problem)})
            for name, problem in found
        ]
    )
    return next((problem.exit_code for _, problem in found if problem is not None), 0)


def _headline(card: Card) -> str:
    if not card.scores:
        return ""
    score = card.scores[0]
    return f"{score.metric} {score.value:.2f} on {score.dataset} {score.condition}".rstrip()


def _facts(card: Card) -> dict[str, Any]:
    return asdict(card) | {"recipe": dict(card.recipe)}

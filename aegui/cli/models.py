"""What models there are, what each is, whether its file is sound; taking one in, and letting go of one."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aegui import paths
from aegui.cli.options import json_option
from aegui.cli.parts import Parts
from aegui.errors import ModelError, UsageError

if TYPE_CHECKING:
    from aegui.cards.card import Card


@click.group()
def models() -> None:
    """List, show, verify, import and remove models."""


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


@models.command(name="import")
@click.argument("weights", type=click.Path(path_type=Path), metavar="WEIGHTS")
@click.option("--card", type=click.Path(path_type=Path), help="The model's card; else WEIGHTS with the ending .toml.")
@json_option
@click.pass_obj
def bring_in(parts: Parts, weights: Path, card: Path | None) -> int:
    """Take a model in among your own: safetensors, or what torch.save wrote, and its card.

    Of files of torch's only tensors are read (weights_only). The SHA-256 must be the card's, and the net must work.
    """
    from aegui.models.importing import import_model

    taken = import_model(weights, card, parts.catalogue(), paths.user_models_dir())
    parts.terminal.say(f"{taken.id}: imported")
    parts.terminal.document(_facts(taken))
    return 0


@models.command()
@click.argument("model_id", metavar="ID")
@json_option
@click.pass_obj
def remove(parts: Parts, model_id: str) -> int:
    """Delete one of your own models; those that are shipped stay."""
    from aegui.models.importing import remove_model

    remove_model(model_id, paths.user_models_dir())
    parts.terminal.say(f"{model_id}: removed")
    parts.terminal.document({"removed": model_id})
    return 0


@models.command()
@click.argument("model_id", metavar="ID")
@json_option
@click.pass_obj
def default(parts: Parts, model_id: str) -> int:
    """Have the window begin a task with this model."""
    from aegui.settings import DEFAULT_MODELS, read_settings, write_settings

    card = parts.catalogue().card(model_id)
    if card.task not in DEFAULT_MODELS:
        raise UsageError(
            f"'{model_id}' is for {card.task}, which has no default.",
            f"Tasks that have one: {', '.join(DEFAULT_MODELS)}.",
        )
    file = paths.settings_file()
    changes: dict[str, Any] = {DEFAULT_MODELS[card.task]: model_id}
    write_settings(replace(read_settings(file), **changes), file)
    parts.terminal.say(f"{model_id}: the default for {card.task} now")
    parts.terminal.document({"default": model_id, "task": card.task})
    return 0


def _headline(card: Card) -> str:
    if not card.scores:
        return ""
    score = card.scores[0]
    return f"{score.metric} {score.value:.2f} on {score.dataset} {score.condition}".rstrip()


def _facts(card: Card) -> dict[str, Any]:
    return asdict(card) | {"recipe": dict(card.recipe)}

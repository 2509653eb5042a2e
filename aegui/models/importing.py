"""Takes a model that a person brings into their own folder, and lets go of one. Checked before anything is kept."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from aegui.cards.card import Card, write_card
from aegui.errors import ModelCorrupt, ModelMismatch, ModelNotFound, OutputExists
from aegui.files import atomic_write, make_folder
from aegui.models.catalogue import Catalogue
from aegui.models.header import read_header

TORCH_SUFFIXES = (".pt", ".pth", ".ckpt")
_LARGEST = 4 << 30
_NESTED = ("state_dict", "params_ema", "params", "model")


def import_model(weights: Path, card_file: Path | None, catalogue: Catalogue, folder: Path) -> Card:
    """Check a model and copy it into `folder` under its card's id; returns the card.

    `weights`: safetensors, or what `torch.save` wrote, of which only tensors are read (`weights_only`). `card_file`:
    its card, None for the `.toml` beside it. The net is built and tried on a made-up picture. Raises `ModelError`,
    `OutputExists` if the id is taken, `OutputError`.
    """
    card = _card_of(weights, card_file)
    if card.id in {known.id for known in catalogue.cards()} or (folder / f"{card.id}.toml").exists():
        raise OutputExists(
            "There is a model '{model}' already.", "Change the id in the card, or remove the other.", model=card.id
        )
    card, data = _checked(card, weights)
    make_folder(folder)
    target = folder / f"{card.id}.safetensors"
    with atomic_write(target, overwrite=False) as file:
        file.write(data)
    try:
        write_card(card, folder / f"{card.id}.toml")
    except BaseException:
        target.unlink(missing_ok=True)  # weights without a card are nothing
        raise
    return card


def remove_model(model_id: str, folder: Path) -> None:
    """Delete a person's own model. Raises `ModelNotFound` for one that is not theirs, `ModelCorrupt` if it stays."""
    card = folder / f"{model_id}.toml"
    if card.parent != folder or not card.is_file():
        raise ModelNotFound(
            "'{model}' is none of your own models.",
            "Only models that you trained or imported can be removed.",
            model=model_id,
        )
    try:
        card.unlink()
        (folder / f"{model_id}.safetensors").unlink(missing_ok=True)
    except OSError as error:
        raise ModelCorrupt(
            "The model '{model}' cannot be removed: {reason}.", model=model_id, reason=error.strerror or error
        ) from error


def is_own(model_id: str, folder: Path) -> bool:
    """True for a model that a person trained or imported."""
    return (folder / f"{model_id}.toml").is_file()


def _card_of(weights: Path, card_file: Path | None) -> Card:
    path = card_file or weights.with_suffix(".toml")
    if not path.is_file():
        raise ModelNotFound(
            "There is no card {path}.", "A model is its weights and a card (.toml) that describes them.", path=path
        )
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelCorrupt("The card {path} cannot be read: {reason}.", path=path, reason=error) from error
    return Card.from_toml(text, str(path))


def _checked(card: Card, weights: Path) -> tuple[Card, bytes]:
    """The card and the safetensors bytes of a net that works."""
    data = _bytes_of(weights)
    if hashlib.sha256(data).hexdigest() != card.sha256:
        raise ModelCorrupt(
            "{weights} is not the file that its card describes: the SHA-256 differs.",
            "Put the file's own SHA-256 into the card if you trust where it comes from.",
            weights=weights,
        )
    if weights.suffix.lower() in TORCH_SUFFIXES:
        data = _as_safetensors(weights)
    held = read_header(data, weights).numbers
    if held != card.parameters:
        raise ModelCorrupt(
            "{weights} holds {held} numbers, its card says {count}.", weights=weights, held=held, count=card.parameters
        )
    from aegui.models.weights import net_of

    card = replace(card, sha256=hashlib.sha256(data).hexdigest())
    net_of(card, data)
    return card, data


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise ModelCorrupt(
                "{path} is larger than {limit} GB; that is no model of aegui's.", path=path, limit=_LARGEST >> 30
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ModelNotFound("There are no weights {path}.", path=path) from error
    except OSError as error:
        raise ModelCorrupt("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error


def _as_safetensors(path: Path) -> bytes:
    """The tensors of a file of torch's, and nothing else of it: code in it is never run."""
    import torch
    from safetensors.torch import save

    try:
        held: Any = torch.load(path, map_location="cpu", weights_only=True)
    except (pickle.UnpicklingError, RuntimeError, EOFError, ValueError, KeyError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ModelCorrupt(
            "{path} holds more than weights, or is damaged: {reason}",
            "Only files that torch.load reads with weights_only=True are opened.",
            path=path,
            reason=reason[:160],
        ) from error
    for name in _NESTED:
        if isinstance(held, Mapping) and isinstance(held.get(name), Mapping):
            held = held[name]
    if not isinstance(held, Mapping) or not all(isinstance(value, torch.Tensor) for value in held.values()):
        raise ModelMismatch("{path} holds no table of tensors by name.", path=path)
    return save({str(name): tensor.detach().float().contiguous().clone() for name, tensor in held.items()})

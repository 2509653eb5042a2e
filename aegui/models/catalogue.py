"""Which models there are, read from their cards. No torch here, so that lists show at once."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from aegui import paths
from aegui.cards.card import Card, is_model_id, read_card
from aegui.errors import ModelCorrupt, ModelError, ModelNotFound
from aegui.models.header import read_header

_SLACK = 16 << 20  # header and alignment beside the numbers


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The models of some folders. An id in an earlier folder hides the same id in a later one.

    Every call reads the folders anew: they are small, and a model that was just trained shows at once.
    """

    folders: tuple[Path, ...]

    def cards(self) -> tuple[Card, ...]:
        """All cards that can be read, in order of id. Broken ones are left to `problems`."""
        return tuple(card for _, card in sorted(self._scan()[0].items()))

    def problems(self) -> tuple[ModelError, ...]:
        """What is wrong with the cards that cannot be read."""
        return tuple(self._scan()[1])

    def card(self, model_id: str) -> Card:
        """The card of that id.

        Raises `ModelNotFound`, with names that are close, or what is wrong with the card.
        """
        return read_card(self._card_path(model_id))

    def weights_path(self, model_id: str) -> Path:
        """The weights file of that id. Raises as `card`, and `ModelNotFound` or `ModelCorrupt` about the file."""
        card_path = self._card_path(model_id)
        path = card_path.with_name(f"{model_id}.safetensors")
        if not os.path.lexists(path):
            raise ModelNotFound(
                "The weights of model '{model}' are missing: {path}.",
                "Put the file back, or install aegui again.",
                model=model_id,
                path=path,
            )
        _refuse_outside(path, card_path.parent)
        return path

    def read_weights(self, model_id: str) -> tuple[Card, bytes]:
        """The card and the bytes of the weights file, once size, SHA-256 and header are found right.

        What was checked is what is returned, so that nobody can exchange the file in between. Raises `ModelError`.
        """
        card, path = self.card(model_id), self.weights_path(model_id)
        try:
            size = path.stat().st_size
            if size > 4 * card.parameters + _SLACK:
                raise ModelCorrupt(
                    "{path} has {size} bytes, more than {count} parameters can take.",
                    path=path,
                    size=size,
                    count=card.parameters,
                )
            data = path.read_bytes()
        except OSError as error:
            raise ModelCorrupt("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error
        if hashlib.sha256(data).hexdigest() != card.sha256:
            raise ModelCorrupt(
                "{path} is not the file that its card describes: the SHA-256 differs.",
                "It was damaged or exchanged; install or export the model again.",
                path=path,
            )
        held = read_header(data, path).numbers
        if held != card.parameters:
            raise ModelCorrupt(
                "{path} holds {held} numbers, its card says {count}.", path=path, held=held, count=card.parameters
            )
        return card, data

    def verify(self, model_id: str) -> Card:
        """Check card, size, SHA-256 and header of a model, and return its card. Raises `ModelError`."""
        return self.read_weights(model_id)[0]

    def _card_path(self, model_id: str) -> Path:
        if not is_model_id(model_id):
            raise ModelNotFound(
                "{model!r} cannot be the id of a model.",
                "An id is lower-case letters and digits, joined by - _ or .",
                model=model_id[:80],
            )
        for folder in self.folders:
            path = folder / f"{model_id}.toml"
            if os.path.lexists(path):
                _refuse_outside(path, folder)
                return path
        known = [card.id for card in self.cards()]
        import difflib  # slow to import, for a mistake that few make

        close = difflib.get_close_matches(model_id, known, n=3) or known
        raise ModelNotFound(
            "There is no model '{model}'.",
            "Did you mean {close}?" if close else "No models are installed.",
            model=model_id,
            close=" or ".join(close),
        )

    def _scan(self) -> tuple[dict[str, Card], list[ModelError]]:
        cards: dict[str, Card] = {}
        problems: list[ModelError] = []
        for folder in self.folders:
            try:
                found = sorted(folder.glob("*.toml"))
            except OSError as error:
                problems.append(
                    ModelNotFound(
                        "The folder of models {folder} cannot be read: {reason}.", folder=folder, reason=error.strerror
                    )
                )
                continue
            for path in found:
                try:
                    _refuse_outside(path, folder)
                    card = read_card(path)
                    if card.id in cards:
                        raise ModelCorrupt(
                            "{path} is hidden: there is another model '{model}'.",
                            "Give it a new id.",
                            path=path,
                            model=card.id,
                        )
                    cards[card.id] = card
                except ModelError as error:
                    problems.append(error)
        return cards, problems


def installed_catalogue() -> Catalogue:
    """The shipped models and the person's own."""
    return Catalogue((paths.weights_dir(), paths.user_models_dir()))


def _refuse_outside(path: Path, folder: Path) -> None:
    """A card or weights file must be a plain file that lies in its folder, not a link that leads elsewhere."""
    real = Path(os.path.realpath(path))  # a link to itself stays as it is, and is no file
    if not real.is_relative_to(os.path.realpath(folder)):
        raise ModelCorrupt(
            "{path} is a link that leads out of the folder of models.", "Put the file itself there.", path=path
        )
    if not real.is_file():
        raise ModelCorrupt("{path} is not a file.", path=path)

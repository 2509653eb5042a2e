"""What a model is, as a TOML file that a person can read. No torch here."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

import tomli_w

from aegui.cards.spec import EMBEDDING, FAMILY, ArchitectureSpec
from aegui.cards.table import Table
from aegui.errors import ModelCorrupt, ModelMismatch, ModelNotFound
from aegui.files import atomic_write
from aegui.sentence import said

Task = Literal["denoise", "inpaint", "noise-level", "damage", "represent", "embed"]
TASKS: tuple[Task, ...] = get_args(Task)
KINDS_OF_TASK: dict[str, tuple[str, ...]] = {
    "denoise": ("denoising-unet",),
    "inpaint": ("inpainting-unet",),
    "noise-level": ("noise-level",),
    "damage": ("damage-unet",),
    "represent": FAMILY,
    "embed": (EMBEDDING,),
}
MODEL_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LARGEST_CARD = 1 << 20


@dataclass(frozen=True, slots=True)
class InputContract:
    """What the net wants to see.

    `description`: channels and ranges in words. `sigma`: lowest and highest noise it was trained on, 8-bit units.
    `halo`: pixels of context that a tile needs on each side.
    """

    description: str
    sigma: tuple[float, float] | None = None
    halo: int = 0


@dataclass(frozen=True, slots=True)
class Dataset:
    """A set of photos the model learned from, and the terms it is under. `photos`: how many, 0 for unknown."""

    name: str
    licence: str
    photos: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """A measured figure: `metric` ("psnr", "hole psnr", ...) of `value` on `dataset` under `condition` ("sigma 25")."""

    dataset: str
    condition: str
    metric: str
    value: float


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What validation said after `hours` and `step` steps."""

    hours: float
    step: int
    psnr: float


@dataclass(frozen=True, slots=True)
class Card:
    """A model's description; its weights lie beside it as `<id>.safetensors`.

    `architecture` is what `build_net` needs. `recipe` is the training configuration as plain TOML values. `hours` and
    `hardware` are what the training took; `seeds` what it drew from. `limits` are sentences about where it fails.
    `parameters` counts the elements of all tensors in the weights file, whose SHA-256 is `sha256`.
    """

    id: str
    title: str
    task: Task
    family: str
    architecture: ArchitectureSpec
    input: InputContract
    licence: str
    parameters: int
    sha256: str
    training_data: tuple[Dataset, ...] = ()
    recipe: Mapping[str, Any] = field(default_factory=dict)
    hours: float = 0.0
    hardware: str = ""
    steps: int = 0
    seeds: tuple[int, ...] = ()
    scores: tuple[Score, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    limits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        problems = [
            (
                is_model_id(self.id),
                said("id {id!r} is not lower-case letters and digits joined by - _ or .", id=self.id),
            ),
            (self.task in TASKS, said("task {task!r} is not one of {choices}", task=self.task, choices=TASKS)),
            (
                self.architecture.kind in KINDS_OF_TASK.get(self.task, ()),
                said("architecture {kind!r} is not for task {task!r}", kind=self.architecture.kind, task=self.task),
            ),
            (bool(_SHA256.fullmatch(self.sha256)), said("sha256 is not 64 lower-case hexadecimal digits")),
            (self.parameters > 0, said("parameters must be positive")),
            (math.isfinite(self.hours) and self.hours >= 0, said("hours must not be negative")),
            (self.steps >= 0, said("steps must not be negative")),
            (0 <= self.input.halo <= 4096, said("input.halo must be 0..4096")),
            (
                self.input.sigma is None or 0 <= self.input.sigma[0] <= self.input.sigma[1] <= 255,
                said("input.sigma must be two numbers within 0..255"),
            ),
        ]
        for ok, problem in problems:
            if not ok:
                raise ModelCorrupt(
                    "The card of model '{model}' makes no sense: {problem}.", model=self.id[:80], problem=problem
                )

    def to_toml(self) -> str:
        """This card as a TOML document; empty fields are left out."""
        values = asdict(self) | {"architecture": self.architecture.to_dict(), "recipe": dict(self.recipe)}
        return tomli_w.dumps(_without_nothing(values))

    @classmethod
    def from_toml(cls, text: str, source: str = "the card") -> Card:
        """Read what `to_toml` wrote. Raises `ModelCorrupt` that names `source` and the key."""
        try:
            document = tomllib.loads(text)
        except (
            ValueError,
            RecursionError,
        ) as error:  # TOMLDecodeError is a ValueError; so are numbers too long to read
            raise ModelCorrupt("{source} is not TOML: {reason}.", source=source, reason=error) from error
        try:
            return _card_of(Table(document, source))
        except ModelCorrupt as error:
            raise (
                error
                if source in error.message
                else ModelCorrupt("{source}: {message}", source=source, message=error.message)
            ) from error


def is_model_id(text: str) -> bool:
    """True for a name that is safe as a file name everywhere: 1..64 of a-z, 0-9, and single - _ . between them."""
    return len(text) <= 64 and MODEL_ID.fullmatch(text) is not None


def read_card(path: Path) -> Card:
    """Read `<id>.toml`.

    Raises `ModelNotFound` if it is not there, `ModelCorrupt` if it cannot be read, `ModelMismatch` if the id inside is
    not the file's name.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_CARD + 1)
        text = raw.decode("utf-8")
    except FileNotFoundError as error:
        raise ModelNotFound("There is no card {path}.", path=path) from error
    except OSError as error:
        raise ModelCorrupt(
            "The card {path} cannot be read: {reason}.", path=path, reason=error.strerror or error
        ) from error
    except UnicodeDecodeError as error:
        raise ModelCorrupt("The card {path} is not text.", path=path) from error
    if len(raw) > _LARGEST_CARD:
        raise ModelCorrupt("The card {path} is larger than a megabyte; that is no card.", path=path)
    card = Card.from_toml(text, str(path))
    _require_own_name(card, path)
    return card


def write_card(card: Card, path: Path, *, overwrite: bool = False) -> None:
    """Write `<id>.toml`, whole or not at all. Raises `ModelMismatch` for another name, else as `atomic_write`."""
    _require_own_name(card, path)
    with atomic_write(path, overwrite=overwrite) as file:
        file.write(card.to_toml().encode())


def _require_own_name(card: Card, path: Path) -> None:
    if path.name != f"{card.id}.toml":
        raise ModelMismatch(
            "The card {path} says that its id is '{model}'.",
            "File name and id must be the same.",
            path=path,
            model=card.id,
        )


def _without_nothing(values: Any) -> Any:
    """Drop what TOML cannot say or need not: `None` and empty text, lists and tables."""
    if isinstance(values, Mapping):
        kept = {key: _without_nothing(value) for key, value in values.items()}
        return {key: value for key, value in kept.items() if value is not None and value not in ("", [], {})}
    if isinstance(values, list | tuple):
        return [_without_nothing(value) for value in values]
    return values


def _card_of(table: Table) -> Card:
    card = Card(
        id=table.text("id"),
        title=table.text("title"),
        task=table.text("task"),  # type: ignore[arg-type]  # __post_init__ checks it
        family=table.text("family"),
        architecture=ArchitectureSpec.from_dict(table.table("architecture").take_all()),
        input=_input_of(table.table("input")),
        licence=table.text("licence"),
        parameters=table.integer("parameters"),
        sha256=table.text("sha256"),
        training_data=tuple(
            Dataset(entry.text("name"), entry.text("licence"), entry.integer("photos", 0))
            for entry in table.tables("training_data")
        ),
        recipe=table.table("recipe", optional=True).take_plain(),
        hours=table.number("hours", 0.0),
        hardware=table.text("hardware", ""),
        steps=table.integer("steps", 0),
        seeds=table.integers("seeds"),
        scores=tuple(
            Score(entry.text("dataset"), entry.text("condition", ""), entry.text("metric"), entry.number("value"))
            for entry in table.tables("scores")
        ),
        curve=tuple(
            CurvePoint(entry.number("hours"), entry.integer("step"), entry.number("psnr"))
            for entry in table.tables("curve")
        ),
        limits=table.texts("limits"),
    )
    table.require_empty()
    return card


def _input_of(table: Table) -> InputContract:
    sigma = table.numbers("sigma")
    if len(sigma) not in (0, 2):
        table.refuse("sigma", said("must be two numbers, the lowest and the highest"))
    return InputContract(table.text("description"), (sigma[0], sigma[1]) if sigma else None, table.integer("halo", 0))

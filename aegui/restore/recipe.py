"""Recipes: an ordered list of steps, read from TOML and written to it. No torch here."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any

import tomli_w

from aegui.errors import UsageError
from aegui.restore.steps import (
    STEPS,
    DenoiseStep,
    DetectStep,
    FadingStep,
    InpaintStep,
    MeasureStep,
    Step,
    require,
)
from aegui.sentence import said

NOISE_LEVEL = "noise-level"
_WORDS = ("title", "about")  # for people; they change no pixel


@dataclass(frozen=True, slots=True)
class Recipe:
    """An ordered list of steps; replays to the same pixels from every face."""

    steps: tuple[Step, ...]

    @property
    def title(self) -> str:
        """A name for the history."""
        return " + ".join(step.title for step in self.steps) or "Nothing"

    @property
    def needs_mask(self) -> bool:
        """True if a step works under a mask before any has looked for damage."""
        found = next((n for n, step in enumerate(self.steps) if isinstance(step, DetectStep)), None)
        return any(
            isinstance(step, InpaintStep) or (isinstance(step, DenoiseStep) and step.masked)
            for step in self.steps[:found]
        )

    @property
    def uses_mask(self) -> bool:
        """True if a step works under a mask, be it given or found."""
        return any(
            isinstance(step, InpaintStep) or (isinstance(step, DenoiseStep) and step.masked) for step in self.steps
        )

    @property
    def models(self) -> tuple[str, ...]:
        """The ids of the models that it names, in order of use."""
        named = (name for step in self.steps for name in _models_of(step))
        return tuple(dict.fromkeys(named))

    @property
    def looks_for_noise(self) -> bool:
        """True if a step finds the noise level by itself: with the model `NOISE_LEVEL`, where it is installed."""
        return any(
            isinstance(step, MeasureStep) or (isinstance(step, DenoiseStep) and step.sigma is None)
            for step in self.steps
        )

    @property
    def makes_photos(self) -> bool:
        """False if all its steps only look."""
        return any(not isinstance(step, MeasureStep | DetectStep) for step in self.steps)

    def to_toml(self) -> str:
        """This recipe as a TOML document. `None` (auto) is left out."""
        steps = [
            {"kind": step.kind} | {key: value for key, value in asdict(step).items() if value is not None}
            for step in self.steps
        ]
        return tomli_w.dumps({"version": 1, "step": steps})

    @classmethod
    def from_toml(cls, text: str, source: str = "the recipe") -> Recipe:
        """Read what `to_toml` wrote, and a title and a sentence about it where somebody added them.

        Raises `UsageError` that names `source`, the step and the key.
        """
        try:
            document = tomllib.loads(text)
        except (
            ValueError,
            RecursionError,
        ) as error:  # TOMLDecodeError is a ValueError; so are numbers too long to read
            raise UsageError("{source} is not TOML: {reason}.", source=source, reason=error) from error
        version, entries = document.pop("version", None), document.pop("step", [])
        require(type(version) is int and version == 1, "{source}: version must be 1.", source=source)
        for word in _WORDS:
            require(isinstance(document.pop(word, ""), str), "{source}: {word} is not text.", source=source, word=word)
        require(
            not document,
            "{source}: '{key}' is not known outside of a [[step]].",
            source=source,
            key=next(iter(document), ""),
        )
        require(isinstance(entries, list) and bool(entries), "{source} holds no [[step]].", source=source)
        return cls(
            tuple(
                _read_step(entry, said("{source}, step {n}", source=source, n=n)) for n, entry in enumerate(entries, 1)
            )
        )

    @classmethod
    def from_file(cls, path: Path) -> Recipe:
        """Read a recipe file. Raises `UsageError`."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise UsageError(
                "The recipe {path} cannot be read: {reason}.", path=path, reason=error.strerror or error
            ) from error
        except UnicodeDecodeError as error:
            raise UsageError("The recipe {path} is not text.", path=path) from error
        return cls.from_toml(text, str(path))


def _models_of(step: Step) -> tuple[str, ...]:
    if isinstance(step, DetectStep):
        return (step.model, step.checked_with) if step.checked_with else (step.model,)
    if isinstance(step, FadingStep):
        return (step.model,) if step.levels is None else ()
    return (step.model,) if isinstance(step, DenoiseStep | InpaintStep) else ()


def _read_step(entry: object, where: str) -> Step:
    require(isinstance(entry, dict), "{where} is not a table.", where=where)
    assert isinstance(entry, dict)
    values: dict[str, Any] = dict(entry)
    kind = values.pop("kind", None)
    require(
        isinstance(kind, str) and kind in STEPS,
        "{where}: kind is {kind}; choose from {choices}.",
        where=where,
        kind=repr(kind),
        choices=tuple(STEPS),
    )
    step = STEPS[kind]
    known = {item.name: item for item in fields(step)}
    for key, value in values.items():
        require(
            key in known,
            "{where} ({kind}) has no setting '{key}'; it has {choices}.",
            where=where,
            kind=kind,
            key=key,
            choices=tuple(known),
        )
        default = known[key].default
        require(
            default is MISSING or _fits(value, default),
            "{where} ({kind}): {key} is {value}, which is of the wrong type.",
            where=where,
            kind=kind,
            key=key,
            value=repr(value),
        )
    try:
        return step(**values)
    except UsageError as error:
        raise UsageError("{where}: {message}", error.hint, where=where, message=error.message) from error


def _fits(value: object, default: object) -> bool:
    """Whether a value from TOML may stand where `default` stood; numbers that may be `None` have any number."""
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, str):
        return isinstance(value, str)
    if isinstance(default, tuple):
        return isinstance(value, list)
    return isinstance(value, int) or (isinstance(value, float) and not isinstance(default, int))

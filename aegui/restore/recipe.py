"""Steps and recipes: what to do to a photo, as data. No torch here, so that every face may build them."""

from __future__ import annotations

import math
import tomllib
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, ClassVar, Literal, get_args

import tomli_w

from aegui.errors import UsageError
from aegui.imaging.damage_kinds import DAMAGE_CLASSES, DamageClass
from aegui.imaging.noise_kinds import NOISE_KINDS, NoiseKind
from aegui.sentence import Sentence, said

NOISE_LEVEL = "noise-level"
FillMethod = Literal["auto", "structure", "texture"]
FILL_METHODS: tuple[FillMethod, ...] = get_args(FillMethod)


def _require(ok: bool, message: str, /, **fields: object) -> None:
    if not ok:
        raise UsageError(message, **fields)


def _require_within(
    low: int, high: int, unit: Literal["", "percent", "pixels"] = "", *, or_auto: bool = False, **setting: float | None
) -> None:
    """One setting by its name, `None` or within a range."""
    ((name, value),) = setting.items()
    if value is None or low <= value <= high:
        return
    told = {"name": name, "value": value, "low": low, "high": high}
    if or_auto:
        raise UsageError("{name} is {value}; give {low} to {high}, or auto.", **told)
    if unit == "percent":
        raise UsageError("{name} is {value}; give {low} to {high} percent.", **told)
    if unit == "pixels":
        raise UsageError("{name} is {value}; give {low} to {high} pixels.", **told)
    raise UsageError("{name} is {value}; give {low} to {high}.", **told)


@dataclass(frozen=True, slots=True)
class DenoiseStep:
    """Remove noise.

    `sigma`: noise standard deviation in 8-bit units, 0..100, or `None` to estimate it, place by place, from the photo.
    `strength`: percent of that level handed to the net, 0..150. `chroma`: the same for colour apart, or `None` for as
    much as `strength`. `grain`: percent of the removed luma given back, 0..100. `best`: the mean over the eight flips
    and quarter turns, eight times as slow. `masked`: only under the mask.
    """

    kind: ClassVar[str] = "denoise"
    sigma: float | None = None
    strength: float = 100.0
    chroma: float | None = None
    grain: float = 0.0
    best: bool = False
    masked: bool = False
    model: str = "denoise-b"

    def __post_init__(self) -> None:
        _require_within(0, 100, or_auto=True, sigma=self.sigma)
        _require_within(0, 150, "percent", strength=self.strength)
        _require_within(0, 150, "percent", chroma=self.chroma)
        _require_within(0, 100, "percent", grain=self.grain)

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Denoise, sigma auto") if self.sigma is None else said("Denoise, sigma {sigma:g}", sigma=self.sigma)


@dataclass(frozen=True, slots=True)
class InpaintStep:
    """Fill what the mask covers.

    `grow`: widen the mask by that many pixels first, 0..64; the feather lies inside. `method`: "structure", the
    autoencoder; "texture", pieces of the photo itself; "auto" decides for each hole by its thickness and what is around
    it. `seed`: another one is another variant, 0..2**31-1. `grain`: percent of the photo's own grain put back.
    `feather`: pixels, 0..1000, over which the fill fades into the photo inside the grown mask, as a soft brush asks.
    """

    kind: ClassVar[str] = "inpaint"
    grow: int = 0
    model: str = "inpaint"
    method: FillMethod = "auto"
    seed: int = 0
    grain: float = 100.0
    feather: int = 0

    def __post_init__(self) -> None:
        _require_within(0, 1000, "pixels", feather=self.feather)
        _require_within(0, 64, "pixels", grow=self.grow)
        _require(
            self.method in FILL_METHODS,
            "There is no method '{method}'; choose from {choices}.",
            method=self.method,
            choices=FILL_METHODS,
        )
        _require(0 <= self.seed < 2**31, "seed is {seed}; give 0 to 2**31-1.", seed=self.seed)
        _require_within(0, 100, "percent", grain=self.grain)

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Retouch")


@dataclass(frozen=True, slots=True)
class CloneStep:
    """Copy one place of the photo over another, along a stroke.

    `points`: x, y and radius of every point of the stroke, in photo pixels. `dx`, `dy`: where each pixel comes from,
    counted from where it goes. `hardness`: percent, 0..100, of the radius that is copied whole; the rest fades.
    `heal`: the copy is brought to the colours around the stroke.
    """

    kind: ClassVar[str] = "clone"
    points: tuple[tuple[float, float, float], ...] = ()
    dx: int = 0
    dy: int = 0
    hardness: float = 50.0
    heal: bool = False

    def __post_init__(self) -> None:
        fits = isinstance(self.points, list | tuple) and all(_is_point(point) for point in self.points)
        _require(fits and bool(self.points), "points are wanted as [x, y, radius] each, the radius above 0.")
        # A file gives lists; frozen is for those outside.
        object.__setattr__(self, "points", tuple(tuple(map(float, point)) for point in self.points))
        _require_within(0, 100, "percent", hardness=self.hardness)
        _require(bool(self.dx or self.dy), "The source lies where the copy goes; give dx or dy.")

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Heal") if self.heal else said("Clone")


def _is_point(point: object) -> bool:
    return (
        isinstance(point, list | tuple)
        and len(point) == 3
        and all(isinstance(value, int | float) and math.isfinite(value) and abs(value) < 1e6 for value in point)
        and point[2] > 0
    )


@dataclass(frozen=True, slots=True)
class DetectStep:
    """Look for damage and add it to the mask, for the steps that follow.

    `sensitivity`: 0..100. `minimum`: pixels that a piece must have. `line`, `spot`, `stain`: which classes count.
    `grow`: widen what was found by that many pixels, 0..64. `checked_with`: the model whose retouching must change a
    piece visibly, or it is left out; empty for no such check.
    """

    kind: ClassVar[str] = "detect"
    sensitivity: float = 50.0
    minimum: int = 3
    line: bool = True
    spot: bool = True
    stain: bool = True
    grow: int = 0
    model: str = "damage"
    checked_with: str = "inpaint"

    def __post_init__(self) -> None:
        _require_within(0, 100, sensitivity=self.sensitivity)
        _require(self.minimum >= 1, "minimum is {minimum}; give at least 1 pixel.", minimum=self.minimum)
        _require_within(0, 64, "pixels", grow=self.grow)

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Find damage, sensitivity {sensitivity:g}", sensitivity=self.sensitivity)

    @property
    def classes(self) -> frozenset[DamageClass]:
        """The classes that count."""
        return frozenset(kind for kind in DAMAGE_CLASSES if getattr(self, kind))


@dataclass(frozen=True, slots=True)
class FadingStep:
    """Undo fading and a colour cast.

    `levels`: percent, 0..100, of the way to full blacks and whites; `None` for as much as the damage model says that
    the photo is faded. `balance`: percent, 0..100, of treating each channel by itself, or `None` for as much as
    `levels`. `contrast`: -100..100.
    """

    kind: ClassVar[str] = "fading"
    levels: float | None = None
    balance: float | None = None
    contrast: float = 0.0
    model: str = "damage"

    def __post_init__(self) -> None:
        _require_within(0, 100, or_auto=True, levels=self.levels)
        _require_within(0, 100, or_auto=True, balance=self.balance)
        _require_within(-100, 100, contrast=self.contrast)

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Correct fading")


@dataclass(frozen=True, slots=True)
class NoiseStep:
    """Add noise, to try a model against a known original.

    `amount` by kind: gaussian, sigma in 8-bit units, 0..255; poisson, photons at white, > 0; salt-pepper, percent of
    pixels, 0..100; speckle, relative sigma in percent, 0..100; jpeg, quality, 1..100. `seed`: 0..2**63-1.
    """

    kind: ClassVar[str] = "noise"
    noise: NoiseKind = "gaussian"
    amount: float = 25.0
    seed: int = 0

    def __post_init__(self) -> None:
        _require(
            self.noise in NOISE_KINDS,
            "There is no noise '{noise}'; choose from {choices}.",
            noise=self.noise,
            choices=NOISE_KINDS,
        )
        low, high = {"gaussian": (0, 255), "poisson": (1e-3, 1e9), "jpeg": (1, 100)}.get(self.noise, (0, 100))
        _require(
            low <= self.amount <= high,
            "The amount of {noise} is {amount}; give {low:g} to {high:g}.",
            noise=self.noise,
            amount=self.amount,
            low=low,
            high=high,
        )
        _require(0 <= self.seed < 2**63, "seed is {seed}; give 0 to 2**63-1.", seed=self.seed)

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Add {noise} noise, {amount:g}", noise=self.noise, amount=self.amount)


@dataclass(frozen=True, slots=True)
class MeasureStep:
    """Look how noisy the photo is, and leave every pixel as it is."""

    kind: ClassVar[str] = "measure"

    @property
    def title(self) -> Sentence:
        """A name for the history."""
        return said("Measure the noise")


Step = DenoiseStep | InpaintStep | CloneStep | DetectStep | FadingStep | NoiseStep | MeasureStep
_STEPS: dict[str, type[Step]] = {
    step.kind: step for step in (DenoiseStep, InpaintStep, CloneStep, DetectStep, FadingStep, NoiseStep, MeasureStep)
}
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
        _require(type(version) is int and version == 1, "{source}: version must be 1.", source=source)
        for word in _WORDS:
            _require(isinstance(document.pop(word, ""), str), "{source}: {word} is not text.", source=source, word=word)
        _require(
            not document,
            "{source}: '{key}' is not known outside of a [[step]].",
            source=source,
            key=next(iter(document), ""),
        )
        _require(isinstance(entries, list) and bool(entries), "{source} holds no [[step]].", source=source)
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
    _require(isinstance(entry, dict), "{where} is not a table.", where=where)
    assert isinstance(entry, dict)
    values: dict[str, Any] = dict(entry)
    kind = values.pop("kind", None)
    _require(
        isinstance(kind, str) and kind in _STEPS,
        "{where}: kind is {kind}; choose from {choices}.",
        where=where,
        kind=repr(kind),
        choices=tuple(_STEPS),
    )
    step = _STEPS[kind]
    known = {item.name: item for item in fields(step)}
    for key, value in values.items():
        _require(
            key in known,
            "{where} ({kind}) has no setting '{key}'; it has {choices}.",
            where=where,
            kind=kind,
            key=key,
            choices=tuple(known),
        )
        default = known[key].default
        _require(
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

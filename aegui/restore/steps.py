"""Steps: what can be done to a photo, as data. No torch here, so that every face may build them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from aegui.errors import UsageError
from aegui.imaging.damage_kinds import DAMAGE_CLASSES, DamageClass
from aegui.imaging.noise_kinds import NOISE_KINDS, NoiseKind
from aegui.sentence import Sentence, said

FillMethod = Literal["auto", "structure", "texture"]
FILL_METHODS: tuple[FillMethod, ...] = get_args(FillMethod)


def require(ok: bool, message: str, /, **fields: object) -> None:
    """Raise `UsageError` with that template and its fields, unless `ok`."""
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
    `best`: the autoencoder's mean over the eight flips and quarter turns, eight times as slow.
    """

    kind: ClassVar[str] = "inpaint"
    grow: int = 0
    model: str = "inpaint"
    method: FillMethod = "auto"
    seed: int = 0
    grain: float = 100.0
    feather: int = 0
    best: bool = False

    def __post_init__(self) -> None:
        _require_within(0, 1000, "pixels", feather=self.feather)
        _require_within(0, 64, "pixels", grow=self.grow)
        require(
            self.method in FILL_METHODS,
            "There is no method '{method}'; choose from {choices}.",
            method=self.method,
            choices=FILL_METHODS,
        )
        require(0 <= self.seed < 2**31, "seed is {seed}; give 0 to 2**31-1.", seed=self.seed)
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
        require(fits and bool(self.points), "points are wanted as [x, y, radius] each, the radius above 0.")
        # A file gives lists; frozen is for those outside.
        object.__setattr__(self, "points", tuple(tuple(map(float, point)) for point in self.points))
        _require_within(0, 100, "percent", hardness=self.hardness)
        require(bool(self.dx or self.dy), "The source lies where the copy goes; give dx or dy.")

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
        require(self.minimum >= 1, "minimum is {minimum}; give at least 1 pixel.", minimum=self.minimum)
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
        require(
            self.noise in NOISE_KINDS,
            "There is no noise '{noise}'; choose from {choices}.",
            noise=self.noise,
            choices=NOISE_KINDS,
        )
        low, high = {"gaussian": (0, 255), "poisson": (1e-3, 1e9), "jpeg": (1, 100)}.get(self.noise, (0, 100))
        require(
            low <= self.amount <= high,
            "The amount of {noise} is {amount}; give {low:g} to {high:g}.",
            noise=self.noise,
            amount=self.amount,
            low=low,
            high=high,
        )
        require(0 <= self.seed < 2**63, "seed is {seed}; give 0 to 2**63-1.", seed=self.seed)

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
STEPS: dict[str, type[Step]] = {
    step.kind: step for step in (DenoiseStep, InpaintStep, CloneStep, DetectStep, FadingStep, NoiseStep, MeasureStep)
}
"""Every kind of step by its name in a recipe."""

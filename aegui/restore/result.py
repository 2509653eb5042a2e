"""What came of a recipe. No torch here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels

TileSink = Callable[[int, int, Pixels], None]
"""Called with (row, column, pixels) of every finished part of the picture, on the worker's thread."""


@dataclass(frozen=True, slots=True)
class StepReport:
    """How one step went.

    `sigma`: the level that was used, in 8-bit units, where there is one; `noise`: what was found, where it was looked
    for; `structure`: 0..1, how much of what was taken away looks like picture and not like noise. `notes`: for people.
    """

    kind: str
    title: str
    seconds: float
    model: str | None = None
    sigma: float | None = None
    device: str | None = None
    precision: str | None = None
    tile: int | None = None
    notes: tuple[str, ...] = ()
    noise: NoiseEstimate | None = None
    structure: float | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """The restored photo, the mask that was repainted, grown (`None` without an inpainting step), and reports."""

    photo: Photo
    mask: Mask | None
    steps: tuple[StepReport, ...]

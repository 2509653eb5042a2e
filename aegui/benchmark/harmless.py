"""Whether denoising by itself leaves clean photos alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from aegui.benchmark import ours
from aegui.benchmark.grid import Grid, figure, significant
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import HIGHEST_PSNR, finite, float_psnr, timed
from aegui.benchmark.photos import chosen_photos, clean_photos
from aegui.benchmark.table import speed_of
from aegui.errors import UsageError
from aegui.imaging.noise_estimate import NoiseCharacter
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

SCALE = 4


@dataclass(frozen=True, slots=True)
class Touched:
    """What one model did to one clean photo. `psnr`: of the result against the photo, 100 where nothing changed."""

    photo: str
    model: str
    psnr: float
    sigma: float | None
    kind: NoiseCharacter | None
    left_alone: bool
    megapixels: float
    seconds: float


@dataclass(frozen=True, slots=True)
class ModelTouch:
    """What one model did to all of them. `pooled`: the PSNR of all photos' mean square difference."""

    model: str
    psnr: float
    worst: float
    pooled: float
    left_alone: int
    unchanged: int
    megapixels_per_second: float | None


@dataclass(frozen=True, slots=True)
class HarmlessTable:
    """Every model on every photo."""

    title: str
    photos: int
    processor: str
    touched: tuple[Touched, ...]
    notes: tuple[str, ...] = ()

    @property
    def models(self) -> tuple[ModelTouch, ...]:
        """Each model over all photos."""
        names = dict.fromkeys(each.model for each in self.touched)
        return tuple(_over_photos([each for each in self.touched if each.model == name]) for name in names)

    def grids(self) -> tuple[Grid]:
        """A row per model."""
        heading = ("model", "mean PSNR", "worst PSNR", "pooled PSNR", "left alone", "unchanged", "Mpx/s")
        rows = tuple(
            (
                each.model,
                figure(each.psnr),
                figure(each.worst),
                figure(each.pooled),
                f"{each.left_alone} of {self.photos}",
                f"{each.unchanged} of {self.photos}",
                significant(each.megapixels_per_second),
            )
            for each in self.models
        )
        return (Grid(heading, rows),)

    def details(self) -> tuple[Grid]:
        """A row per photo and model."""
        rows = tuple(
            (f"{each.photo}: {each.model}", figure(each.psnr), figure(each.sigma), each.kind or "")
            for each in self.touched
        )
        return (Grid(("photo", "PSNR", "sigma", "kind"), rows, "Photo by photo"),)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self) | {"models": [asdict(each) for each in self.models]}


def run(
    data: Path,
    *,
    scale: int = SCALE,
    models: Sequence[str] | None = None,
    limit: int | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> HarmlessTable:
    """Scale the photos of a folder down by area until they are clean, denoise them blind, and see what changed.

    PSNR in dB of the result against what was given, over all channels, range 255. `models`: ids, or `None` for all that
    denoise. Raises `UsageError`, `ModelError`, `PhotoError`, `Cancelled`.
    """
    if scale < 1:
        raise UsageError(f"scale is {scale}; give at least 1.")
    engine, progress = engine or Engine(), progress or Progress()
    paths = chosen_photos(data, limit)
    models = ours.denoisers(engine) if models is None else models
    notes = ours.warm_up(engine, [DenoiseStep(sigma=10.0, model=model) for model in models])
    touched: list[Touched] = []
    for number, (name, clean) in enumerate(clean_photos(paths, scale)):
        for model in models:
            progress.report(number / len(paths), f"{name}, {model}")
            (result, report), seconds = timed(lambda: ours.denoise(engine, clean, model, None))  # noqa: B023 - at once
            noise = report.noise
            touched.append(
                Touched(
                    name,
                    model,
                    float_psnr(clean, result.pixels.astype(np.float32)),
                    report.sigma,
                    None if noise is None else noise.character,
                    noise is not None and noise.leave_alone,
                    clean.megapixels,
                    seconds,
                )
            )
    progress.report(1.0)
    title = f"Denoising {len(paths)} clean photos blind (1/{scale} of their size): PSNR in dB against what was given"
    return HarmlessTable(title, len(paths), processor_name(), tuple(touched), (*notes, "Unchanged counts as 100 dB."))


def _over_photos(touched: list[Touched]) -> ModelTouch:
    values = [each.psnr for each in touched]
    changed = [each for each in touched if each.psnr < HIGHEST_PSNR]
    squares = sum(each.megapixels * 10 ** (-each.psnr / 10) for each in changed)
    total = sum(each.megapixels for each in touched)
    return ModelTouch(
        touched[0].model,
        fmean(values),
        min(values),
        finite(-10 * math.log10(squares / total)) if squares else HIGHEST_PSNR,
        sum(each.left_alone for each in touched),
        len(touched) - len(changed),
        speed_of(touched),
    )

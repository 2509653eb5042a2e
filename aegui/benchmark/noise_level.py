"""Estimates of the noise measured: how far off the level is, how often its kind is right, and what comes of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from aegui.benchmark import ours
from aegui.benchmark.grid import Grid, figure, significant
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import float_psnr, timed
from aegui.benchmark.noises import JPEG, NONE, kind_of, with_noise
from aegui.benchmark.peers import sigma_skimage
from aegui.benchmark.photos import chosen_photos, clean_photos
from aegui.benchmark.table import speed_of
from aegui.errors import UsageError
from aegui.imaging.noise_estimate import NoiseCharacter
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

SIGMAS = (5.0, 10.0, 15.0, 25.0, 35.0, 50.0)
OURS, CHEN, SKIMAGE = "noise-level", "Chen 2015", "scikit-image"
KINDS: tuple[tuple[str, float], ...] = (
    ("correlated", 2.0),
    ("correlated", 4.0),
    ("correlated", 12.0),
    ("fine", 4.0),
    ("fine", 12.0),
    ("chroma", 8.0),
    ("sharpened", 8.0),
    ("coded", 8.0),
    ("grain", 12.0),
    (JPEG, 20.0),
    (JPEG, 50.0),
)
"""Noise that is not white, by its name in `noises`, and its amount: sigma, or JPEG's quality."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One estimate of one photo: `added` names what was, `amount` how much (sigma, or JPEG's quality).

    `kind`, `confidence` and `leave_alone` are `None` for the classical methods, which know white noise only, and so is
    `gain`, in dB of PSNR when the photo is denoised by itself, where nothing was added.
    """

    photo: str
    added: str
    amount: float
    method: str
    sigma: float
    kind: NoiseCharacter | None
    confidence: float | None
    leave_alone: bool | None
    gain: float | None
    megapixels: float
    seconds: float

    @property
    def relative_error(self) -> float:
        """How far off, as a share of the true level; for white noise."""
        return abs(self.sigma - self.amount) / self.amount


@dataclass(frozen=True, slots=True)
class LevelError:
    """One method's relative error on white noise, 0.05 for 5 percent; `sigma` is `None` over all levels."""

    method: str
    sigma: float | None
    mean: float
    worst: float


@dataclass(frozen=True, slots=True)
class KindScore:
    """What ours says of one noise: shares 0..1 of the photos, means of the rest.

    `gain`: in dB when a photo is denoised by itself, of the mean and the worst photo; `None` where nothing was added.
    """

    added: str
    amount: float
    right: float
    leave_alone: float
    confidence: float
    sigma_found: float
    chen_sigma: float
    gain: float | None
    worst_gain: float | None


@dataclass(frozen=True, slots=True)
class NoiseLevelTable:
    """Every estimate of every photo."""

    title: str
    photos: int
    processor: str
    guesses: tuple[Guess, ...]
    notes: tuple[str, ...] = ()

    def of(self, method: str, added: str, amount: float | None = None) -> tuple[Guess, ...]:
        """One method's estimates of one noise, and of one amount unless that is `None`."""
        return tuple(
            guess
            for guess in self.guesses
            if (guess.method, guess.added) == (method, added) and amount in (None, guess.amount)
        )

    @property
    def errors(self) -> tuple[LevelError, ...]:
        """By method and level of white noise, and by method over all levels."""
        sigmas = dict.fromkeys(guess.amount for guess in self.guesses if guess.added == "white")
        return tuple(
            _level_error(self.of(method, "white", sigma), sigma)
            for method in (OURS, CHEN, SKIMAGE)
            for sigma in (*sigmas, None)
        )

    @property
    def kinds(self) -> tuple[KindScore, ...]:
        """By what was added."""
        added = dict.fromkeys((guess.added, guess.amount) for guess in self.guesses)
        return tuple(_kind_score(self.of(OURS, *what), self.of(CHEN, *what)) for what in added)

    def grids(self) -> tuple[Grid, Grid]:
        """The level on white noise; the kind of every noise."""
        return self._error_grid(), self._kind_grid()

    def details(self) -> tuple[Grid]:
        """A row per photo, noise and method."""
        rows = tuple(
            (
                f"{guess.photo}, {_named(guess.added, guess.amount)}: {guess.method}",
                figure(guess.sigma),
                guess.kind or "",
                figure(guess.confidence),
            )
            for guess in self.guesses
        )
        return (Grid(("photo", "sigma", "kind", "confidence"), rows, "Photo by photo"),)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self) | {
            "errors": [asdict(error) for error in self.errors],
            "kinds": [asdict(score) for score in self.kinds],
        }

    def _error_grid(self) -> Grid:
        rows = []
        for method in (OURS, CHEN, SKIMAGE):
            cells = [f"{100 * e.mean:.1f} / {100 * e.worst:.0f}" for e in self.errors if e.method == method]
            speed = speed_of(guess for guess in self.guesses if guess.method == method)
            rows.append((method, *cells, significant(speed)))
        names = ["all" if e.sigma is None else f"sigma {e.sigma:g}" for e in self.errors if e.method == OURS]
        title = "Relative error of the level of white noise in percent, mean / worst photo"
        return Grid(("method", *names, "Mpx/s"), tuple(rows), title)

    def _kind_grid(self) -> Grid:
        rows = tuple(
            (
                _named(score.added, score.amount),
                f"{100 * score.right:.0f} %",
                f"{100 * score.leave_alone:.0f} %",
                figure(score.confidence),
                figure(score.sigma_found, 1),
                figure(score.chen_sigma, 1),
                figure(score.gain, sign=True),
                figure(score.worst_gain, sign=True),
            )
            for score in self.kinds
        )
        heading = (
            "added",
            "kind is right",
            "leave alone",
            "confidence",
            "sigma found",
            "Chen 2015",
            "denoised by itself, dB",
            "worst photo",
        )
        return Grid(heading, rows, "The kind of noise, and what the default model makes of it")


def run(
    data: Path,
    sigmas: Sequence[float] = SIGMAS,
    *,
    scale: int = 1,
    limit: int | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> NoiseLevelTable:
    """Add noise to the clean photos of a folder, in 8 bit, estimate it again, and have it removed.

    White noise of each of `sigmas`, none at all, and that of `KINDS`. Photos that are not quite clean themselves are,
    scaled down by area (`scale`). Raises `UsageError`, `ModelError`, `PhotoError`, `Cancelled`.
    """
    if not sigmas or not all(0 < sigma <= 100 for sigma in sigmas):
        raise UsageError("Every sigma must be above 0 and at most 100.")
    if scale < 1:
        raise UsageError(f"scale is {scale}; give at least 1.")
    engine, progress = engine or Engine(), progress or Progress()
    paths = chosen_photos(data, limit)
    noises = [(NONE, 0.0), *(("white", sigma) for sigma in sigmas), *KINDS]
    guesses: list[Guess] = []
    for number, (name, clean) in enumerate(clean_photos(paths, scale)):
        if number == 0:
            engine.estimate_noise(clean)  # loading is no part of its speed
        for added, amount in noises:
            progress.report(number / len(paths), f"{name}, {_named(added, amount)}")
            guesses.extend(_guesses(name, clean, added, amount, engine))
    progress.report(1.0)
    title = f"Estimating the noise of {len(paths)} photos"
    return NoiseLevelTable(title, len(paths), processor_name(), tuple(guesses))


def _guesses(name: str, clean: Photo, added: str, amount: float, engine: Engine) -> Iterator[Guess]:
    noisy = with_noise(name, clean, added, amount)
    found, seconds = timed(lambda: engine.estimate_noise(noisy))
    yield Guess(
        name,
        added,
        amount,
        OURS,
        found.sigma,
        found.character,
        found.confidence,
        found.leave_alone,
        None if added == NONE else _gain(clean, noisy, engine),
        noisy.megapixels,
        seconds,
    )
    pixels = noisy.pixels.astype(np.float32)
    for method, estimate in (
        (CHEN, lambda: engine.estimate_sigma(noisy)),
        (SKIMAGE, lambda: sigma_skimage(pixels)),
    ):
        sigma, seconds = timed(estimate)
        yield Guess(name, added, amount, method, sigma, None, None, None, None, noisy.megapixels, seconds)


def _gain(clean: Photo, noisy: Photo, engine: Engine) -> float:
    restored, _ = ours.denoise(engine, noisy, DenoiseStep().model, None)
    after, before = (float_psnr(clean, photo.pixels.astype(np.float32)) for photo in (restored, noisy))
    return after - before


def _level_error(guesses: Sequence[Guess], sigma: float | None) -> LevelError:
    off = [guess.relative_error for guess in guesses]
    return LevelError(guesses[0].method, sigma, fmean(off), max(off))


def _kind_score(own: Sequence[Guess], chen: Sequence[Guess]) -> KindScore:
    gains = [guess.gain for guess in own if guess.gain is not None]
    return KindScore(
        own[0].added,
        own[0].amount,
        fmean(guess.kind == kind_of(guess.added) for guess in own),
        fmean(bool(guess.leave_alone) for guess in own),
        fmean(guess.confidence or 0.0 for guess in own),
        fmean(guess.sigma for guess in own),
        fmean(guess.sigma for guess in chen),
        fmean(gains) if gains else None,
        min(gains, default=None),
    )


def _named(added: str, amount: float) -> str:
    if added == NONE:
        return "nothing"
    return f"{added}, quality {amount:g}" if added == JPEG else f"{added}, sigma {amount:g}"

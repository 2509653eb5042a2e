"""Denoising measured on real pairs: a camera's noisy photo, and the mean of many shots of the same scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from aegui.benchmark import ours
from aegui.benchmark.grid import Grid, figure, significant
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import float_psnr, float_ssim, timed
from aegui.benchmark.peers import BLIND_DENOISERS, Denoiser, FloatImage, sigma_skimage
from aegui.benchmark.photos import eight_bit_photo
from aegui.benchmark.table import speed_of
from aegui.errors import PhotoError, UsageError
from aegui.imaging.photo import Photo
from aegui.imaging.read import list_photos
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

INPUT = "(the noisy photo)"
_NOISY, _CLEAN = "_real", "_mean"

Way = Callable[[Photo], tuple[FloatImage, float]]
"""From a noisy photo to a cleaned picture in 0..255 and the sigma that was told or found."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files of one scene."""

    name: str
    noisy: Path
    clean: Path


@dataclass(frozen=True, slots=True)
class PairScore:
    """One method on one pair. `gain`: PSNR over the noisy photo's, in dB; `sigma`: what it was told or found."""

    pair: str
    method: str
    psnr: float
    ssim: float
    gain: float
    sigma: float | None
    megapixels: float
    seconds: float


@dataclass(frozen=True, slots=True)
class MethodScore:
    """One method over all pairs: means, the worst pair's gain, and how many pairs it made worse."""

    method: str
    psnr: float
    ssim: float
    gain: float
    worst_gain: float
    made_worse: int
    megapixels_per_second: float | None


@dataclass(frozen=True, slots=True)
class PairsTable:
    """Every method on every pair, in the order they were measured."""

    title: str
    processor: str
    scores: tuple[PairScore, ...]
    notes: tuple[str, ...] = ()

    @property
    def methods(self) -> tuple[MethodScore, ...]:
        """Each method over all pairs."""
        names = dict.fromkeys(score.method for score in self.scores)
        return tuple(_over_pairs([score for score in self.scores if score.method == name]) for name in names)

    def grids(self) -> tuple[Grid]:
        """A row per method."""
        heading = ("method", "PSNR", "SSIM", "gain", "worst pair", "made worse", "Mpx/s")
        return (Grid(heading, tuple(_row(score) for score in self.methods)),)

    def details(self) -> tuple[Grid]:
        """A row per pair and method."""
        rows = tuple(
            (
                f"{score.pair}: {score.method}",
                figure(score.psnr),
                figure(score.ssim, 4),
                figure(score.gain, sign=True) if score.method != INPUT else "",
                figure(score.sigma, 1),
            )
            for score in self.scores
        )
        return (Grid(("pair", "PSNR", "SSIM", "gain", "sigma"), rows, "Pair by pair"),)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self) | {"methods": [asdict(score) for score in self.methods]}


def run(
    folder: Path,
    *,
    models: Sequence[str] | None = None,
    sigmas: Sequence[float] = (),
    limit: int | None = None,
    peers: Sequence[tuple[str, Denoiser]] = BLIND_DENOISERS,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> PairsTable:
    """Clean every `NAME_real.*` of a folder and measure it against `NAME_mean.*`.

    Blind: our models find the level by themselves, the classical methods are told what scikit-image's estimator says.
    Beside that, everyone is told each of `sigmas`. `models`: ids, or `None` for all that denoise. PSNR over all
    channels, range 255, nothing cropped. Raises `UsageError`, `ModelError`, `PhotoError`, `Cancelled`.
    """
    if not all(0 < sigma <= 100 for sigma in sigmas):
        raise UsageError("Every sigma must be above 0 and at most 100.")
    engine, progress = engine or Engine(), progress or Progress()
    pairs, notes = find_pairs(folder, limit)
    models = ours.denoisers(engine) if models is None else models
    notes += ours.warm_up(engine, [DenoiseStep(sigma=10.0, model=model) for model in models])
    ways = list(_ways(models, peers, sigmas, engine))
    scores: list[PairScore] = []
    for number, pair in enumerate(pairs):
        noisy, clean = _open(pair)
        before = noisy.pixels.astype(np.float32)
        first = PairScore(
            pair.name, INPUT, float_psnr(clean, before), float_ssim(clean, before), 0.0, None, clean.megapixels, 0.0
        )
        scores.append(first)
        for method, way in ways:
            progress.report(number / len(pairs), f"{pair.name}, {method}")
            scores.append(_measure(method, way, noisy, clean, first))
    progress.report(1.0)
    title = f"Denoising {len(pairs)} real pairs: PSNR in dB, SSIM, gain over the noisy photo in dB"
    return PairsTable(title, processor_name(), tuple(scores), notes)


def find_pairs(folder: Path, limit: int | None = None) -> tuple[list[Pair], tuple[str, ...]]:
    """The first `limit` pairs of a folder by name, and a note on what has no partner. Raises `UsageError`."""
    if limit is not None and limit < 1:
        raise UsageError(f"limit is {limit}; give at least 1.")
    halves: dict[str, dict[str, Path]] = {}
    for path in list_photos(folder):
        for half in (_NOISY, _CLEAN):
            if path.stem.endswith(half):
                halves.setdefault(path.stem.removesuffix(half), {})[half] = path
    pairs = [Pair(name, both[_NOISY], both[_CLEAN]) for name, both in halves.items() if len(both) == 2]
    if not pairs:
        raise UsageError(f"There are no pairs in {folder}.", f"They are called NAME{_NOISY} and NAME{_CLEAN}.")
    alone = [name for name, both in halves.items() if len(both) == 1]
    notes = (f"{len(alone)} without a partner were left out: {', '.join(alone[:3])}.",) if alone else ()
    return pairs[:limit], notes


def _open(pair: Pair) -> tuple[Photo, Photo]:
    noisy, clean = eight_bit_photo(pair.noisy), eight_bit_photo(pair.clean)
    if noisy.pixels.shape != clean.pixels.shape:
        raise PhotoError(f"{pair.noisy} and {pair.clean} differ in size.", "Leave them out.")
    return noisy, clean


def _ways(
    models: Sequence[str], peers: Sequence[tuple[str, Denoiser]], sigmas: Sequence[float], engine: Engine
) -> Iterator[tuple[str, Way]]:
    for model in models:
        yield f"{model}, blind", _our_way(model, None, engine)
        for sigma in sigmas:
            yield f"{model}, told sigma {sigma:g}", _our_way(model, sigma, engine)
    for name, denoise in peers:
        yield f"{name}, blind", _peer_way(denoise, None)
        for sigma in sigmas:
            yield f"{name}, told sigma {sigma:g}", _peer_way(denoise, sigma)


def _our_way(model: str, told: float | None, engine: Engine) -> Way:
    def work(noisy: Photo) -> tuple[FloatImage, float]:
        cleaned, report = ours.denoise(engine, noisy, model, told)
        return cleaned.pixels.astype(np.float32), report.sigma or 0.0

    return work


def _peer_way(denoise: Denoiser, told: float | None) -> Way:
    def work(noisy: Photo) -> tuple[FloatImage, float]:
        picture = noisy.pixels.astype(np.float32)
        sigma = sigma_skimage(picture) if told is None else told
        return (denoise(picture, sigma) if sigma > 0 else picture), sigma

    return work


def _measure(method: str, way: Way, noisy: Photo, clean: Photo, first: PairScore) -> PairScore:
    (cleaned, sigma), seconds = timed(lambda: way(noisy))
    psnr = float_psnr(clean, cleaned)
    return PairScore(
        first.pair, method, psnr, float_ssim(clean, cleaned), psnr - first.psnr, sigma, clean.megapixels, seconds
    )


def _over_pairs(scores: list[PairScore]) -> MethodScore:
    gains = [score.gain for score in scores]
    return MethodScore(
        scores[0].method,
        fmean(score.psnr for score in scores),
        fmean(score.ssim for score in scores),
        fmean(gains),
        min(gains),
        sum(gain < 0 for gain in gains),
        speed_of(scores),
    )


def _row(score: MethodScore) -> tuple[str, ...]:
    quality = (score.method, figure(score.psnr), figure(score.ssim, 4))
    if score.method == INPUT:
        return (*quality, "", "", "", "")
    gains = (figure(score.gain, sign=True), figure(score.worst_gain, sign=True), str(score.made_worse))
    return (*quality, *gains, significant(score.megapixels_per_second))

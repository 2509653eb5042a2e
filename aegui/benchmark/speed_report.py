"""What the speed benchmark found, as data and as tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

import numpy as np

from aegui.benchmark.flops import ConvolutionPeak
from aegui.benchmark.grid import Grid, figure, significant
from aegui.benchmark.memory import MemoryScore
from aegui.models.options import Precision

FFDNET = "FFDNet's shape"
_MEGABYTE = 1e6


@dataclass(frozen=True, slots=True)
class SpeedScore:
    """One contestant at one size: seconds, round by round, and what its convolutions compute, in GFLOP.

    `useful`: what the photo's own pixels need in plain convolutions; `done`: what was computed, with halos, borders and
    padding, and without what minimal filtering saves.
    """

    method: str
    precision: Precision
    megapixels: float
    rounds: tuple[float, ...]
    useful: float
    done: float

    @property
    def seconds(self) -> float:
        """The median."""
        return median(self.rounds)

    @property
    def megapixels_per_second(self) -> float:
        """The whole path's speed."""
        return self.megapixels / self.seconds


@dataclass(frozen=True, slots=True)
class SpeedReport:
    """Speeds by contestant, precision and size; the machine's peaks; memory by model and size."""

    title: str
    processor: str
    scores: tuple[SpeedScore, ...]
    peaks: tuple[ConvolutionPeak, ...]
    memory: tuple[MemoryScore, ...]
    notes: tuple[str, ...] = ()

    @property
    def sizes(self) -> tuple[float, ...]:
        """Megapixels, each once."""
        return tuple(dict.fromkeys(score.megapixels for score in self.scores))

    def of(self, method: str, precision: Precision) -> tuple[SpeedScore, ...]:
        """One contestant's scores, by size."""
        return tuple(score for score in self.scores if (score.method, score.precision) == (method, precision))

    def ratio(self, score: SpeedScore) -> float:
        """How many times as fast as FFDNet's shape at its best, in the same precision and at the same size.

        The median of the ratios of each round: a machine that changes its speed now and then changes it for both.
        """
        beside = (score.precision, score.megapixels)
        others = (other for other in self.scores if (other.precision, other.megapixels) == beside)
        best = min((other for other in others if other.method.startswith(FFDNET)), key=lambda other: other.seconds)
        return median(theirs / own for theirs, own in zip(best.rounds, score.rounds, strict=True))

    def share_of_peak(self, score: SpeedScore, gflop: float) -> float:
        """Of the machine's convolution peak in that precision, 0..1, if `gflop` is what was computed."""
        return gflop / score.seconds / next(peak.gflops for peak in self.peaks if peak.precision == score.precision)

    def growth(self, method: str, precision: Precision) -> float | None:
        """The power of the megapixels that time grows with: 1 is linear. `None` for a single size."""
        own = self.of(method, precision)
        if len(own) < 2:
            return None
        sizes, times = (np.log([getattr(score, name) for score in own]) for name in ("megapixels", "seconds"))
        return float(np.polyfit(sizes, times, 1)[0])

    def grids(self) -> tuple[Grid, ...]:
        """Speed; speed against FFDNet's shape; shares of the convolution peak; memory."""
        found = (self._speeds(), self._ratios(), self._shares(), self._memory())
        return tuple(grid for grid in found if grid.rows)

    def details(self) -> tuple[Grid, ...]:
        """There are no photos to list."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        scores = [
            asdict(score)
            | {
                "seconds": score.seconds,
                "megapixels_per_second": score.megapixels_per_second,
                "times_ffdnet": self.ratio(score),
                "useful_share_of_peak": self.share_of_peak(score, score.useful),
                "done_share_of_peak": self.share_of_peak(score, score.done),
            }
            for score in self.scores
        ]
        growth = [
            {"method": method, "precision": precision, "power": self.growth(method, precision)}
            for method, precision in self._contestants()
        ]
        memory = [
            asdict(each) | {"over_start": each.over_start, "beyond_arrays": each.beyond_arrays} for each in self.memory
        ]
        return asdict(self) | {"scores": scores, "growth": growth, "memory": memory}

    def _contestants(self) -> Iterable[tuple[str, Precision]]:
        return dict.fromkeys((score.method, score.precision) for score in self.scores)

    def _speeds(self) -> Grid:
        rows = []
        for method, precision in self._contestants():
            own = {score.megapixels: score for score in self.of(method, precision)}
            speeds = [significant(own[size].megapixels_per_second) if size in own else "" for size in self.sizes]
            rows.append((method, precision, *speeds, figure(self.growth(method, precision))))
        heading = ("method", "precision", *_names(self.sizes), "time grows as Mpx to the")
        return Grid(heading, tuple(rows), "Megapixels per second")

    def _ratios(self) -> Grid:
        rows = []
        for method, precision in self._contestants():
            own = {score.megapixels: score for score in self.of(method, precision)}
            if not method.startswith(FFDNET):
                cells = [figure(self.ratio(own[size])) if size in own else "" for size in self.sizes]
                rows.append((method, precision, *cells))
        return Grid(("method", "precision", *_names(self.sizes)), tuple(rows), f"Times as fast as {FFDNET} at its best")

    def _shares(self) -> Grid:
        rows = []
        for method, precision in self._contestants():
            score = self.of(method, precision)[-1]
            per_pixel = score.useful / score.megapixels / 2
            work = [
                f"{gflop / score.seconds:.0f} ({100 * self.share_of_peak(score, gflop):.0f} %)"
                for gflop in (score.useful, score.done)
            ]
            rows.append((method, precision, f"{score.megapixels:.3g}", f"{per_pixel:.0f}", *work))
        rows += [
            (
                f"the peak: 3x3, {peak.channels} channels, {peak.side} x {peak.side}",
                peak.precision,
                *("", "", ""),
                f"{peak.gflops:.0f} (100 %)",
            )
            for peak in self.peaks
        ]
        heading = ("method", "precision", "Mpx", "kMAC per pixel", "useful GFLOP/s", "computed GFLOP/s")
        return Grid(heading, tuple(rows), "Of the convolution peak measured here")

    def _memory(self) -> Grid:
        rows = tuple(
            (
                each.model,
                each.precision,
                f"{each.megapixels:.3g}",
                *(f"{size / _MEGABYTE:.0f}" for size in (each.start, each.over_start, each.arrays, each.beyond_arrays)),
            )
            for each in self.memory
        )
        heading = ("model", "precision", "Mpx", "at the start", "peak over start", "photo and result", "beyond these")
        return Grid(heading, rows, "Resident memory in MB")


def _names(sizes: Iterable[float]) -> list[str]:
    return [f"{size:.3g} Mpx" for size in sizes]

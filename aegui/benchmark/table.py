"""What a benchmark found, as data and as one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, harmonic_mean
from typing import Any, Protocol

from aegui.benchmark.grid import Grid, significant


@dataclass(frozen=True, slots=True)
class Score:
    """How one method did under one condition: means over the photos.

    `psnr` in dB, `ssim` 0..1, `megapixels_per_second` of whole photos, without loading models or files; `None` for what
    is no method, like the noisy photo itself.
    """

    method: str
    condition: str
    psnr: float
    ssim: float
    megapixels_per_second: float | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One method on one photo under one condition."""

    method: str
    condition: str
    psnr: float
    ssim: float
    megapixels: float
    seconds: float


@dataclass(frozen=True, slots=True)
class BenchmarkTable:
    """Every method under every condition, in the order they were measured, and what a reader must know."""

    title: str
    photos: int
    processor: str
    scores: tuple[Score, ...]
    notes: tuple[str, ...] = ()

    @property
    def methods(self) -> tuple[str, ...]:
        """Each method once."""
        return tuple(dict.fromkeys(score.method for score in self.scores))

    @property
    def conditions(self) -> tuple[str, ...]:
        """Each condition once."""
        return tuple(dict.fromkeys(score.condition for score in self.scores))

    def score(self, method: str, condition: str) -> Score:
        """One score. Raises `KeyError`."""
        for score in self.scores:
            if (score.method, score.condition) == (method, condition):
                return score
        raise KeyError((method, condition))

    def grids(self) -> tuple[Grid]:
        """A row per method: dB and SSIM under each condition, and the mean megapixels per second."""
        rows = []
        for method in self.methods:
            own = {score.condition: score for score in self.scores if score.method == method}
            figures = [
                f"{own[name].psnr:.2f} / {own[name].ssim:.4f}" if name in own else "" for name in self.conditions
            ]
            speeds = [score.megapixels_per_second for score in own.values() if score.megapixels_per_second]
            rows.append((method, *figures, significant(harmonic_mean(speeds) if speeds else None)))
        return (Grid(("method", *self.conditions, "Mpx/s"), tuple(rows)),)

    def details(self) -> tuple[Grid, ...]:
        """Single photos are not kept."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def summarise(samples: Sequence[Sample], together: str = "") -> tuple[Score, ...]:
    """Means per method and condition, in order of appearance; with `together`, one more over all conditions."""
    groups: dict[tuple[str, str], list[Sample]] = {}
    for sample in samples:
        groups.setdefault((sample.method, sample.condition), []).append(sample)
    if together:
        for sample in samples:
            groups.setdefault((sample.method, together), []).append(sample)
    return tuple(
        Score(
            method,
            condition,
            fmean(sample.psnr for sample in group),
            fmean(sample.ssim for sample in group),
            speed_of(group),
        )
        for (method, condition), group in groups.items()
    )


class Timed(Protocol):
    """A photo's size, and how long it took."""

    @property
    def megapixels(self) -> float: ...
    @property
    def seconds(self) -> float: ...


def speed_of(group: Iterable[Timed]) -> float | None:
    """Megapixels per second over the whole time; `None` for what takes none."""
    sizes, times = zip(*((each.megapixels, each.seconds) for each in group), strict=True)
    return sum(sizes) / sum(times) if sum(times) else None

"""What a benchmark found, as data and as one table."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, harmonic_mean
from typing import Any


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

    def cells(self) -> list[list[str]]:
        """A heading and a row per method: dB and SSIM under each condition, and the mean megapixels per second."""
        rows = [["method", *self.conditions, "Mpx/s"]]
        for method in self.methods:
            own = {score.condition: score for score in self.scores if score.method == method}
            figures = [
                f"{own[name].psnr:.2f} / {own[name].ssim:.4f}" if name in own else "" for name in self.conditions
            ]
            speeds = [score.megapixels_per_second for score in own.values() if score.megapixels_per_second]
            rows.append([method, *figures, f"{harmonic_mean(speeds):.3g}" if speeds else ""])
        return rows

    def to_markdown(self) -> str:
        """The table for a README; PSNR in dB / SSIM."""
        heading, *rows = self.cells()
        lines = [heading, ["---"] + ["---:"] * (len(heading) - 1), *rows]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"

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
            _speed(group),
        )
        for (method, condition), group in groups.items()
    )


def _speed(group: list[Sample]) -> float | None:
    seconds = sum(sample.seconds for sample in group)
    return sum(sample.megapixels for sample in group) / seconds if seconds else None


def processor_name() -> str:
    """The kind of processor and how many of its cores this process may use."""
    name = platform.processor() or platform.machine()
    described = Path("/proc/cpuinfo")
    if described.is_file():
        lines = described.read_text(encoding="utf-8", errors="replace").splitlines()
        name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), name)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{name}, {cores} cores"

"""What a run leaves in its folder for people and windows to read. No torch here."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from aegui.training.request import TrainRequest

REQUEST = "request.json"
CONFIG = "config.json"
LOG = "log.csv"
OBSERVED_TABLE = "observed.csv"
SAMPLES = "samples.png"
LATENT = "latent.json"
VERDICT = "verdict.json"
CROPS = "crops.png"
_LEAST_MINUTES = 0.1
STOP = "stop"
"""An empty file of this name in its folder asks a run to keep a checkpoint and end; for systems without signals."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the log. `psnr`: the last validation's, NaN before there was one; `seconds`: of training so far."""

    step: int
    loss: float
    psnr: float
    seconds: float
    images_per_second: float


@dataclass(frozen=True, slots=True)
class Latent:
    """The numbers of a code over held-out pictures, one entry each: standard deviation, share not zero, nats."""

    step: int
    spread: tuple[float, ...]
    activity: tuple[float, ...]
    kl: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as its folder tells it. Of the points, (step, value). Figures are those of the last line of the log."""

    folder: Path
    title: str
    config: dict[str, Any]
    request: dict[str, Any]
    loss: tuple[tuple[int, float], ...] = ()
    psnr: tuple[tuple[int, float], ...] = ()
    seconds: float = 0.0
    images_per_second: float = 0.0
    observed: dict[str, float] = field(default_factory=dict)
    latent: Latent | None = None

    @property
    def step(self) -> int:
        """The last step that was told."""
        return self.loss[-1][0] if self.loss else 0

    @property
    def total_steps(self) -> int:
        """How many steps the run will have; 0 where time decides."""
        return 0 if self.minutes else int(self.config.get("optimisation", {}).get("steps", 0))

    @property
    def minutes(self) -> float:
        """After how many minutes it ends; 0 where steps decide."""
        return float(self.request.get("minutes") or 0.0)

    @property
    def fraction(self) -> float:
        """How much of it is done, 0..1."""
        if self.minutes:
            return min(self.seconds / (60 * self.minutes), 1.0)
        return min(self.step / self.total_steps, 1.0) if self.total_steps else 0.0

    @property
    def minutes_left(self) -> float | None:
        """What is left of its minutes; `None` where steps decide."""
        return max(self.minutes - self.seconds / 60, _LEAST_MINUTES) if self.minutes else None

    @property
    def eta_seconds(self) -> float | None:
        """How long it still takes at the pace so far, if anything can be said."""
        done = self.fraction
        return self.seconds * (1 - done) / done if done > 0 else None


def note_request(request: TrainRequest, seconds: float) -> None:
    """Write down what was asked first, so that the run can be gone on with, compared and asked for again.

    `seconds`: how long it was trained before, to which the minutes of a run that goes on are added.
    """
    (request.out / STOP).unlink(missing_ok=True)
    asked = _json(request.out / REQUEST) if request.resume else {}
    if asked and request.minutes != 0:  # none at all are asked for where only a model is to be made
        asked["minutes"] = None if request.minutes is None else seconds / 60 + request.minutes
    asked = asked or {
        "arguments": list(request.arguments()),
        "data": [str(folder) for folder in request.data],
        "minutes": request.minutes,
        "hold_out": request.hold_out,
        "changes": dict(request.changes),
        "start": None if request.start is None else str(request.start),
        "export": None if request.export is None else str(request.export),
    }
    (request.out / REQUEST).write_text(json.dumps(asked, indent=1), encoding="utf-8")


def wants_stop(folder: Path) -> bool:
    """True once somebody left the file that asks for it."""
    return (folder / STOP).exists()


def is_run(folder: Path) -> bool:
    """True for a folder that a run keeps its things in."""
    return (folder / CONFIG).is_file()


def find_runs(folder: Path) -> tuple[Path, ...]:
    """The runs in a folder, the newest first."""
    found = [path for path in folder.iterdir() if is_run(path)] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda path: (path / CONFIG).stat().st_mtime, reverse=True))


def read_run(folder: Path) -> RunRecord:
    """What a run's folder tells now; a file that is just being written is as if it were not there yet."""
    config = _json(folder / CONFIG)
    log = read_log(folder / LOG)
    observed = _rows(folder / OBSERVED_TABLE)[-1:]
    return RunRecord(
        folder, folder.name, config, _json(folder / REQUEST),
        tuple((line.step, line.loss) for line in log), tuple((line.step, line.psnr) for line in validations(log)),
        log[-1].seconds if log else 0.0, log[-1].images_per_second if log else 0.0,
        {key: _number(value) for key, value in observed[0].items() if key != "step"} if observed else {},
        _latent(folder / LATENT),
    )  # fmt: skip


def read_log(log: Path) -> list[Logged]:
    """The lines of a run's log, as far as they can be read, without what it had told of steps that it did again."""
    lines: list[Logged] = []
    for row in _rows(log):
        try:
            psnr = float(row["psnr"]) if row["psnr"] else math.nan
            line = Logged(
                int(row["step"]), float(row["loss"]), psnr, _number(row["seconds"]), _number(row["images_per_second"])
            )
        except (KeyError, ValueError, TypeError):
            continue
        while lines and lines[-1].step >= line.step:
            lines.pop()
        lines.append(line)
    return lines


def validations(log: Sequence[Logged]) -> list[Logged]:
    """The lines that are the first to tell what a validation found; others repeat it."""
    told = [line for line in log if not math.isnan(line.psnr)]
    return told[:1] + [line for before, line in pairwise(told) if line.psnr != before.psnr]


def _rows(table: Path) -> list[dict[str, str]]:
    try:
        with table.open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    except OSError:
        return []


def _json(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _latent(path: Path) -> Latent | None:
    values = _json(path)
    try:
        return Latent(values["step"], tuple(values["spread"]), tuple(values["activity"]), tuple(values.get("kl", ())))
    except (KeyError, TypeError):
        return None


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0

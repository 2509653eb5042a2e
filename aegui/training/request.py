"""What a training run is asked to do, and what it tells while it runs. No torch here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aegui.training.changes import arguments


@dataclass(frozen=True, slots=True)
class TrainRequest:
    """One call of `aegui train`.

    `config`: a TOML file, or the name of a shipped config. `data`: folders of photos, searched recursively, or `digits`
    for scikit-learn's bundled set. `val`: a folder of photos to validate on, never trained on, or `digits`. `out`: the
    run's folder (checkpoints, CSV log). `minutes`: stop after that much time, the share `decay` of it spent on the
    decay; without it the config's steps are run. `resume`: go on from the run's last checkpoint. `start`: weights to
    begin from, of such a net, or of a net with a latent whose encoder is taken over. `export`: path of the model to
    write at the end, without extension (`weights/ID`). `hold_out`: the share of the data that is validated on instead
    of learned from, where there is no `val`. `changes`: of the config's values, by name, as
    `aegui.training.changes.NAMES` has them.
    """

    config: Path
    data: tuple[Path, ...]
    out: Path
    val: Path | None = None
    minutes: float | None = None
    resume: bool = False
    start: Path | None = None
    export: Path | None = None
    num_workers: int = 1
    hold_out: float = 0.0
    changes: Mapping[str, Any] = field(default_factory=dict)

    def arguments(self) -> tuple[str, ...]:
        """The words after `aegui` that ask for exactly this."""
        words = ["train", str(self.config)]
        words += arguments(self.changes)
        for folder in self.data:
            words += ["--data", str(folder)]
        for name, value in (
            ("--val", self.val),
            ("--out", self.out),
            ("--start", self.start),
            ("--export", self.export),
        ):
            words += [name, str(value)] if value is not None else []
        words += ["--minutes", f"{self.minutes:g}"] if self.minutes is not None else []
        words += ["--hold-out", f"{self.hold_out:g}"] if self.hold_out else []
        words += ["--num-workers", str(self.num_workers)] if self.num_workers != 1 else []
        return (*words, "--resume") if self.resume else tuple(words)


@dataclass(frozen=True, slots=True)
class TrainingStatus:
    """Where a run stands. `images_per_second` counts training patches; `psnr` is the last validation's, in dB.

    `observed`: what else the task told at that validation, such as the activity of the code.
    """

    step: int
    total_steps: int | None
    loss: float
    psnr: float | None
    images_per_second: float
    seconds: float
    eta_seconds: float | None
    observed: Mapping[str, float] = field(default_factory=dict)


StatusSink = Callable[[TrainingStatus], None]

"""Checkpoints: everything a run needs to go on exactly, written so that a kill never leaves half of one."""

from __future__ import annotations

import os
import pickle
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from aegui.errors import TrainingError
from aegui.training.schedule import Schedule

LAST = "last.pt"
STABLE = "stable.pt"


@dataclass(slots=True)
class RunState:
    """Where a run stands. The random draws need no place here: each step's are decided by (seed, step, rank).

    `teacher`: the weights that the run began from, where it learns from them; `white_teacher`: those of the net that
    teaches it white noise.
    """

    config: dict[str, Any]
    schedule: Schedule
    step: int = 0
    seconds: float = 0.0
    psnr: float | None = None
    net: dict[str, Tensor] = field(default_factory=dict)
    ema: dict[str, Tensor] = field(default_factory=dict)
    optimizer: dict[str, Any] = field(default_factory=dict)
    teacher: dict[str, Tensor] = field(default_factory=dict)
    white_teacher: dict[str, Tensor] = field(default_factory=dict)


def save_checkpoint(state: RunState, path: Path) -> None:
    """Write beside `path`, sync, then rename over it."""
    kept = ("config", "step", "seconds", "psnr", "net", "ema", "optimizer", "teacher", "white_teacher")
    values = {key: getattr(state, key) for key in kept}
    values["schedule"] = asdict(state.schedule)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            torch.save(values, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise TrainingError("The checkpoint {path} cannot be written: {reason}.", path=path, reason=error) from error
    finally:
        temporary.unlink(missing_ok=True)


def refuse_run(folder: Path) -> None:
    """Raises `TrainingError` if the folder holds a run already, which another one would overwrite."""
    if (folder / LAST).exists():
        raise TrainingError(
            "{folder} holds a run already.", "Go on with --resume, or give another --out.", folder=folder
        )


def load_checkpoint(path: Path) -> RunState:
    """Read a checkpoint as data, never as code. Raises `TrainingError` that names the file."""
    try:
        values = torch.load(path, map_location="cpu", weights_only=True)
        return RunState(**values | {"schedule": Schedule(**values["schedule"])})
    except FileNotFoundError as error:
        raise TrainingError("There is no checkpoint {path}.", "Start the run without --resume.", path=path) from error
    except (OSError, RuntimeError, pickle.UnpicklingError, TypeError, KeyError, EOFError) as error:
        raise TrainingError("The checkpoint {path} cannot be read: {reason}.", path=path, reason=error) from error


def checkpoint_to_resume(folder: Path, more_time: bool) -> RunState:
    """The state to go on from: the last one; where its decay is over and time is given, the one before the decay."""
    state = load_checkpoint(folder / LAST)
    stable = folder / STABLE
    if more_time and state.schedule.is_over(state.step) and stable.exists():
        state = load_checkpoint(stable)
        state.schedule = replace(state.schedule, decay_from=None, decay_steps=0)  # the time decides from here on
    return state

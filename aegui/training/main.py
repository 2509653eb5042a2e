"""What `aegui train` does: read, prepare, train."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aegui.errors import TrainingError
from aegui.progress import Progress
from aegui.training.checkpoint import LAST, RunState, checkpoint_to_resume
from aegui.training.config import TrainingConfig, read_config
from aegui.training.distributed import join_world
from aegui.training.loop import Trainer
from aegui.training.photos import PhotoPool, find_photos, load_clean
from aegui.training.request import StatusSink, TrainRequest
from aegui.training.schedule import Schedule
from aegui.training.tasks.denoise import DenoiseTask
from aegui.training.tasks.inpaint import InpaintTask

_MAX_VALIDATION_PHOTOS = 32


def train(request: TrainRequest, progress: Progress, on_status: StatusSink) -> RunState:
    """Run a training to its end. Raises `TrainingError`; `Cancelled` leaves the last checkpoint to resume from."""
    config = read_config(request.config)
    state = _resumed(request, config) if request.resume else _fresh(request, config)
    request.out.mkdir(parents=True, exist_ok=True)
    (request.out / "config.json").write_text(json.dumps(config.to_dict(), indent=1), encoding="utf-8")
    pool = PhotoPool(request.data)
    task = DenoiseTask() if config.task == "denoise" else InpaintTask()
    with join_world() as world:
        trainer = Trainer(request, config, task, state, pool, world)
        return trainer.run(validation_photos(request.val), progress, on_status)


def validation_photos(folder: Path | None) -> list[NDArray[np.uint8]]:
    """The first photos of the validation folder, decoded."""
    if folder is None:
        return []
    return [load_clean(path).pixels for path in find_photos(folder)[:_MAX_VALIDATION_PHOTOS]]


def _schedule(request: TrainRequest, config: TrainingConfig) -> Schedule:
    """By steps the decay is known from the start; by minutes the loop decides when its time has come."""
    optimisation = config.optimisation
    if request.minutes is not None:
        return Schedule(optimisation.rate, optimisation.warmup)
    decay_steps = round(optimisation.decay * optimisation.steps)
    return Schedule(optimisation.rate, optimisation.warmup, optimisation.steps - decay_steps, decay_steps)


def _fresh(request: TrainRequest, config: TrainingConfig) -> RunState:
    if (request.out / LAST).exists():
        raise TrainingError(f"{request.out} holds a run already.", "Go on with --resume, or give another --out.")
    state = RunState(config.to_dict(), _schedule(request, config))
    if request.start is not None:
        from safetensors.torch import load_file

        state.net = {key: value.float() for key, value in load_file(request.start).items()}
    return state


def _resumed(request: TrainRequest, config: TrainingConfig) -> RunState:
    state = checkpoint_to_resume(request.out, more_time=request.minutes is not None)
    if state.config["architecture"] != config.to_dict()["architecture"]:
        raise TrainingError(f"{request.out} was trained with another architecture than {request.config}.")
    if state.schedule.decay_from is None and request.minutes is None:
        state.schedule = _schedule(request, config)
    return state

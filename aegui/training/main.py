"""What `aegui train` does: read, prepare, train, export."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from aegui.cards.spec import ArchitectureSpec
from aegui.errors import TrainingError
from aegui.progress import Progress
from aegui.training.changes import read_changed
from aegui.training.checkpoint import RunState, checkpoint_to_resume, refuse_run
from aegui.training.config import Distillation, TrainingConfig
from aegui.training.distributed import World, join_world
from aegui.training.export import export_model, prepare_target
from aegui.training.loop import Trainer
from aegui.training.photos import PhotoPool, find_photos
from aegui.training.pictures import DIGITS, DigitsPool, are_digits, load_digits
from aegui.training.records import CONFIG, LOG, note_request
from aegui.training.request import StatusSink, TrainRequest
from aegui.training.schedule import Schedule
from aegui.training.split import ChosenPool, load_photos, split_photos
from aegui.training.start import start_weights
from aegui.training.tasks.build import build_task
from aegui.training.tasks.task import Task

_MAX_VALIDATION_PHOTOS = 32
_SMALL_SIDE = 16


def train(request: TrainRequest, progress: Progress, on_status: StatusSink) -> RunState:
    """Run a training to its end, then export it if that was asked for.

    Raises `TrainingError`; `Cancelled` leaves a checkpoint to resume from. With `resume` and 0 minutes nothing is
    trained, and the last checkpoint is exported.
    """
    config = read_changed(request.config, request.changes)
    if request.export is not None:
        prepare_target(request.export)
    state = _resumed(request, config) if request.resume else _fresh(request, config)
    pool, validation = _photos(request, config)
    try:
        request.out.mkdir(parents=True, exist_ok=True)
        note_request(request, state.seconds)
        (request.out / CONFIG).write_text(json.dumps(config.to_dict(), indent=1), encoding="utf-8")
    except OSError as error:
        raise TrainingError(
            "The run cannot be kept in {folder}: {reason}.",
            "Give another --out.",
            folder=request.out,
            reason=error.strerror or error,
        ) from error
    task = build_task(config)
    with threads_for(config), join_world() as world:
        if not (request.resume and request.minutes == 0):
            state = Trainer(request, config, task, state, pool, world).run(validation, progress, on_status)
        _export(request, config, task, state, world, validation, pool)
    return state


@contextlib.contextmanager
def threads_for(config: TrainingConfig) -> Iterator[None]:
    """One thread for nets so small that several would only wait for each other, above all beside other work."""
    before = torch.get_num_threads()
    if config.architecture.has_latent and config.architecture.side <= _SMALL_SIDE:
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _photos(request: TrainRequest, config: TrainingConfig) -> tuple[PhotoPool, list[NDArray[np.uint8]]]:
    """What to learn from, and what to validate on."""
    if are_digits(request.data):
        held_out = request.val or (Path(DIGITS) if request.hold_out else None)
        return DigitsPool(request.data), validation_photos(held_out)
    native = config.noise == "own"
    if request.hold_out and request.val is None:
        split = split_photos(request.data, request.hold_out)
        return ChosenPool(split.folders, native), load_photos(split.held_out, native)
    if native:
        return ChosenPool(tuple(find_photos(folder) for folder in request.data), native), validation_photos(request.val)
    return PhotoPool(request.data), validation_photos(request.val)


def validation_photos(folder: Path | None) -> list[NDArray[np.uint8]]:
    """The first photos of the validation folder, decoded."""
    if folder is None:
        return []
    if are_digits((folder,)):
        return list(load_digits(held_out=True))
    return load_photos(find_photos(folder)[:_MAX_VALIDATION_PHOTOS])


def _export(
    request: TrainRequest,
    config: TrainingConfig,
    task: Task,
    state: RunState,
    world: World,
    validation: list[NDArray[np.uint8]],
    pool: PhotoPool,
) -> None:
    if request.export is None or not world.is_first:
        return
    names = (DIGITS,) if are_digits(request.data) else tuple(folder.resolve().name for folder in request.data)
    data = tuple(zip(names, pool.counts, strict=True))
    name = request.val.name if request.val else (f"{request.data[0].name}, held out" if request.hold_out else "")
    export_model(state, config, task, request.export, data, (name, validation), request.out / LOG, pool)


def _schedule(request: TrainRequest, config: TrainingConfig) -> Schedule:
    """By steps the decay is known from the start; by minutes the loop decides when its time has come."""
    optimisation = config.optimisation
    if request.minutes is not None:
        return Schedule(optimisation.rate, optimisation.warmup)
    decay_steps = round(optimisation.decay * optimisation.steps)
    return Schedule(optimisation.rate, optimisation.warmup, optimisation.steps - decay_steps, decay_steps)


def _fresh(request: TrainRequest, config: TrainingConfig) -> RunState:
    refuse_run(request.out)
    state = RunState(config.to_dict(), _schedule(request, config))
    if request.start is not None:
        teaches = config.distillation is not None
        state.net = start_weights(request.start, config.architecture, config.seed, whole=teaches)
    if config.distillation is not None:
        if not state.net:
            raise TrainingError("A net that learns from itself must have learned before.", "Give weights with --start.")
        state.teacher = state.net
        if config.distillation.white:
            state.white_teacher = start_weights(
                Path(config.distillation.white), config.architecture, config.seed, whole=True
            )
    return state


def _resumed(request: TrainRequest, config: TrainingConfig) -> RunState:
    state = checkpoint_to_resume(request.out, more_time=bool(request.minutes))
    if ArchitectureSpec.from_dict(state.config["architecture"]) != config.architecture:
        raise TrainingError(
            "{folder} was trained with another architecture than {config}.", folder=request.out, config=request.config
        )
    begun = state.config.get("distillation")
    if (Distillation(**begun) if begun else None) != config.distillation:
        raise TrainingError(
            "{folder} was begun with another distillation, or with none.",
            "Give another --out, or the config that it was begun with.",
            folder=request.out,
        )
    if state.schedule.decay_from is None and request.minutes is None:
        state.schedule = _schedule(request, config)
    return state

"""From a run to a model: safetensors and card, in half precision where that costs nothing to speak of."""

from __future__ import annotations

import csv
import hashlib
import math
import platform
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save
from torch import Tensor

from aegui.cards.card import Card, CurvePoint, Dataset, InputContract, Score, is_model_id, write_card
from aegui.errors import TrainingError, UsageError
from aegui.files import atomic_write
from aegui.nets.build import build_net
from aegui.training.checkpoint import RunState
from aegui.training.config import TrainingConfig
from aegui.training.photos import PhotoPool
from aegui.training.pictures import DIGITS, DIGITS_TERMS
from aegui.training.records import OBSERVED_TABLE, read_log, validations
from aegui.training.tasks.task import ConcludingTask, Task

LARGEST_LOSS = 0.01
"""In dB of validation PSNR: what half precision on disk may cost."""
_CURVE_POINTS = 24


def prepare_target(target: Path) -> None:
    """Make the folder that a model is to be written to, before hours are spent on it.

    `target`: folder and id. Raises `UsageError` for what cannot be an id, `TrainingError` for a folder that cannot be.
    """
    if not is_model_id(target.name):
        raise UsageError(
            "'{name}' cannot be a model's id.", "Use a-z, 0-9 and single - _ . between them.", name=target.name
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainingError(
            "The model cannot be kept in {parent}: {reason}.",
            "Give another --export.",
            parent=target.parent,
            reason=error.strerror or error,
        ) from error


def export_model(
    state: RunState,
    config: TrainingConfig,
    task: Task,
    target: Path,
    data: tuple[tuple[str, int], ...],
    validation: tuple[str, list[NDArray[np.uint8]]],
    log: Path,
    pool: PhotoPool | None = None,
) -> Card:
    """Write `<target>.safetensors` and `<target>.toml` from the averaged weights of a run.

    `target`: folder and id, such as `weights/denoise-a`; what is there is replaced, for that is what was asked for.
    `data`: name and number of photos of each training folder; `validation`: name and photos;
    `pool`: where a net that is not ready yet draws pictures to be finished. Raises `UsageError`,
    `TrainingError`, `OutputError`.
    """
    prepare_target(target)
    weights = averaged_weights(state)
    if pool is not None and isinstance(task, ConcludingTask):
        weights = _concluded(config, task, weights, pool)
    name, photos = validation
    weights, psnr = _half_where_free(config, task, weights, photos)
    found = [(task.validation_metric, round(psnr, 3))] if math.isfinite(psnr) else []
    if photos:
        found += read_observed(log.with_name(OBSERVED_TABLE)).items()
    scores = tuple(Score(name, task.validation_condition, metric, value) for metric, value in found)
    contents = save({key: value.contiguous() for key, value in weights.items()})
    card = Card(
        id=target.name,
        title=config.title,
        task=config.task,
        family=config.family,
        architecture=config.architecture,
        input=InputContract(task.contract, task.sigma_range, config.halo),
        licence="The weights follow the terms of the photos that they were trained on.",
        parameters=sum(value.numel() for value in weights.values()),
        sha256=hashlib.sha256(contents).hexdigest(),
        training_data=tuple(
            Dataset(folder, DIGITS_TERMS if folder == DIGITS else "not stated", count) for folder, count in data
        ),
        recipe=config.to_dict(),
        hours=round(state.seconds / 3600, 2),
        hardware=f"{platform.machine()}, {torch.get_num_threads()} threads",
        steps=state.step,
        seeds=(config.seed,),
        scores=scores,
        curve=read_curve(log),
        limits=config.limits,
    )
    with atomic_write(target.with_name(f"{target.name}.safetensors"), overwrite=True) as file:
        file.write(contents)
    write_card(card, target.with_name(f"{target.name}.toml"), overwrite=True)
    return card


def _half_where_free(
    config: TrainingConfig, task: Task, weights: dict[str, Tensor], photos: list[NDArray[np.uint8]]
) -> tuple[dict[str, Tensor], float]:
    """The weights in half precision, unless that costs more than `LARGEST_LOSS`, and their PSNR; NaN without photos."""
    half = {key: value.half() for key, value in weights.items()}
    if not photos:
        return weights, math.nan
    full_psnr, half_psnr = (_psnr(config, task, some, photos) for some in (weights, half))
    kept_whole = full_psnr - half_psnr >= LARGEST_LOSS  # false where there is no PSNR to lose
    return (weights, full_psnr) if kept_whole else (half, half_psnr)


def averaged_weights(state: RunState) -> dict[str, Tensor]:
    """The exponential moving average, under the net's own names."""
    prefix = "module."
    weights = {key.removeprefix(prefix): value for key, value in state.ema.items() if key.startswith(prefix)}
    if not weights:
        raise TrainingError("The run has no weights to export yet.", "Train it for a while first.")
    return weights


def read_curve(log: Path) -> tuple[CurvePoint, ...]:
    """Some points of the run's validation curve, evenly spread, the last one among them."""
    told = validations(read_log(log))
    curve = [CurvePoint(round(line.seconds / 3600, 3), line.step, line.psnr) for line in told]
    keep = np.unique(np.linspace(0, len(curve) - 1, min(len(curve), _CURVE_POINTS)).round().astype(int))
    return tuple(curve[index] for index in keep)


def _concluded(
    config: TrainingConfig, task: ConcludingTask, weights: dict[str, Tensor], pool: PhotoPool
) -> dict[str, Tensor]:
    net = build_net(config.architecture)
    net.load_state_dict(weights)
    with torch.inference_mode():
        task.conclude(net.eval(), pool, config.seed)
    return net.state_dict()


def read_observed(table: Path) -> dict[str, float]:
    """What a task told at the end of a run, if it told anything."""
    if not table.exists():
        return {}
    with table.open(newline="", encoding="utf-8") as file:
        last = list(csv.DictReader(file))[-1]
    return {key: round(float(value), 4) for key, value in last.items() if key != "step"}


def _psnr(config: TrainingConfig, task: Task, weights: dict[str, Tensor], photos: list[NDArray[np.uint8]]) -> float:
    net = build_net(config.architecture)
    net.load_state_dict({key: value.float() for key, value in weights.items()})
    net = net.eval().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    with torch.inference_mode():
        return task.validate(net, photos)

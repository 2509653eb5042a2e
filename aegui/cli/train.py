"""Training from the command line: a thin call of `aegui.training`."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from aegui.cli.batch import result_of
from aegui.cli.options import PHOTO_FILE, NumberRange, json_option
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.cli.train_options import change_options, chosen_changes
from aegui.jobs.runner import Stopped, run_to_outcome
from aegui.progress import Progress
from aegui.training.request import StatusSink, TrainingStatus, TrainRequest

_QUIET_SECONDS = 30.0


@click.command()
@click.argument("config", type=PHOTO_FILE)
@click.option("--data", multiple=True, required=True, type=PHOTO_FILE, help="Photos, repeatable; or: digits.")
@click.option("--val", type=PHOTO_FILE, help="A folder of photos to validate on, never trained on; or: digits.")
@click.option(
    "--hold-out",
    type=NumberRange(0, 0.9),
    default=0.0,
    show_default=True,
    help="Without --val: the share of the data to validate on instead of training on it.",
)
@click.option("--out", required=True, type=PHOTO_FILE, help="The run's folder: checkpoints and log.csv.")
@click.option("--minutes", type=NumberRange(min=0), help="Stop after that much time; 0 with --resume exports.")
@click.option("--resume", is_flag=True, help="Go on from the run's last checkpoint.")
@click.option("--start", type=PHOTO_FILE, help="Weights (safetensors) to begin from, or an encoder.")
@click.option("--export", type=PHOTO_FILE, help="Write the model at the end, as FOLDER/ID without extension.")
@click.option("--num-workers", type=click.IntRange(0, 64), default=1, show_default=True, help="Processes that load.")
@change_options
@json_option
@click.pass_obj
def train(parts: Parts, /, data: tuple[Path, ...], num_workers: int, **values: Any) -> int:
    """Train a model as CONFIG says: a TOML file, or the name of a shipped config; options change single values of it.

    Ctrl+C keeps the last checkpoint; go on with --resume. Several processes: torchrun --nproc-per-node N -m aegui train
    """
    changes = chosen_changes(values)
    request = TrainRequest(data=data, num_workers=num_workers, changes=changes, **values)
    terminal = parts.terminal
    with terminal.progress(("state",)) as (progress, describe):
        describe(title=f"Train {request.config.stem}")
        seen: list[TrainingStatus] = []
        sink = status_sink(terminal, describe, seen)
        outcome = run_to_outcome(lambda inner: _train(request, inner, sink), progress)
    if isinstance(outcome, Stopped):
        terminal.note(f"The run is kept in {request.out}; go on with --resume.")
    result_of(outcome)
    if seen:
        terminal.say(_words(seen[-1]))
        terminal.document(_facts(seen[-1], request))
    return 0


def _train(request: TrainRequest, progress: Progress, on_status: StatusSink) -> None:
    from aegui.training.main import train as run_training

    run_training(request, progress, on_status)


def status_sink(terminal: Terminal, describe: Callable[..., None], seen: list[TrainingStatus]) -> StatusSink:
    """Keeps the last status in `seen`, shows it in the bar, or as a line now and then where there is no bar."""
    told = [-math.inf]

    def on_status(status: TrainingStatus) -> None:
        seen[:] = [status]
        describe(state=_words(status))
        now = time.monotonic()
        if not terminal.draws and now - told[0] >= _QUIET_SECONDS:
            told[0] = now
            terminal.note(_words(status))

    return on_status


def _words(status: TrainingStatus) -> str:
    of = f"/{status.total_steps}" if status.total_steps is not None else ""
    psnr = "" if status.psnr is None else f"  PSNR {status.psnr:.2f} dB"
    eta = "" if status.eta_seconds is None else f"  {_clock(status.eta_seconds)} left"
    return f"step {status.step}{of}  loss {status.loss:.5f}{psnr}  {status.images_per_second:.1f} img/s{eta}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def _facts(status: TrainingStatus, request: TrainRequest) -> dict[str, Any]:
    facts = {
        key: None if isinstance(value, float) and not math.isfinite(value) else value
        for key, value in asdict(status).items()
    }
    return facts | {"out": str(request.out), "export": None if request.export is None else str(request.export)}

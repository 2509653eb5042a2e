"""Making a model one's own, and finding out which one is best on one's own photos."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aegui.cli.batch import result_of
from aegui.cli.options import PHOTO_FILE, NumberRange, device_option, json_option, photos_argument
from aegui.cli.parts import Parts
from aegui.cli.train import status_sink
from aegui.errors import UsageError
from aegui.jobs.runner import Stopped, run_to_outcome
from aegui.models.options import ComputeOptions, Device
from aegui.training.own import KINDS, SELF_SUPERVISED, FinetuneRequest
from aegui.training.request import TrainingStatus

if TYPE_CHECKING:
    from aegui.cli.terminal import Terminal
    from aegui.training.verdict import Verdict


@click.command()
@click.argument("model")
@click.option("--data", multiple=True, required=True, type=PHOTO_FILE, help="Folders of your photos, repeatable.")
@click.option("--photos", type=click.Choice(KINDS), default="auto", show_default=True, help="What they are like.")
@click.option("--out", type=PHOTO_FILE, help="The run's folder; among your runs, unless given.")
@click.option("--id", "id", help="The new model's id; MODEL-mine-N, unless given.")
@click.option("--steps", type=click.IntRange(1), default=400, show_default=True, help="Steps of training.")
@click.option("--minutes", type=NumberRange(min=0.1), help="Stop after that much time instead.")
@click.option("--hold-out", type=NumberRange(0.01, 0.9), default=0.15, show_default=True, help="To judge on.")
@click.option("--num-workers", type=click.IntRange(0, 64), default=1, show_default=True, help="Processes that load.")
@click.option("--resume", is_flag=True, help="Go on from the last checkpoint of the run of --id.")
@click.option("--make-default", is_flag=True, help="Use the new model from now on, if it beats its parent.")
@json_option
@click.pass_obj
def finetune(parts: Parts, /, data: tuple[Path, ...], make_default: bool, **values: Any) -> int:
    """Train MODEL on, on your own photos, and judge it on some that it did not see.

    Clean photos teach it as usual. From noisy ones it learns by itself: it can remove noise that is independent from
    pixel to pixel, not grain or JPEG coding.
    """
    from aegui.jobs.finetune import default_folder, find_kind, own_id
    from aegui.jobs.finetune import finetune as run_finetune
    from aegui.jobs.training import runs_dir

    terminal, catalogue = parts.terminal, parts.catalogue()
    if values["resume"] and not values["id"]:
        raise UsageError("Which run is to go on?", "Say --id, as the run that was stopped told it.")
    name = values["id"] or own_id(values["model"], catalogue.cards(), runs_dir())
    request = FinetuneRequest(data=data, **values | {"id": name, "out": values["out"] or default_folder(name)})
    request = replace(request, photos=find_kind(request))
    terminal.note(SELF_SUPERVISED if request.photos == "noisy" else "The photos are clean: noise is made for them.")
    seen: list[TrainingStatus] = []
    with terminal.progress(("state",)) as (progress, describe):
        describe(title=f"Train {name}")
        sink = status_sink(terminal, describe, seen)
        outcome = run_to_outcome(lambda inner: run_finetune(request, catalogue, _models(), inner, sink), progress)
    if isinstance(outcome, Stopped):
        terminal.note(f"The run is kept in {request.out}; go on with --id {request.id} --resume.")
    verdict: Verdict = result_of(outcome)
    _tell(terminal, verdict)
    if make_default and verdict.better:
        _make_default(verdict.child, catalogue.card(verdict.parent).task)
        terminal.say(f"{verdict.child} is the default from now on.")
    terminal.document(asdict(verdict))
    return 0


@click.command()
@photos_argument
@click.option("--sigma", type=NumberRange(0.1, 100), default=25.0, show_default=True, help="The noise to add.")
@click.option("--side", type=click.IntRange(64, 4096), default=512, show_default=True, help="Pixels of each photo.")
@device_option
@json_option
@click.pass_obj
def selftest(parts: Parts, photos: tuple[Path, ...], sigma: float, side: int, device: Device) -> int:
    """Add known noise to your photos, run every denoiser and the classical methods, and rank them."""
    from aegui.benchmark.selftest import self_test

    engine = parts.engine(ComputeOptions(device))
    with parts.terminal.progress() as (progress, describe):
        describe(title="Self-test")
        outcome = run_to_outcome(lambda inner: self_test(engine, photos, sigma, inner, side=side), progress)
    rows = result_of(outcome)
    numbers = ("PSNR", "SSIM", "s/Mpx")
    shown = [(row.name, f"{row.psnr:.2f}", f"{row.ssim:.4f}", f"{row.seconds:.2f}") for row in rows]
    parts.terminal.table(("method", *numbers), shown, numbers=numbers)
    parts.terminal.document({"sigma": sigma, "photos": len(photos), "rows": [asdict(row) for row in rows]})
    return 0


def _models() -> Path:
    from aegui import paths

    return paths.user_models_dir()


def _tell(terminal: Terminal, verdict: Verdict) -> None:
    numbers = (verdict.parent, verdict.child, "gain")
    rows = [
        (row.condition, f"{row.parent:.3f}", f"{row.child:.3f}", f"{row.child - row.parent:+.3f}")
        for row in verdict.rows
    ]
    terminal.table(("PSNR, dB", *numbers), rows, numbers=numbers)
    words = "beats its parent" if verdict.better else "does not beat its parent, which stays the default"
    terminal.say(f"{verdict.child} {words}, on {verdict.photos} photos that it did not see.")


def _make_default(model: str, task: str) -> None:
    from aegui import paths
    from aegui.settings import read_settings, write_settings

    settings = read_settings(paths.settings_file())
    changed = replace(settings, denoise_model=model) if task == "denoise" else replace(settings, inpaint_model=model)
    write_settings(changed, paths.settings_file())

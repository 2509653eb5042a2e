"""The commands that make a new photo out of an old one: denoise, inpaint, noise, run."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.batch import Item, Report, cost, plan_outputs, run_batch
from aegui.cli.estimate import noise_facts
from aegui.cli.options import (
    PHOTO_FILE,
    Saving,
    compute_options,
    json_option,
    output_options,
    photos_argument,
    sigma_option,
)
from aegui.cli.parts import Parts
from aegui.errors import PhotoNotFound, UsageError
from aegui.files import is_folder
from aegui.imaging.mask_kinds import mask_names
from aegui.imaging.noise_kinds import NOISE_KINDS, NoiseKind
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import FILL_METHODS, DenoiseStep, FillMethod, InpaintStep, NoiseStep

if TYPE_CHECKING:
    from aegui.jobs.work import Trace
    from aegui.restore.result import StepReport

_MASK = "A grey picture of the photo's size, white where to {}; or a folder with one of the same name per photo."


@click.command()
@photos_argument
@output_options
@sigma_option
@click.option("--strength", type=float, default=100.0, show_default=True, help="Percent of the noise level, 0 to 150.")
@click.option("--chroma", type=float, help="The same for colour apart; as much as --strength, unless it is given.")
@click.option("--grain", type=float, default=0.0, show_default=True, help="Percent of luma grain to keep, 0 to 100.")
@click.option("--best", is_flag=True, help="The mean over eight flips and turns: better, and eight times as slow.")
@click.option("--mask", type=PHOTO_FILE, help=_MASK.format("denoise"))
@click.option("--model", default=DenoiseStep().model, show_default=True, metavar="ID", help="See aegui models list.")
@compute_options
@json_option
@click.pass_obj
def denoise(
    parts: Parts,
    photos: tuple[Path, ...],
    saving: Saving,
    sigma: float | None,
    strength: float,
    chroma: float | None,
    grain: float,
    best: bool,
    mask: Path | None,
    model: str,
    compute: ComputeOptions,
) -> int:
    """Remove noise from photos."""
    step = DenoiseStep(sigma, strength, chroma, grain, best=best, masked=mask is not None, model=model)
    return _restore(parts, "Denoise", Recipe((step,)), photos, saving, compute, mask=mask)


@click.command()
@photos_argument
@output_options
@click.option("--mask", required=True, type=PHOTO_FILE, help=_MASK.format("repaint"))
@click.option("--grow", type=int, default=0, show_default=True, help="Widen the mask by that many pixels, 0 to 64.")
@click.option(
    "--method",
    type=click.Choice(FILL_METHODS),
    default="auto",
    show_default=True,
    help="structure: the autoencoder; texture: pieces of the photo; auto decides for each hole, and says so.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed is another variant.")
@click.option(
    "--grain", type=float, default=100.0, show_default=True, help="Percent of the photo's own grain in the fill."
)
@click.option(
    "--feather",
    type=int,
    default=0,
    show_default=True,
    help="Let the fill fade into the photo over that many pixels inside the mask, 0 to 1000.",
)
@click.option("--best", is_flag=True, help="The autoencoder's mean over eight flips and turns, eight times as slow.")
@click.option("--scale-mask", is_flag=True, help="Bring a mask of another size to the photo's.")
@click.option("--invert-mask", is_flag=True, help="Repaint what the mask keeps.")
@click.option("--model", default=InpaintStep().model, show_default=True, metavar="ID", help="See aegui models list.")
@compute_options
@json_option
@click.pass_obj
def inpaint(
    parts: Parts,
    photos: tuple[Path, ...],
    saving: Saving,
    mask: Path,
    grow: int,
    method: FillMethod,
    seed: int,
    grain: float,
    feather: int,
    best: bool,
    scale_mask: bool,
    invert_mask: bool,
    model: str,
    compute: ComputeOptions,
) -> int:
    """Fill what a mask covers; every pixel outside of it stays as it is."""
    recipe = Recipe((InpaintStep(grow, model, method, seed, grain, feather, best),))
    return _restore(
        parts,
        "Inpaint",
        recipe,
        photos,
        saving,
        compute,
        mask=mask,
        scale_mask=scale_mask,
        invert_mask=invert_mask,
    )


@click.command()
@click.argument("recipe", type=PHOTO_FILE, metavar="RECIPE")
@photos_argument
@output_options
@click.option("--mask", type=PHOTO_FILE, help="As for denoise and inpaint, for a recipe that works under one.")
@compute_options
@json_option
@click.pass_obj
def run(
    parts: Parts,
    recipe: Path,
    photos: tuple[Path, ...],
    saving: Saving,
    mask: Path | None,
    compute: ComputeOptions,
) -> int:
    """Replay a RECIPE on photos: a TOML file, the id of a preset such as old-photo, or a photo's work file (.aegui)."""
    from aegui.jobs.work_file import SUFFIX, read_work
    from aegui.restore.preset import find_recipe

    if recipe.suffix == SUFFIX:
        if mask is not None:
            raise UsageError(f"{recipe} brings its own masks.", "Leave --mask out.")
        return _restore(parts, "Restore", Recipe(()), photos, saving, compute, trace=read_work(recipe).trace)
    steps = find_recipe(str(recipe))
    if steps.needs_mask and mask is None:
        raise UsageError(f"The recipe {recipe} works under a mask.", "Give one with --mask.")
    return _restore(parts, "Restore", steps, photos, saving, compute, mask=mask)


@click.command()
@photos_argument
@output_options
@click.option("--kind", type=click.Choice(NOISE_KINDS), default="gaussian", show_default=True, help="Kind of noise.")
@click.option(
    "--amount",
    type=float,
    required=True,
    help="gaussian: sigma in 8-bit units; poisson: photons at white; salt-pepper: percent of pixels; "
    "speckle: relative sigma in percent; jpeg: quality.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed gives the same noise.")
@json_option
@click.pass_obj
def noise(
    parts: Parts,
    photos: tuple[Path, ...],
    saving: Saving,
    kind: NoiseKind,
    amount: float,
    seed: int,
) -> int:
    """Add noise to photos, to try a model against a known original."""
    from aegui.imaging.export import prepared, unasked_losses
    from aegui.imaging.noise import add_noise
    from aegui.imaging.read import read_photo
    from aegui.imaging.write import write_photo

    step, export = NoiseStep(kind, amount, seed), saving.export

    def work(item: Item, progress: Progress) -> tuple[str, Report]:
        started = time.perf_counter()
        photo = read_photo(item.source)
        noisy = add_noise(photo, step.noise, step.amount, step.seed, progress)
        made = prepared(noisy, export)
        write_photo(made, item.target, overwrite=saving.overwrite, quality=export.quality, source=item.source)
        _note(parts, item, unasked_losses(made, item.target))
        seconds = time.perf_counter() - started
        report = {"kind": kind, "amount": amount, "seed": seed} | cost(photo, seconds)
        return f"{item.target}: {kind} {amount:g}, seed {seed}", report

    items = plan_outputs(photos, saving.out, overwrite=saving.overwrite)
    return run_batch(parts.terminal, "Add noise", items, work)


def _restore(
    parts: Parts,
    title: str,
    recipe: Recipe,
    photos: Sequence[Path],
    saving: Saving,
    compute: ComputeOptions,
    *,
    mask: Path | None = None,
    scale_mask: bool = False,
    invert_mask: bool = False,
    trace: Trace | None = None,
) -> int:
    """Run a recipe on every photo with one engine, so that models are loaded once; or the steps of a `trace`."""
    from aegui.imaging.export import prepared, unasked_losses
    from aegui.imaging.masks import invert, read_mask
    from aegui.imaging.read import read_photo
    from aegui.imaging.write import require_fit, write_photo
    from aegui.jobs.work import replay

    items = plan_outputs(photos, saving.out, overwrite=saving.overwrite)
    engine, export = parts.engine(compute), saving.export

    def work(item: Item, progress: Progress) -> tuple[str, Report]:
        started = time.perf_counter()
        progress.report(0.0, "Reading")
        photo = read_photo(item.source)
        require_fit(photo, item.target)
        area = None
        if mask is not None:
            area = read_mask(_mask_for(item.source, mask), photo.height, photo.width, scale=scale_mask)
            area = invert(area) if invert_mask else area
        part = progress.part(0.0, 0.97)
        if trace is None:
            restored = engine.restore(photo, recipe, area, progress=part)
        else:
            restored = replay(photo, trace, engine, part)
        progress.report(0.97, "Writing")
        made = prepared(restored.photo, export)
        write_photo(made, item.target, overwrite=saving.overwrite, quality=export.quality, source=item.source)
        notes = [*(note for step in restored.steps for note in step.notes), *unasked_losses(made, item.target)]
        _note(parts, item, notes)
        seconds = time.perf_counter() - started
        return f"{item.target}: {_line(restored.steps, seconds)}", _report(restored.steps) | cost(photo, seconds)

    return run_batch(parts.terminal, title, items, work)


def _note(parts: Parts, item: Item, notes: Sequence[str]) -> None:
    """Say each note of a photo once."""
    for note in dict.fromkeys(notes):
        parts.terminal.note(f"{item.source.name}: {note}")


def _mask_for(photo: Path, mask: Path) -> Path:
    """The mask of a photo: the file itself, or the picture of the same name in a folder of masks."""
    if not is_folder(mask):
        return mask
    for candidate in (mask / name for name in mask_names(photo)):
        if os.path.lexists(candidate):
            return candidate
    raise PhotoNotFound(f"There is no mask for {photo} in {mask}.", f"It should be called {photo.stem}.png.")


def _report(steps: Sequence[StepReport]) -> Report:
    """A single step's facts stand at the top; those of several steps in a list."""
    facts = [
        {
            "kind": step.kind,
            "sigma": step.sigma,
            "model": step.model,
            "device": step.device,
            "precision": step.precision,
            "tile": step.tile,
            "noise": None if step.noise is None else noise_facts(step.noise),
            "structure": step.structure,
            "notes": list(step.notes),
        }
        for step in steps
    ]
    return facts[0] if len(facts) == 1 else {"steps": facts}


def _line(steps: Sequence[StepReport], seconds: float) -> str:
    """What was done, in words."""
    words: list[str] = []
    for step in steps:
        words.append(step.title if len(steps) > 1 or step.sigma is None else f"sigma {step.sigma:.1f}")
        if step.noise is not None and step.noise.leave_alone:
            words.append("clean: leave this photo alone")
        if step.model is not None and step.device is not None:
            words.append(f"{step.model} on {step.device} in {step.precision}")
    return f"{', '.join(words)}, {seconds:.1f} s"

"""A recipe on a photo: every face of aegui ends up here."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from aegui.errors import MaskMismatch, ModelNotFound, UsageError
from aegui.imaging.fading import correct_fading
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.tiles import Rect
from aegui.models.manager import ModelManager
from aegui.progress import Progress
from aegui.restore.clone import clone_photo
from aegui.restore.damage import detect, find_damage
from aegui.restore.denoise import denoise_photo, plan_work
from aegui.restore.inpaint import inpaint_photo
from aegui.restore.noise_level import find_noise
from aegui.restore.recipe import Recipe
from aegui.restore.removed import HOLDS_STRUCTURE, structure_share
from aegui.restore.result import Restored, StepReport, TileSink
from aegui.restore.steps import CloneStep, DenoiseStep, DetectStep, FadingStep, InpaintStep, NoiseStep
from aegui.sentence import said


@dataclass(frozen=True, slots=True)
class Request:
    """What to do to one photo. `mask`: bool (H, W), True = repaint. `visible`: the part to work on first."""

    photo: Photo
    recipe: Recipe
    mask: Mask | None = None
    visible: Rect | None = None


def run_recipe(request: Request, models: ModelManager, progress: Progress, on_tile: TileSink | None = None) -> Restored:
    """Run all steps, one after the other.

    The result depends on the photo, the recipe, the mask, the model, the device, the precision and the tile size, and
    on nothing else. Raises `UsageError`, `PhotoError`, `ModelError`, `EngineError`, `Cancelled`.
    """
    _require_mask(request)
    photo, mask, area, reports = request.photo, None, request.mask, []
    steps = request.recipe.steps
    for number, step in enumerate(steps):
        part = progress.part(number / len(steps), (number + 1) / len(steps))
        started = time.perf_counter()
        # Only the last step's tiles are the result; those of steps before it would flicker past.
        sink = on_tile if number == len(steps) - 1 else None
        if isinstance(step, DenoiseStep):
            photo, report = _denoise(photo, step, models, part, area, sink, request.visible)
        elif isinstance(step, InpaintStep):
            assert area is not None
            photo, mask, report = _inpaint(photo, area, step, models, part, sink)
        elif isinstance(step, CloneStep):
            photo, report = clone_photo(photo, step), StepReport(step.kind, step.title, 0.0)
        elif isinstance(step, DetectStep):
            found_mask, report = _detect(photo, step, models, part)
            mask = area = found_mask if area is None else area | found_mask
        elif isinstance(step, FadingStep):
            photo, report = _correct_fading(photo, step, models, part)
        elif isinstance(step, NoiseStep):
            photo, report = _add_noise(photo, step, part)
        else:
            found = find_noise(photo, models, part)
            report = StepReport(step.kind, step.title, 0.0, sigma=found.sigma, notes=found.notes, noise=found.noise)
        reports.append(replace(report, seconds=time.perf_counter() - started))
    progress.report(1.0)
    return Restored(photo, mask, tuple(reports))


def _require_mask(request: Request) -> None:
    if request.mask is None:
        if request.recipe.needs_mask:
            raise UsageError("This recipe works under a mask, and there is none.", "Give a mask, or paint one.")
    elif request.mask.shape != request.photo.pixels.shape[:2]:
        height, width = request.mask.shape
        raise MaskMismatch(
            "The mask is {width} x {height} pixels, the photo {photo_width} x {photo_height}.",
            "Give a mask of the photo's size.",
            width=width,
            height=height,
            photo_width=request.photo.width,
            photo_height=request.photo.height,
        )


def _denoise(
    photo: Photo,
    step: DenoiseStep,
    models: ModelManager,
    progress: Progress,
    mask: Mask | None,
    sink: TileSink | None,
    visible: Rect | None,
) -> tuple[Photo, StepReport]:
    progress.report(0.0, "Loading the model")
    model = models.load(step.model, "denoise")
    work = plan_work(photo, step, models, progress.part(0.0, 0.1), mask=mask if step.masked else None)
    done = denoise_photo(photo, work, model, models.options.tile, progress.part(0.1, 0.98), sink, visible)
    notes = [*model.notes, *work.notes, *done.notes]
    structure = None
    if done.pixels is not photo.pixels:
        structure = structure_share(photo.pixels, done.pixels)
        if structure > HOLDS_STRUCTURE:
            notes.append(said("Edges or texture show in what was removed; lower the strength."))
    report = StepReport(
        step.kind,
        said("Denoise, sigma {sigma:.3g}", sigma=work.sigma),
        0.0,
        step.model,
        work.sigma,
        str(model.device),
        model.precision,
        done.tile,
        tuple(notes),
        work.noise,
        structure,
    )
    return photo.with_pixels(done.pixels), report


def _inpaint(
    photo: Photo, mask: Mask, step: InpaintStep, models: ModelManager, progress: Progress, sink: TileSink | None
) -> tuple[Photo, Mask, StepReport]:
    progress.report(0.0, "Loading the model")
    model = models.load(step.model, "inpaint")
    filled = inpaint_photo(photo, mask, step, model, progress, sink)
    notes = (*model.notes, *filled.notes)
    report = StepReport(step.kind, step.title, 0.0, step.model, None, str(model.device), model.precision, None, notes)
    return photo.with_pixels(filled.pixels), filled.mask, report


def _detect(photo: Photo, step: DetectStep, models: ModelManager, progress: Progress) -> tuple[Mask, StepReport]:
    _, proposal = detect(photo, step, models, progress)
    model = models.load(step.model, "damage")
    report = StepReport(
        step.kind,
        step.title,
        0.0,
        step.model,
        None,
        str(model.device),
        model.precision,
        None,
        (*model.notes, proposal.words),
    )
    return proposal.mask(grow_pixels=step.grow), report


def _correct_fading(
    photo: Photo, step: FadingStep, models: ModelManager, progress: Progress
) -> tuple[Photo, StepReport]:
    levels, model = step.levels, None
    notes: tuple[str, ...] = ()
    if levels is None:
        try:
            levels = 100 * find_damage(photo, models, progress.part(0.0, 0.9), step.model).fade
            notes, model = (said("The photo is faded by {levels:.0f} %.", levels=levels),), step.model
        except ModelNotFound:
            levels = 50.0
            notes = (
                said("The model '{model}' is not installed; half of the fading was taken back.", model=step.model),
            )
    balance = levels if step.balance is None else step.balance
    corrected = correct_fading(photo, levels, balance, step.contrast)
    return corrected, StepReport(step.kind, step.title, 0.0, model, notes=notes)


def _add_noise(photo: Photo, step: NoiseStep, progress: Progress) -> tuple[Photo, StepReport]:
    noisy = add_noise(photo, step.noise, step.amount, step.seed, progress)
    return noisy, StepReport(step.kind, step.title, 0.0)

"""Our own models, made ready before they are timed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aegui.errors import ModelNotFound
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.progress import CancelToken, Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import StepReport
from aegui.restore.steps import DenoiseStep, Step

_SIDE = 128


def warm_up(engine: Engine, steps: Sequence[Step]) -> tuple[str, ...]:
    """Load, probe and run each step's model once, and tell where and how it computes: no part of its speed.

    Raises `ModelError`, `EngineError`.
    """
    photo = Photo(np.tile(np.arange(_SIDE, dtype=np.uint8)[None, :, None], (_SIDE, 1, 3)))
    mask = np.zeros((_SIDE, _SIDE), np.bool_)
    mask[40:60, 40:60] = True
    notes = []
    for step in steps:
        recipe = Recipe((step,))
        report = engine.restore(photo, recipe, mask if recipe.needs_mask else None).steps[-1]
        notes.append(f"{report.model} ran on {report.device} in {report.precision}.")
    return tuple(notes)


def denoisers(engine: Engine) -> tuple[str, ...]:
    """The ids of the installed models that denoise. Raises `ModelNotFound` if there are none."""
    found = tuple(card.id for card in engine.catalogue.cards() if card.task == "denoise")
    if not found:
        raise ModelNotFound("No model that denoises is installed.", "Install aegui again, or train one.")
    return found


def denoise(
    engine: Engine, photo: Photo, model: str, sigma: float | None, token: CancelToken | None = None
) -> tuple[Photo, StepReport]:
    """What a person gets: told `sigma`, or by itself if that is `None`.

    Raises `ModelError`, `EngineError`, and `Cancelled` if `token` says so.
    """
    recipe = Recipe((DenoiseStep(sigma=sigma, model=model),))
    restored = engine.restore(photo, recipe, progress=Progress(None, token))
    return restored.photo, restored.steps[0]

"""Our own models, made ready before they are timed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.restore.recipe import Recipe, Step

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

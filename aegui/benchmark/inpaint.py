"""Inpainting measured: our models beside classical methods, inside the holes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from aegui.benchmark.machine import processor_name
from aegui.benchmark.masks import MASK_KINDS, make_mask
from aegui.benchmark.measure import finite, timed
from aegui.benchmark.ours import warm_up
from aegui.benchmark.peers import INPAINTERS, SLOW_INPAINTERS, Bytes, Inpainter
from aegui.benchmark.photos import chosen_photos, clean_photos
from aegui.benchmark.table import BenchmarkTable, Sample, summarise
from aegui.errors import UsageError
from aegui.imaging.metrics import psnr, ssim
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import InpaintStep


def run(
    data: Path,
    kinds: Sequence[str] = MASK_KINDS,
    *,
    models: Sequence[str] = ("inpaint",),
    limit: int | None = None,
    by_default: bool = False,
    best: bool = False,
    slow: bool = False,
    peers: Sequence[tuple[str, Inpainter]] = INPAINTERS,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> BenchmarkTable:
    """Cut holes into the photos of a folder and measure how well they are filled.

    PSNR inside the holes only, over all channels, range 255; SSIM over the whole photo; means over photos for each kind
    of mask, and over all. What lay in a hole is replaced by grey before any method sees it. A mask depends on its kind
    and on the photo's name and size alone. Our models are measured by themselves: what retouching adds for the looks,
    the photo's grain and pieces of it in thick holes, costs PSNR; `by_default` measures that as well, `best` the mean
    over eight flips and turns. `slow` adds scikit-image's biharmonic fill. Raises `UsageError`, `ModelError`,
    `PhotoError`, `Cancelled`.
    """
    if not kinds or set(kinds) - set(MASK_KINDS):
        raise UsageError(f"The mask kinds are {', '.join(MASK_KINDS)}.")
    engine, progress = engine or Engine(), progress or Progress()
    paths = chosen_photos(data, limit)
    notes = warm_up(engine, [InpaintStep(model=model) for model in models])
    ours = [(model, _way(InpaintStep(model=model, method="structure", grain=0), engine)) for model in models]
    if best:
        steps = {model: InpaintStep(model=model, method="structure", grain=0, best=True) for model in models}
        ours += [(f"{model}, best", _way(step, engine)) for model, step in steps.items()]
    if by_default:
        ours += [(f"{model}, by default", _way(InpaintStep(model=model), engine)) for model in models]
    methods = (*ours, *peers, *(SLOW_INPAINTERS if slow else ()))
    samples: list[Sample] = []
    for number, (name, clean) in enumerate(clean_photos(paths)):
        for kind in kinds:
            mask = make_mask(kind, name, clean.height, clean.width)
            if not mask.any() or mask.all():
                raise UsageError(f"The photo {name} is too small to cut holes into.", "Leave it out.")
            for method, inpaint in methods:
                progress.report(number / len(paths), f"{name}, {kind}, {method}")
                samples.append(_measure(method, kind, clean, mask, inpaint))
    progress.report(1.0)
    return BenchmarkTable(
        f"Filling holes in {len(paths)} photos: PSNR inside the holes in dB / SSIM of the whole photo",
        len(paths),
        processor_name(),
        summarise(samples, together="all" if len(kinds) > 1 else ""),
        notes,
    )


def _measure(method: str, kind: str, clean: Photo, mask: Mask, inpaint: Inpainter) -> Sample:
    given = np.array(clean.pixels, np.uint8)
    given[mask] = 128
    filled, seconds = timed(lambda: Photo(inpaint(given, mask)))
    inside = finite(psnr(clean, filled, mask))
    return Sample(method, kind, inside, ssim(clean, filled), clean.megapixels, seconds)


def _way(step: InpaintStep, engine: Engine) -> Inpainter:
    recipe = Recipe((step,))

    def inpaint(picture: Bytes, mask: Mask) -> Bytes:
        return np.asarray(engine.restore(Photo(picture), recipe, mask).photo.pixels, np.uint8)

    return inpaint

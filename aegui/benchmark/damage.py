"""Finding damage measured: on photos that were aged and damaged by a program, and on photos that only were aged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np

from aegui.benchmark.grid import Grid, figure
from aegui.benchmark.machine import processor_name
from aegui.benchmark.photos import chosen_photos, clean_photos, generator_for
from aegui.errors import UsageError
from aegui.imaging.damage import propose
from aegui.imaging.damage_kinds import DAMAGE_CLASSES
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DetectStep

SENSITIVITIES = (25.0, 50.0, 75.0)
_EMPTY = 1e-4  # of the pixels: a photo with less than that marked counts as empty


@dataclass(slots=True)
class _Count:
    """Pixels over all photos, and what each photo gave."""

    both: int = 0
    marked: int = 0
    damaged: int = 0
    of_class: list[int] = field(default_factory=lambda: [0] * len(DAMAGE_CLASSES))
    found_of_class: list[int] = field(default_factory=lambda: [0] * len(DAMAGE_CLASSES))
    ious: list[float] = field(default_factory=list)
    wrongly: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DamageScore:
    """How well damage was found at one sensitivity.

    `iou`, `precision`, `recall`: of pixels, pooled over all damaged photos; `iou_per_photo`: the mean. `recalls`: of
    the pixels of each class. `empty`: share of the undamaged photos on which next to nothing was marked; `wrongly`: the
    share of their pixels that was.
    """

    sensitivity: float
    checked: bool
    iou: float
    iou_per_photo: float
    precision: float
    recall: float
    recalls: tuple[float, ...]
    empty: float
    wrongly: float


@dataclass(frozen=True, slots=True)
class DamageReport:
    """All scores of one model."""

    title: str
    processor: str
    photos: int
    scores: tuple[DamageScore, ...]
    notes: tuple[str, ...]

    def grids(self) -> Sequence[Grid]:
        """A row for each sensitivity."""
        heading = ("sensitivity", "IoU", "per photo", "precision", "recall", *DAMAGE_CLASSES, "empty", "wrongly, %")
        rows = tuple(
            (
                f"{score.sensitivity:g}{', checked' if score.checked else ''}",
                figure(score.iou, 3),
                figure(score.iou_per_photo, 3),
                figure(score.precision, 3),
                figure(score.recall, 3),
                *(figure(recall, 3) for recall in score.recalls),
                f"{100 * score.empty:.0f} %",
                figure(100 * score.wrongly, 3),
            )
            for score in self.scores
        )
        return (Grid(heading, rows),)

    def details(self) -> Sequence[Grid]:
        """Nothing more."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def run(
    data: Path,
    *,
    sensitivities: Sequence[float] = SENSITIVITIES,
    model: str = DetectStep().model,
    limit: int | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> DamageReport:
    """Age every photo of a folder twice, once with damage and once without, and look for damage in both.

    The damage depends on the photo's name and size alone. Pixels on which damage changed less than six levels, and the
    shading beside a fold, count neither way. The middle sensitivity is measured with the check by retouching as well.
    Raises `UsageError`, `ModelError`, `PhotoError`, `Cancelled`.
    """
    from aegui.training.damage import age

    if not sensitivities or not all(0 <= value <= 100 for value in sensitivities):
        raise UsageError("Every sensitivity must be 0 to 100.")
    engine, progress = engine or Engine(), progress or Progress()
    paths = chosen_photos(data, limit)
    middle = sorted(sensitivities)[len(sensitivities) // 2]
    counts = {(value, False): _Count() for value in sensitivities} | {(middle, True): _Count()}
    for number, (name, clean) in enumerate(clean_photos(paths)):
        for undamaged in (0.0, 1.0):
            progress.report((number + undamaged / 2) / len(paths), name)
            aged = age(generator_for(name, "damage", undamaged), clean.pixels.astype(np.float32), undamaged)
            photo = Photo(np.clip(np.rint(aged.photo), 0, 255).astype(np.uint8))
            found, _ = engine.detect(photo, DetectStep(checked_with="", model=model), Progress(None, progress.token))
            for (sensitivity, checked), count in counts.items():
                if checked:
                    step = DetectStep(sensitivity, model=model)
                    _, proposal = engine.detect(photo, step, Progress(None, progress.token))
                else:
                    proposal = propose(found, sensitivity)
                _add(count, proposal.mask() & ~aged.doubtful, aged.classes)
    progress.report(1.0)
    scores = tuple(_score(key[0], key[1], count) for key, count in sorted(counts.items()))
    card = engine.catalogue.card(model)
    notes = (f"Model '{model}', {card.hours:g} hours of training; damage made by a program, on photos it never saw.",)
    return DamageReport(f"Finding damage in {len(paths)} photos", processor_name(), len(paths), scores, notes)


def _add(count: _Count, marked: Mask, classes: np.ndarray[Any, np.dtype[np.bool_]]) -> None:
    damaged = classes.any(axis=2)
    if not damaged.any():
        count.wrongly.append(float(marked.mean()))
        return
    both = int((marked & damaged).sum())
    count.both += both
    count.marked += int(marked.sum())
    count.damaged += int(damaged.sum())
    count.ious.append(both / int((marked | damaged).sum()))
    for number in range(len(DAMAGE_CLASSES)):
        count.of_class[number] += int(classes[..., number].sum())
        count.found_of_class[number] += int((classes[..., number] & marked).sum())


def _score(sensitivity: float, checked: bool, count: _Count) -> DamageScore:
    return DamageScore(
        sensitivity,
        checked,
        count.both / max(count.marked + count.damaged - count.both, 1),
        fmean(count.ious) if count.ious else 0.0,
        count.both / max(count.marked, 1),
        count.both / max(count.damaged, 1),
        tuple(found / max(there, 1) for found, there in zip(count.found_of_class, count.of_class, strict=True)),
        fmean(share < _EMPTY for share in count.wrongly) if count.wrongly else 0.0,
        fmean(count.wrongly) if count.wrongly else 0.0,
    )

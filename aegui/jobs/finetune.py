"""Make it yours: a shipped model trained on, on a person's own photos, and judged on those that it did not see.

Torch is imported when the work begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from aegui.cards.card import Card, is_model_id
from aegui.errors import TrainingError, UsageError
from aegui.jobs.training import CONFIG_FILE, runs_dir, write_config
from aegui.models.catalogue import Catalogue
from aegui.progress import Progress
from aegui.training.config import TrainingConfig
from aegui.training.own import SELF_SUPERVISED, FinetuneRequest, PhotosKind
from aegui.training.request import StatusSink, TrainRequest
from aegui.training.split import load_photos, split_photos

if TYPE_CHECKING:
    from aegui.training.verdict import Verdict

_NOISY_FROM = 3.0
_LOOKED_AT = 8
_LOOK_SIDE = 256
_SLOWER = 0.1
_PATCH, _BATCH = 96, 4


def own_id(model: str, cards: Iterable[Card], runs: Path) -> str:
    """A name for a child of a model that none of these has yet, and no run in the folder `runs`."""
    taken = {card.id for card in cards}
    number = 1
    while f"{model}-mine-{number}" in taken or (runs / f"{model}-mine-{number}").exists():
        number += 1
    return f"{model}-mine-{number}"


def find_kind(request: FinetuneRequest) -> PhotosKind:
    """Whether the photos are clean or noisy, as their median measured sigma says, unless the request does."""
    if request.photos != "auto":
        return request.photos
    from aegui.imaging.photo import Photo
    from aegui.imaging.sigma import estimate_sigma

    split = split_photos(request.data, request.hold_out)
    some = [photo for photos in split.folders for photo in photos][:_LOOKED_AT]
    levels = [estimate_sigma(Photo(_middle(pixels))) for pixels in load_photos(tuple(some), native=True)]
    return "noisy" if median(levels) > _NOISY_FROM else "clean"


def _middle(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A square that is quick to look at."""
    top, left = (max((length - _LOOK_SIDE) // 2, 0) for length in pixels.shape[:2])
    return np.ascontiguousarray(pixels[top : top + _LOOK_SIDE, left : left + _LOOK_SIDE])


def finetune(
    request: FinetuneRequest, catalogue: Catalogue, models: Path, progress: Progress, on_status: StatusSink
) -> Verdict:
    """Train on, export to `models` as `request.id`, and judge parent and child on held-out photos.

    Raises `UsageError`, `ModelError`, `TrainingError`; `Cancelled` leaves a checkpoint.
    """
    from aegui.training.checkpoint import refuse_run
    from aegui.training.main import train

    if not is_model_id(request.id):
        raise UsageError(
            "'{model}' cannot be a model's id.", "Use a-z, 0-9 and single - _ . between them.", model=request.id
        )
    everything = replace(catalogue, folders=(*catalogue.folders, models))
    if any(known.id == request.id for known in everything.cards()):
        raise UsageError("There is a model '{model}' already.", "Choose another id.", model=request.id)
    card = catalogue.card(request.model)
    if card.task not in ("denoise", "inpaint"):
        raise UsageError("The model '{model}' neither denoises nor inpaints.", "Choose one that does.", model=card.id)
    kind = find_kind(request)
    if kind == "noisy" and card.task == "inpaint":
        raise TrainingError("A model that inpaints needs clean photos.", "Denoise them first, or say --photos clean.")
    if request.resume:
        config = request.out / CONFIG_FILE
    else:
        refuse_run(request.out)
        config = write_config(_config_of(card, request, kind), request.out)
    asked = TrainRequest(
        config, request.data, request.out, minutes=request.minutes, hold_out=request.hold_out, resume=request.resume,
        start=catalogue.weights_path(card.id), export=models / request.id, num_workers=request.num_workers,
    )  # fmt: skip
    train(asked, progress.part(0.0, 0.9), on_status)
    progress.report(0.9, "Comparing")
    return _judged(request, card, kind, everything)


def _config_of(card: Card, request: FinetuneRequest, kind: PhotosKind) -> dict[str, Any]:
    """The parent's recipe with a tenth of its rate, small batches and a long decay: it should not forget."""
    recipe = dict(card.recipe)
    if not recipe:
        raise TrainingError(
            "The card of '{model}' does not say how it was trained.", "Choose another model.", model=card.id
        )
    parent = TrainingConfig.from_dict(recipe | {"architecture": card.architecture.to_dict()}, f"the card of {card.id}")
    values = parent.to_dict()
    values |= {
        "id": request.id, "title": f"{card.title}, yours", "validate_every": max(request.steps // 10, 1),
        "limits": [*card.limits, "Trained on, on one person's photos: elsewhere its parent may be better."],
    }  # fmt: skip
    if kind == "noisy":
        values |= {"noise": "own", "limits": [*values["limits"], SELF_SUPERVISED]}
    side = max(_PATCH // card.architecture.multiple, 1) * card.architecture.multiple
    if kind == "noisy":
        side *= 2
    values["patches"] = {"size": side, "batch": _BATCH}
    for key in ("decay_patches", "distillation"):  # the person's photos are what is to be learned
        values.pop(key, None)
    values["optimisation"] |= {
        "steps": request.steps, "rate": parent.optimisation.rate * _SLOWER, "warmup": max(request.steps // 10, 1),
        "decay": 0.5, "ema": 0.99,
    }  # fmt: skip
    return values


def _judged(request: FinetuneRequest, card: Card, kind: PhotosKind, catalogue: Catalogue) -> Verdict:
    from aegui.models.weights import net_of
    from aegui.training.config import read_config
    from aegui.training.tasks.build import build_task
    from aegui.training.verdict import judge, keep

    task = build_task(read_config(request.out / CONFIG_FILE))
    held_out = split_photos(request.data, request.hold_out).held_out
    photos = load_photos(held_out, native=kind == "noisy")
    parent, child = (net_of(*catalogue.read_weights(name)) for name in (card.id, request.id))
    verdict = judge(task, (card.id, request.id), (parent, child), photos)
    keep(request.out, verdict, task, (parent, child), photos)
    return verdict


def default_folder(request_id: str) -> Path:
    """Where a run is kept unless somebody says so."""
    return runs_dir() / request_id

"""Looking for damage: the detector at three scales, the odds of its classes moved by its own reconstruction's error.

The error of an autoencoder tells what it has not learned to draw (Sakurada and Yairi 2014); over its usual size nearby,
for busy places have larger errors. Where a look is quick it is the mean over four flips.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.damage import DamageMap, Proposal, propose
from aegui.imaging.damage_kinds import DAMAGE_CLASSES
from aegui.imaging.masks import grow
from aegui.imaging.photo import Photo
from aegui.imaging.tiles import TileGrid
from aegui.models.manager import LoadedModel, ModelManager
from aegui.nets.damage_unet import CLASSES, FADE
from aegui.progress import Progress
from aegui.restore.forward import AS_IT_IS, FLIPS, cancellable, run_net
from aegui.restore.inpaint import inpaint_photo
from aegui.restore.pixels import FloatImage, to_float
from aegui.restore.steps import DetectStep, InpaintStep

MODEL = "damage"
SCALES = (1.0, 0.5, 0.25)
_TILE = 768
_HALO = 64
_USUAL = 33  # pixels over which the error's usual size is taken
_LEAST_USUAL = 2.0 / 255
_SMALLEST_SIDE = 160  # pixels; a smaller look shows too little of what surrounds a stain
_LEAST_LOGIT = -30.0  # below which a likelihood is nothing, and its exponential would overflow
_WHOLE_PHOTO = 700  # pixels of the shorter side from which a picture is no smaller than those the net has learned from
_SEEN_FLIPPED = 2_000_000  # pixels of a look that is quick enough to be taken four times
_HIGHEST_ANOMALY = 10.0
_LEAST_ANOMALY, _MIDDLE_ANOMALY = 0.2, 2.0  # where the error is twice the usual, it says neither yes nor no
_ANOMALY_WEIGHT = 0.25  # of its logarithm in the log-odds
_LEAST_DIFFERENCE = 10.0


def detect(photo: Photo, step: DetectStep, models: ModelManager, progress: Progress) -> tuple[DamageMap, Proposal]:
    """What a step finds: everything that was seen, and what it proposes to repair. Raises as the two below do."""
    found = find_damage(photo, models, progress.part(0.0, 0.7), step.model)
    progress.check()
    proposal = propose(found, step.sensitivity, step.minimum, step.classes)
    if step.checked_with:
        proposal = drop_what_repainting_leaves(photo, proposal, models, progress.part(0.7, 1.0), step.checked_with)
    return found, proposal


def find_damage(photo: Photo, models: ModelManager, progress: Progress, model_id: str = MODEL) -> DamageMap:
    """Scores of line, spot and stain, the anomaly and the fading of a photo, seen at full, half and quarter size.

    Raises `ModelError`, `EngineError`, `Cancelled`.
    """
    progress.report(0.0, "Loading the model")
    model = models.load(model_id, "damage")
    image = to_float(photo.pixels)
    height, width = image.shape[:2]
    looks: list[_Look] = []
    begun = 0.0
    scales = [scale for scale in SCALES if scale == 1 or scale * min(height, width) >= _SMALLEST_SIDE]
    whole = sum(scale**2 for scale in scales)
    with cancellable(model, progress):
        for scale in scales:
            part = progress.part(begun / whole, (begun + scale**2) / whole)
            begun += scale**2
            looks.append(_look(_resized(image, round(height * scale), round(width * scale)), model, part))
            progress.check()
    scores, anomaly = _fused(looks, height, width)
    scores.flags.writeable = anomaly.flags.writeable = False
    progress.report(1.0, "Looking for damage")
    return DamageMap(scores, anomaly, looks[-1].fade)


def drop_what_repainting_leaves(
    photo: Photo, proposal: Proposal, models: ModelManager, progress: Progress, model_id: str = InpaintStep().model
) -> Proposal:
    """Without the components that look the same after retouching: there was nothing to repair.

    The difference is the mean over a component, in 8-bit units. Raises as `inpaint_photo` does.
    """
    mask = grow(proposal.mask(), 1)
    if not mask.any() or mask.all():
        return proposal
    model = models.load(model_id, "inpaint")
    filled = inpaint_photo(photo, mask, InpaintStep(method="structure", grain=0), model, progress).pixels
    difference = np.abs(filled.astype(np.float32) - photo.pixels).max(axis=2) * np.float32(255 / photo.peak)
    flat = proposal.labels.ravel()
    count = np.bincount(flat)
    mean = np.bincount(flat, difference.ravel()) / np.maximum(count, 1)
    same = (part.label for part in proposal.components if mean[part.label] < _LEAST_DIFFERENCE)
    return proposal.without(frozenset(same))


@dataclass(frozen=True, slots=True)
class _Look:
    """At one scale: the likelihood of each class and the anomaly, uint8 (h, w, CLASSES) and (h, w), and fading."""

    likely: NDArray[np.uint8]
    anomaly: NDArray[np.uint8]
    fade: float


def _look(image: FloatImage, model: LoadedModel, progress: Progress) -> _Look:
    height, width = image.shape[:2]
    likely = np.empty((height, width, CLASSES), np.float32)
    error = np.empty((height, width), np.float32)
    fading = 0.0
    symmetries = FLIPS if height * width <= _SEEN_FLIPPED else AS_IT_IS
    grid = TileGrid(height, width, _TILE, _HALO, model.card.architecture.multiple)
    for done, tile in enumerate(grid):
        progress.report(done / len(grid), "Looking for damage")
        output = run_net(model, image[tile.padded.slices], symmetries=symmetries)[tile.core.within(tile.padded).slices]
        progress.check()
        likely[tile.core.slices] = 1 / (1 + np.exp(-np.maximum(output[..., :CLASSES], _LEAST_LOGIT)))
        error[tile.core.slices] = np.abs(output[..., FADE + 1 :] - image[tile.core.slices]).max(axis=2)
        share = tile.core.height * tile.core.width / (height * width)
        fading += share * float(output[..., FADE].mean())
    anomaly = np.clip(_unusual(error, likely.max(axis=2)) / _HIGHEST_ANOMALY, 0, 1)
    fade = 1 / (1 + float(np.exp(-fading)))
    return _Look(np.rint(255 * likely).astype(np.uint8), np.rint(255 * anomaly).astype(np.uint8), fade)


def _fused(looks: Sequence[_Look], height: int, width: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Scores, uint8 (H, W, CLASSES), and the anomaly, uint8 (H, W), from the looks at each scale, the full one first.

    Lines and spots are seen best at full size; wide ones of a large scan at the smaller sizes that are still a whole
    photo's. A stain is as sure as the surest scale, for it may be too wide for the net at full size or too small at a
    quarter. The odds rise and fall with the anomaly, which is the largest of all scales.
    """
    anomaly = np.maximum.reduce([_resized(look.anomaly, height, width) for look in looks])
    likely = [_resized(look.likely, height, width) for look in looks]
    fine = [full for full, look in zip(likely, looks, strict=True) if min(look.anomaly.shape) >= _WHOLE_PHOTO]
    strange = (_HIGHEST_ANOMALY / 255 * anomaly.astype(np.float32) + _LEAST_ANOMALY) / _MIDDLE_ANOMALY
    odds_ratio = strange**_ANOMALY_WEIGHT
    scores = np.empty_like(likely[0])
    for number, kind in enumerate(DAMAGE_CLASSES):
        seen = [each[..., number] for each in (likely if kind == "stain" else fine or likely[:1])]
        chance = np.maximum.reduce(seen).astype(np.float32) / 255
        odds = odds_ratio * chance
        scores[..., number] = np.rint(255 * odds / (odds + 1 - chance))
    return scores, anomaly


def _resized(image: NDArray[Any], height: int, width: int) -> NDArray[Any]:
    """(H, W) or (H, W, C) of uint8 or float32; the same array where nothing changes."""
    if image.shape[:2] == (height, width):
        return image
    how = cv2.INTER_AREA if height < image.shape[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, (max(width, 1), max(height, 1)), interpolation=how))


def _unusual(error: NDArray[np.float32], likely: NDArray[np.float32]) -> NDArray[np.float32]:
    """The error over its usual size in the sound surroundings."""
    sound = (likely < 0.3).astype(np.float32) + np.float32(1e-4)
    error = np.asarray(cv2.GaussianBlur(error, (0, 0), 0.7, borderType=cv2.BORDER_REFLECT), np.float32)
    window = (2 * _USUAL + 1, 2 * _USUAL + 1)
    mass = cv2.boxFilter(sound, -1, window, borderType=cv2.BORDER_REFLECT)
    square = cv2.boxFilter(sound * error * error, -1, window, borderType=cv2.BORDER_REFLECT)
    everywhere = float((sound * error * error).sum() / sound.sum())
    trust = np.clip(10 * mass, 0, 1)  # where hardly anything is sound, the whole photo's error stands in
    usual = np.sqrt(np.maximum(trust * square / mass + (1 - trust) * everywhere, 0))
    return np.asarray(error / np.maximum(usual, _LEAST_USUAL), np.float32)

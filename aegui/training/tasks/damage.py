"""Damage: an old photo in, what is damaged and how it would look whole out."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.nets.damage_unet import CLASSES, FADE
from aegui.training.damage import Damaged, age
from aegui.training.damage_shapes import STAIN
from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Example, to_chw

# L1 pulls at every pixel with all its might, cross-entropy hardly where little is marked: without these weights the
# reconstruction takes nearly all of the shared layers' gradient.
_ENTROPY_WEIGHT = 4.0
_MARK_WEIGHT = 2.0
_LINE_WEIGHT = 1.0  # a missed hairline has few pixels
_SMALL, _MOST_FOR_SMALL = 64, 4.0  # pixels of a line or spot below which each of them weighs more: dust has few
_DICE_WEIGHT = 1.0
_RECONSTRUCTION_WEIGHT = 0.5
_FADE_WEIGHT = 0.05
_DAMAGE_WEIGHT = 4.0
_SCALES, _SCALE_SHARES = (1, 2, 4), (0.6, 0.28, 0.12)
"""How many times larger an example is made than it is seen, and how often: the detector looks at several sizes."""
_LARGEST_VALIDATION = 480


class DamageTask:
    """Cross-entropy and Dice (Milletari et al. 2016) of line, spot and stain; L1 of the photo without damage."""

    contract = "RGB float32 with white = 1; gives logits for line, spot, stain and fading, and the RGB without damage"
    sigma_range: tuple[float, float] | None = None
    validation_condition = "synthetic damage, reconstruction"
    validation_metric = "psnr"

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        scale = int(rng.choice(_SCALES, p=_SCALE_SHARES))
        aged = age(rng, pool.draw(rng, scale * size)).reduced(scale)
        return {
            "photo": to_chw(aged.photo),
            "sound": to_chw(aged.sound),
            "classes": np.ascontiguousarray(aged.classes.transpose(2, 0, 1), np.float32),
            "weight": _weights(aged)[None],
            "fade": np.full((1, 1, 1), aged.fade, np.float32),
        }

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:  # noqa: ARG002
        output = net(batch["photo"]).float()
        classes, weight = batch["classes"], batch["weight"]
        logits, error = output[:, :CLASSES], (output[:, FADE + 1 :] - batch["sound"]).abs()
        marks = (1 + _LINE_WEIGHT * classes[:, :1]) * (1 + _MARK_WEIGHT * classes)
        entropy = F.binary_cross_entropy_with_logits(logits, classes, weight * marks)
        damaged = classes.amax(1, keepdim=True)
        anywhere = torch.cat([logits, logits.amax(1, keepdim=True)], 1).sigmoid()
        truth = torch.cat([classes, damaged], 1)
        overlap = 2 * (weight * anywhere * truth).sum((0, 2, 3)) + 1
        dice = (1 - overlap / ((weight * (anywhere + truth)).sum((0, 2, 3)) + 1)).mean()
        reconstruction = (error * (1 + _DAMAGE_WEIGHT * damaged)).mean()
        fade = F.binary_cross_entropy_with_logits(
            output[:, FADE : FADE + 1].mean((2, 3), keepdim=True), batch["fade"].to(output.dtype)
        )
        total: Tensor = (
            _ENTROPY_WEIGHT * entropy
            + _DICE_WEIGHT * dice
            + _RECONSTRUCTION_WEIGHT * reconstruction
            + _FADE_WEIGHT * fade
        )
        return total

    def prepare(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Nothing: a fresh net is as it should be."""

    def begin_step(self, step: int) -> None:
        """Nothing changes with the steps."""

    def observe(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> dict[str, float]:
        """Intersection over union, precision and recall of what is marked at a half, pooled over all photos' pixels."""
        both = found = there = 0.0
        empty = []
        for number, photo in enumerate(photos):
            aged, output = _aged_and_seen(net, photo, number)
            marked = (output[:, :CLASSES].amax(1)[0] > 0).cpu().numpy() & ~aged.doubtful
            truth = aged.classes.any(axis=2)
            both, found, there = both + (marked & truth).sum(), found + marked.sum(), there + truth.sum()
            if not truth.any():
                empty.append(float(marked.mean()))
        return {
            "iou": both / max(found + there - both, 1),
            "precision": both / max(found, 1),
            "recall": both / max(there, 1),
            "marked in undamaged": float(np.mean(empty)) if empty else 0.0,
        }

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        """Mean PSNR in dB, inside the damage, of the photo that the net thinks was there."""
        psnrs = []
        for number, photo in enumerate(photos):
            aged, output = _aged_and_seen(net, photo, number)
            damaged = aged.classes.any(axis=2)
            if damaged.any():
                sound = 255 * output[0, FADE + 1 :].clamp(0, 1).permute(1, 2, 0).cpu().numpy()
                square = np.mean((sound[damaged] - aged.sound[damaged]) ** 2)
                psnrs.append(10 * float(np.log10(255**2 / max(float(square), 1e-6))))
        return float(np.mean(psnrs)) if psnrs else float("nan")


def _weights(aged: Damaged) -> NDArray[np.float32]:
    """How much each pixel counts, (H, W): nothing where it is doubtful, more in small lines and spots."""
    small = np.ascontiguousarray(aged.classes[..., :STAIN].any(axis=2), np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(small, connectivity=8)
    each = np.clip(np.sqrt(_SMALL / statistics[:, cv2.CC_STAT_AREA]), 1, _MOST_FOR_SMALL)
    each[0] = 1
    return np.where(aged.doubtful, 0, each[labels]).astype(np.float32)


def _aged_and_seen(net: nn.Module, photo: NDArray[np.uint8], number: int) -> tuple[Damaged, Tensor]:
    """The photo of that number, always aged in the same way, and the net's answer."""
    aged = age(np.random.default_rng([7, number]), photo[:_LARGEST_VALIDATION, :_LARGEST_VALIDATION].astype(np.float32))
    image = torch.from_numpy(to_chw(aged.photo))[None].to(next(net.parameters()).device)
    output: Tensor = net(image.contiguous(memory_format=torch.channels_last))
    return aged, output.float()

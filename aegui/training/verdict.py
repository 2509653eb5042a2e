"""Parent and child on photos that neither of the last steps saw: which is better, and by how much."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from aegui.training.noise import add_white_noise
from aegui.training.records import CROPS, VERDICT
from aegui.training.samples import sample_pictures
from aegui.training.tasks.denoise import DenoiseTask
from aegui.training.tasks.task import Task, to_chw

SIGMAS = (10.0, 25.0, 50.0)
_SIDE = 256
_LEAST_GAIN = 0.02
_LARGEST_LOSS = 0.05
_CROPS = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """PSNR in dB of parent and child under one condition."""

    condition: str
    parent: float
    child: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """`better`: the mean gained at least 0.02 dB, and nothing lost more than 0.05."""

    parent: str
    child: str
    photos: int
    rows: tuple[Comparison, ...]
    better: bool


def judge(
    task: Task, names: tuple[str, str], nets: tuple[nn.Module, nn.Module], photos: list[NDArray[np.uint8]]
) -> Verdict:
    """Compare a parent with its child; `nets` in eval mode."""
    with torch.inference_mode():
        if isinstance(task, DenoiseTask):
            rows = tuple(
                Comparison(f"sigma {sigma:g}", *(_denoised(net, photos, sigma) for net in nets)) for sigma in SIGMAS
            )
        else:
            rows = (Comparison(task.validation_condition, *(task.validate(net, photos) for net in nets)),)
    gains = [row.child - row.parent for row in rows]
    better = float(np.mean(gains)) >= _LEAST_GAIN and min(gains) >= -_LARGEST_LOSS
    return Verdict(*names, len(photos), rows, better)


def keep(
    folder: Path, verdict: Verdict, task: Task, nets: tuple[nn.Module, nn.Module], photos: list[NDArray[np.uint8]]
) -> None:
    """Write `verdict.json`, and `crops.png`: rows of originals, what is seen, the parent's and the child's."""
    (folder / VERDICT).write_text(json.dumps(asdict(verdict), indent=1), encoding="utf-8")
    with torch.inference_mode():
        first, second = (sample_pictures(task, net, photos[:_CROPS]) for net in nets)
    if first is None or second is None:
        return
    rows = [*first, second[2]]
    strip = np.concatenate([np.concatenate(list(row), axis=1) for row in rows], axis=0)
    cv2.imwrite(str(folder / CROPS), np.ascontiguousarray(strip[..., ::-1]))


def _denoised(net: nn.Module, photos: list[NDArray[np.uint8]], sigma: float) -> float:
    """Mean PSNR in dB of the middle of each photo with white noise, float as in the literature."""
    found = []
    for number, photo in enumerate(photos):
        top, left = (max((length - _SIDE) // 2, 0) for length in photo.shape[:2])
        clean = photo[top : top + _SIDE, left : left + _SIDE].astype(np.float32)
        noisy = add_white_noise(np.random.default_rng([7, number]), clean, sigma, eight_bit=False)
        level = torch.full((1, 1, *clean.shape[:2]), sigma / 255)
        out = net(torch.from_numpy(to_chw(noisy))[None], level).clamp(0, 1)
        error = (out - torch.from_numpy(to_chw(clean))[None]).square().mean()
        found.append(float(-10 * torch.log10(error.clamp_min(1e-10))))
    return float(np.mean(found))

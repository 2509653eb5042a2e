"""Looking at a photo for noise: the noise-level net over all of it, and one answer."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from aegui.errors import ModelNotFound
from aegui.imaging.noise_estimate import CHARACTERS, LEAVE_ALONE, STRIDE, NoiseEstimate
from aegui.imaging.photo import Photo
from aegui.imaging.sigma import estimate_sigma
from aegui.imaging.tiles import TileGrid
from aegui.models.manager import LoadedModel, ModelManager
from aegui.nets.noise_level import SIGMA_OFFSET, certainty, uncertainty
from aegui.progress import Progress
from aegui.restore.forward import run_net
from aegui.restore.pixels import to_float
from aegui.restore.recipe import NOISE_LEVEL
from aegui.sentence import said

_TILE = 1024
_HALO = 32
_SMOOTH = 2.0
_LARGEST = 100.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One level for the whole photo, in 8-bit units, all that is known of the noise, and notes for people."""

    sigma: float
    noise: NoiseEstimate | None
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, noise: NoiseEstimate) -> Finding:
        """An estimate, and what follows from it."""
        note = noise.advice if noise.leave_alone else noise.caveat
        return cls(noise.sigma, noise, (note,) if note else ())


def find_noise(photo: Photo, models: ModelManager, progress: Progress) -> Finding:
    """As `estimate_noise`, or a classical estimate for white noise where the model is not installed."""
    try:
        return Finding.of(estimate_noise(photo, models, progress))
    except ModelNotFound:
        note = said(
            "The model '{model}' is not installed; the level is a classical estimate, for white noise only.",
            model=NOISE_LEVEL,
        )
        return Finding(estimate_sigma(photo, progress), None, (note,))


def estimate_noise(photo: Photo, models: ModelManager, progress: Progress) -> NoiseEstimate:
    """How strong the noise is, where, and of what kind. Cost grows with the photo's pixels, memory with its cells.

    Cells where texture hides the noise lean on their surer neighbours. Raises `ModelError`, `EngineError`, `Cancelled`.
    """
    model = models.load(NOISE_LEVEL, "noise-level")
    cells = _look(photo, model, progress)
    output = torch.from_numpy(cells)[None]
    weight = certainty(output)[0].numpy()
    sigma = float(np.exp((weight * cells[0]).sum())) - SIGMA_OFFSET
    shares = (torch.softmax(output[0, 2:], 0).numpy() * weight).sum(axis=(1, 2))
    if sigma < LEAVE_ALONE:  # too little to be of any kind; that it is so little is as sure as the level
        shares[0] = max(float(shares[0]), 1 - sigma / LEAVE_ALONE)
        kind = 0
    else:
        kind = int(shares.argmax())
    level = np.clip(np.exp(_smoothed(cells[0], weight)) - SIGMA_OFFSET, 0, _LARGEST).astype(np.float32)
    level.flags.writeable = False
    return NoiseEstimate(
        float(np.clip(sigma, 0, _LARGEST)), CHARACTERS[kind], float(shares[kind]), level, float(uncertainty(output))
    )


def _look(photo: Photo, model: LoadedModel, progress: Progress) -> NDArray[np.float32]:
    """The net's output for the whole photo, (2 + characters, ceil(H / 8), ceil(W / 8))."""
    grid = TileGrid(photo.height, photo.width, _TILE, _HALO, STRIDE)
    rows, columns = -(-photo.height // STRIDE), -(-photo.width // STRIDE)
    cells = np.empty((2 + len(CHARACTERS), rows, columns), np.float32)
    for part in grid:
        progress.report(part.index / len(grid), "Measuring the noise")
        output = run_net(model, to_float(photo.pixels[part.padded.slices])).transpose(2, 0, 1)
        core = part.core
        y, x = (core.y - part.padded.y) // STRIDE, (core.x - part.padded.x) // STRIDE
        height, width = -(-core.height // STRIDE), -(-core.width // STRIDE)
        top, left = core.y // STRIDE, core.x // STRIDE
        cells[:, top : top + height, left : left + width] = output[:, y : y + height, x : x + width]
    return cells


def _smoothed(log_level: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """The log level, averaged over near cells by how sure each is; cells sure of nothing take the photo's level."""
    prior = np.float32(1e-3 * weight.mean())
    whole = np.float32((weight * log_level).sum())
    above = cv2.GaussianBlur(np.asarray(weight * log_level, np.float32), (0, 0), _SMOOTH) + prior * whole
    below = cv2.GaussianBlur(np.asarray(weight, np.float32), (0, 0), _SMOOTH) + prior
    return np.asarray(above / below, np.float32)

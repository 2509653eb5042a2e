"""The noise level at every pixel that a denoiser is told: one for the whole photo, or a map."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.noise_estimate import STRIDE, NoiseEstimate
from aegui.imaging.tiles import Rect
from aegui.restore.pixels import FloatImage

_CAMERA_LIFT = 1.3
"""The noise of real cameras is read low by about that much (chosen on pairs of photos that are not for testing)."""
_CAUTION, _LEAST = 4.0, 0.65
_USUAL_UNCERTAINTY = 0.13  # of photos from cameras


@dataclass(frozen=True, slots=True)
class LevelMap:
    """Sigma in 8-bit units per cell of `STRIDE` pixels, float32 (h, w); a single cell stands for the whole photo."""

    cells: NDArray[np.float32]

    @classmethod
    def told(cls, sigma: float) -> LevelMap:
        """The same level everywhere."""
        return cls(np.full((1, 1), sigma, np.float32))

    @classmethod
    def found(cls, noise: NoiseEstimate) -> LevelMap:
        """As it was found: none in a clean photo, and one level for white noise, which is the same everywhere.

        Other noise has the geometric mean of each cell's level and the photo's, which forgives a cell its texture. The
        less certain the level, the lower it is taken: what is unsure is texture, which too high a level smears, and
        that costs more than noise that stays.
        """
        if noise.leave_alone:
            return cls.told(0.0)
        if noise.character == "white":
            return cls.told(noise.sigma)
        lift = _CAMERA_LIFT if noise.character == "correlated" else 1.0
        caution = max(np.exp(-_CAUTION * max(noise.uncertainty - _USUAL_UNCERTAINTY, 0)), _LEAST)
        return cls(np.asarray(lift * caution * np.sqrt(noise.map * noise.sigma), np.float32))

    @property
    def largest(self) -> float:
        """The highest level."""
        return float(self.cells.max())

    def scaled(self, percent: float) -> LevelMap:
        """That share of every level."""
        return LevelMap(self.cells * np.float32(percent / 100))

    def over(self, rect: Rect) -> FloatImage:
        """The level at each pixel of a rectangle of the photo, (height, width): bilinear between the cells' centres."""
        if self.cells.size == 1:
            return np.full((rect.height, rect.width), self.cells[0, 0], np.float32)
        rows = (np.arange(rect.y, rect.bottom, dtype=np.float32) + 0.5) / STRIDE - 0.5
        columns = (np.arange(rect.x, rect.right, dtype=np.float32) + 0.5) / STRIDE - 0.5
        grid = np.meshgrid(columns, rows)
        return np.asarray(cv2.remap(self.cells, *grid, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)

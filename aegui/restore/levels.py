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
_WEAK, _STRONG = 4.0, 8.0
"""Levels up to which a camera's clipped shadows have the right mean, and from which they do not."""


@dataclass(frozen=True, slots=True)
class LevelMap:
    """Sigma in 8-bit units per cell of `STRIDE` pixels, float32 (h, w); a single cell stands for the whole photo.

    `camera`: the noise is that of a camera, as far as can be seen.
    """

    cells: NDArray[np.float32]
    camera: bool = False

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
        camera = noise.character == "correlated"
        lift = _CAMERA_LIFT if camera else 1.0
        caution = max(np.exp(-_CAUTION * max(noise.uncertainty - _USUAL_UNCERTAINTY, 0)), _LEAST)
        return cls(np.asarray(lift * caution * np.sqrt(noise.map * noise.sigma), np.float32), camera)

    @property
    def largest(self) -> float:
        """The highest level."""
        return float(self.cells.max())

    def scaled(self, percent: float) -> LevelMap:
        """That share of every level."""
        return LevelMap(self.cells * np.float32(percent / 100), self.camera)

    def doubt_of_clipped(self, level: FloatImage) -> FloatImage | None:
        """How wrong the mean of clipped noise is, 0..1 at each pixel with that level; None: wholly, everywhere.

        Noise that is cut off at black makes shadows lighter. A net that knows the level takes that back; but where
        little noise is left by a camera, pairs from real ones have the mean as it was written.
        """
        if not self.camera:
            return None
        return np.asarray(np.clip((level - _WEAK) / (_STRONG - _WEAK), 0, 1), np.float32)

    def over(self, rect: Rect) -> FloatImage:
        """The level at each pixel of a rectangle of the photo, (height, width): bilinear between the cells' centres."""
        if self.cells.size == 1:
            return np.full((rect.height, rect.width), self.cells[0, 0], np.float32)
        rows = (np.arange(rect.y, rect.bottom, dtype=np.float32) + 0.5) / STRIDE - 0.5
        columns = (np.arange(rect.x, rect.right, dtype=np.float32) + 0.5) / STRIDE - 0.5
        grid = np.meshgrid(columns, rows)
        return np.asarray(cv2.remap(self.cells, *grid, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)

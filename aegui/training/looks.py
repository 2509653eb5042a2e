"""What a photo looks like before there is noise on it: as it was taken, or like the print that is scanned."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA
from aegui.training.photos import Patch

_SOFT, _FLAT, _GREY = 0.25, 0.2, 0.2
"""The shares of pictures that are soft, of little contrast, and grey, as old prints are; each by itself."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture is like before its noise: as it was taken, or soft, flat or grey like an old print.

    `softness`: of a Gaussian, in pixels. `black`, `white`: where the darkest and the lightest come to lie, in 0..255.
    `tone`: (3,), what a grey picture is multiplied with, or `None` for one in colour.
    """

    softness: float = 0.0
    black: float = 0.0
    white: float = 255.0
    tone: NDArray[np.float32] | None = None

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> Look:
        """Most are as they were taken."""
        softness = float(rng.uniform(0.4, 1.8)) if rng.random() < _SOFT else 0.0
        black, white = (
            (float(rng.uniform(0, 80)), float(rng.uniform(160, 255))) if rng.random() < _FLAT else (0.0, 255.0)
        )
        if rng.random() >= _GREY:
            return cls(softness, black, white)
        sepia = np.array([1, rng.uniform(0.85, 1), rng.uniform(0.6, 1)]) if rng.random() < 0.3 else np.ones(3)
        return cls(softness, black, white, sepia.astype(np.float32))

    def made(self, patch: Patch) -> Patch:
        """The picture, made of a patch."""
        if self.tone is not None:
            patch = np.repeat((patch @ LUMA)[..., None], 3, axis=2)
        if self.softness:
            patch = np.asarray(
                cv2.GaussianBlur(patch, (0, 0), self.softness, borderType=cv2.BORDER_REFLECT), np.float32
            )
        flat = self.black + np.clip(patch, 0, 255) * np.float32((self.white - self.black) / 255)
        return np.asarray(np.clip(flat, 0, 255), np.float32)  # a rounding above white would have no power of a fraction

    def tinted(self, patch: Patch) -> Patch:
        """Noise and all: in a grey picture the channels have one noise between them."""
        return patch if self.tone is None else patch[..., 1:2] * self.tone

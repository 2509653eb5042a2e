"""White noise for the denoising autoencoder: both the literature's float kind and that of 8-bit files."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MAX_SIGMA = 75.0


def draw_sigma(rng: np.random.Generator) -> float:
    """A level in 8-bit units: half uniform in 0..75, half log-uniform in 1..30, where photos live."""
    if rng.random() < 0.5:
        return float(rng.uniform(0, MAX_SIGMA))
    return float(np.exp(rng.uniform(0, np.log(30))))


def add_white_noise(
    rng: np.random.Generator, clean: NDArray[np.float32], sigma: float, eight_bit: bool
) -> NDArray[np.float32]:
    """Add Gaussian noise of `sigma`; `eight_bit` clips to 0..255 and rounds, as a file would. Any shape, 0..255."""
    noisy = clean + sigma * rng.standard_normal(clean.shape, dtype=np.float32)
    return np.clip(np.rint(noisy), 0, 255) if eight_bit else noisy

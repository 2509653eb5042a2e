"""Noise of every kind that an estimate can name, the same for a photo every time, as an 8-bit file would hold it."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from aegui.benchmark.peers import FloatImage, to_bytes
from aegui.benchmark.photos import generator_for
from aegui.imaging.noise import add_noise
from aegui.imaging.noise_estimate import NoiseCharacter
from aegui.imaging.photo import Photo


def white(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """Gaussian, every value for itself."""
    return clean + np.float32(sigma) * generator.standard_normal(clean.shape, np.float32)


def correlated(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """Gaussian, blurred by 0.8 px, and half of its variance common to the channels: as demosaicing leaves it."""
    apart = generator.standard_normal(clean.shape, np.float32)
    common = generator.standard_normal((*clean.shape[:2], 1), np.float32)
    noise = _blurred(apart + common, 0.8)
    return clean + np.float32(sigma) * noise


def grain(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """The same in all channels, blurred by 0.7 px, strongest at mid-grey and none at black and white."""
    noise = _blurred(generator.standard_normal((*clean.shape[:2], 1), np.float32), 0.7)
    tone = np.clip(clean.mean(axis=2, keepdims=True) / 255, 0, 1)
    return np.asarray(clean + np.float32(sigma) * 4 * tone * (1 - tone) * noise, np.float32)


def _blurred(noise: FloatImage, pixels: float) -> FloatImage:
    """With a variance of 1 again."""
    blurred = cv2.GaussianBlur(noise, (0, 0), pixels).reshape(noise.shape)
    return np.asarray(blurred / max(float(blurred.std()), 1e-6), np.float32)


_ADDED: dict[NoiseCharacter, Callable[[FloatImage, float, np.random.Generator], FloatImage]] = {
    "white": white,
    "correlated": correlated,
    "grain": grain,
}


def with_noise(name: str, clean: Photo, kind: NoiseCharacter, amount: float) -> Photo:
    """A photo with noise of one kind: sigma in 8-bit units for white, correlated and grain; for jpeg the quality."""
    if kind == "none":
        return clean
    if kind == "jpeg":
        return add_noise(clean, "jpeg", amount, 0)
    generator = generator_for(name, kind, float(amount))
    return Photo(to_bytes(_ADDED[kind](clean.pixels.astype(np.float32), amount, generator)))

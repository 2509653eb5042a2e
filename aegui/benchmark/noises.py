"""Noise of every kind that an estimate can name, the same for a photo every time, as an 8-bit file would hold it."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from aegui.benchmark.peers import FloatImage, to_bytes
from aegui.benchmark.photos import generator_for
from aegui.imaging.colour import LUMA
from aegui.imaging.noise import add_noise
from aegui.imaging.noise_estimate import NoiseCharacter
from aegui.imaging.photo import Photo


def white(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """Gaussian, every value for itself."""
    return clean + np.float32(sigma) * generator.standard_normal(clean.shape, np.float32)


def correlated(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """Gaussian, blurred by 0.8 px, and half of its variance common to the channels: as demosaicing leaves it."""
    return clean + np.float32(sigma) * _shared(clean, generator, 0.8)


def fine(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """As `correlated`, hardly blurred (0.4 px): as it is left when a photo is scaled down."""
    return clean + np.float32(sigma) * _shared(clean, generator, 0.4)


def chroma(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """Blurred by 0.6 px, and none of it in luma: as it is left by a camera that smooths luma alone."""
    noise = _blurred(generator.standard_normal(clean.shape, np.float32), 0.6)
    coloured = noise - (noise @ LUMA)[..., None]
    return np.asarray(clean + np.float32(sigma) * coloured / coloured.std(), np.float32)


def sharpened(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """As `correlated`, blurred by 0.5 px and sharpened, as a photo is with its noise."""
    noise = _shared(clean, generator, 0.5)
    crisp = 2 * noise - cv2.GaussianBlur(noise, (0, 0), 1)
    return np.asarray(clean + np.float32(sigma) * crisp / crisp.std(), np.float32)


def grain(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """The same in all channels, blurred by 0.7 px, strongest at mid-grey and none at black and white."""
    noise = _blurred(generator.standard_normal((*clean.shape[:2], 1), np.float32), 0.7)
    tone = np.clip(clean.mean(axis=2, keepdims=True) / 255, 0, 1)
    return np.asarray(clean + np.float32(sigma) * 4 * tone * (1 - tone) * noise, np.float32)


def coded(clean: FloatImage, sigma: float, generator: np.random.Generator) -> FloatImage:
    """White noise, saved as a JPEG of quality 90."""
    noisy = Photo(to_bytes(white(clean, sigma, generator)))
    return add_noise(noisy, "jpeg", 90, 0).pixels.astype(np.float32)


def _shared(clean: FloatImage, generator: np.random.Generator, pixels: float) -> FloatImage:
    """Blurred, and half of its variance common to the channels."""
    apart = generator.standard_normal(clean.shape, np.float32)
    common = generator.standard_normal((*clean.shape[:2], 1), np.float32)
    return _blurred(apart + common, pixels)


def _blurred(noise: FloatImage, pixels: float) -> FloatImage:
    """With a variance of 1 again."""
    blurred = cv2.GaussianBlur(noise, (0, 0), pixels).reshape(noise.shape)
    return np.asarray(blurred / max(float(blurred.std()), 1e-6), np.float32)


_ADDED: dict[str, tuple[NoiseCharacter, Callable[[FloatImage, float, np.random.Generator], FloatImage]]] = {
    "white": ("white", white),
    "correlated": ("correlated", correlated),
    "fine": ("correlated", fine),
    "chroma": ("correlated", chroma),
    "sharpened": ("correlated", sharpened),
    "coded": ("correlated", coded),
    "grain": ("grain", grain),
}
"""By name: the kind that it should be taken for, and what adds it."""
NONE, JPEG = "none", "jpeg"


def kind_of(added: str) -> NoiseCharacter:
    """What an estimate should call it."""
    if added == NONE:
        return "none"
    return "jpeg" if added == JPEG else _ADDED[added][0]


def with_noise(name: str, clean: Photo, added: str, amount: float) -> Photo:
    """A photo with noise: `NONE`, `JPEG` of quality `amount`, or a name of `_ADDED` and sigma in 8-bit units."""
    if added == NONE:
        return clean
    if added == JPEG:
        return add_noise(clean, "jpeg", amount, 0)
    generator = generator_for(name, added, float(amount))
    return Photo(to_bytes(_ADDED[added][1](clean.pixels.astype(np.float32), amount, generator)))

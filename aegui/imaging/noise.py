"""Add noise of five kinds, so that a model can be tried against a known original."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aegui.errors import UsageError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.noise_kinds import NOISE_KINDS
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.raster import as_pixels, from_pillow, to_pillow
from aegui.imaging.source import Source
from aegui.progress import Progress

_MAX_JPEG_SIDE = 65500
_BAND_SAMPLES = 2**20  # few enough that a cancel between two bands comes soon

Floats = NDArray[np.float32]
# Clean values in 0..1 of some rows, (rows, W, C), the amount and the generator, to noisy values before clipping.
_Noise = Callable[[Floats, float, np.random.Generator], Floats]


def add_noise(photo: Photo, kind: str, amount: float, seed: int, progress: Progress | None = None) -> Photo:
    """The photo with noise, in its own depth, clipped and rounded; alpha and metadata stay, and grey stays grey.

    `amount` by `kind`: gaussian, sigma in 8-bit units; poisson, photons at white; salt-pepper, percent of pixels, half
    of them white and half black; speckle, sigma relative to the value, in percent; jpeg, quality 1..100 with halved
    chroma, through 8 bit. The same `seed` gives the same noise everywhere (PCG64), however large the bands of rows that
    are worked at a time. Raises `UsageError`, `Cancelled`.
    """
    progress = progress or Progress()
    if kind == "jpeg":
        return photo.with_pixels(_compress(photo, round(amount), progress))
    noise = {"gaussian": _gaussian, "poisson": _poisson, "salt-pepper": _salt_pepper, "speckle": _speckle}.get(kind)
    if noise is None:
        raise UsageError("There is no noise '{kind}'; choose from {choices}.", kind=kind, choices=NOISE_KINDS)
    clean = photo.pixels[..., :1] if photo.grey else photo.pixels
    noisy = np.empty_like(photo.pixels)
    generator = np.random.Generator(np.random.PCG64(seed))
    rows = max(1, _BAND_SAMPLES // (photo.width * clean.shape[2]))
    for top in range(0, photo.height, rows):
        progress.report(top / photo.height, "Adding noise")
        band = clean[top : top + rows].astype(np.float32) / np.float32(photo.peak)
        values = np.clip(noise(band, amount, generator), 0, 1) * np.float32(photo.peak)
        noisy[top : top + rows] = np.rint(values).astype(photo.pixels.dtype)
    progress.report(1.0)
    return photo.with_pixels(noisy)


def _gaussian(clean: Floats, amount: float, generator: np.random.Generator) -> Floats:
    return clean + np.float32(amount / 255) * generator.standard_normal(clean.shape, np.float32)


def _poisson(clean: Floats, amount: float, generator: np.random.Generator) -> Floats:
    return (generator.poisson(clean * amount) / amount).astype(np.float32)


def _speckle(clean: Floats, amount: float, generator: np.random.Generator) -> Floats:
    return clean * (1 + np.float32(amount / 100) * generator.standard_normal(clean.shape, np.float32))


def _salt_pepper(clean: Floats, amount: float, generator: np.random.Generator) -> Floats:
    chance = generator.random((*clean.shape[:2], 1), np.float32)
    share = np.float32(amount / 200)
    return np.where(chance < share, np.float32(0), np.where(chance >= 1 - share, np.float32(1), clean))


def _compress(photo: Photo, quality: int, progress: Progress) -> Pixels:
    if max(photo.height, photo.width) > _MAX_JPEG_SIDE:
        raise UsageError("JPEG noise needs a photo of at most {limit} pixels a side.", limit=_MAX_JPEG_SIDE)
    progress.report(0.0, "Adding noise")
    buffer = io.BytesIO()
    to_pillow(to_8_bit(photo.pixels), None, photo.grey).save(buffer, "JPEG", quality=quality, subsampling="4:2:0")
    progress.report(0.5, "Adding noise")
    decoded, _ = from_pillow(Image.open(buffer), Source("JPEG noise", b"", np.inf))
    return decoded.pixels if photo.depth == 8 else as_pixels(decoded.pixels.astype(np.uint16) * 257)

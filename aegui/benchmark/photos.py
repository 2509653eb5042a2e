"""The photos that a benchmark works through, and seeds that are theirs alone."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

from aegui.errors import UsageError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.raster import as_pixels
from aegui.imaging.read import list_photos, read_photo

# Keeps these streams apart from training's, which are seeded with small numbers.
_BENCHMARK = 0xBE7C4
_BAND_ROWS = 32


def chosen_photos(data: Path, limit: int | None) -> list[Path]:
    """The first `limit` photos of a folder by name, or all. Raises `UsageError` if that is none."""
    if limit is not None and limit < 1:
        raise UsageError(f"limit is {limit}; give at least 1.")
    paths = list_photos(data)[:limit]
    if not paths:
        raise UsageError(f"There are no photos in {data}.", "Give a folder of clean photos.")
    return paths


def eight_bit_photo(path: Path) -> Photo:
    """The photo of a file in 8 bit, without alpha. Raises `PhotoError`."""
    photo = read_photo(path)
    return replace(photo, pixels=to_8_bit(photo.pixels), alpha=None)


def clean_photos(paths: list[Path], scale: int = 1) -> Iterator[tuple[str, Photo]]:
    """Name and pixels of each photo: 8 bit, RGB, without alpha or metadata, `scale` times smaller each way by area.

    A scale of 4 leaves hardly any of the noise that a camera put there. Raises `PhotoError`.
    """
    for path in paths:
        yield path.name, Photo(_smaller(eight_bit_photo(path).pixels, scale))


def _smaller(pixels: Pixels, scale: int) -> Pixels:
    if scale == 1:
        return pixels.copy()
    height, width = pixels.shape[0] // scale, pixels.shape[1] // scale
    if min(height, width) < 1:
        raise UsageError(f"A photo of {pixels.shape[1]} x {pixels.shape[0]} pixels is too small to be scaled down.")
    whole = as_pixels(pixels[: height * scale, : width * scale])
    return as_pixels(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA))


def procedural_photo(megapixels: float) -> Photo:
    """A made-up photo of that size, 3:2, 8 bit: waves of many lengths under white noise of sigma 10.

    The same every time, and made in bands of rows, so that nothing but the photo itself takes memory.
    """
    height = max(2, round(math.sqrt(megapixels * 1e6 / 1.5)))
    width = max(2, round(megapixels * 1e6 / height))
    pixels = np.empty((height, width, 3), np.uint8)
    columns, phases = np.arange(width, dtype=np.float32)[:, None], np.array([0, 0.7, 1.9], np.float32)
    across = np.sin(columns / 7 + phases) + np.sin(columns / 61 - phases) + np.sin(columns / 503)
    generator = generator_for("procedural", height, width)
    for top in range(0, height, _BAND_ROWS):
        rows = np.arange(top, min(top + _BAND_ROWS, height), dtype=np.float32)[:, None, None]
        waves = np.sin(rows / 11 + phases) + np.sin(rows / 97 - phases) + across
        noise = generator.standard_normal(waves.shape, np.float32)
        pixels[top : top + len(rows)] = np.clip(np.rint(128 + 18 * waves + 10 * noise), 0, 255)
    return Photo(pixels)


def generator_for(name: str, *parts: float | str) -> np.random.Generator:
    """Random numbers that depend only on the photo's name and on what they are for."""
    words = [_BENCHMARK, *(zlib.crc32(str(part).encode()) for part in (name, *parts))]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(words)))

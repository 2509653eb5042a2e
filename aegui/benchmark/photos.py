"""The photos that a benchmark works through, and seeds that are theirs alone."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from aegui.errors import UsageError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Photo
from aegui.imaging.read import list_photos, read_photo

# Keeps these streams apart from training's, which are seeded with small numbers.
_BENCHMARK = 0xBE7C4


def chosen_photos(data: Path, limit: int | None) -> list[Path]:
    """The first `limit` photos of a folder by name, or all. Raises `UsageError` if that is none."""
    if limit is not None and limit < 1:
        raise UsageError(f"limit is {limit}; give at least 1.")
    paths = list_photos(data)[:limit]
    if not paths:
        raise UsageError(f"There are no photos in {data}.", "Give a folder of clean photos.")
    return paths


def clean_photos(paths: list[Path]) -> Iterator[tuple[str, Photo]]:
    """Name and pixels of each photo: 8 bit, RGB, without alpha or metadata."""
    for path in paths:
        yield path.name, Photo(to_8_bit(read_photo(path).pixels).copy())


def generator_for(name: str, *parts: float | str) -> np.random.Generator:
    """Random numbers that depend only on the photo's name and on what they are for."""
    words = [_BENCHMARK, *(zlib.crc32(str(part).encode()) for part in (name, *parts))]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(words)))

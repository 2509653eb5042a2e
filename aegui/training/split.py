"""Holding some photos of a folder out, the same ones every time, and drawing from the rest."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aegui.errors import TrainingError
from aegui.training.photos import CleanPhoto, PhotoPool, decoded, find_photos, load_clean

_log = logging.getLogger(__name__)

LARGEST_HELD_OUT = 32


@dataclass(frozen=True, slots=True)
class Split:
    """`folders`: photos to learn from, by folder. `held_out`: photos never learned from."""

    folders: tuple[tuple[Path, ...], ...]
    held_out: tuple[Path, ...]

    @property
    def learned(self) -> int:
        """How many photos are learned from."""
        return sum(len(photos) for photos in self.folders)


def split_photos(data: tuple[Path, ...], share: float) -> Split:
    """Hold out `share` of all photos below some folders, at least one and at most 32.

    Which ones hangs on their names alone, so that a folder that moved or grew keeps nearly all of them. Raises
    `TrainingError` where fewer than two photos are there.
    """
    found = tuple(find_photos(folder) for folder in data)
    everything = [(folder, photo) for folder, photos in zip(data, found, strict=True) for photo in photos]
    if len(everything) < 2:
        raise TrainingError("One photo in {folder} cannot be split.", "Give at least two photos.", folder=data[0])
    count = min(max(round(share * len(everything)), 1), LARGEST_HELD_OUT, len(everything) - 1)
    ranked = sorted(everything, key=lambda item: _lot(item[1].relative_to(item[0])))
    held_out = {photo for _, photo in ranked[:count]}
    folders = tuple(kept for photos in found if (kept := tuple(photo for photo in photos if photo not in held_out)))
    return Split(folders, tuple(sorted(held_out)))


def _lot(name: Path) -> str:
    return hashlib.sha256(name.as_posix().encode("utf-8", "surrogateescape")).hexdigest()


def load_photo(path: Path, native: bool = False) -> CleanPhoto:
    """Decode a photo to learn from; `native`: at its own size, where its noise is as it was taken."""
    if not native:
        return load_clean(path)
    return CleanPhoto(decoded(path), 1.0)


def load_photos(paths: tuple[Path, ...], native: bool = False) -> list[NDArray[np.uint8]]:
    """The pixels of all that can be decoded. Raises `TrainingError` where none can."""
    found = []
    for number, path in enumerate(paths, 1):
        try:
            found.append(load_photo(path, native).pixels)
        except TrainingError as error:
            if number == len(paths) and not found:
                raise
            _log.info("left out: %s", error)
    return found


class ChosenPool(PhotoPool):
    """Draws from photos that somebody chose; `native`: never made smaller when they are loaded."""

    def __init__(self, folders: tuple[tuple[Path, ...], ...], native: bool = False) -> None:
        self._take(folders)
        self._native = native

    def _read(self, path: Path) -> CleanPhoto:
        return load_photo(path, native=True) if self._native else super()._read(path)

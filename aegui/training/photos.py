"""Photos to train on: found once, decoded at first use, kept in memory while they fit."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aegui.errors import PhotoError, TrainingError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.formats import EXTENSIONS
from aegui.imaging.read import read_photo

_log = logging.getLogger(__name__)
_CACHE_BYTES = 3_000_000_000
_LARGE_SIDE = 1600
_VISIBLE_BLOCKS = 1.06
_DRAWS = 50

Patch = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """Decoded RGB pixels and the largest scale at which they are clean enough to be a target."""

    pixels: NDArray[np.uint8]
    max_scale: float


def find_photos(folder: Path) -> tuple[Path, ...]:
    """All photos below a folder that can be opened, sorted. Raises `TrainingError` if there is none."""
    if not folder.is_dir():
        raise TrainingError("{folder} is not a folder.", "Give a folder of photos.", folder=folder)
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in EXTENSIONS and _opens(path)]
    if not found:
        raise TrainingError("There is no photo in {folder}.", "JPEG, PNG, TIFF, WebP and BMP are read.", folder=folder)
    return tuple(found)


def _opens(path: Path) -> bool:
    try:
        with Image.open(path):
            return True
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        _log.warning("left out %s: %s", path, error)
        return False


def blockiness(grey: NDArray[np.float32]) -> float:
    """Steps across the 8x8 grid of JPEG over steps elsewhere: about 1 without visible coding (Wang et al. 2000)."""
    ratios = []
    for axis in (0, 1):
        steps = np.abs(np.diff(grey, axis=axis)).mean(axis=1 - axis)
        elsewhere = np.delete(steps, np.s_[7::8])
        if len(steps) >= 16:
            ratios.append(float(steps[7::8].mean() / max(elsewhere.mean(), 1e-3)))
    return float(np.mean(ratios)) if ratios else 1.0


def decoded(path: Path) -> NDArray[np.uint8]:
    """RGB pixels (H, W, 3), alpha left out and 16 bits brought to 8. Raises `TrainingError` that names the photo."""
    try:
        with Image.open(path) as image:
            if not image.mode.startswith(("I", "F")):
                return np.asarray(image.convert("RGB"))
        return np.asarray(to_8_bit(read_photo(path).pixels), np.uint8)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, PhotoError) as error:
        raise TrainingError(
            "The photo {path} cannot be decoded: {reason}.",
            "Copy it again, or take it out of the folder.",
            path=path,
            reason=error,
        ) from error


def load_clean(path: Path) -> CleanPhoto:
    """Decode a photo. Visible JPEG coding and the softness of very large photos call for a smaller scale."""
    pixels = decoded(path)
    if max(pixels.shape[:2]) >= _LARGE_SIDE:
        half = cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        return CleanPhoto(np.asarray(half, np.uint8), 1.0)
    coded = blockiness(pixels.mean(axis=2, dtype=np.float32)) > _VISIBLE_BLOCKS
    return CleanPhoto(pixels, 0.65 if coded else 1.5)


class PhotoPool:
    """Draws clean patches from folders of photos.

    A folder's weight is the square root of its number of photos, so that a small, good one is not drowned.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._take(tuple(find_photos(folder) for folder in folders))

    def _take(self, folders: tuple[tuple[Path, ...], ...]) -> None:
        self._folders = folders
        weights = np.sqrt([len(photos) for photos in folders])
        self._weights = weights / weights.sum()
        self._cache: dict[Path, CleanPhoto] = {}
        self._cached_bytes = 0

    def __len__(self) -> int:
        return sum(self.counts)

    @property
    def counts(self) -> tuple[int, ...]:
        """How many photos of each folder are drawn from."""
        return tuple(len(photos) for photos in self._folders)

    def draw(self, rng: np.random.Generator, size: int) -> Patch:
        """A patch of float32 (size, size, 3) RGB in 0..255: random photo, scale, place, flip and quarter turn."""
        photo = self._drawn(rng)
        native = photo.max_scale >= 1 and rng.random() < 0.5
        scale = 1.0 if native else float(np.exp(rng.uniform(np.log(0.45), np.log(photo.max_scale))))
        scale = max(scale, size / min(photo.pixels.shape[:2]))
        return _augment(rng, _crop(rng, photo.pixels, size, scale))

    def draw_photo(self, rng: np.random.Generator) -> NDArray[np.uint8]:
        """A whole photo, (H, W, 3)."""
        return self._drawn(rng).pixels

    def _drawn(self, rng: np.random.Generator) -> CleanPhoto:
        """A photo by chance; one that cannot be decoded is left out, and another is drawn in its place."""
        for _ in range(_DRAWS - 1):
            try:
                return self._load(self._any_path(rng))
            except TrainingError as error:
                _log.info("left out: %s", error)
        return self._load(self._any_path(rng))

    def _any_path(self, rng: np.random.Generator) -> Path:
        photos = self._folders[int(rng.choice(len(self._folders), p=self._weights))]
        return photos[int(rng.integers(len(photos)))]

    def _read(self, path: Path) -> CleanPhoto:
        return load_clean(path)

    def _load(self, path: Path) -> CleanPhoto:
        photo = self._cache.get(path)
        if photo is None:
            photo = self._read(path)
            if self._cached_bytes + photo.pixels.nbytes <= _CACHE_BYTES:
                self._cache[path] = photo
                self._cached_bytes += photo.pixels.nbytes
        return photo


def _crop(rng: np.random.Generator, photo: NDArray[np.uint8], size: int, scale: float) -> Patch:
    """A random crop at `scale`, resampled to (size, size, 3)."""
    side = min(round(size / scale), *photo.shape[:2])
    top = int(rng.integers(photo.shape[0] - side + 1))
    left = int(rng.integers(photo.shape[1] - side + 1))
    crop = photo[top : top + side, left : left + side].astype(np.float32)
    if side == size:
        return crop
    how = cv2.INTER_AREA if side > size else cv2.INTER_CUBIC
    return np.clip(cv2.resize(crop, (size, size), interpolation=how), 0, 255)


def _augment(rng: np.random.Generator, patch: Patch) -> Patch:
    """One of the eight symmetries of the square."""
    patch = np.rot90(patch, int(rng.integers(4)))
    return np.ascontiguousarray(patch[:, ::-1] if rng.random() < 0.5 else patch)

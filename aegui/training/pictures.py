"""Small square pictures for the nets with a latent: photos made small, patches, and scikit-learn's digits."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aegui.errors import TrainingError
from aegui.imaging.thumbnails import resized
from aegui.training.photos import Patch, PhotoPool

DIGITS = "digits"
"""Said in place of a folder, this is scikit-learn's bundled set: 1,797 pictures of 8x8 (UCI, CC BY 4.0)."""
DIGITS_TERMS = "CC BY 4.0 (UCI machine learning repository, bundled with scikit-learn)"
_DIGITS_TO_LEARN = 1500
_LEAST_SHARE = 0.6


def are_digits(data: tuple[Path, ...]) -> bool:
    """True where the bundled digits are asked for, and no folder of that name is meant."""
    return any(str(folder) == DIGITS and not folder.is_dir() for folder in data)


def load_digits(held_out: bool = False) -> NDArray[np.uint8]:
    """The digits as RGB pictures (N, 8, 8, 3): the first 1,500 to learn from, the other 297 held out."""
    from sklearn.datasets import load_digits as load

    images = np.rint(load().images * (255 / 16)).astype(np.uint8)
    chosen = images[_DIGITS_TO_LEARN:] if held_out else images[:_DIGITS_TO_LEARN]
    return np.repeat(chosen[..., None], 3, axis=3)


class DigitsPool(PhotoPool):
    """Draws digits as they are: turned or mirrored they would be others."""

    def __init__(self, data: tuple[Path, ...]) -> None:
        if len(data) > 1:
            raise TrainingError("The bundled digits cannot be mixed with photos.", "Give --data digits alone.")
        self._digits = load_digits()

    @property
    def counts(self) -> tuple[int, ...]:
        return (len(self._digits),)

    def draw(self, rng: np.random.Generator, size: int) -> Patch:
        """A digit, enlarged or made smaller to (size, size, 3)."""
        return resized(self._digits[int(rng.integers(len(self._digits)))], size)

    def draw_photo(self, rng: np.random.Generator) -> NDArray[np.uint8]:
        """A digit, (8, 8, 3)."""
        picture: NDArray[np.uint8] = self._digits[int(rng.integers(len(self._digits)))]
        return picture


def draw_picture(rng: np.random.Generator, pool: PhotoPool, side: int, pictures: str) -> Patch:
    """A picture to learn from, float32 (side, side, 3) in 0..255: a patch at its scale, or most of a photo, small."""
    if pictures == "patches" or isinstance(pool, DigitsPool):
        return pool.draw(rng, side)
    picture = draw_square(rng, pool.draw_photo(rng), side)
    return np.ascontiguousarray(picture[:, ::-1]) if rng.random() < 0.5 else picture


def draw_square(rng: np.random.Generator, photo: NDArray[np.uint8], side: int, least: float = _LEAST_SHARE) -> Patch:
    """A random square of at least `least` of the photo's short side, resized to (side, side, 3)."""
    height, width = photo.shape[:2]
    square = max(round(min(height, width) * rng.uniform(least, 1)), 1)
    top, left = int(rng.integers(height - square + 1)), int(rng.integers(width - square + 1))
    return resized(photo[top : top + square, left : left + square], side)


def held_out_pictures(photos: list[NDArray[np.uint8]], side: int, pictures: str) -> NDArray[np.float32]:
    """The pictures to judge by, the same every time: (N, side, side, 3) in 0..255.

    Of each photo five squares of 0.8 of its short side, or 64 patches; pictures of 8x8 are digits, taken whole.
    """
    found: list[Patch] = []
    for number, photo in enumerate(photos):
        height, width = photo.shape[:2]
        if (height, width) == (8, 8):
            found.append(resized(photo, side))
        elif pictures == "patches":
            rng = np.random.default_rng([11, number])
            tops, lefts = rng.integers(0, height - side + 1, 64), rng.integers(0, width - side + 1, 64)
            found += [photo[t : t + side, x : x + side].astype(np.float32) for t, x in zip(tops, lefts, strict=True)]
        else:
            square = max(round(0.8 * min(height, width)), 1)
            bottom, right = height - square, width - square
            corners = ((0, 0), (0, right), (bottom, 0), (bottom, right), (bottom // 2, right // 2))
            found += [resized(photo[t : t + square, x : x + square], side) for t, x in corners]
    return np.stack(found)

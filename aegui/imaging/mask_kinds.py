"""What masks may be called, and what may become of two."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal, get_args

Combination = Literal["add", "subtract", "intersect"]
COMBINATIONS: tuple[Combination, ...] = get_args(Combination)


def mask_names(photo: PurePath) -> tuple[str, str, str]:
    """What the mask of a photo may be called in a folder of masks, in order: `scan.jpg.png`, `scan.png`, `scan.jpg`."""
    return f"{photo.name}.png", f"{photo.stem}.png", photo.name

"""What a map's points are coloured by: values to colours, and the scale or the groups that a legend shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.explore.index import Index

Hue = Literal["cluster", "sigma", "sharpness", "taken", "damage"]
Colours = NDArray[np.uint8]
_GROUPS = (
    (86, 148, 220), (232, 146, 60), (106, 178, 92), (214, 92, 96), (158, 122, 204), (176, 128, 98),
    (222, 130, 188), (70, 182, 180), (198, 184, 66), (128, 142, 156), (120, 204, 152), (240, 128, 112),
)  # fmt: skip
_UNKNOWN = (140, 140, 140)
_FIRST_SHADE = 48  # the darkest of the scale would drown in a dark room


@dataclass(frozen=True, slots=True)
class Colouring:
    """Colours of points (N, 3). With a scale `low` and `high` are its ends; else `groups` are (number, colour)."""

    colours: Colours
    low: float = 0.0
    high: float = 0.0
    groups: tuple[tuple[int, tuple[int, int, int]], ...] = ()


def ramp() -> Colours:
    """The scale from low to high, (256, 3): viridis without its darkest end (van der Walt and Smith 2015)."""
    places = np.linspace(_FIRST_SHADE, 255, 256).round().astype(np.uint8)[None]
    coloured = cv2.applyColorMap(places, cv2.COLORMAP_VIRIDIS)[0, :, ::-1]
    return np.asarray(np.ascontiguousarray(coloured), np.uint8)


def values_of(index: Index, hue: Hue) -> NDArray[np.float64]:
    """What the index says of each photo: (N,). Sharpness is log10(1 + variance of the Laplacian)."""
    if hue == "sharpness":
        return np.log10([1 + entry.facts.sharpness for entry in index.entries])
    if hue == "taken":
        return np.array([entry.facts.taken for entry in index.entries])
    return np.array([entry.facts.sigma for entry in index.entries])


def by_value(values: NDArray[np.float64]) -> Colouring:
    """A scale between the 2nd and the 98th percentile; what is not a number is grey."""
    known = values[np.isfinite(values)]
    if not len(known):
        return Colouring(np.full((len(values), 3), _UNKNOWN, np.uint8))
    low, high = (float(end) for end in np.percentile(known, (2, 98)))
    share = np.clip((np.nan_to_num(values, nan=low) - low) / max(high - low, 1e-9), 0, 1)
    colours = ramp()[(255 * share).round().astype(int)]
    colours[~np.isfinite(values)] = _UNKNOWN
    return Colouring(colours, low, high)


def by_group(groups: NDArray[np.int64]) -> Colouring:
    """One colour per group."""
    palette = np.array(_GROUPS, np.uint8)
    numbers = [int(number) for number in np.unique(groups)]
    return Colouring(
        palette[groups % len(palette)], groups=tuple((number, _GROUPS[number % len(_GROUPS)]) for number in numbers)
    )

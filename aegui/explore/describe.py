"""From a photo to what the index keeps of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from aegui.explore.descriptor import Small, Vector, colours, directions, perceptual_hash, sharpness
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.sigma import estimate_sigma
from aegui.imaging.thumbnails import as_input, reduced, resized
from aegui.models.manager import LoadedModel

WORKING_SIDE = 256
"""Short side in pixels at which a photo is described."""
_SIGMA_SIDE = 160
_QUINCUNX = ((0.5, 0.5), (0, 0), (0, 1), (1, 0), (1, 1))
_GRID = tuple((down, across) for down in (0, 0.5, 1) for across in (0, 0.5, 1))
_FINE = tuple((down / 5, across / 5) for down in range(6) for across in range(6))
_PARTS = ((0.78, _QUINCUNX), (0.58, _GRID))
_SMALL_PARTS = ((0.4, _FINE),)


@dataclass(frozen=True, slots=True)
class View:
    """One look at a photo: the embedding's numbers and the directions of its edges, both of length one."""

    embedding: Vector
    directions: Vector


@dataclass(frozen=True, slots=True)
class Looks:
    """What is searched by. `views`: the whole photo first, then crops of it. `colours`: of the whole.

    `details`: the directions of small crops, which the embedding tells apart no better.
    """

    views: tuple[View, ...]
    details: tuple[Vector, ...]
    colours: Vector


@dataclass(frozen=True, slots=True)
class Description:
    """What the index keeps: how a photo looks, and facts. `sigma` in 8-bit units, `sharpness` at the working size."""

    looks: Looks
    hash: int
    sigma: float
    sharpness: float


def describe(photo: Photo, model: LoadedModel) -> Description:
    """Describe a photo with the search embedding and the numbers that need no training."""
    pixels = reduced(photo, WORKING_SIDE)
    return Description(
        looks=_looks(pixels, model),
        hash=perceptual_hash(pixels),
        sigma=estimate_sigma(_middle(photo)),
        sharpness=sharpness(pixels),
    )


def looks_of(photo: Photo, model: LoadedModel) -> Looks:
    """How a photo looks, without the facts: for a photo that is searched by."""
    return _looks(reduced(photo, WORKING_SIDE), model)


def _looks(pixels: Small, model: LoadedModel) -> Looks:
    return Looks(
        views=views_of([pixels, *_parts(pixels, _PARTS)], model),
        details=tuple(directions(part) for part in _parts(pixels, _SMALL_PARTS)),
        colours=colours(pixels),
    )


def views_of(pictures: list[Small], model: LoadedModel) -> tuple[View, ...]:
    """Describe pictures (H, W, 3), each squeezed into the embedding's square."""
    side = model.card.architecture.side
    inputs = as_input(np.stack([resized(picture, side) for picture in pictures]), 3)
    with torch.inference_mode():
        embeddings = model.net(torch.from_numpy(inputs).to(model.device)).float().cpu().numpy()
    return tuple(View(vector, directions(picture)) for vector, picture in zip(embeddings, pictures, strict=True))


def _parts(pixels: Small, parts: tuple[tuple[float, tuple[tuple[float, float], ...]], ...]) -> list[Small]:
    """Crops of the photo, by their share of height and width and where they lie, 0..1 down and across."""
    found = []
    height, width = pixels.shape[:2]
    for share, places in parts:
        rows, columns = max(round(height * share), 1), max(round(width * share), 1)
        for down, across in places:
            top, left = round((height - rows) * down), round((width - columns) * across)
            found.append(np.ascontiguousarray(pixels[top : top + rows, left : left + columns]))
    return found


def _middle(photo: Photo) -> Photo:
    """The green of a square from the photo's middle at its own scale: enough to tell its noise, and quick."""
    top, left = max(photo.height - _SIGMA_SIDE, 0) // 2, max(photo.width - _SIGMA_SIDE, 0) // 2
    rows, columns = slice(top, top + _SIGMA_SIDE), slice(left, left + _SIGMA_SIDE)
    green: Pixels = photo.pixels[rows, columns, [1, 1, 1]].copy()
    return Photo(green, grey=True)


def packed(looks: Looks) -> NDArray[np.float16]:
    """All vectors in one row: the views' embeddings, directions of views and details, the colours."""
    parts = [view.embedding for view in looks.views]
    parts += [view.directions for view in looks.views]
    return np.concatenate([*parts, *looks.details, looks.colours]).astype(np.float16)

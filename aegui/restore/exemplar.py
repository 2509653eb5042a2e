"""Filling a hole with pieces of the photo itself: texture goes on, where an autoencoder would smooth it.

Wexler et al. 2007 (patches that agree, from coarse to fine), Barnes et al. 2009 (PatchMatch: good matches are found by
looking where the neighbours found theirs, and at random), guided by a smooth fill. Patches are compared by their
principal components (as He and Sun 2012 do), and all pixels look at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask
from aegui.progress import Progress
from aegui.restore.pixels import FloatImage

RADIUS = 3
_COMPONENTS = 20
_COARSEST_HOLE = 14.0
_GUIDE_WEIGHT = 0.5
_GUIDE_SPREAD = 3.0  # pixels at the coarsest scale, doubled at each finer one: a guide knows the large only
_VARIETY = 0.03  # how far, white = 1, another seed's guide may lie from the first one's
_SAMPLES = 4000
_BORDER = 3
_ROUNDS = (8, 4, 2)  # at the coarsest scale, between, at the finest: what was settled before need not be again

Places = NDArray[np.int64]


@dataclass(slots=True)
class _Level:
    """One scale: the picture so far, its hole, where matches may come from, and the guide."""

    image: FloatImage
    hole: Mask
    sources: Mask
    guide: FloatImage
    spread: float = _GUIDE_SPREAD


def fill_by_example(
    image: FloatImage, hole: Mask, guide: FloatImage, rng: np.random.Generator, progress: Progress, vary: bool = False
) -> FloatImage | None:
    """Fill a hole with what lies around it, or `None` if there is no room for a single whole patch.

    `image`: float32 (H, W, 3), white = 1, its values in the hole are not read; `hole`: bool (H, W); `guide`: a smooth
    answer that says which colours belong where. Returns an answer for all pixels, the known ones too, so that its
    border can be compared. The same `rng` gives the same fill; with `vary` the guide is bent a little by it.
    """
    if vary:
        guide = guide + _VARIETY * _cloud(rng, hole.shape[0], hole.shape[1], 24.0)
    levels = _pyramid(np.where(hole[..., None], guide, image), hole, guide)
    if not levels[-1].sources.any() or not levels[0].sources.any():
        return None
    matches: Places | None = None
    for number, level in enumerate(reversed(levels)):
        finest = number == len(levels) - 1
        level.spread = _GUIDE_SPREAD * 2**number
        rounds = _ROUNDS[0] if not number else _ROUNDS[2] if finest else _ROUNDS[1]
        matches = _settle(level, matches, rng, progress, rounds)
    assert matches is not None
    return _vote(levels[0], matches, sharp=True)


def _pyramid(image: FloatImage, hole: Mask, guide: FloatImage) -> list[_Level]:
    """Halved until the hole is a few patches thick, or too little is left to take from; finest first."""
    levels = [_level(image, hole, guide)]
    while True:
        depth = cv2.distanceTransform(np.pad(levels[-1].hole.astype(np.uint8), 1), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        if 2 * float(depth.max()) <= _COARSEST_HOLE or min(levels[-1].hole.shape) < 12 * RADIUS:
            return levels
        height, width = (-(-side // 2) for side in levels[-1].hole.shape)
        small, rough = (
            cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA)
            for part in (levels[-1].image, levels[-1].guide)
        )
        mass = cv2.resize(levels[-1].hole.astype(np.float32), (width, height), interpolation=cv2.INTER_AREA)
        coarser = _level(np.asarray(small, np.float32), mass > 0, np.asarray(rough, np.float32))
        if coarser.sources.sum() < 200:
            return levels
        levels.append(coarser)


def _level(image: FloatImage, hole: Mask, guide: FloatImage) -> _Level:
    side = 2 * RADIUS + 1
    near = cv2.dilate(hole.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    sources = ~near
    sources[:RADIUS], sources[-RADIUS:], sources[:, :RADIUS], sources[:, -RADIUS:] = False, False, False, False
    return _Level(image.copy(), hole, sources, guide)


def _settle(level: _Level, coarser: Places | None, rng: np.random.Generator, progress: Progress, rounds: int) -> Places:
    """Match and vote in turns. Matches are (H, W, 2), row and column of a source for every pixel near the hole."""
    targets = _targets(level)
    matches = _first_matches(level, coarser, rng)
    if coarser is None:
        # By colour alone: what a smooth guide looks like in detail would only find smooth patches.
        own, told = (part[..., -3:] for part in _features(level))
        matches = _search(level, (own, told), matches, targets, rng, progress, passes=1)
    for turn in range(rounds):
        voted = _vote(level, matches, sharp=turn == 0 or turn > rounds // 2)
        level.image[level.hole] = voted[level.hole]
        matches = _search(level, _features(level), matches, targets, rng, progress, passes=2)
    return matches


def _targets(level: _Level) -> tuple[Places, Places]:
    """All pixels whose patch reaches into the hole, and a few more, so that the border can be compared."""
    side = 2 * (RADIUS + _BORDER) + 1
    near = cv2.dilate(level.hole.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    rows, columns = np.nonzero(near)
    return rows, columns


def _first_matches(level: _Level, coarser: Places | None, rng: np.random.Generator) -> Places:
    """Twice the coarser matches where these are sources; elsewhere any source."""
    height, width = level.hole.shape
    rows, columns = np.nonzero(level.sources)
    drawn = rng.integers(len(rows), size=(height, width))
    matches = np.stack([rows[drawn], columns[drawn]], axis=2)
    if coarser is None:
        return matches
    odd = np.moveaxis(np.mgrid[0:height, 0:width], 0, 2)
    finer = 2 * coarser[odd[..., 0] // 2, odd[..., 1] // 2] + odd % 2
    inside = (finer[..., 0] < height) & (finer[..., 1] < width)
    finer = np.where(inside[..., None], finer, 0)
    good = inside & level.sources[finer[..., 0], finer[..., 1]]
    return np.where(good[..., None], finer, matches)


def _features(level: _Level) -> tuple[FloatImage, FloatImage]:
    """What patches are compared by, (H, W, C): details, and last the mean colour; and the guide's mean colour."""
    side = 2 * RADIUS + 1
    rows, columns = np.nonzero(level.sources)
    chosen = np.linspace(0, len(rows) - 1, min(len(rows), _SAMPLES)).astype(int)
    down, across = np.divmod(np.arange(side * side), side)
    around = level.image[rows[chosen, None] + down - RADIUS, columns[chosen, None] + across - RADIUS]
    patches = around.reshape(len(chosen), -1)
    _, vectors = np.linalg.eigh(np.cov(patches, rowvar=False))
    basis = vectors[:, ::-1][:, :_COMPONENTS].T.reshape(-1, side, side, 3).astype(np.float32)
    # Whole planes first, channels last at the end: sums in planes are far faster than strided ones.
    colours = [np.ascontiguousarray(level.image[..., channel]) for channel in range(3)]
    planes = []
    for kernel in basis / side:
        parts = [
            cv2.filter2D(colour, -1, np.ascontiguousarray(weights), borderType=cv2.BORDER_REFLECT)
            for colour, weights in zip(colours, np.moveaxis(kernel, 2, 0), strict=True)
        ]
        planes.append(cv2.add(cv2.add(parts[0], parts[1]), parts[2]))
    own, told = (_blurred(part, level.spread) for part in (level.image, level.guide))
    features = cv2.merge([*planes, *cv2.split(_GUIDE_WEIGHT * own)])
    return np.asarray(features, np.float32), np.asarray(_GUIDE_WEIGHT * told, np.float32)


def _blurred(image: FloatImage, spread: float) -> FloatImage:
    """Gaussian; a wide one in a smaller picture, where it is as good and costs next to nothing."""
    height, width = image.shape[:2]
    shrink = max(int(spread / _GUIDE_SPREAD), 1)
    size = max(width // shrink, 1), max(height // shrink, 1)
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(small, (0, 0), spread / shrink)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _search(
    level: _Level,
    features: tuple[FloatImage, FloatImage],
    matches: Places,
    targets: tuple[Places, Places],
    rng: np.random.Generator,
    progress: Progress,
    passes: int,
) -> Places:
    """PatchMatch with all pixels at once: neighbours' matches at growing steps (Rong and Tan 2006), then at random."""
    rows, columns = targets
    height, width = level.hole.shape
    source, told = features
    wanted = source[rows, columns]
    wanted[:, -told.shape[2] :] = told[rows, columns]
    best = matches[rows, columns]
    cost = _cost(source, best, wanted)
    grid = matches.copy()

    def consider(found: Places) -> None:
        nonlocal best, cost
        found = np.clip(found, 0, (height - 1, width - 1))
        other = np.where(level.sources[found[:, 0], found[:, 1]], _cost(source, found, wanted), np.inf)
        better = other < cost
        best, cost = np.where(better[:, None], found, best), np.where(better, other, cost)

    for _ in range(passes):
        for step in (8, 4, 2, 1):
            progress.check()
            for down, right in ((-step, 0), (step, 0), (0, -step), (0, step)):
                grid[rows, columns] = best
                beside = (rows + down).clip(0, height - 1), (columns + right).clip(0, width - 1)
                consider(grid[beside] - (down, right))
        reach = max(height, width)
        while reach >= 1:
            consider(best + rng.integers(-reach, reach + 1, best.shape))
            reach //= 3
    grid[rows, columns] = best
    return grid


def _cost(source: FloatImage, places: Places, wanted: FloatImage) -> NDArray[np.float32]:
    flat = source.reshape(-1, source.shape[2])
    difference = flat.take(places[:, 0] * source.shape[1] + places[:, 1], axis=0) - wanted
    return np.asarray(np.einsum("ij,ij->i", difference, difference), np.float32)


def _vote(level: _Level, matches: Places, sharp: bool) -> FloatImage:
    """Every pixel's colour from what the patches over it propose: a mean, where `sharp` mostly of its own patch."""
    height, width = level.hole.shape
    top, left, bottom, right = _box(level.hole, RADIUS + _BORDER)
    reach, spread = (1, 0.45) if sharp else (2, 1.0)
    voted = level.image.copy()
    total = np.zeros((bottom - top, right - left, 3), np.float32)
    weights = np.float32(0)
    rows, columns = np.mgrid[top:bottom, left:right]
    for down in range(-reach, reach + 1):
        for across in range(-reach, reach + 1):
            y, x = (rows + down).clip(0, height - 1), (columns + across).clip(0, width - 1)
            found = matches[y, x]
            weight = np.float32(np.exp(-(down * down + across * across) / (2 * spread**2)))
            total += (
                weight
                * level.image[(found[..., 0] - down).clip(0, height - 1), (found[..., 1] - across).clip(0, width - 1)]
            )
            weights += weight
    voted[top:bottom, left:right] = total / weights
    return voted


def _box(hole: Mask, margin: int) -> tuple[int, int, int, int]:
    rows, columns = np.flatnonzero(hole.any(axis=1)), np.flatnonzero(hole.any(axis=0))
    return (
        max(int(rows[0]) - margin, 0),
        max(int(columns[0]) - margin, 0),
        min(int(rows[-1]) + margin + 1, hole.shape[0]),
        min(int(columns[-1]) + margin + 1, hole.shape[1]),
    )


def _cloud(rng: np.random.Generator, height: int, width: int, scale: float) -> FloatImage:
    """Smooth noise (height, width, 3) of spread one."""
    coarse = rng.standard_normal((max(round(height / scale), 2), max(round(width / scale), 2), 3), np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)

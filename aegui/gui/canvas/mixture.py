"""What moving a slider shows: cached results mixed tile by tile, only where and as coarse as the screen needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from aegui.gui.canvas.pyramid import TILE, Layered, Plane, Pyramid
from aegui.imaging.tiles import Rect
from aegui.restore.steps import DenoiseStep

_SOFTEST = 1.42  # screen pixels per picture pixel that still look sharp while a slider moves
_PAINTED = 192
_NOTHING = 1e-6
Weights = dict[float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What denoising gives for a rectangle of the photo, by strength in percent; 8 bit, for the screen.

    The rectangle's corner lies on a multiple of 2 to the power of the coarsest level.
    """

    rect: Rect
    levels: Mapping[float, Pyramid]

    @property
    def nbytes(self) -> int:
        """Bytes kept."""
        return sum(pyramid.nbytes for pyramid in self.levels.values())

    def at(self, level: int) -> Rect:
        """Its rectangle in pixels of a level."""
        height, width = next(iter(self.levels.values())).levels[level].shape[:2]
        return Rect(self.rect.y >> level, self.rect.x >> level, height, width)


class Mixture:
    """Looks like the pyramid of the photo denoised with the settings of `step`, as far as results are at hand.

    `source`: the photo that is denoised; `whole`: results for all of it, by strength; `sheets`: for parts of it;
    `after`: what is shown where there is neither; `mask`: where to denoise, if not everywhere.
    """

    def __init__(
        self,
        source: Pyramid,
        after: Layered,
        whole: Mapping[float, Pyramid],
        sheets: Sequence[Sheet],
        step: DenoiseStep,
        mask: Layered | None = None,
    ) -> None:
        self.token = object()
        self.source = source
        self.after = after
        self.whole = whole
        self.sheets = sheets
        self.step = step
        self.mask = mask
        self._at: dict[int, list[tuple[Sheet, Rect]]] = {}

    def level_for(self, zoom: float) -> int:
        """The level to draw at a zoom: a little coarser than a photo at rest."""
        return self.source.level_for(zoom / _SOFTEST)

    def tiles_in(self, level: int, y: int, x: int, height: int, width: int) -> Iterator[tuple[int, int]]:
        """As a pyramid's."""
        return self.source.tiles_in(level, y, x, height, width)

    def tile(self, level: int, row: int, column: int) -> tuple[Plane, int, int]:
        """As a pyramid's, mixed now."""
        noisy, above, left = self.source.tile(level, row, column)
        tile = Rect(row * TILE - above, column * TILE - left, *noisy.shape[:2])
        parts = self._parts(level, tile)
        whole = {strength: pyramid.levels[level][tile.slices] for strength, pyramid in self.whole.items()}
        if parts and parts[0][2] == tile:
            mixed = np.empty_like(noisy)
        elif whole:
            mixed = np.array(mix(noisy, whole, self.step))
        else:
            mixed = np.array(self.after.tile(level, row, column)[0])
        for sheet, at, part in parts:
            inside, where = part.within(tile).slices, part.within(at).slices
            levels = {strength: plane[inside] for strength, plane in whole.items()}
            levels |= {strength: pyramid.levels[level][where] for strength, pyramid in sheet.levels.items()}
            mixed[inside] = mix(noisy[inside], levels, self.step)
        if self.mask is not None:
            outside = self.mask.tile(level, row, column)[0] < _PAINTED
            mixed[outside] = noisy[outside]
        return mixed, above, left

    def _parts(self, level: int, tile: Rect) -> list[tuple[Sheet, Rect, Rect]]:
        """The sheets that reach a tile, where they lie at its level, and what they share with it; one if one covers."""
        if level not in self._at:
            self._at[level] = [(sheet, sheet.at(level)) for sheet in self.sheets]
        parts = [(sheet, at, part) for sheet, at in self._at[level] if (part := _common(at, tile)) is not None]
        return [found for found in parts if found[2] == tile][-1:] or parts


def mix(noisy: Plane, levels: Mapping[float, Plane], step: DenoiseStep) -> Plane:
    """`aegui.restore.blend.blend_levels` of 8-bit pixels, rearranged so that OpenCV does it within a frame.

    A blend is a sum: of the levels as they are, by colour weights, and of their luma alone, by luma weights.
    """
    planes = {**levels, 0.0: noisy}
    colour, luma = mixing_weights(levels, step)
    if not luma:
        return _sum(planes, colour, cv2.CV_8U)
    grey = cv2.cvtColor(_sum(planes, luma, cv2.CV_32F), cv2.COLOR_RGB2GRAY)
    mixed = cv2.add(_sum(planes, colour, cv2.CV_32F), cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), dtype=cv2.CV_8U)
    return np.asarray(mixed, np.uint8)


def mixing_weights(levels: Iterable[float], step: DenoiseStep) -> tuple[Weights, Weights]:
    """How much of each level is in the colours, and how much of its luma comes on top; level 0 is the photo itself."""
    kept = tuple(levels)
    luma_at = _between(kept, step.strength)
    colour = luma_at if step.chroma is None else _between(kept, step.chroma)
    grain = step.grain / 100
    luma = {level: (1 - grain) * luma_at.get(level, 0.0) - colour.get(level, 0.0) for level in {0.0, *luma_at, *colour}}
    luma[0.0] += grain
    return colour, {level: weight for level, weight in luma.items() if abs(weight) > _NOTHING}


def _between(levels: tuple[float, ...], strength: float) -> Weights:
    """The two levels around a strength; beyond the strongest there is only that one."""
    below = max((level for level in levels if level <= strength), default=0.0)
    above = min((level for level in levels if level >= strength), default=below)
    share = (strength - below) / (above - below) if above > below else 0.0
    return {below: 1 - share, above: share} if share else {below: 1.0}


def _sum(planes: Mapping[float, Plane], weights: Weights, depth: int) -> Plane:
    """The weighted sum at an OpenCV depth; in 8 bit only for two terms or one, so that nothing is clipped midway."""
    (level, weight), *rest = weights.items()
    second, share = rest.pop(0) if rest else (level, 0.0)
    total = cv2.addWeighted(planes[level], weight, planes[second], share, 0, dtype=depth)
    for level, weight in rest:
        total = cv2.addWeighted(total, 1, planes[level], weight, 0, dtype=depth)
    return np.asarray(total)


def _common(a: Rect, b: Rect) -> Rect | None:
    y, x = max(a.y, b.y), max(a.x, b.x)
    height, width = min(a.bottom, b.bottom) - y, min(a.right, b.right) - x
    return Rect(y, x, height, width) if height > 0 and width > 0 else None

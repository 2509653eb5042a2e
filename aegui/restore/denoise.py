"""Denoising a photo tile by tile, so that the tiles cannot be told from the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aegui.errors import BadOutput, OutOfMemory
from aegui.imaging.masks import feather
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.imaging.tiles import Rect, Tile, TileGrid
from aegui.models.manager import LoadedModel, ModelManager
from aegui.progress import Progress
from aegui.restore.bias import hold_local_mean
from aegui.restore.blend import keep_grain, recolour
from aegui.restore.forward import AS_IT_IS, SYMMETRIES, cancellable, run_net
from aegui.restore.levels import LevelMap
from aegui.restore.noise_level import Finding, find_noise
from aegui.restore.pixels import FloatImage, grey_again, to_float, to_pixels
from aegui.restore.result import TileSink
from aegui.restore.steps import DenoiseStep
from aegui.sentence import said

HALO = 48  # measured: the least multiple of 16 that keeps tiles within a fifth of an 8-bit level of the whole
BORDER = HALO  # what is reflected further out is not seen, so it does not matter how much that is
MULTIPLE = 8
LANES = 64
"""Pixels: at a quarter of the resolution 16 columns, which matrix units (AMX) work through at once; measured."""
SMALLEST_TILE = 128
MAX_TRAINED_SIGMA = 75.0
FEATHER = 4


@dataclass(frozen=True, slots=True)
class Work:
    """What to do with a photo. `levels`: at full strength; `sigma`: one level for all of it, in 8-bit units.

    `noise`: what was found, where it was looked for. `mask`: bool (H, W), `None` for everywhere.
    """

    step: DenoiseStep
    levels: LevelMap
    sigma: float
    noise: NoiseEstimate | None = None
    mask: Mask | None = None
    notes: tuple[str, ...] = ()

    @property
    def strengths(self) -> tuple[float, ...]:
        """Percent of the level for luma and, where it differs, for chroma."""
        step = self.step
        return (step.strength,) if step.chroma in (None, step.strength) else (step.strength, step.chroma)

    @property
    def does_nothing(self) -> bool:
        """True if no pixel would change."""
        return self.levels.largest == 0 or max(self.strengths) == 0 or (self.mask is not None and not self.mask.any())


@dataclass(frozen=True, slots=True)
class Denoised:
    """New pixels of the photo's shape and depth, notes for people, and the tile size that was used."""

    pixels: Pixels
    notes: tuple[str, ...]
    tile: int


def plan_work(
    photo: Photo,
    step: DenoiseStep,
    models: ModelManager,
    progress: Progress,
    noise: NoiseEstimate | None = None,
    mask: Mask | None = None,
) -> Work:
    """Find the level where the step leaves it open. Raises `ModelError`, `EngineError`, `Cancelled`."""
    if step.sigma is not None:
        return Work(step, LevelMap.told(step.sigma), step.sigma, None, mask)
    found = Finding.of(noise) if noise is not None else find_noise(photo, models, progress)
    levels = LevelMap.told(found.sigma) if found.noise is None else LevelMap.found(found.noise)
    return Work(step, levels, found.sigma, found.noise, mask, found.notes)


def denoise_photo(
    photo: Photo,
    work: Work,
    model: LoadedModel,
    tile: int,
    progress: Progress,
    on_tile: TileSink | None = None,
    visible: Rect | None = None,
) -> Denoised:
    """Denoise a photo, or the part of it under the mask; pixels outside of that stay as they are, bit by bit.

    Tiles are worked off with those in `visible` first, which does not change the result. Where memory runs out, smaller
    tiles are tried. Raises `Cancelled`, `OutOfMemory`, `BadOutput`.
    """
    if work.does_nothing:
        return Denoised(photo.pixels, (said("There is no noise to remove; the photo is left as it is."),), tile)
    notes: tuple[str, ...] = ()
    while True:
        try:
            return Denoised(_denoise_tiles(photo, work, model, tile, progress, on_tile, visible), notes, tile)
        except OutOfMemory:
            if tile // 2 < SMALLEST_TILE:
                raise
            tile //= 2
            notes = (said("Memory was short: worked in tiles of {tile} pixels.", tile=tile),)


def denoise_array(
    image: FloatImage, sigma: float, model: LoadedModel, tile: int = 1280, progress: Progress | None = None
) -> FloatImage:
    """Denoise a float picture that was never a file, as the literature's protocol asks.

    `image`: float32 (H, W, 3) in 0..255, may lie outside. `sigma` in the same unit. Returns float32, not clipped.
    """
    progress = progress or Progress()
    result = np.empty_like(image)
    with cancellable(model, progress):
        for part in TileGrid(image.shape[0], image.shape[1], tile, HALO, MULTIPLE, LANES):
            core = part.core
            result[core.slices] = 255 * _run_tile(image, part, LevelMap.told(sigma), model, np.float32(1 / 255))
    return result


def denoise_levels(
    photo: Photo,
    step: DenoiseStep,
    region: Rect,
    strengths: Sequence[float],
    models: ModelManager,
    noise: NoiseEstimate | None,
    progress: Progress,
) -> tuple[Pixels, ...]:
    """A region of the photo at several strengths; see `Engine.denoise_levels`."""
    model = models.load(step.model, "denoise")
    levels = plan_work(photo, step, models, progress.part(0.0, 0.1), noise).levels
    part = _tile_around(region, photo)
    results = []
    with cancellable(model, progress):
        for number, strength in enumerate(strengths):
            progress.report(0.1 + 0.9 * number / len(strengths), "Preparing the sliders")
            clean = _clean(photo, part, levels.scaled(strength), model, step.best)
            results.append(to_pixels(clean, photo.pixels.dtype))
    return tuple(results)


def _denoise_tiles(
    photo: Photo,
    work: Work,
    model: LoadedModel,
    tile: int,
    progress: Progress,
    on_tile: TileSink | None,
    visible: Rect | None,
) -> Pixels:
    result = photo.pixels.copy()
    grid = TileGrid(photo.height, photo.width, tile, HALO, MULTIPLE, LANES)
    parts = [part for part in grid.ordered(visible) if work.mask is None or work.mask[part.core.slices].any()]
    with cancellable(model, progress):
        for done, part in enumerate(parts):
            progress.report(done / len(parts), "Denoising")
            finished = _denoise_tile(photo, work, model, part)
            result[part.core.slices] = finished
            if on_tile is not None:
                on_tile(part.core.y, part.core.x, finished)
    progress.report(1.0, "Denoising")
    return result


def _denoise_tile(photo: Photo, work: Work, model: LoadedModel, part: Tile) -> Pixels:
    """The new pixels of a tile's core."""
    cleans = [_clean(photo, part, work.levels.scaled(s), model, work.step.best) for s in work.strengths]
    clean = cleans[0] if len(cleans) == 1 else recolour(cleans[0], cleans[1])
    if work.step.grain or work.mask is not None:
        noisy = to_float(photo.pixels[part.core.slices])
        clean = keep_grain(noisy, clean, work.step.grain / 100)
        if work.mask is not None:
            clean = noisy + _feathered(work.mask, part)[..., None] * (clean - noisy)
    return to_pixels(clean, photo.pixels.dtype)


def _feathered(mask: Mask, part: Tile) -> FloatImage:
    """The mask's weights in a tile's core; its padded part is wide enough to see every edge that matters."""
    return feather(mask[part.padded.slices], FEATHER)[part.core.within(part.padded).slices]


def _clean(photo: Photo, part: Tile, levels: LevelMap, model: LoadedModel, best: bool) -> FloatImage:
    """The clean core of a photo's tile, white = 1; grey where the photo is."""
    if levels.largest == 0:
        return to_float(photo.pixels[part.core.slices])
    clean = _run_tile(photo.pixels, part, levels, model, np.float32(1 / photo.peak), best)
    return grey_again(clean) if photo.grey else clean


def _run_tile(
    image: NDArray[np.generic],
    part: Tile,
    levels: LevelMap,
    model: LoadedModel,
    scale: np.float32,
    best: bool = False,
) -> FloatImage:
    """The clean core of a tile, float32, white = 1.

    Levels above the trained ones use the net's homogeneity: f(a x, a sigma) = a f(x, sigma).
    """
    shrink = np.float32(min(1.0, MAX_TRAINED_SIGMA / levels.largest))
    outer, core = part.padded, part.core
    rows = _border(outer.y, outer.bottom, image.shape[0], MULTIPLE)
    columns = _border(outer.x, outer.right, image.shape[1], LANES)
    seen = np.pad(image[outer.slices], (rows, columns, (0, 0)), mode="reflect")
    padded = np.multiply(seen, scale * shrink, dtype=np.float32)
    level = np.pad(levels.over(outer), (rows, columns), mode="reflect") * (shrink / np.float32(255))
    output = run_net(model, padded, level, symmetries=SYMMETRIES if best else AS_IT_IS)
    _require_alive(padded, output, model)
    clean = hold_local_mean(padded, output, float(shrink))
    top, left = core.y - outer.y + rows[0], core.x - outer.x + columns[0]
    clean = clean[top : top + core.height, left : left + core.width]
    return clean if shrink == 1 else clean / shrink


def _tile_around(region: Rect, photo: Photo) -> Tile:
    """A tile of its own for a region, with the context that tiles of the grid have."""
    top, left = (max(start - HALO, 0) // MULTIPLE * MULTIPLE for start in (region.y, region.x))
    bottom = min(top + _whole(region.bottom + HALO - top, MULTIPLE), photo.height)
    right = min(left + _whole(region.right + HALO - left, LANES), photo.width)
    return Tile(0, region, Rect(top, left, bottom - top, right - left))


def _whole(length: int, multiple: int) -> int:
    """The least multiple that is no shorter."""
    return -(-length // multiple) * multiple


def _border(start: int, stop: int, size: int, multiple: int) -> tuple[int, int]:
    """How much to reflect before and after start..stop: at the photo's own edges only, and to a whole multiple."""
    before = BORDER if start == 0 else 0
    after = BORDER if stop == size else 0
    missing = -(before + stop - start + after) % multiple
    if stop < size and start == 0:
        return before + missing, after
    return before, after + missing


def _require_alive(noisy: FloatImage, output: FloatImage, model: LoadedModel) -> None:
    """A black or flat output where the photo is not is a broken device, not a clean photo."""
    if output[::4, ::4].std() == 0 and noisy[::4, ::4].std() > 0.02 and output.std() == 0:
        raise BadOutput(
            "The model '{model}' gave a flat picture.", "Try precision fp32 or device cpu.", model=model.card.id
        )

"""Denoising a photo tile by tile, so that the tiles cannot be told from the whole."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aegui.errors import BadOutput, OutOfMemory
from aegui.imaging.masks import feather
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.imaging.tiles import Rect, Tile, TileGrid
from aegui.models.manager import LoadedModel, ModelManager
from aegui.nets.streaming import can_stream
from aegui.progress import Progress
from aegui.restore.bias import hold_local_mean, one_of_each_cell
from aegui.restore.blend import keep_grain, recolour
from aegui.restore.forward import AS_IT_IS, SYMMETRIES, cancellable, denoised_rows
from aegui.restore.levels import LevelMap
from aegui.restore.noise_level import Finding, find_noise
from aegui.restore.pixels import FloatImage, grey_again, to_float, to_pixels
from aegui.restore.result import TileSink
from aegui.restore.steps import DenoiseStep
from aegui.sentence import said

HALO = 48  # measured: the least multiple of 16 that keeps tiles within a fifth of an 8-bit level of the whole
MULTIPLE = 16
"""Pixels: a pair of rows at the coarsest scale, which bf16 rounds together."""
LANES = 64
"""Pixels: at a quarter of the resolution 16 columns, which matrix units (AMX) work through at once; measured."""
SMALLEST_TILE = 128
LARGEST_WHOLE = 1024  # tile for a net whose features must all be held at once
ROWS = 512  # of a tile that are finished at a time, while the net goes on with those below
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

    Tiles are worked off with those in `visible` first, which does not change the result; each from top to bottom, some
    rows at a time, which `on_tile` gets. Where memory runs out, smaller tiles are tried. Raises `Cancelled`,
    `OutOfMemory`, `BadOutput`.
    """
    if work.does_nothing:
        return Denoised(photo.pixels, (said("There is no noise to remove; the photo is left as it is."),), tile)
    notes: tuple[str, ...] = ()
    tile = tile if can_stream(model.net) else min(tile, LARGEST_WHOLE)
    while True:
        try:
            return Denoised(_denoise_tiles(photo, work, model, tile, progress, on_tile, visible), notes, tile)
        except OutOfMemory:
            if tile // 2 < SMALLEST_TILE:
                raise
            tile = tile // 2 // MULTIPLE * MULTIPLE
            notes = (said("Memory was short: worked in tiles of {tile} pixels.", tile=tile),)


def denoise_array(
    image: FloatImage, sigma: float, model: LoadedModel, tile: int = 2560, progress: Progress | None = None
) -> FloatImage:
    """Denoise a float picture that was never a file, as the literature's protocol asks.

    `image`: float32 (H, W, 3) in 0..255, may lie outside. `sigma` in the same unit. Returns float32, not clipped.
    """
    if sigma == 0:
        return image.copy()
    progress = progress or Progress()
    tile = tile if can_stream(model.net) else min(tile, LARGEST_WHOLE)
    result = np.empty_like(image)
    net = _Net(model, progress.check)
    with cancellable(model, progress):
        for part in TileGrid(image.shape[0], image.shape[1], tile, net.halo, MULTIPLE, LANES):
            for some, clean in _run_tile(image, part, LevelMap.told(sigma), net, np.float32(1 / 255)):
                result[some.core.slices] = 255 * clean
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
    net = _Net(model, progress.check, step.best)
    part = _tile_around(region, photo, net.halo)
    results = []
    with cancellable(model, progress):
        for number, strength in enumerate(strengths):
            progress.report(0.1 + 0.9 * number / len(strengths), "Preparing the sliders")
            rows = [clean for _, clean in _clean(photo, part, levels.scaled(strength), net)]
            results.append(to_pixels(np.concatenate(rows), photo.pixels.dtype))
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
    net = _Net(model, progress.check, work.step.best)
    grid = TileGrid(photo.height, photo.width, tile, net.halo, MULTIPLE, LANES)
    parts = [part for part in grid.ordered(visible) if work.mask is None or work.mask[part.core.slices].any()]
    with cancellable(model, progress):
        for done, part in enumerate(parts):
            progress.report(done / len(parts), "Denoising")
            for some, finished in _denoise_tile(photo, work, net, part):
                result[some.core.slices] = finished
                if on_tile is not None:
                    on_tile(some.core.y, some.core.x, finished)
                share = (some.core.bottom - part.core.y) / part.core.height
                progress.report((done + share) / len(parts), "Denoising")
    progress.report(1.0, "Denoising")
    return result


@dataclass(frozen=True, slots=True)
class _Net:
    """What denoises: `check` may raise between its blocks; `best`: the mean of eight flips and turns."""

    model: LoadedModel
    check: Callable[[], None]
    best: bool = False

    @property
    def halo(self) -> int:
        """Pixels of context that a tile needs on each side, as the model's card has it; a half of `MULTIPLE`s."""
        return _whole(self.model.card.input.halo or HALO, MULTIPLE // 2)

    @property
    def largest_sigma(self) -> float:
        """The highest level that it was trained on, as far as its card says."""
        trained = self.model.card.input.sigma
        return trained[1] if trained is not None and trained[1] > 0 else MAX_TRAINED_SIGMA

    def rows(self, image: FloatImage | NDArray[np.uint8], level: FloatImage) -> Iterator[FloatImage]:
        """See `denoised_rows`."""
        return denoised_rows(self.model, image, level, self.check, SYMMETRIES if self.best else AS_IT_IS)


def _denoise_tile(photo: Photo, work: Work, net: _Net, part: Tile) -> Iterator[tuple[Tile, Pixels]]:
    """The new pixels of a tile's core, some rows at a time."""
    ways = [_clean(photo, part, work.levels.scaled(strength), net) for strength in work.strengths]
    for together in zip(*ways, strict=True):
        some, clean = together[0]
        if len(together) > 1:
            clean = recolour(clean, together[1][1])
        if work.step.grain or work.mask is not None:
            noisy = to_float(photo.pixels[some.core.slices])
            clean = keep_grain(noisy, clean, work.step.grain / 100)
            if work.mask is not None:
                clean = noisy + _feathered(work.mask, some)[..., None] * (clean - noisy)
        yield some, to_pixels(clean, photo.pixels.dtype)


def _feathered(mask: Mask, part: Tile) -> FloatImage:
    """The mask's weights in a tile's core; its padded part is wide enough to see every edge that matters."""
    return feather(mask[part.padded.slices], FEATHER)[part.core.within(part.padded).slices]


def _clean(photo: Photo, part: Tile, levels: LevelMap, net: _Net) -> Iterator[tuple[Tile, FloatImage]]:
    """The clean core of a photo's tile, some rows at a time, white = 1; grey where the photo is."""
    if levels.largest == 0:
        yield from ((some, to_float(photo.pixels[some.core.slices])) for some in _bands(part, net.halo))
        return
    for some, clean in _run_tile(photo.pixels, part, levels, net, np.float32(1 / photo.peak)):
        yield some, grey_again(clean) if photo.grey else clean


def _run_tile(
    image: NDArray[np.generic], part: Tile, levels: LevelMap, net: _Net, scale: np.float32
) -> Iterator[tuple[Tile, FloatImage]]:
    """The clean core of a tile, some rows at a time, float32, white = 1.

    Levels above the trained ones use the net's homogeneity: f(a x, a sigma) = a f(x, sigma).
    """
    shrink = np.float32(min(1.0, net.largest_sigma / levels.largest))
    outer = part.padded
    # Only where the photo ends is something missing to a whole multiple. On the right so much may be that the halo goes
    # before, so that the photo's last columns see the same whatever the tile.
    beyond = net.halo if outer.right == image.shape[1] else 0
    missing = ((0, -outer.height % MULTIPLE), (0, beyond + -(outer.width + beyond) % LANES))
    padded = np.pad(image[outer.slices], (*missing, (0, 0)), mode="reflect")
    if shrink < 1 or padded.dtype != np.uint8:  # else the net takes them as they are
        padded = np.multiply(padded, scale * shrink, dtype=np.float32)
    level = np.pad(levels.over(outer), missing, mode="reflect") * (shrink / np.float32(255))
    output, known = np.empty(padded.shape, np.float32), 0
    waiting = deque(_bands(part, net.halo))
    for rows in net.rows(padded, level):
        output[known : known + len(rows)] = rows
        known += len(rows)
        while waiting and known >= waiting[0].padded.bottom - outer.y:
            some = waiting.popleft()
            within = some.padded.within(outer)
            noisy, clean = padded[within.y : within.bottom], output[within.y : within.bottom]
            if noisy.dtype == np.uint8:
                noisy = np.multiply(noisy, scale, dtype=np.float32)
            _require_alive(noisy, clean, net.model)
            seen = one_of_each_cell(level[within.y : within.bottom])
            doubt = levels.doubt_of_clipped(seen * (np.float32(255) / shrink))
            clean = hold_local_mean(noisy, clean, float(shrink), doubt)[some.core.within(some.padded).slices]
            yield some, clean if shrink == 1 else clean / shrink


def _bands(part: Tile, halo: int) -> Iterator[Tile]:
    """A tile from top to bottom, in bands that see as much around them as tiles do.

    What a band sees is whole multiples, as far as rows below the photo, so that its cells of means are the tile's.
    """
    core, outer = part.core, part.padded
    for y in range(core.y, core.bottom, ROWS):
        height = min(ROWS, core.bottom - y)
        top = outer.y + max(y - halo - outer.y, 0) // MULTIPLE * MULTIPLE
        bottom = outer.y + _whole(min(y + height + halo, outer.bottom) - outer.y, MULTIPLE)
        yield Tile(part.index, Rect(y, core.x, height, core.width), Rect(top, outer.x, bottom - top, outer.width))


def _tile_around(region: Rect, photo: Photo, halo: int) -> Tile:
    """A tile of its own for a region, with the context that tiles of the grid have."""
    top, left = (max(start - halo, 0) // MULTIPLE * MULTIPLE for start in (region.y, region.x))
    bottom = min(top + _whole(region.bottom + halo - top, MULTIPLE), photo.height)
    right = min(left + _whole(region.right + halo - left, LANES), photo.width)
    return Tile(0, region, Rect(top, left, bottom - top, right - left))


def _whole(length: int, multiple: int) -> int:
    """The least multiple that is no shorter."""
    return -(-length // multiple) * multiple


def _require_alive(noisy: FloatImage, output: FloatImage, model: LoadedModel) -> None:
    """A black or flat output where the photo is not is a broken device, not a clean photo."""
    if output[::4, ::4].std() == 0 and noisy[::4, ::4].std() > 0.02 and output.std() == 0:
        raise BadOutput(
            "The model '{model}' gave a flat picture.", "Try precision fp32 or device cpu.", model=model.card.id
        )

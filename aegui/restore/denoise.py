"""Denoising a photo tile by tile, so that the tiles cannot be told from the whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aegui.errors import BadOutput, OutOfMemory
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.tiles import Rect, Tile, TileGrid
from aegui.models.manager import LoadedModel
from aegui.progress import Progress
from aegui.restore.bias import hold_local_mean
from aegui.restore.forward import cancellable, run_net
from aegui.restore.pixels import FloatImage, grey_again, to_float, to_pixels
from aegui.restore.result import TileSink

HALO = 64  # measured: the least multiple of 16 that keeps tiles within one 8-bit level of the whole
BORDER = 32
MULTIPLE = 8
SMALLEST_TILE = 128
MAX_TRAINED_SIGMA = 75.0
LUMA = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, slots=True)
class Levels:
    """What the net is told, sigma in 8-bit units, and what is given back, grain as a share 0..1 of the removed luma."""

    sigma: float
    grain: float


def denoise_photo(
    photo: Photo,
    levels: Levels,
    model: LoadedModel,
    tile: int,
    progress: Progress,
    on_tile: TileSink | None = None,
    visible: Rect | None = None,
) -> tuple[Pixels, tuple[str, ...], int]:
    """Denoise all pixels of a photo.

    Returns new pixels of the photo's shape and dtype, notes for people, and the tile size that was used. Tiles are
    worked off with those in `visible` first, which does not change the result. Where memory runs out, smaller tiles
    are tried. Raises `Cancelled`, `OutOfMemory`, `BadOutput`.
    """
    if levels.sigma == 0:
        return photo.pixels, ("There is no noise to remove; the photo is left as it is.",), tile
    notes: tuple[str, ...] = ()
    while True:
        try:
            return _denoise_tiles(photo, levels, model, tile, progress, on_tile, visible), notes, tile
        except OutOfMemory:
            if tile // 2 < SMALLEST_TILE:
                raise
            tile //= 2
            notes = (f"Memory was short: worked in tiles of {tile} pixels.",)


def denoise_array(
    image: FloatImage, sigma: float, model: LoadedModel, tile: int = 768, progress: Progress | None = None
) -> FloatImage:
    """Denoise a float picture that was never a file, as the literature's protocol asks.

    `image`: float32 (H, W, 3) in 0..255, may lie outside. `sigma` in the same unit. Returns float32, not clipped.
    """
    progress = progress or Progress()
    result = np.empty_like(image)
    with cancellable(model, progress):
        for part in TileGrid(image.shape[0], image.shape[1], tile, HALO, MULTIPLE):
            core = part.core
            result[core.slices] = 255 * _run_tile(image, part, sigma, model, np.float32(1 / 255))
    return result


def _denoise_tiles(
    photo: Photo,
    levels: Levels,
    model: LoadedModel,
    tile: int,
    progress: Progress,
    on_tile: TileSink | None,
    visible: Rect | None,
) -> Pixels:
    result = np.empty_like(photo.pixels)
    grid = TileGrid(photo.height, photo.width, tile, HALO, MULTIPLE)
    parts = grid.ordered(visible)
    scale = np.float32(1 / photo.peak)
    with cancellable(model, progress):
        for done, part in enumerate(parts):
            progress.report(done / len(parts), "Denoising")
            noisy = to_float(photo.pixels[part.core.slices])
            clean = _run_tile(photo.pixels, part, levels.sigma, model, scale)
            progress.check()
            finished = to_pixels(_mix(noisy, clean, levels.grain, photo.grey), photo.pixels.dtype)
            result[part.core.slices] = finished
            if on_tile is not None:
                on_tile(part.core.y, part.core.x, finished)
    progress.report(1.0, "Denoising")
    return result


def _run_tile(
    image: NDArray[np.generic], part: Tile, sigma: float, model: LoadedModel, scale: np.float32
) -> FloatImage:
    """The clean core of a tile, float32, white = 1.

    Levels above the trained ones use the net's homogeneity: f(a x, a sigma) = a f(x, sigma).
    """
    shrink = np.float32(min(1.0, MAX_TRAINED_SIGMA / sigma))
    outer, core = part.padded, part.core
    rows = _border(outer.y, outer.bottom, image.shape[0])
    columns = _border(outer.x, outer.right, image.shape[1])
    padded = np.pad(image[outer.slices].astype(np.float32) * (scale * shrink), (rows, columns, (0, 0)), mode="reflect")
    level = np.full(padded.shape[:2], sigma / 255 * shrink, np.float32)
    output = run_net(model, padded, level)
    _require_alive(padded, output, model)
    clean = hold_local_mean(padded, output, float(shrink))
    top, left = core.y - outer.y + rows[0], core.x - outer.x + columns[0]
    return clean[top : top + core.height, left : left + core.width] / shrink


def _border(start: int, stop: int, size: int) -> tuple[int, int]:
    """How much to reflect before and after start..stop: only at the photo's own edges, and to a whole multiple."""
    before = BORDER if start == 0 else 0
    after = BORDER if stop == size else 0
    return before, after + (-(before + stop - start + after) % MULTIPLE if after else 0)


def _mix(noisy: FloatImage, clean: FloatImage, grain: float, grey: bool) -> FloatImage:
    """Give back a share of the removed luma; keep a grey photo grey."""
    if grey:
        clean = grey_again(clean)
    if grain:
        removed_luma = np.asarray((noisy - clean) @ LUMA, np.float32)
        clean = clean + np.float32(grain) * removed_luma[..., None]
    return clean


def _require_alive(noisy: FloatImage, output: FloatImage, model: LoadedModel) -> None:
    """A black or flat output where the photo is not is a broken device, not a clean photo."""
    if noisy.std() > 0.02 and output.std() == 0:
        raise BadOutput(f"The model '{model.card.id}' gave a flat picture.", "Try precision fp32 or device cpu.")

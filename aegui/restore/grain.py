"""Putting a photo's own grain back into what was filled, so that fills do not look like plastic. No torch here.

The grain is read off the flattest blocks around a hole: its strength, how its channels go together, and its spectrum;
noise of that covariance and spectrum is laid over the fill (as film grain synthesis does: Norkin and Birkbeck 2018).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask
from aegui.restore.pixels import FloatImage

_BLOCK = 16
_SMOOTH = 2.0
_FLATTEST = 10.0  # percent of the blocks; the rest may hold texture, which is not grain
_FEWEST_BLOCKS = 4
_LEAST, _MOST = 0.5 / 255, 12 / 255
_SHALLOW, _DEEP = 1.0, 3.0
_NORMAL = 1.4826  # the spread of a normal distribution over its median distance from zero
_WIDE, _LITTLE = 33, 20  # pixels; percent of the surroundings


@dataclass(frozen=True, slots=True)
class Grain:
    """`sigma`: white = 1, mean over the channels. `mix`: (3, 3), from independent to the grain's channels, each of
    spread about `sigma`. `kernel`: (k, k) of unit energy, what gives white noise the grain's spectrum."""

    sigma: float
    mix: NDArray[np.float32]
    kernel: NDArray[np.float32]


def measure_grain(image: FloatImage, known: Mask) -> Grain | None:
    """The grain of the known part of a crop, float32 (H, W, 3) with white = 1, or `None` if it cannot be seen."""
    smooth = np.asarray(cv2.GaussianBlur(image, (0, 0), _SMOOTH, borderType=cv2.BORDER_REFLECT), np.float32)
    blocks, structure = _blocks(image - smooth), _blocks(smooth)
    whole = _blocks(known[..., None].astype(np.float32)).min(axis=(1, 2, 3)) > 0
    level = structure.mean(axis=(1, 2, 3))
    usable = whole & (level > 0.03) & (level < 0.97)
    if usable.sum() < _FEWEST_BLOCKS:
        return None
    blocks, structure = blocks[usable], structure[usable]
    energy = blocks.var(axis=(1, 2)).mean(axis=1) + structure.var(axis=(1, 2)).mean(axis=1)
    flat = blocks[energy <= max(float(np.percentile(energy, _FLATTEST)), np.sort(energy)[_FEWEST_BLOCKS - 1])]
    covariance = np.cov(flat.reshape(-1, 3), rowvar=False)
    sigma = float(np.sqrt(np.trace(covariance) / 3))
    if sigma < _LEAST:
        return None
    values, vectors = np.linalg.eigh(covariance * min(1.0, _MOST / sigma) ** 2)
    mix = vectors * np.sqrt(np.maximum(values, 0))
    return Grain(min(sigma, _MOST), mix.astype(np.float32), _kernel_of(flat))


def lay_grain(
    fill: FloatImage, depth: NDArray[np.float32], grain: Grain, share: float, rng: np.random.Generator
) -> FloatImage:
    """The fill with as much of the grain as it lacks, times `share`, from where the hole is a few pixels deep.

    `depth`: (H, W), distance of each pixel of the fill to what is known, 0 elsewhere. How rough the fill is already is
    told by the median, which an edge in it, or one toward what is not filled yet, does not move.
    """
    deep = depth > _SHALLOW
    if not deep.any():
        return fill
    rough = fill - cv2.GaussianBlur(fill, (0, 0), _SMOOTH, borderType=cv2.BORDER_REFLECT)
    spread = _NORMAL * float(np.median(np.abs(rough[deep])))
    lacking = np.sqrt(max(1 - (spread / grain.sigma) ** 2, 0.0))
    white = rng.standard_normal(fill.shape, np.float32)
    noise = cv2.filter2D(white, -1, grain.kernel, borderType=cv2.BORDER_REFLECT) @ grain.mix.T
    weight = np.clip((depth - _SHALLOW) / (_DEEP - _SHALLOW), 0, 1) * np.float32(share * lacking)
    return np.asarray(fill + weight[..., None] * noise, np.float32)


def texture_of(image: FloatImage, near: Mask, grain: Grain | None) -> float:
    """How much there is all around a hole beside grain: the spread in 8-bit units of luma's details finer than 8 px.

    Taken where there is little of it: half texture and half sky are things, and pieces of things make no whole.
    """
    luma = image.mean(axis=2)
    details = luma - cv2.GaussianBlur(luma, (0, 0), 4.0, borderType=cv2.BORDER_REFLECT)
    if not near.any():
        return 0.0
    local = cv2.boxFilter(details * details, -1, (_WIDE, _WIDE), borderType=cv2.BORDER_REFLECT)
    floor = 0.0 if grain is None else grain.sigma**2
    return 255 * float(np.sqrt(max(float(np.percentile(local[near], _LITTLE)) - floor, 0.0)))


def _blocks(image: FloatImage) -> FloatImage:
    """(H, W, C) to (N, 16, 16, C), whole blocks only."""
    rows, columns, channels = image.shape[0] // _BLOCK, image.shape[1] // _BLOCK, image.shape[2]
    cut = image[: rows * _BLOCK, : columns * _BLOCK].reshape(rows, _BLOCK, columns, _BLOCK, channels)
    return np.ascontiguousarray(cut.swapaxes(1, 2)).reshape(rows * columns, _BLOCK, _BLOCK, channels)


def _kernel_of(blocks: FloatImage) -> NDArray[np.float32]:
    """The symmetric kernel whose spectrum is the mean one of the blocks."""
    window = np.hanning(_BLOCK + 2)[1:-1]
    luma = blocks.mean(axis=3) * np.outer(window, window)
    spectrum = np.sqrt(np.mean(np.abs(np.fft.fft2(luma)) ** 2, axis=0))
    kernel = np.fft.fftshift(np.fft.ifft2(spectrum).real)[1:, 1:]
    return np.asarray(kernel / max(float(np.sqrt(np.sum(kernel**2))), 1e-12), np.float32)

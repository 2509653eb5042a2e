"""How noisy a photo is, told from the photo alone.

Chen, Zhu, Heng: "An Efficient Statistical Method for Image Noise Level Estimation" (ICCV 2015). The covariance of small
patches has a few large eigenvalues from structure and many from noise alone. The noise's are alike, so their mean is
their median: eigenvalues are dropped from the largest on until that holds, and the mean of the rest is sigma squared.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Photo
from aegui.progress import Progress

_SIDE = 8
_MAX_PATCHES = 30_000
_ENOUGH = 16  # patches per value in one; with fewer the eigenvalues of pure noise spread too far
_STRONG = (25.0, 40.0)
_PASSES = 2
_CORRECTIONS = 20
_HIGHEST = 100.0

Patches = NDArray[np.float32]


def estimate_sigma(photo: Photo, progress: Progress | None = None) -> float:
    """The standard deviation of the photo's noise in 8-bit units, 0..100, as if the noise were white.

    Patches of 8x8 on a regular grid, at most 30,000, so that time and memory do not grow with the photo. Channels are
    judged together, which tells fine texture from noise, but under strong noise one by one, as they are clipped
    differently. Photos too small for that are judged by their second differences (Immerkaer: "Fast Noise Variance
    Estimation", 1996); below 3x3 pixels the answer is 0. Raises `Cancelled`.
    """
    progress = progress or Progress()
    progress.check()
    values = photo.pixels[..., :1] if photo.grey else photo.pixels
    patches = _sample(values)
    unit = 255 / photo.peak
    if len(patches) < _ENOUGH * patches.shape[1]:
        return min(math.sqrt(_difference_variance(values)) * unit, _HIGHEST)
    together = math.sqrt(_patch_variance(patches, photo.peak, progress)) * unit
    share = min(max((together - _STRONG[0]) / (_STRONG[1] - _STRONG[0]), 0.0), 1.0)
    if share == 0:
        return together
    channels = np.split(patches, values.shape[2], axis=1)
    apart = math.sqrt(float(np.median([_patch_variance(channel, photo.peak, progress) for channel in channels]))) * unit
    return min((1 - share) * together + share * apart, _HIGHEST)


def _patch_variance(patches: Patches, peak: int, progress: Progress) -> float:
    """The variance of the noise in patches, whatever clipping hides of it added back.

    The second pass keeps those whose mean is two sigma away from black and white, or else the furthest away.
    """
    means = patches.reshape(len(patches), -1, _SIDE * _SIDE).mean(axis=2)
    room = np.minimum(means, peak - means).min(axis=1)
    furthest = np.partition(room, -_ENOUGH * patches.shape[1])[-_ENOUGH * patches.shape[1]]
    variance = 0.0
    for _ in range(_PASSES):
        progress.check()
        kept = (room >= min(2 * math.sqrt(variance), furthest)) & (room > 0)
        variance = _before_clipping(_noise_variance(patches[kept]), means[kept], peak)
    return variance


def _sample(values: NDArray[np.generic]) -> Patches:
    """Patches as rows, (N, 64 C), channel by channel."""
    height, width, channels = values.shape
    length = _SIDE * _SIDE * channels
    if min(height, width) < _SIDE:
        return np.empty((0, length), np.float32)
    step = max(1, math.ceil(math.sqrt((height - _SIDE + 1) * (width - _SIDE + 1) / _MAX_PATCHES)))
    windows = np.lib.stride_tricks.sliding_window_view(values, (_SIDE, _SIDE), axis=(0, 1))[::step, ::step]
    return windows.reshape(-1, length).astype(np.float32)


def _noise_variance(patches: Patches) -> float:
    if len(patches) < 2:
        return 0.0
    centred = patches - patches.mean(axis=0)
    covariance = (centred.T @ centred).astype(np.float64) / (len(centred) - 1)
    eigenvalues = cv2.eigen(covariance)[1].ravel()  # largest first; LAPACK through NumPy would hold the GIL
    for first in range(len(eigenvalues)):
        rest = eigenvalues[first:]
        mean = float(rest.mean())
        if np.count_nonzero(rest > mean) >= np.count_nonzero(rest < mean):
            return max(mean, 0.0)
    return max(float(eigenvalues[-1]), 0.0)


def _before_clipping(variance: float, means: NDArray[np.float32], peak: int) -> float:
    """The variance of Gaussian noise that has `variance` once it is clipped to 0..peak around `means`."""
    counts, edges = np.histogram(means, bins=64, range=(0, peak))
    centres, weights = (edges[:-1] + edges[1:]) / 2, counts / max(counts.sum(), 1)
    result = variance
    for _ in range(_CORRECTIONS if variance > 0 else 0):
        seen = float(weights @ _clipped_variance(centres, math.sqrt(result), peak))
        result = min(result * variance / seen, float(peak) ** 2)
    return result


def _clipped_variance(mean: NDArray[np.float64], sigma: float, peak: int) -> NDArray[np.float64]:
    """The variance of a normal variable clipped to 0..peak: moments of the truncated normal and its two ends."""
    low, high = -mean / sigma, (peak - mean) / sigma
    inside, above = _normal_below(high) - _normal_below(low), _normal_below(-high)
    density_low, density_high = (np.exp(-(edge**2) / 2) / math.sqrt(2 * math.pi) for edge in (low, high))
    first = mean * inside + sigma * (density_low - density_high) + peak * above
    second = (mean**2 + sigma**2) * inside + sigma * (mean * density_low - (mean + peak) * density_high)
    return np.asarray(second + peak**2 * above - first**2)


def _normal_below(edges: NDArray[np.float64]) -> NDArray[np.float64]:
    """The standard normal's distribution function; scipy has it too, and takes a quarter of a second to import."""
    return np.array([math.erfc(-edge / math.sqrt(2)) / 2 for edge in edges])


def _difference_variance(values: NDArray[np.generic]) -> float:
    height, width, channels = values.shape
    if min(height, width) < 3:
        return 0.0
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    filtered = cv2.filter2D(values.astype(np.float32), -1, kernel).reshape(height, width, channels)[1:-1, 1:-1]
    return (math.sqrt(math.pi / 2) * float(np.abs(filtered).mean()) / 6) ** 2

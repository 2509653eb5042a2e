"""How alike two photos are: PSNR and SSIM, in bands of rows, so that memory does not grow with the photo."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aegui.errors import UsageError
from aegui.imaging.photo import Mask, Photo

_SIGMA = 1.5
_RADIUS = 5  # skimage truncates the Gaussian at 3.5 sigma: an 11x11 window
_BAND_PIXELS = 2**20


def psnr(reference: Photo, candidate: Photo, mask: Mask | None = None) -> float:
    """Peak signal-to-noise ratio in dB over all pixels and channels, or over those under `mask`; infinite if equal.

    The peak is the depth's white. Of two depths the deeper counts: 8 bit is widened (x 257). Alpha is left out, borders
    are not cropped. Raises `UsageError` if the sizes differ or the mask is empty.
    """
    require_same_size(reference, candidate)
    if mask is not None and (mask.shape != reference.pixels.shape[:2] or not mask.any()):
        raise UsageError("The mask to measure under is empty or of another size than the photos.")
    peak = max(reference.peak, candidate.peak)
    total, count = 0.0, 0
    for rows in _bands(reference.height, reference.width, 1):
        difference = _values(reference, rows, peak) - _values(candidate, rows, peak)
        if mask is not None:
            difference = difference[mask[rows]]
        total += float(np.sum(difference * difference))
        count += difference.size
    return math.inf if total == 0 else 10 * math.log10(peak**2 * count / total)


def ssim(reference: Photo, candidate: Photo) -> float:
    """Structural similarity, 1 for equal photos: the mean over pixels and RGB channels.

    Wang, Bovik, Sheikh, Simoncelli: "Image quality assessment: from error visibility to structural similarity" (2004),
    with its settings: Gaussian window of sigma 1.5 (11x11), K1 = 0.01, K2 = 0.03, population covariance, the depth's
    white as range, and without the 5 pixels next to the edges. On each side of photos thinner than 11 pixels they are
    mirrored outwards instead. Raises `UsageError` if the sizes differ.
    """
    require_same_size(reference, candidate)
    peak = max(reference.peak, candidate.peak)
    pad_y, pad_x = (_RADIUS if side <= 2 * _RADIUS else 0 for side in (reference.height, reference.width))
    padding = ((pad_y, pad_y), (pad_x, pad_x), (0, 0))
    inner_top, inner_bottom = _RADIUS - pad_y, reference.height - _RADIUS + pad_y
    total, count = 0.0, 0
    for rows in _bands(inner_bottom - inner_top, reference.width, 2 * _RADIUS + 1):
        # A row of the map needs the rows within the window's radius; the inner rows start at that radius.
        around = slice(rows.start, rows.stop + 2 * _RADIUS - 2 * pad_y)
        first = np.pad(_values(reference, around, peak), padding, mode="symmetric")
        second = np.pad(_values(candidate, around, peak), padding, mode="symmetric")
        inner = _similarity(first, second, peak)[_RADIUS:-_RADIUS, _RADIUS:-_RADIUS]
        total += float(inner.sum())
        count += inner.size
    return total / count


def ssim_map(reference: Photo, candidate: Photo, cell: int = 8) -> NDArray[np.float32]:
    """Where two photos are alike: SSIM with the settings of `ssim`, as the mean of each `cell` x `cell` pixels.

    float32 (ceil(H / cell), ceil(W / cell)), at most 1. The photos are mirrored outwards at their edges. Raises
    `UsageError` if the sizes differ.
    """
    require_same_size(reference, candidate)
    peak = max(reference.peak, candidate.peak)
    height, width = reference.height, reference.width
    rows_at_once = max(cell, _BAND_PIXELS // width // cell * cell)
    cells: list[NDArray[np.float32]] = []
    for top in range(0, height, rows_at_once):
        bottom = min(top + rows_at_once, height)
        around = slice(max(top - _RADIUS, 0), min(bottom + _RADIUS, height))
        above, below = _RADIUS - (top - around.start), _RADIUS - (around.stop - bottom)
        padding = ((above, below), (_RADIUS, _RADIUS), (0, 0))
        first, second = (np.pad(_values(photo, around, peak), padding, "symmetric") for photo in (reference, candidate))
        alike = _similarity(first, second, peak)[_RADIUS:-_RADIUS, _RADIUS:-_RADIUS].mean(axis=2)
        edges = ((0, -alike.shape[0] % cell), (0, -width % cell))
        whole = np.pad(alike, edges, constant_values=np.nan)
        blocks = whole.reshape(whole.shape[0] // cell, cell, whole.shape[1] // cell, cell)
        cells.append(np.nanmean(blocks, axis=(1, 3)).astype(np.float32))
    return np.concatenate(cells)


def _similarity(first: NDArray[np.float64], second: NDArray[np.float64], peak: int) -> NDArray[np.float64]:
    """SSIM around each pixel, of (H, W, 3)."""
    from skimage.metrics import structural_similarity  # takes long to import, and few runs need it

    similarity_map: Callable[..., Any] = structural_similarity  # it has no types of its own
    _, similarity = similarity_map(
        first,
        second,
        data_range=peak,
        channel_axis=2,
        gaussian_weights=True,
        sigma=_SIGMA,
        use_sample_covariance=False,
        full=True,
    )
    return np.asarray(similarity)


def require_same_size(reference: Photo, candidate: Photo) -> None:
    """Raise `UsageError` unless both photos have as many rows and columns."""
    if reference.pixels.shape != candidate.pixels.shape:
        raise UsageError(
            "The photos differ in size: {width} x {height} and {other_width} x {other_height} pixels.",
            "Compare photos of one size.",
            width=reference.width,
            height=reference.height,
            other_width=candidate.width,
            other_height=candidate.height,
        )


def _bands(height: int, width: int, at_least: int) -> Iterator[slice]:
    """Rows in bands of about a megapixel."""
    rows = max(at_least, _BAND_PIXELS // width)
    return (slice(top, min(top + rows, height)) for top in range(0, height, rows))


def _values(photo: Photo, rows: slice, peak: int) -> NDArray[np.float64]:
    return photo.pixels[rows].astype(np.float64) * (peak // photo.peak)

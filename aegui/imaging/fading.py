"""Undoing fading and colour casts: levels for each channel, white balance, contrast; curves, and nothing learned."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.raster import as_pixels

_LOW, _HIGH = 0.5, 99.5  # percentiles that become black and white
_MOST_STRETCH = 4.0
_MOST_GAMMA = 1.8
_ENOUGH = 200_000


def correct_fading(photo: Photo, levels: float, balance: float, contrast: float) -> Photo:
    """A photo with its blacks black, its whites white and its greys grey again.

    `levels`: percent, 0..100, of the stretch that takes the darkest and lightest half percent to black and white.
    `balance`: percent, 0..100, of what each channel is treated by itself, and its middle brought to that of the others.
    `contrast`: -100..100, an S-shaped curve on top. All at 0 is the photo itself. A grey photo stays grey.
    """
    if not levels and not balance and not contrast:
        return photo
    curves = fading_curves(photo, levels / 100, 0.0 if photo.grey else balance / 100, contrast / 100)
    peak = photo.peak
    tables = as_pixels(np.rint(np.clip(curves, 0, 1) * peak).astype(photo.pixels.dtype))
    return photo.with_pixels(_through(photo.pixels, tables))


def fading_curves(photo: Photo, levels: float, balance: float, contrast: float) -> NDArray[np.float64]:
    """The curve of each channel, (3, peak + 1), values about 0..1. Shares 0..1, contrast -1..1."""
    sample = _sample(photo) / photo.peak
    luma = sample @ LUMA
    common = np.percentile(luma, (_LOW, _HIGH))
    ends = np.stack([np.percentile(sample[:, channel], (_LOW, _HIGH)) for channel in range(3)])
    ends = balance * ends + (1 - balance) * common
    black, white = levels * ends[:, 0], 1 - levels * (1 - ends[:, 1])
    if balance and not levels:  # a cast alone: bring the channels' ends to their common ones
        black, white = balance * (ends[:, 0] - common[0]), 1 - balance * (common[1] - ends[:, 1])
    white = np.maximum(white, black + 1 / _MOST_STRETCH)
    axis = np.linspace(0, 1, photo.peak + 1)
    curves = np.clip((axis[None] - black[:, None]) / (white - black)[:, None], 0, 1)
    if balance:
        curves = curves ** _gammas(sample, black, white, balance)[:, None]
    return _contrasted(curves, contrast)


def _gammas(
    sample: NDArray[np.float64], black: NDArray[np.float64], white: NDArray[np.float64], balance: float
) -> NDArray[np.float64]:
    """What brings the middle of each channel to the mean of the three; half of it, for not every scene is grey."""
    middle = np.clip(np.median((sample - black) / (white - black), axis=0), 0.02, 0.98)
    wanted = float(middle @ LUMA)
    gamma = np.log(np.clip(wanted, 0.02, 0.98)) / np.log(middle)
    return np.asarray(np.clip(gamma, 1 / _MOST_GAMMA, _MOST_GAMMA) ** (0.5 * balance), np.float64)


def _contrasted(curves: NDArray[np.float64], contrast: float) -> NDArray[np.float64]:
    """An S around the middle, or a flatter slope."""
    if contrast >= 0:
        return curves + contrast * (curves * curves * (3 - 2 * curves) - curves)
    return curves + contrast * 0.5 * (curves - 0.5)


def _through(pixels: Pixels, tables: Pixels) -> Pixels:
    """Every channel through its table."""
    if pixels.dtype == np.uint8:
        table = np.ascontiguousarray(tables.T.astype(np.uint8))[None]
        return np.asarray(cv2.LUT(np.ascontiguousarray(pixels), table), np.uint8)
    result = np.empty_like(pixels)
    for channel in range(3):
        result[..., channel] = tables[channel][pixels[..., channel]]
    return result


def _sample(photo: Photo) -> NDArray[np.float64]:
    """Pixels on a regular grid, enough for percentiles."""
    step = max(int(np.sqrt(photo.width * photo.height / _ENOUGH)), 1)
    return np.asarray(photo.pixels[::step, ::step].reshape(-1, 3), np.float64)

"""One result measured against the clean photo."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TypeVar

import numpy as np

from aegui.benchmark.peers import FloatImage, to_bytes
from aegui.imaging.metrics import ssim
from aegui.imaging.photo import Photo

T = TypeVar("T")
HIGHEST_PSNR = 100.0  # of equal pictures, so that means stay finite


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What `work` returns, and how many seconds it took."""
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


def finite(psnr: float) -> float:
    """At most 100 dB."""
    return min(psnr, HIGHEST_PSNR)


def float_psnr(clean: Photo, result: FloatImage) -> float:
    """PSNR in dB of a float picture, clipped to 0..255 but not rounded, without cropping its borders."""
    error = np.clip(result, 0, 255).astype(np.float64) - clean.pixels
    mean_square = float(np.mean(error * error))
    return finite(10 * math.log10(255**2 / mean_square) if mean_square else math.inf)


def float_ssim(clean: Photo, result: FloatImage) -> float:
    """SSIM of a float picture, rounded to 8 bit."""
    return ssim(clean, Photo(to_bytes(result)))

"""Every denoiser on a person's own photos: known noise is added, and the original says how well it is removed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from aegui.benchmark.ours import denoise, denoisers, warm_up
from aegui.benchmark.peers import DENOISERS, to_bytes
from aegui.errors import UsageError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.metrics import psnr, ssim
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

_SIDE = 512
_MEGAPIXEL = 1e6
_Method = Callable[[Photo], Photo]


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A method's mean over the photos. `seconds` are per megapixel; `is_ours`: an installed model of aegui."""

    name: str
    psnr: float
    ssim: float
    seconds: float
    is_ours: bool


def self_test(
    engine: Engine, photos: Sequence[Path], sigma: float, progress: Progress, *, side: int = _SIDE
) -> tuple[TrialRow, ...]:
    """Rank all methods by PSNR on white noise of `sigma` (8-bit units, saved as 8 bit), best first.

    Of each photo the middle `side` x `side` pixels are taken. Raises `PhotoError`, `ModelError`, `UsageError`.
    """
    if not 0 < sigma <= 100:
        raise UsageError("sigma {sigma:g} is no use here.", "Give a number above 0, up to 100.", sigma=sigma)
    pairs = [_spoilt(_middle(read_photo(path), side), sigma, number) for number, path in enumerate(photos)]
    models = denoisers(engine)
    progress.report(0.0, "Loading the models")
    warm_up(engine, [DenoiseStep(sigma=sigma, model=model) for model in models])
    methods: list[tuple[str, _Method, bool]] = [(model, _ours(engine, model, sigma), True) for model in models]
    methods += [(name, _peer(clean, sigma), False) for name, clean in DENOISERS]
    rows = []
    for place, (name, method, is_ours) in enumerate(methods):
        progress.report(0.1 + 0.9 * place / len(methods), name)
        rows.append(_measure(name, method, pairs, is_ours, progress))
    progress.report(1.0)
    return tuple(sorted(rows, key=lambda row: -row.psnr))


def _measure(
    name: str, method: _Method, pairs: Sequence[tuple[Photo, Photo]], is_ours: bool, progress: Progress
) -> TrialRow:
    figures = []
    for clean, noisy in pairs:
        progress.check()
        began = time.perf_counter()
        restored = method(noisy)
        seconds = (time.perf_counter() - began) * _MEGAPIXEL / (clean.width * clean.height)
        figures.append((psnr(clean, restored), ssim(clean, restored), seconds))
    means = np.mean(figures, axis=0)
    return TrialRow(name, float(means[0]), float(means[1]), float(means[2]), is_ours)


def _ours(engine: Engine, model: str, sigma: float) -> _Method:
    return lambda noisy: denoise(engine, noisy, model, sigma)[0]


def _peer(clean: Callable[..., np.ndarray], sigma: float) -> _Method:
    return lambda noisy: Photo(to_bytes(clean(noisy.pixels.astype(np.float32), sigma)))


def _middle(photo: Photo, side: int) -> Photo:
    pixels = to_8_bit(photo.pixels)
    top, left = max((photo.height - side) // 2, 0), max((photo.width - side) // 2, 0)
    return Photo(np.ascontiguousarray(pixels[top : top + side, left : left + side]))


def _spoilt(clean: Photo, sigma: float, number: int) -> tuple[Photo, Photo]:
    rng = np.random.default_rng([31, number])
    noisy = clean.pixels.astype(np.float32) + sigma * rng.standard_normal(clean.pixels.shape, dtype=np.float32)
    return clean, Photo(to_bytes(noisy))

"""Denoising measured: our models beside classical methods, on the literature's protocol and on 8-bit files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from aegui.benchmark import ours
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import float_psnr, float_ssim, timed
from aegui.benchmark.peers import DENOISERS, Denoiser, FloatImage, no_denoiser, to_bytes
from aegui.benchmark.photos import chosen_photos, clean_photos, generator_for
from aegui.benchmark.table import BenchmarkTable, Sample, Score, summarise
from aegui.errors import UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

PROTOCOLS = ("unclipped", "8-bit")
SIGMAS = (15.0, 25.0, 50.0)


def run(
    data: Path,
    sigmas: Sequence[float] = SIGMAS,
    *,
    models: Sequence[str] | None = None,
    blind: bool = False,
    limit: int | None = None,
    protocols: Sequence[str] = PROTOCOLS,
    peers: Sequence[tuple[str, Denoiser]] = DENOISERS,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> BenchmarkTable:
    """Add white noise to the photos of a folder and measure how well it is removed again.

    Two protocols: "unclipped", the literature's, hands float noisy pictures to the methods as they are; "8-bit" hands
    on what a file would hold, clipped and rounded, and takes our models' way through the engine. OpenCV's non-local
    means works on 8 bit in both. PSNR over all channels, range 255, nothing cropped, mean over photos. The noise
    depends on the photo's name and on sigma alone. `models`: ids, or `None` for all that denoise; with `blind` they are
    measured beside that left to find the level by themselves, on 8-bit files. Raises `UsageError`, `ModelError`,
    `PhotoError`, `Cancelled`.
    """
    if not sigmas or not all(0 < sigma <= 100 for sigma in sigmas):
        raise UsageError("Every sigma must be above 0 and at most 100.")
    if not protocols or set(protocols) - set(PROTOCOLS):
        raise UsageError(f"The protocols are {' and '.join(PROTOCOLS)}.")
    engine, progress = engine or Engine(), progress or Progress()
    paths = chosen_photos(data, limit)
    models = ours.denoisers(engine) if models is None else models
    notes = ours.warm_up(engine, [DenoiseStep(sigma=25.0, model=model) for model in models])
    ways = {protocol: (*_our_ways(protocol, models, engine, blind=blind), *peers) for protocol in protocols}
    samples: list[Sample] = []
    for number, (name, clean) in enumerate(clean_photos(paths)):
        for sigma in sigmas:
            noisy = _noisy(name, clean, sigma)
            for protocol, methods in ways.items():
                given = noisy if protocol == "unclipped" else to_bytes(noisy).astype(np.float32)
                for method, denoise in methods:
                    progress.report(number / len(paths), f"{name}, sigma {sigma:g}, {method}")
                    samples.append(_measure(method, f"sigma {sigma:g}, {protocol}", clean, given, sigma, denoise))
    progress.report(1.0)
    return BenchmarkTable(
        f"Denoising {len(paths)} photos: PSNR in dB / SSIM",
        len(paths),
        processor_name(),
        _in_order(samples, sigmas, protocols),
        notes,
    )


def _noisy(name: str, clean: Photo, sigma: float) -> FloatImage:
    noise = generator_for(name, float(sigma)).standard_normal(clean.pixels.shape, np.float32)
    return np.asarray(clean.pixels + np.float32(sigma) * noise, np.float32)


def _measure(method: str, condition: str, clean: Photo, noisy: FloatImage, sigma: float, denoise: Denoiser) -> Sample:
    result, seconds = (noisy, 0.0) if denoise is no_denoiser else timed(lambda: denoise(noisy, sigma))
    psnr, ssim = float_psnr(clean, result), float_ssim(clean, result)
    return Sample(method, condition, psnr, ssim, clean.megapixels, seconds)


def _in_order(samples: list[Sample], sigmas: Sequence[float], protocols: Sequence[str]) -> tuple[Score, ...]:
    """Scores with one protocol's sigmas side by side."""
    order = [f"sigma {sigma:g}, {protocol}" for protocol in protocols for sigma in sigmas]
    return tuple(sorted(summarise(samples), key=lambda score: order.index(score.condition)))


def _our_ways(protocol: str, models: Sequence[str], engine: Engine, *, blind: bool) -> list[tuple[str, Denoiser]]:
    if protocol == "unclipped":
        return [(model, _unclipped_way(model, engine)) for model in models]
    told = [(model, _8_bit_way(model, engine, told=True)) for model in models]
    alone = [(f"{model}, blind", _8_bit_way(model, engine, told=False)) for model in models if blind]
    return told + alone


def _unclipped_way(model: str, engine: Engine) -> Denoiser:
    """Float in, float out, past files and 8 bit."""
    from aegui.models.manager import ModelManager
    from aegui.restore.denoise import denoise_array

    loaded = ModelManager(engine.catalogue, engine.options).load(model, "denoise")
    return lambda noisy, sigma: denoise_array(noisy, sigma, loaded, engine.options.tile)


def _8_bit_way(model: str, engine: Engine, *, told: bool) -> Denoiser:
    """What a person gets who opens, denoises and saves a file."""

    def denoise(noisy: FloatImage, sigma: float) -> FloatImage:
        cleaned, _ = ours.denoise(engine, Photo(to_bytes(noisy)), model, sigma if told else None)
        return cleaned.pixels.astype(np.float32)

    return denoise

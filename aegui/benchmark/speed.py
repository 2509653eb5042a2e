"""Speed and memory measured: our denoisers beside a net of FFDNet's shape, in turns, in the same run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch

from aegui.benchmark import memory, ours
from aegui.benchmark.ffdnet import CHANNELS, SHRINK, FFDNetShape, run_shaped, shaped_net
from aegui.benchmark.flops import DTYPES, ConvolutionPeak, convolution_peak, flops_of, flops_per_pixel
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import timed
from aegui.benchmark.photos import procedural_photo
from aegui.benchmark.speed_report import FFDNET, SpeedReport, SpeedScore
from aegui.errors import EngineError, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.device import available_devices, choose_device, free_memory, has_native_bf16
from aegui.models.options import Precision
from aegui.nets.build import build_net
from aegui.progress import CancelToken, Progress
from aegui.restore.steps import DenoiseStep

SIZES = (1.0, 4.0, 12.0, 24.0)
PRECISIONS: tuple[Precision, ...] = ("fp32", "bf16")
ROUNDS = 5
SIGMA = 10.0
TILES = (256, 384, 512, 768, 1024)
"""Sides of tiles that FFDNet's shape may choose from."""
_TRIAL_MEGAPIXELS = 4.0
_MAPS_AT_ONCE = 3  # of CHANNELS features: input, output, and what the convolution packs
_SHARE_OF_MEMORY = 0.6


PeakFinder = Callable[[Precision, torch.device], ConvolutionPeak]


@dataclass(frozen=True, slots=True)
class Contestant:
    """Who is measured. `run` takes a decoded photo and gives pixels; `useful`: FLOP per pixel without any halo."""

    name: str
    precision: Precision
    run: Callable[[Photo], object]
    useful: float


def run(
    sizes: Sequence[float] = SIZES,
    *,
    precisions: Sequence[Precision] | None = None,
    models: Sequence[str] | None = None,
    blind: bool = False,
    rounds: int = ROUNDS,
    memory_sizes: Sequence[float] = memory.SIZES,
    peak: PeakFinder = convolution_peak,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> SpeedReport:
    """Measure megapixels per second of the whole path, from a decoded photo to an array, on procedural photos.

    Everyone runs once to warm up, then in turns, `rounds` times; medians count. `precisions`: `None` for fp32, and
    bf16 where the hardware has it. `models`: ids, or `None` for all that denoise; told sigma, and with `blind` also
    left to find it. FFDNet's shape works on the whole photo, where that fits into memory, and in the tiles that suit it
    best. `memory_sizes`: of the photos, in megapixels, whose memory is measured. `peak` finds the machine's convolution
    peak. Raises `UsageError`, `ModelError`, `EngineError`, `Cancelled`.
    """
    if not sizes or not all(0.01 <= size <= 1000 for size in (*sizes, *memory_sizes)):
        raise UsageError("Every size must be 0.01 to 1000 megapixels.")
    if rounds < 1:
        raise UsageError(f"rounds is {rounds}; give at least 1.")
    engine, progress = engine or Engine(), progress or Progress()
    device = choose_device(engine.options.device, available_devices())
    chosen, notes = _precisions(precisions, device)
    models = ours.denoisers(engine) if models is None else models
    contestants: list[Contestant] = []
    for precision in chosen:
        progress.report(0.0, f"Making ready in {precision}")
        own = Engine(replace(engine.options, precision=precision), engine.catalogue)
        notes += ours.warm_up(own, [DenoiseStep(sigma=SIGMA, model=model) for model in models])
        contestants += _ours(own, models, precision, progress.token, blind=blind)
        shaped, note = _shaped(precision, device, min(_TRIAL_MEGAPIXELS, max(sizes)), progress)
        contestants += shaped
        notes += note
    peaks = [peak(precision, device) for precision in chosen]
    scores = _in_turns(contestants, sorted(sizes), rounds, device, progress.part(0.0, 0.7))
    peaks = [max(before, peak(before.precision, device), key=lambda found: found.gflops) for before in peaks]
    taken, failed = _memory(engine, models, memory_sizes, blind=blind, progress=progress.part(0.7, 1.0))
    progress.report(1.0)
    notes += (
        *failed,
        f"{torch.get_num_threads()} threads; medians of {rounds} rounds in turns, ratios round by round.",
    )
    return SpeedReport("Denoising speed", processor_name(), tuple(scores), tuple(peaks), tuple(taken), notes)


def _precisions(
    wanted: Sequence[Precision] | None, device: torch.device
) -> tuple[tuple[Precision, ...], tuple[str, ...]]:
    if wanted is not None:
        return tuple(wanted), ()
    if has_native_bf16(device):
        return PRECISIONS, ()
    return ("fp32",), (f"This {device.type.upper()} has no bf16 of its own, so that was left out.",)


def _ours(
    engine: Engine, models: Sequence[str], precision: Precision, token: CancelToken, *, blind: bool
) -> list[Contestant]:
    found = []
    for model in models:
        useful = _useful(engine, model)
        for told in (SIGMA, None) if blind else (SIGMA,):
            step = DenoiseStep(sigma=told, model=model)
            name = model if told is not None else f"{model}, blind"
            found.append(Contestant(name, precision, _runner(engine, step, token), useful))
    return found


def _runner(engine: Engine, step: DenoiseStep, token: CancelToken) -> Callable[[Photo], object]:
    return lambda photo: ours.denoise(engine, photo, step.model, step.sigma, token)


def _useful(engine: Engine, model: str) -> float:
    net = build_net(engine.catalogue.card(model).architecture).eval()
    return flops_per_pixel(net, torch.zeros(1, 1, 64, 64))


def _shaped(
    precision: Precision, device: torch.device, trial: float, progress: Progress
) -> tuple[list[Contestant], tuple[str, ...]]:
    """FFDNet's shape on the whole photo, and in the tiles that are fastest on a photo of `trial` megapixels."""
    net, photo = shaped_net(DTYPES[precision], device), procedural_photo(trial)

    def seconds_in(tile: int) -> float:
        progress.check()
        run_shaped(net, photo, SIGMA, tile)
        return min(timed(lambda: run_shaped(net, photo, SIGMA, tile))[1] for _ in range(2))

    best = min(TILES, key=seconds_in)
    useful = flops_per_pixel(shaped_net(torch.float32, torch.device("cpu")), 0.1)
    contestants = [
        Contestant(f"{FFDNET}, whole", precision, _shaped_runner(net, None), useful),
        Contestant(f"{FFDNET}, tiled", precision, _shaped_runner(net, best), useful),
    ]
    return contestants, (f"{FFDNET} has random weights; in {precision} its best tiles had {best} pixels a side.",)


def _shaped_runner(net: FFDNetShape, tile: int | None) -> Callable[[Photo], object]:
    return lambda photo: run_shaped(net, photo, SIGMA, tile)


def _in_turns(
    contestants: Sequence[Contestant], sizes: Sequence[float], rounds: int, device: torch.device, progress: Progress
) -> list[SpeedScore]:
    scores: list[SpeedScore] = []
    whole, done = sum(sizes), 0.0
    for size in sizes:
        part = progress.part(done / whole, (done + size) / whole)
        scores += _at_size(contestants, procedural_photo(size), rounds, device, part)
        done += size
    return scores


def _at_size(
    contestants: Sequence[Contestant], photo: Photo, rounds: int, device: torch.device, progress: Progress
) -> list[SpeedScore]:
    able = [each for each in contestants if _fits(each, photo, device)]
    done: dict[Contestant, float] = {}
    times: dict[Contestant, list[float]] = {each: [] for each in able}
    for turn in range(rounds + 1):
        shift = turn % len(able)
        for number, each in enumerate((*able[shift:], *able[:shift])):
            progress.report((turn + number / len(able)) / (rounds + 1), f"{photo.megapixels:.3g} Mpx, {each.name}")
            if turn == 0:
                done[each] = flops_of(lambda: each.run(photo))  # noqa: B023 - at once, and to warm up
            else:
                times[each].append(timed(lambda: each.run(photo))[1])  # noqa: B023
    return [
        SpeedScore(
            each.name,
            each.precision,
            photo.megapixels,
            tuple(times[each]),
            each.useful * photo.megapixels / 1000,
            done[each] / 1e9,
        )
        for each in able
    ]


def _fits(contestant: Contestant, photo: Photo, device: torch.device) -> bool:
    """Whether FFDNet's features of a whole photo leave room in memory."""
    if not contestant.name.endswith("whole"):
        return True
    features = CHANNELS * photo.megapixels * 1e6 / SHRINK**2 * DTYPES[contestant.precision].itemsize
    return _MAPS_AT_ONCE * features < _SHARE_OF_MEMORY * free_memory(device)


def _memory(
    engine: Engine, models: Sequence[str], sizes: Sequence[float], *, blind: bool, progress: Progress
) -> tuple[list[memory.MemoryScore], tuple[str, ...]]:
    """What was taken; a failure becomes a note, so that the speeds are not lost with it."""
    found, notes = [], []
    runs = [(model, size) for model in models for size in sorted(sizes)]
    for number, (model, size) in enumerate(runs):
        progress.report(number / len(runs), f"Memory of {size:g} Mpx, {model}")
        step = DenoiseStep(sigma=None if blind else SIGMA, model=model)
        try:
            found.append(memory.measure(engine, step, size, progress))
        except EngineError as error:
            notes.append(f"{model}, {size:g} Mpx: {error}")
    return found, tuple(notes)

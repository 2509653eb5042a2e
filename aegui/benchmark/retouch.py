"""Retouching timed: a scratch and fifty specks on a large photo, and how the cost grows with the hole."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from statistics import median
from typing import Any

import cv2
import numpy as np

from aegui.benchmark.grid import Grid, figure
from aegui.benchmark.machine import processor_name
from aegui.benchmark.measure import timed
from aegui.benchmark.ours import warm_up
from aegui.benchmark.photos import procedural_photo
from aegui.errors import UsageError
from aegui.imaging.photo import Mask, Photo
from aegui.jobs.engine import Engine
from aegui.models.device import available_devices, choose_device, has_native_bf16
from aegui.models.options import Precision
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import FillMethod, InpaintStep

MEGAPIXELS = (3.0, 6.0, 12.0, 24.0)
RADII = (8, 16, 32, 64, 128, 256)
SPECKS = 50
_LONG = 2.0  # seconds from which on one round says enough


@dataclass(frozen=True, slots=True)
class RetouchTime:
    """How long one hole took, warm, from a decoded photo to an array; `pixels`: of the hole."""

    hole: str
    method: FillMethod
    precision: Precision
    megapixels: float
    pixels: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RetouchReport:
    """All times, in the order they were taken."""

    title: str
    processor: str
    times: tuple[RetouchTime, ...]
    notes: tuple[str, ...]

    def grids(self) -> Sequence[Grid]:
        """Seconds against the size of the photo, and against that of the hole."""
        return (*self._by_photo(), *self._by_hole())

    def _by_photo(self) -> tuple[Grid, ...]:
        """A row for each hole and precision, a column for each size of photo."""
        times = [time for time in self.times if not time.hole.startswith(_DISC)]
        sizes = sorted({time.megapixels for time in times})
        seconds = {(t.hole, t.precision, t.megapixels): t.seconds for t in times}
        rows = tuple(
            (
                f"{hole}, {precision}",
                str(next(t.pixels for t in reversed(times) if t.hole == hole)),
                *(figure(seconds.get((hole, precision, size))) for size in sizes),
            )
            for hole, precision in dict.fromkeys((t.hole, t.precision) for t in times)
        )
        heading = ("hole", "pixels", *(f"s on {size:g} Mpx" for size in sizes))
        return (Grid(heading, rows, "Seconds against the photo"),) if rows else ()

    def _by_hole(self) -> tuple[Grid, ...]:
        """A row for each disc, on the largest photo, and how much a thousand pixels of it cost."""
        discs = [time for time in self.times if time.hole.startswith(_DISC)]
        methods = tuple(dict.fromkeys(time.method for time in discs))
        seconds = {(t.hole, t.method): t for t in discs}
        rows = tuple(
            (
                hole,
                str(seconds[hole, methods[0]].pixels),
                *(figure(seconds[hole, method].seconds) for method in methods),
            )
            for hole in dict.fromkeys(time.hole for time in discs)
        )
        if not rows:
            return ()
        title = f"Seconds against the hole, {discs[0].megapixels:g} Mpx, {discs[0].precision}"
        return (Grid(("hole", "pixels", *(f"{method}, s" for method in methods)), rows, title),)

    def details(self) -> Sequence[Grid]:
        """Nothing more."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def run(
    megapixels: Sequence[float] = MEGAPIXELS,
    radii: Sequence[int] = RADII,
    *,
    precisions: Sequence[Precision] | None = None,
    rounds: int = 3,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> RetouchReport:
    """Time the fills of a scratch of 10 x 400 px (level and aslant) and of fifty specks on photos of growing size, and
    of discs that grow, by structure and by texture, on the largest.

    The photos are parts of one procedural photo; models are loaded and warm, the median of `rounds` counts, or one
    round where that takes long. Raises `UsageError`, `ModelError`, `EngineError`, `Cancelled`.
    """
    if rounds < 1 or not megapixels or not all(0.5 <= size <= 1000 for size in megapixels):
        raise UsageError("Give at least one round, and photos of 0.5 to 1000 megapixels.")
    engine, progress = engine or Engine(), progress or Progress()
    device = choose_device(engine.options.device, available_devices())
    chosen = precisions or (("fp32", "bf16") if has_native_bf16(device) else ("fp32",))
    engines = {
        precision: Engine(replace(engine.options, precision=precision), engine.catalogue) for precision in chosen
    }
    progress.report(0.0, "Making a photo")
    largest = procedural_photo(max(megapixels))
    for own in engines.values():
        warm_up(own, [InpaintStep()])
    tasks = [(size, hole, precision) for size in megapixels for hole in _MARKS for precision in chosen]
    tasks += [(max(megapixels), disc, chosen[-1]) for radius in radii for disc in _discs(radius)]
    times: list[RetouchTime] = []
    for number, (size, hole, precision) in enumerate(tasks):
        progress.report(number / len(tasks), f"{size:g} Mpx, {hole.name}, {hole.method}, {precision}")
        photo = _part(largest, size / max(megapixels))
        mask = hole.draw(photo)
        seconds = _seconds(engines[precision], photo, mask, hole.method, rounds)
        times.append(RetouchTime(hole.name, hole.method, precision, size, int(mask.sum()), seconds))
    progress.report(1.0)
    return RetouchReport("Retouching speed", processor_name(), tuple(times), (f"Medians of {rounds}, warm.",))


def _part(photo: Photo, share: float) -> Photo:
    """A share of the photo's pixels, of its shape."""
    height, width = (round(side * math.sqrt(share)) for side in (photo.height, photo.width))
    return photo if share == 1 else Photo(photo.pixels[:height, :width].copy())


def _seconds(engine: Engine, photo: Photo, mask: Mask, method: FillMethod, rounds: int) -> float:
    recipe = Recipe((InpaintStep(method=method),))
    first = timed(lambda: engine.restore(photo, recipe, mask))[1]
    if first > _LONG:
        rounds = 1
    return median(timed(lambda: engine.restore(photo, recipe, mask))[1] for _ in range(rounds))


Drawer = Callable[[Photo], Mask]


_DISC = "disc of radius "


@dataclass(frozen=True, slots=True)
class _Hole:
    """What is timed: a name, how it is drawn, how it is filled."""

    name: str
    draw: Drawer
    method: FillMethod = "auto"


def _discs(radius: int) -> tuple[_Hole, ...]:
    def draw(photo: Photo) -> Mask:
        canvas = np.zeros((photo.height, photo.width), np.uint8)
        cv2.circle(canvas, (photo.width // 2, photo.height // 2), radius, 1, -1)
        return canvas > 0

    methods: tuple[FillMethod, ...] = ("structure", "texture")
    return tuple(_Hole(f"{_DISC}{radius}", draw, method) for method in methods)


def _line(photo: Photo, across: int, down: int) -> Mask:
    canvas = np.zeros((photo.height, photo.width), np.uint8)
    x, y = (photo.width - across) // 2, (photo.height - down) // 2
    cv2.line(canvas, (x, y), (x + across, y + down), 1, 10)
    return canvas > 0


def _specks(photo: Photo) -> Mask:
    """Fifty specks of 6 to 16 px all over the photo, the same every time."""
    canvas, rng = np.zeros((photo.height, photo.width), np.uint8), np.random.default_rng(50)
    for _ in range(SPECKS):
        centre = int(rng.integers(photo.width)), int(rng.integers(photo.height))
        cv2.circle(canvas, centre, int(rng.integers(3, 9)), 1, -1)
    return canvas > 0


_MARKS = (
    _Hole("scratch 10 x 400, level", lambda photo: _line(photo, 400, 0)),
    _Hole("scratch 10 x 400, aslant", lambda photo: _line(photo, 283, 283)),
    _Hole("fifty specks", _specks),
)

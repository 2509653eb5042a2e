"""Retouching timed: a scratch and fifty specks on a large photo, and how the cost grows with the hole."""

from __future__ import annotations

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
from aegui.restore.recipe import FillMethod, InpaintStep, Recipe

MEGAPIXELS = (6.0, 24.0)
RADII = (8, 16, 32, 64, 128, 256)
SPECKS = 50


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
        """A row for each hole and precision, a column for each size of photo."""
        sizes = sorted({time.megapixels for time in self.times})
        seconds = {(t.hole, t.method, t.precision, t.megapixels): t.seconds for t in self.times}
        rows = tuple(
            (
                f"{hole}, {method}, {precision}",
                str(next(t.pixels for t in reversed(self.times) if t.hole == hole)),
                *(figure(seconds.get((hole, method, precision, size))) for size in sizes),
            )
            for hole, method, precision in dict.fromkeys((t.hole, t.method, t.precision) for t in self.times)
        )
        return (Grid(("hole", "pixels", *(f"s on {size:g} Mpx" for size in sizes)), rows),)

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
    """Time the fills of a scratch of 10 x 400 px (level and aslant), of fifty specks, and of discs that grow.

    On procedural photos of these sizes; models are loaded and warm, the median of `rounds` counts. Discs are filled by
    structure and by texture. Raises `UsageError`, `ModelError`, `EngineError`, `Cancelled`.
    """
    if rounds < 1 or not megapixels or not all(0.5 <= size <= 1000 for size in megapixels):
        raise UsageError("Give at least one round, and photos of 0.5 to 1000 megapixels.")
    engine, progress = engine or Engine(), progress or Progress()
    device = choose_device(engine.options.device, available_devices())
    chosen = precisions or (("fp32", "bf16") if has_native_bf16(device) else ("fp32",))
    engines = {
        precision: Engine(replace(engine.options, precision=precision), engine.catalogue) for precision in chosen
    }
    for own in engines.values():
        warm_up(own, [InpaintStep()])
    tasks = [(size, hole) for size in megapixels for hole in _holes(radii)]
    times: list[RetouchTime] = []
    for number, (size, (name, draw, methods)) in enumerate(tasks):
        photo = procedural_photo(size)
        mask = draw(photo)
        for method in methods:
            for precision, own in engines.items():
                progress.report(number / len(tasks), f"{size:g} Mpx, {name}, {method}, {precision}")
                seconds = _seconds(own, photo, mask, method, rounds)
                times.append(RetouchTime(name, method, precision, size, int(mask.sum()), seconds))
    progress.report(1.0)
    return RetouchReport("Retouching speed", processor_name(), tuple(times), (f"Medians of {rounds}, warm.",))


def _seconds(engine: Engine, photo: Photo, mask: Mask, method: FillMethod, rounds: int) -> float:
    recipe = Recipe((InpaintStep(method=method),))
    engine.restore(photo, recipe, mask)
    return median(timed(lambda: engine.restore(photo, recipe, mask))[1] for _ in range(rounds))


Drawer = Callable[[Photo], Mask]


def _holes(radii: Sequence[int]) -> list[tuple[str, Drawer, tuple[FillMethod, ...]]]:
    scratches: list[tuple[str, Drawer, tuple[FillMethod, ...]]] = [
        ("scratch 10 x 400, level", lambda photo: _line(photo, 400, 0), ("auto",)),
        ("scratch 10 x 400, aslant", lambda photo: _line(photo, 283, 283), ("auto",)),
        ("fifty specks", _specks, ("auto",)),
    ]
    discs = [(f"disc of radius {radius}", _disc(radius), _BOTH) for radius in radii]
    return scratches + discs


_BOTH: tuple[FillMethod, ...] = ("structure", "texture")


def _disc(radius: int) -> Drawer:
    def draw(photo: Photo) -> Mask:
        canvas = np.zeros((photo.height, photo.width), np.uint8)
        cv2.circle(canvas, (photo.width // 2, photo.height // 2), radius, 1, -1)
        return canvas > 0

    return draw


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

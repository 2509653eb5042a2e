"""How much of the bare engine's pace a batch keeps: the same photos, already decoded, through the engine alone."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from aegui.errors import EngineError
from aegui.imaging.read import read_photo
from aegui.jobs.batch.plan import BatchRequest
from aegui.jobs.batch.run import Manner, run_batch
from aegui.jobs.engine import Engine
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Throughput:
    """Photos and megapixels of one pass, and the seconds of each way; `ratio` is a batch's pace to the engine's."""

    photos: int
    megapixels: float
    engine_seconds: float
    batch_seconds: float
    workers: int

    @property
    def ratio(self) -> float:
        """1: reading, writing and the journal cost nothing; above 1 cannot last."""
        return self.engine_seconds / self.batch_seconds

    def pace(self, seconds: float) -> tuple[float, float]:
        """Photos per minute and megapixels per second."""
        return 60 * self.photos / seconds, self.megapixels / seconds


def measure_throughput(
    photos: list[Path],
    recipe: Recipe,
    options: ComputeOptions,
    engines: Callable[[ComputeOptions], Engine],
    workers: int,
    progress: Progress,
) -> Throughput:
    """Photos through the engine alone, decoded beforehand one by one and not counted; then the same as a batch.

    One engine does both, so that models are loaded and warm. Raises what `run_batch` raises, and `EngineError` if a
    photo fails.
    """
    engine = engines(options)
    ready = engine.prepare(recipe)
    options = ready.options
    engine.restore(read_photo(photos[0]), recipe, progress=Progress(None, progress.token))  # warm
    seconds, megapixels = 0.0, 0.0
    for number, path in enumerate(photos):
        progress.report(0.5 * number / len(photos), "The engine alone")
        photo = replace(read_photo(path), path=None)
        megapixels += photo.megapixels
        started = time.perf_counter()
        engine.restore(photo, recipe, progress=Progress(None, progress.token))
        seconds += time.perf_counter() - started
    with tempfile.TemporaryDirectory() as folder:
        request = BatchRequest(tuple(photos), Path(folder) / "out", recipe)
        manner = Manner(options, workers)
        result = run_batch(request, manner, lambda _: engine, progress.part(0.5, 1.0))
    if result.exit_code:
        raise EngineError(f"{len(result.failed)} photos failed: {result.failed[0].error}.", "Measure with good photos.")
    return Throughput(len(photos), megapixels, seconds, result.pace.seconds, workers)

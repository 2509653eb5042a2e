"""Measures what denoising takes under a memory limit: `python -m aegui.gui.measure_memory 1024 [MEGAPIXELS] [TILES]`.

The photo is made, and its noise is looked for. Stops after so many tiles, if told, and ends with 1 if the peak of the
resident memory over the start is above the limit.
"""

from __future__ import annotations

import contextlib
import sys
import threading

import numpy as np
import psutil

from aegui.errors import Cancelled
from aegui.imaging.photo import Photo, Pixels
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep
from aegui.settings import Settings

_EVERY_S = 0.02
_MIB = 1 << 20


class Peak:
    """The largest resident memory of this process while it stands open; `over`: MiB above what there was before."""

    def __init__(self) -> None:
        self._process, self._stop = psutil.Process(), threading.Event()
        self._start = self._most = self._now()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Peak:
        self._watch.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._watch.join()

    @property
    def over(self) -> float:
        """MiB above the start."""
        return (self._most - self._start) / _MIB

    def _look(self) -> None:
        while not self._stop.wait(_EVERY_S):
            self._most = max(self._most, self._now())

    def _now(self) -> int:
        return int(self._process.memory_info().rss)


def measure(limit: int, megapixels: float, tiles: int) -> float:
    """MiB over the start at the peak of denoising under a limit in MiB; `tiles`: after how many to stop, 0 for none."""
    photo, progress, done = _photo(megapixels), Progress(), 0

    def count(_row: int, _column: int, _pixels: Pixels) -> None:
        nonlocal done
        done += 1
        if done == tiles:
            progress.token.cancel()

    options = Settings(device="cpu", precision="fp32", memory=limit).compute
    with Peak() as peak, contextlib.suppress(Cancelled):
        Engine(options).restore(photo, Recipe((DenoiseStep(),)), progress=progress, on_tile=count)
    print(f"limit {limit} MiB: tiles of {options.tile}, {done} of them, {peak.over:.0f} MiB over the start", flush=True)
    return peak.over


def main(words: list[str]) -> int:
    """0 if the limit was kept."""
    limit = int(words[0]) if words else 1024
    megapixels = float(words[1]) if len(words) > 1 else 24.0
    return int(measure(limit, megapixels, int(words[2]) if len(words) > 2 else 0) > limit)


def _photo(megapixels: float) -> Photo:
    """Waves under noise, three wide to two high."""
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width, rng = round(1.5 * height), np.random.default_rng(0)
    pixels = np.empty((height, width, 3), np.uint8)
    across = np.sin(np.arange(width, dtype=np.float32) / 40)
    for row in range(height):
        noise = rng.standard_normal((width, 3), dtype=np.float32) * 20
        pixels[row] = np.clip(128 + 60 * across[:, None] * np.cos(row / 50) + noise, 0, 255)
    return Photo(pixels)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

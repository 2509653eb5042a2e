"""How much memory denoising a large photo takes, measured in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from aegui.benchmark import ours
from aegui.benchmark.photos import procedural_photo
from aegui.errors import EngineError
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep

SIZES = (24.0, 96.0)
_STATUS = Path("/proc/self/status")
_POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class MemoryScore:
    """Bytes of resident memory for one photo.

    `start`: of a process that has the model loaded and used; `arrays`: the photo's own pixels and the result's; `peak`:
    the most there was while it worked.
    """

    model: str
    precision: str
    megapixels: float
    start: int
    arrays: int
    peak: int

    @property
    def over_start(self) -> int:
        """What the photo took in all."""
        return self.peak - self.start

    @property
    def beyond_arrays(self) -> int:
        """What it took beside the photo and the result."""
        return self.over_start - self.arrays


def measure(engine: Engine, step: DenoiseStep, megapixels: float, progress: Progress) -> MemoryScore:
    """Denoise a procedural photo in a fresh process that computes as `engine` does. Raises `EngineError`, `Cancelled`.

    `progress` is asked about five times a second; a cancel ends the process.
    """
    request = {
        "options": asdict(engine.options),
        "folders": [str(folder) for folder in engine.catalogue.folders],
        "step": asdict(step),
        "megapixels": megapixels,
    }
    command = [sys.executable, "-c", "from aegui.benchmark.memory import main; main()", json.dumps(request)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    out = _run(command, environment, progress)
    return MemoryScore(**json.loads(out))


def measure_here(engine: Engine, step: DenoiseStep, megapixels: float) -> MemoryScore:
    """The same in this process, whose memory must never have been fuller than it is now."""
    ours.warm_up(engine, [step])
    start = psutil.Process().memory_info().rss
    photo = procedural_photo(megapixels)
    cleaned, report = ours.denoise(engine, photo, step.model, step.sigma)
    arrays = photo.pixels.nbytes + cleaned.pixels.nbytes
    return MemoryScore(step.model, report.precision or "", photo.megapixels, start, arrays, peak_memory())


def peak_memory() -> int:
    """The most resident memory that this process ever had, in bytes.

    Linux's own count, because `getrusage` there begins with what the parent process had.
    """
    if _STATUS.is_file():
        line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    windows = getattr(psutil.Process().memory_info(), "peak_wset", None)
    if windows is not None:
        return int(windows)
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # macOS counts in bytes


def main() -> None:
    """Measure what the first argument, a JSON document, asks for, and print the score as JSON."""
    request = json.loads(sys.argv[1])
    catalogue = Catalogue(tuple(Path(folder) for folder in request["folders"]))
    engine = Engine(ComputeOptions(**request["options"]), catalogue)
    score = measure_here(engine, DenoiseStep(**request["step"]), request["megapixels"])
    print(json.dumps(asdict(score)))


def _run(command: Sequence[str], environment: dict[str, str], progress: Progress) -> str:
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            while True:
                progress.check()
                try:
                    out, err = process.communicate(timeout=_POLL_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    continue
        finally:
            process.kill()
    if process.returncode != 0:
        reason = err.strip().splitlines()[-1:] or [f"exit code {process.returncode}"]
        raise EngineError(f"The memory could not be measured: {reason[0].rstrip('.')}.")
    return out

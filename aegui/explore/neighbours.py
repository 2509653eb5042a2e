"""t-SNE (van der Maaten and Hinton 2008) in a process of its own: it tells how far it is, and can be stopped at once.

scikit-learn's `fit_transform` takes minutes for 10,000 photos, says nothing meanwhile but on its standard output, and
cannot be stopped from another thread; a process can. It reads from a pipe that nothing is ever written to: once that
ends, whoever asked is gone, even by a kill, and nobody waits for the map.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aegui.errors import EngineError
from aegui.progress import Progress

_FEW = 400
_PERPLEXITY = 30.0
_ITERATIONS = 1000
_ITERATION = re.compile(rb"Iteration (\d+)")
_BEFORE = 0.04  # the share of the work that is done before the first iteration
_LOOK_SECONDS = 0.1


def neighbours_plane(vectors: NDArray[np.floating], progress: Progress, seed: int = 0) -> NDArray[np.float32]:
    """Points (N, 2) such that whoever is near in `vectors` (N, D), N >= 4, stays near; the same every time.

    Raises `EngineError` if the process ends without a result, `Cancelled`.
    """
    progress.report(0.0)
    if len(vectors) <= _FEW:
        return _embed(vectors, seed)
    with tempfile.TemporaryDirectory(prefix="aegui-map-") as place:
        return _embed_apart(vectors, Path(place), progress, seed)


def _embed(vectors: NDArray[np.floating], seed: int, verbose: int = 0) -> NDArray[np.float32]:
    from sklearn.manifold import TSNE

    perplexity = min(_PERPLEXITY, max(1.0, (len(vectors) - 1) / 3))
    plane = TSNE(perplexity=perplexity, init="pca", max_iter=_ITERATIONS, random_state=seed, verbose=verbose)
    return np.asarray(plane.fit_transform(vectors), np.float32)


def _embed_apart(vectors: NDArray[np.floating], place: Path, progress: Progress, seed: int) -> NDArray[np.float32]:
    given, made, told = place / "given.npy", place / "made.npy", place / "told.txt"
    np.save(given, vectors)
    words = [sys.executable, "-u", "-m", "aegui.explore.neighbours", str(given), str(made), str(seed)]
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    with told.open("wb") as out, subprocess.Popen(words, stdin=pipe, stdout=out, stderr=both) as process:
        try:
            while process.poll() is None:
                progress.report(_share(told.read_bytes()))
                try:
                    process.wait(_LOOK_SECONDS)
                except subprocess.TimeoutExpired:
                    continue
        finally:
            process.kill()
    if process.returncode != 0 or not made.exists():
        lines = told.read_text("utf-8", "replace").strip().splitlines()
        raise EngineError(
            "The map could not be laid out: {reason}.",
            "Lay it out by components.",
            reason=lines[-1] if lines else process.returncode,
        )
    return np.asarray(np.load(made), np.float32)


def _share(told: bytes) -> float:
    """How far it is, 0..1, by what it printed."""
    seen = _ITERATION.findall(told)
    return _BEFORE + (1 - _BEFORE) * int(seen[-1]) / _ITERATIONS if seen else 0.0


def main() -> None:
    """GIVEN.npy MADE.npy SEED: lay out what is given, telling how far it is on standard output."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    given, made, seed = sys.argv[1:]
    np.save(made, _embed(np.load(given), int(seed), verbose=2))


def _end_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)  # not through sys.stdin, whose lock would be missed when Python ends
    os._exit(1)


if __name__ == "__main__":
    main()

"""t-SNE apart: the same points as here, told on the way, stopped at once, and an end without a result said aloud."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import psutil
import pytest

from aegui.errors import Cancelled, EngineError
from aegui.explore import neighbours
from aegui.explore.neighbours import neighbours_plane
from aegui.progress import CancelToken, Progress


@pytest.fixture
def vectors() -> np.ndarray:
    """Two groups, far from each other."""
    rng = np.random.default_rng(0)
    return np.concatenate([rng.normal(0, 1, (20, 8)), rng.normal(30, 1, (20, 8))]).astype(np.float32)


def test_many_photos_are_laid_out_in_a_process_of_their_own_which_tells_how_far_it_is(vectors, monkeypatch) -> None:
    here = neighbours_plane(vectors, Progress())
    monkeypatch.setattr(neighbours, "_FEW", 1)
    told: list[float] = []
    apart = neighbours_plane(vectors, Progress(lambda share, _: told.append(share)))
    assert apart == pytest.approx(here, abs=1e-3)
    assert told == sorted(told)
    between = np.linalg.norm(apart[:20].mean(axis=0) - apart[20:].mean(axis=0))
    assert between > np.linalg.norm(apart[:20] - apart[:20].mean(axis=0), axis=1).max()


def test_what_it_printed_says_how_far_it_is() -> None:
    assert neighbours._share(b"[t-SNE] Computing 91 nearest neighbors...") == 0
    half = neighbours._share(b"[t-SNE] Iteration 50: error = 9\n[t-SNE] Iteration 500: error = 3, gradient norm = 1")
    assert half == pytest.approx(0.52)


def test_cancel_ends_the_process(vectors, monkeypatch) -> None:
    monkeypatch.setattr(neighbours, "_FEW", 1)
    token = CancelToken()

    def cancel_once_it_runs(_share: float, _message: str) -> None:
        if any("aegui.explore.neighbours" in child.cmdline() for child in psutil.Process().children()):
            token.cancel()

    with pytest.raises(Cancelled):
        neighbours_plane(vectors, Progress(cancel_once_it_runs, token))
    assert token.cancelled
    assert not any("aegui.explore.neighbours" in child.cmdline() for child in psutil.Process().children())


def test_a_kill_of_whoever_asked_ends_the_process_too() -> None:
    asker = """
import numpy as np, psutil
from aegui.explore.neighbours import neighbours_plane
from aegui.progress import Progress

def told(share, _):
    for child in psutil.Process().children():
        if "aegui.explore.neighbours" in child.cmdline():
            print(child.pid, flush=True)

neighbours_plane(np.random.default_rng(0).normal(size=(20_000, 50)).astype(np.float32), Progress(told))
"""
    with subprocess.Popen([sys.executable, "-c", asker], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        child = psutil.Process(int(process.stdout.readline()))
        process.kill()
    gone, _ = psutil.wait_procs([child], timeout=60)
    assert gone == [child]


def test_a_process_that_ends_without_a_result_is_told_with_its_last_words(vectors, monkeypatch) -> None:
    monkeypatch.setattr(neighbours, "_FEW", 1)
    vectors[3, 3] = np.nan
    with pytest.raises(EngineError, match="NaN"):
        neighbours_plane(vectors, Progress())

"""Run as a program: kills batches at random moments, resumes each, and compares with one that nobody disturbed.

    python kill_driver.py FOLDER TRIALS SEED

FOLDER holds `photos`, `models` and `recipe.toml`. Prints one JSON document. A process of its own, as it forks: what a
batch needs is imported once, and every child is a batch of its own from its first line to its exit code.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import torch

import aegui.restore.run  # noqa: F401 - before forking, as it takes longest
from aegui.cli.main import run_command
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.jobs.batch.journal import JOURNAL
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue


def child(folder: Path, out: Path, resume: bool) -> None:
    """`aegui batch` with the models in `folder`."""
    torch.set_num_threads(1)
    catalogue = Catalogue((folder / "models",))
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        parts = Parts(Terminal(nowhere, sys.stderr), lambda o: Engine(o, catalogue), lambda: catalogue, len)
        words = ["batch", folder / "photos", "-o", out, "--recipe", folder / "recipe.toml", "--recursive"]
        options = ["--device", "cpu", "--precision", "fp32", *(["--resume"] if resume else [])]
        code = run_command([*map(str, words), *options], parts)
    os._exit(code)


def run(folder: Path, out: Path, *, resume: bool, kill_after: float | None = None) -> int:
    """The exit code of a batch, or minus the signal that ended it."""
    process = get_context("fork").Process(target=child, args=(folder, out, resume))
    process.start()
    process.join(kill_after)
    if process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    return process.exitcode


def run_until_killed(folder: Path, out: Path, moment: float) -> bool:
    """Whether a batch was killed: one that had ended by then, on a machine that has become faster, is begun anew."""
    for _ in range(4):
        if run(folder, out, resume=False, kill_after=moment) == -signal.SIGKILL:
            return True
        shutil.rmtree(out)
        moment /= 2
    return False


def outputs(out: Path) -> dict[str, str]:
    """All files but the batch's own, hidden ones too."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and "aegui-batch" not in path.name)
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def states(out: Path) -> dict[str, tuple[str, str | None]]:
    """What the journal says of each photo: its state and when it ended."""
    if not (out / JOURNAL).exists():
        return {}
    database = sqlite3.connect(out / JOURNAL)
    try:
        return {name: (state, f"{ended} {seconds}") for name, state, ended, seconds in
                database.execute("SELECT name, state, ended, seconds FROM photos")}  # fmt: skip
    except sqlite3.OperationalError:  # killed before the table was there
        return {}
    finally:
        database.close()


def main(folder: Path, trials: int, seed: int) -> None:
    """Kill, look, resume, compare."""
    chance = random.Random(seed)
    run(folder, folder / "warm", resume=False)
    started = time.monotonic()
    code = run(folder, folder / "whole", resume=False)
    seconds = time.monotonic() - started
    whole, told = outputs(folder / "whole"), []
    for trial in range(trials):
        out = folder / f"trial{trial}"
        killed = run_until_killed(folder, out, chance.uniform(0.02, seconds))
        before, left = states(out), outputs(out)
        resumed = run(folder, out, resume=True)
        after = states(out)
        done = [name for name, (state, _) in before.items() if state == "done"]
        told.append({
            "killed": killed,
            "halves": [name for name, digest in left.items() if whole.get(name) != digest],
            "done": len(done),
            "repeated": [name for name in done if before[name] != after[name]],
            "exit": resumed,
            "same": outputs(out) == whole,
        })  # fmt: skip
    print(json.dumps({"exit": code, "photos": len(whole), "trials": told}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))

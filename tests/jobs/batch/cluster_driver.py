"""Run as a program: the same batch here, on a cluster that sees the files, and on one that does not.

    python cluster_driver.py FOLDER

FOLDER holds `photos` and `models`. Starts a scheduler and two worker processes on loopback, kills one of them while it
works, and prints one JSON document.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from pathlib import Path

from distributed import LocalCluster

from aegui.jobs.batch import worker as worker_module
from aegui.jobs.batch.pace import BatchEvent, PhotoEnded, PhotoStarted
from aegui.jobs.batch.plan import BatchRequest
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.run import Manner, run_batch
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep


def run(folder: Path, out: str, address: str | None, hear: object = None) -> BatchResult:
    catalogue = Catalogue((folder / "models",))
    request = BatchRequest((folder / "photos",), folder / out, Recipe((DenoiseStep(sigma=20.0),)), recursive=True)
    manner = Manner(ComputeOptions("cpu", "fp32"), scheduler=address)
    return run_batch(request, manner, lambda options: Engine(options, catalogue), listener=hear)  # type: ignore[arg-type]


def outputs(result: BatchResult) -> dict[str, str]:
    files = (path for path in sorted(result.out.rglob("*")) if path.is_file() and "aegui-batch" not in path.name)
    return {path.relative_to(result.out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main(folder: Path) -> None:
    here = run(folder, "here", None)
    started: list[int] = []
    at_work: dict[int, str] = {}
    workers: list[str] = []
    killed: list[str] = []
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1",
        local_directory=str(folder),
    ) as cluster:  # fmt: skip
        pids = {nanny.worker_address: nanny.pid for nanny in cluster.workers.values()}

        def hear(event: BatchEvent) -> None:
            if isinstance(event, PhotoStarted) and event.worker:
                started.append(event.photo_id)
                at_work[event.photo_id] = event.worker
            if isinstance(event, PhotoEnded) and event.row.worker:
                workers.append(event.row.worker)
                at_work.pop(event.row.id, None)
                if not killed and len(workers) >= 4 and at_work:
                    killed.append(next(iter(at_work.values())))
                    os.kill(pids[killed[0]], signal.SIGKILL)

        by_path = run(folder, "path", cluster.scheduler_address, hear)
        blind = worker_module.Sight
        worker_module.Sight = lambda path, size, _: blind(path, size, 0)  # type: ignore[misc, assignment]
        by_bytes = run(folder, "bytes", cluster.scheduler_address)
        alive = sum(1 for pid in pids.values() if _lives(pid))
    print(
        json.dumps({
            "local": outputs(here), "path": outputs(by_path), "bytes": outputs(by_bytes),
            "codes": [here.exit_code, by_path.exit_code, by_bytes.exit_code], "killed": killed[0],
            "first_workers": sorted(set(workers)), "workers": sorted(pids), "alive": alive, "started": len(started),
        })
    )  # fmt: skip


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))

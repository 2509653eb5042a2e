"""The same plan on a real Dask scheduler and two worker processes, one of which is killed midway."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import skimage.data

from aegui.errors import DeviceUnavailable, UsageError
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo
from aegui.jobs.batch.cluster import Cluster
from aegui.models.catalogue import Catalogue

DRIVER = Path(__file__).with_name("cluster_driver.py")


@pytest.mark.timeout(300)
def test_a_cluster_gives_the_same_bytes_though_a_worker_dies_and_though_another_sees_no_files(models: Path) -> None:
    pytest.importorskip("distributed")
    folder = models.parent
    for number in range(14):
        crop = skimage.data.chelsea()[number : number + 96, 100 : 100 + 128]
        path = folder / "photos" / ("sub" if number % 2 else "") / f"{number:02}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_photo(Photo(np.ascontiguousarray(crop)), path)
    (folder / "photos" / "bad.jpg").write_text("no photo")
    command = [sys.executable, str(DRIVER), str(folder)]
    here = Path(__file__).parents[3]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=290, check=False, cwd=here)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout.splitlines()[-1])
    assert told["local"] == told["path"] == told["bytes"]
    assert len(told["local"]) == 14
    assert told["codes"] == [8, 8, 8], "the bad one is named, and no more than it"
    assert told["killed"] in told["workers"]
    assert told["alive"] == 1
    assert told["started"] >= 15, "progress came through the scheduler"


def test_no_scheduler_and_no_dask_are_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"aegui\[cluster\]"), Cluster("tcp://127.0.0.1:1", Catalogue(())):
        pass


def test_nothing_of_dask_is_imported_without_a_scheduler(run_python: object) -> None:
    code = (
        "import sys, aegui.jobs.batch.run, aegui.api; print([m for m in ('dask', 'distributed') if m in sys.modules])"
    )
    assert run_python(code).strip() == "[]"  # type: ignore[operator]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x"])
def test_an_address_where_nobody_answers_is_an_error(address: str, run_python: object) -> None:
    pytest.importorskip("distributed")
    code = (
        "import sys\n"
        "from aegui.jobs.batch import cluster\n"
        "cluster._CONNECT_SECONDS = 1\n"
        "from aegui.models.catalogue import Catalogue\n"
        "try:\n"
        "    with cluster.Cluster(sys.argv[1], Catalogue(())): pass\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    assert DeviceUnavailable.__name__ in run_python(code, [address])  # type: ignore[operator]

"""The part of a cluster's batch that runs on its workers. Imported only where `dask.distributed` is installed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from aegui import paths
from aegui.errors import EngineError
from aegui.jobs.batch.photo import PhotoJob, Treated, treat
from aegui.jobs.batch.records import Terms
from aegui.jobs.engine import Engine, Ready
from aegui.jobs.runner import Outcome, run_to_outcome
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe

PLUGIN = "aegui"
TOPIC = "aegui-batch"


@dataclass(frozen=True, slots=True)
class Sight:
    """A file as the one who asks sees it. A worker takes what it sees itself only if size and time are the same."""

    path: Path
    size: int
    mtime_ns: int

    @property
    def is_seen(self) -> bool:
        """True if this machine sees the same file."""
        try:
            status = self.path.stat()
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (self.size, self.mtime_ns)


@dataclass(frozen=True, slots=True)
class NotSeen:
    """The worker cannot see the photo or its mask; send their bytes."""


class AeguiPlugin(WorkerPlugin):  # type: ignore[misc]  # distributed is typed in part only
    """Brings the models of the one who asks to every worker, those that join later too, and keeps engines ready.

    `files`: cards and weights by file name; `release`: the version of aegui that workers must have too.
    """

    name = PLUGIN

    def __init__(self, files: Mapping[str, bytes], release: str) -> None:
        self._files, self._release = dict(files), release

    def setup(self, worker: Worker) -> None:
        """Put the models into the worker's own folder. Raises `EngineError` on a worker of another version."""
        here = paths.version()
        if here != self._release:
            raise EngineError(
                "The worker {address} has aegui {here}, not {release}.",
                "Update it.",
                address=worker.address,
                here=here,
                release=self._release,
            )
        logging.getLogger("aegui").setLevel(logging.INFO)
        self._folder = Path(worker.local_directory) / "aegui-models"
        self._folder.mkdir(parents=True, exist_ok=True)
        for file, data in self._files.items():
            (self._folder / file).write_bytes(data)
        self._lock = threading.Lock()
        self._engines: dict[ComputeOptions, Engine] = {}

    def engine(self, options: ComputeOptions) -> Engine:
        """The engine for some options, made once."""
        with self._lock:
            if options not in self._engines:
                self._engines[options] = Engine(options, Catalogue((self._folder,)))
            return self._engines[options]


def prepare_on_worker(recipe: Recipe, options: ComputeOptions) -> Outcome[Ready]:
    """Load the models of a recipe, and say what work will be done with."""
    return run_to_outcome(lambda _: _plugin().engine(options).prepare(recipe), Progress())


def treat_on_worker(
    job: PhotoJob, terms: Terms, sights: tuple[Sight, ...], data: bytes | None = None, mask_data: bytes | None = None
) -> tuple[str, Outcome[Treated] | NotSeen]:
    """Treat a photo that this machine sees, or whose bytes came along; the worker's address, and what came of it."""
    worker = get_worker()
    if data is None and not all(sight.is_seen for sight in sights):
        return worker.address, NotSeen()
    worker.log_event(TOPIC, {"photo": job.id, "worker": worker.address})
    held = PhotoJob(job.id, job.name, job.source, job.mask, job.target, data, mask_data)
    engine = _plugin().engine(terms.options)
    return worker.address, run_to_outcome(lambda progress: treat(held, terms, engine, progress), Progress())


def _plugin() -> AeguiPlugin:
    plugin = get_worker().plugins[PLUGIN]
    assert isinstance(plugin, AeguiPlugin)
    return plugin

"""Batches with an engine that inverts photos, fails when told, and can be watched while it works."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
import skimage.data

from aegui.errors import AeguiError
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.write import write_photo
from aegui.jobs.batch.pace import BatchEvent, Gate
from aegui.jobs.batch.plan import BatchRequest
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.run import Manner, run_batch
from aegui.jobs.engine import Ready
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport
from aegui.restore.steps import InpaintStep, NoiseStep


@dataclass
class StubEngine:
    """Inverts photos. `fails` by file name; `before(name)` is called before each photo."""

    options: ComputeOptions = field(default_factory=ComputeOptions)
    fails: dict[str, BaseException] = field(default_factory=dict)
    before: Callable[[str], object] = lambda _: None
    refuses: AeguiError | None = None
    model: tuple[str, str] = ("stub", "0" * 64)
    names: list[str] = field(default_factory=list)
    masks: list[Mask | None] = field(default_factory=list)
    catalogue: Catalogue = field(default_factory=lambda: Catalogue(()))

    def prepare(self, _recipe: Recipe) -> Ready:
        if self.refuses is not None:
            raise self.refuses
        return Ready(ComputeOptions("cpu", "fp32"), (self.model,))

    def restore(
        self, photo: Photo, recipe: Recipe, mask: Mask | None = None, *, progress: Progress | None = None
    ) -> Restored:
        assert progress is not None
        step = recipe.steps[0]
        if not recipe.makes_photos:
            return Restored(photo, None, (StepReport(step.kind, step.title, 0.1, sigma=7.5),))
        name = self.name_of(photo)
        self.names.append(name)
        self.masks.append(mask)
        self.before(name)
        progress.check()
        if name in self.fails:
            raise self.fails[name]
        report = StepReport(step.kind, step.title, 0.1, "stub", 12.5, "cpu", "fp32", 768, ("A note.",), structure=0.25)
        return Restored(photo.with_pixels(photo.peak - photo.pixels), mask, (report,))

    def name_of(self, photo: Photo) -> str:
        """Photos in a batch have no path: their corner pixel says which one it is."""
        return f"photo{int(photo.pixels[0, 0, 0])}"


@dataclass
class Desk:
    """A folder of photos, a folder for outputs, and a batch between them."""

    photos: Path
    out: Path
    engine: StubEngine
    events: list[BatchEvent] = field(default_factory=list)
    gate: Gate = field(default_factory=Gate)
    hear: Callable[[BatchEvent], object] = lambda _: None

    def add(self, name: str, number: int = 0, depth: type[np.generic] = np.uint8) -> Path:
        """A small real photo whose corner pixel is `number`."""
        path = self.photos / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = skimage.data.chelsea()[100:124, 120:152].copy()
        pixels[0, 0] = number
        if depth is np.uint16:
            pixels = pixels.astype(np.uint16) * 257
        write_photo(Photo(pixels), path, overwrite=True)
        return path

    def request(self, **settings: object) -> BatchRequest:
        defaults = {"inputs": (self.photos,), "out": self.out, "recipe": Recipe((NoiseStep(),)), "recursive": True}
        return BatchRequest(**(defaults | settings))  # type: ignore[arg-type]

    def run(
        self,
        request: BatchRequest | None = None,
        progress: Progress | None = None,
        *,
        resume: bool = False,
        retry_failed: bool = False,
        workers: int = 2,
    ) -> BatchResult:
        def hear(event: BatchEvent) -> None:
            self.events.append(event)
            self.hear(event)

        manner = Manner(ComputeOptions(), workers, None, resume, retry_failed)
        return run_batch(request or self.request(), manner, lambda _: self.engine, progress, hear, self.gate)  # type: ignore[arg-type, return-value]

    def written(self) -> dict[str, str]:
        """The outputs and their SHA-256, by name; the batch's own files are left out."""
        return tree(self.out)


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder and its SHA-256; the batch's own files are left out."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "aegui-batch" not in path.name
    }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder of photos, and where outputs go."""
    (tmp_path / "photos").mkdir()
    return Desk(tmp_path / "photos", tmp_path / "out", StubEngine())


@pytest.fixture
def repaint() -> Recipe:
    """A recipe that needs a mask."""
    return Recipe((InpaintStep(),))

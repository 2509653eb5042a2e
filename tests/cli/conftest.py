"""A command line with a stub for an engine: it inverts photos, notes what it was asked, and fails when told."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.cli.main import run_command
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.errors import AeguiError
from aegui.imaging.noise_estimate import STRIDE, NoiseEstimate
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.write import write_photo
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport
from aegui.restore.steps import DenoiseStep, InpaintStep


@dataclass
class StubEngine:
    """Inverts photos. `fails` maps a photo's file name to the error that looking at it raises.

    A photo's first value is the sigma that it finds; below 10 it says that there is no noise.
    """

    options: ComputeOptions
    fails: dict[str, AeguiError | BaseException]
    before: Callable[[], None]
    recipes: list[Recipe] = field(default_factory=list)
    masks: list[Mask | None] = field(default_factory=list)

    def restore(
        self, photo: Photo, recipe: Recipe, mask: Mask | None = None, *, progress: Progress | None = None
    ) -> Restored:
        self.recipes.append(recipe)
        self.masks.append(mask)
        self._look_at(photo, progress)
        steps = tuple(
            StepReport(
                kind=step.kind,
                title=step.title,
                seconds=0.5,
                model=step.model if isinstance(step, DenoiseStep | InpaintStep) else None,
                sigma=(step.sigma or 12.5) if isinstance(step, DenoiseStep) else None,
                device="cpu",
                precision="fp32",
                tile=self.options.tile,
                notes=("A smaller tile was taken.",) if photo.height > 300 else (),
                noise=found(photo) if isinstance(step, DenoiseStep) and step.sigma is None else None,
                structure=0.25 if isinstance(step, DenoiseStep) else None,
            )
            for step in recipe.steps
        )
        return Restored(photo.with_pixels(photo.peak - photo.pixels), mask, steps)

    def estimate_noise(self, photo: Photo, progress: Progress | None = None) -> NoiseEstimate:
        self._look_at(photo, progress)
        return found(photo)

    def estimate_sigma(self, photo: Photo, progress: Progress | None = None) -> float:
        assert progress is not None
        assert photo.path is not None
        return 0.75

    def _look_at(self, photo: Photo, progress: Progress | None) -> None:
        assert progress is not None
        assert photo.path is not None
        self.before()
        progress.report(0.5, "Half way")
        if photo.path.name in self.fails:
            raise self.fails[photo.path.name]


def found(photo: Photo) -> NoiseEstimate:
    """What the stub says of a photo: its upper left value is the level, and twice that in the map's first cell."""
    sigma = float(photo.pixels[0, 0, 0])
    levels = np.full((-(-photo.height // STRIDE), -(-photo.width // STRIDE)), sigma, np.float32)
    levels[0, 0] *= 2
    return NoiseEstimate(sigma, "none" if sigma < 10 else "correlated", 0.875, levels, 0.125 if sigma < 50 else 0.5)


@dataclass
class Ran:
    """What a command printed and returned, and the engines that it made."""

    code: int
    out: str
    err: str
    engines: list[StubEngine]

    @property
    def json(self) -> Any:
        """What stdout says as strict JSON: one document, and no NaN."""
        return json.loads(self.out, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))


@pytest.fixture
def aegui(models: Path) -> Callable[..., Ran]:
    """A function that runs `aegui WORDS...` with stubs and returns what came of it."""

    def run(
        *words: object,
        fails: dict[str, AeguiError | BaseException] | None = None,
        before: Callable[[], None] = lambda: None,
        window: Callable[[list[Path]], int] = lambda _: 0,
        catalogue: Catalogue | None = None,
    ) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        engines: list[StubEngine] = []

        def make_engine(options: ComputeOptions) -> StubEngine:
            engines.append(StubEngine(options, fails or {}, before))
            return engines[-1]

        arguments = [str(word) for word in words]
        terminal = Terminal(out, err, as_json="--json" in arguments)
        parts = Parts(terminal, make_engine, lambda: catalogue or Catalogue((models,)), window)
        return Ran(run_command(arguments, parts), out.getvalue(), err.getvalue(), engines)

    return run


@pytest.fixture
def photo_at() -> Callable[..., Path]:
    """A function that saves a small photo of one grey level and returns its path."""

    def save(path: Path, level: int = 40, height: int = 12, width: int = 17) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_photo(Photo(np.full((height, width, 3), level, np.uint8)), path, overwrite=True)
        return path

    return save

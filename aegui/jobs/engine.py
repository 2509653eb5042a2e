"""The engine of this machine, and the one lazy door to torch: importing this module leaves torch out."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aegui.allocator import return_freed_memory
from aegui.imaging.damage import DamageMap, Proposal
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.imaging.sigma import estimate_sigma
from aegui.imaging.tiles import Rect
from aegui.models.catalogue import Catalogue, installed_catalogue
from aegui.models.options import DEVICES, ComputeOptions
from aegui.progress import Progress
from aegui.restore.recipe import NOISE_LEVEL, Recipe
from aegui.restore.result import Restored, TileSink
from aegui.restore.steps import DenoiseStep, DetectStep, InpaintStep

if TYPE_CHECKING:
    from aegui.models.manager import ModelManager


def models_of(recipe: Recipe, catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of all models that a recipe's outputs hang on: those that it names, and what looks for noise."""
    looks = recipe.looks_for_noise and NOISE_LEVEL in {card.id for card in catalogue.cards()}
    return (*recipe.models, *([NOISE_LEVEL] if looks else []))


@dataclass(frozen=True, slots=True)
class Ready:
    """What a recipe will be run with: options in which nothing is left to decide, and (id, sha256) of each model."""

    options: ComputeOptions
    models: tuple[tuple[str, str], ...]


class Engine:
    """Runs recipes on this machine. Torch is imported at the first use of a model, on the thread that asks.

    May be used from several threads; models are loaded once.
    """

    def __init__(self, options: ComputeOptions | None = None, catalogue: Catalogue | None = None) -> None:
        self.options = options or ComputeOptions()
        self.catalogue = catalogue or installed_catalogue()
        self._lock = threading.Lock()
        self._models: ModelManager | None = None

    def restore(
        self,
        photo: Photo,
        recipe: Recipe,
        mask: Mask | None = None,
        *,
        progress: Progress | None = None,
        on_tile: TileSink | None = None,
        visible: Rect | None = None,
    ) -> Restored:
        """Run a recipe on a photo; see `aegui.restore.run.run_recipe` for what it promises and raises.

        `mask`: bool (H, W), True = repaint. `on_tile(row, column, pixels)` is called with finished parts of the last
        step, those in `visible` first.
        """
        from aegui.restore.run import Request, run_recipe

        request = Request(photo, recipe, mask, visible)
        try:
            return run_recipe(request, self._manager(), progress or Progress(), on_tile)
        finally:
            return_freed_memory()

    def prepare(self, recipe: Recipe) -> Ready:
        """Load the models of a recipe and say what work will be done with. Raises `ModelError`, `EngineError`."""
        ids = models_of(recipe, self.catalogue)
        if not ids:
            return Ready(self.options, ())
        loaded = [self._manager().load(model, self.catalogue.card(model).task) for model in ids]
        device = next(device for device in DEVICES if device == loaded[0].device.type)
        pinned = tuple((model.card.id, model.precision) for model in loaded)
        models = tuple((model.card.id, model.card.sha256) for model in loaded)
        return Ready(replace(self.options, device=device, pinned=pinned), models)

    def estimate_sigma(self, photo: Photo, progress: Progress | None = None) -> float:
        """The noise level of a photo in 8-bit units, 0..100. Does without torch."""
        if progress is not None:
            progress.report(0.0, "Measuring the noise")
        return estimate_sigma(photo, progress)

    def estimate_noise(self, photo: Photo, progress: Progress | None = None) -> NoiseEstimate:
        """How noisy a photo is, where, and with what kind of noise, as the model `noise-level` sees it."""
        from aegui.restore.noise_level import estimate_noise

        return estimate_noise(photo, self._manager(), progress or Progress())

    def detect(
        self, photo: Photo, step: DetectStep | None = None, progress: Progress | None = None
    ) -> tuple[DamageMap, Proposal]:
        """Where a photo is damaged: scores of all pixels, and the pieces that the step proposes to repair.

        `aegui.imaging.damage.propose` makes other proposals of the same scores at once. Changes nothing.
        """
        from aegui.restore.damage import detect

        return detect(photo, step or DetectStep(), self._manager(), progress or Progress())

    def denoise_levels(
        self,
        photo: Photo,
        step: DenoiseStep,
        region: Rect,
        strengths: Sequence[float],
        *,
        noise: NoiseEstimate | None = None,
        progress: Progress | None = None,
    ) -> tuple[Pixels, ...]:
        """A region of the photo at several strengths in percent, for sliders that move at once.

        Each is what `restore` gives there with that strength for luma and chroma alike and no grain kept. `noise`: what
        `estimate_noise` found, so that it need not look again. `aegui.restore.blend` mixes them.
        """
        from aegui.restore.denoise import denoise_levels

        return denoise_levels(photo, step, region, strengths, self._manager(), noise, progress or Progress())

    def warm_up(self, progress: Progress | None = None) -> None:
        """Import torch and load the models that a first click needs, where they are installed."""
        progress = progress or Progress()
        installed = {card.id for card in self.catalogue.cards()}
        for step in (DenoiseStep(), InpaintStep()):
            progress.check()
            if step.model in installed:
                self._manager().load(step.model, "denoise" if isinstance(step, DenoiseStep) else "inpaint")

    def _manager(self) -> ModelManager:
        with self._lock:
            if self._models is None:
                from aegui.models.device import use_threads
                from aegui.models.manager import ModelManager

                use_threads(self.options.threads)
                self._models = ModelManager(self.catalogue, self.options)
            return self._models

"""What the window needs of an engine, so that tests may bring their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from aegui.cards.card import Card
from aegui.imaging.damage import DamageMap, Proposal
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.tiles import Rect
from aegui.jobs.work import Restores
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.steps import DenoiseStep, DetectStep


class Cards(Protocol):
    """The installed models."""

    def cards(self) -> tuple[Card, ...]:
        """Their cards."""


class RestoreEngine(Restores, Protocol):
    """`aegui.jobs.engine.Engine`, or a stand-in. Called on worker threads only, `catalogue` excepted."""

    @property
    def catalogue(self) -> Cards:
        """The installed models."""

    def estimate_sigma(self, photo: Photo, progress: Progress | None = None) -> float:
        """The noise level, 8-bit units."""

    def estimate_noise(self, photo: Photo, progress: Progress | None = None) -> NoiseEstimate:
        """How noisy, where, and with what kind of noise; needs the model `noise-level`."""

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
        """A region at several strengths."""

    def detect(
        self, photo: Photo, step: DetectStep | None = None, progress: Progress | None = None
    ) -> tuple[DamageMap, Proposal]:
        """Where the photo is damaged."""

    def warm_up(self, progress: Progress | None = None) -> None:
        """Import and load what the first click needs."""


EngineFactory = Callable[[ComputeOptions], RestoreEngine]

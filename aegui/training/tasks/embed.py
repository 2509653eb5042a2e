"""Embedding for search: two altered views of a photo are held near each other, and away from all other photos."""

from __future__ import annotations

import math

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.cards.spec import ArchitectureSpec
from aegui.imaging.thumbnails import as_input
from aegui.nets.embedding import Embedding
from aegui.training.distributed import unwrapped
from aegui.training.objective import Objective
from aegui.training.objectives.penalties import contrastive
from aegui.training.photos import Patch, PhotoPool
from aegui.training.pictures import draw_square
from aegui.training.tasks.task import Batch, Example

_LEAST_SHARE = 0.55


class EmbedTask:
    """SimCLR (Chen et al. 2020) with the alterations that a search must see through: crop, coding, colour, blur."""

    sigma_range: tuple[float, float] | None = None
    validation_condition = "recall@1 of altered copies"
    validation_metric = "recall"

    def __init__(self, spec: ArchitectureSpec, objective: Objective) -> None:
        self._side, self._temperature = spec.side, objective.temperature
        self.contract = (
            f"RGB float32 of {spec.side} x {spec.side} px with white = 1; gives {spec.latent} numbers, length one"
        )

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        photo = pool.draw_photo(rng)
        return {name: as_input(altered_view(rng, photo, size), 3) for name in ("first", "second")}

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:  # noqa: ARG002
        embedding = unwrapped(net)
        if not isinstance(embedding, Embedding):
            raise TypeError(f"{type(embedding).__name__} is no embedding")
        projected = embedding.project(torch.cat([batch["first"], batch["second"]]))
        first, second = projected.chunk(2)
        with torch.autocast(projected.device.type, enabled=False):  # in bf16 all that is alike would be equal
            return contrastive(first, second, self._temperature)

    def prepare(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Nothing to prepare."""

    def begin_step(self, step: int) -> None:
        """Every step is the same."""

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:  # noqa: ARG002
        """There is no picture to measure: not a number; `observe` tells the recall."""
        return math.nan

    def observe(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> dict[str, float]:
        """`recall`: the share of altered copies whose nearest photo is their own, among the held-out ones."""
        rng = np.random.default_rng(19)
        device = next(net.parameters()).device
        whole = np.stack([draw_square(rng, photo, self._side, least=1.0) for photo in photos])
        altered = np.stack([altered_view(rng, photo, self._side) for photo in photos])
        kept, asked = (net(torch.from_numpy(as_input(some, 3)).to(device)) for some in (whole, altered))
        nearest = (asked @ kept.T).argmax(1).cpu()
        return {"recall": float((nearest == torch.arange(len(photos))).float().mean())}


def altered_view(rng: np.random.Generator, photo: NDArray[np.uint8], side: int) -> Patch:
    """A random square of the photo in other light and colour, now and then soft or coded as JPEG: (side, side, 3)."""
    view = draw_square(rng, photo, side, _LEAST_SHARE) / np.float32(255)
    view = np.clip(view, 0, 1) ** np.float32(np.exp(rng.uniform(-0.35, 0.35)))
    grey = view.mean(axis=2, keepdims=True)
    view = grey + (view - grey) * np.float32(rng.uniform(0, 1.6))
    view = (view - 0.5) * np.float32(rng.uniform(0.7, 1.3)) + 0.5 + np.float32(rng.uniform(-0.12, 0.12))
    view = view * rng.uniform(0.88, 1.12, 3).astype(np.float32)
    if rng.random() < 0.3:
        view = cv2.GaussianBlur(view, (0, 0), float(rng.uniform(0.3, 1.2)))
    pixels = np.clip(np.rint(view * 255), 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        coded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 90))])[1]
        pixels = np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), np.uint8)
    return np.asarray(pixels, np.float32)

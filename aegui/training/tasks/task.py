"""What the training loop needs to know of a task."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.training.photos import PhotoPool

Example = dict[str, NDArray[np.float32]]
Batch = dict[str, Tensor]


class Task(Protocol):
    """Examples, loss and validation of one task. All arrays float32, CHW, white = 1.

    `contract`: what a net of this task takes and gives, for its card. `sigma_range`: the noise levels it learns, in
    8-bit units. `validation_condition` and `validation_metric`: what `validate` measures, and
    the name of its figure, of which more is better.
    """

    contract: str
    sigma_range: tuple[float, float] | None
    validation_condition: str
    validation_metric: str

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        """One training example; entirely decided by `rng`."""

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:
        """The scalar to descend. `decayed`: 0 before the decay of the rate, then rising to 1 at its end."""

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        """Mean PSNR in dB of the net, in eval mode, over RGB photos, with noise or holes fixed for ever."""


@runtime_checkable
class WatchedTask(Task, Protocol):
    """A task that prepares its net, follows the steps, and has more to tell than a PSNR."""

    def prepare(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Make a fresh net ready, before its first step."""

    def begin_step(self, step: int) -> None:
        """Called before the loss of every step, counted from 0."""

    def observe(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> dict[str, float]:
        """Named figures of the net, in eval mode, over RGB photos; the same names every time."""


@runtime_checkable
class ConcludingTask(Task, Protocol):
    """A task whose net is not ready when its training ends."""

    def conclude(self, net: nn.Module, pool: PhotoPool, seed: int) -> None:
        """Finish a trained net, in eval mode, before it is exported."""


def to_chw(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """(H, W, C) in 0..255 to (C, H, W) with white = 1."""
    return np.ascontiguousarray(image.transpose(2, 0, 1), dtype=np.float32) / np.float32(255)

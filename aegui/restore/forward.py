"""Running a net on a crop: to tensor, through, and back, cancellable between its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product

import numpy as np
import torch
from torch import Tensor

from aegui.errors import BadOutput, OutOfMemory
from aegui.models.manager import LoadedModel
from aegui.nets.blocks import ResidualBlock
from aegui.progress import Progress
from aegui.restore.pixels import FloatImage

Symmetry = tuple[bool, int]
"""Whether a picture is mirrored left to right, and then by how many quarter turns it is turned."""
AS_IT_IS: tuple[Symmetry, ...] = ((False, 0),)
FLIPS: tuple[Symmetry, ...] = ((False, 0), (True, 0), (False, 2), (True, 2))
SYMMETRIES: tuple[Symmetry, ...] = tuple(product((False, True), range(4)))


@contextmanager
def cancellable(model: LoadedModel, progress: Progress) -> Iterator[None]:
    """While inside, every residual block asks first whether to go on."""

    def check(_module: torch.nn.Module, _inputs: object) -> None:
        progress.check()

    hooks = [
        module.register_forward_pre_hook(check) for module in model.net.modules() if isinstance(module, ResidualBlock)
    ]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def run_net(model: LoadedModel, *inputs: FloatImage, symmetries: Sequence[Symmetry] = AS_IT_IS) -> FloatImage:
    """A net's answer, or the mean of its answers to flipped and turned inputs (Timofte et al. 2016, "Seven ways").

    `inputs`: the image (H, W, 3), white = 1, and what else the task gives, (H, W) each: noise map, hole. Returns
    (H, W, C). Raises `OutOfMemory`, and `BadOutput` where the net gives NaN or infinity.
    """
    total: FloatImage | None = None
    for mirrored, turns in symmetries:
        seen = [np.rot90(array[:, ::-1] if mirrored else array, turns) for array in inputs]
        back = np.rot90(_pass(model, seen), -turns)
        back = back[:, ::-1] if mirrored else back
        total = back if total is None else total + back
    assert total is not None
    return total if len(symmetries) == 1 else total / np.float32(len(symmetries))


def _pass(model: LoadedModel, inputs: Sequence[FloatImage]) -> FloatImage:
    height, width = inputs[0].shape[:2]
    try:
        with torch.inference_mode():
            output = model.net(*(_tensor(np.atleast_3d(array), model.device) for array in inputs))
            result: FloatImage = output[0].permute(1, 2, 0).float().cpu().numpy()
    except (RuntimeError, MemoryError) as error:
        if isinstance(error, torch.OutOfMemoryError | MemoryError) or "memory" in str(error):
            raise OutOfMemory(
                "Memory ran out on a tile of {width} x {height} pixels.", width=width, height=height
            ) from error
        raise
    if not np.isfinite(result.sum()):
        raise BadOutput(
            "The model '{model}' gave numbers that are not finite.", "Try precision fp32.", model=model.card.id
        )
    return result


def _tensor(image: FloatImage, device: torch.device) -> Tensor:
    """(H, W, C) to (1, C, H, W) in channels_last, which is how the photo lies in memory already."""
    if min(image.strides) < 0:  # a mirrored side of one pixel passes for contiguous, and torch takes no such steps
        image = image.copy()
    tensor = torch.from_numpy(np.ascontiguousarray(image)).permute(2, 0, 1)[None]
    return tensor.to(device, memory_format=torch.channels_last)

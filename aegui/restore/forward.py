"""Running a net on a crop: to tensor, through, and back, cancellable between its blocks."""

from __future__ import annotations

from collections.abc import Iterator
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


def run_net(model: LoadedModel, image: FloatImage, second: FloatImage, best: bool = False) -> FloatImage:
    """One pass of a net; `best`: the mean of eight, over the square's symmetries (Timofte et al. 2016, "Seven ways").

    `image`: (H, W, 3), white = 1. `second`: (H, W), the task's other input (noise map, hole). Returns (H, W, 3).
    Raises `OutOfMemory`, and `BadOutput` where the net gives NaN or infinity.
    """
    if not best:
        return _pass(model, image, second)
    total = np.zeros_like(image)
    for flipped, turns in product((False, True), range(4)):
        seen, told = (np.rot90(array[:, ::-1] if flipped else array, turns) for array in (image, second))
        back = np.rot90(_pass(model, seen, told), -turns)
        total += back[:, ::-1] if flipped else back
    return total / np.float32(8)


def _pass(model: LoadedModel, image: FloatImage, second: FloatImage) -> FloatImage:
    try:
        with torch.inference_mode():
            output = model.net(_tensor(image, model.device), _tensor(second[..., None], model.device))
            result: FloatImage = output[0].permute(1, 2, 0).float().cpu().numpy()
    except (RuntimeError, MemoryError) as error:
        if isinstance(error, torch.OutOfMemoryError | MemoryError) or "memory" in str(error):
            raise OutOfMemory(
                "Memory ran out on a tile of {width} x {height} pixels.", width=image.shape[1], height=image.shape[0]
            ) from error
        raise
    if not np.isfinite(result.sum()):
        raise BadOutput(
            "The model '{model}' gave numbers that are not finite.", "Try precision fp32.", model=model.card.id
        )
    return result


def _tensor(image: FloatImage, device: torch.device) -> Tensor:
    """(H, W, C) to (1, C, H, W) in channels_last, which is how the photo lies in memory already."""
    tensor = torch.from_numpy(np.ascontiguousarray(image)).permute(2, 0, 1)[None]
    return tensor.to(device, memory_format=torch.channels_last)

"""Running a net on a crop: to tensor, through, and back, cancellable between its blocks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aegui.errors import BadOutput, OutOfMemory
from aegui.models.manager import LoadedModel
from aegui.nets.blocks import ResidualBlock
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.streaming import can_stream, stream
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

    asking = threading.get_ident()

    def check(_module: torch.nn.Module, _inputs: object) -> None:
        if threading.get_ident() == asking:  # another thread may be in the same net
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
    return _averaged(inputs, symmetries, lambda seen: _pass(model, seen))


def denoised_rows(
    model: LoadedModel,
    image: FloatImage | NDArray[np.uint8],
    level: FloatImage,
    check: Callable[[], None],
    symmetries: Sequence[Symmetry],
) -> Iterator[FloatImage]:
    """A denoiser's answer as `run_net` gives it, from top to bottom: rows (h, W, 3) as soon as they are known.

    Where it is the mean of several answers, all at once. `image`: white = 1, or uint8, which is quicker; what comes
    out has white = 1. `check` is called again and again, and may raise.
    """
    if not can_stream(model.net):
        picture = np.asarray(image / np.float32(255) if image.dtype == np.uint8 else image, np.float32)
        yield run_net(model, picture, level, symmetries=symmetries)
    elif len(symmetries) == 1:
        yield from _streamed(model, image, level, check)
    else:
        yield _averaged(
            (image, level), symmetries, lambda seen: np.concatenate(list(_streamed(model, seen[0], seen[1], check)))
        )


def _averaged(
    inputs: Sequence[NDArray[np.generic]],
    symmetries: Sequence[Symmetry],
    answer: Callable[[Sequence[NDArray[np.generic]]], FloatImage],
) -> FloatImage:
    total: FloatImage | None = None
    for mirrored, turns in symmetries:
        seen = [np.rot90(array[:, ::-1] if mirrored else array, turns) for array in inputs]
        back = np.rot90(answer(seen), -turns)
        back = back[:, ::-1] if mirrored else back
        total = back if total is None else total + back
    assert total is not None
    return total if len(symmetries) == 1 else total / np.float32(len(symmetries))


def _pass(model: LoadedModel, inputs: Sequence[NDArray[np.generic]]) -> FloatImage:
    with _memory_watched(inputs[0]), torch.inference_mode():
        output = model.net(*(_tensor(np.atleast_3d(array), model.device) for array in inputs))
        return _finite(model, output)


def _streamed(
    model: LoadedModel, image: NDArray[np.generic], level: NDArray[np.generic], check: Callable[[], None]
) -> Iterator[FloatImage]:
    assert isinstance(model.net, DenoisingUNet)
    with _memory_watched(image):
        image_tensor, level_tensor = (_tensor(np.atleast_3d(array), model.device) for array in (image, level))
        rows = stream(model.net, image_tensor, level_tensor, check)
        while True:
            with torch.inference_mode():  # not across a yield, where it would hold for who asked for the rows too
                some = next(rows, None)
                if some is None:
                    return
                result = _finite(model, some)
            yield result


@contextmanager
def _memory_watched(image: NDArray[np.generic]) -> Iterator[None]:
    height, width = image.shape[:2]
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if isinstance(error, torch.OutOfMemoryError | MemoryError) or "memory" in str(error):
            raise OutOfMemory(
                "Memory ran out on a tile of {width} x {height} pixels.", width=width, height=height
            ) from error
        raise


def _finite(model: LoadedModel, output: Tensor) -> FloatImage:
    """(1, C, H, W) to (H, W, C)."""
    result: FloatImage = output[0].permute(1, 2, 0).float().cpu().numpy()
    if not np.isfinite(result.sum()):
        raise BadOutput(
            "The model '{model}' gave numbers that are not finite.", "Try precision fp32.", model=model.card.id
        )
    return result


def _tensor(image: NDArray[np.generic], device: torch.device) -> Tensor:
    """(H, W, C) to (1, C, H, W) in channels_last, which is how the photo lies in memory already."""
    if min(image.strides) < 0:  # a mirrored side of one pixel passes for contiguous, and torch takes no such steps
        image = image.copy()
    tensor = torch.from_numpy(np.ascontiguousarray(image)).permute(2, 0, 1)[None]
    return tensor.to(device, memory_format=torch.channels_last)

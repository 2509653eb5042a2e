"""How much a net computes, and how much of that this machine can do at best."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.flop_counter import FlopCounterMode

from aegui.models.options import Precision

DTYPES: dict[Precision, torch.dtype] = {"fp32": torch.float32, "bf16": torch.bfloat16}
PEAK_CHANNELS = (64, 96, 128, 192, 256)
PEAK_SIDES = (64, 128, 256, 512)
_LARGEST_TRIAL = 100e9
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class ConvolutionPeak:
    """The most that a dense 3x3 convolution reached here, in GFLOP/s, and with how many channels on which square."""

    precision: Precision
    gflops: float
    channels: int
    side: int


def flops_of(work: Callable[[], object]) -> float:
    """Floating-point operations (two per multiply-add) of all convolutions while `work` runs, on this thread."""
    names = ("_convolution_pointwise", "_convolution_pointwise_")
    found = (getattr(torch.ops.mkldnn, name, None) for name in names)
    fused = {operator: _fused_flops for operator in found if operator is not None}
    with FlopCounterMode(display=False, custom_mapping=fused) as counter:
        work()
    return float(counter.get_total_flops())


def _fused_flops(
    _image: torch.Size, second: torch.Size, third: object, *_: object, out_shape: torch.Size, **__: object
) -> int:
    """Of a convolution with its ReLU or addition, which count for nothing; the weight is third where one is added."""
    weight = third if isinstance(third, torch.Size) and len(third) == 4 else second
    return 2 * math.prod(out_shape) * math.prod(weight[1:])


def flops_per_pixel(net: nn.Module, *second: object) -> float:
    """Of a net `net(image, *second)` on a picture of 64 x 64, whose sides need no padding."""
    side = 64
    with torch.inference_mode():
        return flops_of(lambda: net(torch.zeros(1, 3, side, side), *second)) / side**2


def convolution_peak(
    precision: Precision,
    device: torch.device,
    *,
    channels: tuple[int, ...] = PEAK_CHANNELS,
    sides: tuple[int, ...] = PEAK_SIDES,
) -> ConvolutionPeak:
    """Try dense 3x3 convolutions, `channels_last`, of several widths and sizes; the best round of the best counts."""
    found: list[ConvolutionPeak] = []
    for width, side in _trials(channels, sides):
        best = min(_seconds(width, side, DTYPES[precision], device) for _ in range(_ROUNDS))
        found.append(ConvolutionPeak(precision, _flops(width, side) / best / 1e9, width, side))
    return max(found, key=lambda peak: peak.gflops)


def _trials(channels: tuple[int, ...], sides: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    return ((width, side) for width in channels for side in sides if _flops(width, side) <= _LARGEST_TRIAL)


def _flops(width: int, side: int) -> float:
    return 2 * 9 * width**2 * side**2


def _seconds(width: int, side: int, dtype: torch.dtype, device: torch.device) -> float:
    x, weight = (
        torch.ones(shape, dtype=dtype, device=device).to(memory_format=torch.channels_last)
        for shape in ((1, width, side, side), (width, width, 3, 3))
    )
    with torch.inference_mode():
        float(F.conv2d(x, weight, padding=1)[0, 0, 0, 0])
        started = time.perf_counter()
        float(F.conv2d(x, weight, padding=1)[0, 0, 0, 0])  # a number must wait for the device
        return time.perf_counter() - started

"""Convolutions that do what follows them in the same pass, where oneDNN does the work.

On a CPU with matrix units (AMX) a third of a residual block's time goes into its ReLU and its addition, which are bound
by memory. oneDNN applies them to the convolution's output while that is still in the cache. The operators are those
that torch's own compiler calls on CPUs; where they are missing, or gradients are wanted, it is done apart.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_NAMESPACE = torch.ops.mkldnn


Padding = tuple[int, int]
"""Zeros above and below, left and right."""


def conv_relu(x: Tensor, conv: nn.Conv2d, padding: Padding | None = None) -> Tensor:
    """ReLU(conv(x)); `padding`: in place of the convolution's own."""
    if not can_fuse(x, conv):
        return F.relu(convolved(x, conv, padding))
    fused: Tensor = _NAMESPACE._convolution_pointwise(x, conv.weight, conv.bias, *_shape(conv, padding), "relu", [], "")
    return fused


def conv_add(
    x: Tensor, conv: nn.Conv2d, other: Tensor, in_place: bool = False, padding: Padding | None = None
) -> Tensor:
    """conv(x) + other; `in_place`: in that memory, unless gradients are wanted; `padding`: see `conv_relu`."""
    if not can_fuse(x, conv):
        added = convolved(x, conv, padding)
        return other.add_(added) if in_place and not torch.is_grad_enabled() else other + added
    layer: tuple[object, ...] = (conv.weight, conv.bias, *_shape(conv, padding), "add", 1.0, None, [], None)
    if in_place:
        summed: Tensor = _NAMESPACE._convolution_pointwise_.binary(other, x, *layer)
    else:
        summed = _NAMESPACE._convolution_pointwise.binary(x, other, *layer)
    return summed


def convolved(x: Tensor, conv: nn.Conv2d, padding: Padding | None = None) -> Tensor:
    """conv(x); `padding`: in place of the convolution's own."""
    if padding is None:
        return torch.as_tensor(conv(x))
    return F.conv2d(x, conv.weight, conv.bias, conv.stride, padding, conv.dilation, conv.groups)


def can_fuse(x: Tensor, conv: nn.Conv2d) -> bool:
    """Whether `conv` on `x` may be fused here: inference, on the CPU, in one dtype that oneDNN knows."""
    return (
        not torch.is_grad_enabled()
        and not torch.is_autocast_enabled("cpu")
        and x.device.type == "cpu"
        and x.dtype == conv.weight.dtype
        and x.dtype in (torch.float32, torch.bfloat16)
        and torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
        and hasattr(_NAMESPACE, "_convolution_pointwise")
    )


def _shape(conv: nn.Conv2d, padding: Padding | None) -> tuple[list[int], list[int], list[int], int]:
    """Padding, stride, dilation and groups, as the operators want them."""
    if padding is None:
        assert not isinstance(conv.padding, str)
        return list(conv.padding), list(conv.stride), list(conv.dilation), conv.groups
    return list(padding), list(conv.stride), list(conv.dilation), conv.groups

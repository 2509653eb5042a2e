"""The pieces that the nets are made of: residual blocks, their scales, heads and tails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.downsampling import build_downsampling
from aegui.nets.fused import Padding, can_fuse, conv_add, conv_relu, convolved
from aegui.nets.upsampling import build_upsampling
from aegui.nets.winograd import MinimalFilter, is_large_enough, minimal_filter

RESIDUAL_START = 0.2
TAIL_START = 0.01


class BlockConv(nn.Conv2d):
    """A convolution of 3 x 3 that keeps height and width, with what follows it done in the same pass where that can be.

    `quicken` prepares it for inference.
    """

    def __init__(self, channels: int, bias: bool, dilation: int) -> None:
        super().__init__(channels, channels, 3, padding=dilation, dilation=dilation, bias=bias)
        self._quick: MinimalFilter | None = None

    def quicken(self) -> None:
        """Look for a quicker way to do the same with the weights as they are now, for calls without gradients."""
        self._quick = minimal_filter(self)

    def _apply(self, fn: Callable[[Tensor], Tensor], recurse: bool = True) -> Self:
        self._quick = None  # was made of the weights as they were
        return super()._apply(fn, recurse)  # type: ignore[no-any-return, no-untyped-call]

    def _load_from_state_dict(self, *args: Any, **kwargs: Any) -> None:
        self._quick = None
        super()._load_from_state_dict(*args, **kwargs)

    def relu(self, x: Tensor, padding: Padding | None = None) -> Tensor:
        """ReLU(conv(x)); `padding`: see `fused.conv_relu`."""
        if self._quick is None or not self._is_worth_it(x):
            return conv_relu(x, self, padding)
        return self._quick.relu(x, padding or (1, 1))

    def add(
        self, x: Tensor, other: Tensor, in_place: bool = False, padding: Padding | None = None, apart: int = 0
    ) -> Tensor:
        """conv(x) + other; see `fused.conv_add`, and `MinimalFilter` for `apart`."""
        if self._quick is None or not self._is_worth_it(x):
            return conv_add(x, self, other, in_place, padding)
        return self._quick.add(x, other if in_place else other.clone(), padding or (1, 1), apart)

    def _is_worth_it(self, x: Tensor) -> bool:
        return can_fuse(x, self) and is_large_enough(x)


class ResidualBlock(nn.Module):
    """x + conv(ReLU(conv(x))), 3x3, no normalisation (Lim et al. 2017, EDSR): (B, C, H, W) to the same.

    `in_place`: nobody else reads x, so the sum may take its place, which saves a quarter of the memory's traffic.
    """

    def __init__(self, channels: int, bias: bool = False, dilation: int = 1, in_place: bool = False) -> None:
        super().__init__()
        self._in_place = in_place
        self.conv1 = BlockConv(channels, bias, dilation)
        self.conv2 = BlockConv(channels, bias, dilation)
        with torch.no_grad():
            self.conv2.weight.mul_(RESIDUAL_START)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv2.add(self.conv1.relu(x), x, self._in_place)


class FullPrecisionConv(nn.Conv2d):
    """A convolution in its weights' own dtype whatever autocast says: head and tail, where bf16 would round the photo.

    With bf16 weights, a float32 input goes in as the sum of two bf16 numbers, so that it is not rounded either.
    """

    def forward(self, x: Tensor) -> Tensor:
        assert not isinstance(self.padding, str)
        return self.convolve(x, (self.padding[0], self.padding[1]))

    def convolve(self, x: Tensor, padding: Padding) -> Tensor:
        """The convolution with that many zeros around: (B, C_in, H, W) to (B, C_out, H', W')."""
        dtype = self.weight.dtype
        with torch.autocast(x.device.type, enabled=False):
            rounded = x.to(dtype)
            out = convolved(rounded, self, padding)
            if torch.finfo(x.dtype).bits > torch.finfo(dtype).bits:
                out = conv_add((x - rounded).to(dtype), self, out, in_place=True, padding=padding)
            return out


def quicken(net: nn.Module) -> None:
    """Prepare all residual blocks for inference with the weights as they are now."""
    for module in net.modules():
        if isinstance(module, BlockConv):
            module.quicken()


def working_dtype(device_type: str, body: nn.Module) -> torch.dtype:
    """The dtype of the features between head and tail: autocast's in training, else that of the body's weights."""
    if torch.is_autocast_enabled(device_type):
        return torch.get_autocast_dtype(device_type)
    return next(body.parameters()).dtype


def pad_to_multiple(x: Tensor, multiple: int) -> Tensor:
    """Repeat the last row and column until height and width are multiples: (B, C, H, W) to (B, C, H', W')."""
    pad_h, pad_w = -x.shape[-2] % multiple, -x.shape[-1] % multiple
    return F.pad(x, (0, pad_w, 0, pad_h), mode="replicate") if pad_h or pad_w else x


class UNetBody(nn.Module):
    """Encoder, bottleneck and decoder with additive skips (Ronneberger et al. 2015): (B, widths[0], H, W) to the same.

    Residual blocks before each down-sampling and after each up-sampling; `bottleneck` works at the coarsest scale.
    """

    def __init__(self, spec: ArchitectureSpec, bottleneck: nn.Module, bias: bool) -> None:
        super().__init__()
        scales = list(zip(spec.widths, spec.widths[1:], spec.blocks, strict=False))
        # The first scale's input is added to the body's output once more, so it stays.
        self.encoder = nn.ModuleList(
            residual_sequence(width, count, bias, fresh=number > 0) for number, (width, _, count) in enumerate(scales)
        )
        self.downs = nn.ModuleList(build_downsampling(spec.downsampling, a, b, bias) for a, b, _ in scales)
        self.bottleneck = bottleneck
        self.ups = nn.ModuleList(build_upsampling(spec.upsampling, b, a, bias) for a, b, _ in scales)
        self.decoder = nn.ModuleList(residual_sequence(width, count, bias, fresh=True) for width, _, count in scales)

    def forward(self, x: Tensor, *bottleneck_inputs: Tensor) -> Tensor:
        skips: list[tuple[Tensor, Tensor | None]] = []
        for encode, down in zip(self.encoder, self.downs, strict=True):
            x = encode(x)
            smaller, indices = down(x)
            skips.append((x, indices))
            x = smaller
        x = self.bottleneck(x, *bottleneck_inputs)
        for decode, up in zip(reversed(self.decoder), reversed(self.ups), strict=True):
            skip, indices = skips.pop()
            x = decode(up(x, indices) + skip)
        return x


def residual_sequence(width: int, count: int, bias: bool, fresh: bool = False) -> nn.Sequential:
    """`count` residual blocks in a row. `fresh`: nobody else reads what goes in."""
    return nn.Sequential(*(ResidualBlock(width, bias, in_place=fresh or number > 0) for number in range(count)))


def soften_tail(tail: FullPrecisionConv) -> FullPrecisionConv:
    """Start the last convolution near zero, so that training begins at the identity."""
    with torch.no_grad():
        tail.weight.mul_(TAIL_START)
    return tail

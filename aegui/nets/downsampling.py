"""Every way to halve a feature map.

Each block maps (B, C_in, H, W) to (B, C_out, H/2, W/2), H and W even, and returns the saved indices beside it where its
up-sampling partner needs them (max-pooling), else `None`.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import Downsampling

Down = tuple[Tensor, Tensor | None]


class MaxPool(nn.Module):
    """2x2 max-pooling that keeps indices (Zeiler and Fergus 2014), then 1x1 convolution where the width changes."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.project = _project(c_in, c_out, bias)

    def forward(self, x: Tensor) -> Down:
        pooled, indices = F.max_pool2d(x, 2, return_indices=True)
        return self.project(pooled), indices


class AveragePool(nn.Module):
    """2x2 average-pooling, then 1x1 convolution where the width changes."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.project = _project(c_in, c_out, bias)

    def forward(self, x: Tensor) -> Down:
        return self.project(F.avg_pool2d(x, 2)), None


class StridedConv(nn.Module):
    """2x2 convolution with stride 2 (Springenberg et al. 2015)."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 2, stride=2, bias=bias)

    def forward(self, x: Tensor) -> Down:
        return self.conv(x), None


class PixelUnshuffle(nn.Module):
    """Space to depth (Shi et al. 2016, inverted): 2x2 neighbours become channels, then 1x1 convolution to the width."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.project = _project(4 * c_in, c_out, bias)

    def forward(self, x: Tensor) -> Down:
        return self.project(F.pixel_unshuffle(x, 2)), None


def _project(c_in: int, c_out: int, bias: bool) -> nn.Module:
    return nn.Identity() if c_in == c_out else nn.Conv2d(c_in, c_out, 1, bias=bias)


_BLOCKS: dict[Downsampling, type[nn.Module]] = {
    "max": MaxPool,
    "average": AveragePool,
    "strided": StridedConv,
    "unshuffle": PixelUnshuffle,
}


def build_downsampling(kind: Downsampling, c_in: int, c_out: int, bias: bool = False) -> nn.Module:
    """The block of that kind."""
    return _BLOCKS[kind](c_in, c_out, bias)

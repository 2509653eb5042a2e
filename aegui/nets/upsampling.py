"""Every way to double a feature map.

Each block maps (B, C_in, H, W) to (B, C_out, 2H, 2W). `forward(x, indices)`: only max-unpooling uses the indices that
max-pooling saved; the others ignore them.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import Upsampling


def bed_of_nails(x: Tensor) -> Tensor:
    """Each value in the upper left of its 2x2 cell, zeros elsewhere: (B, C, H, W) to (B, C, 2H, 2W)."""
    b, c, h, w = x.shape
    out = x.new_zeros(b, c, 2 * h, 2 * w)
    out[..., ::2, ::2] = x
    return out


class Nearest(nn.Module):
    """Each value repeated over its 2x2 cell, then 3x3 convolution (Odena et al. 2016)."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, padding=1, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:  # noqa: ARG002
        return torch.as_tensor(self.conv(F.interpolate(x, scale_factor=2.0, mode="nearest")))


class Bilinear(nn.Module):
    """Bilinear interpolation with pixel centres (half-pixel offsets), then 3x3 convolution."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, padding=1, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:  # noqa: ARG002
        return torch.as_tensor(self.conv(F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)))


class BedOfNails(nn.Module):
    """Each value in the upper left of its 2x2 cell, zeros elsewhere, then 3x3 convolution."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, padding=1, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:  # noqa: ARG002
        return torch.as_tensor(self.conv(bed_of_nails(x)))


class MaxUnpool(nn.Module):
    """1x1 convolution to the encoder's width, then values back at the saved indices, zeros elsewhere (Zeiler 2014)."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.project = nn.Identity() if c_in == c_out else nn.Conv2d(c_in, c_out, 1, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:
        if indices is None:
            raise ValueError("max-unpooling needs the indices that max-pooling saved")
        return F.max_unpool2d(self.project(x), indices, [2, 2])


class TransposedConv(nn.Module):
    """2x2 transposed convolution with stride 2 (Zeiler et al. 2010)."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.conv = nn.ConvTranspose2d(c_in, c_out, 2, stride=2, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:  # noqa: ARG002
        return torch.as_tensor(self.conv(x))


class PixelShuffle(nn.Module):
    """1x1 convolution to four times the width, then depth to space (Shi et al. 2016)."""

    def __init__(self, c_in: int, c_out: int, bias: bool = False) -> None:
        super().__init__()
        self.project = nn.Conv2d(c_in, 4 * c_out, 1, bias=bias)

    def forward(self, x: Tensor, indices: Tensor | None = None) -> Tensor:  # noqa: ARG002
        return F.pixel_shuffle(self.project(x), 2)


_BLOCKS: dict[Upsampling, type[nn.Module]] = {
    "nearest": Nearest,
    "bilinear": Bilinear,
    "bed-of-nails": BedOfNails,
    "max-unpool": MaxUnpool,
    "transposed": TransposedConv,
    "shuffle": PixelShuffle,
}


def build_upsampling(kind: Upsampling, c_in: int, c_out: int, bias: bool = False) -> nn.Module:
    """The block of that kind."""
    return _BLOCKS[kind](c_in, c_out, bias)

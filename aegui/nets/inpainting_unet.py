"""The inpainting convolutional autoencoder: a residual U-Net from full resolution, on a smooth first fill.

Pathak et al. 2016, "Context encoders"; dilated bottleneck after Iizuka et al. 2017; attention that looks only at known
pixels after Yu et al. 2018 (contextual attention). The first scale works at full resolution, where scratches of one to
three pixels live; the net adds a residual to the first fill, so training begins at a diffusion.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import (
    FullPrecisionConv,
    ResidualBlock,
    UNetBody,
    pad_to_multiple,
    soften_tail,
    working_dtype,
)
from aegui.nets.prefill import prefill

HEADS = 4


class MaskedSelfAttention(nn.Module):
    """Every position looks at the known positions: x (B, C, h, w), known (B, 1, h, w) in 0..1, to (B, C, h, w)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias if self.out.bias is not None else torch.empty(0))

    def forward(self, x: Tensor, known: Tensor) -> Tensor:
        b, c, h, w = x.shape
        q, k, v = self.qkv(x).reshape(b, 3, HEADS, c // HEADS, h * w).transpose(-1, -2).unbind(1)
        usable = (known > 0.5).reshape(b, 1, 1, h * w)
        usable = usable | ~usable.any(-1, keepdim=True)  # nothing known: look everywhere instead of at nothing
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=usable.expand(b, 1, h * w, h * w))
        return x + torch.as_tensor(self.out(attended.transpose(-1, -2).reshape(b, c, h, w)))


class DilatedBottleneck(nn.Module):
    """Residual blocks of growing dilation, with masked attention in their middle."""

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        dilations = spec.dilations or (1,) * spec.blocks[-1]
        middle = (len(dilations) + 1) // 2
        width = spec.widths[-1]
        self.first = nn.Sequential(*(ResidualBlock(width, True, d) for d in dilations[:middle]))
        self.attention = MaskedSelfAttention(width) if spec.attention else None
        self.second = nn.Sequential(*(ResidualBlock(width, True, d) for d in dilations[middle:]))

    def forward(self, x: Tensor, known: Tensor) -> Tensor:
        x = self.first(x)
        if self.attention is not None:
            x = self.attention(x, known)
        return torch.as_tensor(self.second(x))


class InpaintingUNet(nn.Module):
    """(image, hole) to the filled image.

    `forward(image, hole)`: image float32 (B, 3, H, W), white = 1, its values under the hole are never read; hole
    float32 (B, 1, H, W), 1 = to fill. Returns float32 (B, 3, H, W): `image` where known, the fill under the hole, not
    clipped.
    """

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        packed = spec.unshuffle**2
        self.head = FullPrecisionConv(4 * packed, spec.widths[0], 3, padding=1)
        self.body = UNetBody(spec, DilatedBottleneck(spec), bias=True)
        self.tail = soften_tail(FullPrecisionConv(spec.widths[0], 3 * packed, 3, padding=1))

    def forward(self, image: Tensor, hole: Tensor) -> Tensor:
        height, width = image.shape[-2:]
        filled = prefill(image, hole)
        x = pad_to_multiple(torch.cat([filled - 0.5, hole], 1), self.spec.multiple)
        x = x.contiguous(memory_format=torch.channels_last)
        known = F.avg_pool2d(1 - x[:, 3:], self.spec.multiple)
        features = self.head(F.pixel_unshuffle(x, self.spec.unshuffle))
        features = features.to(working_dtype(image.device.type, self.body))
        residual = F.pixel_shuffle(self.tail(self.body(features, known) + features), self.spec.unshuffle)
        return filled + residual[..., :height, :width] * hole

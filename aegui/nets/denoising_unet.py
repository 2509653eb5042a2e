"""The denoising autoencoder: a bias-free residual U-Net conditioned on a noise map.

Vincent et al. 2008, "Extracting and composing robust features with denoising autoencoders"; the noise map after Zhang
et al. 2018 (FFDNet); the residual U-Net after Zhang et al. 2021 (DRUNet); bias-free after Mohan et al. 2020: the net
is homogeneous, f(a x, a sigma) = a f(x, sigma), so it carries over to levels that it was not trained on.
"""

from __future__ import annotations

from typing import ClassVar

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import (
    FullPrecisionConv,
    UNetBody,
    pad_to_multiple,
    residual_sequence,
    soften_tail,
    working_dtype,
)


class DenoisingUNet(nn.Module):
    """(image, noise map) to the clean image.

    `forward(image, sigma)`: image float32 (B, 3, H, W), white = 1; sigma float32 (B, 1, H, W) in the same unit
    (8-bit sigma / 255). Any height and width of at least 1; returns float32 (B, 3, H, W), not clipped.
    """

    gives_noise: ClassVar[bool] = True
    """The tail gives what is subtracted, which bf16 rounds by next to nothing; the image itself is never rounded."""

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        packed = spec.unshuffle**2
        self.head = FullPrecisionConv(4 * packed, spec.widths[0], 3, padding=1, bias=False)
        bottleneck = residual_sequence(spec.widths[-1], spec.blocks[-1], bias=False)
        self.body = UNetBody(spec, bottleneck, bias=False)
        self.tail = soften_tail(FullPrecisionConv(spec.widths[0], 3 * packed, 3, padding=1, bias=False))

    def forward(self, image: Tensor, sigma: Tensor) -> Tensor:
        height, width = image.shape[-2:]
        x = pad_to_multiple(torch.cat([image, sigma], 1), self.spec.multiple)
        features = self.head(F.pixel_unshuffle(x, self.spec.unshuffle))
        features = features.to(working_dtype(image.device.type, self.body))
        noise = F.pixel_shuffle(self.tail(self.body(features) + features), self.spec.unshuffle)
        return image - noise[..., :height, :width].to(image.dtype)

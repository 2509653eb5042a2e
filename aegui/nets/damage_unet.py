"""The damage detector: a U-Net that marks lines, spots and stains, and shows the photo as it would be without them.

Ronneberger et al. 2015 (U-Net); detection by the error of a reconstruction that has learned only sound pictures after
Sakurada and Yairi 2014 and Bergmann et al. 2018 (anomaly detection with autoencoders). Both tasks share all layers, so
what the reconstruction takes away and what the classes mark support each other.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import (
    FullPrecisionConv,
    ResidualBlock,
    UNetBody,
    pad_to_multiple,
    soften_tail,
    working_dtype,
)

CLASSES = 3
FADE = CLASSES
"""The channel after the classes: how faded the photo is."""
OUTPUTS = CLASSES + 1 + 3
_RARELY = -3.0
"""A fresh net's logit of each class: most pixels are sound, and half marked would be a long way to go back."""

_LEVELS = 100 / 255


class DamageUNet(nn.Module):
    """An image to what is damaged in it.

    `forward(image)`: float32 (B, 3, H, W), white = 1, any size of at least 1. Returns float32 (B, OUTPUTS, H, W): a
    logit for line, spot and stain, one for fading, and the RGB image as it would be without damage, not clipped.
    """

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        width = spec.widths[-1]
        dilations = spec.dilations or (1,) * spec.blocks[-1]
        bottleneck = nn.Sequential(*(ResidualBlock(width, True, dilation) for dilation in dilations))
        packed = spec.unshuffle**2
        self.head = FullPrecisionConv(3 * packed, spec.widths[0], 3, padding=1)
        self.body = UNetBody(spec, bottleneck, bias=True)
        self.tail = soften_tail(FullPrecisionConv(spec.widths[0], OUTPUTS * packed, 3, padding=1))
        assert self.tail.bias is not None
        with torch.no_grad():
            self.tail.bias[: CLASSES * packed].fill_(_RARELY)

    def forward(self, image: Tensor) -> Tensor:
        height, width = image.shape[-2:]
        x = pad_to_multiple(image - 0.5, self.spec.multiple).contiguous(memory_format=torch.channels_last)
        features = self.head(nn.functional.pixel_unshuffle(x, self.spec.unshuffle))
        features = features.to(working_dtype(image.device.type, self.body))
        out = nn.functional.pixel_shuffle(self.tail(self.body(features) + features), self.spec.unshuffle)
        out = out[..., :height, :width]
        return torch.cat([out[:, : FADE + 1], image + out[:, FADE + 1 :]], 1)

    @staticmethod
    def pictured(output: Tensor) -> Tensor:
        """The output as values of a picture, 0..1; a hundredth of a likelihood counts as one level of 255."""
        return torch.cat([_LEVELS * output[:, : FADE + 1].sigmoid(), output[:, FADE + 1 :]], 1)

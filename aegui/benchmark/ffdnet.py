"""A net of FFDNet's shape, to be measured beside: how fast it is does not hang on its weights, so they are random.

Zhang, Zuo, Zhang: "FFDNet: Toward a Fast and Flexible Solution for CNN-based Image Denoising" (IEEE TIP 2018). For
colour: 12 convolutions of 3x3, 96 channels, ReLU between them, at half resolution on 12 sub-images and one noise map
(13 channels in, 12 out); batch normalisation is merged into the convolutions before the net is used.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.tiles import TileGrid
from aegui.nets.blocks import pad_to_multiple
from aegui.restore.pixels import to_float, to_pixels

LAYERS, CHANNELS, SHRINK = 12, 96, 2
_LANES = 32
"""Sides of padded tiles are multiples of it: at half the resolution 16 columns, as our own nets' tiles have them."""
HALO = LAYERS * SHRINK
"""Pixels that a tile must see around itself, for tiles to equal the whole."""


class FFDNetShape(nn.Module):
    """`forward(image, sigma)`: image (B, 3, H, W), white = 1, sigma in the same unit; to (B, 3, H, W)."""

    def __init__(self) -> None:
        super().__init__()
        widths = [3 * SHRINK**2 + 1, *[CHANNELS] * (LAYERS - 1), 3 * SHRINK**2]
        layers: list[nn.Module] = []
        for c_in, c_out in pairwise(widths):
            layers += [nn.Conv2d(c_in, c_out, 3, padding=1), nn.ReLU(inplace=True)]
        self.body = nn.Sequential(*layers[:-1])

    def forward(self, image: Tensor, sigma: float) -> Tensor:
        height, width = image.shape[-2:]
        packed = F.pixel_unshuffle(pad_to_multiple(image, SHRINK), SHRINK)
        level = packed.new_full((packed.shape[0], 1, *packed.shape[-2:]), sigma)
        features = torch.cat([packed, level], 1).to(next(self.parameters()).dtype, memory_format=torch.channels_last)
        return F.pixel_shuffle(self.body(features), SHRINK)[..., :height, :width]


def shaped_net(dtype: torch.dtype, device: torch.device) -> FFDNetShape:
    """The net with the same random weights every time, ready to run; all of its layers compute in `dtype`."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        net = FFDNetShape()
    net.eval().requires_grad_(False)
    return net.to(device, dtype, memory_format=torch.channels_last)  # type: ignore[call-overload, no-any-return]


def run_shaped(net: FFDNetShape, photo: Photo, sigma: float, tile: int | None) -> Pixels:
    """The whole path, decoded photo in, pixels out; in tiles of that side (even), or all at once if it is `None`."""
    device = next(net.parameters()).device
    side = max(photo.height, photo.width) // SHRINK * SHRINK + SHRINK if tile is None else tile
    result = np.empty_like(photo.pixels)
    with torch.inference_mode():
        for part in TileGrid(photo.height, photo.width, side, HALO, SHRINK, None if tile is None else _LANES):
            image = torch.from_numpy(to_float(photo.pixels[part.padded.slices])).permute(2, 0, 1)[None]
            output = net(image.to(device, memory_format=torch.channels_last), sigma / 255)
            clean = output[0].permute(1, 2, 0).float().cpu().numpy()
            core = clean[part.core.within(part.padded).slices]
            result[part.core.slices] = to_pixels(core, photo.pixels.dtype)
    return result

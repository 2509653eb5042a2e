"""The noise-level net: how strong the noise is, place by place, how sure that is, and of what kind.

A sigma map from a small convolutional net, under-estimates costing more, after Guo et al. 2019 (CBDNet). The front is a
learned filter bank whose local energies are taken as logarithms, so that noise of any strength looks alike but for an
offset; sparse energy (texture) and even energy (noise) tell themselves apart by three pooled statistics of each filter.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import pad_to_multiple

CHARACTERS = 5
SIGMA_OFFSET = 0.5
"""The net speaks of log(sigma + offset), so that a clean photo has a finite place."""
LEAST_LOG_SCALE = -4.0
"""Nothing is taken to be surer than this."""
_CELL = 4
_FLOOR = 1e-8


class NoiseLevelNet(nn.Module):
    """An image to a map of noise levels.

    `forward(image)`: float32 (B, 3, H, W), white = 1. Returns float32 (B, 2 + CHARACTERS, ceil(H / 8), ceil(W / 8)):
    log(sigma + SIGMA_OFFSET) with sigma in 8-bit units, the log of its Laplace scale, and a logit per character.
    """

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        bank, width = spec.widths
        self.bank = nn.Conv2d(3 * spec.unshuffle**2, bank, 3, padding=1, bias=False)
        self.mix = nn.Conv2d(3 * bank + 3, width, 1)
        self.body = nn.ModuleList(
            nn.Conv2d(width, width, 3, padding=dilation, dilation=dilation) for dilation in spec.dilations
        )
        self.head = nn.Conv2d(width, 2 + CHARACTERS, 1)

    def forward(self, image: Tensor) -> Tensor:
        with torch.autocast(image.device.type, enabled=False):
            x = pad_to_multiple(image.float(), self.spec.unshuffle * _CELL)
            packed = F.pixel_unshuffle(x, self.spec.unshuffle)
            features = F.relu(self.mix(self._statistics(x, self.bank(packed))))
            for conv in self.body:
                features = features + F.relu(conv(features))
            out: Tensor = self.head(features)
            return out

    def _statistics(self, image: Tensor, response: Tensor) -> Tensor:
        """Of every filter in every cell: log energy, log of the quietest quarter's energy, log mean magnitude."""
        fine = F.avg_pool2d(response.square(), _CELL // 2)
        energy = F.avg_pool2d(fine, 2)
        quietest = -F.max_pool2d(-fine, 2)
        magnitude = F.avg_pool2d(response.abs(), _CELL).square()
        brightness = F.avg_pool2d(image, _CELL * self.spec.unshuffle)
        logs = [0.5 * torch.log(part + _FLOOR) for part in (energy, quietest, magnitude)]
        return torch.cat([*logs, brightness], 1)


def certainty(output: Tensor) -> Tensor:
    """How much each cell says about its photo: one over the square of its scale, as shares of 1.

    `output`: (B, 2 + CHARACTERS, h, w) of the net; returns (B, h, w).
    """
    weight = torch.exp(-2 * output[:, 1].clamp_min(LEAST_LOG_SCALE))
    return weight / weight.sum((1, 2), keepdim=True)

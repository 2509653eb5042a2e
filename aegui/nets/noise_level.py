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
_USUAL_LOG = -4.0
_BLACK = 0.002
_HEAD_START = 0.1
_LARGEST_LOG = 1.0


class NoiseLevelNet(nn.Module):
    """An image to a map of noise levels.

    `forward(image)`: float32 (B, 3, H, W), white = 1. Returns float32 (B, 2 + CHARACTERS, ceil(H / 8), ceil(W / 8)):
    log(sigma + SIGMA_OFFSET) with sigma in 8-bit units, the log of its Laplace scale, and a logit per character.

    The level is a weighted mean of the filters' log energies, chosen cell by cell, and a correction: noise
    twice as strong is read as twice as strong from the start. A filter's energy is taken relative to its own norm, so
    that white noise shows the same level in all of them.
    """

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        bank, width = spec.widths
        self.bank = nn.Conv2d(3 * spec.unshuffle**2, bank, 3, bias=False)
        self.mix = nn.Conv2d(3 * bank + 4, width, 1)
        self.body = nn.ModuleList(
            nn.Conv2d(width, width, 3, padding=dilation, dilation=dilation) for dilation in spec.dilations
        )
        self.head = nn.Conv2d(width, 2 * bank + 2 + CHARACTERS, 1)
        with torch.no_grad():
            self.head.weight.mul_(_HEAD_START)

    def forward(self, image: Tensor) -> Tensor:
        with torch.autocast(image.device.type, enabled=False):
            x = pad_to_multiple(image.float(), self.spec.unshuffle * _CELL)
            logs = self._log_levels(F.pixel_unshuffle(x, self.spec.unshuffle))
            features = F.relu(self.mix(torch.cat([logs, self._tone(x)], 1)))
            for conv in self.body:
                features = features + F.relu(conv(features))
            choice, correction, rest = self.head(features).split([2 * len(self.bank.weight), 1, 1 + CHARACTERS], 1)
            trusted = (choice.softmax(1) * logs[:, : choice.shape[1]]).sum(1, keepdim=True)
            sigma = torch.exp((trusted + _USUAL_LOG + correction).clamp_max(_LARGEST_LOG))
            return torch.cat([torch.log(255 * sigma + SIGMA_OFFSET), rest], 1)

    def _log_levels(self, packed: Tensor) -> Tensor:
        """The level that each filter shows in each cell, as a logarithm: (B, 3 * bank, h, w).

        From its energy, from the energy of the cell's quietest quarter, and from its mean magnitude.
        """
        # Every filter sums to zero over each colour, so that a flat patch of any colour has no energy.
        filters = self.bank.weight.reshape(len(self.bank.weight), 3, -1, 3, 3)
        filters = (filters - filters.mean((2, 3, 4), keepdim=True)).flatten(1, 2)
        response = F.conv2d(F.pad(packed, (1, 1, 1, 1), mode="replicate"), filters)
        fine = F.avg_pool2d(response.square(), _CELL // 2)
        energy = F.avg_pool2d(fine, 2)
        quietest = -F.max_pool2d(-fine, 2)
        magnitude = F.avg_pool2d(response.abs(), _CELL).square()
        norm = filters.flatten(1).norm(dim=1).clamp_min(1e-4).log()[:, None, None]
        logs = [0.5 * torch.log(part + _FLOOR) - norm - _USUAL_LOG for part in (energy, quietest, magnitude)]
        return torch.cat(logs, 1)

    def _tone(self, image: Tensor) -> Tensor:
        """Each cell's mean colour, and the share of its values that are clipped, where noise hides: (B, 4, h, w)."""
        clipped = ((image <= _BLACK) | (image >= 1 - _BLACK)).float().mean(1, keepdim=True)
        return F.avg_pool2d(torch.cat([image, clipped], 1), _CELL * self.spec.unshuffle)


def certainty(output: Tensor) -> Tensor:
    """How much each cell says about its photo: one over the square of its scale, as shares of 1.

    `output`: (B, 2 + CHARACTERS, h, w) of the net; returns (B, h, w).
    """
    precision = _precision(output)
    return precision / precision.sum((1, 2), keepdim=True)


def uncertainty(output: Tensor) -> Tensor:
    """The scale of a photo's log level, (B,): that of its cells, of which the surest count most (harmonic mean)."""
    return _precision(output).mean((1, 2)).rsqrt()


def _precision(output: Tensor) -> Tensor:
    return torch.exp(-2 * output[:, 1].clamp_min(LEAST_LOG_SCALE))

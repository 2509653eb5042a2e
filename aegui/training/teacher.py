"""A denoiser that learns from its own mean answer to flipped and turned photos.

Data distillation (Radosavovic et al. 2018) with a net as its own teacher (Furlanello et al. 2018, "Born-Again Neural
Networks"). The mean of eight answers is better than each, and as a target it is a hundred times as quiet as the clean
photo, which no net can tell exactly: what takes days to average out of the gradient otherwise is learned in an hour.
"""

from __future__ import annotations

import copy
from itertools import product

import numpy as np
import torch
from torch import Tensor, nn

from aegui.models.precision import in_bf16
from aegui.training.config import Distillation
from aegui.training.tasks.task import Batch

_SYMMETRIES = tuple(product((False, True), range(4)))
_CLEAN = "clean"
_LEAST_LEVEL = 0.5 / 255


class Teacher:
    """Holds the net as it was at the start of the run, and the one for white noise if there is one.

    `bf16`: answer in that precision. `decayed`: what the task's loss is to take for the share of the decay, so that it
    measures the error that the config asks for.
    """

    def __init__(
        self, net: nn.Module, distillation: Distillation, seed: int, bf16: bool, white: nn.Module | None = None
    ) -> None:
        self._distillation, self._seed = distillation, seed
        self._net = _frozen(net, bf16)
        self._white_net = None if white is None else _frozen(white, bf16)
        self.decayed = 1.0 if distillation.error == "squared" else 0.0

    def taught(self, batch: Batch, step: int) -> Batch:
        """The batch of a step with most of what is to be learned, `clean` (B, 3, H, W), from the teacher."""
        noisy = batch["noisy"]
        sigma = batch["sigma"].expand(-1, 1, *noisy.shape[-2:])
        drawn = np.random.default_rng([self._seed, step]).permutation(len(_SYMMETRIES))[: self._distillation.views]
        white = _is_white(noisy, sigma) if self._white_net is not None else torch.zeros(len(noisy), dtype=torch.bool)
        mean = torch.empty_like(noisy)
        with torch.no_grad(), torch.autocast(noisy.device.type, enabled=False):
            for net, taken in ((self._net, ~white), (self._white_net, white)):
                if net is not None and taken.any():
                    answers = [_answer(net, noisy[taken], sigma[taken], *_SYMMETRIES[number]) for number in drawn]
                    mean[taken] = torch.stack(answers).mean(0)
        return batch | {_CLEAN: torch.lerp(mean, batch[_CLEAN], self._distillation.truth)}


def _frozen(net: nn.Module, bf16: bool) -> nn.Module:
    frozen = copy.deepcopy(net).eval().requires_grad_(False)
    return in_bf16(frozen) if bf16 else frozen


def _is_white(noisy: Tensor, sigma: Tensor) -> Tensor:
    """Which examples (B,) have noise of one level that differs from channel to channel.

    Between neighbours red minus green spreads by two sigma then, and hardly where a photo is black and white.
    """
    level = sigma.amax((1, 2, 3))
    apart = torch.diff(noisy[:, 0] - noisy[:, 1], dim=2).square().mean((1, 2)).sqrt()
    return (level - sigma.amin((1, 2, 3)) < 1e-6) & (level > _LEAST_LEVEL) & (apart > level)


def _answer(net: nn.Module, noisy: Tensor, sigma: Tensor, mirrored: bool, turns: int) -> Tensor:
    seen = [_turned(x, mirrored, turns).contiguous(memory_format=torch.channels_last) for x in (noisy, sigma)]
    back = torch.rot90(net(*seen), -turns, (2, 3))
    return back.flip(3) if mirrored else back


def _turned(x: Tensor, mirrored: bool, turns: int) -> Tensor:
    """Mirrored left to right, and then turned by so many quarters."""
    return torch.rot90(x.flip(3) if mirrored else x, turns, (2, 3))

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


class Teacher:
    """Holds the net as it was at the start of the run. `bf16`: answer in that precision."""

    def __init__(self, net: nn.Module, distillation: Distillation, seed: int, bf16: bool) -> None:
        self._distillation, self._seed = distillation, seed
        frozen = copy.deepcopy(net).eval().requires_grad_(False)
        self._net = in_bf16(frozen) if bf16 else frozen

    def taught(self, batch: Batch, step: int) -> Batch:
        """The batch of a step with most of what is to be learned, `clean` (B, 3, H, W), from the teacher."""
        noisy = batch["noisy"]
        sigma = batch["sigma"].expand(-1, 1, *noisy.shape[-2:])
        drawn = np.random.default_rng([self._seed, step]).permutation(len(_SYMMETRIES))[: self._distillation.views]
        with torch.no_grad(), torch.autocast(noisy.device.type, enabled=False):
            answers = [self._answer(noisy, sigma, *_SYMMETRIES[number]) for number in drawn]
            mean = torch.stack(answers).mean(0)
        return batch | {_CLEAN: torch.lerp(mean, batch[_CLEAN], self._distillation.truth)}

    def _answer(self, noisy: Tensor, sigma: Tensor, mirrored: bool, turns: int) -> Tensor:
        seen = [_turned(x, mirrored, turns).contiguous(memory_format=torch.channels_last) for x in (noisy, sigma)]
        back = torch.rot90(self._net(*seen), -turns, (2, 3))
        return back.flip(3) if mirrored else back


def _turned(x: Tensor, mirrored: bool, turns: int) -> Tensor:
    """Mirrored left to right, and then turned by so many quarters."""
    return torch.rot90(x.flip(3) if mirrored else x, turns, (2, 3))

"""Muon: momentum whose every matrix is made orthogonal before it is applied (Jordan et al. 2024).

The convolutions of a net's body are matrices of (out, in * height * width) to it. The update is scaled to the root mean
square of an AdamW update (Liu et al. 2025, "Muon is scalable for LLM training"), so that one rate serves both. All else
(first and last layers, biases) is left to AdamW, as the authors advise. `torch.optim.Muon` takes two-dimensional
parameters only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
_ITERATIONS = 5
_RMS = 0.2
_LEAST_SIDE = 32


class Muon(torch.optim.Optimizer):
    """Momentum, orthogonalised, for matrices and convolutions; give it only parameters of `is_matrix`."""

    def __init__(
        self, params: Iterable[nn.Parameter], lr: float = 1e-3, momentum: float = 0.95, weight_decay: float = 0.0
    ) -> None:
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        """Apply one update to all parameters that have a gradient."""
        if closure is not None:
            raise TypeError("Muon does not evaluate the loss again.")
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is not None:
                    self._update(parameter, parameter.grad, group)

    def _update(self, parameter: nn.Parameter, gradient: Tensor, group: dict[str, Any]) -> None:
        state = self.state[parameter]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(parameter)
        mean = state["momentum"].lerp_(gradient, 1 - group["momentum"])
        matrix = gradient.lerp(mean, group["momentum"]).reshape(len(parameter), -1)
        update = orthogonalised(matrix).reshape(parameter.shape)
        parameter.mul_(1 - group["lr"] * group["weight_decay"])
        parameter.add_(update, alpha=-group["lr"] * _RMS * max(matrix.shape) ** 0.5)


def is_matrix(parameter: Tensor) -> bool:
    """Whether Muon should have it: at least two dimensions, and both sides of the matrix wide enough to be one."""
    return parameter.ndim >= 2 and min(parameter.shape[0], parameter.shape[1]) >= _LEAST_SIDE


def orthogonalised(matrix: Tensor) -> Tensor:
    """The nearest matrix whose singular values are about 1, by a quintic Newton-Schulz iteration; (m, n)."""
    a, b, c = _COEFFICIENTS
    x = matrix.bfloat16()
    tall = len(x) > x.shape[1]
    if tall:
        x = x.T
    x = x / (x.norm() + 1e-7)
    for _ in range(_ITERATIONS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return (x.T if tall else x).to(matrix.dtype)


class MuonWithAdamW:
    """Muon for the matrices, AdamW for the rest, as one: the part of an optimizer's face that the loop needs."""

    def __init__(self, parameters: Iterable[nn.Parameter], weight_decay: float) -> None:
        every = list(parameters)
        matrices = [parameter for parameter in every if is_matrix(parameter)]
        others = [parameter for parameter in every if not is_matrix(parameter)]
        self._parts: list[torch.optim.Optimizer] = []
        if matrices:
            self._parts.append(Muon(matrices, weight_decay=weight_decay))
        if others:
            self._parts.append(torch.optim.AdamW(others, betas=(0.9, 0.99), weight_decay=weight_decay, fused=True))

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        """The groups of both."""
        return [group for part in self._parts for group in part.param_groups]

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Forget all gradients."""
        for part in self._parts:
            part.zero_grad(set_to_none)

    def step(self) -> None:
        """Apply one update of both."""
        for part in self._parts:
            part.step()

    def state_dict(self) -> dict[str, Any]:
        """What a run needs to go on."""
        return {str(number): part.state_dict() for number, part in enumerate(self._parts)}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from `state_dict`."""
        for number, part in enumerate(self._parts):
            part.load_state_dict(state[str(number)])

"""The variational autoencoder: a code that is drawn, from a distribution that is held near N(0, 1).

Kingma and Welling 2014, "Auto-encoding variational Bayes" (reparameterisation); beta after Higgins et al. 2017; the
decoder's variance is learned (Rybkin, Daniilidis, Levine 2021, "Simple and effective VAE training with calibrated
decoders").
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.coder import Autoencoder, Coding
from aegui.nets.mixture import Mixture

_LOG_VARIANCE = (-12.0, 8.0)


class Variational(Autoencoder):
    """The encoder gives mean and log variance; with `noise` (B, latent), draws of N(0, 1), the code is drawn."""

    code_numbers = 2

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__(spec)
        self.prior = Mixture(spec.latent)
        self.log_sigma = nn.Parameter(torch.tensor([-2.0]))

    def forward(self, image: Tensor, noise: Tensor | None = None) -> Coding:
        raw, saved = self.raw_code(image)
        mean, log_variance = raw.chunk(2, 1)
        log_variance = log_variance.clamp(*_LOG_VARIANCE)
        code = mean if noise is None else reparameterise(mean, log_variance, noise)
        white = None if self.whitening is None else self.flat_decode(code)
        return Coding(self.picture(code, saved), mean, log_variance, white)

    def activate_code(self, raw: Tensor) -> Tensor:
        return raw.chunk(2, 1)[0]


def reparameterise(mean: Tensor, log_variance: Tensor, noise: Tensor) -> Tensor:
    """mean + exp(log_variance / 2) * noise: a draw that lets gradients through (Kingma and Welling 2014, 2.4)."""
    return mean + torch.exp(0.5 * log_variance) * noise

"""What holds a code to more than a small error: one number each, to be weighed and added to the distance."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

_LEAST_ACTIVITY = 1e-6


def gaussian_kl(mean: Tensor, log_variance: Tensor) -> Tensor:
    """KL divergence from N(mean, variance) to N(0, 1) in nats, for each number of the code: (B, latent) to the same.

    (mean^2 + variance - 1 - ln variance) / 2 (Kingma and Welling 2014, appendix B).
    """
    return 0.5 * (mean.square() + log_variance.exp() - 1 - log_variance)


def free_bits(divergence: Tensor, least: float) -> Tensor:
    """Sum over the code of max(mean over the batch, `least` nats): less costs no less (Kingma et al. 2016).

    `divergence`: (B, latent), from `gaussian_kl`. So no number is pushed to silence while the decoder is still dull.
    """
    return divergence.mean(0).clamp_min(least).sum()


def l1_activity(code: Tensor) -> Tensor:
    """Mean over the batch of the code's summed absolute values (Tibshirani 1996; Olshausen and Field 1996)."""
    return code.abs().sum(1).mean()


def kl_to_target(code: Tensor, target: float) -> Tensor:
    """Sum over units of KL(target || mean activity), sigmoid units (Ng 2011, "Sparse autoencoder").

    t ln(t / a) + (1 - t) ln((1 - t) / (1 - a)), a the mean over the batch: (B, latent) to one number.
    """
    active = code.mean(0).clamp(_LEAST_ACTIVITY, 1 - _LEAST_ACTIVITY)
    t = torch.full_like(active, target)
    return (t * torch.log(t / active) + (1 - t) * torch.log((1 - t) / (1 - active))).sum()


def contraction_closed_form(code: Tensor, weight: Tensor) -> Tensor:
    """Mean squared Frobenius norm of the Jacobian of one sigmoid layer, h = sigmoid(W x + b), in closed form.

    sum over units of (h (1 - h))^2 |W_j|^2 (Rifai et al. 2011, eq. 6). `code` h: (B, latent); `weight` W: (latent,
    inputs).
    """
    return ((code * (1 - code)).square() @ weight.square().sum(1)).mean()


def contraction_general(encode: Callable[[Tensor], Tensor], image: Tensor, probes: Tensor) -> Tensor:
    """The same norm for any encoder, estimated: mean over probes v of |v^T J|^2, whose expectation is |J|^2_F.

    Hutchinson 1990; Hoffman, Roberts, Yaida 2019 ("Robust learning with Jacobian regularization"). `probes`: (P, B,
    latent), draws of N(0, 1); with the latent's unit vectors in their place the sum is exact, divided by P.
    """
    image = image.detach().requires_grad_(True)
    code = encode(image)
    total = code.new_zeros(())
    for probe in probes:
        (gradient,) = torch.autograd.grad(code, image, probe, create_graph=True)
        total = total + gradient.square().sum() / len(image)
    return total / len(probes)


def contrastive(first: Tensor, second: Tensor, temperature: float) -> Tensor:
    """NT-Xent: each of 2B projections of length one must find its partner among the others (Chen et al. 2020)."""
    both = torch.cat([first, second])
    likeness = both @ both.T / temperature
    likeness = likeness.masked_fill(torch.eye(len(both), dtype=torch.bool, device=both.device), -torch.inf)
    partner = torch.arange(len(both), device=both.device).roll(len(first))
    return torch.nn.functional.cross_entropy(likeness, partner)

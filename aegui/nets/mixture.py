"""Where codes lie, as a mixture of Gaussians: what a variational net is sampled from beside N(0, 1).

Tomczak and Welling 2018, "VAE with a VampPrior", and Ghosh et al. 2020, "From variational to deterministic
autoencoders", on why the encoded means do not fill N(0, 1) and a density fitted to them samples better.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

COMPONENTS = 16


class Mixture(nn.Module):
    """Diagonal Gaussians in `latent` dimensions; N(0, 1) until it is fitted."""

    weights: Tensor
    means: Tensor
    deviations: Tensor

    def __init__(self, latent: int) -> None:
        super().__init__()
        self.register_buffer("weights", torch.full((COMPONENTS,), 1 / COMPONENTS))
        self.register_buffer("means", torch.zeros(COMPONENTS, latent))
        self.register_buffer("deviations", torch.ones(COMPONENTS, latent))

    def fit(self, codes: Tensor, seed: int) -> None:
        """Fit to codes (N, latent), N at least the number of components."""
        from sklearn.mixture import GaussianMixture

        found = GaussianMixture(COMPONENTS, covariance_type="diag", reg_covar=1e-3, random_state=seed)
        found.fit(codes.double().cpu().numpy())
        self.weights.copy_(torch.from_numpy(found.weights_))
        self.means.copy_(torch.from_numpy(found.means_))
        self.deviations.copy_(torch.from_numpy(found.covariances_).sqrt())

    def draw(self, count: int, generator: torch.Generator) -> Tensor:
        """Codes (count, latent)."""
        which = torch.multinomial(self.weights.float(), count, replacement=True, generator=generator)
        noise = torch.randn(count, self.means.shape[1], generator=generator)
        return self.means[which] + self.deviations[which] * noise

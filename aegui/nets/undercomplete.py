"""The undercomplete autoencoder: a dense bottleneck narrower than the picture.

Bourlard and Kamp 1988, "Auto-association by multilayer perceptrons"; Hinton and Salakhutdinov 2006, "Reducing the
dimensionality of data with neural networks". Without hidden layers and with squared error it can do no better than
principal components (Baldi and Hornik 1989), which is why it is always shown beside them.
"""

from __future__ import annotations

from aegui.nets.coder import Autoencoder


class Undercomplete(Autoencoder):
    """Dense layers down to `latent` numbers and up again; the code is linear."""

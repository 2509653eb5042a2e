"""The convolutional autoencoder: features with a place, sampled down to the code and up again.

Masci, Meier, Ciresan, Schmidhuber 2011, "Stacked convolutional auto-encoders for hierarchical feature extraction". Any
down-sampling goes with any up-sampling, but max-unpooling, which needs the indices that max-pooling saved.
"""

from __future__ import annotations

from aegui.nets.coder import Autoencoder


class Convolutional(Autoencoder):
    """Residual convolutions and down-sampling, a linear code, and the mirror."""

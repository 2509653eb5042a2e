"""The small denoising autoencoder: it sees a spoilt picture and is held to the clean one.

Vincent, Larochelle, Bengio, Manzagol 2008, "Extracting and composing robust features with denoising autoencoders". What
it returns minus what it saw points towards the data (Alain and Bengio 2014): `pull` gives those vectors.
"""

from __future__ import annotations

import torch
from torch import Tensor

from aegui.nets.coder import Autoencoder


class Denoising(Autoencoder):
    """The net of the plain families; what makes it denoise is how it is trained."""

    def pull(self, image: Tensor) -> Tensor:
        """Reconstruction minus picture, (B, C, side, side): for small noise, sigma^2 times the score of the data."""
        return torch.as_tensor(self(image).picture - image)

"""The search embedding: half an autoencoder, taught without labels that a photo and its altered copy are one.

Chen, Kornblith, Norouzi, Hinton 2020, "A simple framework for contrastive learning of visual representations" (SimCLR):
the loss sees a projection, search the embedding before it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.coder import ConvEncoder


class Embedding(nn.Module):
    """`forward(image)`: float32 (B, 3, side, side), white = 1, to embeddings (B, latent) of length one."""

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        self.encoder = ConvEncoder(spec, spec.latent)
        self.projector = nn.Sequential(nn.Linear(spec.latent, spec.latent), nn.ReLU(), nn.Linear(spec.latent, 64))

    def forward(self, image: Tensor) -> Tensor:
        return F.normalize(self.encoder(image - 0.5)[0], dim=1)

    def project(self, image: Tensor) -> Tensor:
        """What the training's loss compares: (B, 64), length one."""
        features = F.relu(self.encoder(image - 0.5)[0])
        with torch.autocast(image.device.type, enabled=False):
            return F.normalize(self.projector(features), dim=1)

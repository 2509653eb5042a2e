"""The contractive autoencoder: a code that hardly moves when the picture does.

Rifai, Vincent, Muller, Glorot, Bengio 2011, "Contractive auto-encoders: explicit invariance during feature extraction".
With one dense sigmoid layer the Jacobian has a closed form; tied weights keep the net from shrinking the code and
growing the decoder instead.
"""

from __future__ import annotations

import torch
from torch import Tensor

from aegui.nets.coder import Autoencoder, UnitColumns


class Contractive(Autoencoder):
    """A code of sigmoid units."""

    decoder_start = UnitColumns

    def activate_code(self, raw: Tensor) -> Tensor:
        return torch.sigmoid(raw)

"""The sparse autoencoder: more numbers in the code than are needed, and few of them awake at a time.

Olshausen and Field 1996 (sparse codes of natural images are edges); Ng 2011, "Sparse autoencoder" (a target activity);
Makhzani and Frey 2014, "k-sparse autoencoders" (`top_k`). The decoder's columns have length one, or it would cheat by
shrinking the code and growing the decoder.
"""

from __future__ import annotations

import torch
from torch import Tensor

from aegui.nets.coder import Autoencoder, UnitColumns, activate


class Sparse(Autoencoder):
    """A code of ReLU or sigmoid units, of which the `top_k` strongest are kept if the spec says so."""

    decoder_start = UnitColumns

    def activate_code(self, raw: Tensor) -> Tensor:
        return keep_strongest(activate(raw, self.spec.activation), self.spec.top_k)


def keep_strongest(code: Tensor, k: int) -> Tensor:
    """Each row's `k` largest numbers, zeros elsewhere; all of them for k = 0: (B, latent) to the same."""
    if k == 0:
        return code
    values, places = code.topk(k, dim=1)
    return torch.zeros_like(code).scatter(1, places, values)

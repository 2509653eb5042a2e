"""Weights to begin from: a whole net's, or the encoder of one that was trained without labels."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from aegui.cards.spec import ArchitectureSpec
from aegui.errors import TrainingError
from aegui.nets.build import build_net

_ENCODER = "encoder.body."
_BODY = "body."


def start_weights(path: Path, spec: ArchitectureSpec, seed: int) -> dict[str, Tensor]:
    """All weights of a net of `spec` to begin with, from a safetensors file.

    A file that holds a net with a latent gives a restoring net its encoder (Hinton and Salakhutdinov 2006; Erhan et al.
    2010, "Why does unsupervised pre-training help deep learning?"); the rest starts as it would from `seed`. Raises
    `TrainingError`.
    """
    try:
        held = {key: value.float() for key, value in load_file(path).items()}
    except (OSError, SafetensorError) as error:
        raise TrainingError(f"The weights {path} to start from cannot be read: {error}.") from error
    encoder = {_BODY + key.removeprefix(_ENCODER): held[key] for key in held if key.startswith(_ENCODER)}
    if spec.has_latent or not encoder:
        return held
    torch.manual_seed(seed)
    fresh = build_net(spec).state_dict()
    wrong = [key for key, value in encoder.items() if key not in fresh or fresh[key].shape != value.shape]
    if wrong:
        raise TrainingError(
            f"The encoder in {path} does not fit the config's architecture at '{wrong[0]}'.",
            "Both need the same widths, blocks and down-sampling.",
        )
    return fresh | encoder

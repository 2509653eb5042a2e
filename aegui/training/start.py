"""Weights to begin from: a whole net, what it has in common with another, or an encoder trained without labels."""

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
_BOTTLENECK = "body.bottleneck."
_HEAD = "head.weight"


def start_weights(path: Path, spec: ArchitectureSpec, seed: int, whole: bool = False) -> dict[str, Tensor]:
    """All weights of a net of `spec` to begin with, from a safetensors file.

    A file that holds a net with a latent gives a restoring net its encoder (Hinton and Salakhutdinov 2006; Erhan et al.
    2010, "Why does unsupervised pre-training help deep learning?"), an inpainting one all of it but the bottleneck. A
    file of another restoring net gives the layers of equal name and shape of its body, and its head, if that has seen
    further maps beside the picture, the filters of the picture (Yosinski et al. 2014, "How transferable are features in
    deep neural networks?"). The rest starts as it would from `seed`. `whole`: nothing but a net of `spec` will do, as
    for one that others learn from. Raises `TrainingError`.
    """
    try:
        held = {key: value.float() for key, value in load_file(path).items()}
    except (OSError, SafetensorError) as error:
        raise TrainingError(
            "The weights {path} to start from cannot be read: {reason}.", path=path, reason=error
        ) from error
    encoder = {_BODY + key.removeprefix(_ENCODER): held[key] for key in held if key.startswith(_ENCODER)}
    torch.manual_seed(seed)
    fresh = build_net(spec).state_dict()
    if whole and {key: held[key].shape for key in held} != {key: fresh[key].shape for key in fresh}:
        raise TrainingError(
            "The weights {path} are of another net than the config's, which cannot learn from it.",
            "Name weights of the config's own architecture.",
            path=path,
        )
    if spec.has_latent or held.keys() == fresh.keys():
        return held
    if not encoder:
        return fresh | _in_common(path, held, fresh)
    if spec.kind == "inpainting-unet":  # its bottleneck looks further, by other blocks: that begins anew
        encoder = {key: value for key, value in encoder.items() if not key.startswith(_BOTTLENECK)}
    wrong = [key for key, value in encoder.items() if key not in fresh or fresh[key].shape != value.shape]
    if wrong:
        raise TrainingError(
            "The encoder in {path} does not fit the config's architecture at '{layer}'.",
            "Both need the same widths, blocks and down-sampling.",
            path=path,
            layer=wrong[0],
        )
    return fresh | encoder


def _in_common(path: Path, held: dict[str, Tensor], fresh: dict[str, Tensor]) -> dict[str, Tensor]:
    """What a net may take from another kind's: layers of its body, and the picture's part of its head."""
    common = {key: value for key, value in held.items() if key.startswith(_BODY) and _shape(fresh, key) == value.shape}
    if not common:
        raise TrainingError("The weights {path} have no layer in common with the config's architecture.", path=path)
    if (shape := _shape(fresh, _HEAD)) and _HEAD in held:
        seen = held[_HEAD][:, : shape[1]]
        if seen.shape == shape:
            common[_HEAD] = seen
    return common


def _shape(weights: dict[str, Tensor], key: str) -> torch.Size | None:
    return weights[key].shape if key in weights else None

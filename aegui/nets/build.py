"""From a spec to a net."""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.contractive import Contractive
from aegui.nets.convolutional import Convolutional
from aegui.nets.damage_unet import DamageUNet
from aegui.nets.denoising import Denoising
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.embedding import Embedding
from aegui.nets.inpainting_unet import InpaintingUNet
from aegui.nets.noise_level import NoiseLevelNet
from aegui.nets.sparse import Sparse
from aegui.nets.undercomplete import Undercomplete
from aegui.nets.variational import Variational

_NETS: dict[str, Callable[[ArchitectureSpec], nn.Module]] = {
    "denoising-unet": DenoisingUNet,
    "inpainting-unet": InpaintingUNet,
    "noise-level": NoiseLevelNet,
    "damage-unet": DamageUNet,
    "undercomplete": Undercomplete,
    "convolutional": Convolutional,
    "denoising": Denoising,
    "variational": Variational,
    "sparse": Sparse,
    "contractive": Contractive,
    "embedding": Embedding,
}


def build_net(spec: ArchitectureSpec) -> nn.Module:
    """The net of that spec, freshly initialised, float32, in training mode."""
    return _NETS[spec.kind](spec)


def count_parameters(net: nn.Module) -> int:
    """How many numbers were trained."""
    return sum(parameter.numel() for parameter in net.parameters())

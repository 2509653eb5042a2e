"""From a spec to a net."""

from __future__ import annotations

from torch import nn

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.inpainting_unet import InpaintingUNet

_NETS: dict[str, type[DenoisingUNet | InpaintingUNet]] = {
    "denoising-unet": DenoisingUNet,
    "inpainting-unet": InpaintingUNet,
}


def build_net(spec: ArchitectureSpec) -> nn.Module:
    """The net of that spec, freshly initialised, float32, in training mode."""
    return _NETS[spec.kind](spec)


def count_parameters(net: nn.Module) -> int:
    """How many numbers were trained."""
    return sum(parameter.numel() for parameter in net.parameters())

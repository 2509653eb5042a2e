"""What a net is made of, before it is trained: blocks, shapes, parameters, multiplications and what a pixel sees."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from aegui.cards.outline import Block, NetDescription
from aegui.cards.spec import ArchitectureSpec
from aegui.nets.build import build_net, count_parameters
from aegui.nets.downsampling import AveragePool, MaxPool, PixelUnshuffle
from aegui.nets.inpainting_unet import MaskedSelfAttention
from aegui.nets.upsampling import Bilinear

_SIDE = 64
_COUNTED = (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)
_LISTS = ("encoder", "downs", "ups", "decoder", "blocks", "layers")


@dataclass(slots=True)
class _Seen:
    """Blocks in the order in which they worked, and how far a pixel sees so far."""

    blocks: dict[str, Block]
    field: float
    sees_all: bool = False


def describe_net(spec: ArchitectureSpec) -> NetDescription:
    """Build the net of a spec, let it see one picture, and tell what happened.

    The receptive field adds up along the longest path: (kernel - 1) x dilation x spacing for each layer (Araujo,
    Norris, Sim 2019, "Computing receptive fields of convolutional neural networks").
    """
    net = build_net(spec)
    side = spec.side if spec.has_latent else max(_SIDE, spec.multiple)
    seen = _Seen({}, float(spec.unshuffle), sees_all=spec.has_latent)
    handles = [
        module.register_forward_hook(_hook(name, spec, side, seen))
        for name, module in net.named_modules()
        if isinstance(module, (*_COUNTED, MaxPool, AveragePool, PixelUnshuffle, Bilinear, MaskedSelfAttention))
    ]
    net(*_inputs(spec, side))
    for handle in handles:
        handle.remove()
    if spec.tied:
        numbers = spec.channels * spec.side**2
        seen.blocks["decoder"] = Block("decoder", "tied", numbers, 0, 0, spec.latent * numbers)
    blocks = tuple(seen.blocks.values())
    macs = sum(block.macs for block in blocks)
    parameters = count_parameters(net)
    field = 0 if seen.sees_all else math.ceil(seen.field)
    return NetDescription(blocks, parameters, macs / side**2, field, side, spec.latent, spec.channels)


def _inputs(spec: ArchitectureSpec, side: int) -> Iterator[Tensor]:
    channels = spec.channels if spec.has_latent else 3
    yield torch.full((1, channels, side, side), 0.5)
    if spec.kind in ("denoising-unet", "inpainting-unet"):
        yield torch.zeros(1, 1, side, side)


def _hook(
    name: str, spec: ArchitectureSpec, side: int, seen: _Seen
) -> Callable[[nn.Module, tuple[Any, ...], Any], None]:
    key = _box_of(name)

    def hook(module: nn.Module, inputs: tuple[Any, ...], output: Any) -> None:
        before = inputs[0]
        after: Tensor = output[0] if isinstance(output, tuple) else output
        _see_further(module, before, side, seen)
        if not isinstance(module, _COUNTED):
            return
        old = seen.blocks.get(key)
        is_map = after.ndim == 4
        parameters = count_parameters(module)
        macs = _macs(module, before, after)
        if old is not None:
            parameters, macs = parameters + old.parameters, macs + old.macs
        scale = round(side / after.shape[-1]) if is_map else 0
        seen.blocks[key] = Block(key, _kind_of(key, spec), after.shape[1], scale, parameters, macs)

    return hook


def _box_of(name: str) -> str:
    """The box that a layer belongs to: `body.encoder.0.1.conv2` stands in `body.encoder.0`."""
    parts = name.split(".")
    for place in range(1, len(parts)):
        if parts[place].isdigit() and parts[place - 1] in _LISTS:
            return ".".join(parts[: place + 1])
    for place, part in enumerate(parts):
        if part in ("bottleneck", "head", "tail", "code"):
            return ".".join(parts[: place + 1])
    return parts[0] if len(parts) > 1 and not parts[1].isdigit() else name


def _kind_of(key: str, spec: ArchitectureSpec) -> str:
    parts = key.split(".")
    named = parts[-2] if parts[-1].isdigit() and len(parts) > 1 else parts[-1]
    if named == "downs":
        return spec.downsampling
    if named == "ups":
        return spec.upsampling
    if named == "layers":
        return "dense"
    return {"encoder": "residual", "decoder": "residual", "blocks": "residual"}.get(named, named)


def _see_further(module: nn.Module, before: Tensor, side: int, seen: _Seen) -> None:
    if isinstance(module, (nn.Linear, MaskedSelfAttention)):
        seen.sees_all = True
    elif isinstance(module, nn.Conv2d):
        seen.field += (module.kernel_size[0] - 1) * module.dilation[0] * side / before.shape[-1]
    elif isinstance(module, (MaxPool, AveragePool, PixelUnshuffle, Bilinear)):
        seen.field += side / before.shape[-1]


def _macs(module: nn.Module, before: Tensor, after: Tensor) -> int:
    """Every output value of a layer takes one multiply-add per weight that leads to it."""
    weight = module.get_parameter("weight")
    if isinstance(module, nn.ConvTranspose2d):
        return before[0].numel() * math.prod(weight.shape[1:])
    if isinstance(module, nn.Conv2d):
        return after[0].numel() * math.prod(weight.shape[1:])
    return weight.numel()

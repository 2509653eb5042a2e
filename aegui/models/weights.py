"""From the bytes of a weights file to a net that is known to work. Only safetensors, never pickle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import torch
from safetensors.torch import load
from torch import Tensor, nn

from aegui.cards.card import Card, Task
from aegui.errors import ModelCorrupt, ModelMismatch
from aegui.nets.build import build_net
from aegui.sentence import said

MAPPING_TASKS: tuple[Task, ...] = ("noise-level", "damage")
"""Their nets take a picture alone, and give maps of it rather than another picture."""
_SMOKE_SIZE = 64


def net_of(card: Card, data: bytes) -> nn.Module:
    """The net of `card` with the weights in `data`: float32, on the CPU, in eval mode, without gradients.

    `data` has passed `Catalogue.read_weights`. The net is laid out without memory first, so that neither a card nor a
    file can make it allocate more than the file holds. Raises `ModelMismatch` if names or shapes differ from the
    architecture's, `ModelCorrupt` if a number is not finite.
    """
    state = {name: tensor.to(torch.float32) for name, tensor in load(data).items()}
    for name, tensor in state.items():
        if not torch.isfinite(tensor).all():
            raise ModelCorrupt(
                "The weights of model '{model}' hold NaN or infinity in '{name}'.", model=card.id, name=name
            )
    with torch.device("meta"):
        net = build_net(card.architecture)
    _require_same(net.state_dict(), state, card)
    net.load_state_dict(state, strict=True, assign=True)
    net.eval().requires_grad_(False)
    _require_sound_output(net, card)
    return net


def example_inputs(task: Task, size: int, device: torch.device) -> tuple[Tensor, ...]:
    """A made-up picture (1, 3, size, size) and whatever else the task's nets take, the same every time.

    Denoising: waves with noise of sigma 25, and that sigma as a map. Inpainting: the waves, and a square hole.
    """
    axis = torch.linspace(0, 12, size)
    waves = 0.5 + 0.3 * torch.sin(axis)[:, None] * torch.cos(axis * 0.7)[None, :]
    image = torch.stack([waves, waves.flip(0), waves.T])[None]
    if task in MAPPING_TASKS:
        return (image.to(device, memory_format=torch.channels_last),)
    if task == "denoise":
        sigma = 25 / 255
        image = image + sigma * torch.randn(image.shape, generator=torch.Generator().manual_seed(0))
        second = torch.full((1, 1, size, size), sigma)
    else:
        second = torch.zeros(1, 1, size, size)
        second[..., size // 3 : size // 2, size // 3 : size // 2] = 1
    channels_last = torch.channels_last
    return image.to(device, memory_format=channels_last), second.to(device, memory_format=channels_last)


def _require_same(wanted: Mapping[str, Tensor], held: Mapping[str, Tensor], card: Card) -> None:
    problem = next(_differences(wanted, held), None)
    if problem is not None:
        raise ModelMismatch(
            "The weights of model '{model}' do not fit its architecture: {problem}.",
            "Card and weights come from different models; export the model again.",
            model=card.id,
            problem=problem,
        )


def _differences(wanted: Mapping[str, Tensor], held: Mapping[str, Tensor]) -> Iterator[str]:
    for name, tensor in wanted.items():
        if name not in held:
            yield said("'{name}' is missing", name=name)
        elif held[name].shape != tensor.shape:
            shapes = str(tuple(held[name].shape)), str(tuple(tensor.shape))
            yield said("'{name}' is {shape} and should be {right}", name=name, shape=shapes[0], right=shapes[1])
    yield from (said("'{name}' is not part of it", name=name) for name in held if name not in wanted)


def _require_sound_output(net: nn.Module, card: Card) -> None:
    if card.architecture.has_latent:
        _require_sound_code(net, card)
        return
    inputs = example_inputs(card.task, _SMOKE_SIZE, torch.device("cpu"))
    try:
        with torch.inference_mode():
            output = net(*inputs)
    except RuntimeError as error:
        raise ModelMismatch(
            "The net of model '{model}' does not work: {reason}.", model=card.id, reason=error
        ) from error
    wrong = card.task not in MAPPING_TASKS and output.shape != inputs[0].shape
    if wrong or not torch.isfinite(output).all():
        raise ModelCorrupt(
            "The net of model '{model}' does not give a picture: its weights are damaged.", model=card.id
        )


def _require_sound_code(net: nn.Module, card: Card) -> None:
    """As above, for a net that encodes a picture of its own size; it gives a `Coding`, or an embedding alone."""
    spec = card.architecture
    image, *_ = example_inputs(card.task, spec.side, torch.device("cpu"))
    with torch.inference_mode():
        output = net(image[:, : spec.channels].contiguous())
    parts = output if isinstance(output, tuple) else (output,)
    if not all(torch.isfinite(part).all() for part in parts if part is not None):
        raise ModelCorrupt("The net of model '{model}' does not give numbers: its weights are damaged.", model=card.id)

"""Rows that go through the denoiser in bands come out as if the whole picture had been there."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.streaming import can_stream, stream


def net_of(**changes) -> DenoisingUNet:
    values = {"widths": (8, 16, 16), "blocks": (2, 1, 2), **changes}
    torch.manual_seed(0)
    net = DenoisingUNet(ArchitectureSpec("denoising-unet", **values)).eval()
    with torch.no_grad():
        net.tail.weight.mul_(100)
    return net.to(memory_format=torch.channels_last)


def noisy(height: int, width: int, batch: int = 1) -> tuple[Tensor, Tensor]:
    drawn = torch.Generator().manual_seed(1)
    image = torch.rand(batch, 3, height, width, generator=drawn).contiguous(memory_format=torch.channels_last)
    return image, 0.1 + 0.1 * torch.rand(batch, 1, height, width, generator=drawn)


def nothing() -> None:
    """Goes on."""


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"blocks": (1, 0, 1)},
        {"blocks": (0, 3, 0)},
        {"widths": (8,), "blocks": (3,)},
        {"widths": (8, 8), "blocks": (2, 2), "unshuffle": 1},
        {"unshuffle": 4},
        {"downsampling": "average"},
        {"downsampling": "max"},
        {"downsampling": "unshuffle"},
    ],
)
@pytest.mark.parametrize("size", [(300, 40), (301, 37), (7, 5)])
def test_bands_are_the_whole(changes, size) -> None:
    net, inputs = net_of(**changes), noisy(*size)
    with torch.inference_mode():
        rows = list(stream(net, *inputs, nothing, net.spec.multiple * 2))
        torch.testing.assert_close(torch.cat(rows, 2), net(*inputs), rtol=1e-4, atol=1e-5)
    assert len(rows) == 1 or size[0] > 7


def test_the_features_in_bf16_and_several_pictures_at_once() -> None:
    net, inputs = net_of(), noisy(300, 40, batch=2)
    net.to(torch.bfloat16)
    with torch.inference_mode():
        rows = list(stream(net, *inputs, nothing, 64))
        torch.testing.assert_close(torch.cat(rows, 2), net(*inputs), rtol=0, atol=1e-2)


def test_eight_bit_values_are_as_good_as_float_ones() -> None:
    net, (image, sigma) = net_of(), noisy(300, 40)
    pixels = (255 * image).round().to(torch.uint8)
    with torch.inference_mode():
        truth = net(pixels / 255, sigma)
        torch.testing.assert_close(torch.cat(list(stream(net, pixels, sigma, nothing, 64)), 2), truth)
        net.to(torch.bfloat16)
        errors = [
            (torch.cat(list(stream(net, given, sigma, nothing, 64)), 2) - truth).square().mean().sqrt()
            for given in (pixels, pixels / 255)
        ]
    assert 0 < errors[0] < 1.1 * errors[1]


def test_rows_come_before_all_have_gone_in_and_it_can_be_stopped() -> None:
    net, inputs = net_of(), noisy(2000, 16)
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1

    with torch.inference_mode():
        rows = stream(net, *inputs, check, 64)
        first = next(rows)
        assert 0 < first.shape[2] < 300
        early = asked
        rest = sum(some.shape[2] for some in rows)
    assert first.shape[2] + rest == 2000
    assert 0 < early < asked / 4

    def stop() -> None:
        raise InterruptedError

    with torch.inference_mode(), pytest.raises(InterruptedError):
        next(stream(net, *inputs, stop, 64))


def test_a_net_whose_up_sampling_looks_at_other_rows_is_not_taken() -> None:
    assert can_stream(net_of())
    assert not can_stream(net_of(upsampling="bilinear"))
    assert not can_stream(torch.nn.Conv2d(3, 3, 3))

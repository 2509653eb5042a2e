"""Minimal filtering gives what the plain convolution gives, whatever the rows, and only where it may."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from aegui.cards.spec import ArchitectureSpec
from aegui.nets import blocks, winograd
from aegui.nets.blocks import BlockConv, ResidualBlock, quicken
from aegui.nets.denoising_unet import DenoisingUNet
from aegui.nets.streaming import stream

pytestmark = pytest.mark.skipif(
    not torch.cpu.get_capabilities().get("avx2") or not torch.backends.mkldnn.is_available(),
    reason="minimal filtering is for processors of the x86 family",
)
PADDINGS = [(0, 1), (1, 1), (1, 0)]


@pytest.fixture(autouse=True)
def _however_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(winograd, "_LEAST_VALUES", 0)
    monkeypatch.setattr(winograd, "_AT_A_TIME", 48 * 13 * 8)
    # So that bf16 is tried on every machine.
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx2": True})


def drawn(*shape: int, dtype: torch.dtype = torch.float32) -> Tensor:
    values = torch.randn(shape, generator=torch.Generator().manual_seed(1))
    return values.to(dtype).contiguous(memory_format=torch.channels_last)


def conv_of(channels: int, dtype: torch.dtype, bias: bool = False) -> BlockConv:
    torch.manual_seed(0)
    conv = BlockConv(channels, bias, dilation=1).requires_grad_(False)
    return conv.to(dtype=dtype, memory_format=torch.channels_last)


def test_what_was_prepared_does_not_outlive_the_weights() -> None:
    conv, other = conv_of(48, torch.float32), conv_of(48, torch.float32)
    other.weight.neg_()
    x = drawn(1, 48, 12, 16)
    with torch.inference_mode():
        conv.quicken()
        conv.load_state_dict(other.state_dict())
        torch.testing.assert_close(conv.relu(x), other.relu(x))
        conv.quicken()
        torch.testing.assert_close(conv.to(torch.float64).relu(x.double()), other.double().relu(x.double()))


def test_what_is_added_stays_as_it_was_unless_its_place_is_taken() -> None:
    conv = conv_of(48, torch.float32)
    conv.quicken()
    x, other = drawn(1, 48, 12, 16), drawn(1, 48, 12, 16).neg()
    kept = other.clone()
    with torch.inference_mode():
        conv.add(x, other)
    assert torch.equal(other, kept)


def test_bands_are_the_same_in_bf16_to_the_bit() -> None:
    torch.manual_seed(0)
    net = DenoisingUNet(ArchitectureSpec("denoising-unet", (96, 96), (1, 2))).eval().requires_grad_(False)
    net.tail.weight.mul_(100)
    net = net.to(torch.bfloat16).to(memory_format=torch.channels_last)
    quicken(net)
    image = torch.rand(1, 3, 160, 16).contiguous(memory_format=torch.channels_last)
    sigma = torch.full((1, 1, 160, 16), 0.1)
    with torch.inference_mode():
        few, many = (torch.cat(list(stream(net, image, sigma, lambda: None, rows)), 2) for rows in (16, 160))
    assert torch.equal(few, many)


@pytest.mark.parametrize(("dtype", "channels", "error"), [(torch.float32, 48, 1e-5), (torch.bfloat16, 96, 0.08)])
@pytest.mark.parametrize("padding", PADDINGS)
@pytest.mark.parametrize("height", [3, 4, 6, 7, 12, 21, 40])
@pytest.mark.parametrize("bias", [False, True])
def test_it_is_the_plain_convolution(
    dtype: torch.dtype, channels: int, error: float, padding: tuple[int, int], height: int, bias: bool
) -> None:
    conv = conv_of(channels, dtype, bias)
    x = drawn(2, channels, height + 5, 13, dtype=dtype)[:, :, 2:-3]  # rows of something larger, as bands are
    with torch.inference_mode():
        plain = torch.nn.functional.conv2d(x.double(), conv.weight.double(), bias=None, padding=padding)
        plain = plain if conv.bias is None else plain + conv.bias.double()[:, None, None]
        quick = winograd.minimal_filter(conv)
        assert quick is not None
        for apart in (0, 1, 2):
            if apart > plain.shape[2]:
                continue
            given = quick.relu(x, padding, apart)
            torch.testing.assert_close(given.double(), plain.relu(), rtol=0, atol=error)
            other = drawn(*plain.shape, dtype=dtype)
            summed = quick.add(x, other.clone(), padding, apart)
            torch.testing.assert_close(summed.double(), plain + other, rtol=0, atol=error)


def test_rows_that_go_together_in_parts_are_rounded_as_in_the_whole() -> None:
    conv, x = conv_of(96, torch.bfloat16), drawn(1, 96, 42, 13, dtype=torch.bfloat16)
    quick = winograd.minimal_filter(conv)
    assert quick is not None
    with torch.inference_mode():
        whole = quick.relu(x, (0, 1))
        assert torch.equal(quick.relu(x[:, :, 8:], (0, 1)), whole[:, :, 8:])
        assert torch.equal(quick.relu(x[:, :, 7:], (0, 1), apart=1)[:, :, 1:], whole[:, :, 8:])


@pytest.mark.parametrize("in_place", [False, True])
def test_a_block_takes_it_without_gradients_only(in_place: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    block = ResidualBlock(48, in_place=in_place).to(memory_format=torch.channels_last)
    x = drawn(1, 48, 20, 24)
    plain = block(x.clone()).detach()
    quicken(block)
    used = []
    monkeypatch.setattr(blocks, "is_large_enough", lambda x: used.append(x) or True)
    torch.testing.assert_close(block(x.clone()).detach(), plain, rtol=0, atol=0)
    assert not used
    with torch.inference_mode():
        torch.testing.assert_close(block(x.clone()), plain, rtol=0, atol=1e-5)
    assert len(used) == 2
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        block(x.clone())
    assert len(used) == 2


def test_it_is_left_alone_where_it_is_not_quicker(monkeypatch: pytest.MonkeyPatch) -> None:
    assert winograd.minimal_filter(conv_of(32, torch.float32)) is None
    assert winograd.minimal_filter(conv_of(48, torch.bfloat16)) is None
    assert winograd.minimal_filter(conv_of(48, torch.float64)) is None
    assert winograd.minimal_filter(BlockConv(48, bias=False, dilation=2)) is None
    assert winograd.minimal_filter(torch.nn.Conv2d(48, 48, 3, stride=2, padding=1)) is None
    wide = conv_of(96, torch.bfloat16)
    assert winograd.minimal_filter(wide) is not None
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx2": True, "amx_bf16": True})
    assert winograd.minimal_filter(wide) is None
    monkeypatch.setattr(torch.cpu, "get_capabilities", dict)
    assert winograd.minimal_filter(conv_of(48, torch.float32)) is None

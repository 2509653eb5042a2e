"""Fused convolutions give what the plain ones give, and stand back where gradients are wanted."""

import pytest
import torch
from torch import nn

from aegui.nets.blocks import ResidualBlock
from aegui.nets.fused import can_fuse


def block(dilation: int, bias: bool) -> ResidualBlock:
    torch.manual_seed(1)
    built = ResidualBlock(16, bias=bias, dilation=dilation)
    nn.init.normal_(built.conv2.weight, std=0.1)
    return built.to(memory_format=torch.channels_last).eval()


@pytest.mark.parametrize("dilation", [1, 4])
@pytest.mark.parametrize("bias", [False, True])
def test_fused_and_plain_blocks_agree(dilation: int, bias: bool) -> None:
    residual = block(dilation, bias)
    x = torch.randn(1, 16, 20, 24, generator=torch.Generator().manual_seed(2)).to(memory_format=torch.channels_last)
    plain = residual(x).detach()
    with torch.inference_mode():
        fused = residual(x)
    assert torch.allclose(plain, fused, atol=1e-5)


def test_training_and_autocast_are_not_fused() -> None:
    x = torch.randn(1, 16, 8, 8)
    conv = block(1, bias=False).conv1
    assert not can_fuse(x, conv)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        assert not can_fuse(x, conv)
    with torch.inference_mode():
        assert not can_fuse(x.to(torch.float64), conv)

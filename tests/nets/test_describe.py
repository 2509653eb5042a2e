"""The description of a net is that of the net which is built."""

from __future__ import annotations

import pytest
import torch

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.build import build_net, count_parameters
from aegui.nets.describe import describe_net

UNET = ArchitectureSpec("denoising-unet", (4, 8), (1, 1), unshuffle=1)


def test_parameters_are_those_of_the_net():
    spec = ArchitectureSpec("inpainting-unet", (8, 16), (1, 2), unshuffle=1, dilations=(1, 2), attention=True)
    described = describe_net(spec)
    assert described.parameters == count_parameters(build_net(spec))
    assert sum(block.parameters for block in described.blocks) == described.parameters
    assert described.receptive_field == 0  # attention looks everywhere


def test_multiplications_of_a_dense_net_are_counted_by_hand():
    spec = ArchitectureSpec("undercomplete", (5,), (0,), 1, latent=3, side=4, channels=1, layers="dense")
    described = describe_net(spec)
    assert [block.macs for block in described.blocks] == [16 * 5, 5 * 3, 3 * 5, 5 * 16]
    assert [block.channels for block in described.blocks] == [5, 3, 5, 16]
    assert described.macs_per_pixel == pytest.approx((80 + 15 + 15 + 80) / 16)


def test_blocks_stand_in_the_order_of_the_hourglass():
    scales = [block.scale for block in describe_net(UNET).blocks]
    assert scales == [1, 1, 2, 2, 1, 1, 1]


@pytest.mark.parametrize(
    ("down", "up"), [("strided", "transposed"), ("average", "bilinear"), ("unshuffle", "nearest"), ("max", "shuffle")]
)
def test_no_pixel_outside_the_receptive_field_matters_and_the_farthest_inside_does(down: str, up: str):
    spec = ArchitectureSpec("denoising-unet", (2, 3), (1, 1), 1, downsampling=down, upsampling=up)  # type: ignore[arg-type]
    field = describe_net(spec).receptive_field
    net = build_net(spec).double()
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.abs_().add_(0.1)  # then no path is cut by a ReLU, and none cancels another
    reach = 0
    for offset in (0, 1):
        image = torch.rand(1, 3, 64, 64, dtype=torch.float64, requires_grad=True)
        out = net(image, torch.zeros(1, 1, 64, 64, dtype=torch.float64))
        (seen,) = torch.autograd.grad(out[0, 0, 32 + offset, 32], image)
        rows = torch.nonzero(seen.abs().sum((0, 1, 3)) > 0).flatten()
        reach = max(reach, int(rows.max() - rows.min()) + 1)
    assert reach <= field
    assert down == "max" or reach >= field - 2

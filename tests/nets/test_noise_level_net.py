"""The noise-level net: shapes, and what its logarithms are for."""

import pytest
import torch

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.build import build_net, count_parameters
from aegui.nets.noise_level import CHARACTERS, NoiseLevelNet, certainty, uncertainty

SPEC = ArchitectureSpec("noise-level", (48, 48), (0, 0), dilations=(1, 2, 4))


@pytest.fixture
def net() -> NoiseLevelNet:
    torch.manual_seed(1)
    built = build_net(SPEC).eval()
    assert isinstance(built, NoiseLevelNet)
    return built


@pytest.mark.parametrize("size", [(64, 48), (1, 1), (9, 70)])
def test_one_cell_stands_for_eight_pixels_each_way(net: NoiseLevelNet, size) -> None:
    height, width = size
    with torch.inference_mode():
        output = net(torch.rand(2, 3, height, width))
    assert output.shape == (2, 2 + CHARACTERS, -(-height // 8), -(-width // 8))


def test_it_is_as_small_as_was_meant(net: NoiseLevelNet) -> None:
    assert 60_000 < count_parameters(net) < 100_000


def test_flat_and_black_pictures_give_finite_numbers(net: NoiseLevelNet) -> None:
    with torch.inference_mode():
        assert torch.isfinite(net(torch.zeros(1, 3, 32, 32))).all()


def test_white_noise_is_read_about_right_before_any_training(net: NoiseLevelNet) -> None:
    noise = torch.randn(1, 3, 128, 128, generator=torch.Generator().manual_seed(2))
    with torch.inference_mode():
        levels = [net(0.5 + sigma / 255 * noise)[:, 0].exp().median().item() for sigma in (5, 10, 40)]
    assert levels == pytest.approx([5, 10, 40], rel=0.35)
    assert levels[2] / levels[1] == pytest.approx(4, rel=0.1)


def test_sure_cells_count_for_more_and_all_together_for_one() -> None:
    output = torch.zeros(1, 2 + CHARACTERS, 2, 2)
    output[0, 1] = torch.tensor([[-1.0, 0.0], [0.0, 0.0]])
    weights = certainty(output)
    assert weights.sum().item() == pytest.approx(1)
    assert (weights[0, 0, 0] / weights[0, 1, 1]).item() == pytest.approx(torch.e**2)


def test_a_photo_is_as_uncertain_as_its_cells_and_the_surest_count_most() -> None:
    output = torch.zeros(2, 2 + CHARACTERS, 2, 2)
    output[0, 1] = -2.0
    output[1, 1] = torch.tensor([[-2.0, 1.0], [1.0, 1.0]])
    even, one_sure = uncertainty(output).tolist()
    assert even == pytest.approx(torch.e**-2)
    assert torch.e**-2 < one_sure < 2.1 * torch.e**-2

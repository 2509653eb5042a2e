"""The two autoencoders: shapes, the identity at the start, and what each promises about its inputs."""

import itertools

import pytest
import torch

from aegui.cards.spec import DOWNSAMPLINGS, UPSAMPLINGS, ArchitectureSpec
from aegui.errors import ModelCorrupt
from aegui.nets.build import build_net, count_parameters
from aegui.nets.prefill import prefill

DENOISER = ArchitectureSpec("denoising-unet", (8, 16), (1, 1))
INPAINTER = ArchitectureSpec("inpainting-unet", (8, 16), (1, 2), unshuffle=1, dilations=(1, 2), attention=True)


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(0)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (16, 16), (17, 31)])
@pytest.mark.parametrize("spec", [DENOISER, INPAINTER])
def test_any_size_comes_back_at_its_size(spec, size) -> None:
    image, second = torch.rand(2, 3, *size), torch.zeros(2, 1, *size)
    assert build_net(spec)(image, second).shape == image.shape


def test_the_small_denoiser_has_the_size_that_its_card_says() -> None:
    spec = ArchitectureSpec("denoising-unet", (48, 96, 192), (2, 2, 4))
    assert count_parameters(build_net(spec)) == 3_680_064


def test_the_denoiser_is_homogeneous_so_that_louder_noise_can_be_scaled_down() -> None:
    net = build_net(DENOISER).eval()
    image, sigma = torch.rand(1, 3, 16, 16), torch.full((1, 1, 16, 16), 0.2)
    with torch.inference_mode():
        assert torch.allclose(net(3 * image, 3 * sigma), 3 * net(image, sigma), atol=1e-5)


def test_the_inpainter_returns_known_pixels_as_they_are_and_never_reads_the_hole() -> None:
    net = build_net(INPAINTER).eval()
    image, hole = torch.rand(1, 3, 16, 16), torch.zeros(1, 1, 16, 16)
    hole[..., 5:9, 6:12] = 1
    junk = torch.where(hole > 0, torch.full_like(image, float("nan")), image)
    with torch.inference_mode():
        filled, from_junk = net(image, hole), net(junk, hole)
    assert torch.equal(filled, from_junk)
    known = (hole == 0).expand_as(image)
    assert torch.equal(filled[known], image[known])
    assert not torch.equal(filled[~known], image[~known])


def test_every_sampling_pair_that_makes_sense_trains() -> None:
    for down, up in itertools.product(DOWNSAMPLINGS, UPSAMPLINGS):
        if up == "max-unpool" and down != "max":
            with pytest.raises(ModelCorrupt, match="indices"):
                ArchitectureSpec("denoising-unet", (4, 8), (1, 1), downsampling=down, upsampling=up)
            continue
        net = build_net(ArchitectureSpec("denoising-unet", (4, 8), (1, 1), downsampling=down, upsampling=up))
        net(torch.rand(1, 3, 8, 8), torch.ones(1, 1, 8, 8)).square().mean().backward()
        assert all(parameter.grad is not None for parameter in net.parameters()), (down, up)


def test_the_first_fill_of_a_plane_is_the_plane() -> None:
    image = torch.full((1, 3, 33, 20), 0.7)
    hole = torch.zeros(1, 1, 33, 20)
    hole[..., 4:29, 3:18] = 1
    assert torch.allclose(prefill(image * (1 - hole), hole), image, atol=1e-6)


def test_the_first_fill_continues_a_ramp_and_keeps_known_pixels() -> None:
    ramp = torch.linspace(0, 1, 32).expand(1, 3, 32, 32).clone()
    hole = torch.zeros(1, 1, 32, 32)
    hole[..., 12:20, 12:20] = 1
    filled = prefill(ramp * (1 - hole), hole)
    assert torch.equal(filled[..., :12], ramp[..., :12])
    assert (filled - ramp).abs().max() < 0.05


def test_the_first_fill_of_nothing_known_is_finite() -> None:
    assert torch.equal(prefill(torch.full((1, 3, 7, 5), torch.nan), torch.ones(1, 1, 7, 5)), torch.zeros(1, 3, 7, 5))


def test_the_same_seed_builds_the_same_net() -> None:
    torch.manual_seed(3)
    first = build_net(DENOISER).state_dict()
    torch.manual_seed(3)
    second = build_net(DENOISER).state_dict()
    assert all(torch.equal(first[key], second[key]) for key in first)

"""The family with a latent: shapes, what each code promises, and every sampling."""

from __future__ import annotations

import copy
import itertools
from dataclasses import replace

import pytest
import torch

from aegui.cards.spec import DOWNSAMPLINGS, FAMILY, UPSAMPLINGS, ArchitectureSpec
from aegui.nets.build import build_net
from aegui.nets.coder import UnitColumns, Whitening
from aegui.nets.sparse import keep_strongest
from aegui.nets.variational import reparameterise

CONV = ArchitectureSpec("convolutional", (8, 16), (1, 1), unshuffle=1, latent=5, side=8)
DENSE = replace(CONV, kind="undercomplete", layers="dense", widths=(12,), blocks=(0,))


@pytest.fixture(autouse=True)
def _seed() -> None:
    torch.manual_seed(0)


@pytest.mark.parametrize("layers", [CONV, DENSE])
@pytest.mark.parametrize("kind", FAMILY)
def test_every_family_encodes_and_decodes(kind, layers) -> None:
    if (kind, layers.layers) == ("undercomplete", "conv"):
        return
    net = build_net(replace(layers, kind=kind)).eval()
    image = torch.rand(2, 3, 8, 8)
    with torch.inference_mode():
        coding = net(image)
        assert coding.picture.shape == image.shape
        assert net.encode(image).shape == coding.code.shape == (2, 5)
        assert torch.allclose(net.decode(coding.code), coding.picture, atol=1e-6)


@pytest.mark.parametrize("kind", [kind for kind in FAMILY if kind != "undercomplete"])
def test_every_family_trains_with_every_sampling_that_makes_sense(kind) -> None:
    for down, up in itertools.product(DOWNSAMPLINGS, UPSAMPLINGS):
        if up == "max-unpool" and (down != "max" or kind == "variational"):
            continue  # refused by the spec
        net = build_net(replace(CONV, kind=kind, downsampling=down, upsampling=up))
        net(torch.rand(2, 3, 8, 8)).picture.square().mean().backward()
        assert all(parameter.grad is not None for name, parameter in net.named_parameters() if name != "log_sigma"), (
            kind,
            down,
            up,
        )


def test_max_unpooling_cannot_decode_from_the_code_alone() -> None:
    net = build_net(replace(CONV, downsampling="max", upsampling="max-unpool"))
    with pytest.raises(ValueError, match="needs the indices"):
        net.decode(torch.zeros(1, 5))


def test_the_variational_code_is_drawn_where_noise_is_given_and_the_mean_elsewhere() -> None:
    net = build_net(replace(CONV, kind="variational"))
    image = torch.rand(1, 3, 8, 8)
    assert torch.equal(net(image).picture, net(image, torch.zeros(1, 5)).picture)
    assert not torch.equal(net(image).picture, net(image, torch.ones(1, 5)).picture)


def test_reparameterisation_by_hand() -> None:
    drawn = reparameterise(torch.tensor([1.0]), torch.tensor([4.0]).log(), torch.tensor([-0.5]))
    assert drawn.item() == pytest.approx(1 + 2 * -0.5)


def test_only_the_strongest_of_a_code_survive() -> None:
    code = torch.tensor([[0.1, 3.0, 2.0, 0.0], [5.0, 1.0, 1.5, 4.0]])
    assert keep_strongest(code, 2).tolist() == [[0, 3, 2, 0], [5, 0, 0, 4]]
    assert torch.equal(keep_strongest(code, 0), code)


def test_columns_of_length_one_stay_so_whatever_the_weights() -> None:
    layer = UnitColumns(3, 4, bias=False)
    with torch.no_grad():
        layer.weight.mul_(100)
        columns = torch.stack([layer(unit) for unit in torch.eye(3)])
    assert columns.norm(dim=1).tolist() == pytest.approx([1, 1, 1])


def test_tied_weights_are_one_matrix() -> None:
    net = build_net(replace(DENSE, kind="contractive", widths=(), blocks=(), tied=True))
    assert sum(parameter.numel() for parameter in net.parameters()) == 192 * 5 + 5 + 192
    copied = copy.deepcopy(net)
    with torch.no_grad():
        copied.encoder.layers[0].weight.zero_()
    assert torch.allclose(copied.decode(torch.rand(1, 5)).flatten() - 0.5, copied.decoder_bias)


def test_whitened_values_are_uncorrelated_and_come_back() -> None:
    mixed = torch.randn(4000, 6) @ torch.randn(6, 6) + 3
    whitening = Whitening(6)
    whitening.fit(mixed, regularisation=0)
    white = whitening(mixed)
    assert torch.allclose(torch.cov(white.T), torch.eye(6), atol=1e-3)
    assert torch.allclose(whitening.undo(white), mixed, atol=1e-3)


def test_squashed_pictures_are_probabilities() -> None:
    picture = build_net(replace(DENSE, squashed=True))(torch.rand(2, 3, 8, 8)).picture
    assert 0 < picture.min() < picture.max() < 1


def test_an_embedding_has_length_one() -> None:
    net = build_net(replace(CONV, kind="embedding"))
    assert net(torch.rand(3, 3, 8, 8)).norm(dim=1).tolist() == pytest.approx([1, 1, 1], rel=1e-5)


def test_the_denoisers_pull_is_its_reconstruction_minus_the_picture() -> None:
    net = build_net(replace(DENSE, kind="denoising"))
    image = torch.rand(2, 3, 8, 8)
    assert torch.allclose(image + net.pull(image), net(image).picture)

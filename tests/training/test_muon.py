"""Muon: orthogonal updates for matrices, AdamW for the rest."""

import numpy as np
import pytest
import torch
from torch import nn

from aegui.training.muon import MuonWithAdamW, is_matrix, orthogonalised


@pytest.mark.parametrize("shape", [(32, 64), (64, 32), (48, 48)])
def test_singular_values_come_close_to_one(shape) -> None:
    matrix = torch.randn(*shape, generator=torch.Generator().manual_seed(1))
    values = torch.linalg.svdvals(orthogonalised(matrix))
    assert 0.6 < values.min() < values.max() < 1.35


def test_the_directions_of_a_matrix_stay() -> None:
    u, _ = torch.linalg.qr(torch.randn(32, 32, generator=torch.Generator().manual_seed(2)))
    v, _ = torch.linalg.qr(torch.randn(32, 32, generator=torch.Generator().manual_seed(3)))
    found = orthogonalised(u @ torch.diag(torch.linspace(1, 3, 32)) @ v.T)
    rotated = u.T @ found @ v
    assert (rotated - torch.diag(rotated.diagonal())).abs().max() < 0.05


def test_wide_convolutions_are_its_own_and_first_layers_and_biases_are_not() -> None:
    net = nn.Sequential(nn.Conv2d(3, 32, 3), nn.Conv2d(32, 48, 3))
    assert [is_matrix(parameter) for parameter in net.parameters()] == [False, False, True, False]


def small_net() -> nn.Sequential:
    torch.manual_seed(4)
    return nn.Sequential(
        nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.Conv2d(32, 3, 1)
    )


def train(net: nn.Module, optimizer: MuonWithAdamW, steps: range) -> float:
    for group in optimizer.param_groups:
        group["lr"] = 2e-3
    loss = torch.zeros(())
    for step in steps:
        x = torch.rand(4, 3, 12, 12, generator=torch.Generator().manual_seed(step))
        optimizer.zero_grad()
        loss = (net(x) - x.flip(1)).square().mean()
        loss.backward()
        optimizer.step()
    return loss.item()


def test_it_learns() -> None:
    net = small_net()
    optimizer = MuonWithAdamW(net.parameters(), 1e-4)
    first = train(net, optimizer, range(1))
    assert train(net, optimizer, range(1, 60)) < first / 5


def test_a_run_taken_up_from_its_state_goes_on_exactly() -> None:
    whole = small_net()
    train(whole, MuonWithAdamW(whole.parameters(), 1e-4), range(8))
    net = small_net()
    optimizer = MuonWithAdamW(net.parameters(), 1e-4)
    train(net, optimizer, range(4))
    again = small_net()
    again.load_state_dict(net.state_dict())
    resumed = MuonWithAdamW(again.parameters(), 1e-4)
    resumed.load_state_dict(optimizer.state_dict())
    train(again, resumed, range(4, 8))
    for a, b in zip(whole.parameters(), again.parameters(), strict=True):
        np.testing.assert_array_equal(a.detach().numpy(), b.detach().numpy())

"""Each penalty against numbers worked by hand, an exact Jacobian, or a library's own divergence."""

from __future__ import annotations

import math

import pytest
import torch
from torch.distributions import Normal, kl_divergence

from aegui.training.objectives import penalties


@pytest.fixture
def generator() -> torch.Generator:
    return torch.Generator().manual_seed(3)


def test_the_divergence_from_the_prior_by_hand() -> None:
    mean, variance = 2.0, 0.25
    worked = 0.5 * (4 + 0.25 - 1 - math.log(0.25))
    found = penalties.gaussian_kl(torch.tensor([[mean]]), torch.tensor([[math.log(variance)]]))
    assert found.item() == pytest.approx(worked)
    library = kl_divergence(Normal(mean, variance**0.5), Normal(0.0, 1.0))
    assert found.item() == pytest.approx(library.item(), rel=1e-6)


def test_a_code_that_is_the_prior_costs_nothing() -> None:
    assert penalties.gaussian_kl(torch.zeros(2, 3), torch.zeros(2, 3)).abs().max() == 0


def test_free_bits_charge_each_number_at_least_its_share() -> None:
    divergence = torch.tensor([[0.1, 2.0], [0.3, 4.0]])  # means 0.2 and 3
    assert penalties.free_bits(divergence, 0.5).item() == pytest.approx(0.5 + 3)
    assert penalties.free_bits(divergence, 0.0).item() == pytest.approx(0.2 + 3)


def test_a_number_below_its_free_bits_feels_no_pull() -> None:
    divergence = torch.tensor([[0.1, 2.0]], requires_grad=True)
    penalties.free_bits(divergence, 0.5).backward()
    assert divergence.grad.tolist() == [[0, 1]]


def test_l1_of_the_code_by_hand() -> None:
    assert penalties.l1_activity(torch.tensor([[1.0, -2.0], [0.0, 0.5]])).item() == pytest.approx((3 + 0.5) / 2)


def test_the_divergence_from_a_target_activity_by_hand() -> None:
    code = torch.tensor([[0.1, 0.05], [0.3, 0.05]])  # mean activities 0.2 and 0.05
    worked = 0.05 * math.log(0.05 / 0.2) + 0.95 * math.log(0.95 / 0.8)
    assert penalties.kl_to_target(code, 0.05).item() == pytest.approx(worked, rel=1e-5)


def test_the_closed_form_is_the_norm_of_the_true_jacobian(generator) -> None:
    weight, bias = torch.randn(4, 6, generator=generator), torch.randn(4, generator=generator)
    images = torch.randn(3, 6, generator=generator)

    def encode(x: torch.Tensor) -> torch.Tensor:
        return torch.sigmoid(x @ weight.T + bias)

    jacobians = torch.stack([torch.autograd.functional.jacobian(encode, image) for image in images])
    exact = jacobians.square().sum((1, 2)).mean()
    assert penalties.contraction_closed_form(encode(images), weight).item() == pytest.approx(exact.item(), rel=1e-5)


def test_the_general_form_with_unit_vectors_is_exact_and_with_draws_comes_near(generator) -> None:
    weight = torch.randn(4, 6, generator=generator)
    images = torch.randn(3, 6, generator=generator)

    def encode(x: torch.Tensor) -> torch.Tensor:
        return torch.tanh(x @ weight.T).square()

    jacobians = torch.stack([torch.autograd.functional.jacobian(encode, image) for image in images])
    exact = jacobians.square().sum((1, 2)).mean().item()
    units = torch.eye(4)[:, None, :].expand(4, 3, 4)
    assert 4 * penalties.contraction_general(encode, images, units).item() == pytest.approx(exact, rel=1e-5)
    draws = torch.randn(2000, 3, 4, generator=generator)
    assert penalties.contraction_general(encode, images, draws).item() == pytest.approx(exact, rel=0.1)


def test_the_general_form_can_be_descended(generator) -> None:
    weight = torch.randn(2, 3, generator=generator, requires_grad=True)
    penalties.contraction_general(lambda x: torch.tanh(x @ weight.T), torch.ones(1, 3), torch.ones(1, 1, 2)).backward()
    assert weight.grad.abs().sum() > 0


def test_the_contrastive_loss_by_hand() -> None:
    first, second = torch.tensor([[1.0, 0.0], [0.0, 1.0]]), torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    # each of the four finds its partner at likeness 1/t among others at 0
    worked = -math.log(math.exp(2) / (math.exp(2) + 2))
    assert penalties.contrastive(first, second, temperature=0.5).item() == pytest.approx(worked, rel=1e-5)

"""Warm-up, stable, decay."""

import pytest

from aegui.training.schedule import Schedule


def test_the_rate_warms_up_holds_and_falls_to_zero() -> None:
    schedule = Schedule(rate=1.0, warmup=10, decay_from=100, decay_steps=100)
    assert schedule.rate_at(0) == pytest.approx(0.1)
    assert schedule.rate_at(9) == schedule.rate_at(100) == 1.0
    assert schedule.rate_at(125) == pytest.approx(0.5)
    assert schedule.rate_at(200) == 0.0


def test_a_run_without_a_known_end_is_never_over() -> None:
    schedule = Schedule(rate=1.0, warmup=10)
    assert not schedule.is_over(10**9)
    assert schedule.total_steps is None
    assert schedule.rate_at(10**9) == 1.0


def test_a_run_is_over_after_its_decay() -> None:
    schedule = Schedule(rate=1.0, warmup=10, decay_from=100, decay_steps=50)
    assert schedule.total_steps == 150
    assert not schedule.is_over(149)
    assert schedule.is_over(150)

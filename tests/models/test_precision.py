"""bf16 is used only where it is native, right and faster."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from aegui.cards.card import Task
from aegui.cards.spec import ArchitectureSpec
from aegui.errors import DeviceUnavailable
from aegui.models.device import available_devices, choose_device, free_memory, has_native_bf16
from aegui.models.precision import Verdict, decide, probe_bf16
from aegui.models.weights import example_inputs
from aegui.nets.build import build_net

CPU = torch.device("cpu")
pytestmark = pytest.mark.usefixtures("one_thread")


class BrokenInBf16(nn.Module):
    """A net that is right in float32; its body in bf16 is off by `error`, or has no kernel at all."""

    def __init__(self, error: float | None) -> None:
        super().__init__()
        self.body = nn.Conv2d(3, 3, 1)
        self.error = error

    def forward(self, image: Tensor, _: Tensor) -> Tensor:
        if self.body.weight.dtype == torch.float32:
            return image
        if self.error is None:
            raise RuntimeError("no kernel for bf16")
        return image + self.error


@pytest.mark.parametrize("task", ["denoise", "inpaint", "damage"])
def test_a_real_net_in_bf16_is_right(task: Task) -> None:
    kind = {"denoise": "denoising-unet", "inpaint": "inpainting-unet", "damage": "damage-unet"}[task]
    torch.manual_seed(0)
    verdict = probe_bf16(build_net(ArchitectureSpec(kind, (8, 16), (1, 1))).eval(), task, CPU)
    assert verdict.right
    assert verdict.rms > 0
    assert 0 < verdict.gain < math.inf


@pytest.mark.parametrize("error", [0.01, -0.001, math.nan, math.inf, None])
def test_a_net_that_bf16_breaks_is_found(error: float | None) -> None:
    assert not probe_bf16(BrokenInBf16(error), "denoise", CPU).right


def test_the_best_rounds_count() -> None:
    ticks = iter([0, 9, 10, 14, 20, 28, 30, 35])
    verdict = probe_bf16(BrokenInBf16(0.0), "denoise", CPU, clock=lambda: next(ticks))
    assert verdict.gain == 2.0
    assert verdict.right
    assert verdict.faster


def test_a_busy_machine_is_asked_again_until_bf16_is_faster() -> None:
    taken = [4, 9, 4, 7, 4, 6, 4, 2, 4, 1]  # fp32 and bf16 in turns; the last round is no longer needed
    ticks = iter(np.cumsum([tick for seconds in taken for tick in (1, seconds)]).tolist())
    verdict = probe_bf16(BrokenInBf16(0.0), "denoise", CPU, clock=lambda: next(ticks))
    assert verdict.gain == 2.0


@pytest.mark.parametrize(
    ("verdict", "used"),
    [
        (Verdict(0.01, 0.0, 2.0), True),
        (Verdict(0.01, 0.0, 1.0), False),
        (Verdict(3.0, 0.0, 2.0), False),
        (Verdict(0.2, 0.15, 2.0), False),
    ],
)
def test_auto_takes_bf16_only_if_native_right_and_faster(
    verdict: Verdict, used: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True})
    assert decide("auto", lambda: verdict, CPU) == (used, ())
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": False, "avx2": True})
    assert decide("auto", lambda: pytest.fail("no trial is needed"), CPU) == (False, ())


def test_the_cpu_is_always_there_and_auto_takes_the_best() -> None:
    assert available_devices()[-1] == "cpu"
    assert choose_device("auto", ("cuda", "cpu")) == torch.device("cuda")
    assert choose_device("cpu", ("cuda", "cpu")) == CPU
    with pytest.raises(DeviceUnavailable, match="Choose from auto, mps, cpu"):
        choose_device("cuda", ("mps", "cpu"))


def test_memory_and_capabilities_of_this_machine_can_be_asked() -> None:
    assert free_memory(CPU) > 1 << 20
    assert not has_native_bf16(torch.device("mps"))


def test_example_inputs_are_the_same_every_time_and_leave_the_generator_alone() -> None:
    state = torch.random.get_rng_state()
    first, second = example_inputs("denoise", 32, CPU), example_inputs("denoise", 32, CPU)
    assert torch.equal(first[0], second[0])
    assert torch.equal(torch.random.get_rng_state(), state)
    hole = example_inputs("inpaint", 32, CPU)[1]
    assert 0 < hole.sum() < hole.numel()

"""bf16 only where a trial with the very net shows it right and faster."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from aegui.cards.card import Task
from aegui.errors import EngineError
from aegui.models.device import has_native_bf16
from aegui.models.options import Precision
from aegui.models.weights import example_inputs
from aegui.nets.blocks import quicken
from aegui.sentence import said

PROBE_SIZE = 192
LARGEST_RMS = 0.25  # levels of 255; beside an error of 7 levels (31 dB) that costs under 0.01 dB
LARGEST_SHIFT = 0.1  # levels of 255, of the mean
_LEAST_GAIN = 1.05
_ROUNDS, _MOST_ROUNDS = 2, 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a trial of bf16 showed: root mean square and mean difference in levels of 255, and how many times faster."""

    rms: float
    shift: float
    gain: float

    @property
    def right(self) -> bool:
        """Close enough to fp32 that nobody can see or measure it in a photo."""
        return self.rms <= LARGEST_RMS and abs(self.shift) <= LARGEST_SHIFT

    @property
    def faster(self) -> bool:
        """Worth it."""
        return self.gain >= _LEAST_GAIN


def in_bf16(net: nn.Module) -> nn.Module:
    """The same net with its body in bf16; head and tail stay in float32 unless the net says that it can do without."""
    converted = copy.deepcopy(net)
    for part in ("head", "body", "tail") if getattr(net, "gives_noise", False) else ("body",):
        converted.get_submodule(part).to(torch.bfloat16)
    quicken(converted)
    return converted


def probe_bf16(
    net: nn.Module, task: Task, device: torch.device, clock: Callable[[], float] = time.perf_counter
) -> Verdict:
    """Run `net` (float32, on `device`) and its bf16 twin in turns on a small made-up picture; the best rounds count.

    As long as bf16 does not look faster there are more rounds: on a busy machine a few say little, and what is decided
    should be the same tomorrow.
    """
    inputs = example_inputs(task, PROBE_SIZE, device)
    twin = in_bf16(net)
    try:
        with torch.inference_mode():
            reference, candidate = net(*inputs), twin(*inputs)
            gain = _gain(net, twin, inputs, clock)
    except RuntimeError:  # no bf16 kernel for this device
        return Verdict(rms=math.inf, shift=math.inf, gain=0.0)
    pictured = getattr(net, "pictured", nn.Identity())
    difference = (pictured(candidate.float()) - pictured(reference)) * 255
    return Verdict(_finite(difference.square().mean().sqrt()), _finite(difference.mean()), gain)


def decide(
    wanted: Precision, trial: Callable[[], Verdict], device: torch.device, pinned: bool = False
) -> tuple[bool, tuple[str, ...]]:
    """Whether to use bf16, and what to say aloud. `trial` is only called where the answer hangs on it.

    `pinned`: nobody asked for `wanted` today; it was settled when the work began. Raises `EngineError` if it is bf16,
    by name, and its numbers are wrong here.
    """
    if wanted == "fp32" or (wanted == "auto" and not has_native_bf16(device)):
        return False, ()
    verdict = trial()
    if wanted == "auto":
        return verdict.right and verdict.faster, ()
    if not verdict.right:
        raise EngineError(
            "bf16 gives wrong numbers on this {device} (off by {levels:.2g} levels).",
            "Go on where this was begun, or begin it anew in another output folder."
            if pinned
            else "Choose precision auto or fp32.",
            device=device.type.upper(),
            levels=verdict.rms,
        )
    return True, () if verdict.faster or pinned else (
        said("bf16 is not faster than fp32 on this {device}.", device=device.type.upper()),
    )


def _gain(net: nn.Module, twin: nn.Module, inputs: tuple[Tensor, ...], clock: Callable[[], float]) -> float:
    """How many times faster the twin is, each at its best."""
    slow, quick = math.inf, math.inf
    for number in range(_MOST_ROUNDS):
        slow, quick = min(slow, _seconds(net, inputs, clock)), min(quick, _seconds(twin, inputs, clock))
        if number + 1 >= _ROUNDS and slow >= _LEAST_GAIN * quick:
            break
    return slow / max(quick, 1e-9)


def _seconds(net: nn.Module, inputs: tuple[Tensor, ...], clock: Callable[[], float]) -> float:
    _wait_for(inputs[0].device)
    started = clock()
    net(*inputs)
    _wait_for(inputs[0].device)
    return clock() - started


def _wait_for(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def _finite(value: Tensor) -> float:
    number = float(value)
    return number if math.isfinite(number) else math.inf

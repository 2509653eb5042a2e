"""How to compute, as data: device, precision and tile. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from aegui.errors import UsageError

Device = Literal["auto", "cpu", "cuda", "mps"]
Precision = Literal["auto", "fp32", "bf16"]
DEVICES: tuple[Device, ...] = get_args(Device)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)


@dataclass(frozen=True, slots=True)
class ComputeOptions:
    """Where and how to compute.

    `device` auto takes CUDA, then MPS, then the CPU. `precision` auto takes bf16 only where a probe finds it right and
    faster. `tile`: the core of a tile in pixels, a multiple of 16, at least 64. `pinned`: (id, precision) of single
    models, which goes before `precision`: what was settled once stays so, on every machine and every day.
    `threads`: of the processor, 0 for all; no part of what results are told apart by.
    """

    device: Device = "auto"
    precision: Precision = "auto"
    tile: int = 2560
    pinned: tuple[tuple[str, Precision], ...] = ()
    threads: int = field(default=0, compare=False)

    def __post_init__(self) -> None:
        if self.device not in DEVICES:
            raise UsageError(
                "There is no device '{device}'; choose from {choices}.", device=self.device, choices=DEVICES
            )
        for precision in (self.precision, *dict(self.pinned).values()):
            if precision not in PRECISIONS:
                raise UsageError(
                    "There is no precision '{precision}'; choose from {choices}.",
                    precision=precision,
                    choices=PRECISIONS,
                )
        if self.tile < 64 or self.tile % 16:
            raise UsageError("tile is {tile}; give a multiple of 16, at least 64.", tile=self.tile)

"""The recipe as the command that does the same: what a terminal, a script or a batch needs."""

from __future__ import annotations

import os
import shlex
import subprocess
from dataclasses import fields
from pathlib import Path

from aegui.jobs.work import Trace, enabled
from aegui.models.options import ComputeOptions
from aegui.restore.steps import DenoiseStep, NoiseStep, Step

_FLAGS = {"noise": "--kind"}


def needs_file(trace: Trace) -> bool:
    """True if one command cannot say it all: several steps, or one that works under a mask."""
    steps = enabled(trace)
    return len(steps) != 1 or steps[0].mask is not None or not isinstance(steps[0].step, DenoiseStep | NoiseStep)


def command_words(trace: Trace, photo: Path, out: Path, work: Path, options: ComputeOptions) -> list[str]:
    """The words of `aegui ...` that make `out` of `photo`; where `needs_file`, through the work file `work`."""
    if needs_file(trace):
        return ["aegui", "run", str(work), str(photo), "-o", str(out), *_compute(options)]
    step = enabled(trace)[0].step
    computes = _compute(options) if isinstance(step, DenoiseStep) else []
    return ["aegui", step.kind, str(photo), "-o", str(out), *_settings(step), *computes]


def command_line(words: list[str]) -> str:
    """The words as the shell of this system takes them."""
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _settings(step: Step) -> list[str]:
    """What differs from how the command begins, and all that it insists on."""
    words: list[str] = []
    for item in fields(step):
        value = getattr(step, item.name)
        if (value == item.default and item.name != "amount") or item.name == "masked":
            continue
        flag = _FLAGS.get(item.name, f"--{item.name}")
        words += [flag] if value is True else [flag, _number(value)]
    return words


def _compute(options: ComputeOptions) -> list[str]:
    plain = ComputeOptions()
    words: list[str] = []
    for name in ("device", "precision", "tile"):
        if getattr(options, name) != getattr(plain, name):
            words += [f"--{name}", str(getattr(options, name))]
    return words


def _number(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

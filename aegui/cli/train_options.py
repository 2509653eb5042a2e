"""Options of `aegui train` that change single values of its config."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from aegui.cards.spec import DOWNSAMPLINGS, UPSAMPLINGS
from aegui.cli.options import NumberRange
from aegui.training.changes import NAMES
from aegui.training.objective import DISTANCES


class _Widths(click.ParamType[list[int]]):
    name = "n,n,…"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> list[int]:
        if isinstance(value, list):
            return value
        try:
            return [int(word) for word in str(value).split(",") if word.strip()]
        except ValueError:
            self.fail(f"'{value}' are not whole numbers with commas between them.", param, ctx)


_COUNT = click.IntRange(min=1)
_WEIGHT = NumberRange(min=0)
_CHANGES: dict[str, tuple[click.ParamType[Any], str]] = {
    "layers": (click.Choice(("conv", "dense")), "Convolutions, or dense layers."),
    "downsampling": (click.Choice(DOWNSAMPLINGS), "How maps are made smaller."),
    "upsampling": (click.Choice(UPSAMPLINGS), "How maps are made larger."),
    "widths": (_Widths(), "Channels per scale, finest first: 16,32,64."),
    "latent": (_COUNT, "How many numbers the code has."),
    "side": (_COUNT, "Height and width that the net sees, in pixels."),
    "top_k": (click.IntRange(min=0), "Sparse: only so many numbers of a code, the strongest, survive; 0 keeps all."),
    "distance": (click.Choice(DISTANCES), "Between a picture and what the net makes of it."),
    "noise": (NumberRange(0, 255), "Denoising: sigma of what is added for the net to remove."),
    "beta": (_WEIGHT, "Variational: weight of the code's divergence from N(0, 1)."),
    "free_bits": (_WEIGHT, "Variational: nats of divergence that cost nothing, per number of the code."),
    "sparsity": (click.Choice(("none", "l1", "kl")), "Sparse: hold sums of activity (l1) or mean activity (kl) down."),
    "sparsity_weight": (_WEIGHT, "Sparse: weight of that penalty."),
    "target": (NumberRange(0, 1, True, True), "Sparse, kl: the mean activity that units are held to."),
    "contraction": (_WEIGHT, "Contractive: weight of the squared Jacobian of the encoder."),
    "steps": (_COUNT, "Steps of gradient descent."),
    "batch": (_COUNT, "Pictures per step."),
    "rate": (NumberRange(0, 1, True), "Rate of learning."),
    "seed": (click.IntRange(min=0), "Fixes every random draw."),
}


def change_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command an option for each value of a config that may be changed."""
    for name in reversed(NAMES):
        kind, words = _CHANGES[name]
        command = click.option("--" + name.replace("_", "-"), name, type=kind, help=words)(command)
    return command


def chosen_changes(values: dict[str, Any]) -> dict[str, Any]:
    """Take those that were given out of a command's values."""
    found = {name: values.pop(name) for name in NAMES}
    return {name: value for name, value in found.items() if value is not None}

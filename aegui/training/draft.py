"""A config that a person is putting together: a shipped one to begin with, and what they changed. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aegui.training.config import TrainingConfig, read_config

TASKS = ("represent", "denoise", "inpaint")
FAMILIES: dict[str, tuple[str, ...]] = {
    "represent": ("convolutional", "undercomplete", "denoising", "variational", "sparse", "contractive"),
    "denoise": ("denoising",),
    "inpaint": ("convolutional",),
}
_SHIPPED = {
    ("represent", "convolutional"): "conv",
    ("represent", "undercomplete"): "undercomplete",
    ("represent", "denoising"): "conv",
    ("represent", "variational"): "vae",
    ("represent", "sparse"): "sparse",
    ("represent", "contractive"): "contractive",
    ("denoise", "denoising"): "denoise-a",
    ("inpaint", "convolutional"): "inpaint",
}
_DIGITS = {"convolutional": "conv", "variational": "vae"}
_SPOILT = 25.0
CONV_WIDTHS = (16, 32, 64)
"""Of a net that had none, once its layers are convolutions."""
ARCHITECTURE = ("layers", "downsampling", "upsampling", "widths", "latent", "side")
OBJECTIVE = ("distance", "noise")


@dataclass(frozen=True, slots=True)
class Draft:
    """`changes`: values by name, those of `ARCHITECTURE` and `OBJECTIVE`, and `steps`, `batch`, `rate`, `seed`."""

    task: str = "represent"
    family: str = "convolutional"
    digits: bool = False
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def preset(self) -> str:
        """The name of the shipped config to begin with."""
        if self.digits and self.task == "represent":
            return f"digits-{_DIGITS.get(self.family, self.family)}"
        return _SHIPPED[self.task, self.family]

    @property
    def is_untouched(self) -> bool:
        """True where the shipped config says it all."""
        return not self.changes and not self._made_denoising

    @property
    def _made_denoising(self) -> bool:
        return self.family == "denoising" and self.task == "represent" and not self.digits

    def values(self) -> dict[str, Any]:
        """The whole config as plain values; whether it makes sense, `TrainingConfig.from_dict` says."""
        values = read_config(Path(self.preset)).to_dict()
        if self._made_denoising:
            values |= {"id": "denoising", "title": "Small photos out of noise and grey", "family": "denoising"}
            values["architecture"] = values["architecture"] | {"kind": "denoising"}
            values["objective"] = values["objective"] | {"noise": _SPOILT}
        for name, value in self.changes.items():
            _put(values, name, value)
        return values

    def config(self) -> TrainingConfig:
        """The config. Raises `TrainingError`, `ModelCorrupt` that say what makes no sense."""
        return TrainingConfig.from_dict(self.values(), self.preset)


def _put(values: dict[str, Any], name: str, value: Any) -> None:
    spec = dict(values["architecture"])
    if name in ARCHITECTURE:
        spec[name] = value
        if name == "widths":
            spec["blocks"] = _fitting(list(spec["blocks"]), len(value))
        if name == "layers" and value == "dense":
            spec |= {"unshuffle": 1, "downsampling": "strided", "upsampling": "transposed"}
        if name == "layers" and value == "conv" and not spec["widths"]:
            spec |= {"widths": list(CONV_WIDTHS), "blocks": [1] * len(CONV_WIDTHS)}
        if name == "latent" and spec.get("top_k"):
            spec["top_k"] = min(spec["top_k"], value)
        values["architecture"] = spec
        _let_go_of_one_layer(values)
        if name == "side":
            values["patches"] = values["patches"] | {"size": value}
    elif name in OBJECTIVE and "objective" in values:
        values["objective"] = values["objective"] | {name: value}
    elif name in ("steps", "rate"):
        values["optimisation"] = values["optimisation"] | {name: value}
    elif name == "batch":
        values["patches"] = values["patches"] | {"batch": value}
    elif name == "seed":
        values["seed"] = value


def _let_go_of_one_layer(values: dict[str, Any]) -> None:
    """What only a net of one dense layer can have goes, where the net has become another: the rest still holds."""
    spec = values["architecture"]
    if spec.get("layers") == "conv":
        spec["whitened"] = False
    if spec.get("layers") == "conv" or spec["widths"]:
        spec["tied"] = False
        if values.get("objective", {}).get("contraction"):
            values["objective"] = values["objective"] | {"jacobian": "general"}


def _fitting(blocks: list[int], count: int) -> list[int]:
    """As many as there are widths; the last entry stays the bottleneck's."""
    inner = (blocks[:-1] + [1] * count)[: max(count - 1, 0)]
    return [*inner, blocks[-1] if blocks else 1][:count] if count else []

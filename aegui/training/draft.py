"""A config that a person is putting together: a shipped one to begin with, and what they changed. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aegui.training.changes import changed, read_changed
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
    ("represent", "denoising"): "denoising",
    ("represent", "variational"): "vae",
    ("represent", "sparse"): "sparse",
    ("represent", "contractive"): "contractive",
    ("denoise", "denoising"): "denoise-a",
    ("inpaint", "convolutional"): "inpaint",
}
_DIGITS = {"convolutional": "conv", "variational": "vae"}


@dataclass(frozen=True, slots=True)
class Draft:
    """`changes`: values by name, of `aegui.training.changes.NAMES`."""

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

    def values(self) -> dict[str, Any]:
        """The whole config as plain values; whether it makes sense, `config` says."""
        return changed(read_config(Path(self.preset)).to_dict(), self.changes)

    def config(self) -> TrainingConfig:
        """The config. Raises `TrainingError`, `ModelCorrupt` that say what makes no sense."""
        return read_changed(Path(self.preset), self.changes)

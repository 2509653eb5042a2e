"""The kinds of noise, by name: apart from the noise itself, so that a recipe can be read without numpy."""

from __future__ import annotations

from typing import Literal, get_args

NoiseKind = Literal["gaussian", "poisson", "salt-pepper", "speckle", "jpeg"]
NOISE_KINDS: tuple[NoiseKind, ...] = get_args(NoiseKind)

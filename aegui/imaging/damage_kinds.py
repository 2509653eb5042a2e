"""The classes of damage that are told apart, as names."""

from __future__ import annotations

from typing import Literal, get_args

DamageClass = Literal["line", "spot", "stain"]
DAMAGE_CLASSES: tuple[DamageClass, ...] = get_args(DamageClass)

"""What may become of two masks, as names."""

from __future__ import annotations

from typing import Literal, get_args

Combination = Literal["add", "subtract", "intersect"]
COMBINATIONS: tuple[Combination, ...] = get_args(Combination)

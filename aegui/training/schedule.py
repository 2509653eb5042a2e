"""The learning rate: warm-up, stable, decay, so that a run may be ended or carried on at any time.

Hu et al. 2024 (MiniCPM); the shape of the decay, one minus a square root, after Hägele et al. 2024.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schedule:
    """`decay_from` is the step at which the decay begins, `None` while nobody knows; it lasts `decay_steps`."""

    rate: float
    warmup: int
    decay_from: int | None = None
    decay_steps: int = 0

    def decayed(self, step: int) -> float:
        """0 before the decay, then rising to 1 at its end."""
        if self.decay_from is None or step < self.decay_from:
            return 0.0
        return min((step - self.decay_from) / max(self.decay_steps, 1), 1.0)

    def rate_at(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        warm = min((step + 1) / max(self.warmup, 1), 1.0)
        return self.rate * warm * (1 - math.sqrt(self.decayed(step)))

    def is_over(self, step: int) -> bool:
        """True when no step is left."""
        return self.decay_from is not None and step >= self.decay_from + self.decay_steps

    @property
    def total_steps(self) -> int | None:
        """How many steps the run has, once that is known."""
        return None if self.decay_from is None else self.decay_from + self.decay_steps

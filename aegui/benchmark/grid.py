"""How every benchmark shows what it found: rows of text for people, plain values for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Grid:
    """A heading and rows of as many cells; the first column names, the others hold numbers."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""

    def to_markdown(self) -> str:
        """The table for a README, under its title if it has one."""
        rule = ("---", *["---:"] * (len(self.heading) - 1))
        table = "".join("| " + " | ".join(line) + " |\n" for line in (self.heading, rule, *self.rows))
        return f"{self.title}:\n\n{table}" if self.title else table


class Findings(Protocol):
    """What a benchmark found. `notes`: sentences that a reader must know."""

    @property
    def title(self) -> str: ...
    @property
    def processor(self) -> str: ...
    @property
    def notes(self) -> tuple[str, ...]: ...

    def grids(self) -> Sequence[Grid]:
        """The summary."""

    def details(self) -> Sequence[Grid]:
        """Photo by photo."""

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON; every photo's too."""


def figure(value: float | None, digits: int = 2, *, sign: bool = False) -> str:
    """A number for a cell; nothing for `None`."""
    return "" if value is None else f"{value:{'+' if sign else ''}.{digits}f}"


def significant(value: float | None) -> str:
    """A number of at least three digits for a cell; nothing for `None`."""
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 else f"{value:#.3g}"

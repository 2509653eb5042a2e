"""What a command is given to work with; `main` composes it, tests compose their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aegui.cli.terminal import Terminal

if TYPE_CHECKING:
    from aegui.jobs.engine import Engine
    from aegui.models.catalogue import Catalogue
    from aegui.models.options import ComputeOptions


@dataclass(frozen=True, slots=True)
class Parts:
    """`engine` makes an engine that computes as the options say; `window` shows the window with photos."""

    terminal: Terminal
    engine: Callable[[ComputeOptions], Engine]
    catalogue: Callable[[], Catalogue]
    window: Callable[[list[Path]], int]

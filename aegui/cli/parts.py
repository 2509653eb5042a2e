"""What a command is given to work with; `main` composes it, tests compose their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from aegui.cli.terminal import Terminal

if TYPE_CHECKING:
    from aegui.imaging.photo import Mask, Photo
    from aegui.models.catalogue import Catalogue
    from aegui.models.options import ComputeOptions
    from aegui.progress import Progress
    from aegui.restore.recipe import Recipe
    from aegui.restore.result import Restored


class Restorer(Protocol):
    """What the command line needs of an engine."""

    def restore(
        self, photo: Photo, recipe: Recipe, mask: Mask | None = None, *, progress: Progress | None = None
    ) -> Restored:
        """Run a recipe on a photo."""


@dataclass(frozen=True, slots=True)
class Parts:
    """`engine` makes an engine that computes as the options say; `window` shows the window with photos."""

    terminal: Terminal
    engine: Callable[[ComputeOptions], Restorer]
    catalogue: Callable[[], Catalogue]
    window: Callable[[list[Path]], int]

"""The door to training for windows and commands. Importing this module leaves torch out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w

from aegui import paths
from aegui.errors import OutputError
from aegui.files import atomic_write
from aegui.training.config import TrainingConfig, read_config
from aegui.training.split import Split, split_photos

CONFIG_FILE = "config.toml"

if TYPE_CHECKING:
    from aegui.cards.outline import NetDescription


def describe_config(config: Path) -> NetDescription:
    """The net of a config file, or of a shipped config. Raises `TrainingError`."""
    from aegui.nets.describe import describe_net

    return describe_net(read_config(config).architecture)


def describe_values(values: dict[str, Any], source: str) -> NetDescription:
    """The net of a config that is being made. Raises `TrainingError`, `ModelCorrupt`."""
    from aegui.nets.describe import describe_net

    return describe_net(TrainingConfig.from_dict(values, source).architecture)


def look_at(data: tuple[Path, ...], share: float) -> Split:
    """Which photos a run would learn from, and which it would hold out. Raises `TrainingError`."""
    return split_photos(data, share)


def runs_dir() -> Path:
    """Where runs that were begun in the window are kept."""
    return paths.user_data_dir() / "runs"


def new_run(name: str, runs: Path) -> Path:
    """A folder for a run that does not exist yet."""
    number = 1
    while (runs / f"{name}-{number}").exists():
        number += 1
    return runs / f"{name}-{number}"


def write_config(values: dict[str, Any], folder: Path) -> Path:
    """Keep a config in its run's folder. Raises `OutputError`."""
    path = folder / CONFIG_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with atomic_write(path, overwrite=True) as file:
            file.write(tomli_w.dumps(values).encode())
    except OSError as error:
        raise OutputError(
            "The run cannot be kept in {folder}: {reason}.",
            "Is there room?",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    return path

"""The measurements, peers included, from the command line."""

from __future__ import annotations

import click


@click.group()
def benchmark() -> None:
    """Measure quality and speed beside classical methods."""

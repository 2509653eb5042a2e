"""Measurements of retouching and of finding damage, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.benchmark import data_option, limit_option, output_options, parse_numbers, present
from aegui.cli.options import compute_options, device_option, tile_option
from aegui.cli.parts import Parts
from aegui.models.options import ComputeOptions, Device
from aegui.progress import Progress
from aegui.restore.steps import DetectStep

if TYPE_CHECKING:
    from aegui.benchmark.grid import Findings


@click.command()
@data_option
@click.option(
    "--sensitivity", "sensitivities", callback=parse_numbers, default="25,50,75", show_default=True, metavar="N,N,..."
)
@click.option("--model", default=DetectStep().model, show_default=True, metavar="ID")
@limit_option
@compute_options
@output_options
@click.pass_obj
def damage(
    parts: Parts,
    data: Path,
    sensitivities: tuple[float, ...],
    model: str,
    limit: int | None,
    compute: ComputeOptions,
    markdown: bool,
) -> int:
    """Damage photos by a program and measure how well that is found."""
    from aegui.benchmark import damage as measurement

    engine = parts.engine(compute)

    def measure(progress: Progress) -> Findings:
        return measurement.run(
            data, sensitivities=sensitivities, model=model, limit=limit, engine=engine, progress=progress
        )

    return present(parts, measure, markdown=markdown)


@click.command()
@click.option(
    "--megapixels",
    callback=parse_numbers,
    default="3,6,12,24",
    show_default=True,
    metavar="M,M,...",
    help="Of the photos.",
)
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True)
@device_option
@tile_option
@output_options
@click.pass_obj
def retouch(parts: Parts, megapixels: tuple[float, ...], rounds: int, device: Device, tile: int, markdown: bool) -> int:
    """Time the filling of a scratch, of fifty specks, and of growing holes on large photos."""
    from aegui.benchmark import retouch as measurement

    engine = parts.engine(ComputeOptions(device, "auto", tile))

    def measure(progress: Progress) -> Findings:
        return measurement.run(megapixels, rounds=rounds, engine=engine, progress=progress)

    return present(parts, measure, markdown=markdown)


REPAIR = (damage, retouch)

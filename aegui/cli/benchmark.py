"""The measurements, peers included, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.batch import perform
from aegui.cli.options import PHOTO_FILE, combined, compute_options, json_option
from aegui.cli.parts import Parts
from aegui.cli.terminal import Terminal
from aegui.models.options import ComputeOptions, Device, Precision

if TYPE_CHECKING:
    from aegui.benchmark.table import BenchmarkTable

data_options = combined(
    click.option("--data", required=True, type=PHOTO_FILE, metavar="DIR", help="A folder of clean photos."),
    click.option("--limit", type=click.IntRange(min=1), help="Measure only that many photos."),
    click.option("--markdown", is_flag=True, help="Print the table for a README."),
)


def parse_numbers(_context: click.Context, _option: click.Parameter, value: str) -> tuple[float, ...]:
    """Numbers with commas between them."""
    try:
        return tuple(float(number) for number in value.split(","))
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not numbers with commas between them.") from error


@click.group()
def benchmark() -> None:
    """Measure quality and speed beside OpenCV's and scikit-image's methods."""


@benchmark.command()
@data_options
@click.option(
    "--sigma", "sigmas", callback=parse_numbers, default="15,25,50", show_default=True, help="In 8-bit units."
)
@click.option("--model", "models", multiple=True, default=("denoise-a",), show_default=True, metavar="ID")
@compute_options
@json_option
@click.pass_obj
def denoise(
    parts: Parts,
    data: Path,
    limit: int | None,
    markdown: bool,
    sigmas: tuple[float, ...],
    models: tuple[str, ...],
    device: Device,
    precision: Precision,
    tile: int,
) -> int:
    """Add white noise to photos and measure how well it is removed."""
    from aegui.benchmark import denoise as measurement

    engine = parts.engine(ComputeOptions(device, precision, tile))
    table = perform(
        parts.terminal,
        "Benchmark",
        lambda progress: measurement.run(data, sigmas, models=models, limit=limit, engine=engine, progress=progress),
    )
    return _present(parts.terminal, table, markdown=markdown)


@benchmark.command()
@data_options
@click.option("--slow", is_flag=True, help="Measure scikit-image's biharmonic fill, too; it takes minutes a photo.")
@click.option("--model", "models", multiple=True, default=("inpaint",), show_default=True, metavar="ID")
@compute_options
@json_option
@click.pass_obj
def inpaint(
    parts: Parts,
    data: Path,
    limit: int | None,
    markdown: bool,
    slow: bool,
    models: tuple[str, ...],
    device: Device,
    precision: Precision,
    tile: int,
) -> int:
    """Cut holes into photos and measure how well they are filled."""
    from aegui.benchmark import inpaint as measurement

    engine = parts.engine(ComputeOptions(device, precision, tile))
    table = perform(
        parts.terminal,
        "Benchmark",
        lambda progress: measurement.run(data, models=models, limit=limit, slow=slow, engine=engine, progress=progress),
    )
    return _present(parts.terminal, table, markdown=markdown)


def _present(terminal: Terminal, table: BenchmarkTable, *, markdown: bool) -> int:
    heading, *rows = table.cells()
    terminal.say(f"{table.title}\n{table.processor}")
    if markdown:
        terminal.say(table.to_markdown())
    else:
        terminal.table(heading, rows, numbers=heading[1:])
    for note in table.notes:
        terminal.note(note)
    terminal.document(table.to_dict())
    return 0

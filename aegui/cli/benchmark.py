"""The measurements, peers included, from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.batch import perform
from aegui.cli.options import PHOTO_FILE, combined, compute_options, device_option, json_option, tile_option
from aegui.cli.parts import Parts
from aegui.models.options import ComputeOptions, Device, Precision
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.benchmark.grid import Findings

Numbers = tuple[float, ...]


def parse_numbers(_context: click.Context, _option: click.Parameter, value: str | None) -> Numbers | None:
    """Numbers with commas between them; `None` where none are given."""
    if value is None:
        return None
    try:
        return tuple(float(number) for number in value.split(","))
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not numbers with commas between them.") from error


data_option = click.option("--data", required=True, type=PHOTO_FILE, metavar="DIR", help="A folder of clean photos.")
models_option = click.option("--model", "models", multiple=True, metavar="ID", help="Instead of all that fit.")
limit_option = click.option("--limit", type=click.IntRange(min=1), help="Measure only that many photos.")
per_photo_option = click.option("--per-photo", is_flag=True, help="List every photo, too.")
output_options = combined(
    click.option("--markdown", is_flag=True, help="Print the tables for a README."),
    json_option,
)


@click.group()
def benchmark() -> None:
    """Measure quality, harmlessness and speed, beside the methods of others."""


@benchmark.command()
@click.option("--data", type=PHOTO_FILE, metavar="DIR", help="A folder of clean photos, to add white noise to.")
@click.option(
    "--pairs", type=PHOTO_FILE, metavar="DIR", help="A folder of real pairs, NAME_real (noisy) and NAME_mean (clean)."
)
@click.option(
    "--sigma",
    "sigmas",
    callback=parse_numbers,
    metavar="S,S,...",
    help="In 8-bit units: what is added, 15,25,50 unless given; with --pairs, what methods are told as well.",
)
@click.option("--blind", is_flag=True, help="Measure our models also without being told the level; pairs always are.")
@models_option
@limit_option
@click.option("--per-photo", is_flag=True, help="With --pairs, list every pair, too.")
@compute_options
@output_options
@click.pass_obj
def denoise(
    parts: Parts,
    data: Path | None,
    pairs: Path | None,
    sigmas: Numbers | None,
    blind: bool,
    models: tuple[str, ...],
    limit: int | None,
    per_photo: bool,
    compute: ComputeOptions,
    markdown: bool,
) -> int:
    """Measure how well noise is removed: white noise added to clean photos, or that of real pairs."""
    if (data is None) == (pairs is None):
        what = "Missing option '--data' or '--pairs'" if data is None else "Give either --data or --pairs, not both"
        raise click.UsageError(f"{what}.", click.get_current_context())
    from aegui.benchmark import denoise as synthetic
    from aegui.benchmark import pairs as real

    engine = parts.engine(compute)

    def measure(progress: Progress) -> Findings:
        if pairs is not None:
            return real.run(
                pairs, models=models or None, sigmas=sigmas or (), limit=limit, engine=engine, progress=progress
            )
        assert data is not None
        return synthetic.run(
            data,
            synthetic.SIGMAS if sigmas is None else sigmas,
            models=models or None,
            blind=blind,
            limit=limit,
            engine=engine,
            progress=progress,
        )

    return present(parts, measure, markdown=markdown, per_photo=per_photo)


@benchmark.command()
@data_option
@click.option("--scale", type=click.IntRange(min=1), default=4, show_default=True, help="Times smaller, by area.")
@models_option
@limit_option
@per_photo_option
@compute_options
@output_options
@click.pass_obj
def harmless(
    parts: Parts,
    data: Path,
    scale: int,
    models: tuple[str, ...],
    limit: int | None,
    per_photo: bool,
    compute: ComputeOptions,
    markdown: bool,
) -> int:
    """Measure how little denoising by itself changes clean photos: large ones, scaled down until they are clean."""
    from aegui.benchmark import harmless as measurement

    engine = parts.engine(compute)

    def measure(progress: Progress) -> Findings:
        return measurement.run(data, scale=scale, models=models or None, limit=limit, engine=engine, progress=progress)

    return present(parts, measure, markdown=markdown, per_photo=per_photo)


@benchmark.command("noise-level")
@data_option
@click.option(
    "--sigma", "sigmas", callback=parse_numbers, default="5,10,15,25,35,50", show_default=True, help="In 8-bit units."
)
@click.option("--scale", type=click.IntRange(min=1), default=1, show_default=True, help="Times smaller, by area.")
@limit_option
@per_photo_option
@compute_options
@output_options
@click.pass_obj
def noise_level(
    parts: Parts,
    data: Path,
    sigmas: Numbers,
    scale: int,
    limit: int | None,
    per_photo: bool,
    compute: ComputeOptions,
    markdown: bool,
) -> int:
    """Measure how well level and kind of noise are told, beside Chen 2015 and scikit-image, and what comes of them."""
    from aegui.benchmark import noise_level as measurement

    engine = parts.engine(compute)

    def measure(progress: Progress) -> Findings:
        return measurement.run(data, sigmas, scale=scale, limit=limit, engine=engine, progress=progress)

    return present(parts, measure, markdown=markdown, per_photo=per_photo)


@benchmark.command()
@click.option(
    "--size",
    "sizes",
    callback=parse_numbers,
    default="1,4,12,24",
    show_default=True,
    metavar="MP,MP,...",
    help="Megapixels of the made-up photos that are timed.",
)
@click.option(
    "--precision",
    "precision",
    type=click.Choice(("both", "fp32", "bf16")),
    default="both",
    show_default=True,
    help="both leaves bf16 out where the hardware has none.",
)
@click.option("--blind", is_flag=True, help="Measure our models also without being told the level.")
@click.option(
    "--rounds", type=click.IntRange(min=1), default=5, show_default=True, help="The median of so many counts."
)
@click.option(
    "--memory",
    "memory_sizes",
    callback=parse_numbers,
    default="24,96",
    show_default=True,
    metavar="MP,MP,...",
    help="Megapixels of the photos whose memory is measured.",
)
@click.option("--no-memory", is_flag=True, help="Leave the memory out.")
@models_option
@device_option
@tile_option
@output_options
@click.pass_obj
def speed(
    parts: Parts,
    sizes: Numbers,
    precision: str,
    blind: bool,
    rounds: int,
    memory_sizes: Numbers,
    no_memory: bool,
    models: tuple[str, ...],
    device: Device,
    tile: int,
    markdown: bool,
) -> int:
    """Measure denoising's speed and memory, beside a net of FFDNet's shape and what the machine can do at best."""
    from aegui.benchmark import speed as measurement

    engine = parts.engine(ComputeOptions(device, "auto", tile))
    precisions: dict[str, tuple[Precision, ...]] = {"fp32": ("fp32",), "bf16": ("bf16",)}

    def measure(progress: Progress) -> Findings:
        return measurement.run(
            sizes,
            precisions=precisions.get(precision),
            models=models or None,
            blind=blind,
            rounds=rounds,
            memory_sizes=() if no_memory else memory_sizes,
            engine=engine,
            progress=progress,
        )

    return present(parts, measure, markdown=markdown)


@benchmark.command()
@data_option
@click.option("--slow", is_flag=True, help="Measure scikit-image's biharmonic fill, too; it takes minutes a photo.")
@click.option("--best", is_flag=True, help="Measure our models' mean over eight flips and turns, too.")
@click.option("--by-default", is_flag=True, help="Measure what retouching does by default, too: made to look right.")
@click.option("--model", "models", multiple=True, default=("inpaint",), show_default=True, metavar="ID")
@limit_option
@compute_options
@output_options
@click.pass_obj
def inpaint(
    parts: Parts,
    data: Path,
    slow: bool,
    best: bool,
    by_default: bool,
    models: tuple[str, ...],
    limit: int | None,
    compute: ComputeOptions,
    markdown: bool,
) -> int:
    """Cut holes into photos and measure how well they are filled."""
    from aegui.benchmark import inpaint as measurement

    engine = parts.engine(compute)

    def measure(progress: Progress) -> Findings:
        return measurement.run(
            data,
            models=models,
            by_default=by_default,
            best=best,
            limit=limit,
            slow=slow,
            engine=engine,
            progress=progress,
        )

    return present(parts, measure, markdown=markdown)


def present(parts: Parts, measure: Callable[[Progress], Findings], *, markdown: bool, per_photo: bool = False) -> int:
    """Measure under a progress bar, and print what was found."""
    terminal = parts.terminal
    found = perform(terminal, "Benchmark", measure)
    terminal.say(f"{found.title}\n{found.processor}\n")
    for grid in (*found.grids(), *(found.details() if per_photo else ())):
        if markdown:
            terminal.say(grid.to_markdown())
            continue
        if grid.title:
            terminal.say(grid.title)
        terminal.table(grid.heading, grid.rows, numbers=grid.heading[1:])
    for note in found.notes:
        terminal.note(note)
    terminal.document(found.to_dict())
    return 0

"""`aegui benchmark batch`: a batch's pace beside the bare engine's."""

from __future__ import annotations

from pathlib import Path

import click

from aegui.cli.batch import perform
from aegui.cli.options import PHOTO_FILE, compute_options, json_option
from aegui.cli.parts import Parts
from aegui.models.options import ComputeOptions


@click.command(name="batch")
@click.option("--data", required=True, type=PHOTO_FILE, metavar="DIR", help="A folder of photos.")
@click.option(
    "--recipe", default="denoise-gently", show_default=True, metavar="RECIPE", help="A TOML file or a preset."
)
@click.option("--limit", type=click.IntRange(min=1), help="Measure only that many photos.")
@click.option("--workers", type=click.IntRange(min=1), help="As for aegui batch.")
@compute_options
@json_option
@click.pass_obj
def batch_throughput(
    parts: Parts,
    data: Path,
    recipe: str,
    limit: int | None,
    workers: int | None,
    compute: ComputeOptions,
) -> int:
    """Tell photos per minute and megapixels per second of a batch, and their ratio to the bare engine's."""
    from aegui.benchmark.batch import measure_throughput
    from aegui.benchmark.photos import chosen_photos
    from aegui.jobs.batch.pipeline import default_workers
    from aegui.restore.preset import find_recipe

    steps, photos = find_recipe(recipe), chosen_photos(data, limit)
    count = workers or default_workers()
    told = perform(
        parts.terminal,
        "Batch",
        lambda progress: measure_throughput(photos, steps, compute, parts.engine, count, progress),
    )
    ways = {"engine alone": told.engine_seconds, "batch": told.batch_seconds}
    rows = [(way, *(f"{figure:.2f}" for figure in told.pace(seconds))) for way, seconds in ways.items()]
    parts.terminal.table(("", "photos/min", "Mpx/s"), rows, numbers=("photos/min", "Mpx/s"))
    parts.terminal.say(f"{told.photos} photos, {told.megapixels:.1f} Mpx; a batch keeps {told.ratio:.3f} of the pace.")
    document: dict[str, object] = {
        "photos": told.photos, "megapixels": told.megapixels, "ratio": told.ratio, "workers": told.workers,
    }  # fmt: skip
    for way, seconds in ways.items():
        photos_per_minute, megapixels_per_second = told.pace(seconds)
        document[way] = {"photos_per_minute": photos_per_minute, "megapixels_per_second": megapixels_per_second}
    parts.terminal.document(document)
    return 0

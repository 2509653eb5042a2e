"""Where photos are damaged, as masks that a person may look at, edit, and retouch under; nothing is changed."""

from __future__ import annotations

import time
from pathlib import Path

import click

from aegui.cli.batch import Item, Report, cost, plan_outputs, run_batch
from aegui.cli.options import NAME, compute_options, json_option, photos_argument
from aegui.cli.parts import Parts
from aegui.errors import OutputError
from aegui.imaging.damage_kinds import DAMAGE_CLASSES, DamageClass
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.steps import DetectStep


@click.command()
@photos_argument
@click.option(
    "-o",
    "--out",
    required=True,
    type=NAME,
    metavar="MASK.png",
    help="The mask to write, white where to repaint; for several photos or a folder, a folder.",
)
@click.option("--overwrite", is_flag=True, help="Replace masks that exist already.")
@click.option(
    "--sensitivity", type=float, default=50.0, show_default=True, help="0 to 100; more finds more, and more wrongly."
)
@click.option("--grow", type=int, default=0, show_default=True, help="Widen the mask by that many pixels, 0 to 64.")
@click.option("--minimum", type=int, default=3, show_default=True, help="Leave out pieces of fewer pixels.")
@click.option(
    "--class",
    "classes",
    type=click.Choice(DAMAGE_CLASSES),
    multiple=True,
    help="Only damage of this class; may be repeated.",
)
@click.option("--no-check", is_flag=True, help="Keep pieces that retouching would hardly change, too.")
@click.option("--model", default=DetectStep().model, show_default=True, metavar="ID", help="See aegui models list.")
@compute_options
@json_option
@click.pass_obj
def detect(
    parts: Parts,
    photos: tuple[Path, ...],
    out: str,
    overwrite: bool,
    sensitivity: float,
    grow: int,
    minimum: int,
    classes: tuple[DamageClass, ...],
    no_check: bool,
    model: str,
    compute: ComputeOptions,
) -> int:
    """Find scratches, hairs, folds, dust, spots and stains, and write a mask of them for aegui inpaint."""
    from aegui.imaging.masks import write_mask
    from aegui.imaging.read import read_photo

    wanted = {kind: not classes or kind in classes for kind in DAMAGE_CLASSES}
    checked_with = "" if no_check else DetectStep().checked_with
    step = DetectStep(sensitivity, minimum, grow=grow, model=model, checked_with=checked_with, **wanted)
    items = plan_outputs(photos, out, overwrite=overwrite, extension=".png")
    for item in items:
        if item.target.suffix.lower() != ".png":
            raise OutputError(f"The mask {item.target} would not be lossless.", "End its name with .png.")
    engine = parts.engine(compute)

    def work(item: Item, progress: Progress) -> tuple[str, Report]:
        started = time.perf_counter()
        progress.report(0.0, "Reading")
        photo = read_photo(item.source)
        found, proposal = engine.detect(photo, step, progress.part(0.0, 0.97))
        mask = proposal.mask(grow_pixels=grow)
        progress.report(0.97, "Writing")
        write_mask(mask, item.target, overwrite=overwrite)
        pieces = [
            {
                "class": piece.kind,
                "score": round(piece.score, 3),
                "x": piece.box.x,
                "y": piece.box.y,
                "width": piece.box.width,
                "height": piece.box.height,
                "pixels": piece.area,
            }
            for piece in proposal.components
        ]
        share, seconds = float(mask.mean()), time.perf_counter() - started
        facts: Report = {"components": pieces, "covered": share, "fade": found.fade, "sensitivity": sensitivity}
        words = f"{item.target}: {proposal.words} {100 * share:.2f} % of the photo, {seconds:.1f} s"
        return words, facts | cost(photo, seconds)

    return run_batch(parts.terminal, "Detect", items, work)

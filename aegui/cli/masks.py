"""Masks as files: combined, widened, narrowed, feathered, inverted, scaled."""

from __future__ import annotations

from pathlib import Path

import click

from aegui.cli.options import NAME, PHOTO_FILE, NumberRange, json_option
from aegui.cli.parts import Parts
from aegui.errors import UsageError
from aegui.imaging.mask_kinds import COMBINATIONS, Combination


@click.command()
@click.argument("masks", nargs=-1, required=True, type=PHOTO_FILE, metavar="MASK...")
@click.option("-o", "--out", required=True, type=NAME, metavar="OUT.png", help="The mask to write.")
@click.option("--overwrite", is_flag=True, help="Replace it if it exists already.")
@click.option(
    "--combine",
    "how",
    type=click.Choice(COMBINATIONS),
    default="add",
    show_default=True,
    help="What becomes of several masks.",
)
@click.option("--scale", is_flag=True, help="Bring masks of another size to the first one's, or the photo's.")
@click.option("--like", type=PHOTO_FILE, metavar="PHOTO", help="The mask must have this photo's size.")
@click.option("--invert", is_flag=True, help="Repaint what would be kept.")
@click.option("--shrink", type=NumberRange(0, 512), default=0.0, help="Narrow by that many pixels.")
@click.option("--grow", type=NumberRange(0, 512), default=0.0, help="Widen by that many pixels.")
@click.option("--feather", type=NumberRange(0, 512), default=0.0, help="Write a soft edge of that many pixels.")
@json_option
@click.pass_obj
def mask(
    parts: Parts,
    masks: tuple[Path, ...],
    out: str,
    overwrite: bool,
    how: Combination,
    scale: bool,
    like: Path | None,
    invert: bool,
    shrink: float,
    grow: float,
    feather: float,
) -> int:
    """Make a mask of masks: white, or opaque where all is one colour, is what aegui inpaint repaints.

    In this order: combine, invert, shrink, grow, feather. A feathered mask is grey at its edge; where it is read again,
    half and more is repaint.
    """
    from aegui.imaging import masks as tools
    from aegui.imaging.files import refuse_output
    from aegui.imaging.read import read_photo

    target = Path(out)
    for path in masks:
        refuse_output(target, overwrite, path)
    if like is not None:
        photo = read_photo(like)
        area = tools.read_mask(masks[0], photo.height, photo.width, scale=scale)
    else:
        area = tools.load_mask(masks[0])
    for path in masks[1:]:
        area = tools.combine(area, tools.read_mask(path, *area.shape, scale=scale), how)
    if invert:
        area = tools.invert(area)
    area = tools.grow(tools.shrink(area, shrink), grow)
    if feather and area.all():
        raise UsageError("The mask covers everything, so it has no edge to feather.", "Leave out --feather.")
    tools.write_mask(tools.feather(area, feather) if feather else area, target, overwrite=overwrite)
    share = float(area.mean())
    parts.terminal.say(f"{target}: {100 * share:.2f} % of {area.shape[1]} x {area.shape[0]} pixels")
    parts.terminal.document({"output": str(target), "width": area.shape[1], "height": area.shape[0], "covered": share})
    return 0

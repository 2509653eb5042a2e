"""Options that several commands share."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from aegui.imaging.metadata_kinds import METADATA_CHOICES, MetadataChoice
from aegui.models.options import DEVICES, PRECISIONS, ComputeOptions

if TYPE_CHECKING:
    from aegui.imaging.export import ExportOptions

Command = TypeVar("Command", bound=Callable[..., Any])


class _Name(click.Path):
    """The name of a file or folder. An empty one, as an unset variable of a shell gives, is not the current folder.

    Whether it can be read is seen when it is read, so that one photo that cannot is no reason to leave the others.
    """

    def __init__(self, path_type: type[Path | str]) -> None:
        super().__init__(readable=False, path_type=path_type)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value):
            self.fail("a name is empty.", param, ctx)
        return super().convert(value, param, ctx)


class NumberRange(click.FloatRange):
    """A finite number within a range: `nan` passes every comparison, and `inf` where no bound is set."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not in the range {self._describe_range()}.", param, ctx)
        return number


PHOTO_FILE = _Name(Path)
NAME = _Name(str)


def parse_sigma(_context: click.Context, _option: click.Parameter, value: str) -> float | None:
    """A noise level: `auto` becomes `None`; the step that takes a number checks its range."""
    if value.lower() == "auto":
        return None
    try:
        return float(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is no noise level; give auto, or a number from 0 to 100.") from error


def combined(*decorators: Callable[[Any], Any]) -> Callable[[Command], Command]:
    """Several options as one decorator, in the order of the help text."""
    return lambda command: reduce(lambda inner, decorate: decorate(inner), reversed(decorators), command)


photos_argument = click.argument("photos", nargs=-1, required=True, type=PHOTO_FILE, metavar="PHOTO...")

sigma_option = click.option(
    "--sigma",
    callback=parse_sigma,
    default="auto",
    show_default=True,
    metavar="auto|0..100",
    help="Noise level in 8-bit units.",
)

json_option = click.option(
    "--json", "_", is_flag=True, expose_value=False, help="Print the results as one JSON document."
)


def gathered(into: str, names: tuple[str, ...], make: Callable[..., object]) -> Callable[[Command], Command]:
    """A decorator that hands a command what `make` makes of the options `names`, as one argument `into`."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def called(*arguments: Any, **values: Any) -> Any:
            made = make(*(values.pop(name) for name in names))
            return command(*arguments, **values, **{into: made})

        return called  # type: ignore[return-value]

    return decorate


@dataclass(frozen=True, slots=True)
class Saving:
    """Where results go, whether files may be replaced, and how they are saved."""

    out: str
    overwrite: bool
    export: ExportOptions


def _saving(out: str, overwrite: bool, quality: int, depth: str | None, metadata: MetadataChoice) -> Saving:
    from aegui.imaging.export import ExportOptions

    return Saving(out, overwrite, ExportOptions(quality, None if depth is None else int(depth), metadata))


output_options = combined(
    click.option(
        "-o",
        "--out",
        required=True,
        type=NAME,
        metavar="OUT",
        help="The file to write; for several photos or a folder, a folder.",
    ),
    click.option("--overwrite", is_flag=True, help="Replace files that exist already, even the photo itself."),
    click.option(
        "--quality",
        type=click.IntRange(1, 100),
        default=95,
        show_default=True,
        help="Of JPEG and WebP.",
    ),
    click.option("--depth", type=click.Choice(("8", "16")), help="Bits per channel; the photo's own, unless given."),
    click.option(
        "--metadata",
        type=click.Choice(METADATA_CHOICES),
        default="all",
        show_default=True,
        help="What the file says of the photo; the colour profile stays in any case.",
    ),
    gathered("saving", ("out", "overwrite", "quality", "depth", "metadata"), _saving),
)
"""Where and how to save, as one argument `saving`."""

device_option = click.option(
    "--device", type=click.Choice(DEVICES), default="auto", show_default=True, help="Where to compute."
)

tile_option = click.option(
    "--tile",
    type=int,
    default=ComputeOptions().tile,
    show_default=True,
    help="Pixels of a tile's side; less takes less memory.",
)

compute_options = combined(
    device_option,
    click.option(
        "--precision",
        type=click.Choice(PRECISIONS),
        default="auto",
        show_default=True,
        help="auto takes bf16 only where it is right and faster.",
    ),
    tile_option,
    gathered("compute", ("device", "precision", "tile"), ComputeOptions),
)
"""--device, --precision and --tile, as one argument `compute`."""

"""How noisy photos are, where, and with what kind of noise; nothing is changed."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.batch import Input, Item, Report, cost, plan_inputs, plan_outputs, run_batch
from aegui.cli.options import NAME, compute_options, json_option, photos_argument
from aegui.cli.parts import Parts
from aegui.errors import OutputError
from aegui.models.options import ComputeOptions
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.imaging.noise_estimate import NoiseEstimate
    from aegui.imaging.photo import Photo

_LOSSLESS = ("PNG", "TIFF")
_MAP_SCALES = (5, 10, 25, 50, 100)


@click.command()
@photos_argument
@click.option(
    "--map",
    "map_out",
    type=NAME,
    metavar="OUT.png|tif",
    help="Write where the noise is: 16-bit grey, a pixel for 8 by 8; for several photos or a folder, a folder.",
)
@click.option("--overwrite", is_flag=True, help="Replace maps that exist already.")
@compute_options
@json_option
@click.pass_obj
def estimate(
    parts: Parts,
    photos: tuple[Path, ...],
    map_out: str | None,
    overwrite: bool,
    compute: ComputeOptions,
) -> int:
    """Tell how noisy photos are, and what their noise is like.

    Beside it stands what Chen, Zhu and Heng's classical method says, which knows white noise only: where it sees far
    less, the noise is coloured.
    """
    from aegui.imaging.read import read_photo

    items = plan_inputs(photos) if map_out is None else _plan_maps(photos, map_out, overwrite=overwrite)
    engine = parts.engine(compute)

    def work(item: Input, progress: Progress) -> tuple[str, Report]:
        started = time.perf_counter()
        progress.report(0.0, "Reading")
        photo = read_photo(item.source)
        noise = engine.estimate_noise(photo, progress.part(0.0, 0.9))
        chen = engine.estimate_sigma(photo, progress.part(0.9, 1.0))
        advice = " ".join(filter(None, (noise.advice, noise.caveat)))
        facts = noise_facts(noise) | {"advice": advice, "chen_sigma": chen}
        words = f"{item.source}: {advice} {_words(noise, chen)}"
        if isinstance(item, Item):
            white = _map_scale(noise)
            _write_map(noise, white, item.target, overwrite=overwrite)
            facts["map_white"] = white
            words += f", {item.target}: white is sigma {white}"
        seconds = time.perf_counter() - started
        return f"{words}, {photo.megapixels:.1f} Mpx, {seconds:.1f} s", facts | cost(photo, seconds)

    return run_batch(parts.terminal, "Estimate", items, work)


def noise_facts(noise: NoiseEstimate) -> Report:
    """What was found, for a program."""
    return {
        "sigma": noise.sigma,
        "uncertainty": noise.uncertainty,
        "kind": noise.character,
        "confidence": noise.confidence,
        "leave_alone": noise.leave_alone,
    }


def _words(noise: NoiseEstimate, chen: float) -> str:
    level = f"sigma {noise.sigma:.1f}, " if noise.leave_alone else ""  # else the advice has it
    return f"{level}{100 * noise.confidence:.0f} % sure, Chen's method says {chen:.1f}"


def _plan_maps(photos: tuple[Path, ...], out: str, *, overwrite: bool) -> tuple[Item, ...]:
    from aegui.imaging.formats import format_of

    items = plan_outputs(photos, out, overwrite=overwrite, extension=".png")
    for item in items:
        if format_of(item.target).name not in _LOSSLESS:
            raise OutputError(f"The map {item.target} would not be lossless.", "End its name with .png or .tif.")
    return items


def _map_scale(noise: NoiseEstimate) -> int:
    """The sigma that is white in the map's picture: of a few round ones, the first that nothing exceeds."""
    return next((scale for scale in _MAP_SCALES if float(noise.map.max()) <= scale), _MAP_SCALES[-1])


def _write_map(noise: NoiseEstimate, white: int, path: Path, *, overwrite: bool) -> None:
    from aegui.imaging.write import write_photo

    write_photo(_picture(noise, white), path, overwrite=overwrite)


def _picture(noise: NoiseEstimate, white: int) -> Photo:
    import numpy as np

    from aegui.imaging.photo import Photo
    from aegui.imaging.raster import repeat

    values = np.rint(np.clip(noise.map / white, 0, 1) * 65535).astype(np.uint16)
    return Photo(repeat(values), grey=True)

"""Looking into folders and models from the command line: thin calls of `aegui.jobs.explorer`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from aegui.cli.batch import perform
from aegui.cli.options import PHOTO_FILE, combined, device_option, json_option
from aegui.cli.parts import Parts
from aegui.errors import OutputExists
from aegui.explore.choices import METHODS, PRIORS, Method, Prior
from aegui.files import atomic_write, make_folder, refuse_existing
from aegui.models.options import ComputeOptions, Device

if TYPE_CHECKING:
    from aegui.explore.index import Index
    from aegui.imaging.photo import Photo
    from aegui.jobs.explorer import Explorer
    from aegui.progress import Progress

_REFUSED_TOLD = 3
_file_options = combined(
    click.option("-o", "--out", required=True, type=PHOTO_FILE, metavar="OUT", help="The file to write."),
    click.option("--overwrite", is_flag=True, help="Replace the file if it exists already."),
)


@click.command(name="map")
@click.argument("folder", type=PHOTO_FILE, metavar="DIR")
@_file_options
@click.option(
    "--method", type=click.Choice(METHODS), default="tsne", show_default=True, help="Neighbours stay neighbours: tsne."
)
@click.option("--damage", is_flag=True, help="Look for damage in every photo, so that the page can be coloured by it.")
@device_option
@json_option
@click.pass_obj
def map_photos(
    parts: Parts, folder: Path, out: Path, overwrite: bool, method: Method, damage: bool, device: Device
) -> int:
    """Lay the photos of DIR out by likeness, as one web page that needs nothing beside itself."""
    refuse_existing(out, overwrite=overwrite)
    explorer = _explorer(parts, device)
    page = perform(parts.terminal, "Map", lambda progress: explorer.map_page(folder, method, progress, damage))
    with atomic_write(out, overwrite=overwrite) as file:
        file.write(page.encode("utf-8", "replace"))
    parts.terminal.say(f"{out}")
    parts.terminal.document({"out": str(out), "method": method})
    return 0


@click.command()
@click.argument("query", required=False, type=PHOTO_FILE, metavar="QUERY")
@click.option("--index", "folder", required=True, type=PHOTO_FILE, metavar="DIR", help="The folder to search.")
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="How many photos to list.")
@click.option("--region", metavar="X,Y,W,H", help="Search by this part of QUERY, in pixels.")
@click.option("--duplicates", is_flag=True, help="Without QUERY: list the groups of near-duplicates in DIR.")
@device_option
@json_option
@click.pass_obj
def similar(
    parts: Parts,
    query: Path | None,
    folder: Path,
    top: int,
    region: str | None,
    duplicates: bool,
    device: Device,
) -> int:
    """List the photos of DIR that are most like QUERY, best first; DIR is indexed at first use.

    With --json a list of {"path", "score"}; with --duplicates a list of lists of paths.
    """
    if duplicates == (query is not None):
        raise click.UsageError("Give a QUERY, or --duplicates without one.")
    explorer = _explorer(parts, device)
    if query is None:
        groups = perform(parts.terminal, "Compare", lambda progress: explorer.duplicates(folder, progress))
        for group in groups:
            parts.terminal.say("\n".join([*(str(folder / entry.path) for entry in group), ""]))
        parts.terminal.document([[str(folder / entry.path) for entry in group] for group in groups])
        return 0
    part = None if region is None else _region(region)
    found = perform(parts.terminal, "Search", lambda progress: explorer.similar(query, folder, top, progress, part))
    _list_scores(parts, [(folder / match.path, match.score) for match in found])
    return 0


@click.command()
@click.argument("folder", type=PHOTO_FILE, metavar="DIR")
@click.option("--top", type=click.IntRange(1), help="How many photos to list; all without it.")
@click.option("--maps", type=PHOTO_FILE, metavar="OUT", help="A folder to write each photo's map of errors to.")
@click.option("--overwrite", is_flag=True, help="Replace maps that are in that folder already.")
@click.option("--model", default="conv", show_default=True, help="The autoencoder that is to be surprised.")
@device_option
@json_option
@click.pass_obj
def anomaly(
    parts: Parts, folder: Path, top: int | None, maps: Path | None, overwrite: bool, model: str, device: Device
) -> int:
    """List the photos of DIR, the most unusual first, for what the others are like.

    Unusual is what an autoencoder cannot redraw as well as texture like that allows, and what has no near neighbour.
    """
    if maps is not None:
        _refuse_filled(maps, overwrite)
    explorer = _explorer(parts, device)
    ranked, excesses = perform(
        parts.terminal, "Look for the unusual", lambda progress: explorer.unusual(folder, progress, model)
    )
    listed = ranked[:top]
    if maps is not None:
        from aegui.explore.anomaly import heat
        from aegui.imaging.photo import Photo

        for one in listed:
            target = maps / one.path.with_name(f"{one.path.name}.map.png")
            make_folder(target.parent)
            _save(Photo(heat(excesses[one.path], 512, 512)), target, overwrite)
    _list_scores(parts, [(folder / one.path, one.score) for one in listed])
    return 0


@click.command()
@click.option("-n", "--count", type=click.IntRange(1, 4096), default=64, show_default=True, help="How many pictures.")
@_file_options
@click.option("--model", default="vae", show_default=True, help="A variational model.")
@click.option(
    "--prior",
    type=click.Choice(PRIORS),
    default="mixture",
    show_default=True,
    help="Where codes are drawn: the mixture fitted to real ones, or N(0, 1).",
)
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed draws the same pictures.")
@device_option
@json_option
@click.pass_obj
def sample(
    parts: Parts, count: int, out: Path, overwrite: bool, model: str, prior: Prior, seed: int, device: Device
) -> int:
    """Draw new pictures from a variational model, as one sheet."""
    refuse_existing(out, overwrite=overwrite)
    explorer = _explorer(parts, device)
    sheet = perform(parts.terminal, "Sample", lambda _: explorer.sample(count, prior, seed, model))
    _save(sheet, out, overwrite)
    parts.terminal.say(str(out))
    parts.terminal.document({"out": str(out), "count": count, "model": model, "prior": prior, "seed": seed})
    return 0


@click.command()
@click.argument("first", type=PHOTO_FILE, metavar="FIRST")
@click.argument("second", type=PHOTO_FILE, metavar="SECOND")
@_file_options
@click.option("--model", default="vae", show_default=True, help="A model of task represent.")
@click.option(
    "-n", "--count", type=click.IntRange(2, 256), default=9, show_default=True, help="Pictures, both ends among them."
)
@device_option
@json_option
@click.pass_obj
def interpolate(
    parts: Parts, first: Path, second: Path, out: Path, overwrite: bool, model: str, count: int, device: Device
) -> int:
    """Draw the straight way from FIRST's code to SECOND's, as one strip."""
    refuse_existing(out, overwrite=overwrite)
    explorer = _explorer(parts, device)
    strip = perform(parts.terminal, "Interpolate", lambda _: explorer.interpolate(first, second, count, model))
    _save(strip, out, overwrite)
    parts.terminal.say(str(out))
    parts.terminal.document({"out": str(out), "count": count, "model": model})
    return 0


@click.command()
@click.argument("folder", type=PHOTO_FILE, metavar="DIR")
@_file_options
@click.option("--model", default="search", show_default=True, help="search, or a model of task represent.")
@device_option
@json_option
@click.pass_obj
def features(parts: Parts, folder: Path, out: Path, overwrite: bool, model: str, device: Device) -> int:
    """Write what a model makes of each photo of DIR as NumPy arrays (.npz): paths, features, sigma, sharpness, hash."""
    refuse_existing(out, overwrite=overwrite)
    explorer = _explorer(parts, device)
    arrays = perform(parts.terminal, "Features", lambda progress: explorer.features(folder, model, progress))
    import numpy as np

    named: dict[str, Any] = dict(arrays)
    with atomic_write(out, overwrite=overwrite) as file:
        np.savez_compressed(file, **named)
    shape = [int(side) for side in arrays["features"].shape]
    parts.terminal.say(f"{out}: {shape[0]} photos, {shape[1]} numbers each")
    parts.terminal.document({"out": str(out), "model": model, "photos": shape[0], "numbers": shape[1]})
    return 0


@click.command()
@click.argument("model", metavar="MODEL")
@click.option("--layer", help="Draw this layer's filters; without it the layers are listed.")
@click.option("--photo", type=PHOTO_FILE, help="Draw what the layer makes of this photo instead.")
@click.option("-o", "--out", type=PHOTO_FILE, metavar="OUT", help="The picture to write.")
@click.option("--overwrite", is_flag=True, help="Replace the file if it exists already.")
@json_option
@click.pass_obj
def layers(parts: Parts, model: str, layer: str | None, photo: Path | None, out: Path | None, overwrite: bool) -> int:
    """Look into MODEL: list its layers, or draw a layer's filters or feature maps."""
    explorer = _explorer(parts, "auto")
    if layer is None:
        names = list(perform(parts.terminal, "Layers", lambda _: explorer.layers(model)))
        parts.terminal.say("\n".join(names))
        parts.terminal.document(names)
        return 0
    if out is None:
        raise click.UsageError("Say with --out where the picture of the layer goes.")
    refuse_existing(out, overwrite=overwrite)

    def draw(_: Progress) -> Photo:
        from aegui.imaging.read import read_photo

        return explorer.layer(model, layer, None if photo is None else read_photo(photo))

    _save(perform(parts.terminal, "Layers", draw), out, overwrite)
    parts.terminal.say(str(out))
    parts.terminal.document({"out": str(out), "model": model, "layer": layer})
    return 0


EXPLORING: tuple[click.Command, ...] = (map_photos, similar, anomaly, sample, interpolate, features, layers)


def _explorer(parts: Parts, device: Device) -> Explorer:
    from aegui.jobs.explorer import Explorer

    def tell_refused(index: Index) -> None:
        for _, reason in index.refused[:_REFUSED_TOLD]:
            parts.terminal.note(f"Left out: {reason}")
        if len(index.refused) > _REFUSED_TOLD:
            parts.terminal.note(f"Left out, too: {len(index.refused) - _REFUSED_TOLD} more that cannot be read.")

    return Explorer(parts.catalogue(), ComputeOptions(device=device), on_index=tell_refused)


def _list_scores(parts: Parts, scores: list[tuple[Path, float]]) -> None:
    for path, score in scores:
        parts.terminal.say(f"{score:.3f}  {path}")
    parts.terminal.document([{"path": str(path), "score": score} for path, score in scores])


def _refuse_filled(folder: Path, overwrite: bool) -> None:
    """An early answer, before long work, if files would come to lie among others."""
    if not folder.is_dir():
        refuse_existing(folder, overwrite=False)
    elif not overwrite and any(folder.iterdir()):
        raise OutputExists(
            "{path} holds files already.", "Choose another folder, or say that they may be replaced.", path=folder
        )


def _region(text: str) -> tuple[int, int, int, int]:
    try:
        x, y, width, height = (int(number) for number in text.split(","))
    except ValueError as error:
        raise click.BadParameter(f"'{text}' is no region; give X,Y,WIDTH,HEIGHT in pixels.") from error
    return x, y, width, height


def _save(sheet: Photo, out: Path, overwrite: bool) -> None:
    from aegui.imaging.write import write_photo

    write_photo(sheet, out, overwrite=overwrite)

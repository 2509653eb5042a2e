"""Measurements of the family of autoencoders, and of searching by one, from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aegui.cli.batch import perform
from aegui.cli.benchmark import output_options, parse_numbers, present
from aegui.cli.options import PHOTO_FILE
from aegui.cli.parts import Parts
from aegui.files import atomic_write, refuse_existing
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.benchmark.family import Gallery
    from aegui.benchmark.family_report import GalleryFindings, SizeFindings

steps_option = click.option("--steps", type=click.IntRange(min=1), default=800, show_default=True, help="Of each net.")


@click.command()
@click.option("--data", required=True, type=PHOTO_FILE, metavar="DIR", help="Photos to learn from.")
@click.option("--val", required=True, type=PHOTO_FILE, metavar="DIR", help="Other photos, to measure on.")
@steps_option
@click.option("--page", type=PHOTO_FILE, metavar="OUT.md", help="Write the guide's page, and its picture beside it.")
@click.option("--overwrite", is_flag=True, help="Replace the files if they exist already.")
@output_options
@click.pass_obj
def sampling(
    parts: Parts, data: Path, val: Path, steps: int, page: Path | None, overwrite: bool, markdown: bool
) -> int:
    """Train one small net with each up-sampling: what it redraws, how well, and how strong its checkerboard is."""
    files = () if page is None else (page, page.with_suffix(".png"))
    for file in files:
        refuse_existing(file, overwrite=overwrite)
    from aegui.benchmark.family import pictures_of, sampling_gallery
    from aegui.benchmark.family_report import GalleryFindings
    from aegui.benchmark.machine import processor_name

    def measure(progress: Progress) -> Gallery:
        learned = pictures_of(data, progress.part(0, 0.2))
        return sampling_gallery(learned, pictures_of(val, progress.part(0.2, 0.22)), steps, progress.part(0.22, 1))

    gallery = perform(parts.terminal, "Train each up-sampling", measure)
    findings = GalleryFindings(gallery, processor_name())
    if page is not None:
        _write_page(findings, page, overwrite)
    return present(parts, lambda _: findings, markdown=markdown)


@click.command()
@click.option(
    "--latent", "latents", callback=parse_numbers, default="2,4,8,16,32", show_default=True, metavar="N,N,...",
    help="How many numbers a code has.",
)  # fmt: skip
@steps_option
@output_options
@click.pass_obj
def families(parts: Parts, latents: tuple[float, ...], steps: int, markdown: bool) -> int:
    """Train every member of the family on the bundled digits with latents of several sizes, beside components."""
    from aegui.benchmark.family import families_by_size
    from aegui.benchmark.family_report import SizeFindings
    from aegui.benchmark.machine import processor_name

    def measure(progress: Progress) -> SizeFindings:
        sizes = families_by_size([int(latent) for latent in latents], steps, progress)
        return SizeFindings(sizes, steps, processor_name())

    return present(parts, measure, markdown=markdown)


@click.command()
@click.option("--data", required=True, type=PHOTO_FILE, metavar="DIR", help="A folder of photos.")
@click.option("--limit", type=click.IntRange(min=1), default=250, show_default=True, help="Copies of so many photos.")
@output_options
@click.pass_obj
def similar(parts: Parts, data: Path, limit: int, markdown: bool) -> int:
    """Measure how often an altered copy of a photo finds its photo among all of a folder."""
    from aegui.benchmark.similar import run

    return present(parts, lambda progress: run(data, limit, parts.catalogue(), progress), markdown=markdown)


def _write_page(findings: GalleryFindings, page: Path, overwrite: bool) -> None:
    from aegui.benchmark.family_report import page as page_words
    from aegui.benchmark.family_report import sheet
    from aegui.imaging.photo import Photo
    from aegui.imaging.write import write_photo

    picture = page.with_suffix(".png")
    write_photo(Photo(sheet(findings.gallery)), picture, overwrite=overwrite)
    with atomic_write(page, overwrite=overwrite) as file:
        file.write(page_words(findings, picture.name).encode())


FAMILY = (sampling, families, similar)

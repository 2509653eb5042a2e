"""What was found about samplings and sizes of latents, as tables, a picture and a page of the guide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aegui.benchmark.family import Gallery, Size
from aegui.benchmark.grid import Grid, figure

_SHOWN = 10
_WORDS = {
    "nearest": "repeats each value; the convolution after it smooths",
    "bilinear": "draws straight lines between values",
    "bed-of-nails": "puts each value beside zeros; the convolution must fill them",
    "max-unpool": "puts each value where the maximum stood: the indices go past the latent",
    "transposed": "puts a learned kernel at each place and adds where they overlap",
    "shuffle": "makes four channels of each and lays them side by side",
}


@dataclass(frozen=True, slots=True)
class GalleryFindings:
    """The sampling gallery."""

    gallery: Gallery
    processor: str
    title: str = "The same net with each up-sampling"

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know."""
        gallery = self.gallery
        return (
            f"Each net: max-pooling, widths 16, 32, 32, a latent of 64 numbers, {gallery.steps} steps on "
            f"{gallery.learned_from} photos of 32 x 32; {len(gallery.before)} others to measure on.",
            "Checkerboard: standard deviation over mean of the fine detail's energy at the 4 x 4 places of the grid; "
            f"the photos themselves have {gallery.natural:.1f} %.",
        )

    def grids(self) -> Sequence[Grid]:
        """One row per up-sampling."""
        rows = tuple((one.upsampling, figure(one.psnr), figure(one.checkerboard, 1)) for one in self.gallery.sampled)
        return (Grid(("up-sampling", "PSNR, dB", "checkerboard, %"), rows),)

    def details(self) -> Sequence[Grid]:
        """Nothing more."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values."""
        found = [
            {"upsampling": one.upsampling, "psnr": one.psnr, "checkerboard": one.checkerboard}
            for one in self.gallery.sampled
        ]
        return {"title": self.title, "processor": self.processor, "natural": self.gallery.natural, "found": found}


@dataclass(frozen=True, slots=True)
class SizeFindings:
    """Families by size of the latent."""

    sizes: tuple[Size, ...]
    steps: int
    processor: str
    title: str = "Digits: families by size of the latent, PSNR in dB on held-out digits"

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know."""
        return (
            f"1,500 digits of 8 x 8 to learn from, {self.steps} steps each; 297 others to measure on.",
            "The variational one pays for a code that is drawn; the denoising one is measured on clean digits.",
        )

    def grids(self) -> Sequence[Grid]:
        """One row per method."""
        latents = tuple(dict.fromkeys(size.latent for size in self.sizes))
        found = {(size.method, size.latent): size.psnr for size in self.sizes}
        methods = dict.fromkeys(size.method for size in self.sizes)
        rows = tuple((method, *(figure(found.get((method, latent))) for latent in latents)) for method in methods)
        return (Grid(("numbers in the code", *(str(latent) for latent in latents)), rows),)

    def details(self) -> Sequence[Grid]:
        """Nothing more."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values."""
        found = [{"method": size.method, "latent": size.latent, "psnr": size.psnr} for size in self.sizes]
        return {"title": self.title, "processor": self.processor, "steps": self.steps, "found": found}


def sheet(gallery: Gallery, scale: int = 3) -> NDArray[np.uint8]:
    """Held-out pictures in the first row, beneath them each up-sampling's: (H, W, 3)."""
    from aegui.explore.latent import contact_sheet

    columns = min(_SHOWN, len(gallery.before))
    rows = [gallery.before[:columns], *(one.redrawn[:columns] for one in gallery.sampled)]
    return contact_sheet(np.concatenate(rows), columns, gap=2, scale=scale)


def page(findings: GalleryFindings, picture: str) -> str:
    """The page of the guide about up-sampling, in Markdown. `picture`: the name of the sheet's file."""
    gallery = findings.gallery
    order = ", ".join(one.upsampling for one in gallery.sampled)
    what = "\n".join(f"- *{one.upsampling}* {_WORDS[one.upsampling]}." for one in gallery.sampled)
    best = max(gallery.sampled, key=lambda one: one.psnr)
    worst = max(gallery.sampled, key=lambda one: one.checkerboard)
    notes = "\n\n".join(findings.notes)
    return f"""# The sampling gallery

This page is made by `aegui benchmark sampling`; every figure on it was measured by that command.

A decoder must turn a small feature map into a large one. Here is one net, trained six times on the same pictures in the
same order with the same seed. Only the up-sampling differs.

{what}

![Photos, and what each net makes of them]({picture})

The first row are photos that no net has seen; beneath them, in this order: {order}.

{findings.grids()[0].to_markdown()}
{notes}

In this run `{best.upsampling}` came closest to the photos, and `{worst.upsampling}` left the strongest pattern. Mind
that max-unpooling does not compete on equal terms: its indices tell the decoder where in every square the brightest
value stood, and that is knowledge that the 64 numbers of the code do not hold. Nothing can be sampled from such a
latent, and codes of two photos cannot be mixed; aegui refuses both and says why.

Measured on {findings.processor}.
"""

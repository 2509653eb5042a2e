"""What the sampling and the size of a latent do to an autoencoder: the same training, one thing changed at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.cards.spec import Upsampling
    from aegui.training.config import TrainingConfig

Pictures = NDArray[np.uint8]
_SIDE = 32
_PERIOD = 4  # two up-samplings: whatever is locked to their grid repeats after four pixels
FAMILIES = ("undercomplete", "conv", "denoising", "vae", "sparse", "contractive")


@dataclass(frozen=True, slots=True)
class Sampled:
    """One up-sampling: PSNR in dB on held-out pictures, its checkerboard score, and what it redraws (N, S, S, 3)."""

    upsampling: str
    psnr: float
    checkerboard: float
    redrawn: Pictures


@dataclass(frozen=True, slots=True)
class Gallery:
    """The same net with each up-sampling. `before`: held-out pictures; `natural`: their own checkerboard score."""

    before: Pictures
    natural: float
    sampled: tuple[Sampled, ...]
    steps: int
    learned_from: int


def checkerboard(pictures: Pictures) -> float:
    """How unevenly fine detail lies on the grid of a 4-fold up-sampling, in percent; natural pictures have little.

    The energy of the Laplacian is averaged for each of the 4 x 4 places of the grid; the score is the standard
    deviation of the sixteen means over their mean. (Odena, Dumoulin, Olah 2016, "Deconvolution and checkerboard
    artifacts", on where such patterns come from.)
    """
    grey = pictures.astype(np.float64).mean(axis=3)
    inner = grey[:, 1:-1, 1:-1]
    laplacian = 4 * inner - grey[:, :-2, 1:-1] - grey[:, 2:, 1:-1] - grey[:, 1:-1, :-2] - grey[:, 1:-1, 2:]
    energy = laplacian[:, _PERIOD - 1 : -_PERIOD + 1, _PERIOD - 1 : -_PERIOD + 1] ** 2
    rows, columns = energy.shape[1] // _PERIOD * _PERIOD, energy.shape[2] // _PERIOD * _PERIOD
    blocks = energy[:, :rows, :columns].reshape(len(energy), rows // _PERIOD, _PERIOD, columns // _PERIOD, _PERIOD)
    means = blocks.mean(axis=(0, 1, 3))
    return float(100 * means.std() / max(means.mean(), 1e-9))


def sampling_gallery(learned: Pictures, held_out: Pictures, steps: int, progress: Progress) -> Gallery:
    """Train one small convolutional net with each up-sampling. Pictures: (N, 32, 32, 3)."""
    from aegui.cards.spec import UPSAMPLINGS
    from aegui.explore.latent import mean_psnr
    from aegui.training.quick import learn, redraw

    found = []
    for place, upsampling in enumerate(UPSAMPLINGS):
        part = progress.part(place / len(UPSAMPLINGS), (place + 1) / len(UPSAMPLINGS))
        again = redraw(learn(_sampling_config(upsampling, steps), learned, part), held_out)
        found.append(Sampled(upsampling, mean_psnr(held_out, again), checkerboard(again), again))
    return Gallery(held_out, checkerboard(held_out), tuple(found), steps, len(learned))


@dataclass(frozen=True, slots=True)
class Size:
    """One member of the family, or principal components, with a latent of that many numbers: PSNR in dB, held out."""

    method: str
    latent: int
    psnr: float


def families_by_size(latents: Sequence[int], steps: int, progress: Progress) -> tuple[Size, ...]:
    """Every member of the family on the digits, with latents of several sizes, beside principal components."""
    from aegui.explore.latent import mean_psnr, pca_reconstruct
    from aegui.training.pictures import load_digits
    from aegui.training.quick import learn, redraw

    learned, held_out = load_digits(), load_digits(held_out=True)
    flat = [
        Size(
            "principal components",
            latent,
            mean_psnr(held_out, np.repeat(pca_reconstruct(learned[..., :1], held_out[..., :1], latent), 3, axis=3)),
        )
        for latent in latents
    ]
    runs = [(family, latent) for family in FAMILIES for latent in latents]
    for place, (family, latent) in enumerate(runs):
        net = learn(
            _digits_config(family, latent, steps), learned, progress.part(place / len(runs), (place + 1) / len(runs))
        )
        flat.append(Size(family, latent, mean_psnr(held_out, redraw(net, held_out))))
    return tuple(flat)


def pictures_of(folder: Path, progress: Progress) -> Pictures:
    """The middle squares of a folder's photos at 32 x 32: (N, 32, 32, 3). Raises `TrainingError` for too few."""
    from aegui.errors import TrainingError
    from aegui.imaging.read import read_photo
    from aegui.imaging.thumbnails import middle_square, reduced, resized
    from aegui.training.photos import find_photos

    paths = find_photos(folder)
    if len(paths) < 8:
        raise TrainingError(f"There are only {len(paths)} photos in {folder}.", "Give a folder with more.")
    found = []
    for number, path in enumerate(paths):
        progress.report(number / len(paths), path.name)
        found.append(resized(middle_square(reduced(read_photo(path), 2 * _SIDE)), _SIDE))
    return np.stack(found).round().astype(np.uint8)


def _digits_config(family: str, latent: int, steps: int) -> TrainingConfig:
    from aegui.training.config import read_config

    config = read_config(Path(f"digits-{family}"))
    spec = replace(config.architecture, latent=latent, top_k=min(config.architecture.top_k, latent))
    return replace(config, architecture=spec, optimisation=replace(config.optimisation, steps=steps))


def _sampling_config(upsampling: Upsampling, steps: int) -> TrainingConfig:
    from aegui.cards.spec import ArchitectureSpec
    from aegui.training.config import Optimisation, Patches, TrainingConfig
    from aegui.training.objective import Objective

    spec = ArchitectureSpec(
        "convolutional", (16, 32, 32), (0, 1, 1), unshuffle=1, downsampling="max", upsampling=upsampling,
        side=_SIDE, latent=64,
    )  # fmt: skip
    optimisation = Optimisation(steps, rate=2e-3, warmup=50, decay=0.4, clip=1.0)
    return TrainingConfig(
        "gallery", upsampling, "represent", spec, Patches(_SIDE, 32), optimisation, precision="fp32", seed=5,
        objective=Objective(),
    )  # fmt: skip

"""The lesson of the digits: small autoencoders trained in seconds, and what they can and cannot do.

Torch is imported when a lesson is given. The digits are the 1,797 pictures of 8 x 8 that come with scikit-learn.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.nets.coder import Autoencoder
    from aegui.training.config import TrainingConfig

Pictures = NDArray[np.uint8]
Points = NDArray[np.float32]
LATENTS = (1, 2, 4, 8, 16, 32)
_CODE_BITS = 6
_JPEG_QUALITIES = (1, 3, 5, 10, 20, 30, 45, 60, 75, 85, 92)
_FIELD = 17
_ATLAS = 12
_SIDE = 8


@dataclass(frozen=True, slots=True)
class Atlas:
    """A two-dimensional latent. `codes` (N, 2) of held-out and learned digits, `labels` (N,), and `low`, `high` of the
    part that `sheet` (H, W, 3) shows decoded.
    """

    net: Autoencoder
    codes: Points
    labels: NDArray[np.int64]
    low: Points
    high: Points
    sheet: Pictures


@dataclass(frozen=True, slots=True)
class Field:
    """Where a denoiser moves points of a plane: the digits' two strongest components. All (·, 2) in its units."""

    starts: Points
    moves: Points
    cloud: Points
    labels: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Redrawn:
    """Pictures before and after a net, (N, 8, 8, 3), and the mean PSNR in dB."""

    before: Pictures
    after: Pictures
    psnr: float


@dataclass(frozen=True, slots=True)
class Rate:
    """Bytes per digit and the PSNR in dB that they buy."""

    words: str
    size: float
    psnr: float


@dataclass(frozen=True, slots=True)
class Lesson:
    """Everything that the page of the digits shows. `noise_mean`: PSNR of answering with the mean of all noise."""

    atlas: Atlas
    field: Field
    digits: Redrawn
    photo: Redrawn
    rates: tuple[Rate, ...]
    jpeg: tuple[Rate, ...]
    noise: Redrawn
    noise_mean: float


def give_lesson(photo: NDArray[np.uint8], progress: Progress) -> Lesson:
    """Train the nets and show them what they know and what they do not. `photo`: uint8 (H, W, 3), larger than 64 px."""
    from aegui.training.pictures import load_digits

    learned, held_out = load_digits(), load_digits(held_out=True)
    atlas = _atlas(learned, progress.part(0.0, 0.25))
    field = _field(learned, progress.part(0.25, 0.45))
    nets = _by_latent(learned, progress.part(0.45, 0.85))
    narrow = nets[8]
    noise, mean = _helpless(progress.part(0.85, 1.0))
    return Lesson(
        atlas, field, _redrawn(narrow, held_out[:24]), _redrawn(narrow, _blocks(photo)),
        _rates(nets, learned, held_out), _jpeg(held_out), noise, mean,
    )  # fmt: skip


def decode_at(atlas: Atlas, point: tuple[float, float]) -> Pictures:
    """The digit at a place of the atlas: (8, 8, 3)."""
    from aegui.training.quick import decode

    picture: Pictures = decode(atlas.net, np.array([point], np.float32))[0]
    return picture


def psnr_of(before: Pictures, after: Pictures) -> float:
    """Mean PSNR in dB over pictures."""
    from aegui.explore.latent import mean_psnr

    return mean_psnr(before, after)


def _config(name: str, steps: int, latent: int | None = None) -> TrainingConfig:
    from aegui.training.config import read_config

    config = read_config(Path(name))
    spec = config.architecture if latent is None else replace(config.architecture, latent=latent)
    return replace(config, architecture=spec, optimisation=replace(config.optimisation, steps=steps))


def _labels(count: int) -> NDArray[np.int64]:
    from sklearn.datasets import load_digits

    return np.asarray(load_digits().target[:count], np.int64)


def _atlas(learned: Pictures, progress: Progress) -> Atlas:
    from aegui.explore.latent import contact_sheet
    from aegui.training.quick import decode, encode, learn

    net = learn(_config("digits-vae", 1500), learned, progress)
    codes = encode(net, learned)
    low, high = np.percentile(codes, 1, axis=0) - 0.3, np.percentile(codes, 99, axis=0) + 0.3
    middles = (np.arange(_ATLAS) + 0.5) / _ATLAS
    down, across = np.meshgrid(middles, middles, indexing="ij")
    shares = np.stack([across.ravel(), down.ravel()], axis=1)
    pictures = decode(net, (low + shares * (high - low)).astype(np.float32))
    sheet = contact_sheet(pictures, _ATLAS, gap=1, scale=4)
    return Atlas(net, codes, _labels(len(codes)), low.astype(np.float32), high.astype(np.float32), sheet)


def _field(learned: Pictures, progress: Progress) -> Field:
    """Alain and Bengio 2014: what a denoiser adds to a point leads to where data is dense."""
    import torch
    from sklearn.decomposition import PCA

    from aegui.training.quick import learn

    net = learn(_config("digits-denoising", 1000), learned, progress)
    flat = learned[..., 0].reshape(len(learned), -1).astype(np.float32) / 255
    plane = PCA(2, svd_solver="full").fit(flat)
    cloud = plane.transform(flat)
    low, high = cloud.min(axis=0) - 0.6, cloud.max(axis=0) + 0.6
    grid = np.stack(np.meshgrid(*(np.linspace(low[axis], high[axis], _FIELD) for axis in (0, 1))), -1).reshape(-1, 2)
    points = plane.inverse_transform(grid).astype(np.float32).reshape(-1, 1, _SIDE, _SIDE)
    with torch.inference_mode():
        cleaned = net(torch.from_numpy(points)).picture.numpy()
    moves = plane.transform(cleaned.reshape(len(grid), -1)) - grid
    return Field(grid.astype(np.float32), moves.astype(np.float32), cloud.astype(np.float32), _labels(len(learned)))


def _by_latent(learned: Pictures, progress: Progress) -> dict[int, Autoencoder]:
    from aegui.training.quick import learn

    return {
        latent: learn(
            _config("digits-undercomplete", 700, latent),
            learned,
            progress.part(place / len(LATENTS), (place + 1) / len(LATENTS)),
        )
        for place, latent in enumerate(LATENTS)
    }


def _redrawn(net: Autoencoder, before: Pictures) -> Redrawn:
    from aegui.training.quick import redraw

    after = redraw(net, before)
    grey = np.repeat(_luma(before)[..., None], 3, axis=3)
    return Redrawn(grey, after, psnr_of(grey, after))


def _rates(nets: dict[int, Autoencoder], learned: Pictures, held_out: Pictures) -> tuple[Rate, ...]:
    """Each number of a code in 6 bits, between the ends that the learned digits reach."""
    from aegui.training.quick import decode, encode

    found = []
    for latent, net in nets.items():
        seen = encode(net, learned)
        low, high = seen.min(axis=0), seen.max(axis=0)
        steps = (1 << _CODE_BITS) - 1
        shares = np.clip((encode(net, held_out) - low) / np.maximum(high - low, 1e-6), 0, 1)
        codes = low + np.rint(shares * steps) / steps * (high - low)
        found.append(Rate(f"{latent}", latent * _CODE_BITS / 8, psnr_of(held_out, decode(net, codes))))
    return tuple(found)


def _jpeg(held_out: Pictures) -> tuple[Rate, ...]:
    """All digits as one grey JPEG, each in a block of its own; what an empty one takes does not count."""
    from PIL import Image

    count = len(held_out) // 16 * 16
    mosaic = held_out[:count, ..., 0].reshape(16, -1, _SIDE, _SIDE).transpose(0, 2, 1, 3).reshape(16 * _SIDE, -1)
    found = []
    for quality in _JPEG_QUALITIES:
        sizes, again = [], mosaic
        for picture in (mosaic[:_SIDE, :_SIDE] * 0, mosaic):
            buffer = io.BytesIO()
            Image.fromarray(picture).save(buffer, "JPEG", quality=quality, optimize=True)
            sizes.append(len(buffer.getvalue()))
            again = np.asarray(Image.open(buffer))
        blocks = again.reshape(16, _SIDE, -1, _SIDE).transpose(0, 2, 1, 3).reshape(count, _SIDE, _SIDE)
        psnr = psnr_of(held_out[:count, ..., 0], blocks)
        found.append(Rate(f"{quality}", (sizes[1] - sizes[0]) / count, psnr))
    return tuple(found)


def _helpless(progress: Progress) -> tuple[Redrawn, float]:
    """The same net, trained on white noise as long as on digits: independent pixels have nothing in common to learn."""
    from aegui.training.quick import learn

    rng = np.random.default_rng(3)
    noise = rng.integers(0, 256, (1524, _SIDE, _SIDE, 1), dtype=np.uint8).repeat(3, axis=3)
    net = learn(_config("digits-undercomplete", 700, 8), noise[24:], progress)
    mean = np.broadcast_to(noise[24:].mean(axis=0), noise[:24].shape).round().astype(np.uint8)
    return _redrawn(net, noise[:24]), psnr_of(noise[:24], mean)


def _blocks(photo: NDArray[np.uint8]) -> Pictures:
    """24 pieces of 8 x 8 from the middle of a photo, made small enough that they hold something."""
    from aegui.imaging.photo import Photo
    from aegui.imaging.thumbnails import middle_square, reduced

    square = middle_square(reduced(Photo(photo), 64))
    blocks = square.reshape(8, _SIDE, 8, _SIDE, 3).swapaxes(1, 2).reshape(64, _SIDE, _SIDE, 3)
    return np.ascontiguousarray(blocks[8:56:2])


def _luma(pictures: Pictures) -> Pictures:
    return np.asarray(np.rint(pictures @ LUMA), np.uint8)

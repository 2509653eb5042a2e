"""One photo through every net with a latent, each beside principal components of the same size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from aegui.explore.latent import LatentSpace, Pictures, mean_psnr, pca_reconstruct
from aegui.imaging.colour import LUMA
from aegui.imaging.photo import Photo
from aegui.progress import Progress


@dataclass(frozen=True, slots=True)
class Redrawing:
    """A photo as a net sees it and redraws it, (S, S, 3). `numbers` of the code, `values` of the picture, PSNR in dB.

    `components`: the same by principal components, where there are photos to learn them from.
    """

    model: str
    numbers: int
    values: int
    seen: Pictures
    again: Pictures
    psnr: float
    components: Pictures | None = None
    components_psnr: float = 0.0


def redraw_with_all(
    photo: Photo, spaces: Mapping[str, LatentSpace], others: Sequence[Photo], progress: Progress
) -> tuple[Redrawing, ...]:
    """Redraw a photo with each net; components are learned from `others`, of which there must be more than a few."""
    found = []
    for place, (name, space) in enumerate(spaces.items()):
        progress.report(place / len(spaces), name)
        seen = _as_seen(space, [photo])
        again = space.reconstruct(seen)
        spec = space.spec
        made = Redrawing(name, spec.latent, spec.channels * spec.side**2, seen[0], again[0], mean_psnr(seen, again))
        found.append(_beside_components(made, space, seen, others))
    return tuple(found)


def _beside_components(made: Redrawing, space: LatentSpace, seen: Pictures, others: Sequence[Photo]) -> Redrawing:
    if len(others) < 2:
        return made
    learned = _as_seen(space, list(others))
    if space.spec.channels == 1:
        plane = pca_reconstruct(learned[..., :1], seen[..., :1], made.numbers)
        components = np.repeat(plane, 3, axis=3)
    else:
        components = pca_reconstruct(learned, seen, made.numbers)
    return Redrawing(
        made.model, made.numbers, made.values, made.seen, made.again, made.psnr, components[0],
        mean_psnr(seen, components),
    )  # fmt: skip


def _as_seen(space: LatentSpace, photos: list[Photo]) -> Pictures:
    pictures = space.thumbnails(photos)
    if space.spec.channels == 3:
        return pictures
    grey = np.rint(pictures @ LUMA).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=3)

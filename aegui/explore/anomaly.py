"""What is unusual: in a photo, and among photos.

A reconstruction's raw error only finds texture. Here it is divided by the error that is expected at that local gradient
energy, which is learned from the photos of the folder itself; photos that have no
near neighbours in the search embedding count as unusual, too (Ramaswamy et al. 2000, distance to the k-th neighbour).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from aegui.explore.index import Index
from aegui.explore.similar import whole_likeness
from aegui.imaging.photo import Photo
from aegui.imaging.thumbnails import as_input, reduced, resized
from aegui.models.manager import LoadedModel

Map = NDArray[np.float32]

_NEIGHBOURS = 3
_BLOCK = 512
_BINS = 16
_LEAST = 1e-5
_STRONGEST = 0.1


@dataclass(frozen=True, slots=True)
class Reconstruction:
    """Squared error of a photo's thumbnail and its local gradient energy, both (S, S), blurred alike."""

    error: Map
    energy: Map


@dataclass(frozen=True, slots=True)
class Unusual:
    """A photo and how unusual it is: robust standard deviations above the middle of the folder, at least 0."""

    path: Path
    score: float


@dataclass(frozen=True, slots=True)
class Expectation:
    """Expected error by gradient energy: both in logarithms, `energies` rising, (K,)."""

    energies: NDArray[np.float64]
    errors: NDArray[np.float64]

    def excess(self, seen: Reconstruction) -> Map:
        """Error over expected error: (S, S), 1 where a photo is as hard as its texture says."""
        expected = np.interp(np.log(seen.energy + _LEAST), self.energies, self.errors)
        return np.asarray((seen.error + _LEAST) / np.exp(expected), np.float32)


def reconstruct(photo: Photo, model: LoadedModel) -> Reconstruction:
    """Put a photo's thumbnail through an autoencoder and compare."""
    spec = model.card.architecture
    picture = as_input(resized(reduced(photo, spec.side), spec.side)[None], spec.channels)
    with torch.inference_mode():
        again = model.net(torch.from_numpy(picture).to(model.device)).picture.float().cpu().numpy()
    error = ((again - picture)[0] ** 2).mean(axis=0)
    grey = picture[0].mean(axis=0)
    energy = cv2.Sobel(grey, cv2.CV_32F, 1, 0) ** 2 + cv2.Sobel(grey, cv2.CV_32F, 0, 1) ** 2
    return Reconstruction(cv2.GaussianBlur(error, (0, 0), 1.5), cv2.GaussianBlur(energy, (0, 0), 1.5))


def learn_expectation(seen: list[Reconstruction]) -> Expectation:
    """The middle error at each gradient energy over the pixels of all photos, rising with the energy."""
    energies = np.log(np.concatenate([one.energy.ravel() for one in seen]) + _LEAST)
    errors = np.log(np.concatenate([one.error.ravel() for one in seen]) + _LEAST)
    edges = np.quantile(energies, np.linspace(0, 1, _BINS + 1))
    which = np.clip(np.searchsorted(edges, energies, side="right") - 1, 0, _BINS - 1)
    kept = [bin_ for bin_ in range(_BINS) if (which == bin_).any()]
    middles = np.array([np.median(energies[which == bin_]) for bin_ in kept])
    return Expectation(middles, np.maximum.accumulate([np.median(errors[which == bin_]) for bin_ in kept]))


def rank(index: Index, excesses: list[Map]) -> tuple[Unusual, ...]:
    """The photos of an index, the most unusual first. `excesses`: one map per entry."""
    strange = np.log([_strongest(excess) for excess in excesses])
    lonely = _loneliness(index)
    scores = np.hypot(np.maximum(_robust(strange), 0), np.maximum(_robust(lonely), 0))
    order = np.argsort(-scores, kind="stable")
    return tuple(Unusual(index.entries[place].path, round(float(scores[place]), 4)) for place in order)


def heat(excess: Map, height: int, width: int) -> NDArray[np.uint8]:
    """A map of excess error as colours, (height, width, 3): dark where as expected, bright from eight times that."""
    level = np.clip(np.log2(np.maximum(excess, 1)) / 3, 0, 1)
    large = cv2.resize(level.astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    coloured = cv2.applyColorMap(np.clip(large * 255, 0, 255).astype(np.uint8), cv2.COLORMAP_INFERNO)
    return np.ascontiguousarray(coloured[..., ::-1])


def _strongest(excess: Map) -> float:
    """The mean over the tenth of a map that stands out most."""
    return float(np.sort(excess, axis=None)[-max(int(_STRONGEST * excess.size), 1) :].mean())


def _loneliness(index: Index) -> NDArray[np.float64]:
    """1 minus the likeness, photo as a whole, to the third nearest other photo, or the furthest that there is."""
    count = len(index.entries)
    if count < 2:
        return np.zeros(count)
    nth = min(_NEIGHBOURS, count - 1)
    found = np.empty(count)
    for start in range(0, count, _BLOCK):
        alike = whole_likeness(index.vectors, slice(start, start + _BLOCK))
        alike[np.arange(len(alike)), start + np.arange(len(alike))] = np.inf
        found[start : start + _BLOCK] = 1 - np.partition(alike, count - 1 - nth, axis=1)[:, count - 1 - nth]
    return found


def _robust(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Distance from the median in standard deviations, as the median absolute deviation tells them."""
    middle = np.median(values)
    spread = 1.4826 * np.median(np.abs(values - middle))
    return (values - middle) / max(float(spread), 1e-6, 0.05 * float(np.ptp(values)))

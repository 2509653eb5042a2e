"""Photos as points: principal components or t-SNE of what the index keeps, and clusters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aegui.explore.choices import Method
from aegui.explore.index import Index
from aegui.explore.neighbours import neighbours_plane
from aegui.progress import Progress

_COMPONENTS = 50
_MAX_CLUSTERS = 12
_LEAST_FOR_TSNE = 4
_BEFORE_TSNE = 0.08
_SAME = 1e-3  # of numbers of about one: what half precision rounds away


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each photo of an index lies. `points`: (N, 2) in 0..1; `clusters`: (N,), counted from 0; `method` used."""

    points: NDArray[np.float32]
    clusters: NDArray[np.int64]
    method: Method


def lay_out(index: Index, method: Method, progress: Progress, seed: int = 0) -> Layout:
    """Lay the photos of an index out in a plane, the same way every time.

    `pca`: the two strongest principal components. `tsne`: neighbours stay neighbours (van der Maaten and Hinton 2008),
    on up to 50 components; three photos or fewer, and copies of one, by their components.
    Raises `EngineError`, `Cancelled`.
    """
    from sklearn.cluster import KMeans

    progress.report(0.0, "Laying out the map")
    vectors = index.vectors
    count = len(vectors)
    reduced = _reduced(vectors, seed)
    progress.report(0.04)
    clusters = np.zeros(count, np.int64)
    if count > 2:
        wanted = min(_MAX_CLUSTERS, max(2, round((count / 2) ** 0.5)), len(np.unique(reduced.round(9), axis=0)))
        clusters = KMeans(wanted, n_init=3, random_state=seed).fit_predict(reduced).astype(np.int64)
    progress.report(_BEFORE_TSNE)
    used: Method = method if count >= _LEAST_FOR_TSNE and reduced.any() else "pca"
    if used == "tsne":
        flat = neighbours_plane(reduced, progress.part(_BEFORE_TSNE, 1), seed)
    else:
        flat = np.pad(reduced, ((0, 0), (0, max(2 - reduced.shape[1], 0))))[:, :2]
    progress.report(1.0)
    return Layout(_in_unit_square(np.asarray(flat)), clusters, used)


def _reduced(vectors: NDArray[np.float32], seed: int) -> NDArray[np.floating]:
    """Up to 50 principal components (N, C); nothing but zeros where all photos are the same."""
    from sklearn.decomposition import PCA

    if len(vectors) < 2 or np.ptp(vectors, axis=0).max() < _SAME:
        return np.zeros((len(vectors), 2), np.float32)
    components = min(_COMPONENTS, *vectors.shape)
    return np.asarray(PCA(components, random_state=seed).fit_transform(vectors))


def _in_unit_square(points: NDArray[np.floating]) -> NDArray[np.float32]:
    low, high = points.min(axis=0), points.max(axis=0)
    return np.asarray((points - low) / np.maximum(high - low, 1e-9), np.float32)

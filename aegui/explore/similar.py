"""Search by likeness, and groups of near-duplicates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aegui.explore.index import Entry, Index

VIEWS = 15
"""The photo as a whole and crops of it that the embedding sees."""
LOOKS = 51
"""Those, and smaller crops of which only the directions are kept."""
DIRECTIONS = 128
COLOURS = 216
DUPLICATE_BITS = 8
"""Hashes of 64 bits that differ in no more than this many belong to copies of one photo."""
_WEIGHTS = (0.2, 0.78, 0.02)  # embedding, directions, colours: chosen on altered copies of bsds400

_UNLIKE = 0.8  # photos that have nothing in common come to this, for no number of theirs is negative


@dataclass(frozen=True, slots=True)
class Match:
    """A photo of the index and how alike it is, 0..1."""

    path: Path
    score: float


def row_width(latent: int) -> int:
    """Numbers that the index keeps per photo."""
    return VIEWS * latent + LOOKS * DIRECTIONS + COLOURS


def find_similar(index: Index, query: NDArray[np.float32], top: int) -> tuple[Match, ...]:
    """The `top` photos that are most like the query, a row as the index keeps them (D,), best first."""
    scores = likeness(index.vectors, query)
    best = np.argsort(-scores, kind="stable")[:top]
    return tuple(Match(index.entries[place].path, round(float(scores[place]), 6)) for place in best)


def likeness(
    rows: NDArray[np.float32], query: NDArray[np.float32], weights: tuple[float, float, float] = _WEIGHTS
) -> NDArray[np.float32]:
    """How alike each row (N, D) is to the query (D,): 1 for the same photo, down to 0.

    The query as a whole is held against every look at a photo, and every view of the query against the whole photo, so
    that a crop finds the photo it was cut from, and the other way round; the best one counts. Small crops of the query
    are left out: something in a photo's corner is like too many whole photos.
    """
    total = np.zeros(len(rows), np.float32)
    for (start, stop, size), weight in zip(_parts(rows), weights, strict=True):
        views, asked = rows[:, start:stop].reshape(len(rows), -1, size), query[start:stop].reshape(-1, size)
        forth = (views @ asked[0]).max(axis=1)
        back = (views[:, 0] @ asked[:VIEWS].T).max(axis=1)
        total += weight * np.clip(np.maximum(forth, back), 0, 1)
        if not asked[0].any():  # a blank sheet has no directions, and is like others that have none
            total += weight * ~views[:, 0].any(axis=1)
    return _spread(total / np.float32(sum(weights)))


def whole_likeness(rows: NDArray[np.float32], asked: slice) -> NDArray[np.float32]:
    """How alike the photos `asked` are, as wholes, to all others: (M, N). For many at once: crops are left out."""
    total = np.zeros((len(rows[asked]), len(rows)), np.float32)
    for (start, _, size), weight in zip(_parts(rows), _WEIGHTS, strict=True):
        whole = np.ascontiguousarray(rows[:, start : start + size])
        total += weight * np.clip(whole[asked] @ whole.T, 0, 1)
    return _spread(total / np.float32(sum(_WEIGHTS)))


def _parts(rows: NDArray[np.float32]) -> tuple[tuple[int, int, int], ...]:
    """Where embeddings, directions and colours begin and end in a row, and how many numbers one view has."""
    end = rows.shape[1] - COLOURS
    middle = end - LOOKS * DIRECTIONS
    latent = middle // VIEWS
    return (0, middle, latent), (middle, end, DIRECTIONS), (end, rows.shape[1], COLOURS)


def _spread(share: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(np.clip((share - _UNLIKE) / (1 - _UNLIKE), 0, 1), np.float32)


def near_duplicates(index: Index, bits: int = DUPLICATE_BITS) -> tuple[tuple[Entry, ...], ...]:
    """Groups of photos whose perceptual hashes differ in at most `bits` of 64, the largest first."""
    hashes = np.array([entry.facts.hash for entry in index.entries], np.uint64)
    leader = list(range(len(hashes)))

    def find(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for place, value in enumerate(hashes):
        near = np.flatnonzero(np.bitwise_count(hashes[place + 1 :] ^ value) <= bits) + place + 1
        for other in near:
            leader[find(int(other))] = find(place)
    groups: dict[int, list[Entry]] = {}
    for place, entry in enumerate(index.entries):
        groups.setdefault(find(place), []).append(entry)
    together = [tuple(group) for group in groups.values() if len(group) > 1]
    return tuple(sorted(together, key=len, reverse=True))

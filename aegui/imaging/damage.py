"""What a look for damage found: scores of every pixel, and the components that a person accepts or rejects."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.damage_kinds import DAMAGE_CLASSES, DamageClass
from aegui.imaging.masks import grow
from aegui.imaging.photo import Mask
from aegui.imaging.tiles import Rect
from aegui.sentence import Sentence, counted, said

_PIXEL_SHARE = 0.3  # of the threshold: hysteresis, a component needs one sure pixel, its others may be much less so
_JOIN = 3
_EVEN = 72.0  # the sensitivity at which a component is shown that is as likely damage as not; 50 asks for nine in ten


@dataclass(frozen=True, slots=True)
class DamageMap:
    """Read-only scores of a photo's pixels, each 0..255.

    `scores`: uint8 (H, W, 3) for line, spot, stain. `anomaly`: uint8 (H, W), how unlike a sound photo each place is, by
    the autoencoder's error alone; 255 is ten times what is usual around it. `fade`: 0..1, how faded the photo is.
    """

    scores: NDArray[np.uint8]
    anomaly: NDArray[np.uint8]
    fade: float


@dataclass(frozen=True, slots=True)
class Component:
    """One piece of damage: its number in the proposal's labels, where it is, of which class, its highest score 0..1,
    and how many pixels it has."""

    label: int
    box: Rect
    kind: DamageClass
    score: float
    area: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Components, the surest first, and `labels`: int32 (H, W), 0 where there is nothing. Read-only."""

    components: tuple[Component, ...]
    labels: NDArray[np.int32]

    def mask(self, accepted: frozenset[int] | None = None, grow_pixels: float = 0) -> Mask:
        """What to repaint: the components with these labels, or all of them."""
        chosen = np.zeros(int(self.labels.max(initial=0)) + 1, np.bool_)
        for component in self.components:
            chosen[component.label] = accepted is None or component.label in accepted
        return grow(chosen[self.labels], grow_pixels)

    @property
    def words(self) -> Sentence:
        """What there is, for a person."""
        count = Counter(component.kind for component in self.components)
        kinds = (
            counted("{n} line", "{n} lines", n=count["line"]),
            counted("{n} spot", "{n} spots", n=count["spot"]),
            counted("{n} stain", "{n} stains", n=count["stain"]),
        )
        there = [words for words in kinds if words.fields["n"]]
        return said("Found {pieces}.", pieces=there) if there else said("No damage was found.")

    def at(self, y: int, x: int) -> Component | None:
        """The component under a pixel."""
        label = int(self.labels[y, x])
        return next((component for component in self.components if component.label == label), None) if label else None

    def without(self, labels: frozenset[int]) -> Proposal:
        """The same without some components."""
        return Proposal(tuple(part for part in self.components if part.label not in labels), self.labels)


def propose(
    found: DamageMap,
    sensitivity: float = 50.0,
    minimum: int = 3,
    classes: frozenset[DamageClass] = frozenset(DAMAGE_CLASSES),
) -> Proposal:
    """The components that are surer than the sensitivity, 0..100, asks, and have at least `minimum` pixels.

    A higher sensitivity finds all that a lower one found, and more. Pixels nearer than three to each other are one
    component. Takes milliseconds a megapixel, so that a slider can follow.
    """
    threshold = 255 / (1 + np.exp((sensitivity - _EVEN) / 10))
    wanted = [kind in classes for kind in DAMAGE_CLASSES]
    scores = found.scores * np.array(wanted, np.uint8)
    highest = scores.max(axis=2)
    marked = highest >= _PIXEL_SHARE * threshold
    labels = np.zeros(marked.shape, np.int32)
    if not marked.any():
        return Proposal((), _read_only(labels))
    joined = cv2.dilate(marked.astype(np.uint8), np.ones((_JOIN, _JOIN), np.uint8))
    _, joint, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8, ltype=cv2.CV_32S)
    raw: NDArray[np.int32] = np.where(marked, joint, 0).astype(np.int32)
    count = len(statistics)
    flat = raw[marked]
    area = np.bincount(flat, minlength=count)
    peak = np.zeros(count, np.uint8)
    np.maximum.at(peak, flat, highest[marked])
    mass = np.stack([np.bincount(flat, scores[..., k][marked], count) for k in range(len(DAMAGE_CLASSES))], axis=1)
    kept = np.flatnonzero((peak >= threshold) & (area >= max(minimum, 1)))
    kept = kept[kept > 0]
    components = [
        Component(
            int(label),
            _shrunk(raw, int(label), statistics[label].tolist()),
            DAMAGE_CLASSES[int(mass[label].argmax())],
            float(peak[label]) / 255,
            int(area[label]),
        )
        for label in kept
    ]
    stays = np.zeros(count, np.bool_)
    stays[kept] = True
    labels = np.where(stays[raw], raw, 0)
    return Proposal(tuple(sorted(components, key=lambda part: -part.score)), _read_only(labels))


def _shrunk(labels: NDArray[np.int32], label: int, statistics: list[int]) -> Rect:
    """The box of a component without the pixels that joining it took."""
    x, y, width, height = statistics[:4]
    own = labels[y : y + height, x : x + width] == label
    rows, columns = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    return Rect(y + top, x + left, int(rows[-1]) - top + 1, int(columns[-1]) - left + 1)


def _read_only(labels: NDArray[np.int32]) -> NDArray[np.int32]:
    labels.flags.writeable = False
    return labels

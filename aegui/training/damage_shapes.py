"""The shapes of damage: each a layer of coverage and colour to lay over a photo of any size."""

from __future__ import annotations

import string
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.training.photos import Patch

Coverage = NDArray[np.float32]
LINE, SPOT, STAIN = 0, 1, 2
_FINE = 4  # lines are drawn at four times the size, so that they may be half a pixel wide
_AREA = 160 * 160  # counts of specks are for so many pixels


@dataclass(frozen=True, slots=True)
class Layer:
    """Something on a photo: `coverage` (H, W) 0..1, `opacity` 0..1, `colour` (3,) in 0..255.

    `tints`: the colour is multiplied in, as a transparent stain's. `shadow` (H, W): how much darker (or, below 0,
    lighter) the surroundings get; it belongs to the damage, without being it.
    """

    kind: int
    coverage: Coverage
    opacity: float
    colour: NDArray[np.float32]
    tints: bool = False
    shadow: Coverage | None = None

    def over(self, photo: Patch) -> Patch:
        """The photo, (H, W, 3) in 0..255, with the layer on it."""
        alpha = (self.coverage * np.float32(self.opacity))[..., None]
        if self.shadow is not None:
            photo = photo * (1 - np.float32(0.5) * self.shadow[..., None])
        colour = photo * self.colour / 255 if self.tints else self.colour
        return np.asarray(photo + alpha * (colour - photo), np.float32)


def draw_scratches(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """Long, slightly bent, broken lines, 0.5 to 6 px, bright or dark."""
    return [
        Layer(
            LINE,
            _stroke(rng, height, width, _thickness(rng), float(rng.uniform(0.2, 1.3)), 0.12, broken=True),
            float(rng.uniform(0.45, 1)),
            _ink(rng),
        )
        for _ in range(int(rng.integers(1, 6)))
    ]


def draw_hairs(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """Thin curls."""
    colour = _ink(rng)
    return [
        Layer(
            LINE,
            _stroke(rng, height, width, float(rng.uniform(0.5, 1.8)), float(rng.uniform(0.1, 0.6)), 0.6, broken=False),
            float(rng.uniform(0.5, 1)),
            colour,
        )
        for _ in range(int(rng.integers(1, 5)))
    ]


def draw_fold(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """A crease from edge to edge whose paper shows, with shading on one side of it."""
    across, bend = rng.random() < 0.5, rng.uniform(-0.08, 0.08, 2)
    start, stop = (rng.uniform(0.1, 0.9) + bend) * (height if across else width)
    length = width if across else height
    along = np.linspace(-2, length + 2, 24)
    off = np.linspace(start, stop, 24) + rng.normal(0, rng.uniform(0.2, 1.2), 24)
    points = np.stack([along, off] if across else [off, along], axis=1)
    thickness = float(rng.uniform(0.8, 5))
    crack = _drawn(rng, height, width, points, thickness, broken=rng.random() < 0.4)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    place, side = (columns, rows) if across else (rows, columns)
    distance = (side - (start + (stop - start) * place / max(length, 1))) * (1 if rng.random() < 0.5 else -1)
    reach = float(rng.uniform(4, 25))
    shade = np.where(distance > 0, np.exp(-distance / reach), 0).astype(np.float32) * float(rng.uniform(-0.3, 0.6))
    return [Layer(LINE, crack, float(rng.uniform(0.6, 1)), _ink(rng, bright=0.8), shadow=shade)]


def draw_dust(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """Many small specks, 1 to 5 px, most of one colour."""
    count = max(round(np.exp(rng.uniform(np.log(2), np.log(40))) * height * width / _AREA), 1)
    canvas = np.zeros((height * _FINE, width * _FINE), np.uint8)
    largest = float(rng.uniform(0.8, 2.6))
    for _ in range(count):
        centre = rng.integers(0, (width * _FINE, height * _FINE))
        axes = np.maximum(_FINE * rng.uniform(0.5, largest) * rng.uniform(0.5, 1, 2), 1).astype(int)
        turn = float(rng.uniform(0, 180))
        cv2.ellipse(canvas, centre.tolist(), axes.tolist(), turn, 0, 360, int(rng.integers(140, 256)), -1)
    return [Layer(SPOT, _shrunk(canvas, height, width), float(rng.uniform(0.6, 1)), _ink(rng))]


def draw_spots(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """A few uneven blots, 4 to 24 px."""
    return [
        Layer(
            SPOT,
            _blob(rng, height, width, float(np.exp(rng.uniform(np.log(2), np.log(12)))), rough=0.5, edge=1.0),
            float(rng.uniform(0.5, 1)),
            _ink(rng) if rng.random() < 0.7 else rng.uniform(0, 255, 3).astype(np.float32),
        )
        for _ in range(int(rng.integers(1, 7)))
    ]


def draw_stains(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """One or two wide, transparent patches, brownish, bleached or mouldy, some with a darker rim."""
    layers = []
    for _ in range(int(rng.integers(1, 3))):
        radius = float(np.exp(rng.uniform(np.log(8), np.log(0.35 * min(height, width) + 16))))
        coverage = _blob(rng, height, width, radius, rough=0.6, edge=float(np.exp(rng.uniform(np.log(0.5), np.log(8)))))
        bleached = rng.random() < 0.3
        colour = np.array([rng.uniform(120, 230), rng.uniform(80, 190), rng.uniform(30, 150)])
        if bleached:
            colour = rng.uniform(190, 255) - np.array([0, rng.uniform(0, 15), rng.uniform(0, 50)])
        layers.append(
            Layer(STAIN, coverage, float(rng.uniform(0.35, 0.9)), colour.astype(np.float32), tints=not bleached)
        )
        if rng.random() < 0.4:
            rim = np.clip(4 * coverage * (1 - coverage), 0, 1)
            layers.append(Layer(STAIN, rim, float(rng.uniform(0.2, 0.5)), colour.astype(np.float32) * 0.8, tints=True))
    return layers


def draw_torn_corner(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """A corner that is gone: what lay behind shows."""
    reach = rng.uniform(0.1, 0.45) * min(height, width)
    angle = rng.uniform(0.35, 1.2)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    if rng.random() < 0.5:
        rows = height - 1 - rows
    if rng.random() < 0.5:
        columns = width - 1 - columns
    distance = reach - rows * np.float32(np.cos(angle)) - columns * np.float32(np.sin(angle))
    torn = np.clip(distance + _cloud(rng, height, width, 12.0) * 3 + _cloud(rng, height, width, 3.0), 0, 1)
    return [Layer(STAIN, torn.astype(np.float32), 1.0, _ink(rng, bright=0.6))]


def draw_wires(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """What looks like damage and is not: wires, fences, strands of hair, lettering."""
    colour, opacity = _ink(rng, bright=0.4), float(rng.uniform(0.6, 1))
    dice = rng.random()
    if dice < 0.3:
        strokes = [_stroke(rng, height, width, float(rng.uniform(0.8, 4)), 1.6, 0.02, broken=False) for _ in range(3)]
    elif dice < 0.5:
        strokes = [_fence(rng, height, width)]
    elif dice < 0.75:
        strokes = [_letters(rng, height, width)]
    else:
        heading, middle = float(rng.uniform(0, 2 * np.pi)), rng.uniform(0, 1, 2)
        strokes = [
            _stroke(rng, height, width, float(rng.uniform(0.6, 1.6)), 0.8, 0.08, False, heading, middle)
            for _ in range(int(rng.integers(5, 14)))
        ]
    return [Layer(LINE, stroke, opacity, colour) for stroke in strokes]


def _thickness(rng: np.random.Generator) -> float:
    return float(np.exp(rng.uniform(np.log(0.5), np.log(6))))


def _ink(rng: np.random.Generator, bright: float = 0.65) -> NDArray[np.float32]:
    """Nearly white or nearly black, with a breath of colour."""
    level = rng.uniform(205, 255) if rng.random() < bright else rng.uniform(0, 50)
    return np.clip(level + rng.normal(0, 8, 3), 0, 255).astype(np.float32)


def _stroke(
    rng: np.random.Generator,
    height: int,
    width: int,
    thickness: float,
    length: float,
    wander: float,
    broken: bool,
    heading: float | None = None,
    middle: NDArray[np.float64] | None = None,
) -> Coverage:
    """A line whose heading drifts by `wander` radians a step; `length` as a share of the longer side."""
    point = rng.uniform((0, 0), (width, height)) if middle is None else middle * (width, height) + rng.normal(0, 8, 2)
    heading = float(rng.uniform(0, 2 * np.pi)) if heading is None else heading + float(rng.normal(0, 0.1))
    steps = 28
    turns = heading + np.cumsum(rng.normal(0, wander, steps))
    moves = length * max(height, width) / steps * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    return _drawn(rng, height, width, point + np.cumsum(moves, axis=0), thickness, broken)


def _drawn(
    rng: np.random.Generator, height: int, width: int, points: NDArray[np.float64], thickness: float, broken: bool
) -> Coverage:
    """A line through points (x, y), its strength and width uneven; a broken one has gaps."""
    canvas = np.zeros((height * _FINE, width * _FINE), np.uint8)
    steps = len(points) - 1
    strength = 1 - 0.5 * np.abs(_drift(rng, steps))
    if broken:
        strength = strength * (_drift(rng, steps) > rng.uniform(-1.2, 0.1))
    widths = np.maximum(np.rint(_FINE * thickness * (1 + 0.3 * _drift(rng, steps))), 2).astype(int)
    ends = np.rint(points * _FINE).astype(int)
    for first, second, level, wide in zip(ends, ends[1:], strength, widths, strict=False):
        if level > 0:
            cv2.line(canvas, first.tolist(), second.tolist(), round(255 * min(float(level), 1.0)), int(wide))
    return _shrunk(canvas, height, width)


def _drift(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    """Smooth random numbers of spread one."""
    walk = np.convolve(rng.normal(0, 1, count + 4), np.ones(5) / np.sqrt(5), mode="valid")
    return np.asarray(walk[:count])


def _shrunk(canvas: NDArray[np.uint8], height: int, width: int) -> Coverage:
    small = cv2.resize(canvas, (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32) / np.float32(255)


def _cloud(rng: np.random.Generator, height: int, width: int, scale: float) -> Coverage:
    """Smooth noise of spread one whose features are about `scale` pixels wide."""
    coarse = rng.standard_normal((max(round(height / scale), 2), max(round(width / scale), 2)), np.float32)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _blob(rng: np.random.Generator, height: int, width: int, radius: float, *, rough: float, edge: float) -> Coverage:
    """An uneven disc around a random place; its edge is `edge` pixels soft."""
    coverage = np.zeros((height, width), np.float32)
    y, x = (int(place) for place in rng.integers(0, (height, width)))
    reach = int(2 * radius) + 3
    top, left, bottom, right = max(y - reach, 0), max(x - reach, 0), min(y + reach, height), min(x + reach, width)
    rows, columns = np.mgrid[top:bottom, left:right].astype(np.float32)
    turn, squeeze = float(rng.uniform(0, np.pi)), float(rng.uniform(0.6, 1))
    along = (rows - y) * np.sin(turn) + (columns - x) * np.cos(turn)
    aside = (rows - y) * np.cos(turn) - (columns - x) * np.sin(turn)
    distance = np.hypot(along, aside / squeeze)
    ragged = radius * (1 + rough * 0.5 * _cloud(rng, bottom - top, right - left, max(radius * 0.6, 2.0)))
    coverage[top:bottom, left:right] = np.clip((ragged - distance) / edge + 0.5, 0, 1)
    return coverage


def _fence(rng: np.random.Generator, height: int, width: int) -> Coverage:
    """Two families of parallel lines, or one."""
    canvas = np.zeros((height * _FINE, width * _FINE), np.uint8)
    gap, thickness = float(rng.uniform(8, 40)) * _FINE, max(round(float(rng.uniform(0.7, 3)) * _FINE), 2)
    reach = _FINE * (height + width)
    for angle in (float(rng.uniform(0, np.pi)), *((float(rng.uniform(0, np.pi)),) if rng.random() < 0.5 else ())):
        along, aside = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        for offset in np.arange(-reach, reach, gap):
            first, second = offset * aside - reach * along, offset * aside + reach * along
            cv2.line(canvas, np.rint(first).astype(int).tolist(), np.rint(second).astype(int).tolist(), 255, thickness)
    return _shrunk(canvas, height, width)


def _letters(rng: np.random.Generator, height: int, width: int) -> Coverage:
    canvas = np.zeros((height * _FINE, width * _FINE), np.uint8)
    scale = float(rng.uniform(0.4, 1.6))
    words = "".join(rng.choice(np.array(list(string.ascii_letters + string.digits + "  ")), 24))
    for row in range(int(rng.integers(1, 4))):
        place = (int(rng.integers(-width, width)), int((rng.uniform(0.1, 0.5) + row * 0.2) * height * _FINE))
        cv2.putText(
            canvas, words, place, cv2.FONT_HERSHEY_SIMPLEX, scale * _FINE, 255, max(round(2 * scale * _FINE), 2)
        )
    return _shrunk(canvas, height, width)

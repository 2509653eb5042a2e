"""Damage, made: scratches, hair, folds, dust, spots, stains, torn corners and fading on photos that are old already.

Whatever belongs to the picture is blurred, noised and coded with it, wires and lettering too; damage lies on top and is
only as soft as the scan makes it. That difference is what a detector can go by.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.colour import LUMA
from aegui.imaging.damage_kinds import DAMAGE_CLASSES
from aegui.training.damage_shapes import (
    Layer,
    draw_dust,
    draw_fold,
    draw_hairs,
    draw_scratches,
    draw_spots,
    draw_stains,
    draw_torn_corner,
    draw_wires,
)
from aegui.training.photos import Patch

UNDAMAGED = 0.4
"""The share of photos without any damage: most of a real photo has none, and a detector learns how rare it is."""
_COVERED = 0.25
_LEAST_EFFECT = 6.0
_MOST, _HARDLY = 0.5, 0.1
_KINDS = (
    (draw_scratches, 0.26),
    (draw_dust, 0.2),
    (draw_hairs, 0.12),
    (draw_fold, 0.1),
    (draw_spots, 0.13),
    (draw_stains, 0.13),
    (draw_torn_corner, 0.06),
)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A photo, damaged and not, (H, W, 3) float32 in 0..255, and what is where.

    `classes`: bool (H, W, 3) for line, spot, stain; `doubtful`: bool (H, W), damage that changes next to nothing there,
    so that neither answer is wrong. `fade`: how faded the whole photo is, 0..1; `sound` is as faded.
    """

    photo: Patch
    sound: Patch
    classes: NDArray[np.bool_]
    doubtful: NDArray[np.bool_]
    fade: float

    def reduced(self, scale: int) -> Damaged:
        """The same, `scale` times smaller, as a coarser look sees it; what fills less than half a pixel is doubtful.

        Height and width must be multiples of `scale`.
        """
        if scale == 1:
            return self
        size = (self.photo.shape[1] // scale, self.photo.shape[0] // scale)
        photo, sound, classes, touched = (
            np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.float32)
            for part in (
                self.photo,
                self.sound,
                self.classes.astype(np.float32),
                (self.doubtful | self.classes.any(axis=2)).astype(np.float32),
            )
        )
        marked = classes >= _MOST
        return Damaged(photo, sound, marked, (touched > _HARDLY) & ~marked.any(axis=2), self.fade)


def age(rng: np.random.Generator, clean: Patch, undamaged: float = UNDAMAGED) -> Damaged:
    """An old, scanned, damaged photo made of a clean one of any size, with probability `undamaged` without damage."""
    photo = _before_damage(rng, clean)
    fade = float(rng.uniform(0.1, 1)) if rng.random() < 0.35 else 0.0
    if fade:
        photo = _faded(rng, photo, fade)
    damaged, covered, shaded = (
        photo,
        np.zeros((*photo.shape[:2], len(DAMAGE_CLASSES)), np.float32),
        np.zeros(photo.shape[:2], np.float32),
    )
    if rng.random() >= undamaged:
        for layer in _layers(rng, photo.shape[0], photo.shape[1]):
            damaged = layer.over(damaged)
            covered[..., layer.kind] = np.maximum(covered[..., layer.kind], layer.coverage)
            if layer.shadow is not None:
                shaded = np.maximum(shaded, np.abs(layer.shadow))
    if rng.random() < 0.5:
        softness = float(rng.uniform(0.3, 0.8))
        damaged, photo, covered = (_softened(part, softness) for part in (damaged, photo, covered))
    effect = damaged - photo
    seen = np.abs(effect).max(axis=2) >= _LEAST_EFFECT
    classes = (covered >= _COVERED) & seen[..., None]
    touched = (covered.max(axis=2) >= _COVERED) | (shaded > 0.15)
    scan = _after_damage(rng, damaged)
    return Damaged(scan, scan - effect, classes, touched & ~classes.any(axis=2), fade)


def _layers(rng: np.random.Generator, height: int, width: int) -> list[Layer]:
    """One to three kinds of damage, never none."""
    shares = np.array([share for _, share in _KINDS])
    count = int(rng.choice((1, 2, 3), p=(0.5, 0.35, 0.15)))
    chosen = rng.choice(len(_KINDS), count, replace=False, p=shares / shares.sum())
    return [layer for number in chosen for layer in _KINDS[int(number)][0](rng, height, width)]


def _before_damage(rng: np.random.Generator, clean: Patch) -> Patch:
    """The picture as it was when it was still whole: things that look like damage, blur, toning, noise, coding."""
    photo = clean
    if rng.random() < 0.3:
        for layer in draw_wires(rng, *photo.shape[:2]):
            photo = layer.over(photo)
    photo = _toned(rng, photo)
    if rng.random() < 0.3:
        photo = _resampled(photo, float(rng.uniform(0.4, 0.9)))
    if rng.random() < 0.6:
        photo = _softened(photo, float(rng.uniform(0.3, 1.3)))
    if rng.random() < 0.7:
        photo = _noised(rng, photo, float(np.exp(rng.uniform(np.log(1), np.log(12)))))
    return _coded(photo, int(rng.integers(40, 96))) if rng.random() < 0.4 else np.clip(photo, 0, 255)


def _after_damage(rng: np.random.Generator, photo: Patch) -> Patch:
    """What scanning and saving add to picture and damage alike."""
    if rng.random() < 0.5:
        photo = photo + rng.standard_normal(photo.shape, np.float32) * np.float32(rng.uniform(0.3, 2.5))
    if rng.random() < 0.4:
        return _coded(photo, int(rng.integers(75, 99)))
    return np.clip(np.rint(photo), 0, 255)


def _toned(rng: np.random.Generator, photo: Patch) -> Patch:
    """Two in five are grey, half of those brownish."""
    if rng.random() >= 0.4:
        return photo
    grey = np.repeat((photo @ LUMA)[..., None], 3, axis=2)
    if rng.random() < 0.5:
        return grey
    white = np.array([255, 255 - rng.uniform(5, 30), 255 - rng.uniform(25, 90)], np.float32)
    black = np.array([rng.uniform(10, 50), rng.uniform(5, 30), rng.uniform(0, 15)], np.float32)
    return np.asarray(black + grey / 255 * (white - black), np.float32)


def _faded(rng: np.random.Generator, photo: Patch, fade: float) -> Patch:
    """Blacks lifted, whites dulled, dyes gone unevenly; the noise fades along."""
    black = fade * (rng.uniform(15, 85) + rng.uniform(-15, 15, 3))
    white = 255 - fade * (rng.uniform(0, 60) + rng.uniform(0, 50) * np.array([0.1, 0.5, 1.0]))
    gamma = np.exp(fade * rng.normal(0, 0.15, 3))
    toned = 255 * (np.clip(photo, 0, 255) / 255) ** gamma.astype(np.float32)
    black, white = np.clip(black, 0, 110).astype(np.float32), white.astype(np.float32)
    return np.asarray(black + toned / 255 * (white - black), np.float32)


def _resampled(photo: Patch, scale: float) -> Patch:
    height, width = photo.shape[:2]
    small = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _noised(rng: np.random.Generator, photo: Patch, sigma: float) -> Patch:
    """White or blurred, coloured or grey noise."""
    channels = 1 if rng.random() < 0.5 else 3
    noise = rng.standard_normal((*photo.shape[:2], channels), np.float32)
    if rng.random() < 0.5:
        blurred = _softened(noise, float(rng.uniform(0.4, 1.2))).reshape(noise.shape)
        noise = blurred / np.float32(max(float(blurred.std()), 1e-6))
    return np.asarray(photo + sigma * noise, np.float32)


def _coded(photo: Patch, quality: int) -> Patch:
    pixels = np.clip(np.rint(photo), 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", np.ascontiguousarray(pixels[..., ::-1]), [cv2.IMWRITE_JPEG_QUALITY, quality])
    decoded = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR))
    return np.ascontiguousarray(decoded[..., ::-1], np.float32)


def _softened(image: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REFLECT), np.float32)

"""Copying one place over another, where nets fail: as it is, or healed to the colours around it.

Healing is seamless cloning (Perez et al. 2003, "Poisson image editing"), for any depth: the copy plus the smooth
function that takes it to its surroundings along the border, see `harmonise`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aegui.imaging.dab import stroke_rect, stroke_weights
from aegui.imaging.photo import Photo, Pixels
from aegui.imaging.tiles import Rect
from aegui.restore.pixels import to_float, to_pixels
from aegui.restore.steps import CloneStep

_BORDER = 8  # pixels around a stroke that healing looks at


@dataclass(frozen=True, slots=True)
class Copied:
    """What a stroke changes: new pixels for a rectangle; an empty one if it changes nothing."""

    y: int
    x: int
    pixels: Pixels


def clone_photo(photo: Photo, step: CloneStep) -> Photo:
    """The photo with a stroke copied into it; pixels that it does not reach come back byte-identical."""
    copied = clone_patch(photo, step)
    if not copied.pixels.size:
        return photo
    pixels = photo.pixels.copy()
    pixels[copied.y : copied.y + copied.pixels.shape[0], copied.x : copied.x + copied.pixels.shape[1]] = copied.pixels
    return photo.with_pixels(pixels)


def clone_patch(photo: Photo, step: CloneStep) -> Copied:
    """What a stroke changes. Where its source lies outside of the photo, it changes nothing."""
    reach = stroke_rect(step.points, photo.height, photo.width)
    outer = _with_source(reach, step, photo, _BORDER if step.heal else 0)
    if not outer.height or not outer.width:
        return Copied(0, 0, photo.pixels[:0, :0])
    source = Rect(outer.y + step.dy, outer.x + step.dx, outer.height, outer.width)
    old, copy = to_float(photo.pixels[outer.slices]), to_float(photo.pixels[source.slices])
    weights = stroke_weights(step.points, step.hardness, outer)
    changed = weights > 0
    if step.heal and changed.any() and not changed.all():
        from aegui.restore.harmonise import harmonise  # torch, which plain copying does without

        copy = harmonise(copy, old, changed)
    mixed = to_pixels(old + (copy - old) * weights[..., None], photo.pixels.dtype)
    return Copied(outer.y, outer.x, np.where(changed[..., None], mixed, photo.pixels[outer.slices]))


def _with_source(reach: Rect, step: CloneStep, photo: Photo, border: int) -> Rect:
    """The part of the reach, with a border, whose source lies in the photo."""
    top, left = max(reach.y - border, 0, -step.dy), max(reach.x - border, 0, -step.dx)
    bottom = min(reach.bottom + border, photo.height, photo.height - step.dy)
    right = min(reach.right + border, photo.width, photo.width - step.dx)
    return Rect(top, left, max(bottom - top, 0), max(right - left, 0))

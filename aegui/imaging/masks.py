"""Mask files, and growing, shrinking, inverting and feathering masks. True is repaint."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.errors import MaskMismatch, OutputError
from aegui.imaging.mask_kinds import Combination
from aegui.imaging.photo import Mask, Photo

DILATED_UP_TO = 8


def read_mask(path: Path, height: int, width: int, *, scale: bool = False) -> Mask:
    """Read a mask from any photo file: grey of 128 and more (8 bit) is repaint.

    If all colours are one and an alpha channel says more, opaque is repaint. A mask of another size is brought to
    (height, width) with `scale`, and without it `MaskMismatch` is raised. Raises what `read_photo` raises.
    """
    from aegui.imaging.read import read_photo  # codecs are slow to import, and editing a mask needs none

    photo = read_photo(path)
    if (photo.height, photo.width) != (height, width) and not scale:
        raise MaskMismatch(
            "The mask {path} is {width} x {height} pixels, and the photo is {photo_width} x {photo_height}.",
            "Use a mask that was made for this photo, or ask for it to be scaled.",
            path=path,
            width=photo.width,
            height=photo.height,
            photo_width=width,
            photo_height=height,
        )
    return scaled(_painted(photo), height, width)


def load_mask(path: Path) -> Mask:
    """Read a mask at its own size, by the rules of `read_mask`. Raises what `read_photo` raises."""
    from aegui.imaging.read import read_photo

    return _painted(read_photo(path))


def _painted(photo: Photo) -> Mask:
    """What a picture says is to be repainted."""
    return mask_of(photo)


def mask_of(photo: Photo) -> Mask:
    """The mask that a picture stands for, of its size: as `read_mask` reads it."""
    half = (photo.peak + 1) // 2
    uniform = bool((photo.pixels == photo.pixels[0, 0]).all())
    if uniform and photo.alpha is not None and bool((photo.alpha != photo.peak).any()):
        return np.asarray(photo.alpha >= half)
    grey = photo.pixels[..., 0] if photo.grey else cv2.cvtColor(photo.pixels, cv2.COLOR_RGB2GRAY)
    return np.asarray(grey >= half)


def write_mask(mask: Mask | NDArray[np.float32], path: Path, overwrite: bool = False) -> None:
    """Write a mask, or weights of 0..1 as `feather` makes them, as 8-bit grey PNG, 255 = repaint.

    Raises `OutputExists`, `OutputError`.
    """
    from aegui.imaging.files import write_bytes
    from aegui.imaging.formats import format_of
    from aegui.imaging.raster import repeat
    from aegui.imaging.write import encode_photo

    if format_of(path).name != "PNG":
        raise OutputError("The mask {path} would not be lossless.", "End its name with .png.", path=path)
    photo = Photo(repeat(np.rint(mask * np.float32(255)).astype(np.uint8)), grey=True)
    write_bytes(path, encode_photo(photo, "PNG"), overwrite=overwrite)


def _distance_to(mask: Mask) -> NDArray[np.float32]:
    """Euclidean distance of each pixel's centre to the nearest True one's, in pixels. `mask` must hold a True."""
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE))


def grow(mask: Mask, pixels: float) -> Mask:
    """A new mask, widened by a disc of radius `pixels` (>= 0)."""
    if pixels <= 0 or not mask.any():
        return mask.copy()
    top, left, bottom, right = _bounds(mask, int(np.ceil(pixels)))
    grown = mask.copy()
    part = mask[top:bottom, left:right]
    if pixels <= DILATED_UP_TO:  # far faster than distances, and the same pixels
        grown[top:bottom, left:right] = cv2.dilate(part.view(np.uint8), _disc(pixels + 1e-3)).view(np.bool_)
    else:
        grown[top:bottom, left:right] = _distance_to(part) <= pixels + 1e-3
    return grown


def _disc(radius: float) -> NDArray[np.uint8]:
    """1 where a pixel's centre is within `radius` of the middle one's."""
    at = np.arange(-int(radius), int(radius) + 1)
    return (at[:, None] ** 2 + at**2 <= radius**2).astype(np.uint8)


def shrink(mask: Mask, pixels: float) -> Mask:
    """A new mask, narrowed by a disc of radius `pixels` (>= 0); the photo's edges do not narrow it."""
    if pixels <= 0 or not mask.any():
        return mask.copy()
    shrunk = mask.copy()
    part, depth = _depth(mask)
    shrunk[part] = depth > pixels + 1e-3
    return shrunk


def scaled(mask: Mask, height: int, width: int) -> Mask:
    """The mask at another size; where a pixel's area is half covered, it is repainted."""
    if mask.shape == (height, width):
        return mask
    smaller = height < mask.shape[0] or width < mask.shape[1]
    how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(mask.astype(np.float32), (width, height), interpolation=how) >= 0.5)


def combine(first: Mask, second: Mask, how: Combination) -> Mask:
    """Two masks of one size as one: "add" either, "subtract" the second from the first, "intersect" both.

    Raises `MaskMismatch` if their sizes differ.
    """
    if first.shape != second.shape:
        sizes = [f"{mask.shape[1]} x {mask.shape[0]}" for mask in (first, second)]
        raise MaskMismatch(
            "The masks are {first} and {second} pixels.",
            "Bring one to the size of the other.",
            first=sizes[0],
            second=sizes[1],
        )
    if how == "add":
        return first | second
    return first & ~second if how == "subtract" else first & second


def invert(mask: Mask) -> Mask:
    """What was kept is repainted, and the other way round."""
    return ~mask


def feather(mask: Mask, pixels: float) -> NDArray[np.float32]:
    """Weights (H, W) in 0..1 that rise linearly inside the mask and are 0 outside of it.

    The outermost pixels of the mask have 1 / (pixels + 1), and those deeper than `pixels` have 1. The photo's edges are
    no border of the mask.
    """
    if pixels <= 0 or mask.all():
        return mask.astype(np.float32)
    weights = np.zeros(mask.shape, np.float32)
    if mask.any():
        part, depth = _depth(mask)
        weights[part] = np.minimum(depth / (pixels + 1), 1)
    return weights


def _depth(mask: Mask) -> tuple[tuple[slice, slice], NDArray[np.float32]]:
    """Where the mask is (it must be somewhere), and the distance there to the nearest pixel outside; 0 outside."""
    top, left, bottom, right = _bounds(mask, 1)
    part = mask[top:bottom, left:right]
    depth = _distance_to(~part) if not part.all() else np.full(part.shape, np.inf, np.float32)
    return (slice(top, bottom), slice(left, right)), depth


def _bounds(mask: Mask, margin: int) -> tuple[int, int, int, int]:
    """top, left, bottom, right of what is True, widened by `margin` within the mask."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (
        max(int(rows[0]) - margin, 0),
        max(int(columns[0]) - margin, 0),
        min(int(rows[-1]) + margin + 1, mask.shape[0]),
        min(int(columns[-1]) + margin + 1, mask.shape[1]),
    )

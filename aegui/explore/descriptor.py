"""What a photo looks like in numbers that need no training: colours, directions, a perceptual hash, sharpness."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Small = NDArray[np.uint8]
Vector = NDArray[np.float32]

_SIDE = 64
_LAB_BINS = (6, 6, 6)
_DIRECTIONS = 8
_CELLS = 4
_HASH_SIDE = 32


def colours(pixels: Small) -> Vector:
    """A histogram over Lab of 6 x 6 x 6 bins, square-rooted, length one: (216,).

    Lab's axes are nearly as the eye sees differences; the square root makes the dot product a Hellinger affinity, so
    that one flat sky does not outweigh the rest (Arandjelovic and Zisserman 2012).
    """
    lab = cv2.cvtColor(_small(pixels), cv2.COLOR_RGB2LAB).reshape(-1, 3).astype(np.float32)
    lab[:, 1:] = np.clip((lab[:, 1:] - 128) * 2 + 128, 0, 255)  # photos use the middle of a and b
    histogram, _ = np.histogramdd(lab, bins=_LAB_BINS, range=[(0, 256)] * 3)
    return _unit(np.sqrt(histogram.ravel()))


def directions(pixels: Small) -> Vector:
    """How strongly edges run in each of 8 directions in each of 4 x 4 cells, length one: (128,).

    Dalal and Triggs 2005 (HOG), one block. Each edge is shared between the nearest cells and directions, so that a
    shifted crop changes the numbers little; the square root tames strong edges.
    """
    grey = cv2.cvtColor(_small(pixels), cv2.COLOR_RGB2GRAY).astype(np.float32)
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    strength = np.hypot(across, down)
    turn = np.arctan2(down, across) % np.pi * (_DIRECTIONS / np.pi)
    whole = np.floor(turn)
    places = np.zeros((2 * _DIRECTIONS, _SIDE, _SIDE), np.float32)
    rows, columns = np.indices(grey.shape)
    places[whole.astype(int), rows, columns] = strength * (1 - (turn - whole))
    places[whole.astype(int) + 1, rows, columns] = strength * (turn - whole)
    places[0] += places[_DIRECTIONS]  # half a turn is the same direction
    places[1] += places[_DIRECTIONS + 1]
    shares = _cell_shares()
    total = shares @ places[:_DIRECTIONS] @ shares.T
    return _unit(np.sqrt(total.transpose(1, 2, 0).ravel()))


def perceptual_hash(pixels: Small) -> int:
    """64 bits that hardly change when a photo is scaled, coded or brightened: signs of the lowest cosines around their
    median (Zauner 2010, "Implementation and benchmarking of perceptual image hash functions").
    """
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (_HASH_SIDE, _HASH_SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = np.asarray(cv2.dct(small))[:8, :8].ravel()
    bits = low > np.median(low[1:])  # the first is the mean brightness
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def sharpness(pixels: Small) -> float:
    """Variance of the Laplacian, larger for sharper photos (Pech-Pacheco et al. 2000); on photos of one size."""
    return float(cv2.Laplacian(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.CV_32F).var())


def _cell_shares() -> Vector:
    """How much each line of pixels belongs to each cell, by its distance from their middles: (cells, side)."""
    position = (np.arange(_SIDE) + 0.5) * _CELLS / _SIDE - 0.5
    far = np.abs(position[None, :] - np.arange(_CELLS)[:, None])
    return np.asarray(np.clip(1 - far, 0, None), np.float32)


def _small(pixels: Small) -> Small:
    return np.asarray(cv2.resize(pixels, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), np.uint8)


def _unit(values: NDArray[np.floating]) -> Vector:
    return (values / max(float(np.linalg.norm(values)), 1e-9)).astype(np.float32)

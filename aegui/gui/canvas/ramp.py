"""A perceptual colour ramp: lightness rises evenly from dark blue over red to pale yellow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Colours = NDArray[np.uint8]
_STEPS = 256
_LIGHTNESS = (0.28, 0.95)
_CHROMA = 0.15
_HUES = (285.0, 465.0)  # degrees; 465 is 105 once around


def ramp() -> Colours:
    """256 colours, uint8 (256, 3), RGB, read-only.

    Made in OKLCh, where steps that look alike are alike (Ottosson: "A perceptual color space for image processing",
    2020). Chroma is taken back where sRGB has no such colour.
    """
    share = np.linspace(0, 1, _STEPS)
    lightness = _LIGHTNESS[0] + share * (_LIGHTNESS[1] - _LIGHTNESS[0])
    hue = np.radians(_HUES[0] + share * (_HUES[1] - _HUES[0]))
    best = np.zeros((_STEPS, 3))
    for chroma in np.linspace(0, _CHROMA, 31):
        linear = _linear_srgb(lightness, chroma * np.cos(hue), chroma * np.sin(hue))
        fits = ((linear >= 0) & (linear <= 1)).all(axis=1)
        best[fits] = linear[fits]
    srgb = np.where(best <= 0.0031308, 12.92 * best, 1.055 * np.maximum(best, 1e-9) ** (1 / 2.4) - 0.055)
    colours = np.round(255 * srgb).astype(np.uint8)
    colours.flags.writeable = False
    return colours


def _linear_srgb(lightness: NDArray[np.float64], a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """OKLab to linear light, (N, 3)."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return np.stack(
        (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        ),
        axis=1,
    )

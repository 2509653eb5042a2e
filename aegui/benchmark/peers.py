"""The classical methods of OpenCV and scikit-image, with settings chosen on validation photos, never on test ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from aegui.imaging.photo import Mask

FloatImage = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Denoiser = Callable[[FloatImage, float], FloatImage]
"""From a noisy picture, (H, W, 3) in 0..255 that may lie outside, and sigma in the same unit, to a cleaner one."""
Inpainter = Callable[[Bytes, Mask], Bytes]
"""From a picture, uint8 (H, W, 3), and its hole to a filled one; what lies in the hole is not looked at."""


def to_bytes(image: FloatImage) -> Bytes:
    """Clipped and rounded to 8 bit."""
    return np.clip(np.rint(image), 0, 255).astype(np.uint8)


def no_denoiser(image: FloatImage, _sigma: float) -> FloatImage:
    """The noisy picture itself, to measure from."""
    return image


def non_local_means_opencv(image: FloatImage, sigma: float) -> FloatImage:
    """`fastNlMeansDenoisingColored`, h = hColor = sigma / 2, windows of 7 and 21. It works on 8 bit only."""
    strength = 0.5 * sigma
    bgr = np.ascontiguousarray(to_bytes(image)[..., ::-1])
    return np.asarray(cv2.fastNlMeansDenoisingColored(bgr, None, strength, strength, 7, 21)[..., ::-1], np.float32)


def bilateral_opencv(image: FloatImage, sigma: float) -> FloatImage:
    """`bilateralFilter` over 9 pixels, sigmaColor = 4 sigma, sigmaSpace = 2."""
    return np.asarray(cv2.bilateralFilter(image, 9, 4 * sigma, 2), np.float32)


def non_local_means_skimage(image: FloatImage, sigma: float) -> FloatImage:
    """`denoise_nl_means`, fast, patches of 5 at distances up to 6, told sigma, h = sigma / 2."""
    from skimage.restoration import denoise_nl_means

    denoise: Callable[..., Any] = denoise_nl_means
    level = sigma / 255
    clean = denoise(
        image / 255,
        patch_size=5,
        patch_distance=6,
        h=0.5 * level,
        sigma=level,
        fast_mode=True,
        channel_axis=2,
    )
    return np.asarray(clean * 255, np.float32)


def total_variation_skimage(image: FloatImage, sigma: float) -> FloatImage:
    """`denoise_tv_chambolle`, weight = 0.65 sigma (white = 1)."""
    from skimage.restoration import denoise_tv_chambolle

    denoise: Callable[..., Any] = denoise_tv_chambolle
    return np.asarray(denoise(image / 255, weight=0.65 * sigma / 255, channel_axis=2) * 255, np.float32)


def wavelet_skimage(image: FloatImage, sigma: float) -> FloatImage:
    """`denoise_wavelet`, BayesShrink, soft, in YCbCr, told sigma."""
    from skimage.restoration import denoise_wavelet

    denoise: Callable[..., Any] = denoise_wavelet
    clean = denoise(image / 255, sigma=sigma / 255, convert2ycbcr=True, channel_axis=2, rescale_sigma=True)
    return np.asarray(clean * 255, np.float32)


def sigma_skimage(image: FloatImage) -> float:
    """`estimate_sigma`, the mean over channels: the median of the finest wavelet coefficients (Donoho 1994)."""
    from skimage.restoration import estimate_sigma

    estimate: Callable[..., Any] = estimate_sigma
    return float(estimate(image, average_sigmas=True, channel_axis=2))


def telea_opencv(image: Bytes, mask: Mask) -> Bytes:
    """`inpaint` after Telea (2004), radius 5."""
    return np.asarray(cv2.inpaint(image, mask.astype(np.uint8), 5, cv2.INPAINT_TELEA), np.uint8)


def navier_stokes_opencv(image: Bytes, mask: Mask) -> Bytes:
    """`inpaint` after Bertalmio, Bertozzi, Sapiro (2001), radius 5."""
    return np.asarray(cv2.inpaint(image, mask.astype(np.uint8), 5, cv2.INPAINT_NS), np.uint8)


def biharmonic_skimage(image: Bytes, mask: Mask) -> Bytes:
    """`inpaint_biharmonic`, each region apart. Takes minutes on thick holes."""
    from skimage.restoration import inpaint_biharmonic

    inpaint: Callable[..., Any] = inpaint_biharmonic
    filled = inpaint(image.astype(np.float32) / 255, mask, split_into_regions=True, channel_axis=2)
    return to_bytes(np.asarray(filled * 255, np.float32))


DENOISERS: tuple[tuple[str, Denoiser], ...] = (
    ("(the noisy photo)", no_denoiser),
    ("OpenCV non-local means", non_local_means_opencv),
    ("OpenCV bilateral", bilateral_opencv),
    ("scikit-image non-local means", non_local_means_skimage),
    ("scikit-image total variation", total_variation_skimage),
)
BLIND_DENOISERS: tuple[tuple[str, Denoiser], ...] = (
    ("OpenCV non-local means", non_local_means_opencv),
    ("scikit-image non-local means", non_local_means_skimage),
    ("scikit-image wavelets", wavelet_skimage),
)
"""Those that come with a way to find the level by themselves, `sigma_skimage`."""
INPAINTERS: tuple[tuple[str, Inpainter], ...] = (
    ("OpenCV Telea", telea_opencv),
    ("OpenCV Navier-Stokes", navier_stokes_opencv),
)
SLOW_INPAINTERS: tuple[tuple[str, Inpainter], ...] = (("scikit-image biharmonic", biharmonic_skimage),)

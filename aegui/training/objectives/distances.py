"""How far a reconstruction is from its picture: (B, C, H, W) twice, white = 1, to one number."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from aegui.training.objective import Distance

_EPSILON = 1e-3
_WINDOW, _WINDOW_SIGMA = 11, 1.5
_K1, _K2 = 0.01, 0.03
_LEAST_PROBABILITY = 1e-6


def mse(picture: Tensor, target: Tensor) -> Tensor:
    """Mean squared error: what PSNR measures, and the likelihood of Gaussian errors (Bishop 2006, section 3.1.1)."""
    return F.mse_loss(picture, target)


def l1(picture: Tensor, target: Tensor) -> Tensor:
    """Mean absolute error, which blurs edges less (Zhao et al. 2017, "Loss functions for image restoration")."""
    return F.l1_loss(picture, target)


def charbonnier(picture: Tensor, target: Tensor) -> Tensor:
    """Mean of sqrt(error^2 + epsilon^2), an L1 that is smooth at zero (Charbonnier et al. 1994; Lai et al. 2017)."""
    return torch.sqrt((picture - target).square() + _EPSILON**2).mean()


def ssim_distance(picture: Tensor, target: Tensor) -> Tensor:
    """1 - SSIM, Gaussian window of 11 px and sigma 1.5, inside the borders (Wang, Bovik, Sheikh, Simoncelli 2004).

    Pictures must be at least 11 px high and wide.
    """
    channels = picture.shape[1]
    axis = torch.arange(_WINDOW, dtype=picture.dtype, device=picture.device) - _WINDOW // 2
    line = torch.exp(-(axis**2) / (2 * _WINDOW_SIGMA**2))
    line = line / line.sum()
    window = (line[:, None] * line[None, :]).expand(channels, 1, _WINDOW, _WINDOW)

    def blur(x: Tensor) -> Tensor:
        return F.conv2d(x, window, groups=channels)

    mean_x, mean_y = blur(picture), blur(target)
    variance_x = blur(picture * picture) - mean_x**2
    variance_y = blur(target * target) - mean_y**2
    covariance = blur(picture * target) - mean_x * mean_y
    luminance = (2 * mean_x * mean_y + _K1**2) / (mean_x**2 + mean_y**2 + _K1**2)
    structure = (2 * covariance + _K2**2) / (variance_x + variance_y + _K2**2)
    return 1 - (luminance * structure).mean()


def bce(picture: Tensor, target: Tensor) -> Tensor:
    """Mean binary cross-entropy -t ln p - (1 - t) ln(1 - p): the picture's values are probabilities, 0..1.

    The likelihood of black-or-white pixels (Bishop 2006, eq. 4.90); for greys its least value is not zero.
    """
    return F.binary_cross_entropy(picture.clamp(_LEAST_PROBABILITY, 1 - _LEAST_PROBABILITY), target)


def distance(kind: Distance) -> Callable[[Tensor, Tensor], Tensor]:
    """The distance of that name."""
    functions: dict[Distance, Callable[[Tensor, Tensor], Tensor]] = {
        "mse": mse,
        "l1": l1,
        "charbonnier": charbonnier,
        "ssim": ssim_distance,
        "bce": bce,
    }
    return functions[kind]

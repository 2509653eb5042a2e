"""Making a fill meet its surroundings: the mismatch along the border, spread smoothly over the hole, is taken away.

Perez et al. 2003 ("Poisson image editing": adding the harmonic function that equals the mismatch on the border is
seamless cloning).
"""

from __future__ import annotations

import cv2
import numpy as np
import torch

from aegui.imaging.photo import Mask
from aegui.nets.prefill import prefill
from aegui.restore.pixels import FloatImage

_BORDER = 4.0
_SMOOTH = 2.0


def harmonise(fill: FloatImage, image: FloatImage, hole: Mask) -> FloatImage:
    """`fill` with its border brought to that of `image`.

    `fill`: float32 (H, W, 3), an answer for the hole and for the known pixels around it alike; `image`: what is known
    there; `hole`: bool (H, W). The mismatch is averaged over a few pixels, as that of single ones is noise.
    """
    known = (~hole).astype(np.float32)
    away = cv2.distanceTransform(known.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    border = (known * (away <= _BORDER)).astype(np.float32)
    mass = cv2.GaussianBlur(border, (0, 0), _SMOOTH)
    summed = cv2.GaussianBlur((image - fill) * border[..., None], (0, 0), _SMOOTH)
    mismatch = summed / np.maximum(mass, 1e-6)[..., None]
    told = torch.from_numpy(np.ascontiguousarray(mismatch, np.float32)).permute(2, 0, 1)[None]
    open_ = torch.from_numpy((border == 0).astype(np.float32))[None, None]
    with torch.inference_mode():
        correction = prefill(told, open_)[0].permute(1, 2, 0).numpy()
    return np.asarray(fill + correction, np.float32)

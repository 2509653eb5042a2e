"""Inpainting: patch with a hole in, whole patch out."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.training.masks import draw_hole
from aegui.training.photos import PhotoPool
from aegui.training.tasks.task import Batch, Example, to_chw

_GRADIENT_WEIGHT = 0.5
_PSNR_FROM = 0.25  # of the decay: from there on it is what is measured that counts
_FORMER_SHARE = 0.25
_LEAST_SQUARE = 1e-5  # 50 dB, beyond which a hole asks for no more


class InpaintTask:
    """Scratches, text, strokes, boxes and blobs; loss inside the holes only, for the net copies the rest anyway.

    L1 of the picture and of its gradients at first; in the decay mostly the logarithm of each patch's mean square.
    """

    contract = "RGB float32 with white = 1 and a hole map, 1 = to fill; gives RGB with the hole filled"
    sigma_range: tuple[float, float] | None = None
    validation_condition = "inside mixed holes"
    validation_metric = "psnr"

    def example(self, rng: np.random.Generator, pool: PhotoPool, size: int) -> Example:
        clean = pool.draw(rng, size)
        hole = draw_hole(rng, size)
        return {"clean": to_chw(clean), "hole": hole[None].astype(np.float32)}

    def loss(self, net: nn.Module, batch: Batch, decayed: float) -> Tensor:
        clean, hole = batch["clean"], batch["hole"]
        filled = net(clean * (1 - hole), hole)
        per_patch = hole.sum((1, 2, 3)).clamp_min(1)
        # Between the plain mean over pixels, which big holes rule, and the mean over patches, which small ones rule.
        weight = hole / per_patch.sqrt()[:, None, None, None] / hole.sum((1, 2, 3)).sqrt().mean() / len(hole) / 3
        error = filled - clean
        loss: Tensor = (error.abs() * weight).sum()
        for axis in (2, 3):
            step = torch.diff(error, dim=axis).abs()
            loss = loss + _GRADIENT_WEIGHT * (step * weight.narrow(axis, 1, step.shape[axis])).sum()
        if decayed > _PSNR_FROM:
            square = (error.square() * hole).sum((1, 2, 3)) / (3 * per_patch)
            loss = _FORMER_SHARE * loss + (1 + square / _LEAST_SQUARE).log10().mean()
        return loss

    def validate(self, net: nn.Module, photos: list[NDArray[np.uint8]]) -> float:
        device = next(net.parameters()).device
        psnrs = []
        for number, photo in enumerate(photos):
            side = min(photo.shape[:2]) // 16 * 16
            target = torch.from_numpy(to_chw(photo[:side, :side].astype(np.float32)))[None].to(device)
            hole = draw_hole(np.random.default_rng([7, number]), side)
            mask = torch.from_numpy(hole[None, None].astype(np.float32)).to(device)
            filled = net((target * (1 - mask)).contiguous(memory_format=torch.channels_last), mask).clamp(0, 1)
            mse = F.mse_loss(filled, target).item() * hole.size / hole.sum()
            psnrs.append(-10 * float(np.log10(max(mse, 1e-10))))
        return float(np.mean(psnrs))

"""Looking into a net: the filters of a layer, and what a layer makes of a photo."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from aegui.errors import UsageError
from aegui.explore.latent import contact_sheet
from aegui.imaging.photo import Photo
from aegui.imaging.thumbnails import as_input, middle_square, reduced, resized
from aegui.models.manager import LoadedModel

_LAYERS = (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)
_SHOWN = 256
_SIDE, _SIGMA = 128, 15.0


def layer_names(model: LoadedModel) -> tuple[str, ...]:
    """The layers that have filters, in order."""
    return tuple(name for name, module in model.net.named_modules() if isinstance(module, _LAYERS))


def filters(model: LoadedModel, layer: str) -> NDArray[np.uint8]:
    """The filters of a layer as a sheet (H, W, 3), each stretched to its own range, at most 256 of them.

    A dense layer at the picture's side shows pictures; a convolution shows its kernels, the mean over input channels
    where there are more than three.
    """
    module = _layer(model, layer)
    weight = module.get_parameter("weight").detach().float().cpu().numpy()
    spec = model.card.architecture
    if isinstance(module, nn.Linear):
        numbers = spec.channels * spec.side**2
        if layer.startswith("decoder."):
            weight = weight.T  # what one number of the code adds to the picture is a column
        if weight.shape[1] != numbers:
            raise UsageError(
                "The layer '{layer}' has no filters in the shape of a picture.", "Choose another layer.", layer=layer
            )
        weight = weight.reshape(-1, spec.channels, spec.side, spec.side)
    elif isinstance(module, nn.ConvTranspose2d):
        weight = weight.transpose(1, 0, 2, 3)
    if weight.shape[1] not in (1, 3):
        weight = weight.mean(axis=1, keepdims=True)
    return _sheet(weight[:_SHOWN])


def feature_maps(model: LoadedModel, layer: str, photo: Photo) -> NDArray[np.uint8]:
    """What a layer gives for a photo as a sheet (H, W, 3), each channel stretched to its own range.

    The photo is seen as a thumbnail: of the net's own side where it has one, of 128 px by a net for any size. Such a
    net is told what it needs beside the picture: noise of sigma 15, or a hole in the middle.
    """
    seen: list[Tensor] = []
    hook = _layer(model, layer).register_forward_hook(
        lambda _module, _inputs, output: seen.append(output.detach().clone())
    )
    try:
        with torch.enable_grad():  # without gradients layers are fused, and none of them could be listened to
            model.net(*_inputs(model, photo))
    finally:
        hook.remove()
    if not seen:
        raise UsageError(
            "The layer '{layer}' is not used when a photo is encoded.", "Choose another layer.", layer=layer
        )
    maps = seen[0][0].float().cpu().numpy()
    if maps.ndim == 1:
        side = int(np.ceil(np.sqrt(len(maps))))
        maps = np.pad(maps, (0, side * side - len(maps))).reshape(1, side, side)
    return _sheet(maps[:_SHOWN, None])


def _inputs(model: LoadedModel, photo: Photo) -> tuple[Tensor, ...]:
    """What the net is given: the picture, and a map of sigma or the hole where its task asks for one."""
    spec = model.card.architecture
    side, channels = (spec.side, spec.channels) if spec.has_latent else (_SIDE, 3)
    square = resized(middle_square(reduced(photo, 2 * side)), side)
    picture = torch.from_numpy(as_input(square[None], channels)).to(model.device)
    beside = picture.new_zeros(1, 1, side, side)
    if spec.kind == "denoising-unet":
        return picture, beside + _SIGMA / 255
    if spec.kind == "inpainting-unet":
        quarter = side // 4
        beside[..., side // 2 - quarter // 2 : side // 2 + quarter // 2, quarter:-quarter] = 1
        return picture, beside
    return (picture,)


def _layer(model: LoadedModel, layer: str) -> nn.Module:
    module = dict(model.net.named_modules()).get(layer)
    if not isinstance(module, _LAYERS):
        raise UsageError(
            "The model '{model}' has no layer '{layer}'.",
            "Choose from {choices}.",
            model=model.card.id,
            layer=layer,
            choices=layer_names(model),
        )
    return module


def _sheet(maps: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(N, C, h, w) to a sheet; small ones are enlarged, zero stays mid-grey for filters that have both signs."""
    low, high = maps.min(axis=(1, 2, 3), keepdims=True), maps.max(axis=(1, 2, 3), keepdims=True)
    reach = np.maximum(np.maximum(-low, high), 1e-9)
    values = np.where(low < 0, 0.5 + 0.5 * maps / reach, maps / reach)
    pixels = np.moveaxis(np.rint(255 * values).astype(np.uint8), 1, -1)
    pixels = np.repeat(pixels, 3, axis=3) if pixels.shape[3] == 1 else pixels
    columns = int(np.ceil(np.sqrt(len(pixels))))
    return contact_sheet(pixels, columns, scale=max(1, 640 // (columns * (pixels.shape[2] + 2))))

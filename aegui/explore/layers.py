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
    """What a layer gives for a photo's thumbnail as a sheet (H, W, 3), each channel stretched to its own range."""
    spec = model.card.architecture
    if not spec.has_latent:
        raise UsageError(
            "The model '{model}' is no autoencoder with a latent.", "See aegui models list.", model=model.card.id
        )
    seen: list[Tensor] = []
    hook = _layer(model, layer).register_forward_hook(lambda _module, _inputs, output: seen.append(output.clone()))
    picture = as_input(resized(middle_square(reduced(photo, 2 * spec.side)), spec.side)[None], spec.channels)
    try:
        with torch.inference_mode():
            model.net(torch.from_numpy(picture).to(model.device))
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

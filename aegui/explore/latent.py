"""A model's latent: encode, decode, walk between two photos, sample, and stand beside principal components."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from aegui.cards.spec import ArchitectureSpec
from aegui.errors import UsageError
from aegui.explore.choices import Prior
from aegui.imaging.photo import Photo
from aegui.imaging.thumbnails import as_input, middle_square, reduced, resized
from aegui.models.manager import LoadedModel
from aegui.nets.coder import Autoencoder
from aegui.nets.variational import Variational

Pictures = NDArray[np.uint8]
"""uint8 (N, S, S, 3) RGB."""


@dataclass(frozen=True, slots=True)
class Dials:
    """How the numbers of codes vary: `order` the most varying first, `low`, `high` and `middle` of each, (latent,)."""

    order: NDArray[np.int64]
    low: NDArray[np.float32]
    high: NDArray[np.float32]
    middle: NDArray[np.float32]

    @classmethod
    def of(cls, codes: NDArray[np.float32]) -> Dials:
        """From the codes (N, latent) of some pictures: three standard deviations around the mean."""
        middle, spread = codes.mean(axis=0), codes.std(axis=0)
        return cls(np.argsort(-spread, kind="stable"), middle - 3 * spread, middle + 3 * spread, middle)


class LatentSpace:
    """The latent of a loaded model. Codes are float32 (N, latent); pictures uint8 (N, side, side, 3)."""

    def __init__(self, model: LoadedModel) -> None:
        if not isinstance(model.net, Autoencoder):
            raise UsageError("The model '{model}' has no latent.", "Choose one of task represent.", model=model.card.id)
        self._model, self._net = model, model.net
        self._spec = model.card.architecture

    def thumbnails(self, photos: list[Photo]) -> Pictures:
        """The photos' middle squares, as the model sees them."""
        side = self._spec.side
        squares = [resized(middle_square(reduced(photo, 2 * side)), side) for photo in photos]
        return np.stack(squares).astype(np.uint8)

    @property
    def spec(self) -> ArchitectureSpec:
        """The net's architecture."""
        return self._spec

    def pieces(self, photo: Photo, count: int) -> Pictures:
        """Squares of a photo at many places and sizes, where there are no other photos to see how codes vary."""
        side, rng = self._spec.side, np.random.default_rng(0)
        pixels = reduced(photo, 4 * side)
        found = []
        for _ in range(count):
            square = max(round(min(pixels.shape[:2]) * rng.uniform(0.3, 1)), 1)
            top, left = (int(rng.integers(room - square + 1)) for room in pixels.shape[:2])
            found.append(resized(np.ascontiguousarray(pixels[top : top + square, left : left + square]), side))
        return np.stack(found).astype(np.uint8)

    def encode(self, pictures: Pictures) -> NDArray[np.float32]:
        """The code of each picture."""
        inputs = as_input(pictures.astype(np.float32), self._spec.channels)
        with torch.inference_mode():
            return np.asarray(self._net.encode(torch.from_numpy(inputs).to(self._model.device)).float().cpu().numpy())

    def decode(self, codes: NDArray[np.float32]) -> Pictures:
        """The picture of each code. Raises `UsageError` for a model whose pictures need more than their code."""
        if self._spec.upsampling == "max-unpool":
            raise UsageError(
                "The model '{model}' cannot make a picture from a code alone: max-unpooling also needs the "
                "places that max-pooling saved, and they are no part of the code.",
                "Choose a model with another up-sampling.",
                model=self._model.card.id,
            )
        with torch.inference_mode():
            made = self._net.decode(torch.from_numpy(codes).to(self._model.device)).float().cpu().numpy()
        return _pixels(made)

    def reconstruct(self, pictures: Pictures) -> Pictures:
        """Each picture through the model and back."""
        inputs = as_input(pictures.astype(np.float32), self._spec.channels)
        with torch.inference_mode():
            made = self._net(torch.from_numpy(inputs).to(self._model.device)).picture.float().cpu().numpy()
        return _pixels(made)

    def interpolate(self, first: Photo, second: Photo, count: int) -> Pictures:
        """`count` pictures on the way from one photo's code to the other's, both ends among them."""
        start, stop = self.encode(self.thumbnails([first, second]))
        shares = np.linspace(0, 1, count, dtype=np.float32)[:, None]
        return self.decode((1 - shares) * start + shares * stop)

    def sample(self, count: int, prior: Prior, seed: int) -> Pictures:
        """New pictures from codes drawn of the prior: the mixture fitted to real codes, or N(0, 1).

        Raises `UsageError` for a model that is not variational: nothing says where its codes lie.
        """
        if not isinstance(self._net, Variational):
            raise UsageError(
                "The model '{model}' is {kind}, and nothing says where its codes lie.",
                "Choose a variational one, such as vae.",
                model=self._model.card.id,
                kind=self._spec.kind,
            )
        generator = torch.Generator().manual_seed(seed)
        if prior == "normal":
            codes = torch.randn(count, self._spec.latent, generator=generator)
        else:
            codes = self._net.prior.cpu().draw(count, generator)
            self._net.prior.to(self._model.device)
        return self.decode(codes.numpy())


def pca_reconstruct(learned_from: Pictures, pictures: Pictures, numbers: int) -> Pictures:
    """Pictures through as many principal components, of other pictures, and back: what any latent must beat."""
    from sklearn.decomposition import PCA

    flat = learned_from.reshape(len(learned_from), -1).astype(np.float32)
    components = PCA(min(numbers, *flat.shape), svd_solver="randomized", random_state=0).fit(flat)
    asked = pictures.reshape(len(pictures), -1).astype(np.float32)
    again = np.asarray(components.inverse_transform(components.transform(asked)))
    return np.asarray(np.clip(np.rint(again), 0, 255), np.uint8).reshape(pictures.shape)


def mean_psnr(pictures: Pictures, others: Pictures) -> float:
    """Mean over the pictures of the PSNR in dB."""
    error = (pictures.astype(np.float64) - others.astype(np.float64)) ** 2
    mse = np.maximum(error.reshape(len(pictures), -1).mean(axis=1), 1e-3)
    return float((10 * np.log10(255**2 / mse)).mean())


def contact_sheet(pictures: Pictures, columns: int, gap: int = 2, scale: int = 1) -> NDArray[np.uint8]:
    """Pictures in rows on grey, (H, W, 3)."""
    count, height, width = pictures.shape[:3]
    rows = -(-count // columns)
    sheet = np.full((rows * (height + gap) + gap, columns * (width + gap) + gap, 3), 128, np.uint8)
    for number, picture in enumerate(pictures):
        top, left = gap + number // columns * (height + gap), gap + number % columns * (width + gap)
        sheet[top : top + height, left : left + width] = picture
    return sheet.repeat(scale, axis=0).repeat(scale, axis=1)


def _pixels(made: NDArray[np.float32]) -> Pictures:
    """(N, C, S, S) with white = 1 to pictures; grey in all three channels."""
    pixels = np.clip(np.rint(made * 255), 0, 255).astype(np.uint8)
    return np.moveaxis(np.repeat(pixels, 3, axis=1) if pixels.shape[1] == 1 else pixels, 1, -1)

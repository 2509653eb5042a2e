"""What the whole family with a latent is made of: encoders, decoders, and the autoencoder around them.

Dense layers after Hinton and Salakhutdinov 2006; convolutional ones from the same blocks as the restoring nets, under
the same names, so that an encoder which was trained without labels can start one of them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from aegui.cards.spec import ArchitectureSpec
from aegui.nets.blocks import FullPrecisionConv, residual_sequence
from aegui.nets.downsampling import build_downsampling
from aegui.nets.upsampling import build_upsampling

Indices = list[Tensor | None]


class Coding(NamedTuple):
    """What a pass gives: `picture` (B, C, S, S), `code` (B, latent), its log variance where it is drawn.

    `white`: what a whitened net gives before the whitening is undone, (B, numbers).
    """

    picture: Tensor
    code: Tensor
    log_variance: Tensor | None = None
    white: Tensor | None = None


def activate(x: Tensor, kind: str) -> Tensor:
    """The hidden layers' activation."""
    return torch.sigmoid(x) if kind == "sigmoid" else F.relu(x)


class Whitening(nn.Module):
    """Zero-phase whitening of flat pictures (Bell and Sejnowski 1997), the identity until it is fitted.

    Its matrices are part of the weights, so that a model takes pictures as they are.
    """

    mean: Tensor
    forth: Tensor
    back: Tensor

    def __init__(self, numbers: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(numbers))
        self.register_buffer("forth", torch.eye(numbers))
        self.register_buffer("back", torch.eye(numbers))

    def fit(self, flat: Tensor, regularisation: float = 0.03) -> None:
        """Learn from pictures (N, numbers); directions weaker than `regularisation` of the mean variance stay weak,
        as in the low-pass filter of Olshausen and Field 1997: else the code would learn the pixels' noise.
        """
        values = flat.double()
        mean = values.mean(0)
        variances, axes = torch.linalg.eigh(torch.cov((values - mean).T))
        variances = variances.clamp_min(0) + regularisation * variances.clamp_min(0).mean()
        self.mean.copy_(mean)
        self.forth.copy_((axes * variances.rsqrt()) @ axes.T)
        self.back.copy_((axes * variances.sqrt()) @ axes.T)

    def forward(self, flat: Tensor) -> Tensor:
        return (flat - self.mean) @ self.forth

    def undo(self, white: Tensor) -> Tensor:
        """Back to a picture's values."""
        return white @ self.back + self.mean


class DenseEncoder(nn.Module):
    """(B, numbers) to (B, outputs) through the spec's hidden widths."""

    def __init__(self, spec: ArchitectureSpec, outputs: int) -> None:
        super().__init__()
        sizes = (spec.channels * spec.side**2, *spec.widths, outputs)
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))
        self._activation = spec.activation

    def forward(self, flat: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            flat = activate(layer(flat), self._activation)
        return torch.as_tensor(self.layers[-1](flat))


class UnitColumns(nn.Linear):
    """A linear layer whose columns have length one, so that a code cannot shrink while its decoder grows."""

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, F.normalize(self.weight, dim=0), self.bias)


class DenseDecoder(nn.Module):
    """(B, latent) to (B, numbers), the encoder mirrored."""

    def __init__(self, spec: ArchitectureSpec, first: type[nn.Linear]) -> None:
        super().__init__()
        sizes = (spec.latent, *reversed(spec.widths), spec.channels * spec.side**2)
        layers = [first(sizes[0], sizes[1])]
        layers += [nn.Linear(a, b) for a, b in pairwise(sizes[1:])]
        self.layers = nn.ModuleList(layers)
        self._activation = spec.activation

    def forward(self, code: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            code = activate(layer(code), self._activation)
        return torch.as_tensor(self.layers[-1](code))


class ConvBody(nn.Module):
    """Residual blocks and down-sampling, as in the restoring nets: (B, widths[0], S, S) to (B, widths[-1], s, s)."""

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        scales = list(zip(spec.widths, spec.widths[1:], spec.blocks, strict=False))
        self.encoder = nn.ModuleList(residual_sequence(width, count, False) for width, _, count in scales)
        self.downs = nn.ModuleList(build_downsampling(spec.downsampling, a, b) for a, b, _ in scales)
        self.bottleneck = residual_sequence(spec.widths[-1], spec.blocks[-1], False)
        self._activation = spec.activation

    def forward(self, x: Tensor) -> tuple[Tensor, Indices]:
        saved: Indices = []
        for encode, down in zip(self.encoder, self.downs, strict=True):
            x, indices = down(encode(x))
            x = activate(x, self._activation)
            saved.append(indices)
        return self.bottleneck(x), saved


class ConvEncoder(nn.Module):
    """(B, C, side, side) to (B, outputs), and the indices that max-pooling saved."""

    def __init__(self, spec: ArchitectureSpec, outputs: int) -> None:
        super().__init__()
        self._unshuffle, self._activation = spec.unshuffle, spec.activation
        self.head = FullPrecisionConv(spec.channels * spec.unshuffle**2, spec.widths[0], 3, padding=1)
        self.body = ConvBody(spec)
        self.code = nn.Linear(spec.widths[-1] * (spec.side // spec.multiple) ** 2, outputs)

    def features(self, image: Tensor) -> tuple[Tensor, Indices]:
        """The last feature map."""
        x = activate(self.head(F.pixel_unshuffle(image, self._unshuffle)), self._activation)
        features, saved = self.body(x)
        return features, saved

    def forward(self, image: Tensor) -> tuple[Tensor, Indices]:
        features, saved = self.features(image)
        return self.code(features.flatten(1)).float(), saved


class ConvDecoder(nn.Module):
    """(B, latent) to (B, C, side, side), the encoder mirrored."""

    def __init__(self, spec: ArchitectureSpec, first: type[nn.Linear]) -> None:
        super().__init__()
        self._unshuffle, self._activation = spec.unshuffle, spec.activation
        self._shape = (spec.widths[-1], spec.side // spec.multiple, spec.side // spec.multiple)
        scales = list(zip(spec.widths, spec.widths[1:], spec.blocks, strict=False))
        self.code = first(spec.latent, self._shape[0] * self._shape[1] * self._shape[2])
        self.bottleneck = residual_sequence(spec.widths[-1], spec.blocks[-1], False)
        self.ups = nn.ModuleList(build_upsampling(spec.upsampling, b, a) for a, b, _ in scales)
        self.blocks = nn.ModuleList(residual_sequence(width, count, False) for width, _, count in scales)
        self.tail = FullPrecisionConv(spec.widths[0], spec.channels * spec.unshuffle**2, 3, padding=1)

    def forward(self, code: Tensor, saved: Indices) -> Tensor:
        x = activate(self.code(code), self._activation).reshape(-1, *self._shape)
        x = self.bottleneck(x)
        levels = zip(reversed(self.ups), reversed(self.blocks), reversed(saved), strict=True)
        for up, blocks, indices in levels:
            x = blocks(activate(up(x, indices), self._activation))
        return F.pixel_shuffle(self.tail(x), self._unshuffle)


class Autoencoder(nn.Module):
    """Picture to code to picture; the members of the family differ in the code.

    `forward(image)`: float32 (B, C, side, side), white = 1, to a `Coding`. `encode` gives the code (B, latent) that
    stands for a picture, `decode` a picture from a code alone, not clipped.
    """

    decoder_start: type[nn.Linear] = nn.Linear
    code_numbers = 1
    """How many numbers the encoder gives per number of the code."""

    def __init__(self, spec: ArchitectureSpec) -> None:
        super().__init__()
        self.spec = spec
        outputs = self.code_numbers * spec.latent
        if spec.layers == "conv":
            self.encoder: nn.Module = ConvEncoder(spec, outputs)
            self.decoder: nn.Module = ConvDecoder(spec, self.decoder_start)
        else:
            self.encoder = DenseEncoder(spec, outputs)
            if not spec.tied:
                self.decoder = DenseDecoder(spec, self.decoder_start)
            else:
                self.decoder_bias = nn.Parameter(torch.zeros(spec.channels * spec.side**2))
        self.whitening = Whitening(spec.channels * spec.side**2) if spec.whitened else None

    def forward(self, image: Tensor) -> Coding:
        raw, saved = self.raw_code(image)
        code = self.activate_code(raw)
        white = None if self.whitening is None else self.flat_decode(code)
        return Coding(self.picture(code, saved), code, white=white)

    def encode(self, image: Tensor) -> Tensor:
        """(B, C, side, side) to (B, latent)."""
        return self.activate_code(self.raw_code(image)[0])

    def decode(self, code: Tensor) -> Tensor:
        """(B, latent) to (B, C, side, side). Raises `ValueError` where indices of max-pooling are needed as well."""
        return self.picture(code, [None] * (len(self.spec.widths) - 1))

    def activate_code(self, raw: Tensor) -> Tensor:
        """The code from the encoder's last layer; linear unless a member says otherwise."""
        return raw

    def code_of_seen(self, flat: Tensor) -> Tensor:
        """The code of what dense layers see."""
        return self.activate_code(self.encoder(flat))

    def raw_code(self, image: Tensor) -> tuple[Tensor, Indices]:
        """The encoder's last layer before any activation, and saved indices."""
        if self.spec.layers == "conv":
            raw, saved = self.encoder(image - 0.5)
            return raw, saved
        return self.encoder(self.seen(image)), []

    def seen(self, image: Tensor) -> Tensor:
        """What dense layers see: (B, C, side, side) to (B, numbers), whitened or with grey = 0."""
        flat = image.flatten(1)
        return flat - 0.5 if self.whitening is None else self.whitening(flat)

    def flat_decode(self, code: Tensor) -> Tensor:
        """What dense layers give, in the terms of `seen`."""
        if self.spec.tied:
            return F.linear(code, self.encoder.get_parameter("layers.0.weight").T, self.decoder_bias)
        return torch.as_tensor(self.decoder(code))

    def picture(self, code: Tensor, saved: Indices) -> Tensor:
        """The decoder and what lies behind it."""
        if self.spec.layers == "conv":
            out = self.decoder(code, saved)
        else:
            flat = self.flat_decode(code)
            out = flat if self.whitening is None else self.whitening.undo(flat) - 0.5
            out = out.reshape(-1, self.spec.channels, self.spec.side, self.spec.side)
        return torch.sigmoid(out) if self.spec.squashed else out + 0.5

"""The family of autoencoders that have a latent: which there are, and which of their settings make sense together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from aegui.sentence import said

if TYPE_CHECKING:
    from aegui.cards.spec import ArchitectureSpec

FAMILY = ("undercomplete", "convolutional", "denoising", "variational", "sparse", "contractive")
EMBEDDING = "embedding"
_PLAIN_SAMPLING = ("strided", "transposed")


def coder_problems(spec: ArchitectureSpec) -> Iterator[tuple[bool, str]]:
    """Whether each thing holds that a net with a latent needs, and what to say if it does not."""
    yield spec.layers in ("conv", "dense"), said("layers {layers!r} are not conv or dense", layers=spec.layers)
    yield (
        spec.activation in ("relu", "sigmoid"),
        said("activation {activation!r} is not relu or sigmoid", activation=spec.activation),
    )
    flags = (spec.tied, spec.whitened, spec.squashed)
    yield all(type(flag) is bool for flag in flags), said("tied, whitened and squashed must be true or false")
    yield (
        not (spec.whitened and spec.squashed),
        said("whitened pictures are not in 0..1, so nothing can squash them there"),
    )
    yield 1 <= spec.latent <= 65536, said("latent, how many numbers the code has, must be 1..65536")
    yield spec.channels in (1, 3), said("channels must be 1 (grey) or 3 (RGB)")
    yield 2 <= spec.side <= 256, said("side, the height and width of the pictures in pixels, must be 2..256")
    yield 0 <= spec.top_k <= spec.latent, said("top_k cannot be more than the latent has numbers")
    yield (
        spec.top_k == 0 or spec.kind == "sparse",
        said(
            "top_k, which keeps the strongest numbers of a code, belongs to kind sparse, not to {kind}", kind=spec.kind
        ),
    )
    yield (
        not spec.tied or (spec.layers == "dense" and not spec.widths),
        said("tied weights need dense layers without hidden ones: the decoder is then the encoder's transpose"),
    )
    yield (
        not spec.whitened or spec.layers == "dense",
        said("whitened pictures need dense layers, which see a whole patch"),
    )
    if spec.layers == "dense":
        yield (
            (spec.downsampling, spec.upsampling) == _PLAIN_SAMPLING,
            said(
                "dense layers have no feature map to sample down or up; leave the sampling out, or take layers = conv"
            ),
        )
        yield spec.unshuffle == 1, said("dense layers have no feature map to unshuffle; leave it at 1")
        return
    yield (
        spec.side % spec.multiple == 0,
        said(
            "side {side} cannot be halved often enough; take a multiple of {multiple}",
            side=spec.side,
            multiple=spec.multiple,
        ),
    )
    yield (
        spec.upsampling != "max-unpool" or spec.kind not in ("variational", EMBEDDING),
        said(
            "max-unpool carries indices past the latent, and a {kind} net must do with its latent alone", kind=spec.kind
        ),
    )
    yield (
        spec.kind != "undercomplete",
        said("undercomplete is the dense bottleneck; with conv layers the same idea is kind convolutional"),
    )

"""A net as data: the kind of architecture, its numbers, and which of them make sense together. No torch here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import chain
from typing import Any, Literal, get_args

from aegui.errors import ModelCorrupt
from aegui.sentence import said

Downsampling = Literal["max", "average", "strided", "unshuffle"]
Upsampling = Literal["nearest", "bilinear", "bed-of-nails", "max-unpool", "transposed", "shuffle"]
Layers = Literal["conv", "dense"]
Activation = Literal["relu", "sigmoid"]
DOWNSAMPLINGS: tuple[Downsampling, ...] = get_args(Downsampling)
UPSAMPLINGS: tuple[Upsampling, ...] = get_args(Upsampling)
FAMILY = ("undercomplete", "convolutional", "denoising", "variational", "sparse", "contractive")
"""The family of autoencoders that have a latent."""
EMBEDDING = "embedding"
KINDS = ("denoising-unet", "inpainting-unet", "noise-level", "damage-unet", *FAMILY, EMBEDDING)
_PLAIN_SAMPLING = ("strided", "transposed")
_OF_A_CODER = ("latent", "side", "channels", "layers", "activation", "top_k", "tied", "whitened", "squashed")


@dataclass(frozen=True, slots=True)
class ArchitectureSpec:
    """What `aegui.nets.build.build_net` needs to build a net.

    `kind`: a name in `KINDS`. `widths`: channels per scale, finest first. `blocks`: residual blocks per encoder scale,
    mirrored in the decoder; the last entry counts the bottleneck's. `unshuffle`: pixel-unshuffle factor of the input.
    `dilations`: of the bottleneck's blocks where the kind uses them. `attention`: masked self-attention there.

    The rest is for kinds with a latent (`FAMILY` and `EMBEDDING`). `latent`: how many numbers a code has. `side`: of
    the square pictures in pixels, `channels` 1 (grey) or 3. `layers`: conv, or dense with `widths` hidden units.
    `activation`: of the hidden layers, and of the code where the kind has one. `top_k`: how many numbers of a code
    survive, 0 for all. `tied`: the decoder is the encoder's transpose. `whitened`: it works on whitened pictures.
    `squashed`: the picture leaves through a sigmoid, so that each value can be read as a probability.
    """

    kind: str
    widths: tuple[int, ...]
    blocks: tuple[int, ...]
    unshuffle: int = 2
    downsampling: Downsampling = "strided"
    upsampling: Upsampling = "transposed"
    dilations: tuple[int, ...] = field(default=())
    attention: bool = False
    latent: int = 0
    side: int = 0
    channels: int = 3
    layers: Layers = "conv"
    activation: Activation = "relu"
    top_k: int = 0
    tied: bool = False
    whitened: bool = False
    squashed: bool = False

    def __post_init__(self) -> None:
        coder = (self.latent, self.side, self.channels, self.top_k)
        integers = (*self.widths, *self.blocks, *self.dilations, self.unshuffle, *coder)
        least = 0 if self.layers == "dense" else 1
        problems = [
            (all(type(number) is int for number in integers), said("its numbers must be whole")),
            (self.kind in KINDS, said("kind {kind!r} is not one of {choices}", kind=self.kind, choices=KINDS)),
            (
                least <= len(self.widths) <= 8 and all(0 < width <= 4096 for width in self.widths),
                said("widths must be 1..4096"),
            ),
            (len(self.blocks) == len(self.widths), said("blocks needs one entry per width")),
            (all(0 <= count <= 64 for count in self.blocks), said("blocks must be 0..64")),
            (len(self.dilations) <= 64 and all(0 < d <= 64 for d in self.dilations), said("dilations must be 1..64")),
            (isinstance(self.attention, bool), said("attention must be true or false")),
            (self.unshuffle in (1, 2, 4), said("unshuffle must be 1, 2 or 4")),
            (
                self.downsampling in DOWNSAMPLINGS,
                said("downsampling {downsampling!r} is unknown", downsampling=self.downsampling),
            ),
            (self.upsampling in UPSAMPLINGS, said("upsampling {upsampling!r} is unknown", upsampling=self.upsampling)),
            (
                self.upsampling != "max-unpool" or self.downsampling == "max",
                said("max-unpool needs the indices that only max down-sampling saves"),
            ),
        ]
        for ok, problem in chain(problems, _coder_problems(self) if self.has_latent else ()):
            if not ok:
                raise ModelCorrupt("The architecture makes no sense: {problem}.", problem=problem)

    @property
    def has_latent(self) -> bool:
        """True for the family whose nets encode a whole picture into one code."""
        return self.kind in (*FAMILY, EMBEDDING)

    @property
    def multiple(self) -> int:
        """Height and width that the net sees must be multiples of this."""
        return 1 if self.layers == "dense" else int(self.unshuffle * 2 ** (len(self.widths) - 1))

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for a card or a checkpoint."""
        values = {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}
        return {key: value for key, value in values.items() if self.has_latent or key not in _OF_A_CODER}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> ArchitectureSpec:
        """Read `to_dict`'s output. Raises `ModelCorrupt` on unknown keys, wrong types or senseless numbers."""
        arguments: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        if arguments.get("layers") == "dense":  # a card leaves empty lists out
            arguments = {"widths": (), "blocks": ()} | arguments
        try:
            return cls(**arguments)
        except TypeError as error:
            raise ModelCorrupt("The architecture cannot be read: {reason}.", reason=error) from error


def _coder_problems(spec: ArchitectureSpec) -> Iterator[tuple[bool, str]]:
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

"""A net as data: the kind of architecture and its numbers. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from aegui.errors import ModelCorrupt

Downsampling = Literal["max", "average", "strided", "unshuffle"]
Upsampling = Literal["nearest", "bilinear", "bed-of-nails", "max-unpool", "transposed", "shuffle"]
DOWNSAMPLINGS: tuple[Downsampling, ...] = get_args(Downsampling)
UPSAMPLINGS: tuple[Upsampling, ...] = get_args(Upsampling)
KINDS = ("denoising-unet", "inpainting-unet")


@dataclass(frozen=True, slots=True)
class ArchitectureSpec:
    """What `aegui.nets.build.build_net` needs to build a net.

    `kind`: a name in `KINDS`. `widths`: channels per scale, finest first. `blocks`: residual blocks per encoder scale,
    mirrored in the decoder; the last entry counts the bottleneck's. `unshuffle`: pixel-unshuffle factor of the input.
    `dilations`: of the bottleneck's blocks where the kind uses them. `attention`: masked self-attention there.
    """

    kind: str
    widths: tuple[int, ...]
    blocks: tuple[int, ...]
    unshuffle: int = 2
    downsampling: Downsampling = "strided"
    upsampling: Upsampling = "transposed"
    dilations: tuple[int, ...] = field(default=())
    attention: bool = False

    def __post_init__(self) -> None:
        integers = (*self.widths, *self.blocks, *self.dilations, self.unshuffle)
        problems = [
            (all(type(number) is int for number in integers), "its numbers must be whole"),
            (self.kind in KINDS, f"kind {self.kind!r} is not one of {', '.join(KINDS)}"),
            (1 <= len(self.widths) <= 8 and all(0 < width <= 4096 for width in self.widths), "widths must be 1..4096"),
            (len(self.blocks) == len(self.widths), "blocks needs one entry per width"),
            (all(0 <= count <= 64 for count in self.blocks), "blocks must be 0..64"),
            (len(self.dilations) <= 64 and all(0 < d <= 64 for d in self.dilations), "dilations must be 1..64"),
            (isinstance(self.attention, bool), "attention must be true or false"),
            (self.unshuffle in (1, 2, 4), "unshuffle must be 1, 2 or 4"),
            (self.downsampling in DOWNSAMPLINGS, f"downsampling {self.downsampling!r} is unknown"),
            (self.upsampling in UPSAMPLINGS, f"upsampling {self.upsampling!r} is unknown"),
            (
                self.upsampling != "max-unpool" or self.downsampling == "max",
                "max-unpool needs the indices that only max down-sampling saves",
            ),
        ]
        for ok, problem in problems:
            if not ok:
                raise ModelCorrupt(f"The architecture makes no sense: {problem}.")

    @property
    def multiple(self) -> int:
        """Height and width that the net sees must be multiples of this."""
        return int(self.unshuffle * 2 ** (len(self.widths) - 1))

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for a card or a checkpoint."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> ArchitectureSpec:
        """Read `to_dict`'s output. Raises `ModelCorrupt` on unknown keys, wrong types or senseless numbers."""
        arguments: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
        }
        try:
            return cls(**arguments)
        except TypeError as error:
            raise ModelCorrupt(f"The architecture cannot be read: {error}.") from error

"""A decoded photo and what came with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8] | NDArray[np.uint16]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says beside its pixels. Raw blocks, `None` where the file has none.

    `exif` is the TIFF-structured block without the `Exif\\0\\0` prefix, its orientation tag already reset to 1.
    `iptc` is the IPTC-IIM record stream. `dpi` is (horizontal, vertical).
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    icc_profile: bytes | None = None
    dpi: tuple[float, float] | None = None

    def turned(self, orientation: int) -> Metadata:
        """The same for pixels that were turned upright from an EXIF orientation, 1..8: dpi changes sides."""
        return self if orientation < 5 or self.dpi is None else replace(self, dpi=(self.dpi[1], self.dpi[0]))


@dataclass(frozen=True, slots=True)
class Photo:
    """Decoded pixels at their stored depth, upright, never altered in place.

    `pixels`: uint8 or uint16, shape (H, W, 3), RGB, read-only. `alpha`: same dtype, shape (H, W), read-only, or `None`.
    `grey`: the file held one channel (it is repeated here and saved as one). `source_format`: "JPEG", "PNG", "TIFF",
    "WEBP", "BMP", "HEIF" or "RAW", empty for a photo that was made in memory. `first_of_many`: the file holds further
    pages or frames, which are not read.
    """

    pixels: Pixels
    alpha: Pixels | None = None
    grey: bool = False
    metadata: Metadata = field(default_factory=Metadata)
    source_format: str = ""
    path: Path | None = None
    first_of_many: bool = False

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 3 or self.pixels.dtype not in (np.uint8, np.uint16):
            raise ValueError(f"pixels must be uint8 or uint16 (H, W, 3), not {self.pixels.dtype} {self.pixels.shape}")
        if self.alpha is not None and (
            self.alpha.shape != self.pixels.shape[:2] or self.alpha.dtype != self.pixels.dtype
        ):
            raise ValueError("alpha must have the pixels' height, width and dtype")
        self.pixels.flags.writeable = False
        if self.alpha is not None:
            self.alpha.flags.writeable = False

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])

    @property
    def megapixels(self) -> float:
        """Height times width in millions."""
        return self.height * self.width / 1e6

    @property
    def depth(self) -> int:
        """Bits per channel, 8 or 16."""
        return 8 if self.pixels.dtype == np.uint8 else 16

    @property
    def peak(self) -> int:
        """The value of white, 255 or 65535."""
        return 255 if self.depth == 8 else 65535

    def with_pixels(self, pixels: Pixels) -> Photo:
        """The same photo with other pixels of the same shape and dtype; everything beside them stays."""
        if pixels.shape != self.pixels.shape or pixels.dtype != self.pixels.dtype:
            raise ValueError("the new pixels must have the old ones' shape and dtype")
        grey = self.grey and bool(
            np.array_equal(pixels[..., 0], pixels[..., 1]) and np.array_equal(pixels[..., 0], pixels[..., 2])
        )
        return replace(self, pixels=pixels, grey=grey)

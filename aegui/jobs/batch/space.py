"""How much of the disk the outputs of a plan will take, told from the headers of some of its photos."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from PIL import Image, UnidentifiedImageError

from aegui.imaging.extras import extra_for
from aegui.imaging.formats import FORMATS

_SAMPLE = 24  # of each pair of formats
_UNKNOWN_RATIO = 4.0
# Bytes in the file per byte of pixels: measured on photos of cameras, a little on the safe side.
_PACKED = {"JPEG": 0.25, "PNG": 0.6, "TIFF": 0.65, "WEBP": 0.2, "BMP": 1.05}
_OPENED = {"raw": 6, "heif": 16}  # bytes of pixels per byte in the file
_DEEP_MODES = ("I;16", "I;16B", "I;16L", "I")


def predict_bytes(photos: Iterable[tuple[Path, int, str]]) -> int:
    """The bytes that outputs will take. Of each photo: where it is, its bytes on disk, and the output's name."""
    groups: dict[tuple[str, str], list[tuple[Path, int]]] = defaultdict(list)
    for source, size, target in photos:
        groups[source.suffix.lower(), PurePosixPath(target).suffix.lower()].append((source, size))
    return sum(_predict_group(group, suffix) for (_, suffix), group in groups.items())


def free_bytes(folder: Path) -> int:
    """What is free where `folder` is, or will be made; 0 where the system does not say."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def header_bytes(photo: Path) -> int:
    """The bytes of the pixels that a file's header promises; 0 where it cannot be told. Nothing is decoded.

    Of camera files, whose headers hold several sizes, about what they usually open to.
    """
    try:
        if extra := extra_for(photo):
            return photo.stat().st_size * _OPENED[extra]
        with Image.open(photo) as image:
            return image.width * image.height * (6 if image.mode in _DEEP_MODES else 3)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return 0


def _predict_group(group: Sequence[tuple[Path, int]], suffix: str) -> int:
    packed = next((_PACKED[known.name] for known in FORMATS if suffix in known.extensions), 1.0)
    seen = [(header_bytes(path), size) for path, size in group[:: max(1, len(group) // _SAMPLE)]]
    told = [(pixels, size) for pixels, size in seen if pixels]
    ratio = packed * sum(pixels for pixels, _ in told) / max(sum(size for _, size in told), 1)
    return round(sum(size for _, size in group) * (ratio if told else _UNKNOWN_RATIO))

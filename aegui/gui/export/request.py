"""What the export dialog is asked, what it answers, and how large a file will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from aegui.gui.figures import Local
from aegui.imaging.metadata_kinds import MetadataChoice
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Job
from aegui.progress import Progress

WHITE = (255, 255, 255)
_ENOUGH = 2_000_000  # pixels whose size tells that of all


@dataclass(frozen=True, slots=True)
class Wish:
    """How to save: `quality` 1..100, `depth` 8, 16 or `None` for the photo's own, `metadata`, `name` a template."""

    quality: int = 95
    depth: int | None = None
    metadata: MetadataChoice = "all"
    name: str = "{stem}_clean{ext}"

    @property
    def is_template(self) -> bool:
        """True if the name depends on the photo."""
        return "{stem}" in self.name


Measure = Callable[[Path, Wish, Callable[[int], None]], Job | None]
"""Has the bytes of a file estimated on a worker, by a job if it takes long; the answer comes on the GUI thread."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The photo, the file that it comes from or would have, what was wished last, and how to estimate sizes."""

    photo: Photo
    source: Path
    suffix: str
    wish: Wish
    measure: Measure


@dataclass(frozen=True, slots=True)
class Export:
    """Where to save, and how."""

    path: Path
    wish: Wish


def as_wished(photo: Photo, wish: Wish) -> Photo:
    """The photo as it is to be written."""
    from aegui.imaging.export import ExportOptions, prepared  # codecs wait until somebody saves

    return prepared(photo, ExportOptions(wish.quality, wish.depth, wish.metadata))


def write(photo: Photo, path: Path, wish: Wish, source: Path | None) -> None:
    """Write the file; what is transparent becomes white where the format knows no transparency. On a worker."""
    from aegui.imaging.write import write_photo

    made = as_wished(photo, wish)
    write_photo(made, path, overwrite=True, quality=wish.quality, source=source, flatten=WHITE)


def estimated_size(photo: Photo, path: Path, wish: Wish, progress: Progress) -> int:
    """About how many bytes the file will have, from bands of rows if the photo is large. On a worker."""
    from aegui.imaging.write import photo_bytes

    progress.check()
    sample = _sample(photo)
    size = len(photo_bytes(as_wished(sample, wish), path, wish.quality, WHITE))
    empty = replace(
        sample, pixels=sample.pixels[:1, :1].copy(), alpha=None if sample.alpha is None else sample.alpha[:1, :1].copy()
    )
    progress.check()
    fixed = len(photo_bytes(as_wished(empty, wish), path, wish.quality, WHITE))
    return round(fixed + (size - fixed) * (photo.height * photo.width) / (sample.height * sample.width))


def _sample(photo: Photo) -> Photo:
    """Eight bands of neighbouring rows from all over a large photo."""
    if photo.height * photo.width <= 2 * _ENOUGH or photo.height < 64:
        return photo
    rows = max(_ENOUGH // (8 * photo.width), 1)
    tops = np.linspace(0, photo.height - rows, 8).astype(int)
    at = np.concatenate([np.arange(top, top + rows) for top in tops])
    alpha = None if photo.alpha is None else photo.alpha[at]
    return replace(photo, pixels=photo.pixels[at], alpha=alpha)


def size_words(size: int) -> str:
    """Bytes for people."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= factor:
            value = size / factor
            return f"{Local(value):.1f} {unit}" if value < 100 else f"{Local(value):.0f} {unit}"
    return QCoreApplication.translate("Export", "{size} bytes").format(size=size)

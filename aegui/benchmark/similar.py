"""Whether an altered copy of a photo finds the photo it came from, among all photos of a folder."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aegui.benchmark.grid import Grid, figure
from aegui.benchmark.machine import processor_name
from aegui.errors import PhotoError
from aegui.imaging.colour import to_8_bit
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.jobs.explorer import Explorer
from aegui.models.catalogue import Catalogue
from aegui.progress import Progress

if TYPE_CHECKING:
    from aegui.explore.index import Index

Pixels = NDArray[np.uint8]
_TOP = 5
_JPEG = 40


@dataclass(frozen=True, slots=True)
class Recall:
    """How often copies altered in one way found their photo as the first, and among the first five: 0..1."""

    alteration: str
    first: float
    among_five: float


@dataclass(frozen=True, slots=True)
class RecallTable:
    """`photos` were indexed, copies of `asked` of them searched by.

    `milliseconds`: the median of altering a copy, describing it and searching.
    """

    title: str
    photos: int
    asked: int
    processor: str
    recalls: tuple[Recall, ...]
    milliseconds: float
    notes: tuple[str, ...] = ()

    def grids(self) -> tuple[Grid]:
        """A row per alteration."""
        rows = tuple((each.alteration, figure(each.first, 3), figure(each.among_five, 3)) for each in self.recalls)
        return (Grid(("altered copy", "recall@1", "recall@5"), rows),)

    def details(self) -> tuple[Grid, ...]:
        """Nothing beyond that."""
        return ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return asdict(self)


def run(data: Path, limit: int, catalogue: Catalogue, progress: Progress) -> RecallTable:
    """Index the folder afresh, and search by altered copies of `limit` of its photos, drawn at random.

    Raises `PhotoNotFound`, `ModelError`.
    """
    with TemporaryDirectory(prefix="aegui-recall-") as place:
        explorer = Explorer(catalogue, data=Path(place))
        index = explorer.index(data, progress.part(0, 0.5))
    rng = np.random.default_rng(1)
    chosen = rng.permutation(len(index.entries))[:limit]
    ranks: dict[str, list[int]] = {name: [] for name in ALTERATIONS}
    seconds: list[float] = []
    for number, place_ in enumerate(chosen):
        path = index.entries[place_].path
        progress.part(0.5, 1).report(number / len(chosen), str(path))
        try:
            pixels = np.asarray(to_8_bit(read_photo(data / path).pixels), np.uint8)
        except PhotoError:
            continue
        for name, alter in ALTERATIONS.items():
            began = time.perf_counter()
            ranks[name].append(_rank(explorer, index, Photo(alter(pixels, rng)), path))
            seconds.append(time.perf_counter() - began)
    recalls = tuple(
        Recall(name, float(np.mean(np.array(found) == 0)), float(np.mean(np.array(found) < _TOP)))
        for name, found in ranks.items()
    )
    asked, milliseconds = len(seconds) // len(ALTERATIONS), 1000 * median(seconds)
    return RecallTable(
        f"{len(index.entries)} photos of {data.name} indexed, altered copies of {asked} searched by",
        len(index.entries), asked, processor_name(), recalls, milliseconds,
        (f"Altering a copy, describing it and searching: {milliseconds:.0f} ms in the middle.",),
    )  # fmt: skip


def _rank(explorer: Explorer, index: Index, copy: Photo, path: Path) -> int:
    """At which place the photo was found, 0 for the first; `_TOP` where it was not."""
    found = [match.path for match in explorer.search(index, copy, _TOP)]
    return found.index(path) if path in found else _TOP


def _cropped(share: float) -> Callable[[Pixels, np.random.Generator], Pixels]:
    """Cut out anywhere a part of that share of height and width."""

    def crop(pixels: Pixels, rng: np.random.Generator) -> Pixels:
        height, width = pixels.shape[:2]
        rows, columns = max(int(height * share), 1), max(int(width * share), 1)
        top, left = rng.integers(height - rows + 1), rng.integers(width - columns + 1)
        return np.ascontiguousarray(pixels[top : top + rows, left : left + columns])

    return crop


def _coded(pixels: Pixels, _rng: np.random.Generator) -> Pixels:
    """Through JPEG."""
    held = io.BytesIO()
    Image.fromarray(pixels).save(held, "JPEG", quality=_JPEG)
    return np.asarray(Image.open(held), np.uint8)


def _coloured(pixels: Pixels, rng: np.random.Generator) -> Pixels:
    """Saturation by 0.5 to 1.5, gamma 0.8 to 1.25, each channel by 0.9 to 1.1."""
    values = pixels.astype(np.float32) / 255
    grey = values.mean(axis=2, keepdims=True)
    values = np.clip(grey + (values - grey) * rng.uniform(0.5, 1.5), 0, 1)
    values = values ** rng.uniform(0.8, 1.25) * rng.uniform(0.9, 1.1, 3)
    return np.asarray((255 * values).clip(0, 255), np.uint8)


def _all_of_it(pixels: Pixels, rng: np.random.Generator) -> Pixels:
    return _coded(_coloured(_cropped(0.8)(pixels, rng), rng), rng)


ALTERATIONS: dict[str, Callable[[Pixels, np.random.Generator], Pixels]] = {
    "crop to 80 % of height and width": _cropped(0.8),
    "crop to 60 %": _cropped(0.6),
    "crop to 39 %": _cropped(0.39),
    f"JPEG quality {_JPEG}": _coded,
    "other colours": _coloured,
    f"crop to 80 %, other colours and JPEG {_JPEG} together": _all_of_it,
}

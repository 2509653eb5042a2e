"""Sample photos a click away: scikit-image's own, some of them spoiled on purpose."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from aegui.imaging.photo import Photo


@dataclass(frozen=True, slots=True)
class Sample:
    """A bundled file. `spoiled`: "" as it is, "noisy" or "scratched". `task`: the panel to open it with."""

    file: str
    name: str
    spoiled: str = ""
    task: str = "task_denoise"


SAMPLES: tuple[Sample, ...] = (
    Sample("coffee.png", "coffee", "noisy"),
    Sample("astronaut.png", "astronaut", "scratched", "task_retouch"),
    Sample("chelsea.png", "chelsea"),
    Sample("rocket.jpg", "rocket"),
)


def samples_dir() -> Path | None:
    """Where scikit-image keeps the photos of its wheel; found without importing it."""
    spec = importlib.util.find_spec("skimage")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "data"


def available(folder: Path | None) -> tuple[Sample, ...]:
    """The samples whose files are there."""
    return tuple(sample for sample in SAMPLES if folder is not None and (folder / sample.file).is_file())


def load_sample(sample: Sample, folder: Path) -> tuple[Photo, Photo | None]:
    """The sample and its clean original if it was spoiled; the photo belongs to no file."""
    from aegui.imaging.noise import add_noise  # codecs are imported on the worker, after the window shows
    from aegui.imaging.read import read_photo

    read = read_photo(folder / sample.file)
    clean = Photo(read.pixels, metadata=read.metadata, source_format=read.source_format)
    if sample.spoiled == "noisy":
        return add_noise(clean, "gaussian", 25.0, 1), clean
    if sample.spoiled == "scratched":
        return clean.with_pixels(_scratched(clean)), clean
    return clean, None


def _scratched(photo: Photo) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """White scratches as on an old print; the same every time."""
    rng = np.random.default_rng(3)
    pixels = np.array(photo.pixels, np.uint8)
    for _ in range(5):
        x, y = rng.uniform(0.1, 0.9) * photo.width, -10.0
        points = [(x, y)]
        while y < photo.height + 10:
            x, y = x + rng.normal(0, 5), y + rng.uniform(15, 40)
            points.append((x, y))
        path = np.round(np.array(points)).astype(np.int32)
        cv2.polylines(pixels, [path], False, (238, 236, 228), int(rng.integers(1, 4)), cv2.LINE_AA)
    return pixels

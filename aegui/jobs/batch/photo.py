"""One photo of a batch, from bytes to bytes: the same three steps on this machine and on any other."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from aegui.errors import MaskMismatch, PhotoNotFound
from aegui.imaging.export import unasked_losses
from aegui.imaging.files import read_bytes
from aegui.imaging.masks import mask_of
from aegui.imaging.photo import Mask, Photo
from aegui.imaging.read import decode_photo
from aegui.imaging.write import photo_bytes, require_fit
from aegui.imaging.xmp import with_provenance
from aegui.jobs.batch.records import Terms
from aegui.jobs.engine import Engine
from aegui.progress import Progress
from aegui.restore.result import Restored

_MOST_MEGAPIXELS = 1000
_BYTES_PER_PIXEL = 24  # photo, result and what lies between, at 16 bit
_COMPARED = 1 << 18  # pixels that are looked at to tell how much was changed


@dataclass(frozen=True, slots=True)
class PhotoJob:
    """What a worker must know of one photo. `data` and `mask_data`: its files, where the worker cannot see them."""

    id: int
    name: str
    source: Path
    mask: Path | None
    target: str | None
    data: bytes | None = None
    mask_data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A photo and its mask in memory, and the SHA-256 of the files that they came from."""

    photo: Photo
    mask: Mask | None
    content_sha256: str
    mask_sha256: str | None


@dataclass(frozen=True, slots=True)
class Treated:
    """What became of a photo: the bytes of the output, `None` where the recipe only measures, and facts."""

    output: bytes | None
    output_sha256: str | None
    content_sha256: str
    mask_sha256: str | None
    megapixels: float
    sigma: float | None
    character: str | None
    change: float | None
    structure: float | None
    notes: tuple[str, ...]


def most_megapixels() -> float:
    """The largest photo that this machine's memory can take through a recipe; never above 1000."""
    return min(_MOST_MEGAPIXELS, psutil.virtual_memory().total / _BYTES_PER_PIXEL / 1e6)


def load(job: PhotoJob, needs_mask: bool, megapixels: float) -> Loaded:
    """Read and decode a photo and its mask. Raises `PhotoError`."""
    data = read_bytes(job.source) if job.data is None else job.data
    photo = decode_photo(data, str(job.source), megapixels)
    if job.target is not None:
        require_fit(photo, Path(job.target))
    mask, mask_sha256 = None, None
    if needs_mask and job.mask is None:
        raise PhotoNotFound(
            "There is no mask for {path}.", "Give one, or a recipe that looks for damage.", path=job.source
        )
    if job.mask is not None:
        held = read_bytes(job.mask) if job.mask_data is None else job.mask_data
        mask = mask_of(decode_photo(held, str(job.mask), megapixels))
        if mask.shape != (photo.height, photo.width):
            raise MaskMismatch(
                "The mask {mask} is {columns} x {rows} pixels, and the photo {path} {width} x {height}.",
                "Use a mask that was made for this photo.",
                mask=job.mask,
                columns=mask.shape[1],
                rows=mask.shape[0],
                path=job.source,
                width=photo.width,
                height=photo.height,
            )
        mask_sha256 = hashlib.sha256(held).hexdigest()
    return Loaded(photo, mask, hashlib.sha256(data).hexdigest(), mask_sha256)


def restore(loaded: Loaded, terms: Terms, engine: Engine, progress: Progress) -> Restored:
    """Run the recipe. Raises what `Engine.restore` raises."""
    return engine.restore(loaded.photo, terms.recipe, loaded.mask, progress=progress)


def finish(job: PhotoJob, loaded: Loaded, restored: Restored, terms: Terms) -> Treated:
    """Encode the output and gather what is worth knowing. Raises `OutputError`."""
    notes = dict.fromkeys(note for step in restored.steps for note in step.notes)
    output = None
    if job.target is not None:
        photo = restored.photo
        if terms.provenance:
            photo, note = with_provenance(photo, provenance_of(terms), Path(job.target))
            notes |= dict.fromkeys(note)
        notes |= dict.fromkeys(unasked_losses(photo, Path(job.target)))
        output = photo_bytes(photo, Path(job.target), terms.quality)
    looks = [step.noise for step in restored.steps if step.noise is not None]
    return Treated(
        output=output,
        output_sha256=None if output is None else hashlib.sha256(output).hexdigest(),
        content_sha256=loaded.content_sha256,
        mask_sha256=loaded.mask_sha256,
        megapixels=loaded.photo.megapixels,
        sigma=_finite(next((step.sigma for step in restored.steps if step.sigma is not None), None)),
        character=looks[0].character if looks else None,
        change=None if output is None else rms_change(loaded.photo, restored.photo),
        structure=_finite(max((step.structure for step in restored.steps if step.structure is not None), default=None)),
        notes=tuple(notes),
    )


def treat(job: PhotoJob, terms: Terms, engine: Engine, progress: Progress) -> Treated:
    """All three steps in a row. Raises `AeguiError`."""
    loaded = load(job, terms.recipe.needs_mask, most_megapixels())
    restored = restore(loaded, terms, engine, progress)
    return finish(job, loaded, restored, terms)


def provenance_of(terms: Terms) -> Mapping[str, str]:
    """What an output can say of its making. Nothing in it hangs on the time or the machine's name."""
    return {
        "Software": f"aegui {terms.version}",
        "Recipe": terms.recipe.to_toml(),
        "RecipeSHA256": terms.recipe_sha256,
        "Models": ", ".join(model for model, _ in terms.models),
        "ModelSHA256": terms.model_sha256 or "",
    }


def rms_change(before: Photo, after: Photo) -> float:
    """The root mean square difference of two photos of one size, in 8-bit units, from pixels on a regular grid."""
    step = max(1, int((before.height * before.width / _COMPARED) ** 0.5))
    first, second = (photo.pixels[::step, ::step].astype(np.float32) * (255 / photo.peak) for photo in (before, after))
    return float(np.sqrt(np.mean((first - second) ** 2)))


def _finite(value: float | None) -> float | None:
    """No figure rather than one that JSON cannot hold."""
    return value if value is not None and math.isfinite(value) else None

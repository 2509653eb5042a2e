"""aegui from Python: the same engine, and so the same pixels, as the window and the command line.

>>> from skimage.data import chelsea
>>> from aegui import api
>>> cat = chelsea()[100:148, 120:184]
>>> clean = api.denoise(cat, sigma=10)
>>> clean.pixels.shape, clean.pixels.dtype
((48, 64, 3), dtype('uint8'))

For more than one photo, make an engine once and hand it over, so that models are loaded once:

>>> engine = api.Engine(api.ComputeOptions(device="cpu", precision="fp32"))
>>> results = [api.denoise(photo, engine=engine) for photo in (cat, cat[::-1])]

Photos are read and saved with what they carry (EXIF, ICC profile, 16 bit, alpha):

>>> api.write_photo(clean, folder / "clean.png")
>>> api.read_photo(folder / "clean.png").depth
8
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

import numpy as np

from aegui.imaging import masks, read, write
from aegui.imaging.damage import Proposal
from aegui.imaging.export import ExportOptions, prepared
from aegui.imaging.metadata_kinds import MetadataChoice
from aegui.imaging.noise_estimate import NoiseEstimate
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.jobs.batch.naming import Naming, OutputFormat
from aegui.jobs.batch.pace import Listener
from aegui.jobs.batch.plan import BatchRequest
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.batch.run import Manner, run_batch
from aegui.jobs.engine import Engine
from aegui.models.options import ComputeOptions
from aegui.progress import Progress
from aegui.restore.preset import find_recipe
from aegui.restore.recipe import Recipe
from aegui.restore.result import Restored, StepReport
from aegui.restore.steps import CloneStep, DenoiseStep, DetectStep, FadingStep, FillMethod, InpaintStep, NoiseStep, Step

__all__ = [
    "BatchResult",
    "CloneStep",
    "ComputeOptions",
    "DenoiseStep",
    "DetectStep",
    "Engine",
    "FadingStep",
    "InpaintStep",
    "NoiseEstimate",
    "NoiseStep",
    "Photo",
    "Progress",
    "Recipe",
    "Restored",
    "StepReport",
    "batch",
    "denoise",
    "detect",
    "estimate",
    "inpaint",
    "read_mask",
    "read_photo",
    "restore",
    "write_mask",
    "write_photo",
]

PathName = str | PathLike[str]
PhotoLike = Photo | Pixels | PathName
MaskLike = Mask | PathName
RecipeLike = Recipe | Step | Sequence[Step] | PathName


def restore(
    photo: PhotoLike,
    recipe: RecipeLike,
    mask: MaskLike | None = None,
    *,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Restored:
    """Run a recipe, a step, several steps, a recipe's file, or a preset by its id, on a photo.

    `photo`: a `Photo`, a path, or pixels (uint8 or uint16, (H, W, 3), RGB), which are copied. `mask`: bool (H, W), True
    = repaint, or the path of a mask file. Returns the photo, the mask that was repainted, and a report for each step.
    Raises `aegui.errors.AeguiError`.

    >>> result = restore(cat, [NoiseStep("gaussian", 20, seed=1), DenoiseStep(sigma=20)])
    >>> [step.kind for step in result.steps]
    ['noise', 'denoise']
    """
    opened = _photo(photo)
    area = _mask(mask, opened)
    return (engine or Engine()).restore(opened, _recipe(recipe), area, progress=progress)


def batch(
    photos: PathName | Sequence[PathName],
    out: PathName,
    recipe: RecipeLike,
    *,
    masks: PathName | None = None,
    recursive: bool = True,
    name: str = "{stem}{ext}",
    format: OutputFormat = "keep",  # noqa: A002 - the word that the command has too
    quality: int = 95,
    provenance: bool = False,
    workers: int = 0,
    scheduler: str | None = None,
    resume: bool = False,
    retry_failed: bool = False,
    engine: Engine | None = None,
    progress: Progress | None = None,
    listener: Listener | None = None,
) -> BatchResult:
    """Run a recipe over folders and files, with a journal in `out` that accounts for every photo.

    `photos`: a folder, a file, or several. `masks`: one mask for all, or a folder with one of the same name per photo.
    `name` and `format` as in `aegui.jobs.batch.naming.Naming`; `quality`: 1..100, of JPEG and WebP; `provenance`: write
    recipe, model and version into each output's XMP. `workers`: photos read and written beside the engine, 0 for as
    many as help; `scheduler`: the address of a Dask scheduler. `resume` goes on with the journal in `out`,
    `retry_failed` tries its failures again too. `listener` hears of every photo. Photos that fail are in the result's
    `failed`, and in its `exit_code`: 0 all done, 8 some failed, 9 none done. Raises `Cancelled`, and what concerns all
    photos, as `aegui.errors.AeguiError`.

    >>> write_photo(Photo(cat.copy()), folder / "cat.png")
    >>> result = batch(folder / "cat.png", folder / "clean", DenoiseStep(sigma=10), name="{stem}_clean{ext}")
    >>> result.exit_code, result.photos[0].target
    (0, 'cat_clean.png')
    """
    engine = engine or Engine()
    known = {engine.options: engine}
    given = [photos] if isinstance(photos, str | PathLike) else photos
    request = BatchRequest(
        inputs=tuple(Path(path) for path in given),
        out=Path(out),
        recipe=_recipe(recipe),
        masks=None if masks is None else Path(masks),
        recursive=recursive,
        naming=Naming(name, format),
        quality=quality,
        provenance=provenance,
    )
    manner = Manner(engine.options, workers, scheduler, resume or retry_failed, retry_failed)
    catalogue = engine.catalogue
    return run_batch(
        request, manner, lambda options: known.get(options) or Engine(options, catalogue), progress, listener
    )


def denoise(
    photo: PhotoLike,
    sigma: float | None = None,
    *,
    strength: float = 100.0,
    chroma: float | None = None,
    grain: float = 0.0,
    best: bool = False,
    mask: MaskLike | None = None,
    model: str = DenoiseStep().model,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Photo:
    """Remove noise; see `DenoiseStep` for the ranges. Without `sigma` the level is estimated from the photo.

    With a `mask` only what it covers is touched.

    >>> denoise(cat, sigma=10, strength=80, chroma=120, grain=20).pixels.shape
    (48, 64, 3)
    """
    step = DenoiseStep(sigma, strength, chroma, grain, best, masked=mask is not None, model=model)
    return restore(photo, step, mask, engine=engine, progress=progress).photo


def estimate(photo: PhotoLike, *, engine: Engine | None = None, progress: Progress | None = None) -> NoiseEstimate:
    """How noisy a photo is, where, and with what kind of noise.

    `leave_alone` is true where there is nothing to gain, `advice` says it in words. Raises
    `aegui.errors.AeguiError`.

    >>> noise = estimate(cat)
    >>> noise.map.shape, 0 <= noise.sigma <= 100, 0 <= noise.confidence <= 1
    ((6, 8), True, True)
    >>> noise.character in ("none", "white", "correlated", "jpeg", "grain")
    True
    """
    return (engine or Engine()).estimate_noise(_photo(photo), progress)


def inpaint(
    photo: PhotoLike,
    mask: MaskLike,
    *,
    grow: int = 0,
    method: FillMethod = "auto",
    seed: int = 0,
    grain: float = 100.0,
    feather: int = 0,
    best: bool = False,
    model: str = InpaintStep().model,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Photo:
    """Fill what the mask covers, widened by `grow` pixels; every pixel outside stays as it is.

    `method`, `seed`, `grain`, `feather`, `best`: as in `InpaintStep`; another seed is another variant.

    >>> import numpy as np
    >>> scratch = np.zeros(cat.shape[:2], bool)
    >>> scratch[20:23, 10:50] = True
    >>> filled = inpaint(cat, scratch)
    >>> bool((filled.pixels[~scratch] == cat[~scratch]).all())
    True
    """
    step = InpaintStep(grow, model, method, seed, grain, feather, best)
    return restore(photo, step, mask, engine=engine, progress=progress).photo


def read_photo(path: PathName, max_megapixels: float = 1000) -> Photo:
    """Open a JPEG, PNG, TIFF, WebP or BMP with all that it carries. Raises `aegui.errors.PhotoError`."""
    return read.read_photo(Path(path), max_megapixels)


def write_photo(
    photo: Photo,
    path: PathName,
    *,
    overwrite: bool = False,
    quality: int = 95,
    flatten: tuple[int, int, int] | None = None,
    depth: int | None = None,
    metadata: MetadataChoice = "all",
) -> None:
    """Save a photo with all that it carries, whole or not at all, in the format that the name's extension asks for.

    `quality`: 1..100, of JPEG and WebP; `flatten`: an 8-bit RGB colour to lay a transparent photo on, for formats
    without alpha. `depth`: 8 or 16 bit, or `None` for the photo's own; `metadata`: "all", "no-location" or "none".
    Raises `aegui.errors.OutputError`, `UsageError`.
    """
    made = prepared(photo, ExportOptions(quality, depth, metadata))
    write.write_photo(made, Path(path), overwrite=overwrite, quality=quality, source=photo.path, flatten=flatten)


def detect(
    photo: PhotoLike,
    sensitivity: float = DetectStep().sensitivity,
    *,
    step: DetectStep | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Proposal:
    """Where a photo is damaged: pieces with class and score; `mask()` of it is what `inpaint` takes.

    `step` for all other settings. Nothing is changed. Raises `aegui.errors.AeguiError`, `ModelNotFound` among them
    where the model `damage` is not installed.
    """
    asked = step or DetectStep(sensitivity)
    return (engine or Engine()).detect(_photo(photo), asked, progress)[1]


def read_mask(path: PathName, height: int, width: int, *, scale: bool = False) -> Mask:
    """Read the mask of a photo of that size: bool (H, W), True = repaint. Raises `aegui.errors.PhotoError`."""
    return masks.read_mask(Path(path), height, width, scale=scale)


def write_mask(mask: Mask, path: PathName, *, overwrite: bool = False) -> None:
    """Write a mask as 8-bit grey PNG, 255 = repaint. Raises `aegui.errors.OutputError`."""
    masks.write_mask(mask, Path(path), overwrite)


def _photo(photo: PhotoLike) -> Photo:
    if isinstance(photo, Photo):
        return photo
    if isinstance(photo, np.ndarray):
        return Photo(photo.copy())
    return read_photo(Path(photo))


def _recipe(recipe: RecipeLike) -> Recipe:
    if isinstance(recipe, Recipe):
        return recipe
    if isinstance(recipe, str | PathLike):
        return find_recipe(fspath(recipe))
    return Recipe((recipe,) if isinstance(recipe, Step) else tuple(recipe))


def _mask(mask: MaskLike | None, photo: Photo) -> Mask | None:
    if mask is None or isinstance(mask, np.ndarray):
        return mask
    return read_mask(Path(mask), photo.height, photo.width)

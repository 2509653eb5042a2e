"""Filling holes: each on a crop with context, thick ones from coarse to fine, and nothing but the hole is written."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from aegui.errors import EngineError, PhotoError
from aegui.imaging.masks import feather, grow
from aegui.imaging.photo import Mask, Photo, Pixels
from aegui.imaging.tiles import Rect
from aegui.models.manager import LoadedModel
from aegui.progress import Progress
from aegui.restore.exemplar import fill_by_example
from aegui.restore.forward import AS_IT_IS, SYMMETRIES, cancellable, run_net
from aegui.restore.grain import Grain, lay_grain, measure_grain, texture_of
from aegui.restore.harmonise import harmonise, hold_smooth
from aegui.restore.pixels import FloatImage, grey_again, to_float, to_pixels
from aegui.restore.result import TileSink
from aegui.restore.steps import FillMethod, InpaintStep
from aegui.restore.windows import CONTEXT, apart, expanded, holes_of, pieces_of
from aegui.sentence import said

NATIVE_THICKNESS = 64
"""Holes up to this thickness, in pixels, are filled at the photo's own scale; thicker ones begin at a coarser one."""
BLEND_FROM, BLEND_TO = 16.0, 40.0
"""Depth in pixels over which a fine fill gives way to the coarser one below it."""
TEXTURE_THICKNESS = 32.0
"""In textured surroundings, holes thicker than this are filled with pieces of the photo."""
TEXTURE_LEAST = 6.0
"""Spread in 8-bit units of the details all around a hole from which on they count as texture."""
_REACH = 320


@dataclass(frozen=True, slots=True)
class Filled:
    """New pixels, the mask that was repainted after growing, and notes for people."""

    pixels: Pixels
    mask: Mask
    notes: tuple[str, ...]


def inpaint_photo(
    photo: Photo, mask: Mask, step: InpaintStep, model: LoadedModel, progress: Progress, on_tile: TileSink | None = None
) -> Filled:
    """Fill what `mask` covers (bool (H, W), True = repaint), widened by the step's `grow`; the feather lies inside.

    Pixels outside the widened mask come back byte-identical. Raises `PhotoError` if nothing is left to fill from,
    `Cancelled`, `OutOfMemory`, `BadOutput`.
    """
    progress.report(0.0, "Looking at the mask")
    widened = grow(mask, step.grow)
    progress.check()
    if not widened.any():
        return Filled(photo.pixels, widened, (said("The mask is empty; the photo is left as it is."),))
    if widened.all():
        raise PhotoError("The mask covers the whole photo, so nothing is left to fill from.", "Leave some of it free.")
    result, unknown = photo.pixels.copy(), widened.copy()
    parts = [part for box in holes_of(widened) for part in _parts_of(box, widened, progress)]
    taken: list[FillMethod] = []
    with cancellable(model, progress):
        for done, part in enumerate(parts):
            progress.report(done / len(parts), "Retouching")
            outer = expanded(part.core, part.context, photo.height, photo.width)
            # Whole on what was painted: along slants the ramp would leave a line of the scratch there.
            weights = np.maximum(feather(widened[outer.slices], step.grow), mask[outer.slices])
            progress.check()
            taken.append(_fill_part(result, unknown, part, outer, weights, photo.grey, step, model, progress))
            progress.check()
            _require_rest_untouched(photo, result, widened, outer)
            if on_tile is not None:
                on_tile(part.core.y, part.core.x, result[part.core.slices].copy())
    if step.feather:
        _fade(result, photo.pixels, widened, step.feather)
    progress.report(1.0, "Retouching")
    return Filled(result, widened, _words_of(step.method, taken))


def _fade(result: Pixels, photo: Pixels, mask: Mask, pixels: int) -> None:
    """Let the fill fade into the photo inside the mask, in place."""
    for region in apart([expanded(box, 1, *mask.shape) for box in holes_of(mask)]):
        area = region.slices
        weights = feather(mask[area], pixels)[..., None]
        own, old = to_float(result[area]), to_float(photo[area])
        faded = to_pixels(old + (own - old) * weights, result.dtype)
        result[area] = np.where(weights > 0, faded, photo[area])


def _words_of(asked: FillMethod, taken: list[FillMethod]) -> tuple[str, ...]:
    """What was taken, where a person left it open or could not have it."""
    texture = taken.count("texture")
    structure = len(taken) - texture
    if asked == "auto" and not texture:
        return (said("Filled by structure (the autoencoder)."),)
    if asked == "auto" and not structure:
        return (said("Filled by texture (pieces of the photo)."),)
    if asked == "auto":
        return (
            said(
                "Filled by structure (the autoencoder): {structure}; by texture (pieces of the photo): {texture}.",
                structure=structure,
                texture=texture,
            ),
        )
    if asked == "texture" and structure:
        return (said("Too little of the photo lies around the hole to take texture from; the autoencoder filled it."),)
    return ()


def _require_rest_untouched(photo: Photo, result: Pixels, mask: Mask, outer: Rect) -> None:
    rest = ~mask[outer.slices]
    if not np.array_equal(result[outer.slices][rest], photo.pixels[outer.slices][rest]):
        raise EngineError("A pixel outside the mask would have changed; nothing was kept.")


@dataclass(frozen=True, slots=True)
class _Part:
    """What is worked off at once: its core, how much context that needs, and how thick its hole is, in pixels."""

    core: Rect
    context: int
    thick: float


def _parts_of(box: Rect, mask: Mask, progress: Progress) -> list[_Part]:
    """A thick hole whole, a thin one in pieces."""
    progress.check()
    thick = thickness(mask[box.slices])
    if thick > NATIVE_THICKNESS:
        return [_Part(box, max(CONTEXT, min(2 * round(thick), _REACH)), thick)]
    context = CONTEXT if thick <= TEXTURE_THICKNESS else 2 * CONTEXT
    return [_Part(piece, context, thick) for piece in pieces_of(box) if mask[piece.slices].any()]


def _fill_part(
    result: Pixels,
    unknown: Mask,
    part: _Part,
    outer: Rect,
    weights: FloatImage,
    grey: bool,
    step: InpaintStep,
    model: LoadedModel,
    progress: Progress,
) -> FillMethod:
    """Fill what is unknown of one part, in place, from what surrounds it in `outer`; after that it is known."""
    view, around = result[outer.slices], unknown[outer.slices]
    own = np.zeros_like(around)
    own[part.core.within(outer).slices] = unknown[part.core.slices]
    image = to_float(view)
    rng = np.random.default_rng([step.seed, part.core.y, part.core.x])
    fill = hold_smooth(fill_holes(image, around, own, model, progress, step.best), image, around)
    grain = measure_grain(image, ~around) if step.grain or step.method == "auto" else None
    taken = step.method if step.method != "auto" else _method_for(image, around, part, grain)
    textured = None
    if taken == "texture":
        textured = fill_by_example(image, around, fill, rng, progress, vary=step.seed > 0)
    if textured is not None:
        fill = harmonise(textured, image, around)
    elif grain is not None and step.grain:
        depth = cv2.distanceTransform(around.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        fill = lay_grain(fill, np.where(own, depth, np.float32(0)), grain, step.grain / 100, rng)
    if grey:
        fill = grey_again(fill)
    blended = to_pixels(image + (fill - image) * weights[..., None], result.dtype)
    view[own] = blended[own]
    unknown[part.core.slices] = False
    return "structure" if textured is None else "texture"


def _method_for(image: FloatImage, unknown: Mask, part: _Part, grain: Grain | None) -> FillMethod:
    """Pieces of the photo where a thick hole lies in texture, which the autoencoder would smooth.

    The thicker the hole, the coarser is what counts as texture: on a large scan leaves are large.
    """
    thick = min(part.thick, NATIVE_THICKNESS)
    if thick <= TEXTURE_THICKNESS:
        return "structure"
    if thick < part.thick:
        size = [max(round(side * thick / part.thick), 1) for side in (image.shape[1], image.shape[0])]
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.float32)
        unknown = cv2.resize(unknown.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0
        grain = None  # is averaged away
    depth = cv2.distanceTransform(unknown.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    heart = depth > thick / 4  # what is thin may run far, through other things
    near = grow(heart, thick / 4 + max(thick / 2, 16)) & ~grow(unknown, 4)
    return "texture" if texture_of(image, near, grain) >= TEXTURE_LEAST else "structure"


def fill_holes(
    image: FloatImage, unknown: Mask, wanted: Mask, model: LoadedModel, progress: Progress, best: bool = False
) -> FloatImage:
    """A copy of a crop in which the `wanted` part of what is `unknown` is filled.

    `image`: float32 (H, W, 3), white = 1; `unknown`, `wanted`: bool (H, W). Long holes are filled piece by piece, each
    knowing the ones before. A hole thicker than `NATIVE_THICKNESS` is first filled in a picture of half the size, and
    so on: its depth is taken from there, and near the border the fine fill takes over. `best`: the mean over the eight
    symmetries.
    """
    progress.check()
    depth = cv2.distanceTransform(unknown.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    filled, unknown = image.copy(), unknown.copy()
    coarse: FloatImage | None = None
    if 2 * float(depth[wanted].max(initial=0)) > NATIVE_THICKNESS and min(unknown.shape) >= CONTEXT:
        coarse = _fill_coarsely(image, unknown, wanted, model, progress, best)
        deep = wanted & (depth > BLEND_TO)
        filled[deep] = coarse[deep]
        unknown &= ~deep
        wanted = wanted & ~deep
    for box in holes_of(wanted):
        for piece in pieces_of(box):
            _fill_piece(filled, unknown, wanted, piece, model, best)
    progress.check()
    if coarse is not None:
        share = np.clip((depth - BLEND_FROM) / (BLEND_TO - BLEND_FROM), 0, 1)[..., None]
        filled = np.where(wanted[..., None], filled * (1 - share) + coarse * share, filled)
    return filled


def thickness(hole: Mask) -> float:
    """Twice the largest distance from inside a hole to its border, in pixels."""
    framed = np.pad(hole.astype(np.uint8), 1)
    return 2 * float(cv2.distanceTransform(framed, cv2.DIST_L2, cv2.DIST_MASK_PRECISE).max())


def _fill_piece(filled: FloatImage, unknown: Mask, wanted: Mask, piece: Rect, model: LoadedModel, best: bool) -> None:
    """Fill one piece in place, after which it is known."""
    if not wanted[piece.slices].any():
        return
    outer = expanded(piece, CONTEXT, *unknown.shape)
    hole = unknown[outer.slices]
    known = np.where(hole[..., None], 0, filled[outer.slices])
    fill = run_net(model, known, hole.astype(np.float32), symmetries=SYMMETRIES if best else AS_IT_IS)
    own = wanted[piece.slices] & unknown[piece.slices]
    filled[piece.slices][own] = fill[piece.within(outer).slices][own]
    unknown[piece.slices][own] = False


def _fill_coarsely(
    image: FloatImage, unknown: Mask, wanted: Mask, model: LoadedModel, progress: Progress, best: bool
) -> FloatImage:
    """The fill at half the size, enlarged again."""
    height, width = unknown.shape
    size = ((width + 1) // 2, (height + 1) // 2)
    known = (~unknown).astype(np.float32)
    mass = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
    progress.check()
    summed = cv2.resize(image * known[..., None], size, interpolation=cv2.INTER_AREA)
    small = np.where(mass[..., None] > 0, summed / np.maximum(mass, 1e-6)[..., None], 0).astype(np.float32)
    progress.check()
    holes = mass < 0.5
    near = cv2.resize(wanted.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0
    coarse = fill_holes(small, holes, holes & near, model, progress, best)
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)

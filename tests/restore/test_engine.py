"""What the engine promises whatever the model: sizes, depths, masks, tiles, cancel, and errors."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aegui.errors import BadOutput, Cancelled, MaskMismatch, ModelNotFound, OutOfMemory, PhotoError, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import CancelToken, Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep

DENOISE = Recipe((DenoiseStep(sigma=25),))
INPAINT = Recipe((InpaintStep(),))


def noise_photo(height: int, width: int, dtype=np.uint8, seed: int = 0) -> Photo:
    peak = np.iinfo(dtype).max
    return Photo(np.random.default_rng(seed).integers(0, peak + 1, (height, width, 3)).astype(dtype))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("size", [(1, 1), (1, 200), (67, 1), (65, 131)])
def test_any_size_and_depth_is_denoised_in_tiles(tiny_engine: Engine, size, dtype) -> None:
    photo = noise_photo(*size, dtype)
    result = tiny_engine.restore(photo, DENOISE).photo
    assert result.pixels.shape == photo.pixels.shape
    assert result.pixels.dtype == dtype
    assert not np.shares_memory(result.pixels, photo.pixels)


@pytest.mark.parametrize("size", [(150, 70), (64, 200), (129, 131)])
def test_tiles_cannot_be_told_from_the_whole(models: Path, size) -> None:
    photo = noise_photo(*size)
    tiled, whole = (
        Engine(ComputeOptions("cpu", "fp32", tile), Catalogue((models,))).restore(photo, DENOISE).photo.pixels
        for tile in (64, 256)
    )
    assert np.abs(tiled.astype(int) - whole).max() <= 1


def test_finished_tiles_make_up_the_result_visible_ones_first(tiny_engine: Engine) -> None:
    from aegui.imaging.tiles import Rect

    photo = noise_photo(150, 200)
    seen = np.zeros_like(photo.pixels)
    order = []

    def keep(y, x, pixels) -> None:
        seen[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
        order.append(Rect(y, x, *pixels.shape[:2]))

    visible = Rect(130, 130, 10, 10)
    restored = tiny_engine.restore(photo, DENOISE, on_tile=keep, visible=visible)
    assert np.array_equal(seen, restored.photo.pixels)
    shown = [part.overlaps(visible) for part in order]
    assert shown == sorted(shown, reverse=True)
    assert shown[0]
    assert len(order) == 24, "tiles see as much around them as the card says"
    assert np.array_equal(restored.photo.pixels, tiny_engine.restore(photo, DENOISE).photo.pixels)


def test_sixteen_bit_keeps_more_than_eight_bits(tiny_engine: Engine) -> None:
    pixels = tiny_engine.restore(noise_photo(32, 32, np.uint16), DENOISE).photo.pixels
    assert len(np.unique(pixels)) > 256


def test_no_strength_changes_nothing(tiny_engine: Engine, small_cat: Photo) -> None:
    restored = tiny_engine.restore(small_cat, Recipe((DenoiseStep(sigma=25, strength=0),)))
    assert np.array_equal(restored.photo.pixels, small_cat.pixels)
    assert "left as it is" in restored.steps[0].notes[0]


def test_all_the_grain_gives_the_luma_back(tiny_engine: Engine, small_cat: Photo) -> None:
    luma = np.array([0.299, 0.587, 0.114])
    full = tiny_engine.restore(small_cat, Recipe((DenoiseStep(sigma=25, grain=100),))).photo.pixels
    assert np.abs((full.astype(float) - small_cat.pixels) @ luma).mean() < 1


def test_grey_stays_grey_and_alpha_stays(tiny_engine: Engine) -> None:
    grey = np.repeat(noise_photo(40, 30).pixels[..., :1], 3, axis=2)
    alpha = np.arange(1200, dtype=np.uint8).reshape(40, 30)
    mask = np.zeros((40, 30), bool)
    mask[10:14, 8:20] = True
    restored = tiny_engine.restore(Photo(grey, alpha, grey=True), Recipe((DenoiseStep(20), InpaintStep())), mask)
    assert restored.photo.grey
    assert np.array_equal(restored.photo.alpha, alpha)


def test_auto_measures_the_noise_and_reports_it(tiny_engine: Engine, astronaut: Photo) -> None:
    noisy = tiny_engine.restore(astronaut, Recipe((NoiseStep("gaussian", 20, 1),))).photo
    report = tiny_engine.restore(noisy, Recipe((DenoiseStep(),))).steps[0]
    assert report.sigma == pytest.approx(20, rel=0.1)
    assert (report.device, report.precision, report.model) == ("cpu", "fp32", "denoise-b")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    box=st.tuples(st.integers(0, 60), st.integers(0, 80), st.integers(1, 61), st.integers(1, 81)),
    grow=st.integers(0, 5),
)
def test_nothing_outside_the_widened_mask_changes(tiny_engine: Engine, box, grow) -> None:
    photo = noise_photo(61, 97)
    mask = np.zeros((61, 97), bool)
    mask[box[0] : box[0] + box[2], box[1] : box[1] + box[3]] = True
    restored = tiny_engine.restore(photo, Recipe((InpaintStep(grow=grow),)), mask)
    assert (restored.mask & mask).sum() == mask.sum()
    assert np.array_equal(restored.photo.pixels[~restored.mask], photo.pixels[~restored.mask])
    assert (restored.photo.pixels[mask] != photo.pixels[mask]).any()
    assert restored.mask.sum() > mask.sum() if grow else np.array_equal(restored.mask, mask)


def test_what_lies_under_the_mask_is_never_read(tiny_engine: Engine) -> None:
    photo = noise_photo(50, 60)
    mask = np.zeros((50, 60), bool)
    mask[20:30, 20:45] = True
    other = photo.pixels.copy()
    other[mask] = 255 - other[mask]
    first, second = (tiny_engine.restore(each, INPAINT, mask).photo.pixels for each in (photo, Photo(other)))
    assert np.array_equal(first, second)


def test_thick_holes_are_filled_to_the_last_pixel_and_evenly(tiny_engine: Engine) -> None:
    photo = Photo(np.full((400, 420, 3), 200, np.uint8))
    pixels = photo.pixels.copy()
    mask = np.zeros((400, 420), bool)
    mask[60:330, 80:350] = True
    pixels[mask] = 0
    filled = tiny_engine.restore(Photo(pixels), INPAINT, mask).photo.pixels
    assert filled[mask].min() > 150


def test_an_empty_mask_leaves_the_photo_and_says_so(tiny_engine: Engine, small_cat: Photo) -> None:
    restored = tiny_engine.restore(small_cat, INPAINT, np.zeros(small_cat.pixels.shape[:2], bool))
    assert np.array_equal(restored.photo.pixels, small_cat.pixels)
    assert restored.steps[0].notes == ("The mask is empty; the photo is left as it is.",)


def test_a_mask_over_everything_is_refused(tiny_engine: Engine, small_cat: Photo) -> None:
    with pytest.raises(PhotoError, match="covers the whole photo"):
        tiny_engine.restore(small_cat, INPAINT, np.ones(small_cat.pixels.shape[:2], bool))


def test_repainting_needs_a_mask_of_the_photos_size(tiny_engine: Engine, small_cat: Photo) -> None:
    with pytest.raises(UsageError, match="there is none"):
        tiny_engine.restore(small_cat, INPAINT)
    with pytest.raises(MaskMismatch, match="5 x 4 pixels"):
        tiny_engine.restore(small_cat, INPAINT, np.zeros((4, 5), bool))


def test_an_unknown_model_is_refused(tiny_engine: Engine, small_cat: Photo) -> None:
    with pytest.raises(ModelNotFound):
        tiny_engine.restore(small_cat, Recipe((DenoiseStep(model="denoise-z"),)))


def test_cancel_works_between_the_blocks_of_a_tile(models: Path) -> None:
    engine = Engine(ComputeOptions("cpu", "fp32", 256), Catalogue((models,)))
    token = CancelToken()
    calls = []

    def cancel_at_the_first_tile(_fraction: float, message: str) -> None:
        calls.append(message)
        if message == "Denoising":
            token.cancel()

    with pytest.raises(Cancelled):
        engine.restore(noise_photo(200, 200), DENOISE, progress=Progress(cancel_at_the_first_tile, token))
    assert calls[-1] == "Denoising"
    assert calls.count("Denoising") == 1


@pytest.mark.parametrize("tile", [512, 528])
def test_memory_that_runs_out_leads_to_smaller_tiles_said_aloud(models: Path, monkeypatch, tile: int) -> None:
    from aegui.restore import denoise

    real = denoise.denoised_rows

    def small_memory(model, image, *others, **how):
        if max(image.shape[:2]) > 390:
            raise OutOfMemory("too large")
        return real(model, image, *others, **how)

    monkeypatch.setattr(denoise, "denoised_rows", small_memory)
    engine = Engine(ComputeOptions("cpu", "fp32", tile), Catalogue((models,)))
    report = engine.restore(noise_photo(300, 500), DENOISE).steps[0]
    assert report.tile == 256
    assert report.notes == ("Memory was short: worked in tiles of 256 pixels.",)


def test_a_net_that_cannot_be_streamed_works_in_smaller_tiles_to_the_same_end(models: Path, monkeypatch) -> None:
    from aegui.restore import denoise, forward

    photo = noise_photo(300, 500)
    engine = Engine(ComputeOptions("cpu", "fp32", 512), Catalogue((models,)))
    streamed = engine.restore(photo, DENOISE)
    for module in (denoise, forward):
        monkeypatch.setattr(module, "can_stream", lambda _net: False)
    monkeypatch.setattr(denoise, "LARGEST_WHOLE", 128)
    whole = engine.restore(photo, DENOISE)
    assert (streamed.steps[0].tile, whole.steps[0].tile) == (512, 128)
    assert np.abs(streamed.photo.pixels.astype(int) - whole.photo.pixels).max() <= 1


def test_a_flat_picture_from_a_broken_device_is_an_error(tiny_engine: Engine, monkeypatch) -> None:
    from aegui.restore import denoise

    monkeypatch.setattr(denoise, "denoised_rows", lambda _model, image, *_: iter([np.zeros_like(image)]))
    with pytest.raises(BadOutput, match="flat picture"):
        tiny_engine.restore(noise_photo(40, 40), DENOISE)


def test_progress_rises_from_nothing_to_all(tiny_engine: Engine, small_cat: Photo) -> None:
    fractions: list[float] = []
    recipe = Recipe((NoiseStep(), DenoiseStep(25)))
    tiny_engine.restore(small_cat, recipe, progress=Progress(lambda fraction, _: fractions.append(fraction)))
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


@pytest.mark.parametrize("allowed", [0, 1, 2])
def test_retouching_asks_while_it_looks_at_the_mask_whether_to_go_on(models: Path, allowed: int) -> None:
    class Token(CancelToken):
        """Cancels after so many questions."""

        asked = 0
        counts = False

        @property
        def cancelled(self) -> bool:
            self.asked += self.counts
            return self.asked > allowed

    token, told = Token(), []

    def note(_fraction: float, message: str) -> None:
        told.append(message)
        token.counts = message == "Looking at the mask"

    mask = np.zeros((400, 400), bool)
    mask[10, 10] = mask[390, 390] = True
    engine = Engine(ComputeOptions("cpu", "fp32"), Catalogue((models,)))
    with pytest.raises(Cancelled):
        engine.restore(noise_photo(400, 400), Recipe((InpaintStep(2),)), mask, progress=Progress(note, token))
    assert told[-1] == "Looking at the mask"

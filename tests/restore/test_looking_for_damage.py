"""Looking for damage and undoing fading, in recipes."""

from pathlib import Path

import numpy as np
import pytest
import torch

from aegui.errors import MaskMismatch, UsageError
from aegui.imaging.photo import Photo
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.restore.preset import find_recipe
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DetectStep, FadingStep, InpaintStep


@pytest.fixture
def seeing_engine(models: Path, make_model) -> Engine:
    """A damage model that calls a spot what is white, and redraws white as black."""

    def blind_to_white(state) -> None:
        for tensor in state.values():
            tensor.zero_()
        state["tail.bias"][:] = torch.tensor([-9.0, -4.0, -9.0, 0.8, 0, 0, 0])
        state["head.weight"][0, :, 1, 1] = 1
        state["tail.weight"][1, 0, 1, 1] = 4
        state["tail.weight"][4:, 0, 1, 1] = -0.1

    make_model(models, "damage", "damage", change=blind_to_white)
    return Engine(ComputeOptions("cpu", "fp32"), Catalogue((models,)))


def test_a_single_pixel_can_be_looked_at(seeing_engine: Engine) -> None:
    for shape in ((1, 1, 3), (1, 40, 3), (40, 1, 3)):
        found, _ = seeing_engine.detect(Photo(np.full(shape, 120, np.uint8)), DetectStep(checked_with=""))
        assert found.scores.shape == shape


@pytest.fixture
def speck() -> Photo:
    pixels = np.full((96, 100, 3), 120, np.uint8)
    pixels[40:44, 50:54] = 255
    return Photo(pixels)


def test_what_the_autoencoder_cannot_draw_is_found(seeing_engine: Engine, speck: Photo) -> None:
    found, proposal = seeing_engine.detect(speck, DetectStep(sensitivity=60, checked_with=""))
    assert [part.kind for part in proposal.components] == ["spot"]
    assert proposal.at(41, 51) is not None
    assert found.anomaly[41, 51] > 2 * found.anomaly[10, 10]
    assert 0.6 < found.fade < 0.8


def test_what_is_drawn_badly_is_surer_than_the_class_alone_says(models: Path, make_model, speck: Photo) -> None:
    def undecided(state) -> None:
        for tensor in state.values():
            tensor.zero_()
        state["head.weight"][0, :, 1, 1] = 1
        state["tail.weight"][4:, 0, 1, 1] = -0.1

    make_model(models, "damage", "damage", change=undecided)
    found, _ = Engine(ComputeOptions("cpu", "fp32"), Catalogue((models,))).detect(speck, DetectStep(checked_with=""))
    assert (found.scores[41, 51] > 140).all()
    assert (found.scores[10, 10] < 128).all()


def test_a_step_that_finds_damage_makes_the_mask_for_the_next(seeing_engine: Engine, speck: Photo) -> None:
    recipe = Recipe((DetectStep(60, checked_with="", grow=1), InpaintStep()))
    assert not recipe.needs_mask
    restored = seeing_engine.restore(speck, recipe)
    assert restored.mask is not None
    assert restored.mask[41, 51]
    assert not restored.mask[10, 10]
    assert (restored.photo.pixels[41, 51] != 255).all()
    assert restored.steps[0].notes == ("Found 1 spot.",)


def test_pieces_that_retouching_leaves_are_dropped(seeing_engine: Engine, monkeypatch, speck: Photo) -> None:
    from aegui.restore import damage
    from aegui.restore.inpaint import Filled

    monkeypatch.setattr(damage, "inpaint_photo", lambda photo, mask, *_: Filled(photo.pixels, mask, ()))
    assert seeing_engine.detect(speck, DetectStep(60))[1].components == ()


def test_repainting_before_the_look_still_needs_a_mask(seeing_engine: Engine, speck: Photo) -> None:
    recipe = Recipe((InpaintStep(), DetectStep()))
    assert recipe.needs_mask
    with pytest.raises(UsageError, match="there is none"):
        seeing_engine.restore(speck, recipe)


def test_fading_is_undone_as_far_as_the_model_says(seeing_engine: Engine, speck: Photo) -> None:
    report = seeing_engine.restore(speck, Recipe((FadingStep(),))).steps[0]
    assert report.model == "damage"
    assert "faded by" in report.notes[0]
    told = seeing_engine.restore(speck, Recipe((FadingStep(0, 0, 0),)))
    assert np.array_equal(told.photo.pixels, speck.pixels)
    assert told.steps[0].model is None


def test_the_old_photo_preset_is_a_recipe_of_four_steps_that_reads_back() -> None:
    recipe = find_recipe("old-photo")
    assert [step.kind for step in recipe.steps] == ["detect", "inpaint", "denoise", "fading"]
    assert Recipe.from_toml(recipe.to_toml()) == recipe
    assert not recipe.needs_mask


@pytest.mark.parametrize(
    "step", [lambda: DetectStep(101), lambda: DetectStep(minimum=0), lambda: FadingStep(levels=-1)]
)
def test_settings_out_of_range_are_refused(step) -> None:
    with pytest.raises(UsageError):
        step()


def test_a_mask_of_another_size_is_refused_before_anything_is_looked_for(seeing_engine: Engine) -> None:
    photo = Photo(np.zeros((32, 32, 3), np.uint8))
    with pytest.raises(MaskMismatch, match="31 x 32"):
        seeing_engine.restore(photo, Recipe((DetectStep(), InpaintStep())), np.zeros((32, 31), np.bool_))

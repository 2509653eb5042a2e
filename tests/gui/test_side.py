"""The left side: the histogram tells the truth, the side makes room, recipes are saved and loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.gui.canvas.pyramid import Pyramid
from aegui.gui.recipe.words import settings_title, step_details
from aegui.gui.side.histogram import Spread
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.jobs.work import Applied
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep, Step


def test_the_histogram_counts_every_pixel_and_what_is_clipped() -> None:
    pixels = np.full((40, 50, 3), 100, np.uint8)
    pixels[:10, :, 0] = 0
    pixels[10:12] = 255
    spread = Spread.of(Pyramid.of(pixels))
    np.testing.assert_allclose(spread.counts.sum(axis=1), 1)
    assert spread.counts[0, 0] == pytest.approx(0.25)
    assert spread.counts[1, 255] == pytest.approx(0.05)
    assert (spread.dark, spread.light) == (pytest.approx(0.25), pytest.approx(0.05))


def test_a_deep_photo_has_the_same_histogram(astronaut: Photo) -> None:
    deep = astronaut.pixels.astype(np.uint16) * 257
    first, second = (Spread.of(Pyramid.of(pixels)) for pixels in (astronaut.pixels, deep))
    np.testing.assert_array_equal(first.counts, second.counts)


def test_the_histogram_follows_the_photo(hands: Any, opened: MainWindow) -> None:
    histogram = opened.desks.side.panel.histogram
    hands.until(lambda: histogram.spread is not None)
    before = histogram.spread
    hands.run(opened.conductor.apply)
    hands.until(lambda: histogram.spread is not before)
    assert "0.0 %" in histogram.accessibleDescription()


def test_the_side_is_there_while_there_is_room_unless_the_person_says_otherwise(hands: Any, opened: MainWindow) -> None:
    window, side = opened, opened.desks.side.panel

    def widen(width: int) -> None:
        window.resize(width, 800)
        hands.until(lambda: window.width() == width)

    widen(1400)
    hands.until(side.isVisible)
    widen(1000)
    hands.until(lambda: not side.isVisible())
    window.actions_["side_panel"].trigger()
    assert side.isVisible()
    window.actions_["side_panel"].trigger()
    widen(1500)
    assert not side.isVisible()


def test_a_recipe_is_saved_and_loaded_and_waits_to_be_run(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path
) -> None:
    recipes = opened.desks.side.recipes
    recipes.offer((Applied(NoiseStep(seed=1)), Applied(DenoiseStep(strength=70), enabled=False)))
    answers.recipe = tmp_path / "mine"
    recipes.save_recipe()
    hands.until((tmp_path / "mine.toml").is_file)
    assert Recipe.from_file(tmp_path / "mine.toml").steps == (NoiseStep(seed=1),)
    recipes.offer(())
    answers.recipe = tmp_path / "mine.toml"
    recipes.load_recipe()
    assert [applied.step for applied in recipes.wanted] == [NoiseStep(seed=1)]
    assert opened.document.history.titles == ()


def test_a_ready_made_recipe_is_added_from_the_menu(opened: MainWindow) -> None:
    panel = opened.desks.side.panel.recipe
    panel.menu.aboutToShow.emit()
    ready = panel.menu.actions()[-1].menu()
    ready.actions()[0].trigger()
    assert len(opened.desks.side.recipes.wanted) >= 1


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        (DenoiseStep(), DenoiseStep(strength=80), "Strength 80 %"),
        (DenoiseStep(chroma=50), DenoiseStep(), "Colour as strength"),
        (DenoiseStep(sigma=5), DenoiseStep(), "Sigma auto"),
        (DenoiseStep(best=True), DenoiseStep(), "Not best"),
        (InpaintStep(), InpaintStep(grow=4), "Grown by 4 px"),
        (DenoiseStep(), DenoiseStep(strength=80, grain=5), "Denoise, other settings"),
        (DenoiseStep(), DenoiseStep(), ""),
    ],
)
def test_a_change_of_settings_has_a_name(before: Step, after: Step, title: str) -> None:
    assert settings_title(before, after) == title


def test_a_step_tells_what_matters_of_it() -> None:
    assert step_details(DenoiseStep(sigma=12.5, grain=20)) == "sigma 12.5, grain 20 %, denoise-b"
    assert step_details(NoiseStep()) == "gaussian, amount 25"

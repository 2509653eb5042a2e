"""The API does what its documentation says, and gives the pixels that the command line gives."""

from __future__ import annotations

import doctest
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui import api
from aegui.errors import MaskMismatch, OutputExists, PhotoNotFound

Command = Callable[..., tuple[int, str, str]]
FAST = ("--device", "cpu", "--precision", "fp32")


def test_the_examples_in_the_documentation_work(
    tmp_path: Path, make_model: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    for task in ("denoise", "inpaint", "noise-level"):
        make_model(api.Engine().catalogue.folders[-1], {"denoise": "denoise-b"}.get(task, task), task)
    finder, runner = doctest.DocTestFinder(recurse=True), doctest.DocTestRunner(verbose=False)
    module = finder.find(api, "aegui.api", globs={"folder": tmp_path})[0]
    runner.run(module, clear_globs=False)
    for found in finder.find(api, "aegui.api", globs=module.globs | vars(api)):
        if found.name != "aegui.api":
            runner.run(found, clear_globs=False)
    assert runner.summarize().attempted >= 15
    assert runner.summarize().failed == 0


def test_denoise_gives_the_pixels_of_the_command_line(
    command: Command, engine: api.Engine, small_cat: api.Photo, tmp_path: Path
) -> None:
    api.write_photo(small_cat, tmp_path / "a.png")
    words = ("--sigma", 20, "--strength", 90, "--grain", 10)
    assert command("denoise", tmp_path / "a.png", "-o", tmp_path / "b.png", *words, *FAST)[0] == 0
    written = api.read_photo(tmp_path / "b.png")
    for photo in (tmp_path / "a.png", str(tmp_path / "a.png"), small_cat, small_cat.pixels):
        clean = api.denoise(photo, 20, strength=90, grain=10, engine=engine)
        np.testing.assert_array_equal(clean.pixels, written.pixels)
    assert not np.array_equal(written.pixels, small_cat.pixels)


def test_inpaint_gives_the_pixels_of_the_command_line(
    command: Command, engine: api.Engine, small_cat: api.Photo, tmp_path: Path
) -> None:
    mask = np.zeros((small_cat.height, small_cat.width), bool)
    mask[20:26, 10:30] = True
    api.write_photo(small_cat, tmp_path / "a.png")
    api.write_mask(mask, tmp_path / "mask.png")
    words = ("--mask", tmp_path / "mask.png", "--grow", 2)
    assert command("inpaint", tmp_path / "a.png", "-o", tmp_path / "b.png", *words, *FAST)[0] == 0
    written = api.read_photo(tmp_path / "b.png")
    for given in (mask, tmp_path / "mask.png"):
        np.testing.assert_array_equal(api.inpaint(small_cat, given, grow=2, engine=engine).pixels, written.pixels)
    assert not np.array_equal(written.pixels[mask], small_cat.pixels[mask])
    np.testing.assert_array_equal(written.pixels[:15], small_cat.pixels[:15])


def test_a_fill_may_fade_into_the_photo(engine: api.Engine, small_cat: api.Photo) -> None:
    mask = np.zeros((small_cat.height, small_cat.width), bool)
    mask[16:32, 10:30] = True
    hard, soft = (api.inpaint(small_cat, mask, feather=feather, engine=engine).pixels for feather in (0, 6))
    before = small_cat.pixels.astype(int)
    away = [np.abs(pixels.astype(int) - before)[16, 10:30].mean() for pixels in (hard, soft)]
    assert away[1] < 0.5 * away[0]
    np.testing.assert_array_equal(soft[24, 20], hard[24, 20])
    np.testing.assert_array_equal(soft[~mask], small_cat.pixels[~mask])


def test_a_recipe_replays_to_the_same_pixels(
    command: Command, engine: api.Engine, small_cat: api.Photo, tmp_path: Path
) -> None:
    steps = [api.NoiseStep("gaussian", 15, seed=3), api.DenoiseStep(sigma=15)]
    (tmp_path / "recipe.toml").write_text(api.Recipe(tuple(steps)).to_toml(), encoding="utf-8")
    api.write_photo(small_cat, tmp_path / "a.png")
    assert command("run", tmp_path / "recipe.toml", tmp_path / "a.png", "-o", tmp_path / "b.png", *FAST)[0] == 0
    restored = api.restore(small_cat, steps, engine=engine)
    np.testing.assert_array_equal(restored.photo.pixels, api.read_photo(tmp_path / "b.png").pixels)
    assert [report.kind for report in restored.steps] == ["noise", "denoise"]


def test_files_may_be_named_by_text_or_by_path(small_cat: api.Photo, tmp_path: Path) -> None:
    mask = np.eye(4, 5, dtype=bool)
    for name in (str(tmp_path / "a.png"), tmp_path / "b.png"):
        api.write_photo(small_cat, name)
        np.testing.assert_array_equal(api.read_photo(name).pixels, small_cat.pixels)
        with pytest.raises(OutputExists):
            api.write_photo(small_cat, name)
        api.write_mask(mask, name, overwrite=True)
        np.testing.assert_array_equal(api.read_mask(name, 4, 5), mask)


def test_denoise_and_estimate_ask_the_engine_for_what_was_wished(small_cat: api.Photo, tmp_path: Path) -> None:
    class Asked(api.Engine):
        """Notes what it was asked, and finds what it is told to."""

        def restore(self, photo: api.Photo, recipe: api.Recipe, mask: Any = None, **_: Any) -> api.Restored:
            self.asked = (recipe, mask)
            return api.Restored(photo, mask, ())

        def estimate_noise(self, photo: api.Photo, *_: Any) -> api.NoiseEstimate:
            return api.NoiseEstimate(photo.width / 10, "grain", 0.5, np.zeros((1, 1), np.float32))

    engine, mask = Asked(), np.ones((small_cat.height, small_cat.width), bool)
    api.denoise(small_cat, strength=90, chroma=140, grain=10, best=True, mask=mask, engine=engine)
    assert engine.asked[0] == api.Recipe((api.DenoiseStep(None, 90, 140, 10, best=True, masked=True),))
    assert engine.asked[1] is mask
    api.denoise(small_cat, 7, engine=engine)
    assert engine.asked == (api.Recipe((api.DenoiseStep(7),)), None)
    api.write_photo(small_cat, tmp_path / "a.png")
    for photo in (small_cat, small_cat.pixels, str(tmp_path / "a.png")):
        assert api.estimate(photo, engine=engine).sigma == pytest.approx(4.7)


def test_pixels_that_are_handed_over_are_not_touched(engine: api.Engine, small_cat: api.Photo) -> None:
    pixels = small_cat.pixels.copy()
    api.denoise(pixels, 30, engine=engine)
    assert pixels.flags.writeable
    np.testing.assert_array_equal(pixels, small_cat.pixels)


def test_what_cannot_be_used_is_refused(engine: api.Engine, small_cat: api.Photo, tmp_path: Path) -> None:
    with pytest.raises(PhotoNotFound):
        api.denoise(tmp_path / "none.png", engine=engine)
    with pytest.raises(MaskMismatch):
        api.inpaint(small_cat, np.ones((3, 3), bool), engine=engine)

"""Real pairs, clean photos and estimates of the noise, measured with an engine whose answers are known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.benchmark import harmless, noise_level, pairs
from aegui.benchmark.noises import kind_of, with_noise
from aegui.benchmark.peers import DENOISERS, sigma_skimage
from aegui.benchmark.photos import clean_photos, procedural_photo
from aegui.errors import PhotoError, UsageError
from aegui.imaging.colour import LUMA
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo


@pytest.fixture
def folder(photos: Path, tmp_path: Path) -> Path:
    """Two pairs: much noise, and hardly any; beside them a half without its partner, and another file."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    for name, sigma in (("cat", 20), ("coffee", 1)):
        clean = read_photo(photos / f"{name}.png")
        write_photo(clean, folder / f"{name}_mean.PNG")
        write_photo(add_noise(clean, "gaussian", sigma, 3), folder / f"{name}_real.png")
    write_photo(clean, folder / "alone_real.png")
    write_photo(clean, folder / "other.png")
    return folder


def test_pairs_are_cleaned_blind_and_told_by_all(folder: Path, finder: Any) -> None:
    table = pairs.run(folder, models=("denoise-b",), sigmas=(8,), peers=DENOISERS[1:2], engine=finder)
    assert [score.method for score in table.methods] == [
        "(the noisy photo)",
        "denoise-b, blind",
        "denoise-b, told sigma 8",
        "OpenCV non-local means, blind",
        "OpenCV non-local means, told sigma 8",
    ]
    assert [step.sigma for step in finder.asked[1:]] == [None, 8, None, 8]
    found = {(score.pair, score.method): score for score in table.scores}
    assert len(found) == 10
    noisy = found["cat", "(the noisy photo)"]
    assert noisy.psnr == pytest.approx(10 * np.log10((255 / 20) ** 2), abs=0.5)
    for score in table.scores:
        assert score.gain == pytest.approx(score.psnr - found[score.pair, "(the noisy photo)"].psnr)
    assert found["cat", "denoise-b, blind"].gain > 1
    assert found["cat", "denoise-b, blind"].sigma == pytest.approx(20, rel=0.15)
    assert found["cat", "OpenCV non-local means, blind"].sigma == pytest.approx(20, rel=0.3)
    assert found["coffee", "denoise-b, blind"].gain == 0
    assert found["coffee", "denoise-b, told sigma 8"].gain < -3


def test_a_pair_made_worse_is_counted(folder: Path, finder: Any) -> None:
    table = pairs.run(folder, models=("denoise-b",), sigmas=(8,), peers=(), engine=finder)
    noisy, blind, told = table.methods
    assert (noisy.gain, noisy.made_worse, noisy.megapixels_per_second) == (0, 0, None)
    assert (blind.made_worse, blind.worst_gain) == (0, 0)
    assert told.made_worse == 1
    assert told.worst_gain == min(score.gain for score in table.scores)
    assert told.gain == pytest.approx(np.mean([s.gain for s in table.scores if s.method == told.method]))
    (grid,) = table.grids()
    assert grid.rows[0][3:] == ("", "", "", "")
    assert grid.rows[2][5] == "1"
    (each,) = table.details()
    assert [row[0] for row in each.rows][:2] == ["cat: (the noisy photo)", "cat: denoise-b, blind"]
    document = json.loads(json.dumps(table.to_dict(), allow_nan=False))
    assert len(document["scores"]) == 6
    assert document["methods"][2]["made_worse"] == 1
    assert table.notes[0] == "1 without a partner were left out: alone."


def test_the_classical_methods_of_the_table_help_where_they_are_told(folder: Path, finder: Any) -> None:
    table = pairs.run(folder, models=(), sigmas=(20,), limit=1, engine=finder)
    gains = {score.method: score.gain for score in table.methods if "told" in score.method}
    assert len(gains) == 3
    for name in ("scikit-image non-local means", "scikit-image wavelets"):
        assert gains[f"{name}, told sigma 20"] > 2


def test_pairs_that_are_none_are_refused(folder: Path, photos: Path, finder: Any) -> None:
    with pytest.raises(UsageError, match=r"no pairs in .* NAME_real and NAME_mean"):
        pairs.run(photos, engine=finder)
    with pytest.raises(UsageError, match="sigma"):
        pairs.run(folder, sigmas=(0,), engine=finder)
    with pytest.raises(UsageError, match="limit"):
        pairs.run(folder, limit=0, engine=finder)
    write_photo(procedural_photo(0.001), folder / "coffee_mean.PNG", overwrite=True)
    with pytest.raises(PhotoError, match=r"coffee_real.png and .*coffee_mean.PNG differ in size"):
        pairs.run(folder, models=(), peers=(), engine=finder)


def test_clean_photos_that_are_left_alone_cannot_be_harmed(photos: Path, finder: Any) -> None:
    table = harmless.run(photos, models=("denoise-b",), engine=finder)
    (score,) = table.models
    assert [step.sigma for step in finder.asked[1:]] == [None, None]
    changed = [each for each in table.touched if each.psnr < 100]
    assert score.left_alone + len(changed) == score.unchanged + len(changed) == 2
    assert score.worst == min(each.psnr for each in table.touched)
    assert score.psnr == pytest.approx(np.mean([each.psnr for each in table.touched]))
    assert all(each.megapixels == 16 * 20 / 1e6 for each in table.touched)


def test_what_is_changed_is_measured_over_all_pixels_together(photos: Path, finder: Any) -> None:
    for path in sorted(photos.iterdir()):
        write_photo(add_noise(read_photo(path), "gaussian", 25, 1), path, overwrite=True)
    table = harmless.run(photos, scale=1, models=("denoise-b",), engine=finder)
    (score,) = table.models
    assert (score.left_alone, score.unchanged) == (0, 0)
    squares = [10 ** (-each.psnr / 10) for each in table.touched]
    assert score.pooled == pytest.approx(-10 * np.log10(np.mean(squares)))
    assert score.worst <= score.pooled <= score.psnr
    assert table.grids()[0].rows[0][4:6] == ("0 of 2", "0 of 2")
    assert table.details()[0].rows[0][3] == "white"
    assert json.loads(json.dumps(table.to_dict(), allow_nan=False))["models"][0]["psnr"] == score.psnr
    with pytest.raises(UsageError, match="scale"):
        harmless.run(photos, scale=0, engine=finder)


def test_estimates_are_measured_against_what_was_added(photos: Path, finder: Any) -> None:
    table = noise_level.run(photos, (10, 30), limit=1, engine=finder)
    ours, same_method = (
        [error for error in table.errors if error.method == method]
        for method in (noise_level.OURS, noise_level.SKIMAGE)
    )
    assert [error.sigma for error in ours] == [10, 30, None]
    for error, same in zip(ours, same_method, strict=True):  # the engine of this test asks scikit-image
        assert (error.mean, error.worst) == (same.mean, same.worst)
        assert 0 < error.mean <= error.worst < 0.3
    assert ours[2].mean == pytest.approx((ours[0].mean + ours[1].mean) / 2)
    kinds = {(score.added, score.amount): score for score in table.kinds}
    assert kinds["white", 30].right == 1
    assert kinds["white", 30].leave_alone == 0
    assert kinds["jpeg", 20].right == 0
    assert kinds["white", 30].worst_gain == kinds["white", 30].gain > 2  # one photo, and the engine of this test blurs
    assert (kinds["none", 0].gain, kinds["none", 0].worst_gain) == (None, None)
    assert kinds["none", 0].right == kinds["none", 0].leave_alone
    assert len(kinds) == 3 + len(noise_level.KINDS)
    levels, named = table.grids()
    assert levels.heading == ("method", "sigma 10", "sigma 30", "all", "Mpx/s")
    assert [row[0] for row in levels.rows] == ["noise-level", "Chen 2015", "scikit-image"]
    assert {"nothing", "white, sigma 10", "jpeg, quality 20"} <= {row[0] for row in named.rows}
    assert named.rows[0][-2:] == ("", "")
    assert next(row for row in named.rows if row[0] == "white, sigma 30")[-1].startswith("+")
    document = json.loads(json.dumps(table.to_dict(), allow_nan=False))
    assert len(document["guesses"]) == 3 * len(kinds)
    with pytest.raises(UsageError, match="sigma"):
        noise_level.run(photos, (), engine=finder)


@pytest.mark.parametrize("kind", ["white", "correlated", "fine", "chroma", "sharpened", "coded", "grain"])
def test_noise_of_every_kind_has_its_level_and_its_look(kind: Any) -> None:
    grey = Photo(np.full((200, 220, 3), 128, np.uint8))
    first = with_noise("a", grey, kind, 12).pixels.astype(np.float32) - 128
    np.testing.assert_array_equal(first, with_noise("a", grey, kind, 12).pixels.astype(np.float32) - 128)
    assert not np.array_equal(first, with_noise("b", grey, kind, 12).pixels.astype(np.float32) - 128)
    assert first.std() == pytest.approx(9 if kind == "coded" else 12, rel=0.05)  # JPEG halves the chroma's resolution
    beside = np.corrcoef(first[:, 1:, 1].ravel(), first[:, :-1, 1].ravel())[0, 1]
    between = np.corrcoef(first[..., 0].ravel(), first[..., 1].ravel())[0, 1]
    luma = (first @ LUMA).std() / first.std()
    expected = {
        "white": (0, 0, 0.67),
        "correlated": (0.67, 0.5, 0.85),
        "fine": (0.09, 0.5, 0.85),
        "chroma": (0.44, -0.91, 0),
        "sharpened": (0.13, 0.5, 0.85),
        "coded": (0, 0.88, 0.96),
        "grain": (0.6, 1, 1),
    }
    assert (beside, between, luma) == pytest.approx(expected[kind], abs=0.08)
    assert kind_of(kind) == (kind if kind in ("white", "grain") else "correlated")


def test_photos_are_scaled_down_by_area(photos: Path) -> None:
    whole, small = (next(clean_photos([photos / "cat.png"], scale))[1] for scale in (1, 4))
    assert small.pixels.shape == (16, 20, 3)
    mean = whole.pixels.astype(float).reshape(16, 4, 20, 4, 3).mean((1, 3))
    np.testing.assert_allclose(small.pixels, mean, atol=0.51)
    with pytest.raises(UsageError, match="too small"):
        next(clean_photos([photos / "cat.png"], 99))


def test_a_made_up_photo_has_its_size_and_its_noise() -> None:
    photo = procedural_photo(0.3)
    assert photo.megapixels == pytest.approx(0.3, rel=0.005)
    assert photo.width / photo.height == pytest.approx(1.5, rel=0.01)
    np.testing.assert_array_equal(photo.pixels, procedural_photo(0.3).pixels)
    assert sigma_skimage(photo.pixels.astype(np.float32)) == pytest.approx(10, rel=0.1)
    assert 100 < photo.pixels.mean() < 156

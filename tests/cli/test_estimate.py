"""estimate: what it says of photos, what it writes, and what it refuses before any work."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.errors import BadOutput, ModelNotFound
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.sigma import estimate_sigma
from aegui.imaging.write import write_photo
from aegui.models.options import ComputeOptions

Run = Callable[..., Any]
Save = Callable[..., Path]


def test_estimate_says_what_the_noise_is_like(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo = photo_at(tmp_path / "a.png", 40, 400, 500)
    ran = aegui("estimate", photo, "--device", "cpu", "--precision", "fp32", "--tile", 512)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{photo}: Coloured noise, as cameras make it, sigma 40.0. 88 % sure, Chen's method says")
    assert ran.out.count("\n") == 1
    assert "0.2 Mpx" in ran.out
    assert ran.engines[0].options == ComputeOptions("cpu", "fp32", 512)


def test_estimate_as_json_is_a_document_per_photo(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo_at(tmp_path / "in" / "b.jpg", 3)
    ran = aegui("estimate", photo_at(tmp_path / "a.png", 40), tmp_path / "in", "--json")
    noisy, clean = ran.json
    assert noisy.pop("seconds") >= 0
    assert noisy == {
        "input": str(tmp_path / "a.png"),
        "sigma": 40.0,
        "kind": "correlated",
        "uncertainty": 0.125,
        "confidence": 0.875,
        "leave_alone": False,
        "advice": "Coloured noise, as cameras make it, sigma 40.0.",
        "chen_sigma": 0.75,
        "megapixels": 0.000204,
    }
    assert (clean["input"], clean["kind"], clean["leave_alone"]) == (str(tmp_path / "in" / "b.jpg"), "none", True)
    assert "leave this photo alone" in clean["advice"]
    assert len(ran.engines) == 1


def test_a_level_that_may_be_texture_is_said_to_be_unsure(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo = photo_at(tmp_path / "a.png", 60)
    assert "sigma 60.0. The level is unsure, for fine texture can look like noise" in aegui("estimate", photo).out
    assert "unsure" in aegui("estimate", photo, "--json").json[0]["advice"]


def test_a_clean_photo_is_to_be_left_alone(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    ran = aegui("estimate", photo_at(tmp_path / "a.png", 2))
    assert (ran.code, ran.err) == (0, "")
    assert "clean: leave this photo alone. sigma 2.0, 88 % sure" in ran.out


@pytest.mark.parametrize("name", ["map.png", "map.tif"])
def test_the_map_is_deep_grey_with_a_pixel_per_cell(aegui: Run, photo_at: Save, tmp_path: Path, name: str) -> None:
    photo = photo_at(tmp_path / "a.png", 20, 18, 33)
    (report,) = aegui("estimate", photo, "--map", tmp_path / name, "--json").json
    assert (report["output"], report["map_white"]) == (str(tmp_path / name), 50)
    drawn = read_photo(tmp_path / name)
    assert (drawn.pixels.shape, drawn.depth, drawn.grey) == ((3, 5, 3), 16, True)
    levels = drawn.pixels[..., 0] * (50 / 65535)
    np.testing.assert_allclose(levels, np.array([[40.0] + [20.0] * 4] + [[20.0] * 5] * 2), atol=0.001)


def test_maps_of_several_photos_go_into_a_folder(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photos = [photo_at(tmp_path / f"{name}.jpg") for name in "ab"]
    ran = aegui("estimate", *photos, "--map", tmp_path / "maps")
    assert ran.code == 0
    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == ["a.png", "b.png"]
    assert "white is sigma 100" in ran.out
    assert aegui("estimate", *photos, "--map", tmp_path / "maps").code == 4
    assert aegui("estimate", *photos, "--map", tmp_path / "maps", "--overwrite").code == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [("map.jpg", "would not be lossless"), ("map.txt", "no photo format"), ("a.png", "is the photo that was opened")],
)
def test_maps_that_cannot_be_are_refused_before_any_work(
    aegui: Run, photo_at: Save, tmp_path: Path, name: str, reason: str
) -> None:
    photo = photo_at(tmp_path / "a.png")
    before = photo.read_bytes()
    ran = aegui("estimate", photo, "--map", tmp_path / name)
    assert (ran.code, ran.engines, ran.out) == (4, [], "")
    assert reason in ran.err
    assert photo.read_bytes() == before


def test_a_bad_photo_is_reported_and_the_others_are_looked_at(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_text("no photo", encoding="utf-8")
    photos = [tmp_path / "bad.png", photo_at(tmp_path / "a.png"), photo_at(tmp_path / "b.png")]
    ran = aegui("estimate", *photos, "--json", fails={"a.png": BadOutput("It came out flat.")})
    assert ran.code == 3
    assert [report.get("exit_code") for report in ran.json] == [3, 6, None]
    assert f"{tmp_path / 'a.png'}: It came out flat." in ran.err


def test_what_is_estimated_is_what_denoising_by_itself_goes_by(
    command: Callable[..., tuple[int, str, str]], make_model: Any, models: Path, small_cat: Photo, tmp_path: Path
) -> None:
    make_model(models, "noise-level", "noise-level", seed=2)
    write_photo(small_cat, tmp_path / "a.png")
    fast = ("--device", "cpu", "--precision", "fp32", "--json")
    code, out, _ = command("estimate", tmp_path / "a.png", "--map", tmp_path / "map.png", *fast)
    (found,) = json.loads(out)
    assert code == 0
    assert found["chen_sigma"] == estimate_sigma(small_cat)
    assert read_photo(tmp_path / "map.png").pixels.shape == (8, 6, 3)
    code, out, _ = command("denoise", tmp_path / "a.png", "-o", tmp_path / "b.png", *fast)
    (report,) = json.loads(out)
    assert code == 0
    assert report["noise"] == {key: found[key] for key in ("sigma", "uncertainty", "kind", "confidence", "leave_alone")}


def test_without_the_model_nothing_is_estimated(
    command: Callable[..., tuple[int, str, str]], small_cat: Photo, tmp_path: Path
) -> None:
    write_photo(small_cat, tmp_path / "a.png")
    code, out, err = command("estimate", tmp_path / "a.png")
    assert (code, out) == (5, "")
    assert "There is no model 'noise-level'" in err


def test_what_concerns_all_photos_ends_it(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photos = [photo_at(tmp_path / f"{name}.png") for name in "ab"]
    ran = aegui("estimate", *photos, "--json", fails={"a.png": ModelNotFound("There is no model 'noise-level'.")})
    assert (ran.code, ran.json["exit_code"]) == (5, 5)
    assert aegui("estimate", tmp_path / "none.png").code == 3
    (tmp_path / "empty").mkdir()
    assert aegui("estimate", tmp_path / "empty").code == 3

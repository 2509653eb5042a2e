"""The exploring commands: what they print, write and refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def photos(tmp_path: Path, astronaut, coffee) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, (photo, left) in enumerate(((astronaut, 60), (coffee, 200), (astronaut, 300))):
        Image.fromarray(np.asarray(photo.pixels)[100:200, left : left + 120]).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def exploring(models: Path, make_model, command: Command, tmp_path: Path, monkeypatch) -> Command:
    """The command line with tiny models to explore with, and its indexes in the test's own folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    make_model(models, "search", "embed")
    make_model(models, "conv", "represent")
    make_model(models, "vae", "represent")
    return command


def test_similar_prints_a_list_of_paths_and_scores_best_first(exploring, photos) -> None:
    code, out, _ = exploring("similar", photos / "1.png", "--index", photos, "--top", 2, "--json")
    found = json.loads(out)
    assert code == 0
    assert [sorted(match) for match in found] == [["path", "score"]] * 2
    assert Path(found[0]["path"]) == photos / "1.png"
    assert found[0]["score"] > found[1]["score"]


def test_similar_speaks_to_people_and_groups_copies(exploring, photos) -> None:
    assert exploring("similar", photos / "0.png", "--index", photos)[1].splitlines()[0].endswith("0.png")
    with Image.open(photos / "0.png") as photo:
        photo.save(photos / "copy.jpg", quality=80)
    code, out, _ = exploring("similar", "--duplicates", "--index", photos, "--json")
    assert (code, [[Path(path).name for path in group] for group in json.loads(out)]) == (0, [["0.png", "copy.jpg"]])


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("similar", "--index", "PHOTOS"), 2, "Give a QUERY"),
        (("similar", "PHOTOS/0.png", "--index", "PHOTOS/nothing"), 3, "no folder"),
        (("similar", "PHOTOS/nothing.png", "--index", "PHOTOS"), 3, "no file"),
        (("similar", "PHOTOS/0.png", "--index", "PHOTOS", "--region", "1,2,3"), 2, "X,Y,WIDTH,HEIGHT"),
        (("sample", "-o", "PHOTOS/0.png"), 4, "exists already"),
        (("sample", "-o", "PHOTOS/s.png", "--model", "search"), 5, "for embed, not for represent"),
        (("layers", "conv", "--layer", "encoder.head"), 2, "--out"),
        (("features", "PHOTOS/nothing", "-o", "PHOTOS/f.npz"), 3, "no folder"),
    ],
)
def test_what_makes_no_sense_is_refused_on_one_line(exploring, photos, words, code, said) -> None:
    ran = exploring(*(str(word).replace("PHOTOS", str(photos)) for word in words))
    assert ran[0] == code
    assert said in ran[2]
    assert ran[2].count("\n") == 1


def test_a_photo_that_cannot_be_read_does_not_stop_the_search(exploring, photos) -> None:
    (photos / "bad.png").write_bytes(b"no photo")
    for _ in range(2):  # an index that was up to date says it again
        code, out, said = exploring("similar", photos / "1.png", "--index", photos, "--json")
        assert (code, len(json.loads(out))) == (0, 3)
        assert "Left out: " in said
        assert "bad.png" in said


def test_of_many_photos_that_cannot_be_read_only_some_are_named(exploring, photos) -> None:
    for number in range(5):
        (photos / f"bad{number}.png").write_bytes(b"no photo")
    said = exploring("similar", photos / "1.png", "--index", photos)[2].splitlines()
    assert len(said) == 4
    assert "2 more" in said[-1]


def test_maps_that_are_there_are_kept_and_no_work_is_done(exploring, photos, tmp_path) -> None:
    (tmp_path / "maps").mkdir()
    assert exploring("anomaly", photos, "--maps", tmp_path / "maps", "--top", 1)[0] == 0
    code, _, said = exploring("anomaly", photos, "--maps", tmp_path / "maps")
    assert (code, "holds files already" in said) == (4, True)
    assert exploring("anomaly", photos, "--maps", tmp_path / "maps", "--overwrite")[0] == 0


def test_the_way_between_two_photos_is_a_strip(exploring, photos, tmp_path) -> None:
    asked = ("interpolate", photos / "0.png", photos / "1.png", "--model", "conv", "-n", 5)
    assert exploring(*asked, "-o", tmp_path / "way.png")[0] == 0
    with Image.open(tmp_path / "way.png") as strip:
        assert strip.width > 4 * strip.height
    assert exploring("interpolate", photos / "0.png", photos / "x.png", "-o", tmp_path / "way2.png")[0] == 3


def test_map_anomaly_sample_features_and_layers_write_what_they_say(exploring, photos, tmp_path) -> None:
    assert exploring("map", photos, "-o", tmp_path / "map.html")[0] == 0
    assert "1.png" in (tmp_path / "map.html").read_text(encoding="utf-8")
    code, out, _ = exploring("anomaly", photos, "--maps", tmp_path / "maps", "--json")
    assert (code, sorted(Path(one["path"]).name for one in json.loads(out))) == (0, ["0.png", "1.png", "2.png"])
    assert len(list((tmp_path / "maps").glob("*.png"))) == 3
    assert exploring("sample", "-n", 4, "-o", tmp_path / "grid.png", "--json")[0] == 0
    with Image.open(tmp_path / "grid.png") as grid:
        assert grid.size == (38, 38)
    assert exploring("features", photos, "-o", tmp_path / "f.npz")[0] == 0
    with np.load(tmp_path / "f.npz", allow_pickle=False) as arrays:
        assert arrays["features"].shape == (3, 8)
        assert list(arrays["paths"]) == ["0.png", "1.png", "2.png"]
    assert "encoder.head" in json.loads(exploring("layers", "conv", "--json")[1])
    assert exploring("layers", "conv", "--layer", "encoder.head", "-o", tmp_path / "filters.png")[0] == 0

"""A folder's index: built once, brought up to date, and never confused by what happens to the folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aegui.errors import Cancelled, NotAPhoto, PhotoNotFound
from aegui.explore.index import Facts, Index, index_home, keep_damage, known_damage, update_index
from aegui.jobs.explorer import Explorer
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.progress import CancelToken, Progress

WIDTH = 4


class Noting:
    """Describes a photo by its name's first letter, and notes which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, path: Path) -> tuple[Facts, np.ndarray]:
        self.asked.append(path.name)
        if path.stat().st_size == 0:
            raise NotAPhoto(f"{path} is empty.")
        return Facts(3, 2, 1 << 63 | 5, 1.5, 2.5, 3.5), np.full(WIDTH, ord(path.name[0]), np.float16)


@pytest.fixture
def names(tmp_path: Path) -> Path:
    home = tmp_path / "some"
    (home / "below").mkdir(parents=True)
    for name in ("a.png", "b.jpg", "below/c.tif"):
        (home / name).write_bytes(b"x")
    return home


def update(
    folder: Path, tmp_path: Path, describer: Noting, identity: str = "one", progress: Progress | None = None
) -> Index:
    return update_index(folder, index_home(folder, tmp_path), describer, identity, WIDTH, progress or Progress())


def letters(index: Index) -> list[tuple[str, str]]:
    return [(entry.path.name, chr(int(row[0]))) for entry, row in zip(index.entries, index.vectors, strict=True)]


def test_every_photo_below_is_described_once(names, tmp_path) -> None:
    describer = Noting()
    index = update(names, tmp_path, describer)
    assert letters(index) == [("a.png", "a"), ("b.jpg", "b"), ("c.tif", "c")]
    assert index.entries[2].path == Path("below/c.tif")
    assert index.entries[0].facts == Facts(3, 2, 1 << 63 | 5, 1.5, 2.5, 3.5)
    assert letters(update(names, tmp_path, describer)) == letters(index)
    assert len(describer.asked) == 3


def test_what_is_new_changed_or_gone_is_noticed(names, tmp_path) -> None:
    update(names, tmp_path, Noting())
    (names / "a.png").unlink()
    (names / "d.png").write_bytes(b"x")
    (names / "e.png").write_bytes(b"x")
    os.utime(names / "b.jpg", ns=(1, 1))
    describer = Noting()
    index = update(names, tmp_path, describer)
    assert sorted(describer.asked) == ["b.jpg", "d.png", "e.png"]
    assert letters(index) == [("b.jpg", "b"), ("c.tif", "c"), ("d.png", "d"), ("e.png", "e")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_are_no_text_are_indexed_like_others(names, tmp_path) -> None:
    strange, empty = (os.fsdecode(name) for name in (b"z\xff.png", b"\xfe.png"))
    (names / strange).write_bytes(b"x")
    (names / empty).write_bytes(b"")
    describer = Noting()
    index = update(names, tmp_path, describer)
    assert [name for name, _ in letters(index)] == ["a.png", "b.jpg", "c.tif", strange]
    assert index.place_of(names / strange) == 3
    assert [path for path, _ in index.refused] == [Path(empty)]
    asked = len(describer.asked)
    keep_damage(index_home(names, tmp_path), strange, "model", 0.5)
    update(names, tmp_path, describer)
    assert len(describer.asked) == asked
    assert known_damage(index_home(names, tmp_path), "model") == {strange: 0.5}
    (names / strange).unlink()
    assert len(update(names, tmp_path, describer).entries) == 3


def test_another_model_starts_the_index_anew(names, tmp_path) -> None:
    update(names, tmp_path, Noting())
    describer = Noting()
    assert len(update(names, tmp_path, describer, "another").entries) == len(describer.asked) == 3


def test_a_photo_that_cannot_be_read_is_noted_and_asked_again_only_when_it_changed(names, tmp_path) -> None:
    (names / "b.jpg").write_bytes(b"")
    describer = Noting()
    index = update(names, tmp_path, describer)
    assert [name for name, _ in letters(index)] == ["a.png", "c.tif"]
    assert [path.name for path, _ in index.refused] == ["b.jpg"]
    update(names, tmp_path, describer)
    assert describer.asked.count("b.jpg") == 1
    (names / "b.jpg").write_bytes(b"xyz")
    assert not update(names, tmp_path, describer).refused


def test_what_was_described_before_a_cancel_is_kept(names, tmp_path) -> None:
    token = CancelToken()
    describer = Noting()

    def stop_later(fraction: float, _message: str) -> None:
        if fraction > 0.2:
            token.cancel()

    with pytest.raises(Cancelled):
        update(names, tmp_path, describer, progress=Progress(stop_later, token))
    assert len(describer.asked) == 2
    update(names, tmp_path, describer)
    assert len(describer.asked) == 3


def test_a_folder_without_photos_is_refused(tmp_path) -> None:
    with pytest.raises(PhotoNotFound, match="no folder"):
        update(tmp_path / "none", tmp_path, Noting())
    (tmp_path / "empty").mkdir()
    with pytest.raises(PhotoNotFound, match="No photo"):
        update(tmp_path / "empty", tmp_path, Noting())


def test_an_index_lies_outside_the_folder(folder, explorer, tmp_path) -> None:
    before = sorted(folder.rglob("*"))
    index = explorer.index(folder, Progress())
    assert len(index.entries) == 10
    assert sorted(folder.rglob("*")) == before
    assert (tmp_path / "data" / "indexes").is_dir()
    assert {entry.facts.width for entry in index.entries if entry.path.stem == "face"} == {180}


def test_exif_tells_when_a_photo_was_taken(folder, explorer) -> None:
    exif = Image.Exif()
    exif[0x0132] = "2019:05:04 03:02:01"
    with Image.open(folder / "cup.png") as image:
        image.convert("RGB").save(folder / "dated.jpg", exif=exif)
    index = explorer.index(folder, Progress())
    taken = {entry.path.name: entry.facts.taken for entry in index.entries}
    assert taken["dated.jpg"] == 1556938921
    assert taken["cup.png"] == pytest.approx((folder / "cup.png").stat().st_mtime)


def test_damage_is_remembered_until_the_photo_changes_or_another_model_is_asked(names, tmp_path) -> None:
    update(names, tmp_path, Noting())
    home = index_home(names, tmp_path)
    keep_damage(home, "a.png", "first", 0.25)
    keep_damage(home, "b.jpg", "first", 0.5)
    assert known_damage(home, "first") == {"a.png": 0.25, "b.jpg": 0.5}
    assert known_damage(home, "second") == {}
    os.utime(names / "a.png", ns=(1, 1))
    (names / "b.jpg").unlink()
    update(names, tmp_path, Noting())
    assert known_damage(home, "first") == {}


def test_what_was_looked_at_for_damage_before_a_cancel_is_not_looked_at_again(
    folder, explorer, make_model, tmp_path
) -> None:
    make_model(tmp_path / "models", "damage", "damage")
    explorer = Explorer(Catalogue((tmp_path / "models",)), ComputeOptions("cpu", "fp32"), tmp_path / "data")
    index = explorer.index(folder, Progress())
    token = CancelToken()
    told = []

    def stop_at_the_third(_: float, message: str) -> None:
        told.append(message)
        if len(set(told)) == 3:
            token.cancel()

    with pytest.raises(Cancelled):
        explorer.damage(index, Progress(stop_at_the_third, token))
    model = explorer.catalogue.card("damage").sha256
    known = known_damage(index_home(folder, tmp_path / "data"), model)
    assert set(known) == {str(entry.path) for entry in index.entries[:2]}
    shares = explorer.damage(index, Progress())
    assert list(shares[:2]) == [known[str(entry.path)] for entry in index.entries[:2]]
    assert np.isfinite(shares).all()


def test_the_page_can_be_coloured_by_damage(folder, explorer, make_model, tmp_path) -> None:
    make_model(tmp_path / "models", "damage", "damage")
    explorer = Explorer(Catalogue((tmp_path / "models",)), ComputeOptions("cpu", "fp32"), tmp_path / "data")
    assert '"damage":null' not in explorer.map_page(folder, "pca", Progress(), damage=True)
    assert '"damage":null' in explorer.map_page(folder, "pca", Progress())

"""Which photo becomes which file."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from aegui.errors import OutputError, PhotoNotFound, UsageError
from aegui.imaging.read import read_photo
from aegui.jobs.batch import space
from aegui.jobs.batch.naming import Naming
from aegui.jobs.batch.plan import Plan, make_plan
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DetectStep, MeasureStep
from tests.jobs.batch.conftest import Desk

posix = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def targets(plan: Plan) -> dict[str, str | None]:
    return {photo.name: photo.target for photo in plan.photos}


def test_the_tree_is_mirrored(desk: Desk) -> None:
    for name in ("b.jpg", "a.png", "deep/er/c.tif"):
        desk.add(name)
    assert targets(make_plan(desk.request(), {})) == {n: n for n in ("a.png", "b.jpg", "deep/er/c.tif")}
    assert set(targets(make_plan(desk.request(recursive=False), {}))) == {"a.png", "b.jpg"}
    assert not desk.out.exists(), "a plan writes nothing"


def test_names_that_collide_are_told_apart_by_rule_whatever_the_order(desk: Desk) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "b.jpg", "B.jpg"):
        desk.add(name)
    plan = make_plan(desk.request(naming=Naming(format="png")), {})
    assert targets(plan) == {
        "a.jpg": "a-jpg.png", "a.png": "a.png", "a.tif": "a-tif.png", "B.jpg": "B.png", "b.jpg": "b-jpg.png",
    }  # fmt: skip
    assert set(plan.renamed) == {"a.jpg", "a.tif", "b.jpg"}
    kept = make_plan(desk.request(), {})
    assert targets(kept)["a.jpg"] == "a.jpg"
    assert targets(kept)["b.jpg"] == "b-2.jpg", "upper and lower case are one name on many disks"


def test_photos_that_come_later_are_numbered_on(desk: Desk) -> None:
    naming, known = Naming("scan-{number:03}{ext}"), {}
    for name, number in (("c.png", 1), ("a.png", 2), ("b.png", 3)):
        desk.add(name)
        known = targets(make_plan(desk.request(naming=naming), known))
        assert known[name] == f"scan-{number:03}.png"
    assert len(set(known.values())) == 3


def test_files_that_are_there_are_never_planned_over(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.out.mkdir()
    (desk.out / "a.jpg").write_text("somebody else's")
    assert targets(make_plan(desk.request(), {})) == {"a.jpg": "a-2.jpg"}


def test_outputs_beside_the_originals_never_take_their_names_nor_are_taken_for_photos(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.add("a_clean.jpg")
    plan = make_plan(desk.request(out=desk.photos, naming=Naming("{stem}_clean{ext}")), {})
    assert targets(plan) == {"a.jpg": "a_clean-2.jpg", "a_clean.jpg": "a_clean_clean.jpg"}
    desk.add("a_clean-2.jpg")  # as if it had been made
    again = make_plan(desk.request(out=desk.photos, naming=Naming("{stem}_clean{ext}")), targets(plan))
    assert targets(again) == targets(plan)


def test_an_output_folder_inside_the_photos_is_left_out(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.add("done/b.jpg")
    assert set(targets(make_plan(desk.request(out=desk.photos / "done"), {}))) == {"a.jpg"}


def test_what_is_no_photo_is_passed_over_and_counted(desk: Desk) -> None:
    desk.add("a.jpg")
    for name in ("notes.txt", "Thumbs.db", ".hidden.jpg", "raw.xmp"):
        (desk.photos / name).write_text("x")
    (desk.photos / "folder.jpg").mkdir()
    if os.name != "nt":
        os.mkfifo(desk.photos / "pipe.jpg")
    plan = make_plan(desk.request(), {})
    assert set(targets(plan)) == {"a.jpg"}
    assert plan.passed_over == (4 if os.name == "nt" else 5)


@posix
def test_links_and_loops_are_safe(desk: Desk, tmp_path: Path) -> None:
    desk.add("a.jpg")
    (desk.photos / "loop").symlink_to(desk.photos, target_is_directory=True)
    (desk.photos / "sub").mkdir()
    (desk.photos / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (desk.photos / "linked.jpg").symlink_to(desk.photos / "a.jpg")
    (desk.photos / "lost.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (desk.photos / "itself.jpg").symlink_to(desk.photos / "itself.jpg")
    plan = make_plan(desk.request(), {})
    assert set(targets(plan)) == {"a.jpg", "linked.jpg", "lost.jpg", "itself.jpg"}, "the lost count too"
    assert plan.links == 2


def test_several_inputs_keep_their_own_names(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.add("one/x/a.jpg").parent, desk.add("two/x/a.jpg").parent
    single = desk.add("b.jpg")
    plan = make_plan(desk.request(inputs=(first, second, single)), {})
    assert set(targets(plan)) == {"x/a.jpg", "x-2/a.jpg", "b.jpg"}
    with pytest.raises(PhotoNotFound, match="nowhere"):
        make_plan(desk.request(inputs=(tmp_path / "nowhere",)), {})


def test_masks_are_found_by_the_tree_of_names(desk: Desk, tmp_path: Path, repaint: Recipe) -> None:
    for name in ("a.jpg", "sub/b.jpg", "c.jpg"):
        desk.add(name)
    masks = tmp_path / "masks"
    (masks / "sub").mkdir(parents=True)
    for name in ("a.png", "a.jpg.png", "sub/b.png", "notes.txt"):
        (masks / name).write_bytes(b"x")
    found = {photo.name: photo.mask for photo in make_plan(desk.request(recipe=repaint, masks=masks), {}).photos}
    assert found == {"a.jpg": masks / "a.jpg.png", "sub/b.jpg": masks / "sub/b.png", "c.jpg": masks / "c.png"}
    one = masks / "a.png"
    assert {photo.mask for photo in make_plan(desk.request(recipe=repaint, masks=one), {}).photos} == {one}
    with pytest.raises(UsageError, match="mask"):
        make_plan(desk.request(recipe=repaint), {})
    with pytest.raises(PhotoNotFound, match="no-masks"):
        make_plan(desk.request(recipe=repaint, masks=tmp_path / "no-masks"), {})


def test_masks_among_the_photos_are_no_photos(desk: Desk, repaint: Recipe) -> None:
    desk.add("a.jpg")
    desk.add("masks/a.png")
    assert set(targets(make_plan(desk.request(recipe=repaint, masks=desk.photos / "masks"), {}))) == {"a.jpg"}


def test_a_recipe_that_only_measures_plans_no_output(desk: Desk) -> None:
    desk.add("a.jpg")
    assert targets(make_plan(desk.request(recipe=Recipe((MeasureStep(),))), {})) == {"a.jpg": None}


def test_the_space_on_the_disk_is_predicted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        desk.add(f"{number}.png")
    photo = read_photo(desk.photos / "0.png")
    plan = make_plan(desk.request(naming=Naming(format="tiff")), {})
    assert 0.3 * 3 * photo.pixels.nbytes < plan.predicted_bytes < 1.1 * 3 * photo.pixels.nbytes
    assert plan.fits
    monkeypatch.setattr(space.shutil, "disk_usage", lambda _: SimpleNamespace(free=17))
    assert not make_plan(desk.request(), {}).fits


def test_outputs_cannot_go_into_a_file(desk: Desk) -> None:
    with pytest.raises(OutputError, match="is a file"):
        make_plan(desk.request(out=desk.add("a.jpg")), {})


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_a_problem_and_no_end(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.add("shut/b.jpg")
    (desk.photos / "shut").chmod(0)
    plan = make_plan(desk.request(), {})
    (desk.photos / "shut").chmod(0o755)
    assert set(targets(plan)) == {"a.jpg"}
    assert "shut" in str(plan.problems[0])


def test_a_recipe_that_looks_for_damage_takes_masks_too_and_misses_none(
    desk: Desk, tmp_path: Path, repaint: Recipe
) -> None:
    for name in ("a.jpg", "b.jpg"):
        desk.add(name)
    masks = tmp_path / "masks"
    masks.mkdir()
    (masks / "a.png").write_bytes(b"x")
    looks = Recipe((DetectStep(), *repaint.steps))
    found = {photo.name: photo.mask for photo in make_plan(desk.request(recipe=looks, masks=masks), {}).photos}
    assert found == {"a.jpg": masks / "a.png", "b.jpg": None}
    assert {photo.mask for photo in make_plan(desk.request(recipe=looks), {}).photos} == {None}

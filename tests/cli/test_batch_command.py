"""`aegui batch` and `aegui review`, with the real engine on tiny models."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aegui.restore.preset import presets
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, photo_at: Callable[..., Path]) -> Path:
    """Two photos, one of them deeper, and two files that are none."""
    photo_at(tmp_path / "scans" / "a.jpg")
    photo_at(tmp_path / "scans" / "sub" / "b.png", level=90)
    (tmp_path / "scans" / "notes.txt").write_text("no photo")
    (tmp_path / "recipe.toml").write_text(Recipe((DenoiseStep(sigma=20.0),)).to_toml())
    return tmp_path / "scans"


@pytest.fixture
def batch(command: Command, folder: Path, tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    def run(*words: object, out: str = "out", recipe: object = tmp_path / "recipe.toml") -> tuple[int, str, str]:
        return command("batch", folder, "-o", tmp_path / out, "--recipe", recipe, "--recursive", *words)

    return run


def document(ran: tuple[int, str, str]) -> Any:
    return json.loads(ran[1])


def test_a_folder_is_treated_and_its_tree_mirrored(batch: Command, tmp_path: Path) -> None:
    code, out, err = batch()
    assert (code, err) == (0, "")
    assert "2 of 2 photos are done, 0 failed, 1 other files passed over" in out
    assert (tmp_path / "out/a.jpg").exists()
    assert (tmp_path / "out/sub/b.png").exists()
    assert (tmp_path / "out/aegui-batch.html").exists()


def test_json_is_one_document_about_the_whole_plan(batch: Command, folder: Path, tmp_path: Path) -> None:
    (folder / "bad.png").write_text("text")
    told = document(batch("--json", "--name", "{stem}_clean{ext}", "--format", "tiff"))
    assert (told["total"], told["done"], told["failed"], told["passed_over"]) == (3, 2, 1, 1)
    assert told["exit_code"] == 8
    assert told["photos_per_minute"] > 0
    rows = {photo["name"]: photo for photo in told["photos"]}
    assert rows["sub/b.png"]["output"] == str(tmp_path / "out/sub/b_clean.tif")
    assert rows["bad.png"]["outcome"] == "failed"
    assert rows["a.jpg"]["model_sha256"] == next(iter(told["models"].values()))
    assert len(rows["a.jpg"]["content_sha256"]) == 64


def test_failed_photos_are_named_and_exit_codes_differ(batch: Command, folder: Path) -> None:
    (folder / "bad.png").write_text("text")
    code, _, err = batch()
    assert code == 8
    assert str(folder / "bad.png") in err
    for path in (folder / "a.jpg", folder / "sub/b.png"):
        path.write_text("text")
    code, _, err = batch(out="none")
    assert code == 9
    assert err.count("aegui: ") == 3


def test_a_dry_run_writes_nothing_at_all(batch: Command, tmp_path: Path) -> None:
    code, out, _ = batch("--dry-run", "--format", "png")
    assert code == 0
    assert f"{tmp_path / 'scans/a.jpg'} -> {tmp_path / 'out/a.png'}" in out
    assert not (tmp_path / "out").exists()
    told = document(batch("--dry-run", "--json"))
    assert [photo["name"] for photo in told["photos"]] == ["a.jpg", "sub/b.png"]
    assert told["predicted_bytes"] > 0
    assert told["free_bytes"] > 0


def test_resume_and_retry_failed(batch: Command, folder: Path, photo_at: Callable[..., Path]) -> None:
    (folder / "bad.png").write_text("text")
    assert batch()[0] == 8
    code, _, err = batch()
    assert code == 4
    assert "--resume" in err
    assert batch("--resume")[0] == 8
    photo_at(folder / "bad.png")
    assert batch("--retry-failed")[0] == 0


def test_precision_and_device_stay_what_they_were_settled_as(batch: Command, tmp_path: Path) -> None:
    batch()
    database = sqlite3.connect(tmp_path / "out/aegui-batch.sqlite")
    meta = dict(database.execute("SELECT key, value FROM meta").fetchall())
    database.close()
    assert json.loads(meta["device"]) == "cpu"
    assert [model for model, _ in json.loads(meta["pinned"])] == ["denoise-b"]
    assert {precision for _, precision in json.loads(meta["pinned"])} <= {"fp32", "bf16"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--name", "../{stem}{ext}"), "is a path"),
        (("--name", "{nothing}{ext}"), "asks for {nothing}"),
        (("--format", "gif"), "--format"),
        (("--workers", "0"), "--workers"),
    ],
)
def test_what_makes_no_sense_is_refused_before_any_work(
    batch: Command, tmp_path: Path, words: tuple[str, str], said: str
) -> None:
    code, _, err = batch(*words)
    assert code == 2
    assert said in err
    assert not (tmp_path / "out").exists()


def test_unknown_recipes_are_answered_with_the_presets(batch: Command) -> None:
    code, _, err = batch(recipe="denoise-gentle")
    assert code == 2
    assert "denoise-gently" in err


def test_a_model_that_is_missing_stops_it_before_anything_is_written(batch: Command, tmp_path: Path) -> None:
    recipe = tmp_path / "other.toml"
    recipe.write_text(Recipe((DenoiseStep(sigma=5.0, model="not-here"),)).to_toml())
    assert batch(recipe=recipe)[0] == 5
    assert not (tmp_path / "out").exists()


def test_a_recipe_that_repaints_wants_masks(batch: Command, tmp_path: Path) -> None:
    recipe = tmp_path / "repaint.toml"
    recipe.write_text(Recipe((InpaintStep(),)).to_toml())
    code, _, err = batch(recipe=recipe)
    assert code == 2
    assert "mask" in err


@pytest.mark.parametrize("preset", ["denoise-gently", "only-measure"])
def test_presets_are_found_by_their_id(batch: Command, tmp_path: Path, preset: str) -> None:
    assert batch(recipe=preset)[0] == 0
    assert (tmp_path / "out/a.jpg").exists() is (preset != "only-measure")


def test_every_preset_reads_and_says_what_it_is_for() -> None:
    shipped = presets()
    assert {preset.id for preset in shipped} >= {"denoise-gently", "denoise-strongly", "jpeg-clean-up", "only-measure"}
    assert all(preset.title and preset.about.endswith(".") for preset in shipped)


def test_review_counts_judges_samples_and_opens(batch: Command, aegui: Callable[..., Any], tmp_path: Path) -> None:
    batch()
    out = tmp_path / "out"
    assert aegui("review", out, "--approve", "a.jpg", "--reject", "sub/b.png").code == 0
    told = aegui("review", out, "--json").json
    assert (told["approved"], told["rejected"], told["open"]) == (1, 1, 0)
    assert {photo["name"]: photo["verdict"] for photo in told["photos"]} == {
        "a.jpg": "approved",
        "sub/b.png": "rejected",
    }
    assert len(aegui("review", out, "--sample", 1, "--json").json["photos"]) == 1
    opened: list[Path] = []
    aegui("review", out, "--restore", window=lambda photos: opened.extend(photos) or 0)
    assert opened == [tmp_path / "scans/sub/b.png"]
    assert aegui("review", out, "--forget", "sub/b.png", "--json").json["rejected"] == 0
    assert aegui("review", tmp_path / "nothing").code == 3


def test_watching_ends_with_ctrl_c_and_says_what_was_done(
    batch: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from aegui.jobs.batch import watch

    monkeypatch.setattr(watch, "wait_for", lambda _seconds, _token: False)
    monkeypatch.setattr(watch, "SETTLE_SECONDS", 0)
    monkeypatch.setattr(watch.Arrivals, "is_complete", lambda *_: True)
    code, out, _ = batch("--watch")
    assert code == 0
    assert f"{tmp_path / 'scans/a.jpg'}: done" in out


def test_the_pace_of_a_batch_is_told_beside_the_bare_engines(command: Command, folder: Path, tmp_path: Path) -> None:
    words = ("benchmark", "batch", "--data", folder, "--recipe", tmp_path / "recipe.toml", "--json")
    told = document(command(*words))
    assert told["photos"] == 1
    assert told["ratio"] > 0
    assert told["batch"]["photos_per_minute"] > 0
    assert told["engine alone"]["megapixels_per_second"] > 0

"""denoise, inpaint, run and noise: what they write, what they print, and what they refuse before any work."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.errors import BadOutput, DeviceUnavailable, ModelNotFound
from aegui.imaging.masks import write_mask
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep

Run = Callable[..., Any]
Save = Callable[..., Path]


def level(path: Path) -> int:
    """The one grey level of a photo."""
    values = np.unique(read_photo(path).pixels)
    assert len(values) == 1
    return int(values[0])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_denoise_writes_one_photo_and_says_what_it_did(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png", 40), "-o", tmp_path / "b.png")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{tmp_path / 'b.png'}: sigma 12.5, denoise-b on cpu in fp32, ")
    assert level(tmp_path / "b.png") == 215
    assert ran.engines[0].recipes == [Recipe((DenoiseStep(),))]
    assert ran.engines[0].options == ComputeOptions()


def test_every_option_reaches_the_recipe_and_the_engine(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo = photo_at(tmp_path / "a.png")
    net = ("--sigma", 25.5, "--strength", 80, "--chroma", 120, "--grain", 15, "--best", "--model", "mine")
    computing = ("--device", "cpu", "--precision", "fp32", "--tile", 512)
    ran = aegui("denoise", photo, "-o", tmp_path / "b.png", *net, *computing)
    assert ran.code == 0
    assert ran.engines[0].recipes == [Recipe((DenoiseStep(25.5, 80.0, 120.0, 15.0, best=True, model="mine"),))]
    assert ran.engines[0].options == ComputeOptions("cpu", "fp32", 512)


def test_what_the_format_cannot_hold_is_told(aegui: Run, tmp_path: Path) -> None:
    write_photo(Photo(np.full((20, 24, 3), 9000, np.uint16)), tmp_path / "deep.png")
    ran = aegui("denoise", tmp_path / "deep.png", "-o", tmp_path / "b.jpg")
    assert ran.code == 0
    assert "deep.png: JPEG cannot hold what this photo has: 16 bit." in ran.err
    assert "cannot hold" not in aegui("denoise", tmp_path / "deep.png", "-o", tmp_path / "c.png").err


def test_json_is_one_document_with_all_the_facts(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png", height=400, width=500), "-o", tmp_path / "b.jpg", "--json")
    (report,) = ran.json
    assert report.pop("seconds") >= 0
    assert report == {
        "input": str(tmp_path / "a.png"),
        "output": str(tmp_path / "b.jpg"),
        "kind": "denoise",
        "sigma": 12.5,
        "model": "denoise-b",
        "device": "cpu",
        "precision": "fp32",
        "tile": 2560,
        "megapixels": 0.2,
        "noise": {
            "sigma": 40.0,
            "uncertainty": 0.125,
            "kind": "correlated",
            "confidence": 0.875,
            "leave_alone": False,
        },
        "structure": 0.25,
        "notes": ["A smaller tile was taken."],
    }
    assert ran.err == "aegui: a.png: A smaller tile was taken.\n"


def test_a_level_that_was_told_needs_no_look_at_the_noise(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    (report,) = aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png", "--sigma", 9, "--json").json
    assert (report["sigma"], report["noise"]) == (9.0, None)


def test_a_clean_photo_is_said_to_be_left_alone_and_still_written(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png", 3), photo_at(tmp_path / "b.png", 30), "-o", tmp_path / "out")
    assert ran.code == 0
    first, second = ran.out.splitlines()
    assert "clean: leave this photo alone" in first
    assert "leave this" not in second
    assert names(tmp_path / "out") == ["a.png", "b.png"]


def test_denoise_keeps_to_a_painted_area(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo, mask = photo_at(tmp_path / "a.png"), np.zeros((12, 17), np.bool_)
    mask[2:5, 3:9] = True
    write_mask(mask, tmp_path / "mask.png")
    ran = aegui("denoise", photo, "-o", tmp_path / "b.png", "--mask", tmp_path / "mask.png")
    assert ran.code == 0
    assert ran.engines[0].recipes == [Recipe((DenoiseStep(masked=True),))]
    np.testing.assert_array_equal(ran.engines[0].masks[0], mask)
    photo_at(tmp_path / "small.png", 255, height=3)
    ran = aegui("denoise", photo, "-o", tmp_path / "c.png", "--mask", tmp_path / "small.png")
    assert (ran.code, ran.engines[0].recipes) == (3, [])
    assert "small.png is 17 x 3 pixels" in ran.err


def test_quality_reaches_the_file(aegui: Run, tmp_path: Path, photo_at: Save) -> None:
    photo = photo_at(tmp_path / "a.png", 41, 64, 64)
    for quality in (10, 95):
        assert aegui("denoise", photo, "-o", tmp_path / f"{quality}.jpg", "--quality", quality).code == 0
    assert (tmp_path / "10.jpg").read_bytes() != (tmp_path / "95.jpg").read_bytes()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--sigma", "101"], "sigma is 101.0; give 0 to 100, or auto."),
        (["--sigma", "-1"], "sigma is -1.0; give 0 to 100"),
        (["--sigma", "nan"], "sigma is nan; give 0 to 100"),
        (["--sigma", "much"], "'much' is no noise level; give auto, or a number"),
        (["--strength", "151"], "strength is 151.0; give 0 to 150 percent."),
        (["--strength", "nan"], "strength is nan"),
        (["--chroma", "-3"], "chroma is -3.0; give 0 to 150 percent."),
        (["--grain", "-0.5"], "grain is -0.5; give 0 to 100 percent."),
        (["--tile", "100"], "tile is 100; give a multiple of 16"),
        (["--device", "abacus"], "'abacus' is not one of 'auto', 'cpu'"),
        (["--precision", "fp8"], "'fp8' is not one of"),
        (["--quality", "0"], "0 is not in the range 1<=x<=100"),
        (["--colour"], "No such option"),
    ],
)
def test_options_that_make_no_sense_are_refused_before_any_work(
    aegui: Run, photo_at: Save, tmp_path: Path, words: list[str], reason: str
) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png", *words)
    assert ran.code == 2
    assert reason in ran.err
    assert ran.err.startswith("aegui: ")
    assert ran.err.count("\n") == 1
    assert names(tmp_path) == ["a.png", "models"]


def test_several_photos_become_a_folder_with_one_engine(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photos = [photo_at(tmp_path / "a.png", 1), photo_at(tmp_path / "sub" / "b.tif", 2)]
    ran = aegui("denoise", *photos, "-o", tmp_path / "new" / "out", "--json")
    assert ran.code == 0
    assert [Path(report["output"]).name for report in ran.json] == ["a.png", "b.tif"]
    assert level(tmp_path / "new" / "out" / "a.png") == 254
    assert level(tmp_path / "new" / "out" / "b.tif") == 253
    assert len(ran.engines) == 1


def test_a_folder_stands_for_its_photos_even_if_it_holds_one(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo_at(tmp_path / "in" / "a.png")
    (tmp_path / "in" / "notes.txt").write_text("no photo", encoding="utf-8")
    assert aegui("denoise", tmp_path / "in", "-o", tmp_path / "out").code == 0
    assert names(tmp_path / "out") == ["a.png"]


def test_one_photo_goes_into_an_existing_folder_under_its_name(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "out").code == 0
    assert aegui("denoise", photo_at(tmp_path / "b.png"), "-o", f"{tmp_path}/made/").code == 0
    assert names(tmp_path / "out") == ["a.png"]
    assert names(tmp_path / "made") == ["b.png"]


def test_an_empty_folder_is_said(aegui: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    ran = aegui("denoise", tmp_path / "in", "-o", tmp_path / "out")
    assert ran.code == 3
    assert "in holds no photos" in ran.err


def test_an_empty_name_is_not_the_current_folder(
    aegui: Run, photo_at: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = photo_at(tmp_path / "a.png")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for words in ((photo, "-o", ""), ("", "-o", "b.png"), (photo, "", "-o", "out")):
        ran = aegui("denoise", *words)
        assert (ran.code, ran.engines) == (2, [])
        assert "a name is empty" in ran.err
    assert names(tmp_path / "here") == []


def test_a_name_that_is_too_long_is_said_before_any_work(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo, long = photo_at(tmp_path / "a.png"), tmp_path / f"{'x' * 300}.png"
    ran = aegui("denoise", long, "-o", tmp_path / "b.png", "--json")
    assert (ran.code, ran.engines[0].recipes) == (3, [])
    assert "cannot be read: " in ran.json["error"]
    ran = aegui("denoise", photo, "-o", long, "--json")
    assert (ran.code, ran.engines) == (4, [])
    assert "cannot be written: " in ran.json["error"]
    ran = aegui("denoise", photo, "-o", long, "--json", "--overwrite")
    assert (ran.code, ran.engines) == (4, [])


def test_a_photo_that_may_not_be_read_is_left_to_the_reading(
    aegui: Run, photo_at: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = [photo_at(tmp_path / f"{name}.png") for name in "ab"]
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == photos[0]:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(os, "access", lambda path, *_, **__: str(path) != str(photos[0]))
    monkeypatch.setattr(Path, "read_bytes", refuse)
    ran = aegui("denoise", *photos, "-o", tmp_path / "out")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "a.png cannot be read: Permission denied" in ran.err
    assert names(tmp_path / "out") == ["b.png"]


def test_folders_that_may_not_be_looked_into_are_said(
    aegui: Run, photo_at: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, secret = photo_at(tmp_path / "a.png"), tmp_path / "secret"
    stat = os.stat

    def refuse(path: Any, **options: Any) -> os.stat_result:
        if str(path).startswith(str(secret)):  # what is secret changes below
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **options)

    monkeypatch.setattr(os, "stat", refuse)
    ran = aegui("denoise", secret / "x.png", "-o", tmp_path / "b.png")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "x.png cannot be read: Permission denied" in ran.err
    ran = aegui("denoise", photo, "-o", secret / "x.png")
    assert (ran.code, ran.engines, ran.err.count("\n")) == (4, [], 1)
    (tmp_path / "masks").mkdir()
    secret = tmp_path / "masks" / "a.png"
    ran = aegui("inpaint", photo, "--mask", tmp_path / "masks", "-o", tmp_path / "b.png")
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "There is no mask for" in ran.err


def test_photos_that_would_become_one_file_are_refused_before_any_work(
    aegui: Run, photo_at: Save, tmp_path: Path
) -> None:
    first, second = photo_at(tmp_path / "a" / "x.jpg"), photo_at(tmp_path / "b" / "X.jpg")
    ran = aegui("denoise", first, second, "-o", tmp_path / "out")
    assert (ran.code, ran.engines) == (2, [])
    assert "would both become" in ran.err
    ran = aegui("denoise", first, first, "-o", tmp_path / "out")
    assert (ran.code, ran.engines) == (2, [])
    assert "x.jpg is listed twice" in ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["b.gif", "b", "b.png.txt"])
def test_an_output_in_no_known_format_is_refused_before_any_work(
    aegui: Run, photo_at: Save, tmp_path: Path, out: str
) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / out)
    assert (ran.code, ran.engines) == (4, [])
    assert "End its name with one of .jpg" in ran.err


def test_an_output_that_cannot_hold_the_photo_is_refused_before_any_work(aegui: Run, tmp_path: Path) -> None:
    pixels, alpha = np.zeros((4, 5, 3), np.uint8), np.full((4, 5), 100, np.uint8)
    write_photo(Photo(pixels, alpha), tmp_path / "a.png")
    ran = aegui("denoise", tmp_path / "a.png", "-o", tmp_path / "b.jpg")
    assert (ran.code, ran.engines[0].recipes) == (4, [])
    assert "JPEG has no transparency" in ran.err


def test_an_output_folder_that_is_missing_or_a_file_is_refused_before_any_work(
    aegui: Run, photo_at: Save, tmp_path: Path
) -> None:
    photo = photo_at(tmp_path / "a.png")
    ran = aegui("denoise", photo, "-o", tmp_path / "no" / "b.png")
    assert (ran.code, ran.engines) == (4, [])
    assert "There is no folder" in ran.err
    ran = aegui("denoise", photo, photo_at(tmp_path / "b.png"), "-o", photo)
    assert (ran.code, ran.engines) == (4, [])
    assert "a.png is a file, and several photos need a folder" in ran.err


def test_existing_files_are_replaced_only_with_overwrite(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo, other = photo_at(tmp_path / "a.png", 40), photo_at(tmp_path / "b.png", 7)
    ran = aegui("denoise", photo, "-o", other, "--json")
    assert ran.code == 4
    assert ran.err == f"aegui: {other} exists already. Choose another name, or add --overwrite.\n"
    assert ran.json == {"error": ran.err.removeprefix("aegui: ").strip(), "exit_code": 4}
    assert (level(other), ran.engines) == (7, [])
    ran = aegui("denoise", photo, "-o", photo)
    assert ran.code == 4
    assert "is the photo that was opened" in ran.err
    assert aegui("denoise", photo, "-o", other, "--overwrite").code == 0
    assert aegui("denoise", photo, "-o", photo, "--overwrite").code == 0
    assert (level(photo), level(other)) == (215, 215)


def test_a_bad_photo_is_reported_and_the_rest_goes_on(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photos = [photo_at(tmp_path / f"{name}.png") for name in "abc"]
    photos[0].write_bytes(b"not a photo at all")
    ran = aegui("denoise", *photos, "-o", tmp_path / "out", "--json", fails={"b.png": BadOutput("It is all black.")})
    assert ran.code == 3
    assert names(tmp_path / "out") == ["c.png"]
    first, second, third = ran.json
    assert (first["input"], first["exit_code"]) == (str(photos[0]), 3)
    assert second == {"input": str(photos[1]), "error": "It is all black.", "exit_code": 6}
    assert third["output"] == str(tmp_path / "out" / "c.png")
    lines = ran.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"aegui: {photo}") for line, photo in zip(lines, photos, strict=False))


@pytest.mark.parametrize("error", [ModelNotFound("There is no model."), DeviceUnavailable("There is no GPU.")])
def test_an_error_that_would_befall_all_photos_ends_the_batch(
    aegui: Run, photo_at: Save, tmp_path: Path, error: Exception
) -> None:
    photos = [photo_at(tmp_path / f"{name}.png") for name in "abc"]
    ran = aegui("denoise", *photos, "-o", tmp_path / "out", fails=dict.fromkeys(("a.png", "b.png", "c.png"), error))
    assert ran.code == error.exit_code  # type: ignore[attr-defined]
    assert len(ran.engines[0].recipes) == 1
    assert ran.err.count("\n") == 1


def test_an_unforeseen_error_is_one_line_and_no_traceback(
    aegui: Run, photo_at: Save, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ran = aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png", fails={"a.png": ZeroDivisionError()})
    assert ran.code == 6
    assert ran.err.startswith("aegui: Something went wrong inside: ZeroDivisionError")
    assert ran.err.count("\n") == 1
    assert "a job failed unexpectedly" in caplog.text
    caplog.clear()


def test_ctrl_c_stops_and_leaves_nothing_half_written(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    photos = [photo_at(tmp_path / f"{name}.png") for name in "ab"]
    ran = aegui("denoise", *photos, "-o", tmp_path / "out", "--json", before=lambda: signal.raise_signal(signal.SIGINT))
    assert ran.code == 130
    assert ran.json == {"error": "Stopped.", "exit_code": 130}
    assert ran.err.splitlines()[-1] == "aegui: Stopped."
    assert names(tmp_path / "out") == []
    assert len(ran.engines[0].recipes) == 1
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_interrupts_at_once(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    def press_twice() -> None:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        pytest.fail("the second one should have interrupted")

    ran = aegui("denoise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png", before=press_twice)
    assert ran.code == 130
    assert not (tmp_path / "b.png").exists()


def test_inpaint_hands_over_the_mask(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    mask = np.zeros((12, 17), bool)
    mask[3:5, 6:9] = True
    write_mask(mask, tmp_path / "mask.png")
    photo = photo_at(tmp_path / "a.png")
    ran = aegui("inpaint", photo, "--mask", tmp_path / "mask.png", "-o", tmp_path / "b.png", "--grow", 3)
    assert ran.code == 0
    assert ran.engines[0].recipes == [Recipe((InpaintStep(grow=3),))]
    np.testing.assert_array_equal(ran.engines[0].masks[0], mask)
    assert "Retouch, inpaint on cpu in fp32" in ran.out


def test_every_setting_of_a_retouching_is_an_option(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    write_mask(np.eye(12, 17, dtype=bool), tmp_path / "mask.png")
    words = ("--grow", 2, "--method", "structure", "--seed", 4, "--grain", 50, "--feather", 6)
    ran = aegui(
        "inpaint", photo_at(tmp_path / "a.png"), "--mask", tmp_path / "mask.png", "-o", tmp_path / "b.png", *words
    )
    assert ran.engines[0].recipes == [Recipe((InpaintStep(2, "inpaint", "structure", 4, 50, 6),))]


def test_inpaint_finds_each_photos_mask_in_a_folder(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photos = [photo_at(tmp_path / name) for name in ("a.png", "b.png", "c.png")]
    (tmp_path / "masks").mkdir()
    for name in "ac":
        write_mask(np.full((12, 17), name == "a"), tmp_path / "masks" / f"{name}.png")
    ran = aegui("inpaint", *photos, "--mask", tmp_path / "masks", "-o", tmp_path / "out")
    assert ran.code == 3
    assert [bool(mask.all()) for mask in ran.engines[0].masks] == [True, False]
    assert "There is no mask for" in ran.err
    assert names(tmp_path / "out") == ["a.png", "c.png"]


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        ([], 2, "Missing option '--mask'"),
        (["--mask", "small.png"], 3, "small.png is 4 x 3 pixels, and the photo is 17 x 12"),
        (["--mask", "none.png"], 3, "There is no file none.png"),
        (["--mask", "small.png", "--grow", "65"], 2, "grow is 65; give 0 to 64 pixels"),
        (["--mask", "small.png", "--grow", "1.5"], 2, "'1.5' is not a valid int"),
    ],
)
def test_inpaint_refuses_masks_that_do_not_fit(
    aegui: Run,
    photo_at: Save,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: int,
    reason: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    write_mask(np.ones((3, 4), bool), Path("small.png"))
    ran = aegui("inpaint", photo_at(Path("a.png")), "-o", "b.png", *words)
    assert (ran.code, ran.engines[0].recipes if ran.engines else []) == (code, [])
    assert reason in ran.err


def test_run_replays_a_recipe_file(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    recipe = Recipe((DenoiseStep(5.0), InpaintStep(grow=2)))
    (tmp_path / "recipe.toml").write_text(recipe.to_toml(), encoding="utf-8")
    photo = photo_at(tmp_path / "a.png")
    ran = aegui("run", tmp_path / "recipe.toml", photo, "-o", tmp_path / "b.png")
    assert ran.code == 2
    assert "works under a mask. Give one with --mask." in ran.err
    write_mask(np.ones((12, 17), bool), tmp_path / "mask.png")
    words = ("--mask", tmp_path / "mask.png", "--json")
    ran = aegui("run", tmp_path / "recipe.toml", photo, "-o", tmp_path / "b.png", *words)
    assert ran.code == 0
    assert ran.engines[0].recipes == [recipe]
    assert [step["kind"] for step in ran.json[0]["steps"]] == ["denoise", "inpaint"]


def test_run_refuses_a_recipe_that_makes_no_sense(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    (tmp_path / "recipe.toml").write_text('version = 1\n[[step]]\nkind = "polish"\n', encoding="utf-8")
    ran = aegui("run", tmp_path / "recipe.toml", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png")
    assert (ran.code, ran.engines) == (2, [])
    assert "recipe.toml, step 1: kind is 'polish'" in ran.err


def test_noise_tells_what_the_output_cannot_hold(aegui: Run, small_cat: Any, tmp_path: Path) -> None:
    write_photo(Photo(small_cat.pixels.astype(np.uint16) * 257), tmp_path / "deep.png")
    ran = aegui("noise", tmp_path / "deep.png", "-o", tmp_path / "a.jpg", "--amount", "5")
    assert ran.code == 0
    assert ran.err == "aegui: deep.png: JPEG cannot hold what this photo has: 16 bit.\n"


def test_noise_is_the_same_for_the_same_seed(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo = photo_at(tmp_path / "a.png", 128, 40, 40)
    for name, seed in (("b", 1), ("c", 1), ("d", 2)):
        ran = aegui("noise", photo, "-o", tmp_path / f"{name}.png", "--amount", 20, "--seed", seed, "--json")
        assert ran.code == 0
    (report,) = ran.json
    assert report.pop("seconds") >= 0
    assert report == {
        "input": str(photo),
        "output": str(tmp_path / "d.png"),
        "kind": "gaussian",
        "amount": 20.0,
        "seed": 2,
        "megapixels": 0.0016,
    }
    b, c, d = (read_photo(tmp_path / f"{name}.png").pixels for name in "bcd")
    np.testing.assert_array_equal(b, c)
    assert not np.array_equal(b, d)
    assert 15 < float(b.astype(float).std()) < 25


@pytest.mark.parametrize("kind", ["gaussian", "poisson", "salt-pepper", "speckle", "jpeg"])
def test_every_kind_of_noise_changes_the_photo(aegui: Run, small_cat: Any, tmp_path: Path, kind: str) -> None:
    write_photo(small_cat, tmp_path / "a.png")
    assert aegui("noise", tmp_path / "a.png", "-o", tmp_path / "b.png", "--kind", kind, "--amount", 30).code == 0
    assert not np.array_equal(read_photo(tmp_path / "b.png").pixels, small_cat.pixels)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--kind", "pink", "--amount", "3"], "'pink' is not one of"),
        (["--kind", "jpeg", "--amount", "101"], "amount of jpeg is 101.0; give 1 to 100"),
        (["--amount", "20", "--seed", "-1"], "seed is -1"),
        ([], "Missing option '--amount'"),
    ],
)
def test_noise_that_makes_no_sense_is_refused(
    aegui: Run, photo_at: Save, tmp_path: Path, words: list[str], reason: str
) -> None:
    ran = aegui("noise", photo_at(tmp_path / "a.png"), "-o", tmp_path / "b.png", *words)
    assert ran.code == 2
    assert reason in ran.err
    assert not (tmp_path / "b.png").exists()

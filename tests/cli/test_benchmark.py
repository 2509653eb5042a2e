"""Benchmarks from the command line, with the real measurements on tiny photos and tiny models."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.benchmark import speed
from aegui.benchmark.flops import ConvolutionPeak
from aegui.benchmark.speed_report import FFDNET, SpeedReport, SpeedScore
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo

Command = Callable[..., tuple[int, str, str]]
FAST = ("--device", "cpu", "--precision", "fp32")


@pytest.fixture
def folder(astronaut: Photo, tmp_path: Path) -> Path:
    """Two portraits of 64x64 pixels."""
    (tmp_path / "photos").mkdir()
    for name, corner in (("a", 60), ("b", 180)):
        part = np.ascontiguousarray(astronaut.pixels[corner : corner + 64, corner : corner + 64])
        write_photo(Photo(part), tmp_path / "photos" / f"{name}.png")
    return tmp_path / "photos"


@pytest.mark.parametrize(("task", "condition"), [("denoise", "sigma 25"), ("inpaint", "scratch")])
def test_a_benchmark_measures_ours_beside_others(command: Command, folder: Path, task: str, condition: str) -> None:
    words = ("--sigma", "25") if task == "denoise" else ()
    code, out, _ = command("benchmark", task, "--data", folder, "--limit", 1, *words, *FAST, "--json")
    assert code == 0
    table = json.loads(out)
    methods = {score["method"] for score in table["scores"]}
    assert {"denoise": "denoise-b", "inpaint": "inpaint"}[task] in methods
    assert len(methods) > 2
    assert table["photos"] == 1
    assert any(condition in score["condition"] for score in table["scores"])
    assert all(5 < score["psnr"] < 60 for score in table["scores"])


def test_the_table_is_for_people_or_for_a_readme(command: Command, folder: Path) -> None:
    words = ("benchmark", "denoise", "--data", folder, "--limit", 1, "--sigma", "25", *FAST)
    code, out, _ = command(*words)
    assert code == 0
    assert "Mpx/s" in out
    assert any(line.split()[:1] == ["denoise-b"] for line in out.splitlines())
    code, out, _ = command(*words, "--markdown")
    assert code == 0
    assert "| --- |" in out


def test_real_pairs_are_listed_one_by_one_on_request(command: Command, small_cat: Photo, tmp_path: Path) -> None:
    write_photo(small_cat, tmp_path / "cat_mean.png")
    write_photo(add_noise(small_cat, "gaussian", 20, 1), tmp_path / "cat_real.png")
    words = ("benchmark", "denoise", "--pairs", tmp_path, "--sigma", "12", *FAST)
    code, out, _ = command(*words, "--json")
    assert code == 0
    table = json.loads(out)
    assert {"denoise-b, blind", "denoise-b, told sigma 12", "scikit-image wavelets, blind"} < {
        score["method"] for score in table["methods"]
    }
    assert {score["pair"] for score in table["scores"]} == {"cat"}
    code, out, _ = command(*words, "--markdown", "--per-photo")
    assert code == 0
    assert "| made worse |" in out
    assert "Pair by pair:" in out
    assert "| cat: denoise-b, blind |" in out


def test_the_speed_benchmark_is_asked_for_what_was_wished(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, dict[str, Any]]] = []

    def run(sizes: Any, **options: Any) -> SpeedReport:
        asked.append((sizes, options))
        scores = tuple(SpeedScore(name, "fp32", 4.0, (2.0,), 1, 1) for name in ("denoise-b", f"{FFDNET}, whole"))
        return SpeedReport("Speed", "a processor", scores, (ConvolutionPeak("fp32", 9, 8, 8),), (), ("A note.",))

    monkeypatch.setattr(speed, "run", run)
    code, out, err = command("benchmark", "speed")
    assert code == 0
    assert "Megapixels per second" in out
    assert err == "aegui: A note.\n"
    words = ("--size", "4", "--precision", "fp32", "--rounds", 5, "--no-memory", "--model", "mine", "--blind")
    code, out, _ = command("benchmark", "speed", *words, "--device", "cpu", "--tile", 512, "--json")
    assert (code, json.loads(out)["scores"][0]["times_ffdnet"]) == (0, 1)
    (usual_sizes, usual), (sizes, wished) = asked
    assert (usual_sizes, usual["memory_sizes"], usual["precisions"]) == (speed.SIZES, (24, 96), None)
    assert (sizes, wished["precisions"], wished["rounds"], wished["memory_sizes"]) == ((4,), ("fp32",), 5, ())
    assert (wished["models"], wished["blind"]) == (("mine",), True)
    assert (wished["engine"].options.device, wished["engine"].options.tile) == ("cpu", 512)


def test_pairs_and_photos_are_not_measured_at_once(command: Command, folder: Path) -> None:
    code, out, err = command("benchmark", "denoise", "--data", folder, "--pairs", folder)
    assert (code, out) == (2, "")
    assert "either --data or --pairs" in err
    code, _, err = command("benchmark", "denoise", "--pairs", folder, *FAST)
    assert code == 2
    assert "no pairs" in err


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["--sigma", "15,x"], 2, "'15,x' is not numbers with commas"),
        (["--sigma", "0"], 2, "sigma"),
        (["--limit", "0"], 2, "--limit"),
        (["--model", "none"], 5, "There is no model 'none'"),
    ],
)
def test_a_benchmark_that_makes_no_sense_is_refused(
    command: Command, folder: Path, words: list[str], code: int, reason: str
) -> None:
    ended, out, err = command("benchmark", "denoise", "--data", folder, *FAST, *words)
    assert (ended, out) == (code, "")
    assert reason in err
    assert err.count("\n") == 1

"""Benchmarks from the command line, with the real measurements on tiny photos and tiny models."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

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
    assert {"denoise": "denoise-a", "inpaint": "inpaint"}[task] in methods
    assert len(methods) > 2
    assert table["photos"] == 1
    assert any(condition in score["condition"] for score in table["scores"])
    assert all(5 < score["psnr"] < 60 for score in table["scores"])


def test_the_table_is_for_people_or_for_a_readme(command: Command, folder: Path) -> None:
    words = ("benchmark", "denoise", "--data", folder, "--limit", 1, "--sigma", "25", *FAST)
    code, out, _ = command(*words)
    assert code == 0
    assert "Mpx/s" in out
    assert any(line.split()[:1] == ["denoise-a"] for line in out.splitlines())
    code, out, _ = command(*words, "--markdown")
    assert code == 0
    assert "| --- |" in out


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

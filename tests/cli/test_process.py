"""The command line as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo


def start(*words: object, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "aegui", *map(str, words)]
    return subprocess.Popen(command, text=True, stderr=subprocess.PIPE, **options)


def test_results_are_on_stdout_and_nothing_on_stderr(small_cat: Photo, tmp_path: Path) -> None:
    write_photo(small_cat, tmp_path / "a.png")
    process = start(
        "noise", tmp_path / "a.png", "-o", tmp_path / "b.jpg", "--amount", 9, "--json", stdout=subprocess.PIPE
    )
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert json.loads(out)[0]["output"] == str(tmp_path / "b.jpg")


def test_an_error_sets_the_exit_code(tmp_path: Path) -> None:
    process = start("compare", tmp_path / "a.png", tmp_path / "b.png", stdout=subprocess.PIPE)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (3, "")
    assert err.startswith("aegui: There is no file")


@pytest.mark.skipif(os.name == "nt", reason="no pipes of this kind there")
def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        process = start("models", "list", "--json", stdout=writing)
        _, err = process.communicate(timeout=60)
    finally:
        os.close(writing)
    assert (process.returncode, err) == (1, "")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
@pytest.mark.parametrize("words", [[], ["open", "a.png"]])
def test_a_window_without_a_display_is_one_clear_line(words: list[str]) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    process = start(*words, env=environment, stdout=subprocess.PIPE)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert err == "aegui: There is no display to open a window on. The command line does without: aegui --help\n"


@pytest.mark.skipif(os.name == "nt", reason="streams are closed in another way there")
@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)])
def test_closed_streams_stop_no_work(small_cat: Photo, tmp_path: Path, closed: tuple[int, ...]) -> None:
    write_photo(small_cat, tmp_path / "a.png")
    words = ["noise", str(tmp_path / "a.png"), "-o", str(tmp_path / "b.png"), "--amount", "9"]
    shell = 'exec "$@" ' + " ".join(f"{descriptor}>&-" for descriptor in closed)
    process = subprocess.run(["sh", "-c", shell, "sh", sys.executable, "-m", "aegui", *words], timeout=60, check=False)
    assert process.returncode == 0
    assert read_photo(tmp_path / "b.png").pixels.shape == small_cat.pixels.shape


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("words", [["models", "list", "--json"], ["models", "list"], ["--help"]])
def test_results_that_find_no_room_are_one_clear_line(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        process = start(*words, stdout=full)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (4, "aegui: The results cannot be printed: No space left on device.\n")


def test_names_that_the_terminal_has_no_letters_for_are_escaped(small_cat: Photo, tmp_path: Path) -> None:
    write_photo(small_cat, tmp_path / "a.png")
    environment = os.environ | {"PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"}
    words = ("noise", tmp_path / "a.png", "-o", tmp_path / "\u00fc.png", "--amount", 9)
    process = start(*words, env=environment, stdout=subprocess.PIPE)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert "\\xfc.png: gaussian 9" in out

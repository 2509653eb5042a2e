"""compare, models, open and train, and what all commands have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aegui.errors import AeguiError

Run = Callable[..., Any]
Save = Callable[..., Path]


def test_compare_measures(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    first, second = photo_at(tmp_path / "a.png", 100), photo_at(tmp_path / "b.png", 110)
    ran = aegui("compare", first, second)
    assert (ran.code, ran.out.splitlines()[0]) == (0, "PSNR  28.13 dB")
    facts = aegui("compare", first, second, "--json").json
    assert facts["psnr"] == pytest.approx(28.1308, abs=1e-4)
    assert facts["identical"] is False
    assert 0.9 < facts["ssim"] < 1


def test_compare_of_identical_photos_is_strict_json(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    photo = photo_at(tmp_path / "a.png")
    assert aegui("compare", photo, photo).out.startswith("PSNR  identical\nSSIM  1.0000")
    assert aegui("compare", photo, photo, "--json").json == {
        "reference": str(photo),
        "candidate": str(photo),
        "psnr": None,
        "ssim": 1.0,
        "identical": True,
    }


def test_compare_of_different_sizes_is_refused(aegui: Run, photo_at: Save, tmp_path: Path) -> None:
    ran = aegui("compare", photo_at(tmp_path / "a.png"), photo_at(tmp_path / "b.png", width=18), "--json")
    assert ran.code in (2, 3)
    assert ran.json["exit_code"] == ran.code


def test_models_list_shows_a_line_for_each(aegui: Run) -> None:
    ran = aegui("models", "list")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines() if line.strip()][2:] == ["denoise-b", "inpaint"]
    assert [(card["id"], card["task"]) for card in aegui("models", "list", "--json").json] == [
        ("denoise-b", "denoise"),
        ("inpaint", "inpaint"),
    ]


def test_models_list_tells_of_broken_cards_and_shows_the_rest(aegui: Run, models: Path) -> None:
    (models / "bad.toml").write_text("id = 3", encoding="utf-8")
    ran = aegui("models", "list", "--json")
    assert (ran.code, len(ran.json)) == (0, 2)
    assert "bad.toml: 'id' must be text" in ran.err


def test_models_show_prints_the_card(aegui: Run, models: Path) -> None:
    ran = aegui("models", "show", "inpaint")
    assert ran.out == (models / "inpaint.toml").read_text(encoding="utf-8")
    assert aegui("models", "show", "inpaint", "--json").json["architecture"]["kind"] == "inpainting-unet"
    ran = aegui("models", "show", "inpaints")
    assert ran.code == 5
    assert ran.err == "aegui: There is no model 'inpaints'. Did you mean inpaint?\n"


def test_models_verify_finds_what_is_not_sound(aegui: Run, models: Path) -> None:
    assert aegui("models", "verify").out == "denoise-b: sound\ninpaint: sound\n"
    path = models / "inpaint.safetensors"
    path.write_bytes(path.read_bytes()[:-1])
    ran = aegui("models", "verify")
    assert (ran.code, ran.out) == (5, "denoise-b: sound\n")
    assert "SHA-256 differs" in ran.err
    ran = aegui("models", "verify", "--json")
    assert [entry["sound"] for entry in ran.json] == [True, False]
    assert aegui("models", "verify", "denoise-b").code == 0
    assert aegui("models", "verify", "inpaint", "unknown").code == 5


def test_models_verify_counts_a_broken_card(aegui: Run, models: Path) -> None:
    (models / "bad.toml").write_text("", encoding="utf-8")
    ran = aegui("models", "verify", "--json")
    assert ran.code == 5
    assert [(entry["id"], entry["sound"]) for entry in ran.json] == [
        ("denoise-b", True),
        ("inpaint", True),
        (None, False),
    ]


def test_nothing_and_open_show_the_window_with_its_photos(aegui: Run, tmp_path: Path) -> None:
    shown: list[list[Path]] = []

    def window(photos: list[Path]) -> int:
        shown.append(photos)
        return 0

    assert aegui(window=window).code == 0
    assert aegui("open", tmp_path / "a.png", "b.png", window=window).code == 0
    assert shown == [[], [tmp_path / "a.png", Path("b.png")]]
    assert aegui("open", window=lambda _: 3).code == 3


def test_a_window_that_cannot_open_is_one_line(aegui: Run) -> None:
    def window(_: list[Path]) -> int:
        raise AeguiError("The window cannot open.", "Install Qt.")

    ran = aegui(window=window)
    assert (ran.code, ran.err) == (1, "aegui: The window cannot open. Install Qt.\n")


def test_train_says_at_once_what_cannot_be(aegui: Run, tmp_path: Path) -> None:
    ran = aegui("train", tmp_path / "none.toml", "--data", tmp_path, "--out", tmp_path / "run", "--json")
    assert ran.code == 7
    assert ran.json["exit_code"] == 7
    assert "none.toml" in ran.err
    ran = aegui("train", tmp_path / "none.toml", "--out", tmp_path / "run")
    assert ran.code == 2
    assert "Missing option '--data'" in ran.err
    assert "See aegui train --help." in ran.err


def test_help_tells_the_exit_codes(aegui: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert aegui("--help").code == 0
    text = capsys.readouterr().out
    for command in (
        "open",
        "denoise",
        "inpaint",
        "noise",
        "run",
        "estimate",
        "compare",
        "models",
        "train",
        "benchmark",
    ):
        assert f"\n  {command} " in text
    for code in (0, 1, 2, 3, 4, 5, 6, 7, 130):
        assert f"\n    {code} " in text


@pytest.mark.parametrize(
    "words",
    [
        ["denoise"],
        ["inpaint"],
        ["noise"],
        ["run"],
        ["estimate"],
        ["compare"],
        ["train"],
        ["models", "show"],
        ["benchmark", "denoise"],
        ["benchmark", "inpaint"],
        ["benchmark", "harmless"],
        ["benchmark", "noise-level"],
    ],
)
def test_a_command_without_its_arguments_is_a_usage_error_on_one_line(aegui: Run, words: list[str]) -> None:
    ran = aegui(*words)
    assert ran.code == 2
    assert ran.err.startswith("aegui: Missing ")
    assert ran.err.endswith(f"See aegui {' '.join(words)} --help.\n")
    assert ran.err.count("\n") == 1


def test_an_unknown_command_is_a_usage_error(aegui: Run) -> None:
    ran = aegui("polish", "--json")
    assert ran.code == 2
    assert ran.json["exit_code"] == 2
    assert "No such command 'polish'" in ran.err

"""`aegui models import`, `remove` and `default`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aegui import paths
from aegui.settings import read_settings


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


def test_a_model_comes_in_and_goes(
    aegui: Callable[..., Any], make_model: Callable[..., object], tmp_path: Path
) -> None:
    make_model(tmp_path / "download", "mine", "denoise")
    ran = aegui("models", "import", tmp_path / "download" / "mine.safetensors")
    assert (ran.code, "mine: imported" in ran.out) == (0, True)
    assert (paths.user_models_dir() / "mine.toml").is_file()
    assert aegui("models", "remove", "mine").code == 0
    assert not (paths.user_models_dir() / "mine.toml").exists()


def test_a_shipped_model_is_not_removed(aegui: Callable[..., Any]) -> None:
    assert aegui("models", "remove", "denoise-b").code == 5


def test_the_default_is_kept_in_the_settings(aegui: Callable[..., Any]) -> None:
    assert aegui("models", "default", "inpaint").code == 0
    assert read_settings(paths.settings_file()).inpaint_model == "inpaint"
    assert aegui("models", "default", "nothing").code == 5

"""aegui tells its version, installed or not."""

from __future__ import annotations

import importlib.metadata
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from aegui import paths


def test_the_version_is_told_from_a_checkout_that_was_never_installed(
    aegui: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_not_there(name: str) -> NoReturn:
        raise importlib.metadata.PackageNotFoundError(name)

    checkout = Path(__file__).parents[2]
    written = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    monkeypatch.setattr(importlib.metadata, "version", is_not_there)
    monkeypatch.setattr(paths, "_PACKAGE", checkout / "aegui")
    ran = aegui("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"aegui {written}\n", "")

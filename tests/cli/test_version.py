"""aegui tells its version, installed or not."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from aegui import paths


def test_the_version_is_told_from_a_checkout_that_was_never_installed(
    aegui: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_not_there(name: str) -> NoReturn:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", is_not_there)
    ran = aegui("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"aegui {paths.version()}\n", "")

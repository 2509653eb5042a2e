"""HEIC and raw photos at the command line: without the extra, which one to install."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aegui.errors import NotAPhoto
from aegui.imaging.read import read_photo

Run = Callable[..., Any]
HEIC = b"\0\0\0\x18ftypheic" + bytes(64)
RAW = b"II*\0\x10\0\0\0CR\x02\0" + bytes(64)


@pytest.mark.parametrize(
    ("name", "data", "library", "extra"),
    [("a.heic", HEIC, "pillow_heif", "aegui[heif]"), ("a.cr2", RAW, "rawpy", "aegui[raw]")],
)
def test_without_the_extra_the_error_says_which_to_install(
    aegui: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / name).write_bytes(data)
    ran = aegui("denoise", tmp_path / name, "-o", tmp_path / "b.png")
    assert ran.code == NotAPhoto.exit_code
    assert f"pip install '{extra}'" in ran.err
    assert not (tmp_path / "b.png").exists()


def test_a_heic_photo_in_a_folder_becomes_a_tiff(aegui: Run, tmp_path: Path) -> None:
    library = pytest.importorskip("pillow_heif")
    (tmp_path / "in").mkdir()
    library.from_bytes("RGB", (96, 64), bytes(np.full(96 * 64 * 3, 90, np.uint8))).save(tmp_path / "in" / "a.heic")
    ran = aegui("denoise", tmp_path / "in", "-o", tmp_path / "out")
    assert ran.code == 0
    assert read_photo(tmp_path / "out" / "a.tif").pixels.shape == (64, 96, 3)

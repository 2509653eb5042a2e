"""Settings come back as they were written, and a broken file never stops the start."""

from __future__ import annotations

import logging
import os
import tomllib
from dataclasses import fields, replace
from pathlib import Path

import hypothesis
import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from aegui.errors import OutputError
from aegui.models.options import ComputeOptions
from aegui.settings import MAX_RECENT, Settings, read_settings, write_settings

CHANGED = Settings(
    theme="dark",
    device="cpu",
    precision="fp32",
    tile=512,
    jpeg_quality=80,
    run_after_stroke=True,
    overlay_colour="#00ff7F",
    overlay_opacity=0.25,
    recent=("/photos/a b.jpg", "/photos/ü.png"),
)


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    write_settings(CHANGED, path)
    assert read_settings(path) == CHANGED
    write_settings(Settings(), path)
    assert read_settings(path) == Settings()
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_recent_photo_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    settings = replace(Settings(), recent=(os.fsdecode(b"/photos/\xff.png"),))
    write_settings(settings, tmp_path / "settings.toml")
    assert read_settings(tmp_path / "settings.toml") == settings


def test_keys_of_another_version_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('future = "kept"\ntheme = "light"\n', encoding="utf-8")
    settings = read_settings(path)
    assert settings == Settings(theme="light")
    write_settings(replace(settings, theme="dark"), path)
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert (document["future"], document["theme"]) == ("kept", "dark")


@pytest.mark.parametrize(
    "entry",
    [
        'theme = "purple"',
        "theme = 3",
        "theme = [1]",
        'device = "abacus"',
        "tile = 100",
        "tile = 64.0",
        "jpeg_quality = 101",
        "jpeg_quality = true",
        "overlay_opacity = nan",
        "overlay_opacity = 2",
        'overlay_colour = "red"',
        'overlay_colour = "#12345"',
        "run_after_stroke = 1",
        "recent = [1]",
        "recent = 'a.png'",
        'recent = {"a" = 1}',
        "last_folder = {}",
    ],
)
def test_an_entry_that_makes_no_sense_is_its_default_and_the_others_stay(
    tmp_path: Path, entry: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"{entry}\nbrush_size = 77\n", encoding="utf-8")
    assert read_settings(path) == Settings(brush_size=77)
    assert (tmp_path / "settings.toml.broken").read_text(encoding="utf-8").startswith(entry)
    assert entry.split(maxsplit=1)[0] in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    "contents", [b"theme = ", b"\xff\xfe\x00", b"a = " + b"[" * 5000, b"theme = 'dark'\ntheme = 'dark'"]
)
def test_a_file_that_cannot_be_read_is_kept_beside(
    tmp_path: Path, contents: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(contents)
    assert read_settings(path) == Settings()
    assert (tmp_path / "settings.toml.broken").read_bytes() == contents
    assert "cannot be read" in caplog.text
    write_settings(CHANGED, path)
    assert read_settings(path) == CHANGED
    caplog.clear()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError):
        write_settings(CHANGED, tmp_path / "file" / "settings.toml")


def test_the_latest_photo_comes_first_and_once() -> None:
    settings = Settings()
    for number in range(MAX_RECENT + 3):
        settings = settings.with_recent(Path(f"/photos/{number}.png"))
    settings = settings.with_recent(Path("/photos/9.png"))
    assert len(settings.recent) == MAX_RECENT
    names = [Path(photo).name for photo in settings.recent]
    assert names[:3] == ["9.png", "14.png", "13.png"]
    assert len(set(names)) == MAX_RECENT
    assert Path(settings.last_folder).name == "photos"


def test_settings_say_how_to_compute() -> None:
    assert CHANGED.compute == ComputeOptions("cpu", "fp32", 512)
    assert Settings().compute == ComputeOptions()


toml_values = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.text(st.characters(codec="utf-8"), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2),
    max_leaves=4,
)


@hypothesis.settings(deadline=None)  # a machine at work is slow
@given(st.dictionaries(st.sampled_from([item.name for item in fields(Settings)]), toml_values))
def test_whatever_stands_in_the_file_settings_are_sound(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.toml"
    path.write_text(tomli_w.dumps(document), encoding="utf-8")
    logging.disable(logging.WARNING)
    try:
        settings = read_settings(path)
    finally:
        logging.disable(logging.NOTSET)
    assert settings.compute.tile % 16 == 0
    write_settings(settings, path)
    assert read_settings(path) == settings

"""Saving is whole or not at all, and replaces nothing unasked."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import numpy as np
import pytest

from aegui.errors import OutputError, OutputExists
from aegui.imaging import write as write_module
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo

posix = pytest.mark.skipif(os.name == "nt", reason="links and permissions differ there")


def flat(value: int) -> Photo:
    return Photo(np.full((4, 5, 3), value, np.uint8))


def value_of(path: Path) -> int:
    return int(read_photo(path).pixels[0, 0, 0])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    write_photo(flat(10), tmp_path / "old.png")
    return tmp_path / "old.png"


def test_an_existing_output_is_replaced_only_when_told(old: Path) -> None:
    with pytest.raises(OutputExists, match=r"old\.png exists already"):
        write_photo(flat(99), old)
    assert value_of(old) == 10
    write_photo(flat(99), old, overwrite=True)
    assert value_of(old) == 99
    assert names(old.parent) == ["old.png"]


def test_the_opened_photo_is_replaced_only_when_told(old: Path) -> None:
    with pytest.raises(OutputExists, match="is the photo that was opened"):
        write_photo(flat(99), old.parent / "." / "old.png", source=old)
    assert value_of(old) == 10
    write_photo(flat(99), old, overwrite=True, source=old)
    assert value_of(old) == 99


@posix
@pytest.mark.parametrize("make_link", [os.symlink, os.link])
def test_the_opened_photo_is_known_by_its_other_names(old: Path, make_link: object) -> None:
    other = old.with_name("other.png")
    assert callable(make_link)
    make_link(old, other)
    with pytest.raises(OutputExists, match="is the photo that was opened"):
        write_photo(flat(99), other, source=old)
    assert value_of(old) == 10


@posix
def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to("nowhere.png")
    with pytest.raises(OutputExists):
        write_photo(flat(99), tmp_path / "link.png")
    assert names(tmp_path) == ["link.png"]


def test_an_output_that_appears_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new.png"
    encode = write_module.encode_photo

    def slow_encode(photo: Photo, format_name: str, quality: int) -> bytes:
        path.write_bytes(b"somebody else's")
        return encode(photo, format_name, quality)

    monkeypatch.setattr(write_module, "encode_photo", slow_encode)
    with pytest.raises(OutputExists):
        write_photo(flat(99), path)
    assert path.read_bytes() == b"somebody else's"
    assert names(tmp_path) == ["new.png"]


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "no permission"), (errno.EIO, "cannot be written")],
)
@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_rubbish(
    old: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str, failing: str
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match=words):
        write_photo(flat(99), old, overwrite=True)
    monkeypatch.undo()
    assert value_of(old) == 10
    assert names(old.parent) == ["old.png"]


def test_an_encoder_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> bytes:
        raise ValueError("cannot encode this")

    monkeypatch.setattr(write_module, "encode_tiff", fail)
    with pytest.raises(OutputError, match="encoded as TIFF: cannot encode this"):
        write_photo(flat(99), tmp_path / "a.tif")
    assert names(tmp_path) == []


@posix
def test_a_file_system_without_hard_links_works_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", no_links)
    write_photo(flat(99), tmp_path / "a.png")
    assert value_of(tmp_path / "a.png") == 99
    assert names(tmp_path) == ["a.png"]


@posix
def test_permissions_are_the_old_files_or_the_usual(old: Path) -> None:
    old.chmod(0o640)
    write_photo(flat(99), old, overwrite=True)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    plain = old.with_name("plain")
    plain.touch()
    write_photo(flat(99), old.with_name("new.png"))
    assert old.with_name("new.png").stat().st_mode == plain.stat().st_mode


def test_a_missing_folder_and_a_folder_as_output_are_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        write_photo(flat(1), tmp_path / "missing" / "a.png")
    (tmp_path / "a.png").mkdir()
    for overwrite in (False, True):
        with pytest.raises(OutputError, match="is a folder"):
            write_photo(flat(1), tmp_path / "a.png", overwrite=overwrite)

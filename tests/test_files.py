"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aegui.errors import OutputError, OutputExists
from aegui.files import atomic_write, make_folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_with_all_its_bytes_and_no_companion(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "a.bin", overwrite=False) as file:
        file.write(b"abc")
        assert "a.bin" not in names(tmp_path)
    assert names(tmp_path) == ["a.bin"]
    assert (tmp_path / "a.bin").read_bytes() == b"abc"


def test_an_error_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"old")

    def write_half() -> None:
        with atomic_write(tmp_path / "a.bin", overwrite=True) as file:
            file.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert names(tmp_path) == ["a.bin"]
    assert (tmp_path / "a.bin").read_bytes() == b"old"


def test_an_existing_file_stays_unless_told(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"old")
    with pytest.raises(OutputExists, match=r"a\.bin exists already"), atomic_write(tmp_path / "a.bin", overwrite=False):
        pytest.fail("the block must not run")
    assert (tmp_path / "a.bin").read_bytes() == b"old"


def test_a_file_that_came_in_between_stays(tmp_path: Path) -> None:
    def write_late() -> None:
        with atomic_write(tmp_path / "a.bin", overwrite=False) as file:
            file.write(b"new")
            (tmp_path / "a.bin").write_bytes(b"other")

    with pytest.raises(OutputExists, match="exists already"):
        write_late()
    assert names(tmp_path) == ["a.bin"]
    assert (tmp_path / "a.bin").read_bytes() == b"other"


def test_a_missing_folder_and_a_folder_are_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"), atomic_write(tmp_path / "no" / "a", overwrite=False):
        pytest.fail("the block must not run")
    with pytest.raises(OutputError, match="is a folder"), atomic_write(tmp_path, overwrite=True):
        pytest.fail("the block must not run")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link_to_the_new_contents(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with atomic_write(tmp_path / "link", overwrite=True) as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there, and pipes have no names in folders")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "to-pipe").symlink_to("pipe")
    before = names(tmp_path)
    for name in before:
        with pytest.raises(OutputError, match="is not a file"), atomic_write(tmp_path / name, overwrite=True):
            pytest.fail("the block must not run")
    assert names(tmp_path) == before
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux knows files without a name")
def test_until_it_is_whole_a_new_file_has_no_name_that_a_killed_process_could_leave_behind(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "a.txt", overwrite=False) as file:
        file.write(b"half")
        file.flush()
        names = [path.name for path in tmp_path.iterdir()]
    assert all(name.endswith(".part") for name in names), "disks that cannot do without show the temporary"
    assert (tmp_path / "a.txt").read_bytes() == b"half"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_cannot_be_made_is_one_error_with_a_next_step(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match=r"file.inside cannot be made: Not a directory\. Choose another one\."):
        make_folder(tmp_path / "file" / "inside")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()

"""A photo's work file on the command line: the steps with their masks, as the window did them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from aegui.errors import UsageError
from aegui.imaging.masks import write_mask
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.jobs.work import Applied, Logged, PackedMask, Work
from aegui.jobs.work_file import from_bytes, read_work, to_bytes, write_work
from aegui.restore.steps import DenoiseStep, InpaintStep, NoiseStep


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    write_photo(Photo(rng.integers(50, 200, (96, 128, 3), dtype=np.uint8)), tmp_path / "holiday.png")
    return tmp_path / "holiday.png"


def a_mask() -> PackedMask:
    mask = np.zeros((96, 128), np.bool_)
    mask[30:40, 30:60] = True
    return PackedMask.of(mask)


def a_work() -> Work:
    first, second = Applied(DenoiseStep(strength=80)), Applied(InpaintStep(grow=2), a_mask(), enabled=False)
    patch = PackedMask.of(np.ones((3, 5), np.bool_))
    history = (Logged("Denoise", (first,)), Logged("Brush stroke", (first,), 7, 9, patch))
    return Work("/photos/holiday.png", 96, 128, (first, second), a_mask(), history)


def test_a_work_file_holds_all_that_is_remembered_and_the_same_work_is_the_same_bytes() -> None:
    assert from_bytes(to_bytes(a_work())) == a_work()
    assert to_bytes(a_work()) == to_bytes(a_work())


@pytest.mark.parametrize(
    "damage", [lambda data: data[:200], lambda _: b"no zip", lambda data: data.replace(b"x", b"y")]
)
def test_a_damaged_work_file_is_one_error(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    (tmp_path / "bad.aegui").write_bytes(damage(to_bytes(a_work())))
    with pytest.raises(UsageError, match=r"bad\.aegui"):
        read_work(tmp_path / "bad.aegui")


def test_a_work_file_that_is_not_there_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.aegui cannot be read: No such file or directory\. Check its name\."):
        read_work(tmp_path / "gone.aegui")


def test_a_work_file_of_another_size_is_refused_for_the_photo_that_it_was_not_made_for(
    command: Callable[..., tuple[int, str, str]], photo_file: Path, tmp_path: Path
) -> None:
    mask = PackedMask.of(np.ones((9, 9), np.bool_))
    write_work(Work("other.png", 9, 9, (Applied(InpaintStep(), mask),)), tmp_path / "other.aegui")
    code, _, err = command("run", tmp_path / "other.aegui", photo_file, "-o", tmp_path / "a.png", "--device", "cpu")
    assert code == 3
    assert "9 x 9" in err


def test_a_work_file_replays_to_the_same_pixels_on_the_command_line(
    command: Callable[..., tuple[int, str, str]], photo_file: Path, tmp_path: Path
) -> None:
    mask = np.zeros((96, 128), np.bool_)
    mask[30:40, 30:60] = True
    trace = (
        Applied(NoiseStep(amount=5, seed=1)),
        Applied(NoiseStep(amount=50, seed=2), enabled=False),
        Applied(InpaintStep(grow=1, method="structure"), PackedMask.of(mask)),
    )
    write_work(Work("holiday.png", 96, 128, trace), tmp_path / "holiday.aegui")
    exactly = ("--device", "cpu", "--precision", "fp32")  # auto goes by what is faster just now
    code, _, err = command("run", tmp_path / "holiday.aegui", photo_file, "-o", tmp_path / "a.png", *exactly)
    assert code == 0, err
    command("noise", photo_file, "-o", tmp_path / "n.png", "--amount", 5, "--seed", 1)
    write_mask(mask, tmp_path / "m.png")
    words = ("--mask", tmp_path / "m.png", "--grow", 1, "--method", "structure", *exactly)
    code, _, err = command("inpaint", tmp_path / "n.png", "-o", tmp_path / "b.png", *words)
    assert code == 0, err
    np.testing.assert_array_equal(read_photo(tmp_path / "a.png").pixels, read_photo(tmp_path / "b.png").pixels)

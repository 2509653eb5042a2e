"""aegui detect and aegui mask: masks as files, and what is refused."""

import json
from pathlib import Path

import numpy as np
import pytest

from aegui.imaging.masks import load_mask, write_mask
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo


@pytest.fixture
def photo(tmp_path: Path, small_cat: Photo) -> Path:
    path = tmp_path / "cat.png"
    write_photo(small_cat, path)
    return path


@pytest.fixture
def masks(tmp_path: Path) -> tuple[Path, Path]:
    first, second = np.zeros((61, 47), bool), np.zeros((61, 47), bool)
    first[10:20, 10:20] = True
    second[15:25, 10:20] = True
    write_mask(first, tmp_path / "a.png")
    write_mask(second, tmp_path / "b.png")
    return tmp_path / "a.png", tmp_path / "b.png"


def test_detect_writes_a_mask_of_the_photos_size(command, photo, models, make_model, tmp_path) -> None:
    make_model(models, "damage", "damage")
    out = tmp_path / "mask.png"
    code, text, error = command("detect", photo, "-o", out, "--sensitivity", 80, "--no-check", "--json")
    assert code == 0, error
    report = json.loads(text)
    report = report[0] if isinstance(report, list) else report
    assert {"components", "covered", "fade"} <= report.keys()
    assert load_mask(out).shape == (61, 47)


def test_detect_without_its_model_or_a_lossless_name_is_refused(command, photo, models, make_model, tmp_path) -> None:
    assert command("detect", photo, "-o", tmp_path / "mask.png")[0] == 5
    make_model(models, "damage", "damage")
    assert command("detect", photo, "-o", tmp_path / "mask.jpg")[0] == 4
    assert command("detect", photo, "-o", tmp_path / "mask.png", "--sensitivity", 101)[0] == 2


@pytest.mark.parametrize(("how", "pixels"), [("add", 150), ("subtract", 50), ("intersect", 50)])
def test_masks_are_combined(command, masks, tmp_path, how, pixels) -> None:
    out = tmp_path / "out.png"
    assert command("mask", *masks, "-o", out, "--combine", how)[0] == 0
    assert load_mask(out).sum() == pixels


def test_masks_grow_shrink_and_invert(command, masks, tmp_path) -> None:
    out = tmp_path / "out.png"
    sizes = []
    for words in (["--grow", 2], ["--shrink", 2], ["--invert"]):
        assert command("mask", masks[0], "-o", out, "--overwrite", *words)[0] == 0
        sizes.append(int(load_mask(out).sum()))
    assert sizes[0] > 100 > sizes[1]
    assert sizes[2] == 61 * 47 - 100


def test_a_mask_of_another_size_is_refused_unless_scaled(command, masks, photo, tmp_path) -> None:
    small, out = tmp_path / "small.png", tmp_path / "out.png"
    write_mask(np.ones((10, 10), bool), small)
    code, _, error = command("inpaint", photo, "--mask", small, "-o", out)
    assert code == 3
    assert "10 x 10" in error
    assert command("mask", masks[0], small, "-o", out)[0] == 3
    assert command("mask", masks[0], small, "-o", out, "--scale")[0] == 0
    half = tmp_path / "half.png"
    left = np.zeros((10, 10), bool)
    left[:, :5] = True
    write_mask(left, half)
    assert command("inpaint", photo, "--mask", half, "-o", out, "--overwrite", "--scale-mask", "--grain", 0)[0] == 0


def test_a_feathered_mask_is_grey_at_its_edge(command, masks, tmp_path) -> None:
    from aegui.imaging.read import read_photo

    out = tmp_path / "out.png"
    assert command("mask", masks[0], "-o", out, "--feather", 3)[0] == 0
    assert len(np.unique(read_photo(out).pixels)) > 3


def test_the_method_and_seed_of_a_fill_are_options(command, masks, photo, tmp_path) -> None:
    out = tmp_path / "out.png"
    words = ("inpaint", photo, "--mask", masks[0], "-o", out, "--overwrite")
    assert command(*words, "--method", "texture", "--seed", 3)[0] == 0
    assert command(*words, "--method", "magic")[0] == 2
    assert command(*words, "--grain", 101)[0] == 2

"""A folder with photos that cannot be decoded, and with deep ones: training goes on without the former."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import skimage.data
from PIL import Image

from aegui.errors import TrainingError
from aegui.training.photos import PhotoPool, decoded
from aegui.training.split import load_photos


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    Image.fromarray(skimage.data.astronaut()[:96, :96]).save(tmp_path / "whole.jpg")
    return tmp_path / "whole.jpg"


@pytest.fixture
def cut_off(tmp_path: Path) -> Path:
    Image.fromarray(skimage.data.coffee()[:96, :96]).save(tmp_path / "cut.jpg")
    data = (tmp_path / "cut.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(data[: len(data) // 2])
    return tmp_path / "cut.jpg"


def test_a_photo_that_is_cut_off_is_left_out(tmp_path: Path, whole: Path, cut_off: Path):
    pool, rng = PhotoPool((tmp_path,)), np.random.default_rng(0)
    assert len(pool) == 2
    for _ in range(8):
        assert (pool.draw_photo(rng) == decoded(whole)).all()
    assert len(load_photos((cut_off, whole))) == 1


def test_where_no_photo_can_be_decoded_one_of_them_is_named(tmp_path: Path, cut_off: Path):
    with pytest.raises(TrainingError, match=r"cut\.jpg cannot be decoded"):
        PhotoPool((tmp_path,)).draw(np.random.default_rng(0), 16)
    with pytest.raises(TrainingError, match=r"cut\.jpg cannot be decoded"):
        load_photos((cut_off,))


def test_sixteen_bits_of_grey_are_brought_to_eight(tmp_path: Path):
    grey = np.linspace(0, 65535, 64 * 64).reshape(64, 64).astype(np.uint16)
    cv2.imwrite(str(tmp_path / "deep.png"), grey)
    pixels = decoded(tmp_path / "deep.png")
    assert pixels.shape == (64, 64, 3)
    assert np.abs(pixels[..., 0].astype(int) - (grey >> 8)).max() <= 1

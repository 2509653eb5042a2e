"""Folders with HEIC and raw photos in them: taken along where the extras are installed, else told of."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import skimage.data
from PIL import Image

from aegui.imaging import read
from aegui.imaging.photo import Metadata
from aegui.imaging.read import read_photo
from aegui.imaging.source import Decoded, Source
from aegui.jobs.batch.naming import Naming
from aegui.jobs.batch.plan import make_plan
from tests.jobs.batch.conftest import Desk


def add_heic(desk: Desk) -> Path:
    library = pytest.importorskip("pillow_heif")
    pixels = np.ascontiguousarray(skimage.data.chelsea()[:64, :96])  # type: ignore[no-untyped-call]
    path = desk.photos / "phone.HEIC"
    library.from_bytes("RGB", (96, 64), pixels.tobytes()).save(path, quality=95)
    return path


def test_a_heic_photo_is_treated_and_saved_as_tiff(desk: Desk) -> None:
    add_heic(desk)
    result = desk.run()
    assert [(row.name, row.state, row.target) for row in result.photos] == [("phone.HEIC", "done", "phone.tif")]
    assert read_photo(desk.out / "phone.tif").pixels.shape == (64, 96, 3)


def test_of_a_stereo_pair_the_first_is_treated_and_said_to_be_one_of_many(desk: Desk) -> None:
    left, right = (Image.new("RGB", (24, 16), (level, 90, 60)) for level in (40, 200))
    left.save(desk.photos / "day.MPO", save_all=True, append_images=[right])
    (row,) = desk.run().photos
    assert (row.state, row.target) == ("done", "day.tif")
    assert "only the first was read" in (row.notes or "")
    assert read_photo(desk.out / "day.tif").pixels.shape == (16, 24, 3)


def test_a_raw_photo_is_treated_and_saved_in_16_bit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rawpy")

    def developed(_: Source) -> Decoded:
        return Decoded(np.full((8, 12, 3), 30_001, np.uint16), None, grey=False, metadata=Metadata())

    monkeypatch.setattr(read, "decode_raw", developed)
    shutil.copy(desk.add("shot.tif"), desk.photos / "shot.nef")
    result = desk.run()
    assert {row.name: row.target for row in result.photos} == {"shot.nef": "shot-nef.tif", "shot.tif": "shot.tif"}
    assert read_photo(desk.out / "shot-nef.tif").pixels[0, 0, 0] == 65535 - 30_001


@pytest.mark.parametrize(("name", "library", "extra"), [("a.HEIC", "pillow_heif", "heif"), ("a.cr3", "rawpy", "raw")])
def test_without_the_extra_they_are_counted_and_the_plan_says_which_is_wanted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    desk.add("a.jpg")
    (desk.photos / name).write_bytes(b"x" * 64)
    (desk.photos / f".{name}").write_bytes(b"x" * 64)
    plan = make_plan(desk.request(), {})
    assert [photo.name for photo in plan.photos] == ["a.jpg"]
    assert (plan.lacking, plan.passed_over) == (((extra, 1),), 2)


def test_their_names_become_those_of_a_format_that_is_written() -> None:
    assert Naming("{stem}_clean{ext}").name_for(Path("day/IMG_1.DNG"), 1) == "IMG_1_clean.tif"
    assert Naming(format="jpeg").name_for(Path("day/IMG_1.heic"), 1) == "IMG_1.jpg"


def test_the_pixels_of_a_camera_file_are_not_told_from_its_preview(desk: Desk) -> None:
    from aegui.jobs.batch.space import header_bytes

    path = desk.add("shot.tif").rename(desk.photos / "shot.dng")
    assert header_bytes(path) == 6 * path.stat().st_size

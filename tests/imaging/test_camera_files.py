"""HEIC and raw photos: opened where the extras are installed, and where not, the error names the extra."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from PIL import Image

from aegui.errors import NotAPhoto, PhotoTooLarge, PhotoTruncated
from aegui.imaging.photo import Photo
from aegui.imaging.read import decode_photo, list_photos, read_photo
from aegui.jobs.batch.thumbnails import thumbnail

XYZ_TO_SRGB = (32406, -15372, -4986, -9689, 18758, 415, 557, -2040, 10570)
COLOUR_MATRIX = tuple(word for value in XYZ_TO_SRGB for word in (value, 10_000))


@pytest.fixture
def heic(astronaut: Photo) -> Callable[..., bytes]:
    """A function that makes a HEIC file, with what `save` is given."""
    library = pytest.importorskip("pillow_heif")

    def make(mode: str = "RGB", data: bytes | None = None, size: tuple[int, int] = (512, 512), **more: object) -> bytes:
        buffer = io.BytesIO()
        library.from_bytes(mode, size, data or astronaut.pixels.tobytes()).save(buffer, quality=95, **more)
        return buffer.getvalue()

    return make


@pytest.fixture
def dng(tmp_path: Path, astronaut: Photo) -> Path:
    """A raw photo: the astronaut as a sensor under a Bayer pattern would see her."""
    pytest.importorskip("rawpy")
    linear = ((astronaut.pixels / 255.0) ** 2.2 * 60_000).astype(np.uint16)
    mosaic = linear[..., 1].copy()
    mosaic[::2, ::2], mosaic[1::2, 1::2] = linear[::2, ::2, 0], linear[1::2, 1::2, 2]
    tags = [
        (50706, "B", 4, (1, 4, 0, 0), True), (50707, "B", 4, (1, 1, 0, 0), True), (50708, "s", 0, "Aegui Test", True),
        (271, "s", 0, "Aegui", True), (272, "s", 0, "Test", True), (33421, "H", 2, (2, 2), True),
        (33422, "B", 4, (0, 1, 1, 2), True), (50721, "2i", 9, COLOUR_MATRIX, True),
        (50728, "2I", 3, (1, 1, 1, 1, 1, 1), True), (50717, "H", 1, 65535, True), (50714, "H", 1, 0, True),
    ]  # fmt: skip
    path = tmp_path / "shot.dng"
    tifffile.imwrite(path, mosaic, photometric=32803, extratags=tags, metadata=None)
    return path


def test_a_heic_photo_opens_with_its_metadata(heic: Callable[..., bytes], astronaut: Photo) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Phone", 6
    photo = decode_photo(heic(exif=exif.tobytes(), xmp=b"<x/>"), "a.heic")
    assert (photo.source_format, photo.depth) == ("HEIF", 8)
    turned = np.rot90(astronaut.pixels, 3)  # orientation 6, done once
    assert float(np.abs(photo.pixels.astype(int) - turned).mean()) < 3
    assert photo.metadata.xmp == b"<x/>"
    assert photo.metadata.exif is not None
    assert b"Phone" in photo.metadata.exif
    again = Image.Exif()
    again.load(b"Exif\0\0" + photo.metadata.exif)
    assert again[0x0112] == 1


def test_a_deep_heic_photo_opens_with_16_bit(heic: Callable[..., bytes]) -> None:
    ramp = np.linspace(0, 65535, 64 * 64 * 3).astype(np.uint16).reshape(64, 64, 3)
    photo = decode_photo(heic("RGB;16", ramp.tobytes(), (64, 64)), "a.heic")
    assert photo.depth == 16
    assert float(np.abs(photo.pixels.astype(int) - ramp).mean()) < 1500


@pytest.mark.parametrize("cut", [40, 400, 4000])
def test_a_heic_photo_that_is_cut_off_is_one_error(heic: Callable[..., bytes], cut: int) -> None:
    with pytest.raises(PhotoTruncated):
        decode_photo(heic()[:cut], "a.heic")


def test_a_heic_photo_beyond_the_limit_is_refused(heic: Callable[..., bytes]) -> None:
    with pytest.raises(PhotoTooLarge):
        decode_photo(heic(), "a.heic", max_megapixels=0.1)


def test_a_raw_photo_is_developed_to_16_bit_srgb(dng: Path, astronaut: Photo) -> None:
    photo = read_photo(dng)
    assert (photo.source_format, photo.depth, photo.pixels.shape) == ("RAW", 16, astronaut.pixels.shape)
    assert photo.metadata.icc_profile is not None
    assert photo.metadata.exif is not None
    assert b"Aegui" in photo.metadata.exif
    small, wanted = (_small(pixels[..., 1]).ravel() for pixels in (photo.pixels, astronaut.pixels))
    assert np.corrcoef(small, wanted)[0, 1] > 0.97


def _small(plane: np.ndarray[tuple[int, ...], np.dtype[np.uint8 | np.uint16]]) -> np.ndarray[Any, Any]:
    """Means of 16 x 16 pixels: what no way to demosaic changes much."""
    return np.asarray(plane.reshape(32, 16, 32, 16).mean(axis=(1, 3)))


def test_a_damaged_raw_photo_is_one_error(dng: Path) -> None:
    dng.write_bytes(dng.read_bytes()[:900])
    with pytest.raises(PhotoTruncated):
        read_photo(dng)


def test_a_raw_photo_without_a_preview_still_has_a_small_picture(dng: Path) -> None:
    assert thumbnail(dng, 64).shape == (64, 64, 3)


def test_a_folder_lists_camera_files_too(dng: Path) -> None:
    (dng.parent / "b.HEIC").write_bytes(b"x")
    (dng.parent / "notes.txt").write_bytes(b"x")
    assert [path.name for path in list_photos(dng.parent)] == ["b.HEIC", "shot.dng"]


@pytest.mark.parametrize(
    ("head", "name", "module", "extra"),
    [
        (b"\0\0\0\x1cftypheic\0\0\0\0", "a.heic", "pillow_heif", "aegui[heif]"),
        (b"II*\0\x08\0\0\0CR\x02\0\0\0\0\0", "a.cr2", "rawpy", "aegui[raw]"),
        (b"II*\0\x08\0\0\0\0\0\0\0\0\0\0\0", "a.NEF", "rawpy", "aegui[raw]"),
        (b"FUJIFILMCCD-RAW 0201", "a.raf", "rawpy", "aegui[raw]"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1", "a.cr3", "rawpy", "aegui[raw]"),
    ],
)
def test_without_the_extra_the_error_names_which_to_install(
    monkeypatch: pytest.MonkeyPatch, head: bytes, name: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(NotAPhoto) as caught:
        decode_photo(head + bytes(64), name)
    assert extra in caught.value.hint


def test_a_raw_photo_becomes_a_tiff_on_the_command_line(
    command: Callable[..., tuple[int, str, str]], dng: Path, tmp_path: Path
) -> None:
    code, _, err = command("noise", dng, "-o", f"{tmp_path / 'out'}/", "--amount", 5, "--depth", 8)
    assert code == 0, err
    saved = read_photo(tmp_path / "out" / "shot.tif")
    assert (saved.source_format, saved.depth) == ("TIFF", 8)

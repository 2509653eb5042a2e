"""Files that are no photos, or no longer, or too large, give one error that names them and never anything else."""

from __future__ import annotations

import contextlib
import io
import logging
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
import skimage.data
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from aegui.errors import NotAPhoto, PhotoError, PhotoNotFound, PhotoTooLarge, PhotoTruncated, PhotoUnreadable
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import decode_photo, read_photo
from aegui.imaging.write import encode_photo

KINDS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "PNG 16", "TIFF 16", "TIFF 16 LZW", "TIFF 16 plain")


def encoded(kind: str) -> bytes:
    pixels = np.ascontiguousarray(skimage.data.chelsea()[100:164, 100:180])
    deep = pixels.astype(np.uint16) * 257
    if kind == "TIFF 16 LZW":
        return bytes(cv2.imencode(".tiff", deep)[1])
    if kind == "TIFF 16 plain":
        buffer = io.BytesIO()
        tifffile.imwrite(buffer, deep, photometric="rgb")
        return buffer.getvalue()
    name, _, is_deep = kind.partition(" ")
    return encode_photo(Photo(deep if is_deep else pixels), name)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {kind: encoded(kind) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [1, 3, 10, 30, 50, 80, 95])
def test_a_photo_cut_off_anywhere_is_said_to_be(files: dict[str, bytes], kind: str, percent: int) -> None:
    data = files[kind]
    cut = data[: max(len(data) * percent // 100, 16)]
    with pytest.raises((PhotoTruncated, NotAPhoto), match="holiday") as caught:
        decode_photo(cut, "holiday")
    if percent >= 3:
        assert isinstance(caught.value, PhotoTruncated)


@pytest.mark.parametrize("kind", ["PNG", "PNG 16", "TIFF", "TIFF 16"])
def test_damage_in_the_middle_is_found_where_the_format_has_checksums(files: dict[str, bytes], kind: str) -> None:
    data = bytearray(files[kind])
    data[len(data) // 2] ^= 0x55
    with pytest.raises(PhotoTruncated, match="damaged"):
        decode_photo(bytes(data), "holiday")


def test_zeros_across_a_jpegs_structure_are_found(files: dict[str, bytes]) -> None:
    data = bytearray(files["JPEG"])
    middle = len(data) // 2
    data[middle : middle + 2] = b"\xff\x01"
    with pytest.raises(PhotoTruncated, match="impossible marker"):
        decode_photo(bytes(data), "holiday")


@pytest.mark.parametrize("sampling", ["4:4:4", "4:2:0"])
@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_whose_data_cannot_fill_its_size_is_not_padded_with_grey(sampling: str, progressive: bool) -> None:
    buffer = io.BytesIO()
    flat = Image.new("RGB", (640, 480))  # the least data that a real picture has
    flat.save(buffer, "JPEG", quality=1, optimize=True, subsampling=sampling, progressive=progressive)
    data = bytearray(buffer.getvalue())
    assert decode_photo(bytes(data), "holiday").width == 640
    at = max(data.find(b"\xff\xc0"), data.find(b"\xff\xc2")) + 5
    data[at : at + 4] = struct.pack(">HH", 30000, 30000)
    with pytest.raises(PhotoTruncated, match="cannot hold 30000 x 30000 pixels"):
        decode_photo(bytes(data), "holiday")


@pytest.mark.parametrize(("colour_type", "samples"), [(0, 1), (2, 3), (4, 2), (6, 4)])
def test_a_deep_png_without_all_its_pixels_is_one_error_and_no_line_of_libpng(
    capfd: pytest.CaptureFixture[str], colour_type: int, samples: int
) -> None:
    rows = b"".join(b"\0" + bytes(7 * 2 * samples) for _ in range(5))

    def png(pixels: bytes) -> bytes:
        header = struct.pack(">IIBBBBB", 7, 5, 16, colour_type, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
        packed = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in chunks)
        return b"\x89PNG\r\n\x1a\n" + b"".join(packed)

    assert decode_photo(png(zlib.compress(rows)), "holiday").pixels.shape == (5, 7, 3)
    for pixels in (zlib.compress(rows[:-1]), zlib.compress(rows)[:-6], b"", b"no deflate"):
        with pytest.raises(PhotoTruncated, match="holiday"):
            decode_photo(png(pixels), "holiday")
    assert capfd.readouterr().err == ""


@settings(max_examples=200, deadline=None)
@given(kind=st.sampled_from(KINDS), seed=st.integers(0, 2**32 - 1), flips=st.integers(1, 40))
def test_random_damage_gives_a_photo_or_a_photo_error(kind: str, seed: int, flips: int) -> None:
    data, rng = bytearray(encoded(kind)), np.random.default_rng(seed)
    for at in rng.integers(0, len(data) if seed % 2 else 200, flips):
        data[at] ^= rng.integers(1, 256)
    # Whatever else were raised, or a result that is no photo, fails here.
    with contextlib.suppress(PhotoError):
        photo = decode_photo(bytes(data), "holiday", max_megapixels=5)
        assert photo.pixels.shape == (photo.height, photo.width, 3)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaks_past_the_error(
    files: dict[str, bytes], kind: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    data = files[kind]
    middle = len(data) // 2
    with caplog.at_level(logging.WARNING):
        with pytest.raises(PhotoError):
            decode_photo(data[:middle], "holiday")
        with contextlib.suppress(PhotoError):  # not every format can tell
            decode_photo(data[:middle] + bytes(60) + data[middle + 60 :], "holiday")
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "content",
    [b"Dear diary, this is no photo.", b"BM, a text that begins like a BMP file does", b"GIF89a" + bytes(100), b"\0"],
)
def test_other_files_are_no_photos(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "diary.png").write_bytes(content)
    with pytest.raises(NotAPhoto, match=r"diary\.png"):
        read_photo(tmp_path / "diary.png")


def test_an_empty_file_a_missing_one_and_a_folder_are_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()
    with pytest.raises(NotAPhoto, match=r"empty\.png is empty"):
        read_photo(tmp_path / "empty.png")
    with pytest.raises(PhotoNotFound, match="no file"):
        read_photo(tmp_path / "missing.png")
    with pytest.raises(PhotoNotFound, match="not a file"):
        read_photo(tmp_path)
    with pytest.raises(PhotoNotFound):
        read_photo(Path("a\0b.png"))


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_file_that_the_system_keeps_back_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    (tmp_path / "a.png").write_bytes(b"something")

    def refuse(_path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PhotoUnreadable, match=str(error.strerror)):
        read_photo(tmp_path / "a.png")


def png_claiming(width: int, height: int, depth: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def jpeg_claiming(width: int, height: int) -> bytes:
    data = bytearray(encoded("JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def webp_claiming(width: int, height: int) -> bytes:
    body = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunks = b"WEBPVP8X" + struct.pack("<I", 10) + body
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks


def bmp_claiming(width: int, height: int) -> bytes:
    data = bytearray(encoded("BMP"))
    data[18:26] = struct.pack("<ii", width, height)
    return bytes(data)


def tiff_claiming(width: int, height: int, kind: str) -> bytes:
    data = bytearray(encoded(kind))
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        tags = file.pages.first.tags
        for name, value in (("ImageWidth", width), ("ImageLength", height)):
            tag = tags[name]
            size = 2 if tag.dtype == 3 else 4
            data[tag.valueoffset : tag.valueoffset + size] = min(value, 2 ** (8 * size) - 1).to_bytes(size, "little")
    return bytes(data)


BOMBS = {
    "PNG": png_claiming(100_000, 100_000, 8),
    "PNG 16": png_claiming(100_000, 100_000, 16),
    "JPEG": jpeg_claiming(65_000, 65_000),
    "WebP": webp_claiming(16_000_000, 16_000_000),
    "BMP": bmp_claiming(2_000_000, -2_000_000),
    "TIFF": tiff_claiming(100_000, 100_000, "TIFF"),
    "TIFF 16": tiff_claiming(100_000, 100_000, "TIFF 16"),
    "TIFF 16 LZW": tiff_claiming(60_000, 60_000, "TIFF 16 LZW"),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_absurd_sizes_are_refused_before_anything_is_decoded(kind: str) -> None:
    with pytest.raises(PhotoTooLarge, match=r"holiday claims .* more than the limit of 1000"):
        decode_photo(BOMBS[kind], "holiday")


@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_is_the_callers(files: dict[str, bytes], kind: str) -> None:
    with pytest.raises(PhotoTooLarge, match=r"limit of 0\.001"):
        decode_photo(files[kind], "holiday", max_megapixels=0.001)
    assert decode_photo(files[kind], "holiday", max_megapixels=0.1).width == 80


@pytest.mark.parametrize("dtype", [np.float32, np.float16, np.int16, np.uint32])
def test_pixels_that_cannot_be_held_are_said_to_be(dtype: type[np.generic]) -> None:
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, np.ones((4, 5, 3), dtype), photometric="rgb")
    with pytest.raises(NotAPhoto, match=r"TIFF of .* pixels.*8 or 16 bit"):
        decode_photo(buffer.getvalue(), "holiday")


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_broken_metadata_does_not_stop_the_photo(format_name: str) -> None:
    pixels = np.ascontiguousarray(skimage.data.chelsea()[:20, :30])
    rubbish = Metadata(
        exif=b"MM\0*\0\0\xff\xff", xmp=b"<?rubbish", iptc=b"\x1c\x99", icc_profile=b"short", dpi=(1e-9, 1e12)
    )
    if format_name == "PNG":
        rubbish = Metadata(exif=b"neither", xmp=b"<?rubbish")
    found = decode_photo(encode_photo(Photo(pixels, metadata=rubbish), format_name, 100), "holiday")
    assert (found.width, found.metadata.exif, found.metadata.icc_profile) == (30, None, None)


def test_a_png_whose_side_chunk_is_damaged_loses_only_that() -> None:
    data = bytearray(encode_photo(Photo(np.zeros((3, 4, 3), np.uint8), metadata=Metadata(dpi=(300, 300))), "PNG"))
    data[data.index(b"pHYs") + 5] ^= 1
    found = decode_photo(bytes(data), "holiday")
    assert (found.width, found.metadata.dpi) == (4, None)

"""Every kind of pixel that a file may hold becomes 8 or 16 bit grey or RGB, with alpha apart."""

from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
import skimage.data
import tifffile
from PIL import Image, ImageCms

from aegui.imaging.colour import srgb_profile
from aegui.imaging.photo import Photo
from aegui.imaging.read import decode_photo
from aegui.imaging.write import encode_photo

SRGB = srgb_profile()


def saved(image: Image.Image, format_name: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format_name, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def cat(height: int = 24, width: int = 33) -> np.ndarray:
    return np.ascontiguousarray(skimage.data.chelsea()[100 : 100 + height, 100 : 100 + width])


@pytest.mark.parametrize("format_name", ["PNG", "TIFF", "BMP"])
def test_one_bit_is_black_and_white(format_name: str) -> None:
    bits = np.random.default_rng(0).random((9, 13)) > 0.5
    found = decode_photo(saved(Image.fromarray(bits), format_name), "a test")
    np.testing.assert_array_equal(found.pixels[..., 0], bits * 255)
    assert found.pixels.dtype == np.uint8


@pytest.mark.parametrize("format_name", ["PNG", "TIFF", "BMP"])
def test_palettes_become_rgb(format_name: str) -> None:
    image = Image.fromarray(cat()).quantize(20)
    found = decode_photo(saved(image, format_name), "a test")
    np.testing.assert_array_equal(found.pixels, np.asarray(image.convert("RGB")))
    assert found.alpha is None


def test_a_palettes_transparency_becomes_alpha() -> None:
    image = Image.fromarray(cat()).quantize(20)
    found = decode_photo(saved(image, "PNG", transparency=bytes([0, 128] + [255] * 18)), "a test")
    indices = np.asarray(image)
    assert found.alpha is not None
    np.testing.assert_array_equal(found.alpha, np.choose(np.minimum(indices, 2), (0, 128, 255)))


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("grey", [True, False])
def test_a_transparent_colour_of_png_becomes_alpha(depth: int, grey: bool) -> None:
    photo = Photo(np.full((2, 3, 3), 7, np.uint8 if depth == 8 else np.uint16), grey=grey)
    pixels = photo.pixels.copy()
    pixels[0, 1] = 9
    data = encode_photo(Photo(pixels, grey=grey), "PNG")
    key = struct.pack(">H", 9) * (1 if grey else 3)
    chunk = png_chunk(b"tRNS", key)
    found = decode_photo(data[:33] + chunk + data[33:], "a test")
    assert found.alpha is not None
    expected = np.full((2, 3), photo.peak)
    expected[0, 1] = 0
    np.testing.assert_array_equal(found.alpha, expected)
    np.testing.assert_array_equal(found.pixels, pixels)
    assert found.grey == grey


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@pytest.mark.parametrize("format_name", ["PNG", "TIFF"])
def test_grey_with_alpha_stays_both(format_name: str) -> None:
    both = np.random.default_rng(0).integers(0, 256, (5, 6, 2), dtype=np.uint8)
    found = decode_photo(saved(Image.fromarray(both, "LA"), format_name), "a test")
    assert found.grey
    assert found.alpha is not None
    np.testing.assert_array_equal(found.alpha, both[..., 1])
    np.testing.assert_array_equal(found.pixels[..., 2], both[..., 0])


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_8_bit_tiffs_of_many_compressions_open(compression: str, mode: str) -> None:
    image = Image.fromarray(cat()).convert(mode)
    found = decode_photo(saved(image, "TIFF", compression=compression), "a test")
    expected = np.asarray(image.convert("RGB")).astype(int)
    assert np.abs(found.pixels - expected).mean() < (5 if compression == "jpeg" else 1e-9)
    assert found.grey == (mode == "L")


@pytest.mark.parametrize("samples", [1, 3, 4])
def test_16_bit_lzw_tiffs_open(samples: int) -> None:
    values = np.random.default_rng(0).integers(0, 65536, (24, 33, samples), dtype=np.uint16)
    bgr = values if samples == 1 else values[..., [2, 1, 0, 3][:samples]]
    data = bytes(cv2.imencode(".tiff", bgr, (cv2.IMWRITE_TIFF_COMPRESSION, 5))[1])
    found = decode_photo(data, "a test")
    np.testing.assert_array_equal(found.pixels[..., : min(samples, 3)], values[..., :3])
    if samples == 4 and found.alpha is not None:
        np.testing.assert_array_equal(found.alpha, values[..., 3])


@pytest.mark.parametrize("byteorder", ["<", ">"])
@pytest.mark.parametrize("bigtiff", [False, True])
@pytest.mark.parametrize("planar", ["contig", "separate"])
def test_16_bit_tiffs_of_every_layout_open(byteorder: str, bigtiff: bool, planar: str) -> None:
    values = np.random.default_rng(0).integers(0, 65536, (24, 33, 3), dtype=np.uint16)
    arranged = values if planar == "contig" else np.moveaxis(values, 2, 0)
    buffer = io.BytesIO()
    with tifffile.TiffWriter(buffer, byteorder=byteorder, bigtiff=bigtiff) as writer:
        writer.write(arranged, photometric="rgb", planarconfig=planar, tile=(16, 16), metadata=None)
    np.testing.assert_array_equal(decode_photo(buffer.getvalue(), "a test").pixels, values)


def test_white_may_be_zero() -> None:
    values = np.arange(12, dtype=np.uint16).reshape(3, 4) * 5000
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, values, photometric="miniswhite")
    np.testing.assert_array_equal(decode_photo(buffer.getvalue(), "a test").pixels[..., 1], 65535 - values)


def test_colour_multiplied_with_alpha_is_divided_again() -> None:
    values = np.zeros((3, 4, 4), np.uint16)
    values[...] = (10_000, 20_000, 30_000, 32768)
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, values, photometric="rgb", extrasamples=["assocalpha"])
    found = decode_photo(buffer.getvalue(), "a test")
    np.testing.assert_array_equal(found.pixels[0, 0], (20_000, 39_999, 59_999))
    assert found.alpha is not None
    assert (found.alpha == 32768).all()


def test_the_first_page_and_the_first_frame_are_the_photo() -> None:
    pages = [Image.new("RGB", (4, 3), (value, 0, 0)) for value in (10, 200)]
    for format_name in ("TIFF", "WEBP", "PNG"):
        options = {"lossless": True} if format_name == "WEBP" else {}
        data = saved(pages[0], format_name, save_all=True, append_images=pages[1:], **options)
        found = decode_photo(data, "a test")
        np.testing.assert_array_equal(found.pixels[..., 0], 10)
        assert found.first_of_many
        assert not decode_photo(saved(pages[0], format_name, **options), "a test").first_of_many


def test_a_stereo_pair_is_known_to_hold_another_picture_and_a_preview_is_none() -> None:
    pages = [Image.new("RGB", (8, 8), (value, 0, 0)) for value in (10, 200)]
    pair = saved(pages[0], "MPO", save_all=True, append_images=pages[1:])
    assert decode_photo(pair, "a test").first_of_many
    assert not decode_photo(saved(pages[0], "JPEG"), "a test").first_of_many
    entries = pair.index(b"MPF\0") + 4 + 8 + 2 + 3 * 12 + 4  # header, count, three tags, no next directory
    preview = bytearray(pair)
    preview[entries + 16 : entries + 20] = (0x00010002).to_bytes(4, "little")  # large thumbnail, class 2
    assert not decode_photo(bytes(preview), "a test").first_of_many
    assert not decode_photo(pair.replace(b"MPF\0II", b"MPF\0??"), "a test").first_of_many


def test_a_thumbnail_is_no_second_page() -> None:
    buffer = io.BytesIO()
    with tifffile.TiffWriter(buffer) as writer:
        writer.write(np.zeros((40, 50, 3), np.uint8), photometric="rgb")
        writer.write(np.zeros((4, 5, 3), np.uint8), photometric="rgb", subfiletype=1)
    assert not decode_photo(buffer.getvalue(), "a test").first_of_many


def cmyk_profile() -> bytes:
    """A tiny ICC.1:2001 profile of a printer whose colour depends on cyan alone: Lab from (80, 0, 0) to (20, 0, 0)."""
    corners = b"".join(
        bytes((51 if cyan else 204, 128, 128)) for cyan in (0, 1) for _rest in range(8)
    )  # an 8-bit table of 2 points a side; lightness 20 and 80 of 100
    identity = b"".join(struct.pack(">i", value << 16) for value in (1, 0, 0, 0, 1, 0, 0, 0, 1))
    ramp = bytes(range(256))
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + identity + ramp * 4 + corners + ramp * 3
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    text = b"text" + bytes(4) + b"test\0\0\0\0"
    tags = ((b"A2B0", table), (b"wtpt", white), (b"cprt", text))
    body, entries, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, content in tags:
        padded = content + bytes(-len(content) % 4)
        entries += name + struct.pack(">II", at + len(body), len(content))
        body += padded
    illuminant = struct.pack(">3i", 63190, 65536, 54061)
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"lcms", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + illuminant
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + entries + body


def cmyk_image(inks: tuple[int, int, int, int]) -> Image.Image:
    return Image.new("CMYK", (16, 16), inks)


@pytest.mark.parametrize(("inks", "expected"), [((0, 0, 0, 0), 255), ((0, 0, 0, 255), 0), ((255, 255, 255, 0), 0)])
def test_cmyk_without_a_profile_is_ink_on_paper(inks: tuple[int, int, int, int], expected: int) -> None:
    found = decode_photo(saved(cmyk_image(inks), "JPEG", quality=100), "a test")
    assert np.abs(found.pixels.astype(int) - expected).max() <= 3
    assert found.metadata.icc_profile == SRGB


def test_cmyk_goes_through_its_profile_which_is_then_srgbs() -> None:
    profile = cmyk_profile()
    shown = [
        decode_photo(saved(cmyk_image((cyan, 0, 0, 255)), "JPEG", quality=100, icc_profile=profile), "a test")
        for cyan in (0, 255)
    ]
    # By ink alone both would be black. Black-point compensation draws the profile's darkest to black.
    light, dark = (int(photo.pixels[8, 8, 1]) for photo in shown)
    assert light > 180
    assert dark < 60
    assert shown[0].metadata.icc_profile == SRGB
    again = decode_photo(encode_photo(shown[0], "JPEG", 100), "a test")
    assert again.metadata.icc_profile == SRGB
    assert abs(int(again.pixels[8, 8, 1]) - light) <= 3


def test_srgbs_profile_is_one_that_colour_management_takes() -> None:
    assert ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(SRGB))).startswith("sRGB")


def test_cmyk_without_adobes_marker_is_not_inverted() -> None:
    data = saved(cmyk_image((0, 0, 0, 200)), "JPEG", quality=100)
    at = data.index(b"\xff\xee")
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    with_marker = decode_photo(data, "a test").pixels
    without = decode_photo(data[:at] + data[at + 2 + length :], "a test").pixels
    assert int(with_marker[8, 8, 0]) == pytest.approx(55, abs=3)
    assert int(without[8, 8, 0]) == pytest.approx(0, abs=3)  # what is stored for no ink now says full ink


def test_a_cmyk_tiff_is_converted_too() -> None:
    found = decode_photo(saved(cmyk_image((0, 0, 0, 255)), "TIFF"), "a test")
    assert found.pixels.max() == 0
    assert found.metadata.icc_profile == SRGB


def test_a_bmp_may_stand_on_its_head() -> None:
    data = bytearray(saved(Image.fromarray(cat()), "BMP"))
    data[22:26] = struct.pack("<i", -24)
    np.testing.assert_array_equal(decode_photo(bytes(data), "a test").pixels, cat()[::-1])


def test_a_phones_jpeg_with_a_second_picture_behind_opens() -> None:
    first, second = saved(Image.fromarray(cat()), "JPEG"), saved(Image.new("RGB", (8, 8)), "JPEG")
    found = decode_photo(first + second, "a test")
    assert (found.width, found.source_format) == (33, "JPEG")

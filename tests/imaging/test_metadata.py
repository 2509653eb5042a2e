"""What a photo carries beside its pixels survives, upright and true to them."""

from __future__ import annotations

import io
import itertools
import struct
from pathlib import Path

import numpy as np
import pytest
import skimage.data
import tifffile
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from aegui.imaging.exif import exif_with_resolution
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import decode_photo, read_photo
from aegui.imaging.write import encode_photo, write_photo

SRGB = bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
XMP = (
    b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r tiff:Orientation="%d"/></x:xmpmeta><?xpacket end="w"?>'
)
IPTC = b"\x1c\x02\x69\x00\x08A titleA"
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
ORIENTATION = 0x0112


def exif_block(orientation: int = 1, thumbnail: bool = False) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F], exif[0x013B], exif[0x8298] = "Make & Co", "An artist", "(c) somebody"
    exif.get_ifd(0x8769).update({0x829A: (1, 125), 0x8827: 400, 0x9003: "2026:11:22 10:11:12", 0x927C: b"maker's own"})
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.5)})
    block = bytearray(exif.tobytes()[6:])
    if thumbnail:  # a second directory of two tags, and the thumbnail they point to
        count = struct.unpack_from(">H", block, 8)[0]
        struct.pack_into(">I", block, 10 + 12 * count, len(block))
        tags = struct.pack(">HHHII", 2, 0x0201, 4, 1, len(block) + 30) + struct.pack(">HHIII", 0x0202, 4, 1, 9, 0)
        block += tags + b"THUMBNAIL"
    return bytes(block)


def carrying(**changes: object) -> Photo:
    values: dict[str, object] = {
        "exif": exif_block(),
        "xmp": XMP % 1,
        "iptc": IPTC,
        "icc_profile": SRGB,
        "dpi": (300.0, 240.0),
    } | changes
    pixels = np.ascontiguousarray(skimage.data.chelsea()[100:120, 100:130])
    return Photo(pixels, metadata=Metadata(**values))  # type: ignore[arg-type]


def tags_of(block: bytes | None) -> dict[int, object]:
    assert block is not None
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + block)
    return {
        **{tag: exif[tag] for tag in (0x010F, 0x013B, 0x8298)},
        **exif.get_ifd(0x8769),
        **{("gps", tag): value for tag, value in exif.get_ifd(0x8825).items()},  # type: ignore[dict-item]
    }


@pytest.mark.parametrize(("first", "second"), list(itertools.product(FORMATS, FORMATS)))
def test_metadata_goes_from_any_format_to_any_other(first: str, second: str) -> None:
    there = decode_photo(encode_photo(carrying(), first), "a test")
    back = decode_photo(encode_photo(there, second), "a test").metadata
    assert tags_of(back.exif) == tags_of(exif_block())
    assert back.xmp == XMP % 1
    assert back.icc_profile == SRGB
    assert back.iptc == (None if "WEBP" in (first, second) else IPTC)  # WebP has no place for it
    # WebP keeps dpi in EXIF only, and the EXIF here says nothing about it.
    assert back.dpi == (300.0, 240.0)


@pytest.mark.parametrize(
    ("format_name", "depth"), [("JPEG", 8), ("WEBP", 8), ("PNG", 8), ("PNG", 16), ("TIFF", 8), ("TIFF", 16)]
)
def test_a_bare_photo_keeps_its_dpi_in_every_format(format_name: str, depth: int) -> None:
    bare = Photo(np.zeros((3, 4, 3), np.uint8 if depth == 8 else np.uint16), metadata=Metadata(dpi=(300, 72)))
    assert decode_photo(encode_photo(bare, format_name), "a test").metadata.dpi == (300, 72)


@pytest.mark.parametrize("old", [None, (72.0, 72.0), (300.0, 240.0)])
def test_dpi_enters_exif_without_moving_what_is_there(old: tuple[float, float] | None) -> None:
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + exif_block())
    if old is not None:
        exif[0x011A], exif[0x011B], exif[0x0128] = (*old, 2)
    block = exif.tobytes()[6:]
    back = exif_with_resolution(block, (300.0, 240.0))
    assert tags_of(back) == tags_of(block)
    again = Image.Exif()
    again.load(b"Exif\0\0" + (back or b""))
    assert (again[0x011A], again[0x011B], again[0x0128]) == (300, 240, 2)
    assert back is not None
    assert back[8 : len(block)] == block[8:]
    assert (back == block) is (old == (300.0, 240.0))


def test_bmp_keeps_dpi() -> None:
    found = decode_photo(encode_photo(carrying(), "BMP"), "a test").metadata
    assert found.dpi == pytest.approx((300, 240), abs=0.02)
    assert decode_photo(encode_photo(carrying(dpi=None), "BMP"), "a test").metadata.dpi is None


def test_jpeg_keeps_the_exif_block_byte_for_byte() -> None:
    found = decode_photo(encode_photo(carrying(), "JPEG"), "a test")
    assert found.metadata.exif == exif_block()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format_name", FORMATS)
def test_every_orientation_is_baked_in_and_reset(orientation: int, format_name: str) -> None:
    lying = np.ascontiguousarray(skimage.data.chelsea()[100:120, 100:130])
    image, buffer = Image.fromarray(lying), io.BytesIO()
    options = {"lossless": True} if format_name == "WEBP" else {}
    exif = Image.Exif()
    exif.load(b"Exif\0\0" + exif_block(orientation))
    if format_name == "TIFF":
        image.save(buffer, "TIFF", tiffinfo={ORIENTATION: orientation, 700: XMP % orientation}, dpi=(300, 240))
    elif format_name == "PNG":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", (XMP % orientation).decode())
        image.save(buffer, "PNG", exif=exif, pnginfo=info, dpi=(300, 240))
    else:
        image.save(buffer, format_name, exif=exif, xmp=XMP % orientation, dpi=(300, 240), quality=100, **options)
    upright = np.asarray(ImageOps.exif_transpose(_with_orientation(lying, orientation)))

    found = decode_photo(buffer.getvalue(), "a test")
    assert found.pixels.shape == upright.shape
    assert np.abs(found.pixels.astype(int) - upright).mean() < (4 if format_name == "JPEG" else 1e-9)
    assert found.metadata.xmp == XMP % 1
    if format_name != "TIFF":
        again = Image.Exif()
        again.load(b"Exif\0\0" + (found.metadata.exif or b""))
        assert again[ORIENTATION] == 1
    if format_name != "WEBP":
        assert found.metadata.dpi == ((240, 300) if orientation >= 5 else (300, 240))
    for target in FORMATS:
        with Image.open(io.BytesIO(encode_photo(found, target))) as saved:
            assert saved.getexif().get(ORIENTATION, 1) == 1
            assert saved.size == (found.width, found.height)


def _with_orientation(pixels: np.ndarray, orientation: int) -> Image.Image:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    Image.fromarray(pixels).save(buffer, "PNG", exif=exif)
    return Image.open(buffer)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_deep_tiffs_are_turned_upright_too(orientation: int, compression: str | None) -> None:
    lying = np.arange(4 * 5 * 3, dtype=np.uint16).reshape(4, 5, 3) * 1000
    buffer = io.BytesIO()
    tag = (ORIENTATION, 3, 1, orientation, True)
    tifffile.imwrite(buffer, lying, photometric="rgb", compression=compression, extratags=[tag])
    turned = {1: lying, 3: lying[::-1, ::-1], 6: np.rot90(lying, 3), 8: np.rot90(lying)}[orientation]
    np.testing.assert_array_equal(decode_photo(buffer.getvalue(), "a test").pixels, turned)


def test_the_embedded_thumbnail_goes_as_it_shows_what_was_removed() -> None:
    data = encode_photo(carrying(exif=exif_block(6, thumbnail=True)), "JPEG")
    assert b"THUMBNAIL" in data
    found = decode_photo(data, "a test").metadata.exif
    assert found is not None
    assert b"THUMBNAIL" not in found
    assert tags_of(found) == tags_of(exif_block())


def test_a_profile_of_several_segments_survives_jpeg() -> None:
    large = SRGB[:128] + bytes(range(256)) * 700
    assert decode_photo(encode_photo(carrying(icc_profile=large), "JPEG"), "a test").metadata.icc_profile == large


def test_blocks_too_large_for_jpeg_are_left_out_and_the_rest_stays() -> None:
    found = decode_photo(encode_photo(carrying(xmp=XMP % 1 + b" " * 70_000), "JPEG"), "a test").metadata
    assert found.xmp is None
    assert found.iptc == IPTC


def test_a_profile_follows_the_channels() -> None:
    grey_profile = SRGB[:16] + b"GRAY" + SRGB[20:]
    pixels = np.repeat(np.arange(12, dtype=np.uint8).reshape(3, 4, 1), 3, axis=2)
    grey = Photo(pixels, grey=True, metadata=Metadata(icc_profile=grey_profile))
    assert decode_photo(encode_photo(grey, "PNG"), "a test").metadata.icc_profile == grey_profile
    coloured = grey.with_pixels(pixels * np.array([1, 2, 3], np.uint8))
    assert decode_photo(encode_photo(coloured, "PNG"), "a test").metadata.icc_profile is None


def test_other_tools_read_what_is_written(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.webp"):
        write_photo(carrying(), tmp_path / name)
        with Image.open(tmp_path / name) as image:
            image.load()
            assert image.info["icc_profile"] == SRGB
            assert image.getexif()[0x013B] == "An artist"
            assert image.getexif().get_ifd(0x8769)[0x8827] == 400
            assert (image.info.get("xmp") or image.info["XML:com.adobe.xmp"].encode()) == XMP % 1
            if name != "a.webp":
                assert tuple(image.info["dpi"]) == pytest.approx((300, 240), abs=0.01)
    deep = Photo(np.arange(24, dtype=np.uint16).reshape(2, 4, 3) * 2500, metadata=carrying().metadata)
    write_photo(deep, tmp_path / "deep.tif")
    with tifffile.TiffFile(tmp_path / "deep.tif") as file:
        page = file.pages.first
        np.testing.assert_array_equal(page.asarray(), deep.pixels)
        assert page.tags["Artist"].value == "An artist"
        assert page.tags["ExifTag"].value["ISOSpeedRatings"] == 400
        assert page.tags[33723].value.startswith(b"\x1c\x02")


def test_a_png_of_imagemagicks_way_gives_up_its_metadata() -> None:
    info = PngInfo()
    for kind, block in (("exif", b"Exif\0\0" + exif_block(6)), ("iptc", IPTC)):
        info.add_text(f"Raw profile type {kind}", f"\n{kind}\n{len(block):8}\n{block.hex()}\n", zip=True)
    buffer = io.BytesIO()
    Image.new("RGB", (4, 3)).save(buffer, "PNG", pnginfo=info)
    found = decode_photo(buffer.getvalue(), "a test")
    assert (found.width, found.height) == (3, 4)
    assert tags_of(found.metadata.exif) == tags_of(exif_block())
    assert found.metadata.iptc == IPTC


def test_reading_and_writing_again_changes_nothing(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png", "a.tif", "a.webp"):
        write_photo(carrying(), tmp_path / name)
        first = read_photo(tmp_path / name)
        write_photo(first, tmp_path / f"again-{name}")
        assert read_photo(tmp_path / f"again-{name}").metadata == first.metadata

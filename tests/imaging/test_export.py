"""What a saved file holds is what was asked for."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aegui.errors import UsageError
from aegui.imaging.colour import srgb_profile
from aegui.imaging.export import ExportOptions, fate, has_location, prepared, unasked_losses
from aegui.imaging.formats import format_of
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import decode_photo
from aegui.imaging.write import photo_bytes

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="48,12N" dc:format="a">'
    b"<photoshop:City>Ulm</photoshop:City><dc:title>Cat</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
)


@pytest.fixture
def taken_somewhere() -> Photo:
    """A photo whose EXIF names a camera and a place, as Pillow writes it."""
    exif = Image.Exif()
    exif[0x010F] = "Camera Works"
    exif[0x8825] = {1: "N", 2: (48.0, 12.0, 0.5)}
    exif[0x8769] = {0x9003: "2026:11:22 10:00:00"}
    buffer = io.BytesIO()
    Image.fromarray(np.full((20, 30, 3), 90, np.uint8)).save(buffer, "JPEG", exif=exif)
    photo = decode_photo(buffer.getvalue(), "cat.jpg")
    metadata = Metadata(photo.metadata.exif, XMP, b"iptc", dpi=(300.0, 300.0))
    return Photo(photo.pixels, metadata=metadata)


def exif_of(photo: Photo) -> Image.Exif:
    exif = Image.Exif()
    assert photo.metadata.exif is not None
    exif.load(b"Exif\0\0" + photo.metadata.exif)
    return exif


def test_the_place_goes_and_the_rest_of_exif_stays(taken_somewhere: Photo) -> None:
    assert has_location(taken_somewhere.metadata)
    saved = prepared(taken_somewhere, ExportOptions(metadata="no-location"))
    exif = exif_of(saved)
    assert exif[0x010F] == "Camera Works"
    assert exif.get_ifd(0x8769)[0x9003] == "2026:11:22 10:00:00"
    assert dict(exif.get_ifd(0x8825)) == {}
    assert saved.metadata.iptc is None
    assert saved.metadata.xmp is not None
    assert b"GPS" not in saved.metadata.xmp
    assert b"Ulm" not in saved.metadata.xmp
    assert b"<dc:title>Cat</dc:title>" in saved.metadata.xmp
    assert not has_location(saved.metadata)


def test_the_bytes_of_the_place_are_gone_too(taken_somewhere: Photo) -> None:
    before = taken_somewhere.metadata.exif
    saved = prepared(taken_somewhere, ExportOptions(metadata="no-location")).metadata.exif
    assert before is not None
    assert saved is not None
    place = (48).to_bytes(4, "little") + (1).to_bytes(4, "little") + (12).to_bytes(4, "little")
    assert place in before or place[::-1] in before or (48).to_bytes(4, "big") in before
    for order in ("little", "big"):
        word = (48).to_bytes(4, order) + (1).to_bytes(4, order) + (12).to_bytes(4, order)  # type: ignore[arg-type]
        assert word not in saved


def test_without_metadata_only_what_the_picture_needs_stays(taken_somewhere: Photo) -> None:
    saved = prepared(taken_somewhere, ExportOptions(metadata="none"))
    assert saved.metadata == Metadata(dpi=(300.0, 300.0))


def test_a_photo_that_nothing_is_asked_of_is_the_same(taken_somewhere: Photo) -> None:
    assert prepared(taken_somewhere, ExportOptions()) is taken_somewhere


def test_depth_is_widened_and_narrowed_and_white_stays_white() -> None:
    photo = Photo(np.array([[[0, 128, 255]]], np.uint8), np.array([[255]], np.uint8))
    deep = prepared(photo, ExportOptions(depth=16))
    np.testing.assert_array_equal(deep.pixels, [[[0, 128 * 257, 65535]]])
    assert deep.alpha is not None
    assert deep.alpha.dtype == np.uint16
    np.testing.assert_array_equal(prepared(deep, ExportOptions(depth=8)).pixels, photo.pixels)


@pytest.mark.parametrize(
    ("name", "options", "lost"),
    [
        ("a.png", ExportOptions(), set()),
        ("a.jpg", ExportOptions(), {"pixels", "depth", "alpha"}),
        ("a.webp", ExportOptions(100), {"depth", "iptc"}),
        ("a.tif", ExportOptions(depth=8, metadata="no-location"), {"depth", "location", "iptc"}),
        ("a.bmp", ExportOptions(), {"depth", "alpha", "exif", "location", "iptc", "xmp"}),
        ("a.png", ExportOptions(metadata="none"), {"exif", "location", "iptc", "xmp"}),
    ],
)
def test_what_is_said_to_be_lost_is_lost_and_the_rest_is_kept(
    taken_somewhere: Photo, name: str, options: ExportOptions, lost: set[str]
) -> None:
    pixels = taken_somewhere.pixels.astype(np.uint16) * 257
    alpha = np.full(pixels.shape[:2], 65535, np.uint16)
    alpha[0, 0] = 0
    photo = Photo(pixels, alpha, metadata=taken_somewhere.metadata)
    told = fate(photo, format_of(Path(name)), options)
    assert set(told.lost) == lost
    assert ("pixels" in told.kept) == (not lost & {"pixels", "depth", "alpha"})
    back = decode_photo(photo_bytes(prepared(photo, options), Path(name), options.quality, (255, 255, 255)), name)
    assert (back.depth == 8) == ("depth" in lost)
    assert (back.alpha is None) == ("alpha" in lost)
    for key in ("exif", "xmp", "iptc"):
        if key in told.lost:
            assert getattr(back.metadata, key) is None
        elif key != "iptc":
            assert getattr(back.metadata, key) is not None
    assert has_location(back.metadata) == ("location" in told.kept)


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.bmp"])
@pytest.mark.parametrize(("space", "has_alpha"), [(b"GRAY", False), (b"GRAY", True), (b"RGB ", False)])
def test_the_profile_of_a_grey_photo_is_said_to_be_lost_where_it_is(
    name: str, depth: int, space: bytes, has_alpha: bool
) -> None:
    profile = srgb_profile()
    profile = profile[:16] + space + profile[20:]
    grey = np.full((8, 12, 3), 90, np.uint8)
    photo = Photo(grey, grey[..., 0] if has_alpha else None, grey=True, metadata=Metadata(icc_profile=profile))
    options = ExportOptions(depth=depth)
    told = fate(photo, format_of(Path(name)), options)
    back = decode_photo(photo_bytes(prepared(photo, options), Path(name), 95, (255, 255, 255)), name)
    assert ("icc" in told.kept) == (back.metadata.icc_profile is not None)
    assert ("icc" in told.lost) == (back.metadata.icc_profile is None)


@pytest.mark.parametrize(("key", "head"), [("exif", 6), ("xmp", 29), ("iptc", 26)])
@pytest.mark.parametrize("more", [0, 2])
def test_metadata_that_a_jpeg_has_no_room_for_is_said_to_be_lost(key: str, head: int, more: int) -> None:
    body = b"II*\0\x08\0\0\0\0\0" if key == "exif" else b""
    body = body.ljust(65533 - head - (65533 - head) % 2 + more, b" " if key == "xmp" else b"\0")
    photo = Photo(np.zeros((8, 8, 3), np.uint8), metadata=replace(Metadata(), **{key: body}))
    told = fate(photo, format_of(Path("a.jpg")), ExportOptions())
    back = decode_photo(photo_bytes(photo, Path("a.jpg"), 95, (255, 255, 255)), "a.jpg")
    assert (key in told.lost) == bool(more)
    assert (getattr(back.metadata, key) is None) == bool(more)
    assert bool(unasked_losses(photo, Path("a.jpg"))) == bool(more)


def test_what_nobody_asked_to_lose_is_told(taken_somewhere: Photo) -> None:
    deep = Photo(taken_somewhere.pixels.astype(np.uint16) * 257, metadata=taken_somewhere.metadata)
    assert unasked_losses(deep, Path("a.tif")) == ()
    assert unasked_losses(taken_somewhere, Path("a.jpg")) == ()
    assert unasked_losses(deep, Path("a.webp")) == ("WEBP cannot hold what this photo has: 16 bit, IPTC.",)
    assert unasked_losses(replace(taken_somewhere, first_of_many=True), Path("a.png")) == (
        "The file holds several pages; only the first was read.",
    )


def test_options_that_make_no_sense_are_refused() -> None:
    for values in ({"quality": 0}, {"depth": 12}, {"metadata": "some"}):
        with pytest.raises(UsageError):
            ExportOptions(**values)  # type: ignore[arg-type]

"""Where a photo came from, in its XMP."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.imaging.xmp import add_facts, read_facts, with_provenance

FACTS = {"Software": "aegui 1", "Recipe": "a < b & 'c'\nsecond line"}
THEIRS = (
    b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF '
    b'xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Grandmother</dc:title></r:Description></r:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)


@pytest.mark.parametrize("packet", [None, THEIRS])
def test_facts_come_back_and_the_packet_stays_xml(packet: bytes | None) -> None:
    made = add_facts(packet, FACTS)
    assert made is not None
    assert read_facts(made) == FACTS
    ElementTree.fromstring(made.decode("utf-8"))
    assert packet is None or b"Grandmother" in made


def test_what_an_earlier_run_said_is_replaced() -> None:
    twice = add_facts(add_facts(THEIRS, FACTS), {"Software": "aegui 2"})
    assert read_facts(twice) == {"Software": "aegui 2"}
    assert twice is not None
    assert twice.count(b"aegui:Software") == 2


def test_a_broken_packet_is_left_alone() -> None:
    assert add_facts(b"\xff\xfe<nonsense>", FACTS) is None
    photo = Photo(np.zeros((4, 4, 3), np.uint8), metadata=Metadata(xmp=b"<nonsense>"))
    same, notes = with_provenance(photo, FACTS, Path("a.png"))
    assert same is photo
    assert notes


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_every_format_with_xmp_carries_it(tmp_path: Path, name: str) -> None:
    photo, notes = with_provenance(Photo(np.zeros((8, 8, 3), np.uint8)), FACTS, tmp_path / name)
    write_photo(photo, tmp_path / name)
    assert notes == ()
    assert read_facts(read_photo(tmp_path / name).metadata.xmp) == FACTS


def test_formats_without_room_say_so() -> None:
    photo = Photo(np.zeros((8, 8, 3), np.uint8))
    assert with_provenance(photo, FACTS, Path("a.bmp"))[1]
    assert with_provenance(photo, {"Recipe": "x" * 70_000}, Path("a.jpg"))[1]

"""Where a photo came from, written into its XMP packet (ISO 16684-1): what was done, with which weights, by what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from aegui.imaging.formats import format_of
from aegui.imaging.photo import Photo
from aegui.sentence import said

NAMESPACE = "urn:aegui:provenance:1:"
_CAN_HOLD = ("JPEG", "PNG", "TIFF", "WEBP")
_MOST_IN_JPEG = 65_000  # one APP1 segment
_END = re.compile(rb"</(?:[A-Za-z_][\w.-]*:)?RDF\s*>(?!.*</(?:[A-Za-z_][\w.-]*:)?RDF\s*>)", re.DOTALL)
_OURS = re.compile(
    rb"<rdf:Description[^>]*xmlns:aegui=\"" + re.escape(NAMESPACE.encode()) + rb"\".*?</rdf:Description>", re.DOTALL
)
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_EMPTY = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}"></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
).encode()


def with_provenance(photo: Photo, facts: Mapping[str, str], target: Path) -> tuple[Photo, tuple[str, ...]]:
    """The photo with `facts` in its XMP, beside what stands there, and notes where `target`'s format has no room.

    `facts`: texts by XML names. What an earlier run said of itself is replaced.
    """
    form = format_of(target)
    if form.name not in _CAN_HOLD:
        return photo, (said("{format} cannot hold where a photo came from.", format=form.name),)
    packet = add_facts(photo.metadata.xmp, facts)
    if packet is None:
        return photo, (said("Its XMP cannot be added to, so it does not say where the photo came from."),)
    if form.name == "JPEG" and len(packet) > _MOST_IN_JPEG:
        return photo, (said("Its XMP is full, so it does not say where the photo came from."),)
    return replace(photo, metadata=replace(photo.metadata, xmp=packet)), ()


def add_facts(packet: bytes | None, facts: Mapping[str, str]) -> bytes | None:
    """An XMP packet (UTF-8; a new one for `None`) with `facts` in a description of its own; `None` if it is broken."""
    rest = _OURS.sub(b"", packet or _EMPTY)
    end = _END.search(rest)
    if end is None:
        return None
    lines = "".join(f"<aegui:{name}>{escape(value)}</aegui:{name}>" for name, value in facts.items())
    ours = f'<rdf:Description xmlns:rdf="{_RDF}" rdf:about="" xmlns:aegui="{NAMESPACE}">{lines}</rdf:Description>'
    return rest[: end.start()] + ours.encode() + rest[end.start() :]


def read_facts(packet: bytes | None) -> dict[str, str]:
    """What `add_facts` wrote; empty where nothing was."""
    from xml.sax.saxutils import unescape

    ours = _OURS.search(packet or b"")
    found = re.findall(rb"<aegui:(\w+)>(.*?)</aegui:\1>", ours.group(), re.DOTALL) if ours else []
    return {name.decode(): unescape(value.decode()) for name, value in found}

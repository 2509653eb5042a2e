"""The extras that open more kinds of photos: which are installed, and which a file would need."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import PurePath

from aegui.imaging.formats import EXTENSIONS, HEIF_EXTENSIONS, RAW_EXTENSIONS, STEREO_EXTENSIONS

_EXTRAS = (("raw", "rawpy", RAW_EXTENSIONS), ("heif", "pillow_heif", HEIF_EXTENSIONS))


def opened_extensions() -> frozenset[str]:
    """The extensions of photos that this installation opens."""
    installed = (extensions for _, library, extensions in _EXTRAS if find_spec(library) is not None)
    return EXTENSIONS.union(STEREO_EXTENSIONS, *installed)


def extra_for(path: PurePath) -> str:
    """The extra that a file with this name needs to be opened, installed or not; empty if none."""
    suffix = path.suffix.lower()
    return next((extra for extra, _, extensions in _EXTRAS if suffix in extensions), "")

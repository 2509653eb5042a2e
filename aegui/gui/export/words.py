"""What is kept and what is lost, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from aegui.imaging.photo import Photo

translate = QCoreApplication.translate


def fate_words(parts: tuple[str, ...], photo: Photo, lost: bool) -> str:
    """Parts of a photo as a list of words; see `aegui.imaging.export.Fate` for their ids."""
    whitened = translate("Export", "transparency (becomes white)")
    names = {
        "pixels": translate("Export", "exact pixels") if lost else translate("Export", "every pixel as it is"),
        "depth": translate("Export", "{depth} bit").format(depth=photo.depth),
        "alpha": whitened if lost else translate("Export", "transparency"),
        "icc": translate("Export", "colour profile"),
        "exif": "EXIF",
        "location": translate("Export", "the place where it was taken"),
        "iptc": "IPTC",
        "xmp": "XMP",
        "dpi": "dpi",
        "pages": translate("Export", "further pages"),
    }
    return ", ".join(names[part] for part in parts)

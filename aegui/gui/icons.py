"""The icons: SVG files of one family, drawn in the theme's colour."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_SCALES = (1.0, 2.0)


class Icons:
    """Makes icons from `<name>.svg` in a folder, `currentColor` replaced."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, name: str) -> Path:
        """The file of an icon."""
        return self._folder / f"{name}.svg"

    def icon(self, name: str, color: str, disabled: str, size: int = 20) -> QIcon:
        """An icon in its two colours, sharp at the usual pixel ratios."""
        source = self.path(name).read_text(encoding="utf-8")
        icon = QIcon()
        for shade, mode in ((color, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
            renderer = QSvgRenderer(QByteArray(source.replace("currentColor", shade).encode()))
            for scale in _SCALES:
                icon.addPixmap(_render(renderer, size, scale), mode)
        return icon

    def pixmap(self, name: str, color: str, size: int, ratio: float) -> QPixmap:
        """One picture of an icon."""
        source = self.path(name).read_text(encoding="utf-8")
        return _render(QSvgRenderer(QByteArray(source.replace("currentColor", color).encode())), size, ratio)


def _render(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

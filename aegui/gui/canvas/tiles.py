"""Tiles ready to draw, kept up to a number of bytes, the least recently drawn let go first."""

from __future__ import annotations

import struct
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QRect, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QPainterPath, QRegion, qRgba

from aegui.gui.canvas.pyramid import TILE, Deep, Layered, Plane, Pyramid

CACHE_BYTES = 192 * 1024 * 1024
OUTLINE_FROM = 48


@dataclass(frozen=True, slots=True)
class DrawnTile:
    """A tile's image with its apron, and the outline inside it in tile pixels."""

    image: QImage
    above: int
    left: int
    outline: QPainterPath = field(default_factory=QPainterPath)

    @property
    def nbytes(self) -> int:
        """About how much memory it takes."""
        return int(self.image.sizeInBytes()) + 24 * self.outline.elementCount()


TileMaker = Callable[[Layered, int, int, int], DrawnTile]
_Key = tuple[object, int, int, int, TileMaker]


class TileCache:
    """Drawn tiles by pyramid, level, row, column and how they were made."""

    def __init__(self, max_bytes: int = CACHE_BYTES) -> None:
        self._max_bytes = max_bytes
        self._tiles: OrderedDict[_Key, DrawnTile] = OrderedDict()
        self.nbytes = 0

    def get(self, pyramid: Layered, level: int, row: int, column: int, make: TileMaker) -> DrawnTile:
        """The tile, made now if it is not kept."""
        key = (pyramid.token, level, row, column, make)
        tile = self._tiles.get(key)
        if tile is None:
            tile = make(pyramid, level, row, column)
            self._tiles[key] = tile
            self.nbytes += tile.nbytes
            while self.nbytes > self._max_bytes and len(self._tiles) > 1:
                self.nbytes -= self._tiles.popitem(last=False)[1].nbytes
        else:
            self._tiles.move_to_end(key)
        return tile

    def drop(self, pyramid: Layered, place: QRect | QRegion | None = None) -> None:
        """Forget the tiles of a pyramid that show any of a photo rectangle or region, or all of them."""
        for key in [key for key in self._tiles if key[0] is pyramid.token and _touches(key, place)]:
            self.nbytes -= self._tiles.pop(key).nbytes

    def keep_only(self, pyramids: list[Layered]) -> None:
        """Forget the tiles of every other pyramid."""
        tokens = [pyramid.token for pyramid in pyramids]
        for key in [key for key in self._tiles if key[0] not in tokens]:
            self.nbytes -= self._tiles.pop(key).nbytes


def _touches(key: _Key, place: QRect | QRegion | None) -> bool:
    if place is None:
        return True
    _, level, row, column, _ = key
    size, apron = TILE << level, 2 << level
    tile = QRect(column * size - apron, row * size - apron, size + 2 * apron, size + 2 * apron)
    return place.intersects(tile)


def photo_tile_maker(
    profile: bytes | None, alpha: Pyramid | None = None, screen: QColorSpace | None = None
) -> TileMaker:
    """Makes tiles of a photo, turned from its profile's colours to the screen's, as see-through as `alpha`.

    A photo without a usable profile is sRGB, and so is a screen of which nothing is known.
    """
    plain = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    space, screen = QColorSpace.fromIccProfile(profile) if profile else plain, screen or plain
    if not space.isValid() or space.colorModel() != QColorSpace.ColorModel.Rgb:
        space = plain
    managed = space != screen

    def make(pyramid: Layered, level: int, row: int, column: int) -> DrawnTile:
        plane, above, left = pyramid.tile(level, row, column)
        deep = pyramid.deep_tile(level, row, column) if managed and isinstance(pyramid, Pyramid) else None
        image = rgb_image(plane) if deep is None else _deep_image(deep)
        if managed:
            image.setColorSpace(space)
            image.convertToColorSpace(screen)
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        if alpha is not None:
            image.setAlphaChannel(_grey_image(alpha.tile(level, row, column)[0]))
        return DrawnTile(image, above, left)

    return make


def removed_tile_maker(before: Layered, alpha: Pyramid | None = None, gain: float = 4) -> TileMaker:
    """Makes tiles of what was removed since `before`, `gain` times enlarged, around grey; see-through as `alpha`."""

    def make(pyramid: Layered, level: int, row: int, column: int) -> DrawnTile:
        plane, above, left = pyramid.tile(level, row, column)
        removed = cv2.addWeighted(before.tile(level, row, column)[0], gain, plane, -gain, 128)
        image = rgb_image(np.asarray(removed, np.uint8))
        if alpha is not None:
            image.setAlphaChannel(_grey_image(alpha.tile(level, row, column)[0]))
        return DrawnTile(image, above, left)

    return make


def mask_tile_maker(color: QColor, opacity: float, kept: bool = False) -> TileMaker:
    """Makes tiles of a mask plane (255 painted, less where only grown) in one colour, with the grown mask's outline.

    `kept`: what the mask leaves free is coloured instead.
    """
    levels = range(255, -1, -1) if kept else range(256)
    table = [qRgba(color.red(), color.green(), color.blue(), round(level * opacity)) for level in levels]

    def make(pyramid: Layered, level: int, row: int, column: int) -> DrawnTile:
        plane, above, left = pyramid.tile(level, row, column)
        if not kept and not plane.any():
            return DrawnTile(QImage(), above, left)
        own = np.ascontiguousarray(plane)
        height, width = own.shape
        image = QImage(own.data, width, height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # owns its pixels
        return DrawnTile(image, above, left, _outline(plane >= OUTLINE_FROM, above, left))

    return make


def rgb_image(plane: Plane) -> QImage:
    """An image that owns its pixels, in the format that draws fastest."""
    plane = np.ascontiguousarray(plane)
    height, width = plane.shape[:2]
    image = QImage(plane.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _deep_image(plane: Deep) -> QImage:
    """An image of 16 bits per channel that owns its pixels, for colours that are turned before they are rounded."""
    height, width = plane.shape[:2]
    padded = np.full((height, width, 4), 65535, np.uint16)
    padded[..., :3] = plane
    return QImage(padded.data, width, height, 8 * width, QImage.Format.Format_RGBX64).copy()


def _grey_image(plane: Plane) -> QImage:
    plane = np.ascontiguousarray(plane)
    height, width = plane.shape
    return QImage(plane.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def _outline(inside: NDArray[np.bool_], above: int, left: int) -> QPainterPath:
    """Borders between inside and outside as merged straight lines, in core pixels of the tile."""
    width = inside.shape[1]
    # of two dimensions, nonzero takes ten times as long
    rows, columns = np.divmod(np.flatnonzero(inside[:, 1:] != inside[:, :-1]), max(width - 1, 1))
    upright = _runs(columns, rows)
    rows, columns = np.divmod(np.flatnonzero(inside[1:] != inside[:-1]), width)
    level = _runs(rows, columns)
    ends = np.concatenate([upright[:, [0, 1, 0, 2]], level[:, [1, 0, 2, 0]]]).reshape(-1, 2)
    return _path_of(ends - (left, above))


def _runs(across: NDArray[np.intp], along: NDArray[np.intp]) -> NDArray[np.intp]:
    """Of unit borders after position `across`: (n, 3), which border, and from where to where it goes on."""
    places = np.sort(across << 32 | along)  # by line, and in order on it
    breaks = np.flatnonzero(np.diff(places) != 1) + 1
    first, last = places[np.append(0, breaks)[: places.size]], places[np.append(breaks, places.size)[: places.size] - 1]
    return np.stack([(first >> 32) + 1, first & 0xFFFFFFFF, (last & 0xFFFFFFFF) + 1], axis=1)


def _path_of(ends: NDArray[np.floating[Any] | np.integer[Any]]) -> QPainterPath:
    """Lines as one path, of which there may be thousands: `ends` (2 n, 2), x and y of where each begins and stops.

    Through Qt's own serial form of a path (an element's kind, 0 to move or 1 to draw, x, y), a hundred times as fast as
    a call for every line.
    """
    path = QPainterPath()
    if len(ends):
        elements = np.empty(len(ends), [("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
        elements["kind"], elements["x"], elements["y"] = np.arange(len(ends)) % 2, ends[:, 0], ends[:, 1]
        start, fill = 0, Qt.FillRule.OddEvenFill.value
        data = struct.pack(">i", len(ends)) + elements.tobytes() + struct.pack(">ii", start, fill)
        QDataStream(QByteArray(data)) >> path
    return path

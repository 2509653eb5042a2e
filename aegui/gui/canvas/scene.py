"""What there is to see, and how it is painted: photo, live result, mask, noise map, comparison, grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QColorSpace, QPainter, QPen, QRegion

from aegui.gui.canvas.ghost import Ghost
from aegui.gui.canvas.layers import (
    draw_checkers,
    draw_grid,
    draw_outline,
    draw_pyramid,
    draw_split,
    draw_tag,
    photo_rect,
)
from aegui.gui.canvas.mixture import Mixture
from aegui.gui.canvas.modes import Compare
from aegui.gui.canvas.pyramid import Layered, Plane, Pyramid
from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.gui.canvas.tiles import TileCache, TileMaker, mask_tile_maker, photo_tile_maker, removed_tile_maker
from aegui.gui.canvas.tone import toned_tile_maker
from aegui.gui.canvas.view import View
from aegui.gui.picture import Picture

OVERLAY_COLORS = ("#ff3b30", "#00c2ff", "#3ddc5b", "#ffd60a")
OVERLAY_OPACITY = 0.5
GAINS = (1, 4, 8, 16)
_LOUPE, _LOUPE_TIMES = 168, 3


class Drawable(Protocol):
    """What a task draws over the photo."""

    def draw(self, painter: QPainter, view: View, region: QRect, scale: float) -> None:
        """Draw what lies in `region` (device pixels)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pictures to compare in place of before and after, and what to call them."""

    first: Picture
    second: Picture
    names: tuple[str, str]


class Scene(QObject):
    """Holds the layers and draws them; knows nothing of the mouse."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cache = TileCache()
        self.before: Picture | None = None
        self.current: Picture | None = None
        self.live: Pyramid | None = None
        self.mixture: Mixture | None = None
        self.noise_map: SigmaMap | None = None
        self.noise_map_shown = False
        self.mask: Pyramid | None = None
        self.ghosts: list[Ghost] = []
        self.pieces: Drawable | None = None
        self.quick = False
        self.mode = Compare.RESULT
        self.show_before = False
        self.overlay_shown = True
        self.fill_shown = True
        self.preview_tag = ""
        self.gain = GAINS[1]
        self.split = 0.5
        self.split_level = False
        self.pair: Pair | None = None
        self.loupe_shown = False
        self.loupe_at: QPointF | None = None
        self._scale = 1.0
        self._dirty = QRegion()
        self.overlay_color, self.overlay_opacity = OVERLAY_COLORS[0], OVERLAY_OPACITY
        self._screen = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
        self._make_photo: TileMaker = photo_tile_maker(None)
        self._make_mask: TileMaker = mask_tile_maker(QColor(OVERLAY_COLORS[0]), OVERLAY_OPACITY)
        self._make_removed: TileMaker | None = None
        self._make_toned: TileMaker | None = None
        self._had: Picture | None = None

    def set_pictures(self, before: Picture | None, current: Picture | None, had: Picture | None = None) -> None:
        """Show another before and after; tiles of pictures no longer shown are let go.

        `had`: what the removed is missing from, if that is not the picture before.
        """
        self.before, self.current, self.live, self.mixture = before, current, None, None
        self._had, self.pair = had or before, None
        if current is not None:
            self._make_photo = photo_tile_maker(current.photo.metadata.icc_profile, current.alpha, self._screen)
        self.set_gain(self.gain)
        self._tidy()

    def set_live(self, live: Pyramid | None) -> None:
        """Show a result that is still being made, or stop showing it."""
        self.live = live
        if self.mixture is not None and self.current is not None:
            self.mixture.after = live or self.current.pyramid
            self.cache.drop(self.mixture)
        self._tidy()

    def set_screen(self, space: QColorSpace) -> None:
        """Photos are turned to these colours."""
        if space != self._screen:
            self._screen = space
            if self.current is not None:
                profile = self.current.photo.metadata.icc_profile
                self._make_photo = photo_tile_maker(profile, self.current.alpha, space)

    def set_pair(self, pair: Pair | None) -> None:
        """Compare two other pictures of this photo, or before and after again."""
        self.pair = pair
        self.set_gain(self.gain)
        self._tidy()

    def set_mixture(self, mixture: Mixture | None, tag: str = "") -> None:
        """Show what the sliders ask for in place of the result, or the result again; `tag` says so on the canvas."""
        self.mixture, self.preview_tag = mixture, tag
        self._tidy()

    def set_gain(self, gain: int) -> None:
        """Enlarge what was removed so many times."""
        self.gain = gain
        had = self.pair.first if self.pair is not None else self._had
        if had is not None and self.current is not None:
            self._make_removed = removed_tile_maker(had.pyramid, self.current.alpha, gain)
            for pyramid in (self.live, self.mixture, self.current.pyramid):
                if pyramid is not None:
                    self.cache.drop(pyramid)

    def set_mask(self, mask: Pyramid | None) -> None:
        """Show another mask plane."""
        self.mask = mask
        self._tidy()

    def next_overlay_color(self) -> None:
        """Take the overlay colour that comes after the present one."""
        at = OVERLAY_COLORS.index(self.overlay_color) if self.overlay_color in OVERLAY_COLORS else -1
        self.set_overlay(OVERLAY_COLORS[(at + 1) % len(OVERLAY_COLORS)], self.overlay_opacity)

    def set_overlay(self, color: str, opacity: float) -> None:
        """Draw the mask in this colour (#rrggbb) from now on, `opacity` 0..1."""
        self.overlay_color, self.overlay_opacity = color, opacity
        self._make_mask = mask_tile_maker(QColor(color), opacity, self.quick)
        if self.mask is not None:
            self.cache.drop(self.mask)

    def set_tone(self, table: Plane | None) -> None:
        """Show the photo as it is now through a table of colours, uint8 (1, 256, 3), or as it is."""
        self._make_toned = toned_tile_maker(self._make_photo, table) if table is not None else None

    def set_quick(self, quick: bool) -> None:
        """Veil what is kept in place of what is repainted, as a quick mask does, or no longer."""
        self.quick = quick
        self.set_overlay(self.overlay_color, self.overlay_opacity)

    def forget_mask(self, region: QRegion) -> None:
        """The mask changed inside a region of the photo."""
        for pyramid in (self.mask, self.mixture):
            if pyramid is not None:
                self.cache.drop(pyramid, region)

    def forget_live(self, rect: QRect) -> None:
        """The live result changed inside a photo rectangle."""
        for pyramid in (self.live, self.mixture):
            if pyramid is not None:
                self.cache.drop(pyramid, rect)

    @property
    def compares(self) -> bool:
        """True if before and after differ, or will in a moment."""
        changed = self.live is not None or self.mixture is not None or self.before is not self.current
        return changed or self.pair is not None

    @property
    def removes(self) -> bool:
        """True while what was removed is shown."""
        return self.mode is Compare.REMOVED and self.compares and not self.show_before

    @property
    def splits(self) -> bool:
        """True while the split slider is shown."""
        return self.mode is Compare.SPLIT and self.compares and not self.show_before

    @property
    def panes(self) -> int:
        """How many views stand side by side."""
        return 2 if self.mode is Compare.SIDE_BY_SIDE and self.compares and not self.show_before else 1

    def paint(
        self, painter: QPainter, view: View, size: tuple[int, int], scale: float, dirty: QRegion | None = None
    ) -> None:
        """Draw everything for a widget of `size` device pixels; `scale` is device pixels per logical pixel.

        `dirty`: the device region that is wanted; the painter is clipped to it, and no work is done elsewhere.
        """
        if self.before is None or self.current is None:
            return
        self._scale = scale
        width, height = size
        whole = QRect(0, 0, width, height)
        self._dirty = dirty if dirty is not None and self.panes == 1 else QRegion(whole)
        before: Layered = self.before.pyramid
        after: Layered = self.mixture or self.live or self.current.pyramid
        if self.pair is not None:
            before, after = self.pair.first.pyramid, self.pair.second.pyramid
        if self.panes == 2:
            half = QRect(0, 0, width // 2, height)
            self._photo(painter, view, before, half)
            painter.save()
            painter.translate(width - width // 2, 0)
            self._photo(painter, view, after, half, self._make_toned)
            self._over(painter, view, half)
            painter.restore()
            painter.fillRect(QRect(width // 2 - 1, 0, 2, height), QColor(128, 128, 128))
            self._tags(painter, QRectF(0, 0, width / 2, height), QRectF(width / 2, 0, width / 2, height), scale)
        elif self.splits:
            first, second = self._halves(width, height)
            self._photo(painter, view, before, first)
            self._photo(painter, view, after, second, self._make_toned)
            self._over(painter, view, whole)
            draw_split(painter, QRectF(second), self.split_level, scale)
            self._tags(painter, QRectF(first), QRectF(second), scale)
        elif self.removes and self._make_removed is not None:
            self._photo(painter, view, after, whole, self._make_removed)
        else:
            self._photo(painter, view, *((before, whole) if self.show_before else (after, whole, self._make_toned)))
            self._over(painter, view, whole)
            if self.show_before and self.compares:
                draw_tag(painter, self._names()[0], QRectF(whole), Qt.AlignmentFlag.AlignLeft, scale)
            elif self.preview_tag:
                draw_tag(painter, self.preview_tag, QRectF(whole), Qt.AlignmentFlag.AlignRight, scale)
        if self.noise_map is not None and self.noise_map_shown and not self.removes:
            self.noise_map.draw_legend(painter, self.tr("Measured noise, sigma"), QRectF(whole), scale)
        if self.loupe_shown and self.loupe_at is not None:
            self._loupe(painter, view, self.loupe_at, (before, after), scale)

    def _halves(self, width: int, height: int) -> tuple[QRect, QRect]:
        """Where the first and the second picture are, either side of the split."""
        if self.split_level:
            y = round(self.split * height)
            return QRect(0, 0, width, y), QRect(0, y, width, height - y)
        x = round(self.split * width)
        return QRect(0, 0, x, height), QRect(x, 0, width - x, height)

    def _names(self) -> tuple[str, str]:
        return (self.tr("Before"), self.tr("After")) if self.pair is None else self.pair.names

    def _loupe(
        self, painter: QPainter, view: View, at: QPointF, pictures: tuple[Layered, Layered], scale: float
    ) -> None:
        """The place under the pointer enlarged, first and second side by side."""
        side = round(_LOUPE * scale)
        folded = at.x() - view.width if self.panes == 2 and at.x() > view.width else at.x()
        x, y = view.to_photo(folded, at.y())
        zoom = max(_LOUPE_TIMES * view.zoom, 2 * scale)
        near = View(view.photo_width, view.photo_height, side, side, zoom, x, y, fitted=False)
        left, top = at.x() - side - scale, at.y() - side - 24 * scale
        top = at.y() + 24 * scale if top < 0 else top
        for number, picture in enumerate(pictures if self.compares else pictures[1:]):
            painter.save()
            painter.translate(round(left + number * (side + 2 * scale)), round(top))
            painter.fillRect(QRect(0, 0, side, side), QColor(40, 40, 40))
            draw_pyramid(painter, self.cache, near, picture, self._make_photo, QRect(0, 0, side, side))
            painter.setPen(QPen(QColor(255, 255, 255, 220), 1.5 * scale))
            painter.drawRect(0, 0, side, side)
            painter.restore()

    def _photo(
        self, painter: QPainter, view: View, pyramid: Layered, region: QRect, make: TileMaker | None = None
    ) -> None:
        region = region.intersected(self._dirty.boundingRect())
        if self.current is not None and self.current.alpha is not None:
            draw_checkers(painter, view, region, self._scale)
        draw_pyramid(painter, self.cache, view, pyramid, make or self._make_photo, region, self._dirty)

    def _over(self, painter: QPainter, view: View, region: QRect) -> None:
        region = region.intersected(self._dirty.boundingRect())
        for ghost in self.ghosts:
            draw_pyramid(painter, self.cache, view, ghost, ghost.maker(self._screen), region, self._dirty)
        if self.noise_map is not None and self.noise_map_shown:
            self.noise_map.draw(painter, view, region)
        if self.mask is not None and self.overlay_shown and not self.show_before:
            if self.fill_shown:
                draw_pyramid(painter, self.cache, view, self.mask, self._make_mask, region, self._dirty)
            draw_outline(painter, self.cache, view, self.mask, self._make_mask, region, self._dirty)
        if self.pieces is not None and not self.show_before:
            self.pieces.draw(painter, view, region, self._scale)
        draw_grid(painter, view, region)

    def _tags(self, painter: QPainter, left: QRectF, right: QRectF, scale: float) -> None:
        first, second = self._names()
        for text, area, side in (
            (first, left, Qt.AlignmentFlag.AlignLeft),
            (second, right, Qt.AlignmentFlag.AlignRight),
        ):
            if area.width() > 80 * scale and area.height() > 40 * scale:
                draw_tag(painter, text, area, side, scale)

    def _tidy(self) -> None:
        shown: list[Layered] = [picture.pyramid for picture in (self.before, self.current) if picture is not None]
        if self.pair is not None:
            shown += [self.pair.first.pyramid, self.pair.second.pyramid]
        shown += [pyramid for pyramid in (self.live, self.mixture, self.mask) if pyramid is not None]
        shown += self.ghosts
        self.cache.keep_only(shown)


def photo_to_device(view: View, rect: QRect) -> QRect:
    """The device rectangle that covers a photo rectangle, with room for its outline."""
    x0, y0 = view.to_device(rect.left(), rect.top())
    x1, y1 = view.to_device(rect.right() + 1, rect.bottom() + 1)
    margin = 4 + round(2 * view.zoom)
    area = QRect(int(x0) - margin, int(y0) - margin, int(x1 - x0) + 2 * margin, int(y1 - y0) + 2 * margin)
    return area.intersected(photo_rect(view).adjusted(-margin, -margin, margin, margin))

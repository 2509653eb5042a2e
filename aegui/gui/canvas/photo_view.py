"""What the canvas shows and where: a widget around a `Scene` and a `View`, without pointer and keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QColorSpace, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from aegui.gui.canvas.ghost import Ghost
from aegui.gui.canvas.mixture import Mixture
from aegui.gui.canvas.modes import Compare
from aegui.gui.canvas.pyramid import Plane, Pyramid
from aegui.gui.canvas.scene import Drawable, Pair, Scene, photo_to_device
from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.gui.canvas.view import View
from aegui.gui.picture import Picture
from aegui.imaging.tiles import Rect


class PhotoView(QWidget):
    """Shows a photo, its result and its mask; zooms and moves them when told to."""

    view_changed = Signal()
    mode_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(self)
        self.view: View | None = None
        self._background = QColor("#1f1f1f")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What to show

    def set_background(self, color: QColor) -> None:
        """The quiet grey around the photo."""
        self._background = color
        self.update()

    def show_photo(self, before: Picture, current: Picture, mask: Pyramid, keep_view: bool = False) -> None:
        """Show another photo, fitted; `keep_view`: at the zoom and place of the one before."""
        self.scene.set_pictures(before, current)
        self.scene.set_mask(mask)
        view = View(current.photo.width, current.photo.height, *self._pane())
        self._set_view(view.as_seen(self.view if keep_view else None))

    def update_photo(self, before: Picture, current: Picture, had: Picture | None = None) -> None:
        """The same photo looks different now; zoom and place stay. `had`: see `Scene.set_pictures`."""
        self.scene.set_pictures(before, current, had)
        self._refit_panes()

    def set_live(self, live: Pyramid | None) -> None:
        """Show a result while it is made."""
        self.scene.set_live(live)
        self._refit_panes()

    def set_mixture(self, mixture: Mixture | None, tag: str = "") -> None:
        """Show what the sliders ask for, or the result again."""
        compared = self.scene.compares
        self.scene.set_mixture(mixture, tag)
        if compared != self.scene.compares:
            self._refit_panes()
        self.update()

    def set_noise_map(self, noise_map: SigmaMap | None) -> None:
        """Take another map of the noise."""
        self.scene.noise_map = noise_map
        self.update()

    def set_noise_map_shown(self, shown: bool) -> None:
        """Show or hide the map of the noise."""
        self.scene.noise_map_shown = shown
        self.update()

    def set_fill_shown(self, shown: bool) -> None:
        """Show the mask filled, or only its outline."""
        self.scene.fill_shown = shown
        self.update()

    def set_gain(self, gain: int) -> None:
        """Enlarge what was removed so many times."""
        self.scene.set_gain(gain)
        self.update()
        self.mode_changed.emit()

    def live_tile_arrived(self, rect: QRect) -> None:
        """A tile of the live result changed inside a photo rectangle."""
        self.scene.forget_live(rect)
        self._update_photo_rect(rect)

    def mask_changed(self, region: QRegion) -> None:
        """The mask changed inside a region of the photo."""
        self.scene.forget_mask(region)
        for rect in cast(Iterable[QRect], region):  # Qt's stubs do not say that it can be walked
            self._update_photo_rect(rect)

    def set_mask(self, mask: Pyramid | None) -> None:
        """Show another mask plane."""
        self.scene.set_mask(mask)
        self.update()

    def set_mode(self, mode: Compare) -> None:
        """Another way to compare."""
        self.scene.mode = mode
        self._refit_panes()
        self.update()
        self.mode_changed.emit()

    def set_screen(self, space: QColorSpace) -> None:
        """The screen has these colours."""
        self.scene.set_screen(space)
        self.update()

    def set_pair(self, pair: Pair | None) -> None:
        """Compare two other pictures of this photo, or before and after again."""
        self.scene.set_pair(pair)
        self._refit_panes()
        self.mode_changed.emit()

    def turn_split(self) -> None:
        """The split level, or upright again."""
        self.scene.split_level = not self.scene.split_level
        self.update()

    def hold_before(self, held: bool) -> None:
        """Show the photo as it was while a key is held."""
        if self.scene.show_before != held:
            self.scene.show_before = held
            self._refit_panes()

    def set_overlay_shown(self, shown: bool) -> None:
        """Show or hide the mask."""
        self.scene.overlay_shown = shown
        self.update()

    def set_overlay(self, color: str, opacity: float) -> None:
        """Draw the mask in this colour."""
        self.scene.set_overlay(color, opacity)
        self.update()

    def set_tone(self, table: Plane | None) -> None:
        """Show the photo through a table of colours, or as it is."""
        self.scene.set_tone(table)
        self.update()

    def set_pieces(self, pieces: Drawable | None) -> None:
        """Draw pieces of damage over the photo, or none."""
        self.scene.pieces = pieces
        self.update()

    def set_quick(self, quick: bool) -> None:
        """Veil what is kept, or colour what is repainted."""
        self.scene.set_quick(quick)
        self.update()

    def ghost_changed(self, ghost: Ghost, rect: QRect) -> None:
        """A copy in the making changed inside a photo rectangle."""
        self.scene.cache.drop(ghost, rect)
        self._update_photo_rect(rect)

    def next_overlay_color(self) -> None:
        """Another colour for the mask."""
        self.scene.next_overlay_color()
        self.update()

    def fit(self) -> None:
        """The whole photo."""
        if self.view is not None:
            self._set_view(self.view.fit())

    def zoom_to(self, zoom: float) -> None:
        """A zoom around the middle."""
        if self.view is not None:
            self._set_view(self.view.zoomed(zoom, self.view.width / 2, self.view.height / 2))

    def zoom_step(self, direction: int) -> None:
        """The next round zoom in (1) or out (-1)."""
        if self.view is not None:
            self._set_view(self.view.stepped(direction))

    def visible(self) -> Rect | None:
        """The part of the photo that can be seen, in whole pixels, if there is any."""
        if self.view is None:
            return None
        y, x, height, width = self.view.visible()
        return Rect(y, x, height, width) if height and width else None

    def pan(self, dx: float, dy: float) -> None:
        """Move the photo by device pixels."""
        if self.view is not None:
            self._set_view(self.view.panned(dx, dy))

    # Inside

    def sizeHint(self) -> QSize:
        """A comfortable size."""
        return QSize(900, 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle; a fitted photo stays fitted."""
        super().resizeEvent(event)
        self._refit_panes()

    def _zoom_at(self, point: QPointF, factor: float) -> None:
        if self.view is not None and factor > 0:
            self._set_view(self.view.zoomed(self.view.zoom * factor, point.x(), point.y()))

    def _set_view(self, view: View) -> None:
        self.view = view
        self.update()
        self.view_changed.emit()

    def _refit_panes(self) -> None:
        if self.view is not None:
            self._set_view(self.view.resized(*self._pane()))

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return round(self.width() * ratio), round(self.height() * ratio)

    def _pane(self) -> tuple[float, float]:
        width, height = self._device_size()
        return float(width // self.scene.panes), float(height)

    def _update_photo_rect(self, rect: QRect) -> None:
        if self.view is None or self.scene.panes == 2:
            self.update()
            return
        ratio = self.devicePixelRatioF()
        area = photo_to_device(self.view, rect)
        at = QRectF(area.x() / ratio, area.y() / ratio, area.width() / ratio, area.height() / ratio)
        self.update(at.toAlignedRect())

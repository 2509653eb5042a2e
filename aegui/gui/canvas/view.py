"""Where the photo lies in the window. No Qt here: plain numbers, so that it can be reasoned about and tested alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

MAX_ZOOM = 64.0
GRID_FROM = 8.0
NEAREST_FROM = 4.0
_STOPS = (
    1 / 16,
    1 / 8,
    1 / 4,
    1 / 3,
    1 / 2,
    2 / 3,
    1.0,
    1.5,
    2.0,
    3.0,
    4.0,
    6.0,
    8.0,
    12.0,
    16.0,
    24.0,
    32.0,
    48.0,
    64.0,
)
_MARGIN = 24.0
_MAX_FIT = 3.0


@dataclass(frozen=True, slots=True)
class View:
    """A photo of `photo_width` x `photo_height` seen through a viewport of `width` x `height` device pixels.

    `zoom`: device pixels per photo pixel. (`x`, `y`): the photo point in the middle of the viewport, in photo pixels.
    `fitted`: the zoom follows the viewport's size.
    """

    photo_width: int
    photo_height: int
    width: float
    height: float
    zoom: float = 1.0
    x: float = 0.0
    y: float = 0.0
    fitted: bool = True

    @property
    def origin(self) -> tuple[float, float]:
        """Device position of the photo's top left corner, on whole pixels so that 100 % stays sharp."""
        return (
            float(math.floor(self.width / 2 - self.x * self.zoom + 0.5)),
            float(math.floor(self.height / 2 - self.y * self.zoom + 0.5)),
        )

    @property
    def fit_zoom(self) -> float:
        """The zoom that shows the whole photo with a margin; small photos are enlarged at most to 300 %."""
        room = max(self.width - 2 * _MARGIN, 1.0), max(self.height - 2 * _MARGIN, 1.0)
        return min(room[0] / self.photo_width, room[1] / self.photo_height, _MAX_FIT)

    @property
    def min_zoom(self) -> float:
        """The smallest zoom: half of what fits, or half of 100 %."""
        return min(self.fit_zoom, 1.0) / 2

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        """The photo point under a device position; pixel (0, 0) covers 0..1."""
        left, top = self.origin
        return (x - left) / self.zoom, (y - top) / self.zoom

    def to_device(self, x: float, y: float) -> tuple[float, float]:
        """The device position of a photo point."""
        left, top = self.origin
        return left + x * self.zoom, top + y * self.zoom

    def fit(self) -> View:
        """The whole photo, centred."""
        return replace(self, zoom=self.fit_zoom, x=self.photo_width / 2, y=self.photo_height / 2, fitted=True)

    def as_seen(self, other: View | None) -> View:
        """At the zoom and the place, as a share of the photo, at which another photo was seen; fitted if that was."""
        if other is None or other.fitted:
            return self.fit()
        x, y = other.x / other.photo_width * self.photo_width, other.y / other.photo_height * self.photo_height
        zoom = min(max(other.zoom, self.min_zoom), MAX_ZOOM)
        return replace(self, zoom=zoom, x=x, y=y, fitted=False)._clamped()

    def resized(self, width: float, height: float) -> View:
        """The same middle in a viewport of another size; a fitted view stays fitted."""
        view = replace(self, width=width, height=height)
        return view.fit() if self.fitted else view._clamped()

    def zoomed(self, zoom: float, at_x: float, at_y: float) -> View:
        """Another zoom; the photo point under the device position stays where it is."""
        zoom = min(max(zoom, self.min_zoom), MAX_ZOOM)
        px, py = self.to_photo(at_x, at_y)
        x = px - (at_x - self.width / 2) / zoom
        y = py - (at_y - self.height / 2) / zoom
        return replace(self, zoom=zoom, x=x, y=y, fitted=False)._clamped()

    def stepped(self, direction: int) -> View:
        """The next round zoom up (1) or down (-1), around the middle."""
        stops = [stop for stop in _STOPS if (stop > self.zoom * 1.001 if direction > 0 else stop < self.zoom * 0.999)]
        if not stops:
            return self
        return self.zoomed(stops[0] if direction > 0 else stops[-1], self.width / 2, self.height / 2)

    def panned(self, dx: float, dy: float) -> View:
        """Moved by device pixels, as a hand moves paper."""
        return replace(self, x=self.x - dx / self.zoom, y=self.y - dy / self.zoom, fitted=False)._clamped()

    def visible(self) -> tuple[int, int, int, int]:
        """The photo rectangle (y, x, height, width) that can be seen, in whole pixels; may be empty."""
        x0, y0 = self.to_photo(0, 0)
        x1, y1 = self.to_photo(self.width, self.height)
        left, top = max(math.floor(x0), 0), max(math.floor(y0), 0)
        right, bottom = min(math.ceil(x1), self.photo_width), min(math.ceil(y1), self.photo_height)
        return top, left, max(bottom - top, 0), max(right - left, 0)

    def _clamped(self) -> View:
        """Keep the viewport's middle on the photo, so that it cannot be lost."""
        return replace(
            self, x=min(max(self.x, 0.0), float(self.photo_width)), y=min(max(self.y, 0.0), float(self.photo_height))
        )

"""The grid of tiles that a photo is worked through; fixed by photo and tile size, whatever the order of work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle of pixels: top left corner, height and width."""

    y: int
    x: int
    height: int
    width: int

    @property
    def bottom(self) -> int:
        """The first row below."""
        return self.y + self.height

    @property
    def right(self) -> int:
        """The first column to the right."""
        return self.x + self.width

    @property
    def slices(self) -> tuple[slice, slice]:
        """For indexing an array (H, W, ...)."""
        return slice(self.y, self.bottom), slice(self.x, self.right)

    def overlaps(self, other: Rect) -> bool:
        """True if they share a pixel."""
        return self.y < other.bottom and other.y < self.bottom and self.x < other.right and other.x < self.right

    def within(self, outer: Rect) -> Rect:
        """The same rectangle, counted from `outer`'s corner."""
        return Rect(self.y - outer.y, self.x - outer.x, self.height, self.width)


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: the `core` that it answers for and the `padded` rectangle that it must see, both inside the photo."""

    index: int
    core: Rect
    padded: Rect


@dataclass(frozen=True, slots=True)
class TileGrid:
    """Tiles whose cores cover a photo once, and whose padded rectangles reach `halo` pixels further where it goes on.

    Padded rectangles have `tile` + 2 `halo` pixels a side at most, and are as equal as can be, for they are what is
    worked through; so cores at the photo's edges, where nothing lies beyond, are larger by a halo than those within.

    Padded corners lie on multiples of `multiple`, so that a net that shrinks by it sees the same phase in a tile as in
    the whole photo: with a halo of at least the receptive field, tiled and whole agree. `tile` is a multiple of
    `multiple`. A padded rectangle ends on a multiple too, unless the photo's edge comes first.

    `lanes`, where given, is a multiple of `multiple`: padded rectangles have sides of multiples of it, but for the last
    ones, which end where the photo does; some hardware works through such sides in half the time.
    """

    height: int
    width: int
    tile: int
    halo: int
    multiple: int = 1
    lanes: int | None = None

    def __post_init__(self) -> None:
        if min(self.height, self.width, self.tile, self.multiple) < 1 or self.halo < 0:
            raise ValueError("height, width, tile and multiple must be at least 1, and halo at least 0")
        if self.tile % self.multiple:
            raise ValueError(f"tile ({self.tile}) must be a multiple of {self.multiple}")
        if self.lanes is not None and (self.lanes < 1 or self.lanes % self.multiple or 2 * self.halo % self.multiple):
            raise ValueError(f"lanes ({self.lanes}) and twice the halo must be multiples of {self.multiple}")

    @property
    def rows(self) -> int:
        """Tiles from top to bottom."""
        return self._count(self.height, self._step(self.height))

    @property
    def columns(self) -> int:
        """Tiles from left to right."""
        return self._count(self.width, self._step(self.width))

    def __len__(self) -> int:
        return self.rows * self.columns

    def __getitem__(self, index: int) -> Tile:
        if not 0 <= index < len(self):
            raise IndexError(index)
        row, column = divmod(index, self.columns)
        top, bottom, padded_top, padded_bottom = self._span(row, self.height)
        left, right, padded_left, padded_right = self._span(column, self.width)
        return Tile(
            index,
            Rect(top, left, bottom - top, right - left),
            Rect(padded_top, padded_left, padded_bottom - padded_top, padded_right - padded_left),
        )

    def _span(self, number: int, size: int) -> tuple[int, int, int, int]:
        step = self._step(size)
        last = number == self._count(size, step) - 1
        begins, ends = number * step, (number + 1) * step
        padded_stop = _whole(ends + 2 * self.halo, self.multiple)
        return (
            begins + self.halo if number else 0,
            size if last else ends + self.halo,
            begins,
            size if last else min(padded_stop, size),
        )

    def _count(self, size: int, step: int) -> int:
        """How many padded stretches of `step` + 2 `halo`, one each `step`, reach from edge to edge."""
        return max(-(-(size - 2 * self.halo) // step), 1)

    def _step(self, size: int) -> int:
        """From one padded corner to the next: the least that needs no more tiles than the largest would."""
        unit, around = (self.multiple, 0) if self.lanes is None else (self.lanes, 2 * self.halo)
        largest = max((self.tile + around) // unit * unit - around, self.multiple)
        least = -(-(size - 2 * self.halo) // self._count(size, largest))
        return min(max(_whole(least + around, unit) - around, self.multiple), largest)

    def __iter__(self) -> Iterator[Tile]:
        return (self[index] for index in range(len(self)))

    def ordered(self, visible: Rect | None = None) -> list[Tile]:
        """All tiles, those that `visible` shows first, nearest to its middle first; then the others row by row."""
        tiles = list(self)
        if visible is None:
            return tiles
        middle_y, middle_x = visible.y + visible.height / 2, visible.x + visible.width / 2

        def rank(tile: Tile) -> tuple[bool, float, int]:
            if not tile.core.overlaps(visible):
                return True, 0.0, tile.index
            y, x = tile.core.y + tile.core.height / 2, tile.core.x + tile.core.width / 2
            return False, (y - middle_y) ** 2 + (x - middle_x) ** 2, tile.index

        return sorted(tiles, key=rank)


def _whole(length: int, multiple: int) -> int:
    """The least multiple that is no shorter."""
    return -(-length // multiple) * multiple

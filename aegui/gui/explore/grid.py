"""A grid of photos in an order, each with its name and a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from aegui.gui.batch.thumbs import Thumbs

_Place = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole.UserRole
_CARD = QSize(168, 168)
_PICTURE = 116


@dataclass(frozen=True, slots=True)
class Item:
    """A photo in a grid. `figure`: what stands beside its name."""

    path: Path
    figure: str = ""


class Items(QAbstractListModel):
    """The photos of a grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def rowCount(self, parent: _Place | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: _Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The item, and its words for those who cannot see it."""
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.path.name} {item.figure}".strip()
        return str(item.path) if role == Qt.ItemDataRole.ToolTipRole else None

    def show(self, items: Sequence[Item]) -> None:
        """Other photos."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()


class PhotoGrid(QListView):
    """Chooses photos. `current_changed` carries an item or None, `opened` an item, `menu_wanted` a place."""

    current_changed = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self._items = Items(self)
        self.setModel(self._items)
        self.setItemDelegate(_CardPainter(thumbs, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.activated.connect(lambda index: self.opened.emit(index.data(_ITEM)))
        self.selectionModel().currentChanged.connect(lambda now, _: self.current_changed.emit(now.data(_ITEM)))
        thumbs.arrived.connect(self.viewport().update)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown, in order."""
        return self._items.items

    def show_items(self, items: Sequence[Item]) -> None:
        """Other photos, the first at the top; nothing is chosen."""
        self._items.show(items)
        self.scrollToTop()

    def choose(self, row: int) -> None:
        """Make one the current."""
        self.setCurrentIndex(self._items.index(row, 0))

    def chosen(self) -> list[Path]:
        """The paths of the chosen photos, in order."""
        return [index.data(_ITEM).path for index in sorted(self.selectedIndexes(), key=QModelIndex.row)]

    def _on_menu(self, at: QPoint) -> None:
        if self.selectedIndexes():
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))


class _CardPainter(QStyledItemDelegate):
    """A picture, beneath it the name and the figure."""

    def __init__(self, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs = thumbs

    def sizeHint(self, option: QStyleOptionViewItem, index: _Place) -> QSize:
        """All cards are one size."""
        del option, index
        return _CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Place) -> None:
        """Draw one card."""
        item: Item = index.data(_ITEM)
        palette, rect = option.palette, option.rect.adjusted(4, 4, -4, -4)
        state = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        over = state & QStyle.StateFlag.State_MouseOver
        painter.setBrush(palette.color(QPalette.ColorRole.Button if over else QPalette.ColorRole.Window))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        self._paint_photo(
            painter, QRect(rect.left() + 8, rect.top() + 8, rect.width() - 16, _PICTURE), item.path, palette
        )
        line = QRect(rect.left() + 10, rect.top() + _PICTURE + 14, rect.width() - 20, 18)
        figure_width = painter.fontMetrics().horizontalAdvance(item.figure)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, item.figure)
        name = line.adjusted(0, 0, -figure_width - (8 if item.figure else 0), 0)
        words = painter.fontMetrics().elidedText(item.path.name, Qt.TextElideMode.ElideMiddle, name.width())
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    def _paint_photo(self, painter: QPainter, box: QRect, path: Path, palette: QPalette) -> None:
        picture = self._thumbs.get(path)
        outline = QPainterPath()
        if picture is None:
            outline.addRoundedRect(QRectF(box), 4, 4)
            painter.fillPath(outline, palette.color(QPalette.ColorRole.Button))
            return
        scale = min(box.width() / picture.width(), box.height() / picture.height())
        wide, high = picture.width() * scale, picture.height() * scale
        target = QRectF(box.center().x() + 0.5 - wide / 2, box.center().y() + 0.5 - high / 2, wide, high)
        outline.addRoundedRect(target, 4, 4)
        painter.setClipPath(outline)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))
        painter.setClipping(False)

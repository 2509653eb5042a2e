"""The strip of small pictures at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from aegui.gui.filmstrip.model import BADGES, PICTURE, FilmModel
from aegui.gui.theme import WAITING
from aegui.gui.widgets.row_enter import RowEnter

FRAME = QSize(104, 80)
HEIGHT = FRAME.height() + 16
_BADGE = 18


class FrameDelegate(QStyledItemDelegate):
    """One photo: its picture, or a quiet plate until it comes; badges in its corner; the open one in a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icons: dict[str, QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All are of one size."""
        del option, index
        return FRAME

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one."""
        palette: QPalette = option.palette
        area: QRect = option.rect.adjusted(4, 4, -4, -4)
        state: QStyle.StateFlag = option.state
        picture = index.data(PICTURE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        place = QRectF(area)
        if isinstance(picture, QPixmap):
            place = _inside(picture.size(), area)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(WAITING)
            painter.drawRoundedRect(place, 4, 4)
        self._badges(painter, area, index.data(BADGES) or ())
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        elif state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)
        painter.restore()

    def _badges(self, painter: QPainter, area: QRect, badges: tuple[str, ...]) -> None:
        right = area.right() - 2
        for name in badges:
            icon = self.icons.get(name)
            if icon is None:
                continue
            plate = QRect(right - _BADGE, area.bottom() - _BADGE - 2, _BADGE, _BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 170))
            painter.drawRoundedRect(plate, 4, 4)
            icon.paint(painter, plate.adjusted(2, 2, -2, -2))
            right -= _BADGE + 3


class Filmstrip(QListView):
    """A row that is scrolled by wheel and keys; `photo_chosen` carries the place of the one that is wanted."""

    photo_chosen = Signal(int)

    def __init__(self, model: FilmModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmstrip")
        self.setAccessibleName(self.tr("Photos of the folder"))
        self.film, self.delegate = model, FrameDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFixedHeight(HEIGHT)
        self.horizontalScrollBar().setSingleStep(FRAME.width() // 2)
        self.clicked.connect(lambda index: self.photo_chosen.emit(index.row()))
        RowEnter(self)
        self.activated.connect(lambda index: self.photo_chosen.emit(index.row()))

    def show_current(self, row: int) -> None:
        """The open photo is this one."""
        index = self.model().index(row, 0)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes along the strip."""
        bar = self.horizontalScrollBar()
        turned = event.pixelDelta().y() or event.angleDelta().y() or event.angleDelta().x()
        bar.setValue(bar.value() - turned)
        event.accept()


def _inside(size: QSize, area: QRect) -> QRectF:
    """The largest place of these proportions in the middle of an area."""
    fitted = size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (area.width() - fitted.width()) / 2, (area.height() - fitted.height()) / 2
    return QRectF(area.x() + left, area.y() + top, fitted.width(), fitted.height())

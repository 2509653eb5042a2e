"""How one photo of a batch is painted, in the list and in the review grid."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aegui.gui.batch.rows import ROW, Rows, row_words
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.figures import Local
from aegui.jobs.batch.records import PhotoRow

_LINE = QSize(480, 72)
_THUMB = QSize(80, 56)
_PAIR = QSize(424, 224)
_GAP = 8
_NUMBER = 92


class _Painting(QStyledItemDelegate):
    """What list and grid share."""

    def __init__(self, rows: Rows, thumbs: Thumbs, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._rows, self._thumbs = rows, thumbs

    def _paths(self, row: PhotoRow) -> tuple[Path, Path | None]:
        done = row.state == "done" and row.target is not None
        return row.source, self._rows.out / str(row.target) if done else None

    def _thumb(self, painter: QPainter, box: QRect, path: Path | None, palette: QPalette) -> None:
        """A picture in its box, or a quiet plate where there is none yet."""
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(box), 4, 4)
        painter.save()
        painter.setClipPath(clip)
        picture = None if path is None else self._thumbs.get(path)
        if picture is not None:
            _draw_fitting(painter, box, picture)
        elif path is not None and not self._thumbs.has(path):
            painter.fillRect(box, palette.color(QPalette.ColorRole.Button))  # on its way
        painter.restore()
        if picture is None and (path is None or self._thumbs.has(path)):
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _plate(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        """What is under the row: nothing, or that it is chosen or under the pointer."""
        palette = option.palette
        state = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Window))
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(QPalette.ColorRole.Button))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)


class LinePainter(_Painting):
    """A line of the list: before, after, name, what happened, figures, state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are one size, so that a list of any length scrolls at once."""
        del option, index
        return _LINE

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        row: PhotoRow = index.data(ROW)
        palette = option.palette
        rect: QRect = option.rect.adjusted(8, 2, -8, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._plate(painter, option, rect)
        top = rect.top() + (rect.height() - _THUMB.height()) // 2
        before, after = self._paths(row)
        left = rect.left() + _GAP
        for path in (before, after) if row.target is not None else (before,):
            self._thumb(painter, QRect(left, top, _THUMB.width(), _THUMB.height()), path, palette)
            left += _THUMB.width() + _GAP
        right = self._figures(painter, rect, row, palette)
        self._words(painter, QRect(left + _GAP, rect.top(), right - left - 2 * _GAP, rect.height()), row, palette)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, row: PhotoRow, palette: QPalette) -> None:
        folder, _, name = row.name.rpartition("/")
        renamed = f"\N{RIGHTWARDS ARROW} {row.target}" if row.target not in (None, row.name) else ""
        second = _reason(row) or renamed or folder
        metrics = QFontMetrics(painter.font())
        middle = box.center().y()
        for text, up, role in ((name, True, QPalette.ColorRole.WindowText), (second, False, None)):
            color = _muted(palette) if role is None else palette.color(role)
            painter.setPen(color)
            above = metrics.height() + 1 if second else metrics.height() // 2
            line = QRect(box.left(), middle - above if up else middle + 2, box.width(), metrics.height())
            elide = Qt.TextElideMode.ElideMiddle if up else Qt.TextElideMode.ElideRight
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(text, elide, box.width()))

    def _figures(self, painter: QPainter, rect: QRect, row: PhotoRow, palette: QPalette) -> int:
        """Noise, change, time and state, from the right; returns where they begin."""
        figures = (
            "" if row.sigma is None else self.tr("noise {value:.1f}").format(value=Local(row.sigma)),
            "" if row.change is None else self.tr("change {value:.1f}").format(value=Local(row.change)),
            "" if row.seconds is None else f"{Local(row.seconds):.2f} s",
        )
        wide = rect.width() > 720
        left = rect.right() - _NUMBER * (4 if wide else 1) - _GAP
        painter.setPen(_muted(palette))
        for place, text in enumerate(figures if wide else ()):
            box = QRect(left + place * _NUMBER, rect.top(), _NUMBER - 16, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        box = QRect(rect.right() - _NUMBER, rect.top(), _NUMBER, rect.height())
        _draw_mark(painter, QPointF(box.left() + 8, box.center().y()), self._kind(row), palette)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(box.adjusted(22, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._rows.state_words(row))
        return left

    def _kind(self, row: PhotoRow) -> str:
        return "working" if self._rows.is_at_work(row) else row.verdict or row.state


class PairPainter(_Painting):
    """A card of the review grid: before and after, large, and the verdict."""

    size = _PAIR

    def fit(self, width: int) -> None:
        """Share the width of a view among as many cards as it has room for."""
        columns = max(1, width // _PAIR.width())
        self.size = QSize(width // columns, _PAIR.height() + (width // columns - _PAIR.width()) // 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All cards are one size."""
        del option, index
        return self.size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one card."""
        row: PhotoRow = index.data(ROW)
        palette = option.palette
        rect: QRect = option.rect.adjusted(6, 6, -6, -6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._plate(painter, option, rect)
        metrics = QFontMetrics(painter.font())
        below = metrics.height() + 16
        half = (rect.width() - 3 * _GAP) // 2
        for place, path in enumerate(self._paths(row)):
            box = QRect(
                rect.left() + _GAP + place * (half + _GAP), rect.top() + _GAP, half, rect.height() - _GAP - below
            )
            self._thumb(painter, box, path, palette)
        line = QRect(rect.left() + _GAP, rect.bottom() - below + 1, rect.width() - 2 * _GAP, below)
        words = self._rows.state_words(row) if row.verdict else ""
        room = line.width() - (metrics.horizontalAdvance(words) + 32 if words else 0)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if row.verdict:
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            at = QPointF(line.right() - metrics.horizontalAdvance(words) - 14, line.center().y() + 1)
            _draw_mark(painter, at, row.verdict, palette)
        painter.restore()


def _draw_fitting(painter: QPainter, box: QRect, picture: QPixmap) -> None:
    """Fill the box; what is longer is cut, so that rows of different shapes stay calm."""
    scale = max(box.width() / picture.width(), box.height() / picture.height())
    width, height = box.width() / scale, box.height() / scale
    source = QRectF((picture.width() - width) / 2, (picture.height() - height) / 2, width, height)
    painter.drawPixmap(QRectF(box), picture, source)


def _draw_mark(painter: QPainter, at: QPointF, kind: str, palette: QPalette) -> None:
    """Done is ticked, failed is crossed, at work is an open ring, waiting a small dot."""
    strong = QPen(palette.color(QPalette.ColorRole.WindowText), 1.75)
    strong.setCapStyle(Qt.PenCapStyle.RoundCap)
    strong.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(strong)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind in ("done", "approved"):
        painter.drawPolyline(QPolygonF([at + QPointF(-4, 0), at + QPointF(-1, 3.5), at + QPointF(4.5, -3.5)]))
    elif kind in ("failed", "rejected"):
        for sign in (-1, 1):
            painter.drawLine(at + QPointF(-3.5, -3.5 * sign), at + QPointF(3.5, 3.5 * sign))
    elif kind in ("working", "writing"):
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        painter.drawArc(QRectF(at.x() - 5, at.y() - 5, 10, 10), 90 * 16, -270 * 16)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_muted(palette))
        painter.drawEllipse(at, 2, 2)


def _reason(row: PhotoRow) -> str:
    """What went wrong, without the path that stands above it."""
    words = " ".join(row_words(row) if row.error else ()).removeprefix(str(row.source)).lstrip(": ")
    return words[:1].upper() + words[1:]


def _muted(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.PlaceholderText)

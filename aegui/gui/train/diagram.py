"""The net as a drawing: a box per block, as tall as its map and as deep as its channels, with shapes beneath."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from aegui.cards.outline import Block, NetDescription
from aegui.gui.figures import Local

_SAMPLED = ("max", "average", "strided", "unshuffle")
_ENLARGED = ("nearest", "bilinear", "bed-of-nails", "max-unpool", "transposed", "shuffle")
_LEAST, _MOST = 26.0, 240.0
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class _Box:
    block: Block
    rect: QRectF


class NetDiagram(QWidget):
    """Shows a `NetDescription`, or why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.net: NetDescription | None = None
        self.problem = ""
        self._boxes: list[_Box] = []
        self.setAccessibleName(self.tr("The net"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Room for boxes and words."""
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        """As small as it can be read."""
        return QSize(320, 220)

    def show_net(self, net: NetDescription | None, problem: str = "") -> None:
        """Draw another net, or say why there is none."""
        self.net, self.problem = net, problem
        self.setAccessibleDescription(problem or self._words())
        self.update()

    def _words(self) -> str:
        if self.net is None:
            return ""
        return "; ".join(f"{self.title(block)} {self.shape(block)}".replace("\n", ", ") for block in self.net.blocks)

    def title(self, block: Block) -> str:
        """What a block is, in a word."""
        words = {
            "head": self.tr("in"), "tail": self.tr("out"), "residual": self.tr("residual"),
            "bottleneck": self.tr("bottleneck"), "code": self.tr("code"), "dense": self.tr("dense"),
            "tied": self.tr("tied"), "input": self.tr("picture"),
        }  # fmt: skip
        if block.name == "decoder.code":
            return self.tr("unfold")
        return words.get(block.kind, block.kind)

    def shape(self, block: Block) -> str:
        """Channels and size of what leaves it, in two lines."""
        if not block.scale or self.net is None:
            return f"{Local(block.channels):,}"
        side = self.net.side // block.scale
        return f"{block.channels}\n{side} x {side}" if self.net.latent else f"{block.channels}\n1/{block.scale}"

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes, trapezoids between scales, and the code in the accent's place: the one box that counts."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.net is None:
            painter.setPen(self.palette().placeholderText().color())
            margins = self.rect().adjusted(48, 0, -48, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(margins, flags, self.problem or self.tr("Drawing the net"))
        else:
            self._place(self.net)
            self._paint_ways(painter)
            for box in self._boxes:
                self._paint(painter, box)
        painter.end()

    def _place(self, net: NetDescription) -> None:
        blocks = [_picture(net), *net.blocks, *([_picture(net)] if net.blocks[-1].scale else [])]
        room = self.width() - 2 * 20.0 - _GAP * (len(blocks) - 1)
        weights = [1.0 + 0.5 * math.log2(1 + block.channels / 16) if block.scale else 1.1 for block in blocks]
        unit = min(room / sum(weights), 44.0)
        total = unit * sum(weights) + _GAP * (len(blocks) - 1)
        x, middle = (self.width() - total) / 2, self.height() / 2 - 8
        tallest = min(_MOST, self.height() - 84.0)
        self._boxes = []
        for block, weight in zip(blocks, weights, strict=True):
            height = self._height(block, net, tallest)
            self._boxes.append(_Box(block, QRectF(x, middle - height / 2, unit * weight, height)))
            x += unit * weight + _GAP

    def _height(self, block: Block, net: NetDescription, tallest: float) -> float:
        if block.scale:
            return max(tallest * (1 - 0.22 * math.log2(block.scale)), _LEAST)
        share = math.log2(1 + block.channels) / math.log2(1 + max(other.channels for other in net.blocks))
        return max(tallest * share**1.5, _LEAST) if block.kind in ("dense", "tied", "input") else _LEAST

    def _paint(self, painter: QPainter, box: _Box) -> None:
        colors, rect, block = self.palette(), box.rect, box.block
        text, fill = colors.windowText().color(), QColor(colors.button().color())
        is_code = self._is_code(block)
        if is_code:
            fill = colors.highlight().color()
        elif block.kind in (*_SAMPLED, *_ENLARGED):
            fill = QColor(colors.mid().color())
        painter.setPen(QPen(colors.mid().color() if not is_code else fill, 1))
        painter.setBrush(fill)
        slant = min(rect.height() * 0.12, 10.0)
        if block.kind in _SAMPLED or block.kind in _ENLARGED:
            left, right = (0.0, slant) if block.kind in _SAMPLED else (slant, 0.0)
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(rect.left(), rect.top() + left), QPointF(rect.right(), rect.top() + right),
                        QPointF(rect.right(), rect.bottom() - right), QPointF(rect.left(), rect.bottom() - left),
                    ]
                )
            )  # fmt: skip
        else:
            painter.drawRoundedRect(rect, 4, 4)
        self._label(painter, box, text, inside=colors.highlightedText().color() if is_code else text)

    def _label(self, painter: QPainter, box: _Box, text: QColor, inside: QColor) -> None:
        """The kind upright inside, or across where the box is low; the shape beneath."""
        rect, metrics = box.rect, QFontMetricsF(self.font())
        words = self.title(box.block)
        long = metrics.horizontalAdvance(words) + 8
        painter.setPen(inside)
        if long <= rect.height() and rect.width() >= metrics.height():
            painter.save()
            painter.translate(rect.center())
            painter.rotate(-90)
            turned = QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width())
            painter.drawText(turned, Qt.AlignmentFlag.AlignCenter, words)
            painter.restore()
        elif long <= rect.width():
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(text)
        around = QRectF(rect.center().x() - 50, rect.bottom() + 6, 100, 2 * metrics.height())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.save()
        small = painter.font()
        small.setPointSizeF(max(small.pointSizeF() - 1.5, 7.0))
        painter.setFont(small)
        painter.drawText(around, flags, self.shape(box.block))
        painter.restore()

    def _paint_ways(self, painter: QPainter) -> None:
        """What goes from box to box, and past the bottleneck where the net has skips."""
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.2))
        for before, after in pairwise(self._boxes):
            middle = before.rect.center().y()
            painter.drawLine(QPointF(before.rect.right(), middle), QPointF(after.rect.left(), middle))
        by_name = {box.block.name: box.rect for box in self._boxes}
        painter.setPen(QPen(self.palette().mid().color(), 1.2, Qt.PenStyle.DashLine))
        for name, start in by_name.items():
            end = by_name.get(name.replace("encoder", "decoder"))
            if not name.startswith("body.encoder") or end is None:
                continue
            x, height = start.center().x(), min(start.top(), end.top()) - 14
            painter.drawPolyline(
                QPolygonF(
                    [QPointF(x, start.top()), QPointF(x, height), QPointF(end.center().x(), height), end.center()]
                )
            )

    def _is_code(self, block: Block) -> bool:
        return self.net is not None and self.net.latent > 0 and block is self._code()

    def _code(self) -> Block | None:
        encoders = [block for block in self.net.blocks if block.name.startswith("encoder")] if self.net else []
        return encoders[-1] if encoders else None

    def event(self, event: QEvent) -> bool:
        """A box tells its numbers when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and self.net is not None:
            for box in self._boxes:
                if box.rect.adjusted(-4, -4, 4, 32).contains(QPointF(event.pos())):
                    words = self.tr("{name}: {shape}\n{parameters:,} parameters\n{macs:,.0f} multiply-adds per pixel")
                    block = box.block
                    told = words.format(
                        name=block.name, shape=self.shape(block).replace("\n", ", "),
                        parameters=Local(block.parameters), macs=Local(block.macs / self.net.side**2),
                    )  # fmt: skip
                    QToolTip.showText(event.globalPos(), told, self)
                    return True
            QToolTip.hideText()
        return super().event(event)


def _picture(net: NetDescription) -> Block:
    """The picture itself, as a box; flat where dense layers see it."""
    if net.blocks[0].scale:
        return Block("picture", "input", net.channels, 1, 0, 0)
    return Block("picture", "input", net.blocks[-1].channels, 0, 0, 0)

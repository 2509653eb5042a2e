"""Pieces of damage over the photo: outlined by class, those that will be repaired whole, the others dashed."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from aegui.gui.canvas.layers import photo_rect
from aegui.gui.canvas.view import View
from aegui.imaging.damage import Component, Proposal
from aegui.imaging.damage_kinds import DamageClass
from aegui.imaging.photo import Mask

PIECE_COLORS: dict[DamageClass, str] = {"line": "#4cc9f0", "spot": "#ffd60a", "stain": "#ff9ecb"}
_SMALL, _RING = 14.0, 9.0


class Pieces:
    """The components of a proposal, ready to draw. Making it takes a moment for many: do it on a worker.

    `accepted`: by place in `components`; `current`: the place of the one that keys speak of, or -1.
    """

    def __init__(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.components = proposal.components
        self.accepted = np.ones(len(self.components), np.bool_)
        self.current = self.hovered = -1
        self.words = ""
        self._outlines = [_outlines(proposal, component) for component in self.components]
        self._place = {component.label: place for place, component in enumerate(self.components)}

    def own(self, place: int) -> Mask:
        """The pixels of a piece, inside its box."""
        component = self.components[place]
        return np.asarray(self.proposal.labels[component.box.slices] == component.label)

    def shares(self, mask: Mask) -> NDArray[np.bool_]:
        """Which pieces lie in a mask by more than half."""
        count = np.bincount(self.proposal.labels[mask], minlength=int(self.proposal.labels.max(initial=0)) + 1)
        areas = np.array([component.area for component in self.components])
        labels = np.array([component.label for component in self.components], np.intp)
        return np.asarray(2 * count[labels] > areas) if labels.size else self.accepted

    def at(self, x: float, y: float, reach: float) -> int:
        """The place of the piece under a photo point, or of a small one not farther than `reach` pixels; else -1."""
        height, width = self.proposal.labels.shape
        if 0 <= x < width and 0 <= y < height:
            label = int(self.proposal.labels[int(y), int(x)])
            if label in self._place:
                return self._place[label]
        near = [
            (abs(c.box.x + c.box.width / 2 - x) + abs(c.box.y + c.box.height / 2 - y), place)
            for place, c in enumerate(self.components)
            if c.box.x - reach <= x <= c.box.right + reach
            and c.box.y - reach <= y <= c.box.bottom + reach
            and max(c.box.width, c.box.height) <= 2 * reach
        ]
        return min(near)[1] if near else -1

    def draw(self, painter: QPainter, view: View, region: QRect, scale: float) -> None:
        """Draw the outlines that lie in `region` (device pixels)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(region.intersected(photo_rect(view)).adjusted(-12, -12, 12, 12))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = QRectF(region)
        for place, component in enumerate(self.components):
            box = component.box
            corner, end = QPointF(*view.to_device(box.x, box.y)), QPointF(*view.to_device(box.right, box.bottom))
            area = QRectF(corner, end)
            if area.adjusted(-20, -20, 20, 20).intersects(seen):
                self._draw_one(painter, view, place, area, scale)
        if self.hovered >= 0 and self.words:
            box = self.components[self.hovered].box
            self._draw_words(painter, QPointF(*view.to_device(box.x + box.width / 2, box.y)), QRectF(region), scale)
        painter.restore()

    def _draw_words(self, painter: QPainter, at: QPointF, region: QRectF, scale: float) -> None:
        """What the piece under the pointer is, on a quiet plate above it."""
        font = painter.font()
        font.setPixelSize(round(12 * scale))
        painter.setFont(font)
        width, height = painter.fontMetrics().horizontalAdvance(self.words) + 16 * scale, 24 * scale
        left = min(max(at.x() - width / 2, region.left() + 4), max(region.right() - width - 4, region.left()))
        plate = QRectF(left, max(at.y() - height - 14 * scale, region.top() + 4), width, height)
        painter.setClipping(False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(plate, 4 * scale, 4 * scale)
        painter.setPen(QColor(255, 255, 255, 240))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self.words)

    def _draw_one(self, painter: QPainter, view: View, place: int, area: QRectF, scale: float) -> None:
        strong = place in (self.current, self.hovered)
        width = (2.5 if strong else 1.5) * scale
        light = QPen(QColor(PIECE_COLORS[self.components[place].kind]), width)
        if not self.accepted[place]:
            light.setDashPattern([3, 3])
            light.setColor(QColor(255, 255, 255, 230))
        dark = QPen(QColor(0, 0, 0, 170), width + 2 * scale)
        for pen in (dark, light):
            pen.setCosmetic(True)
            painter.setPen(pen)
            if max(area.width(), area.height()) < _SMALL * scale:
                painter.drawEllipse(area.center(), _RING * scale, _RING * scale)
                continue
            for outline in self._outlines[place]:
                painter.drawPolygon(QPolygonF([QPointF(*view.to_device(p.x(), p.y())) for p in outline]))
        if place == self.current:
            painter.setPen(QPen(QColor(255, 255, 255, 200), scale, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(area.adjusted(-8, -8, 8, 8), 6, 6)


def _outlines(proposal: Proposal, component: Component) -> tuple[tuple[QPointF, ...], ...]:
    """Closed lines around a component, a pixel and a half away, in photo points."""
    box = component.box
    own = (proposal.labels[box.slices] == component.label).astype(np.uint8)
    wide = cv2.dilate(cv2.copyMakeBorder(own, 3, 3, 3, 3, cv2.BORDER_CONSTANT, value=0), np.ones((3, 3), np.uint8))
    lines, _ = cv2.findContours(wide, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_TC89_L1)
    return tuple(
        tuple(QPointF(box.x - 2.5 + float(x), box.y - 2.5 + float(y)) for x, y in line.reshape(-1, 2)) for line in lines
    )

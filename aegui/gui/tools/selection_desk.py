"""Shapes drawn with the selection tools become mask; all work that is as large as the photo is done on a worker."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.pyramid import Plane
from aegui.gui.canvas.shapes import Shape
from aegui.gui.document import Document
from aegui.imaging.masks import combine
from aegui.imaging.photo import Mask
from aegui.imaging.selecting import box_of, like_here, object_in, polygon


class SelectionDesk(QObject):
    """Adds, takes away or replaces, as the shape says; each is one named entry of the history."""

    def __init__(self, document: Document, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.tolerance = 24.0
        canvas.shape_drawn.connect(self._on_shape)

    def _on_shape(self, shape: Shape) -> None:
        state, tolerance = self._document.state, self.tolerance
        if state is None:
            return
        plane = state.current.pyramid.levels[0]

        def change(mask: Mask) -> Mask:
            found = select(shape, plane, tolerance)
            return found if shape.how == "replace" else combine(mask, found, shape.how)

        self._document.edit_mask(self._title(shape), change)

    def _title(self, shape: Shape) -> str:
        return {
            "polygon": self.tr("Lasso"),
            "box": self.tr("Rectangle"),
            "object": self.tr("Select object"),
            "spot": self.tr("Magic select"),
        }[shape.kind]


def select(shape: Shape, plane: Plane, tolerance: float) -> Mask:
    """The pixels of a photo that a shape stands for. `plane`: uint8 (H, W, 3)."""
    height, width = plane.shape[:2]
    if shape.kind == "spot":
        return like_here(plane, shape.points[0], tolerance)
    if shape.kind == "polygon":
        return polygon(shape.points, height, width)
    box = box_of(shape.points[0], shape.points[1], height, width)
    if shape.kind == "object":
        return object_in(plane, box)
    mask = np.zeros((height, width), np.bool_)
    mask[box.slices] = True
    return mask

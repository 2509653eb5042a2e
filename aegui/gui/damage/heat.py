"""The heat map of what looks unlike a photo."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.imaging.noise_estimate import STRIDE


class AnomalyMap(SigmaMap):
    """How unlike a sound photo each cell of 8 pixels is, in multiples of the usual error around it."""

    def __init__(self, anomaly: NDArray[np.uint8]) -> None:
        height, width = anomaly.shape
        rows, columns = -(-height // STRIDE), -(-width // STRIDE)
        whole = np.pad(anomaly, ((0, rows * STRIDE - height), (0, columns * STRIDE - width)), mode="edge")
        cells = whole.reshape(rows, STRIDE, columns, STRIDE).max(axis=(1, 3))
        super().__init__(cv2.GaussianBlur(cells, (0, 0), 0.5).astype(np.float32) * np.float32(10 / 255))

    def draw_legend(self, painter: QPainter, title: str, area: QRectF, scale: float) -> None:
        """The scale, under a title of its own."""
        del title
        super().draw_legend(painter, QCoreApplication.translate("AnomalyMap", "Times the usual error"), area, scale)

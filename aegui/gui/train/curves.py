"""Loss and PSNR of runs, overlaid."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aegui.gui.panels.panel import text_label
from aegui.gui.train.log_axis import LogAxis
from aegui.training.records import RunRecord

RUN_COLOURS = ("#4c9be8", "#e8924c", "#5cb85c", "#c75fb5", "#c9b037", "#7a7ae0", "#d9534f", "#3fb8af")
_SMOOTH = 0.8


class Plot(QWidget):
    """A title above a plot that follows the theme."""

    def __init__(self, title: str, logarithmic: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = pg.PlotWidget(axisItems={"left": LogAxis(orientation="left")})
        self.plot.setAccessibleName(title)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=True, y=False)
        self.plot.setLogMode(x=False, y=logarithmic)
        self.plot.showGrid(x=False, y=True, alpha=0.15)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text_label(title, "name"))
        column.addWidget(self.plot, 1)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, other greys."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "plot"):
            self._dress()

    def _dress(self) -> None:
        colors = self.palette()
        self.plot.setBackground(colors.base().color())
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(colors.mid().color()))
            axis.setTextPen(pg.mkPen(colors.placeholderText().color()))
            axis.enableAutoSIPrefix(False)


class Curves(QWidget):
    """Two plots side by side; a run keeps its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss = Plot(self.tr("Loss"), logarithmic=True)
        self.psnr = Plot(self.tr("PSNR on held-out pictures, dB"), logarithmic=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.loss, 1)
        row.addWidget(self.psnr, 1)

    def show_runs(self, runs: Sequence[tuple[RunRecord, str]]) -> None:
        """Draw runs, each with its colour; the first lies on top."""
        for plot in (self.loss.plot, self.psnr.plot):
            plot.clear()
        positive = all(value > 0 for run, _ in runs for _, value in run.loss)
        self.loss.plot.setLogMode(x=False, y=positive)
        for run, colour in reversed(runs):
            faint = QColor(colour)
            faint.setAlpha(70)
            self._draw(self.loss.plot, run.loss, pg.mkPen(faint, width=1))
            self._draw(self.loss.plot, smooth(run.loss), pg.mkPen(colour, width=2))
            self._draw(self.psnr.plot, run.psnr, pg.mkPen(colour, width=2), symbol=True)

    def _draw(self, plot: pg.PlotWidget, points: Sequence[tuple[int, float]], pen: QPen, symbol: bool = False) -> None:
        if points:
            steps, values = zip(*points, strict=True)
            marks = {"symbol": "o", "symbolSize": 5, "symbolBrush": pen.color(), "symbolPen": None} if symbol else {}
            plot.plot(list(steps), list(values), pen=pen, antialias=True, **marks)


def smooth(points: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """An exponential moving average that begins at the first value."""
    found: list[tuple[int, float]] = []
    weight = min(_SMOOTH, 1 - 2 / max(len(points) / 16, 2))
    for step, value in points:
        before = found[-1][1] if found else value
        found.append((step, weight * before + (1 - weight) * value))
    return found

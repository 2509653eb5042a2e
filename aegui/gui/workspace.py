"""The Restore workspace: where everything stands. No behaviour here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from aegui.gui.actions import ActionTable
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.errors import Notice
from aegui.gui.panels.dock import TaskDock
from aegui.gui.samples import Sample
from aegui.gui.widgets.action_button import action_button
from aegui.gui.widgets.header_bar import HeaderBar
from aegui.gui.widgets.places import RESTORE
from aegui.gui.widgets.removed_bar import RemovedBar
from aegui.gui.widgets.segments import Segments
from aegui.gui.widgets.status import StatusBar
from aegui.gui.widgets.welcome import Welcome

_LEAST = 160
_BESIDE_MODES = 220  # pixels: four buttons and the gaps of the header
_NAME = 112  # pixels: what a photo's name should have of the header


class Stage(QWidget):
    """The middle: the first screen or the canvas, and notices over them."""

    resized = Signal()

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.welcome, self.canvas = Welcome(samples), Canvas()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.canvas)
        self.removed_bar = RemovedBar(self)
        self.notice = Notice(self)

    def show_canvas(self) -> None:
        """A photo is open."""
        self._stack.setCurrentWidget(self.canvas)
        self.updateGeometry()
        for plate in (self.removed_bar, self.notice):
            plate.raise_()

    def minimumSizeHint(self) -> QSize:
        """The first screen needs room for its samples; a photo is shown in whatever there is."""
        return QSize(_LEAST, _LEAST) if self._stack.currentWidget() is self.canvas else super().minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What floats over the stage stays centred."""
        super().resizeEvent(event)
        self.removed_bar.place()
        self.notice.place()
        self.resized.emit()


class RestoreWorkspace(QWidget):
    """Header, tool strip, stage, task dock and status bar."""

    def __init__(self, actions: ActionTable, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage(samples)
        self.dock = TaskDock()
        self.status = StatusBar()
        self.header = HeaderBar(RESTORE, self.tr("Open photo"))
        self.places, self.name = self.header.places, self.header.heading
        modes = [self.tr("After"), self.tr("Split"), self.tr("Side by side"), self.tr("Removed")]
        self.modes = Segments(self.tr("Compare before and after"), modes, [f"{mode} ({{compare}})" for mode in modes])
        self._fill_header(actions)
        self._middle = middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._strip(actions))
        self._centre = QWidget()
        self._stack = QVBoxLayout(self._centre)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._stack.addWidget(self.stage, 1)
        middle.addWidget(self._centre, 1)
        middle.addWidget(self.dock)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    @property
    def canvas(self) -> Canvas:
        """The canvas."""
        return self.stage.canvas

    @property
    def welcome(self) -> Welcome:
        """The first screen."""
        return self.stage.welcome

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the photo's name would have no room, ways to compare are icons."""
        super().resizeEvent(event)
        written = self.width() - self.modes.full_width - _BESIDE_MODES - self.places.sizeHint().width()
        self.modes.set_short(written < _NAME)

    def put_left(self, widget: QWidget) -> None:
        """Give a place between the tools and the stage."""
        self._middle.insertWidget(self._middle.indexOf(self._centre), widget)

    def put_above_stage(self, widget: QWidget) -> None:
        """Give a place over the stage, as broad as it is."""
        self._stack.insertWidget(0, widget)

    def put_below(self, widget: QWidget) -> None:
        """Give a place above the status bar."""
        self._column.insertWidget(self._column.indexOf(self.status), widget)

    def _fill_header(self, actions: ActionTable) -> None:
        row = self.header.row
        row.addWidget(self.modes)
        row.addSpacing(8)
        for name in ("undo", "redo", "open", "save_as"):
            row.addWidget(action_button(actions[name]))

    def _strip(self, actions: ActionTable) -> QFrame:
        strip = QFrame()
        strip.setObjectName("strip")
        strip.setFixedWidth(44)
        column = QVBoxLayout(strip)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(4)
        for name in ("hand", "brush", "eraser", "lasso", "rectangle", "magic", "clone", "heal"):
            column.addWidget(action_button(actions[name]))
        column.addStretch(1)
        for name in ("side_panel", "filmstrip", "fit", "help"):
            column.addWidget(action_button(actions[name]))
        return strip


def dropped_paths(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """Local files and folders that are being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

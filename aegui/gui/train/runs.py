"""The list of runs: one is looked at, those with a tick are compared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label
from aegui.gui.train.curves import RUN_COLOURS
from aegui.training.records import RunRecord

_FOLDER = Qt.ItemDataRole.UserRole
_WIDTH = 208


class RunsList(QWidget):
    """`chosen` when another run is looked at, `ticked` when others are compared."""

    chosen = Signal()
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.list = QListWidget()
        self.list.setObjectName("entries")
        self.list.setAccessibleName(self.tr("Runs"))
        self.list.setToolTip(self.tr("Tick runs to compare their curves"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the number at the name's end and the PSNR stay
        self.list.currentItemChanged.connect(lambda *_: self.chosen.emit())
        self.list.itemChanged.connect(lambda _: self.ticked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text_label(self.tr("Runs"), "name"))
        column.addWidget(self.list, 1)

    @property
    def current(self) -> Path | None:
        """The run that is looked at."""
        item = self.list.currentItem()
        return None if item is None else Path(item.data(_FOLDER))

    @property
    def compared(self) -> tuple[tuple[Path, str], ...]:
        """Runs and their colours: the one that is looked at first, then those with a tick."""
        items = [self.list.item(row) for row in range(self.list.count())]
        shown = [item for item in items if item.data(_FOLDER) == self.current]
        shown += [item for item in items if item.checkState() is Qt.CheckState.Checked and item not in shown]
        return tuple((item.data(_FOLDER), self.colour(item.data(_FOLDER))) for item in shown)

    def colour(self, folder: Path) -> str:
        """The colour of a run, the same while the list lives."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_FOLDER) == folder:
                return str(item.data(_FOLDER + 1))
        return RUN_COLOURS[0]

    def put(self, folders: tuple[Path, ...]) -> None:
        """Add runs that are not there yet, the newest on top."""
        known = {self.list.item(row).data(_FOLDER) for row in range(self.list.count())}
        with QSignalBlocker(self.list):
            for folder in reversed([folder for folder in folders if folder not in known]):
                item = QListWidgetItem(folder.name)
                item.setData(_FOLDER, folder)
                colour = RUN_COLOURS[self.list.count() % len(RUN_COLOURS)]
                item.setData(_FOLDER + 1, colour)
                item.setIcon(_dot(colour))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.list.insertItem(0, item)

    def choose(self, folder: Path) -> None:
        """Look at a run."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_FOLDER) == folder:
                self.list.setCurrentRow(row)

    def tell(self, run: RunRecord) -> None:
        """Show a run's last figure beside its name."""
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                item = self.list.item(row)
                if item.data(_FOLDER) == run.folder:
                    figure = f"   {Local(run.psnr[-1][1]):.2f} dB" if run.psnr else ""
                    item.setText(f"{run.folder.name}{figure}")
                    item.setToolTip(str(run.folder))


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(24, 24)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(6, 6, 12, 12)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # else a chosen run's dot would be tinted
    return icon

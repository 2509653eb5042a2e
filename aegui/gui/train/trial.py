"""Self-test: every denoiser on one's own photos, with noise that is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aegui.benchmark.selftest import TrialRow
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label

_DEFAULT_SIGMA = 25


class TrialPage(QFrame):
    """Choose photos and a level, then rank. `start_clicked`: begin, or stop what is at work."""

    choose_clicked = Signal()
    start_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.photos: tuple[Path, ...] = ()
        self.choose = QPushButton(self.tr("Choose photos…"))
        self.choose.setAccessibleName(self.tr("Choose photos"))
        self.choose.setToolTip(self.tr("A few clean photos of yours; they are not changed"))
        self.choose.clicked.connect(self.choose_clicked)
        self.sigma = QSpinBox()
        self.sigma.lineEdit().setTextMargins(6, 0, 6, 0)
        self.sigma.setRange(1, 100)
        self.sigma.setValue(_DEFAULT_SIGMA)
        self.sigma.setPrefix(self.tr("sigma "))
        self.sigma.setAccessibleName(self.tr("Noise, sigma"))
        self.sigma.setToolTip(self.tr("How much noise is added, standard deviation in 8-bit units"))
        self.start = QPushButton(self.tr("Run every model"))
        self.start.setProperty("primary", True)
        self.start.setAccessibleName(self.tr("Run every model"))
        self.start.clicked.connect(self.start_clicked)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.words = text_label("", "muted")
        self.words.setAccessibleName(self.tr("State"))
        self._make_table()
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.choose, self.sigma, self.start):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(text_label(self.tr("Which denoiser is best on your photos?"), "hero"))
        sentence = self.tr(
            "Known noise is added to the middle of each photo; every installed model and the classical methods clean "
            "it, and the original says how well. Nothing is written."
        )
        column.addWidget(text_label(sentence, "muted"))
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        self.show_photos(())

    def show_photos(self, photos: Sequence[Path]) -> None:
        """Photos were chosen."""
        self.photos = tuple(photos)
        count = len(self.photos)
        self.words.setText(self.tr("{count} photos").format(count=count) if count else self.tr("No photos chosen yet"))
        self.start.setEnabled(bool(count))
        self.start.setToolTip("" if count else self.tr("Choose photos first."))

    def show_working(self, working: bool) -> None:
        """The work began or ended."""
        self.bar.setVisible(working)
        text = self.tr("Stop") if working else self.tr("Run every model")
        self.start.setText(text)
        self.start.setAccessibleName(text)
        self.choose.setEnabled(not working)

    def show_progress(self, fraction: float, message: str) -> None:
        """How far it is."""
        self.bar.setValue(round(1000 * fraction))
        self.words.setText(message)

    def show_rows(self, rows: Sequence[TrialRow]) -> None:
        """The ranking, best first."""
        self.table.setRowCount(len(rows))
        best = rows[0].psnr if rows else 0.0
        for place, row in enumerate(rows):
            cells = (
                f"{place + 1}", row.name, f"{Local(row.psnr):.2f}", f"{Local(row.psnr - best):+.2f}" if place else "",
                f"{Local(row.ssim):.4f}", f"{Local(row.seconds):.2f}",
            )  # fmt: skip
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                font = item.font()
                font.setBold(place == 0 or (row.is_ours and column == 1))
                item.setFont(font)
                self.table.setItem(place, column, item)
        self.table.show()
        self.words.setText(self.tr("Bold names are models of aegui; seconds are per megapixel."))

    def _make_table(self) -> None:
        names = ["", self.tr("Method"), "PSNR, dB", self.tr("to the best"), "SSIM", self.tr("s/Mpx")]
        self.table = QTableWidget(0, len(names))
        self.table.setObjectName("entries")
        self.table.setHorizontalHeaderLabels(names)
        method = self.table.horizontalHeaderItem(1)
        assert method is not None
        method.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setAccessibleName(self.tr("Ranking"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

"""Make it yours: a shipped model, a folder of one's photos, and afterwards both of them side by side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from aegui.cards.card import Card
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label
from aegui.training.records import CROPS, VERDICT

_ROWS = 4
_GAP = 4


class CropGrid(QWidget):
    """A run's crops side by side: original, seen, parent, child; what is the same as the original is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image, self._names = QImage(), ("", "")
        self.setAccessibleName(self.tr("Before and after"))

    def minimumSizeHint(self) -> QSize:
        """Four rows that can be judged."""
        return QSize(320, 240)

    def show_file(self, path: Path, parent_id: str, child_id: str) -> None:
        """Show the crops of a run."""
        self.image, self._names = QImage(str(path)), (parent_id, child_id)
        self.update()

    def kinds(self) -> tuple[tuple[int, str], ...]:
        """Which rows of the file are shown, and their names."""
        names = (self.tr("Original"), self.tr("Seen"), *self._names)
        cell, width = self.image.height() // _ROWS, self.image.width()
        seen = self.image.copy(0, cell, width, cell)
        same = seen == self.image.copy(0, 0, width, cell)  # from noisy photos it learns as they are
        return tuple((row, name) for row, name in enumerate(names) if not (same and row == 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Kinds in rows or in columns, whichever gives larger cells, each with its name."""
        del event
        painter = QPainter(self)
        if self.image.isNull():
            painter.setPen(self.palette().placeholderText().color())
            words = self.tr("Parent and child will stand here side by side.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.palette().placeholderText().color())
        kinds, metrics = self.kinds(), QFontMetricsF(self.font())
        cell = self.image.height() // _ROWS
        count = max(self.image.width() // max(cell, 1), 1)
        left = 12 + max(metrics.horizontalAdvance(name) for _, name in kinds)
        top = 4 + metrics.height()
        in_rows = min((self.width() - left) / count, self.height() / len(kinds)) - _GAP
        in_columns = min(self.width() / len(kinds), (self.height() - top) / count) - _GAP
        upright = in_columns > in_rows
        side = max(in_rows, in_columns, 8)
        for place, (row, name) in enumerate(kinds):
            along = place * (side + _GAP)
            if upright:
                words = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, side)
                painter.drawText(QRectF(along, 0, side, top), Qt.AlignmentFlag.AlignLeft, words)
            else:
                painter.drawText(QRectF(0, along, left, side), Qt.AlignmentFlag.AlignVCenter, name)
            for number in range(count):
                across = number * (side + _GAP)
                x, y = (along, top + across) if upright else (left + across, along)
                source = QRectF(number * cell, row * cell, cell, cell)
                painter.drawImage(QRectF(x, y, side, side), self.image, source)
        painter.end()


class YoursPage(QFrame):
    """`start_clicked`: train on. `default_clicked` carries task and id of the child that won."""

    choose_clicked = Signal()
    start_clicked = Signal()
    default_clicked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.data: tuple[Path, ...] = ()
        self._child, self._busy = "", False
        self._tasks: dict[str, str] = {}
        self.models = QComboBox()
        self.models.setAccessibleName(self.tr("Model"))
        self.models.setToolTip(self.tr("The model to begin from; it stays as it is"))
        self.models.setMinimumWidth(180)
        self.choose = QPushButton(self.tr("Choose a folder…"))
        self.choose.setAccessibleName(self.tr("Your photos"))
        self.choose.setToolTip(self.tr("Photos of yours, the more the better"))
        self.choose.clicked.connect(self.choose_clicked)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the photos are like"))
        kinds = (("auto", self.tr("Find out")), ("clean", self.tr("Clean")), ("noisy", self.tr("Noisy, no clean ones")))
        for kind, text in kinds:
            self.kind.addItem(text, kind)
        self.kind.setToolTip(self.tr("From noisy photos the model learns by itself, from neighbouring pixels"))
        self.steps = QSpinBox()
        self.steps.lineEdit().setTextMargins(6, 0, 6, 0)
        self.steps.setRange(10, 100_000)
        self.steps.setValue(400)
        self.steps.setSuffix(self.tr(" steps"))
        self.steps.setAccessibleName(self.tr("Steps"))
        self.steps.setToolTip(self.tr("More steps learn more, and take longer"))
        self.start = QPushButton(self.tr("Make it mine"))
        self.start.setProperty("primary", True)
        self.start.setAccessibleName(self.tr("Make it mine"))
        self.start.clicked.connect(self.start_clicked)
        self.verdict = text_label("", "title")
        self.table = text_label("", "muted")
        self.table.setTextFormat(Qt.TextFormat.RichText)
        self.crops = CropGrid()
        self.use = QPushButton(self.tr("Use it from now on"))
        self.use.setAccessibleName(self.tr("Use it from now on"))
        self.use.clicked.connect(lambda: self.default_clicked.emit(self._tasks.get(self._child, ""), self._child))
        self._lay_out()
        self.show_data(())

    def show_cards(self, cards: Sequence[Card]) -> None:
        """List the models that can be trained on."""
        chosen = self.models.currentData()
        self.models.clear()
        for card in cards:
            if card.task in ("denoise", "inpaint"):
                self.models.addItem(card.title, card.id)
        self.models.setCurrentIndex(max(self.models.findData(chosen), 0))
        self._tasks = {card.id: card.task for card in cards}
        self._refresh()

    def show_data(self, data: Sequence[Path]) -> None:
        """A folder was chosen."""
        self.data = tuple(data)
        self.choose.setText(", ".join(folder.name for folder in data) or self.tr("Choose a folder…"))
        self._refresh()

    def show_verdict(self, folder: Path) -> None:
        """What came of it, from the run's folder."""
        try:
            found = json.loads((folder / VERDICT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        self._child = str(found["child"])
        self._tasks.setdefault(self._child, self._tasks.get(str(found["parent"]), ""))
        if found["better"]:
            words = self.tr("{child} beats {parent} on {count} photos that it did not see.")
        else:
            words = self.tr("{child} does not beat {parent} on {count} photos that it did not see: nothing changes.")
        self.verdict.setText(words.format(child=found["child"], parent=found["parent"], count=found["photos"]))
        cells = [("", found["parent"], found["child"], self.tr("gain"))]
        cells += [
            (
                row["condition"],
                f"{Local(row['parent']):.2f}",
                f"{Local(row['child']):.2f}",
                f"{Local(row['child'] - row['parent']):+.2f} dB",
            )
            for row in found["rows"]
        ]
        lines = ("".join(f"<td style='padding-right:24px'>{cell}</td>" for cell in line) for line in cells)
        self.table.setText("<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
        self.crops.show_file(folder / CROPS, str(found["parent"]), str(found["child"]))
        self.use.setVisible(bool(found["better"]))

    def set_busy(self, busy: bool) -> None:
        """Something is being trained."""
        self._busy = busy
        self._refresh()

    def _refresh(self) -> None:
        problem = ""
        if not self.data:
            problem = self.tr("Choose a folder of your photos first.")
        elif self.models.count() == 0:
            problem = self.tr("No model that can be trained on is installed.")
        elif self._busy:
            problem = self.tr("Wait for the training to end.")
        self.start.setEnabled(not problem)
        self.start.setToolTip(problem)

    def _lay_out(self) -> None:
        sentence = self.tr(
            "Trains a shipped model on, gently, on your own photos, and judges both on photos that it did not see. "
            "From clean photos it learns as it did before. From noisy ones it learns by itself: it can remove noise "
            "that differs from pixel to pixel, not grain or JPEG blocks, and nobody can say how far it is from the "
            "truth. It becomes the default only if it wins and you say so."
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.models, self.choose, self.kind, self.steps, self.start):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(text_label(self.tr("A model that knows your photos"), "hero"))
        column.addWidget(text_label(sentence, "muted"))
        column.addLayout(row)
        column.addWidget(self.verdict)
        column.addWidget(self.table)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.crops, 1)
        self.use.hide()

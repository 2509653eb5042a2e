"""One photo redrawn by every net with a latent, as a table of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from aegui.gui.explore.frame import Frame, as_image
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label

if TYPE_CHECKING:
    from aegui.explore.family import Redrawing

_HEIGHT = 128


class FamilyTable(QScrollArea):
    """A row for each net: its name, what it saw, what it drew, and principal components of the same size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QFrame()
        body.setObjectName("frame")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(24, 24, 24, 24)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.addWidget(text_label(self.tr("Choose a photo and press the button at the right."), "muted"), 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(body)

    def show_family(self, found: Sequence[Redrawing]) -> None:
        """What the nets drew, in this order."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        headings = (self.tr("model"), self.tr("as it is seen"), self.tr("redrawn"), self.tr("components"))
        for column, words in enumerate(headings):
            label = text_label(words, "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter if column else Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label, 0, column)
        for row, one in enumerate(found, 1):
            self._add(row, one)
        self._grid.setRowStretch(len(found) + 1, 1)

    def _add(self, row: int, one: Redrawing) -> None:
        words = self.tr("{model}\n{numbers} numbers\nfor {values:,} values")
        self._grid.addWidget(
            QLabel(words.format(model=one.model, numbers=one.numbers, values=Local(one.values))), row, 0
        )
        pictures = (
            (one.seen, ""), (one.again, self.tr("{psnr:.2f} dB").format(psnr=Local(one.psnr))),
            (one.components, self.tr("{psnr:.2f} dB").format(psnr=Local(one.components_psnr))),
        )  # fmt: skip
        for column, (picture, caption) in enumerate(pictures, 1):
            if picture is None:
                self._grid.addWidget(text_label(self.tr("choose a folder to learn them from"), "muted"), row, column)
                continue
            frame, label = Frame(one.model, margin=0), QLabel(caption)
            frame.setFixedHeight(_HEIGHT)
            frame.show_image(as_image(picture))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            holder = QWidget()
            cell = QVBoxLayout(holder)
            cell.addWidget(frame)
            cell.addWidget(label)
            self._grid.addWidget(holder, row, column)

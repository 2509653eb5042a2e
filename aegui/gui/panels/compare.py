"""How close the photo is to its clean original."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from aegui.gui.compare.section import CompareSection
from aegui.gui.figures import Local
from aegui.gui.meter import Comparison
from aegui.gui.panels.panel import TaskPanel, text_label

_NOTHING = "\N{EN DASH}"


class ComparePanel(TaskPanel):
    """PSNR and SSIM before and now, once there is something to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Compare"),
            self.tr("Measures the photo against its clean original: the one before noise was added, or a file."),
            self.tr("Choose original…"),
        )
        self.state = text_label("", "muted")
        self.table = QWidget()
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        headings = ("", self.tr("Before"), self.tr("Now"), self.tr("Gain"))
        for column, heading in enumerate(headings):
            grid.addWidget(_cell(heading, "small"), 0, column)
        self.numbers: dict[str, QLabel] = {}
        for row, (key, name) in enumerate((("psnr", self.tr("PSNR, dB")), ("ssim", self.tr("SSIM"))), 1):
            grid.addWidget(QLabel(name), row, 0)
            for column, when in enumerate(("before", "now", "gain"), 1):
                label = _cell(_NOTHING, "name" if when == "now" else "")
                label.setAccessibleName(f"{name}, {headings[column]}")
                self.numbers[f"{key} {when}"] = label
                grid.addWidget(label, row, column)
        self.note = text_label(
            self.tr("PSNR: more is closer, one decibel is just visible. SSIM: 1 is the same picture."), "small"
        )
        self.sides = CompareSection()
        for widget in (self.state, self.table, self.note, self.sides):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.show_comparison(None, has_reference=False)

    def show_comparison(self, comparison: Comparison | None, has_reference: bool) -> None:
        """Show the figures, that they are being measured, or that there is nothing to compare with."""
        self.table.setVisible(has_reference)
        self.note.setVisible(has_reference)
        if not has_reference:
            self.state.setText(self.tr("There is no clean original yet. Add noise to a clean photo, or choose a file."))
            return
        self.state.setText(self.tr("Measuring…") if comparison is None else self.tr("Against the clean original"))
        if comparison is None:
            for label in self.numbers.values():
                label.setText(_NOTHING)
            return
        before, now = comparison.before, comparison.now
        for key, first, last, digits in (("psnr", before.psnr, now.psnr, 2), ("ssim", before.ssim, now.ssim, 4)):
            self.numbers[f"{key} before"].setText(_number(first, digits))
            self.numbers[f"{key} now"].setText(_number(last, digits))
            gain = last - first if math.isfinite(first) and math.isfinite(last) else math.nan
            self.numbers[f"{key} gain"].setText(_NOTHING if math.isnan(gain) else f"{Local(gain):+.{digits}f}")


def _number(value: float, digits: int) -> str:
    return f"{Local(value):.{digits}f}" if math.isfinite(value) else "∞"


def _cell(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label

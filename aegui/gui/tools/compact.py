"""A slider that fits into a bar: label, slider and number in one row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from aegui.gui.widgets.slider_row import SliderRow

_SLIDER, _NUMBER = 88, 72


class CompactSlider(SliderRow):
    """As `SliderRow`, in a row; where room is short, without the slider."""

    def set_narrow(self, narrow: bool) -> None:
        """Only label and number, or all of it."""
        self.slider.setVisible(not narrow)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.slider.setFixedWidth(_SLIDER)
        self.number.setFixedWidth(_NUMBER)
        for widget in (self.label, self.slider, self.number):
            row.addWidget(widget)
        row.addLayout(self._extra)

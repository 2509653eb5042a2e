"""A slider that fits into a bar: label, slider and number in one row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from aegui.gui.widgets.slider_row import SliderRow

_SLIDER, _NUMBER, _SHORT = 88, 72, 60


class CompactSlider(SliderRow):
    """As `SliderRow`, in a row; where room is short, without the slider, then without its name."""

    def set_room(self, room: int) -> None:
        """2: all of it; 1: name and number; 0: the number, whose tooltip says the name."""
        self.slider.setVisible(room > 1)
        self.label.setVisible(room > 0)
        self.number.setFixedWidth(_NUMBER if room > 0 else _SHORT)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.slider.setFixedWidth(_SLIDER)
        self.number.setFixedWidth(_NUMBER)
        for widget in (self.label, self.slider, self.number):
            row.addWidget(widget)
        row.addLayout(self._extra)

"""A labelled slider with a number to type into."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QWidget

_SETTLES_AFTER = 500  # ms without a key, wheel step or typed digit


class SliderRow(QWidget):
    """Label and value above, slider below, what its ends mean beneath. Double click resets.

    `curve` above 1 gives small values more of the slider's way. `settled` comes once the hand lets go: when the slider
    is released, or a moment after the last key.
    """

    pressed = Signal()
    value_changed = Signal(float)
    settled = Signal(float)

    def __init__(
        self,
        label: str,
        low: float,
        high: float,
        default: float,
        unit: str = "",
        ends: tuple[str, str] = ("", ""),
        decimals: int = 0,
        curve: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = QLabel(label)
        self.number = QDoubleSpinBox()
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.number.setFixedWidth(88)
        self.number.lineEdit().setTextMargins(4, 0, 4, 0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 1000)
        self._extra = QHBoxLayout()
        self._ends = QLabel(ends[0]), QLabel(ends[1])
        self._lay_out()
        self.set_range(low, high, default, unit, decimals, curve)
        self.set_ends(*ends)
        self.label.setBuddy(self.number)
        for control in (self.slider, self.number):
            control.setAccessibleName(label)
        self.slider.setToolTip(self.tr("{label}: drag, or type the number. Double click resets.").format(label=label))
        self.number.setToolTip(self.slider.toolTip())
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_AFTER)
        self._settling.timeout.connect(self._settle)
        self.slider.sliderPressed.connect(self.pressed)
        self.slider.sliderReleased.connect(self._settle)
        self.slider.valueChanged.connect(self._on_slider)
        self.number.valueChanged.connect(self._on_number)
        self.slider.installEventFilter(self)
        self.number.installEventFilter(self)
        self.label.installEventFilter(self)

    @property
    def value(self) -> float:
        """The number shown."""
        return self.number.value()

    def set_value(self, value: float) -> None:
        """Show a value as if it were typed."""
        self.number.setValue(value)

    def show_value(self, value: float) -> None:
        """Show a value without telling anybody."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._show_on_slider(value)

    def set_range(
        self, low: float, high: float, default: float, unit: str, decimals: int = 0, curve: float = 1.0
    ) -> None:
        """Another range, default and unit; the value becomes the default."""
        self._default = default
        self._curve = curve
        self._low, self._high = low, high
        self.number.blockSignals(True)
        self.number.setDecimals(decimals)
        self.number.setRange(low, high)
        step = 1 if decimals == 0 else 0.5
        self.number.setSingleStep(step)
        self.slider.setSingleStep(math.ceil(1000 * step / (high - low)))
        self.slider.setPageStep(max(100, self.slider.singleStep()))
        self.number.setSuffix(f" {unit}" if unit else "")
        self.number.blockSignals(False)
        self.show_value(default)

    def set_ends(self, low: str, high: str) -> None:
        """What the two ends mean."""
        for label, text in zip(self._ends, (low, high), strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def set_label(self, text: str) -> None:
        """Another name for the value."""
        self.label.setText(text)
        for control in (self.slider, self.number):
            control.setAccessibleName(text)

    def add_beside_label(self, widget: QWidget) -> None:
        """Put a small control between label and value."""
        self._extra.addWidget(widget)

    def reset(self) -> None:
        """Back to the default."""
        self.set_value(self._default)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the slider or its label resets. Without focus, the wheel is for the panel."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        if event.type() == QEvent.Type.MouseButtonDblClick and watched is not self.number:
            self.reset()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.label)
        top.addStretch(1)
        top.addLayout(self._extra)
        top.addWidget(self.number)
        grid.addLayout(top, 0, 0, 1, 2)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        for column, end in enumerate(self._ends):
            end.setProperty("role", "small")
            grid.addWidget(end, 2, column)
        self._ends[1].setAlignment(Qt.AlignmentFlag.AlignRight)

    def _on_slider(self, position: int) -> None:
        value = self._low + (self._high - self._low) * (position / 1000) ** self._curve
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._tell()

    def _on_number(self, value: float) -> None:
        self._show_on_slider(value)
        self._tell()

    def _tell(self) -> None:
        if self.slider.isSliderDown():
            self._settling.stop()
        else:
            self._settling.start()
        self.value_changed.emit(self.value)

    def _settle(self) -> None:
        self._settling.stop()
        self.settled.emit(self.value)

    def _show_on_slider(self, value: float) -> None:
        share = (value - self._low) / (self._high - self._low) if self._high > self._low else 0.0
        self.slider.blockSignals(True)
        self.slider.setValue(round(1000 * max(share, 0.0) ** (1 / self._curve)))
        self.slider.blockSignals(False)

"""The options of the tool in hand, in a slim bar above the canvas."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.shapes import HOWS
from aegui.gui.canvas.tools import MAX_BRUSH
from aegui.gui.tools.compact import CompactSlider
from aegui.gui.tools.overlay_button import OverlayButton
from aegui.gui.widgets.action_button import action_button
from aegui.gui.widgets.elided import ElidedLabel
from aegui.gui.widgets.segments import Segments

HEIGHT = 44


class OptionsBar(QFrame):
    """Shows what belongs to the tool; where room is short, numbers without sliders."""

    how_chosen = Signal(str)

    def __init__(self, quick_mask: QAction, overlay: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAccessibleName(self.tr("Options of the tool"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name = QLabel()
        self.name.setProperty("role", "name")
        self.size_ = CompactSlider(self.tr("Size"), 1, MAX_BRUSH, 24, "px", curve=2.5)
        self.hardness = CompactSlider(self.tr("Hardness"), 0, 100, 100, "%")
        self.tolerance = CompactSlider(self.tr("Tolerance"), 0, 128, 24)
        self.pressure = self._box(self.tr("Pen pressure"), self.tr("A pen pressed harder draws broader"), True)
        self.aligned = self._box(
            self.tr("Aligned"),
            self.tr("The source moves along from stroke to stroke; else each begins at it anew"),
            True,
        )
        words = {"replace": self.tr("Replace"), "add": self.tr("Add"), "subtract": self.tr("Subtract")}
        tips = {
            "replace": self.tr("The selection becomes the mask"),
            "add": self.tr("The selection is added to the mask (hold Shift)"),
            "subtract": self.tr("The selection is taken from the mask (hold Alt)"),
        }
        self.how = Segments(self.tr("What becomes of the mask"), [words[h] for h in HOWS], [tips[h] for h in HOWS])
        self.how.choose(HOWS.index("add"))
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setAccessibleName(self.tr("Hint"))
        self.overlay = OverlayButton(overlay)
        self._sliders = (self.size_, self.hardness, self.tolerance)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(16)
        for widget in (self.name, *self._sliders, self.how, self.pressure, self.aligned):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        self._ends = action_button(quick_mask), self.overlay
        for button in self._ends:
            row.addWidget(button)
        self.how.chosen.connect(lambda index: self.how_chosen.emit(HOWS[index]))
        self.show_tool(Tool.HAND)

    def show_tool(self, tool: Tool) -> None:
        """The options of another tool."""
        names = {
            Tool.HAND: self.tr("Hand"),
            Tool.BRUSH: self.tr("Brush"),
            Tool.ERASER: self.tr("Eraser"),
            Tool.LASSO: self.tr("Lasso"),
            Tool.RECTANGLE: self.tr("Rectangle"),
            Tool.MAGIC: self.tr("Magic select"),
            Tool.CLONE: self.tr("Clone"),
            Tool.HEAL: self.tr("Heal"),
        }
        hints = {
            Tool.HAND: self.tr("Drag moves the photo, the wheel zooms."),
            Tool.LASSO: self.tr("Drag by hand, or click corners and press Enter."),
            Tool.RECTANGLE: self.tr("Drag a box."),
            Tool.MAGIC: self.tr("Click a colour, or drag a box around an object."),
            Tool.CLONE: self.tr("Alt+click: source"),
            Tool.HEAL: self.tr("Alt+click: source"),
        }
        self.name.setText(names[tool])
        self.hint.show_text(hints.get(tool, ""))
        self._wanted = {
            self.size_: tool.has_ring, self.hardness: tool is Tool.BRUSH or tool.copies, self.pressure: tool.has_ring,
            self.aligned: tool.copies, self.how: tool.selects, self.tolerance: tool is Tool.MAGIC,
        }  # fmt: skip
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """First the sliders go, then the boxes."""
        for widget, wanted in self._wanted.items():
            widget.setVisible(wanted)
        for slider in self._sliders:
            slider.set_narrow(False)
        if self._too_wide():
            for slider in self._sliders:
                slider.set_narrow(True)
        if self._too_wide():
            self.pressure.hide()

    def _too_wide(self) -> bool:
        row = self.layout()
        assert row is not None
        row.invalidate()
        return row.sizeHint().width() - self.hint.sizeHint().width() > self.width()

    def _box(self, name: str, tip: str, checked: bool) -> QCheckBox:
        box = QCheckBox(name)
        box.setAccessibleName(name)
        box.setToolTip(tip)
        box.setChecked(checked)
        return box

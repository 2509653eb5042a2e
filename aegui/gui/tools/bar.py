"""The options of the tool in hand, in a slim bar above the canvas."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from aegui.gui.canvas.modes import Tool
from aegui.gui.canvas.shapes import HOWS
from aegui.gui.canvas.tools import MAX_BRUSH
from aegui.gui.tools.compact import CompactSlider
from aegui.gui.tools.overlay_button import OverlayButton
from aegui.gui.widgets.action_button import action_button
from aegui.gui.widgets.elided import ElidedLabel
from aegui.gui.widgets.segments import Segments

HEIGHT = 44
_WIDE, _NARROW = 16, 8


class OptionsBar(QFrame):
    """Shows what belongs to the tool; where room is short, numbers without sliders, and boxes in a menu."""

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
        self.how.set_marks(["=", "+", "\N{MINUS SIGN}"])
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setAccessibleName(self.tr("Hint"))
        self.more = self._more_button()
        self.overlay = OverlayButton(overlay)
        self._sliders = (self.size_, self.hardness, self.tolerance)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(_WIDE)
        for widget in (self.name, *self._sliders, self.how, self.pressure, self.aligned):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        self._ends = action_button(quick_mask), self.overlay
        for button in (self.more, *self._ends):
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
        """First the sliders go, then the boxes into a menu, then names."""
        for widget, wanted in self._wanted.items():
            widget.setVisible(wanted)
        self.name.show()
        self.more.hide()
        self._set_room(2)
        self._space(_WIDE)
        ways: tuple[Callable[[], object], ...] = (
            lambda: self._set_room(1), self._fold_boxes, lambda: self._space(_NARROW), self.name.hide,
            lambda: self._set_room(0),
        )  # fmt: skip
        for give_way in ways:
            if not self._too_wide():
                return
            give_way()

    def _space(self, spacing: int) -> None:
        row = self.layout()
        assert row is not None
        row.setSpacing(spacing)

    def _set_room(self, room: int) -> None:
        for slider in self._sliders:
            slider.set_room(room)
        self.how.set_short(room < 1)

    def _fold_boxes(self) -> None:
        for box in (self.pressure, self.aligned):
            box.hide()
        self.more.setVisible(self._wanted[self.pressure] or self._wanted[self.aligned])

    def _too_wide(self) -> bool:
        row = self.layout()
        assert row is not None
        for part in (*self._sliders, self.how):  # what they hold was shown or hidden just now: Qt learns of it later
            inner = part.layout()
            assert inner is not None
            inner.invalidate()
            part.updateGeometry()
        row.invalidate()
        return row.sizeHint().width() - self.hint.sizeHint().width() > self.width()

    def _more_button(self) -> QToolButton:
        """A menu of the boxes, for where they have no room."""
        button = QToolButton()
        button.setText("…")
        button.setAccessibleName(self.tr("More options of the tool"))
        button.setToolTip(self.tr("More options of the tool"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedSize(32, 32)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for box in (self.pressure, self.aligned):
            entry = menu.addAction(box.text())
            entry.setToolTip(box.toolTip())
            entry.setCheckable(True)
            entry.setChecked(box.isChecked())
            entry.toggled.connect(box.setChecked)
            box.toggled.connect(entry.setChecked)
            menu.aboutToShow.connect(partial(self._offer, entry, box))
        button.setMenu(menu)
        return button

    def _offer(self, entry: QAction, box: QCheckBox) -> None:
        entry.setVisible(self._wanted[box])

    def _box(self, name: str, tip: str, checked: bool) -> QCheckBox:
        box = QCheckBox(name)
        box.setAccessibleName(name)
        box.setToolTip(tip)
        box.setChecked(checked)
        return box

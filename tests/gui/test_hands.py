"""Keys, menus, names and tooltips come from one table, and reach everybody."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from aegui.gui.actions import ACTIONS, REASONS, ActionTable
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.modes import Compare, Tool
from aegui.gui.help import HelpSheet
from aegui.gui.widgets.elided import ElidedLabel
from aegui.gui.window import MainWindow

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, Canvas)


def controls(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.objectName() not in ("qt_menubar_ext_button", "qt_toolbar_ext_button")
    ]


def one_of_several(widget: QWidget) -> bool:
    """Arrow keys reach the members of an exclusive group from the one that is checked."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    checked = group.checkedButton() if group is not None and group.exclusive() else None
    return checked is not None and bool(checked.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_every_control_has_an_accessible_name(opened: MainWindow) -> None:
    found = controls(opened)
    assert len(found) > 40
    assert [(type(widget).__name__, widget.toolTip()) for widget in found if not widget.accessibleName()] == []


def test_every_control_can_be_reached_by_keyboard(opened: MainWindow) -> None:
    unreachable = [
        widget.accessibleName()
        for widget in controls(opened)
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not one_of_several(widget)
    ]
    assert unreachable == []


def test_every_button_and_slider_says_what_it_does(opened: MainWindow) -> None:
    silent = [
        widget.accessibleName()
        for widget in controls(opened)
        if isinstance(widget, QAbstractButton | QSlider | QComboBox | QAbstractSpinBox) and not widget.toolTip()
    ]
    assert silent == []


def test_no_two_actions_share_a_key() -> None:
    for place in {spec.place for spec in ACTIONS}:
        keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys if spec.place == place]
        assert sorted(set(keys)) == sorted(keys)
        assert all(keys)


def test_the_hands_of_ux_are_right() -> None:
    keys = {spec.id: spec.keys for spec in ACTIONS}
    expected = {
        "brush": ("B",), "eraser": ("E",), "hand": ("H",), "brush_smaller": ("[",), "brush_larger": ("]",),
        "fit": ("Ctrl+0",), "full_size": ("Ctrl+1",), "compare": ("Y",), "overlay": ("O",),
        "overlay_color": ("Shift+O",), "mask_invert": ("Ctrl+Shift+I",), "mask_clear": ("Ctrl+D",),
        "undo": ("Ctrl+Z",), "redo": ("Ctrl+Shift+Z", "Ctrl+Y"), "apply": ("Return", "Enter"), "stop": ("Esc",),
        "help": ("F1", "?"),
    }  # fmt: skip
    assert {action: keys[action] for action in expected} == expected


def test_menus_and_help_sheet_are_made_from_the_table(window: MainWindow) -> None:
    shown = {action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()}
    assert {spec.id for spec in ACTIONS if not spec.place} <= shown
    sheet = HelpSheet(window.actions_, window)
    titles = {title for _, title in sheet.rows}
    assert {spec.title.rstrip("…") for spec in ACTIONS if spec.keys} <= titles
    sheet.deleteLater()


def test_a_disabled_action_says_why(window: MainWindow) -> None:
    for spec in (it for it in ACTIONS if not it.place):
        action = window.actions_[spec.id]
        if not action.isEnabled():
            reasons = {window.actions_.in_words(reason) for reason in REASONS.values()}
            assert action.toolTip().splitlines()[-1] in reasons


def test_every_row_needs_a_deed(window: MainWindow) -> None:
    with pytest.raises(ValueError, match="quit"):
        ActionTable(window).connect_to(
            {spec.id: lambda: None for spec in ACTIONS if spec.id != "quit" and not spec.place}
        )


def test_importing_the_window_leaves_torch_out() -> None:
    code = "import sys, aegui.gui.app; raise SystemExit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_the_eraser_a_second_time_is_the_brush(opened: MainWindow) -> None:
    canvas = opened.workspace.canvas
    for expected in (Tool.ERASER, Tool.BRUSH, Tool.ERASER):
        QTest.keyClick(canvas, Qt.Key.Key_E)
        assert canvas.tool is expected
        assert opened.actions_[expected.value].isChecked()


def test_the_split_moves_by_keyboard_and_by_mouse(opened: MainWindow, hands: Any) -> None:
    hands.run(opened.actions_["apply"].trigger)
    canvas = opened.workspace.canvas
    canvas.set_mode(Compare.SPLIT)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert canvas.scene.split == pytest.approx(0.52)
    middle = canvas.rect().center().y()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(0.52 * canvas.width()), middle))
    QTest.mouseMove(canvas, QPoint(canvas.width() // 4, middle))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() // 4, middle))
    assert canvas.scene.split == pytest.approx(0.25, abs=0.01)


def test_a_slider_resets_on_double_click_and_takes_typing(opened: MainWindow) -> None:
    row = opened.workspace.dock.denoise.strength
    row.number.setFocus()
    row.number.selectAll()
    QTest.keyClicks(row.number, "130")
    QTest.keyClick(row.number, Qt.Key.Key_Tab)
    assert row.value == 130
    assert row.slider.value() == pytest.approx(867, abs=1)
    QTest.mouseDClick(row.slider, Qt.MouseButton.LeftButton)
    assert row.value == 100


def test_the_wheel_does_not_change_a_slider_without_focus(opened: MainWindow) -> None:
    row = opened.workspace.dock.denoise.strength
    opened.workspace.canvas.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(row.slider.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(row.slider, wheel)
    assert row.value == 100


def test_long_names_end_in_an_ellipsis(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show_text("a very long name of a photo.jpg")
    assert label.text().endswith("…")
    assert label.toolTip() == label.full_text == "a very long name of a photo.jpg"

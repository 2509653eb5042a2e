"""Keys that a list or a map has of its own while it has the focus come from the table, and can be others."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aegui.gui.actions import ACTIONS, TABLE_KEYS
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.batch.views import RowsView
from aegui.gui.explore.map_view import MapView
from aegui.gui.help import HelpSheet
from aegui.gui.keyed import show_keys
from aegui.gui.keymap import pressed
from aegui.gui.tasks import Tasks
from aegui.gui.window import MainWindow
from aegui.jobs.runner import JobRunner

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "action"),
    [
        (Qt.Key.Key_Plus, SHIFT, "+", "map_in"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, "+", "map_in"),
        (Qt.Key.Key_L, NONE, "l", "map_lasso"),
        (Qt.Key.Key_Home, NONE, "", "map_fit"),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, "\x01", "map_all"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "\x0c", ""),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_a_key_is_known_however_it_is_typed(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, action: str
) -> None:
    names = tuple(spec.id for spec in ACTIONS if spec.place == "explore")
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text), TABLE_KEYS, names) == action


def test_verdicts_follow_the_keys_that_were_chosen(qtbot: QtBot) -> None:
    view = RowsView()
    qtbot.addWidget(view)
    told: list[str] = []
    view.judged.connect(told.append)
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_Backspace):
        QTest.keyClick(view, key)
    view.take_keys(TABLE_KEYS | {"rows_approve": ("Y",)})
    for key in (Qt.Key.Key_A, Qt.Key.Key_Y):
        QTest.keyClick(view, key)
    assert told == ["approved", "rejected", "", "approved"]


def test_the_map_follows_the_keys_of_the_window(qtbot: QtBot) -> None:
    tasks = Tasks(JobRunner())
    view = MapView(Thumbs(tasks))
    qtbot.addWidget(view)
    tools: list[bool] = []
    view.tool_wanted.connect(tools.append)
    QTest.keyClick(view, Qt.Key.Key_L)
    QTest.keyClick(view, Qt.Key.Key_H)
    view.take_keys(TABLE_KEYS | {"map_lasso": ("F12",)})
    QTest.keyClick(view, Qt.Key.Key_F12)
    assert tools == [True, False, True]
    tasks.close()


def test_choosing_none_is_only_for_where_something_is_chosen(qtbot: QtBot) -> None:
    tasks = Tasks(JobRunner())
    view = MapView(Thumbs(tasks))
    qtbot.addWidget(view)
    escape = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, NONE)
    escape.ignore()
    view.event(escape)
    assert not escape.isAccepted(), "the window's own key is for it"
    view.scene.chosen = np.ones(1, np.bool_)
    view.event(escape)
    assert escape.isAccepted()
    tasks.close()


def test_the_sheet_names_them_under_their_place(window: MainWindow, qtbot: QtBot) -> None:
    sheet = HelpSheet(window.actions_, window)
    qtbot.addWidget(sheet)
    assert {("R", "Reject the result"), ("Home", "The whole map")} <= set(sheet.rows)


def test_rebinding_reaches_every_widget_with_keys_of_its_own(window: MainWindow) -> None:
    view = RowsView(window)
    told: list[str] = []
    view.judged.connect(told.append)
    window.actions_.bind({"rows_reject": ("F11",)})
    QTest.keyClick(view, Qt.Key.Key_F11)
    assert told == ["rejected"]
    show_keys(window, TABLE_KEYS, {})
    QTest.keyClick(view, Qt.Key.Key_R)
    assert told == ["rejected"] * 2


def test_the_sheet_is_no_larger_than_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    sheet = HelpSheet(window.actions_, window)
    qtbot.addWidget(sheet)
    room = sheet.screen().availableGeometry()
    assert sheet.height() < room.height()
    assert sheet.width() < room.width()
    sheet.resize(400, 300)
    sheet.show()
    assert sheet.pane.verticalScrollBar().maximum() > 0, "what has no room is scrolled to"

"""Texts that name a key name it as it is bound now."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from aegui.gui.help import HelpSheet
from aegui.gui.keyed import with_keys
from aegui.gui.window import MainWindow

KEYS = {"open": ("Ctrl+O",), "redo": ("Ctrl+Shift+Z", "Ctrl+Y"), "tour": ()}
NAMES = {"open": "Open", "redo": "Redo", "tour": "Show the tour"}


def test_brackets_hold_all_keys_and_go_where_there_are_none() -> None:
    assert with_keys("Again ({redo})", KEYS, NAMES) == "Again (Ctrl+Shift+Z, Ctrl+Y)"
    assert with_keys("The tour ({tour})", KEYS, NAMES) == "The tour"


def test_a_sentence_names_the_first_key_or_else_the_action() -> None:
    assert with_keys("{redo} does it again, {tour} shows how.", KEYS, NAMES) == (
        "Ctrl+Shift+Z does it again, Show the tour shows how."
    )


def test_braces_that_are_no_action_stay() -> None:
    assert with_keys("{stem}_clean ({ext})", KEYS, NAMES) == "{stem}_clean ({ext})"


def texts(root: QWidget) -> list[str]:
    shown = [str(widget.property(name) or "") for widget in root.findChildren(QWidget) for name in ("toolTip", "text")]
    return [text for text in shown if text]


def test_no_text_of_the_window_shows_a_name_for_a_key(window: MainWindow) -> None:
    assert [text for text in texts(window) if re.search(r"\{[a-z_]+\}", text)] == []


def test_tooltips_labels_and_tour_follow_another_key(window: MainWindow) -> None:
    tour = window.extras.tour
    tour.begin()
    tour.next.click()
    assert "Return applies it" in tour.words.text()
    window.actions_.bind({
        "place_batch": ("Ctrl+B",), "compare": ("C",), "open": (), "stop": ("Ctrl+.",), "apply": ("F9",),
        "task_noise": ("Ctrl+4",), "paste": ("Ctrl+Alt+V",),
    })  # fmt: skip
    workspace = window.workspace
    assert workspace.places.buttons["batch"].toolTip() == "Whole folders, unattended (Ctrl+B)"
    assert {button.toolTip()[-4:] for button in workspace.modes.buttons} == {" (C)"}
    assert workspace.welcome.open.toolTip() == "Open photo…"
    assert workspace.status.cancel.toolTip().endswith("(Ctrl+.)")
    assert workspace.dock.tabs.buttons[3].toolTip() == "Add noise (Ctrl+4)"
    assert any("paste one with Ctrl+Alt+V" in text for text in texts(workspace.welcome))
    assert "F9 applies it, Ctrl+. stops it" in tour.words.text()
    assert window.actions_["compare"].toolTip().startswith("Next way to compare (C)")


def test_a_workspace_that_is_built_later_has_the_keys_in_force(window: MainWindow) -> None:
    window.actions_.bind({"place_train": ("Ctrl+T",)})
    places = window.rooms.batch.workspace.places
    assert places.buttons["train"].toolTip() == "Train autoencoders on your own pictures (Ctrl+T)"


def test_the_sheet_of_keys_has_the_keys_in_force(window: MainWindow) -> None:
    window.actions_.bind({"fit": ("Ctrl+9",), "full_size": ()})
    rows = {title: keys for keys, title in HelpSheet(window.actions_, window).rows}
    assert rows["Fit in window"] == "Ctrl+9"
    assert "100 %" not in rows


def test_the_key_that_is_held_for_the_original_can_be_another(hands: Any, opened: MainWindow) -> None:
    hands.run(opened.actions_["apply"].trigger)
    scene = opened.workspace.canvas.scene
    opened.actions_.bind({"original": ("F8",)})
    QTest.keyPress(opened, Qt.Key.Key_F8)
    assert scene.show_before
    QTest.keyRelease(opened, Qt.Key.Key_F8)
    assert not scene.show_before
    QTest.keyClick(opened, Qt.Key.Key_Backslash)
    assert not opened.actions_["original"].isChecked()


def test_the_original_is_let_go_with_the_keyboard(hands: Any, opened: MainWindow, monkeypatch: Any) -> None:
    hands.run(opened.actions_["apply"].trigger)
    QTest.keyPress(opened, Qt.Key.Key_Backslash)
    assert opened.workspace.canvas.scene.show_before
    monkeypatch.setattr(opened, "isActiveWindow", lambda: False)
    QCoreApplication.sendEvent(opened, QEvent(QEvent.Type.ActivationChange))
    assert not opened.workspace.canvas.scene.show_before

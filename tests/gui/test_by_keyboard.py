"""A restoration by keyboard alone: what Tab leads to, and what Enter does there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.imaging.write import write_photo


def press(
    window: MainWindow,
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Through the window, as the platform does it, so that shortcuts are asked first."""
    widget.setFocus()
    QTest.keyClick(window.windowHandle(), key, modifiers)


@pytest.fixture
def denoised(hands: Any, qtbot: QtBot, opened: MainWindow) -> MainWindow:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    hands.run(opened.conductor.apply)
    return opened


def test_enter_in_the_history_goes_to_the_moment_and_applies_nothing(hands: Any, denoised: MainWindow) -> None:
    history = denoised.desks.side.panel.history
    press(denoised, history, Qt.Key.Key_Up)
    press(denoised, history, Qt.Key.Key_Return)
    assert not denoised.restorer.is_busy
    hands.until(lambda: denoised.document.history.position == 0)
    assert len(denoised.document.history.titles) == 1


def test_enter_in_the_recipe_edits_the_step_and_applies_nothing(denoised: MainWindow) -> None:
    side = denoised.desks.side
    press(denoised, side.panel.recipe.steps, Qt.Key.Key_Return)
    assert side.recipes.is_editing
    assert not denoised.restorer.is_busy


def test_enter_in_the_filmstrip_opens_the_photo(hands: Any, qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        write_photo(Photo(np.full((40, 60, 3), 90, np.uint8)), tmp_path / name)
    with hands.wait(window.meter.noise_measured):
        window.open([tmp_path])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    strip = window.desks.film.strip
    press(window, strip, Qt.Key.Key_Right)
    press(window, strip, Qt.Key.Key_Return)
    hands.until(lambda: window.document.name == "b.png")
    assert not window.restorer.is_busy


def test_tab_leads_to_the_task_that_is_shown(opened: MainWindow) -> None:
    tabs = opened.workspace.dock.tabs
    for index, task in enumerate(("task_denoise", "task_retouch", "task_damage")):
        opened.actions_[task].trigger()
        reached = [button.focusPolicy() != Qt.FocusPolicy.NoFocus for button in tabs.buttons]
        assert reached == [at == index for at in range(len(tabs.buttons))]


def test_tab_leads_to_the_first_where_none_is_chosen(opened: MainWindow) -> None:
    tabs = opened.workspace.dock.tabs
    tabs.choose(2)
    tabs.choose(None)
    assert tabs.buttons[0].focusPolicy() == Qt.FocusPolicy.TabFocus
    assert QApplication.focusWidget() is not tabs.buttons[2]

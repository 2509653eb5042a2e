"""Preferences hold at once, are kept, and every key can be changed."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from aegui.gui.actions import TABLE_KEYS, beside
from aegui.gui.help import HelpSheet
from aegui.gui.keymap import clashes, differing, given, in_force
from aegui.gui.preferences import Preferences
from aegui.gui.prefs.dialog import PreferencesDialog
from aegui.gui.theme import ThemeChoice
from aegui.gui.window import MainWindow
from aegui.settings import Settings, read_settings, tile_within


@pytest.fixture
def dialog(window: MainWindow) -> PreferencesDialog:
    return window.extras.preferences.show()


def choose(box: QComboBox, value: object) -> None:
    """As a person who picks it from the list."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def press(dialog: PreferencesDialog, action: str, key: str) -> None:
    dialog.keys.choose(action)
    dialog.keys.capture.setKeySequence(QKeySequence(key))


def test_a_theme_is_shown_at_once(window: MainWindow, dialog: PreferencesDialog) -> None:
    choose(dialog.general.theme, "light")
    assert window.actions_["theme_light"].isChecked()
    assert window._theme.choice is ThemeChoice.LIGHT


def test_what_computes_is_told_to_the_engine_and_the_panels(
    window: MainWindow, dialog: PreferencesDialog, preferences: Preferences
) -> None:
    choose(dialog.work.device, "cpu")
    choose(dialog.work.memory, 1024)
    dialog.work.threads.setValue(1)
    options = preferences.settings.compute
    assert (options.device, options.threads) == ("cpu", 1)
    assert options.tile == min(Settings().tile, tile_within(1024)) < Settings().tile
    assert window.workspace.dock.denoise.advanced.device.currentData() == "cpu"


def test_the_panel_and_the_preferences_agree_on_what_follows_a_stroke(
    window: MainWindow, dialog: PreferencesDialog, preferences: Preferences
) -> None:
    each = window.workspace.dock.retouch.each_stroke
    choose(dialog.work.stroke, True)
    assert each.isChecked()
    each.setChecked(False)
    window.extras.preferences.show()
    assert dialog.work.stroke.currentData() is False
    assert not preferences.settings.run_after_stroke


def test_everything_chosen_is_there_at_the_next_start(
    window: MainWindow, dialog: PreferencesDialog, preferences: Preferences
) -> None:
    choose(dialog.general.language, "de")
    choose(dialog.general.text_scale, 150)
    choose(dialog.work.sidecar, "beside")
    dialog.general.reduced_motion.setChecked(True)
    press(dialog, "brush", "Ctrl+B")
    dialog.keys.replace.click()
    window.shut_down()
    file = preferences._file
    assert file is not None
    kept = read_settings(file)
    assert (kept.language, kept.text_scale, kept.sidecar, kept.reduced_motion) == ("de", 150, "beside", True)
    assert kept.keys == {"brush": ("Ctrl+B",)}
    assert tomllib.loads(file.read_text(encoding="utf-8"))["keys"] == {"brush": ["Ctrl+B"]}


def test_reduced_motion_stills_qt(dialog: PreferencesDialog) -> None:
    dialog.general.reduced_motion.setChecked(True)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    dialog.general.reduced_motion.setChecked(False)


def test_a_new_key_works_at_once_and_stands_in_tooltip_and_help(qtbot: QtBot, opened: MainWindow) -> None:
    dialog = opened.extras.preferences.show()
    press(dialog, "brush", "K")
    dialog.keys.replace.click()
    dialog.close()
    QTest.keyClick(opened, Qt.Key.Key_K)
    assert opened.actions_["brush"].isChecked()
    assert "(K)" in opened.actions_["brush"].toolTip()
    sheet = HelpSheet(opened.actions_, opened)
    qtbot.addWidget(sheet)
    assert ("K", "Brush") in sheet.rows


def test_a_key_that_is_taken_is_said_and_goes_over(dialog: PreferencesDialog) -> None:
    press(dialog, "brush", "Ctrl+S")
    assert dialog.keys.warning.text() == "Ctrl+S belongs to Save, and is taken from it."
    dialog.keys.add.click()
    assert dialog.keys.keys["brush"] == ("B", "Ctrl+S")
    assert dialog.keys.keys["save"] == ()
    assert clashes(beside(dialog.keys.keys, "brush")) == {}


def test_conflicts_from_a_file_are_shown_in_their_rows(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(Settings(keys={"brush": ("H",)}))
    qtbot.addWidget(dialog)
    shown = {name: item.text(2) for name, item in dialog.keys._items.items() if item.text(2)}
    assert shown == {"brush": "also Hand", "hand": "also Brush"}


def test_keys_go_back_one_by_one_and_all_together(window: MainWindow, dialog: PreferencesDialog) -> None:
    for action, key in (("brush", "K"), ("save", "F9")):
        press(dialog, action, key)
        dialog.keys.replace.click()
    dialog.keys.reset.click()
    assert window.actions_.keys["save"] == TABLE_KEYS["save"]
    assert window.actions_.keys["brush"] == ("K",)
    dialog.keys.reset_all.click()
    assert window.actions_.keys == TABLE_KEYS
    assert not dialog.keys.reset_all.isEnabled()


def test_an_action_can_do_without_a_key(window: MainWindow, dialog: PreferencesDialog) -> None:
    dialog.keys.choose("quit")
    dialog.keys.clear.click()
    assert window.actions_["quit"].shortcuts() == []


def test_actions_are_found_by_name_and_by_key(dialog: PreferencesDialog) -> None:
    dialog.keys.search.setText("ctrl+z")
    assert [name for name, item in dialog.keys._items.items() if not item.isHidden()] == ["undo"]
    dialog.keys.search.setText("")
    assert not any(item.isHidden() for item in dialog.keys._items.values())


def test_what_a_file_says_of_unknown_actions_and_keys_is_passed_over() -> None:
    table = {"brush": ("B",), "save": ("Ctrl+S",)}
    chosen = {"brush": ("", "Ctrl+K"), "gone": ("X",)}
    assert in_force(table, chosen) == {"brush": ("Ctrl+K",), "save": ("Ctrl+S",)}
    assert differing(table, {"brush": ("b",), "save": ("F5",)}) == {"save": ("F5",)}


def test_a_key_is_given_once() -> None:
    keys = {"brush": ("B",), "save": ("Ctrl+S", "F12")}
    assert given(keys, "brush", "f12") == {"brush": ("F12",), "save": ("Ctrl+S",)}
    assert given(keys, "save", "Ctrl+S", add=True) == {"brush": ("B",), "save": ("F12", "Ctrl+S")}


def test_the_table_of_keys_has_no_conflict_of_its_own() -> None:
    assert {name: others for name in TABLE_KEYS if (others := clashes(beside(TABLE_KEYS, name)))} == {}


def test_a_key_of_the_map_is_no_conflict_with_the_window_but_with_the_map(dialog: PreferencesDialog) -> None:
    assert dialog.keys._items["map_hand"].text(2) == ""
    press(dialog, "map_hand", "L")
    assert dialog.keys.warning.text() == "L belongs to Draw around photos, and is taken from it."
    dialog.keys.replace.click()
    assert dialog.keys.keys["map_lasso"] == ()
    assert dialog.keys.keys["lasso"] == ("L",)


def test_one_broken_key_leaves_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[keys]\nbrush = ["K"]\nsave = 3\nhand = [1]\n', encoding="utf-8")
    assert read_settings(file).keys == {"brush": ("K",)}

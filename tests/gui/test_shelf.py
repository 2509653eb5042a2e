"""Several photos at once: the first opens, the others are a key away."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aegui.gui.dialogs import Leaving
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow


@pytest.fixture
def folder(photo_file: Path) -> Path:
    folder = photo_file.parent / "trip"
    folder.mkdir()
    for name in ("a.png", "c.png"):
        shutil.copy(photo_file, folder / name)
    (folder / "b.png").write_bytes(b"not a photo")
    return folder


def open_and_wait(hands: Any, window: MainWindow, act: Any) -> str:
    with hands.wait(window.document.photo_opened):
        act()
    return window.document.name


def test_a_folder_opens_its_first_photo_and_says_how_to_reach_the_next(
    hands: Any, window: MainWindow, folder: Path
) -> None:
    assert open_and_wait(hands, window, lambda: window.open([folder])) == "a.png"
    assert "1 of 3" in window.workspace.status.message.full_text
    assert window.actions_["next"].isEnabled()
    assert not window.actions_["previous"].isEnabled()


def test_page_keys_go_through_the_photos_and_past_a_bad_one(
    hands: Any, qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    open_and_wait(hands, window, lambda: window.open([folder]))
    canvas = window.workspace.canvas
    with hands.wait(window.presenter.presented):
        qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert window.document.name == "a.png"
    assert open_and_wait(hands, window, lambda: qtbot.keyClick(canvas, Qt.Key.Key_PageDown)) == "c.png"
    assert not window.actions_["next"].isEnabled()
    window.actions_["previous"].trigger()
    assert open_and_wait(hands, window, window.actions_["previous"].trigger) == "a.png"


def test_who_stays_with_changes_that_nobody_remembers_stays_in_place(
    hands: Any, window: MainWindow, answers: Any, folder: Path, preferences: Preferences
) -> None:
    preferences.change(sidecar="off")
    open_and_wait(hands, window, lambda: window.open([folder / "a.png", folder / "c.png"]))
    hands.run(window.actions_["apply"].trigger)
    window.actions_["next"].trigger()
    assert answers.asked == ["leave"]
    assert not window.actions_["previous"].isEnabled()
    answers.leaving = Leaving.DISCARD
    assert open_and_wait(hands, window, window.actions_["next"].trigger) == "c.png"


def test_a_photo_from_elsewhere_clears_the_shelf(
    hands: Any, window: MainWindow, folder: Path, photo_file: Path
) -> None:
    open_and_wait(hands, window, lambda: window.open([folder]))
    open_and_wait(hands, window, lambda: window.files.open(photo_file))
    assert not window.actions_["next"].isEnabled()


def test_a_folder_without_photos_is_said(hands: Any, window: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with hands.wait(window.presenter.presented):
        window.open([empty])
    assert "empty holds no photos" in window.workspace.stage.notice.cause.text()


def test_zoom_and_place_stay_on_the_way_through_a_folder(hands: Any, window: MainWindow, folder: Path) -> None:
    (folder / "b.png").unlink()
    open_and_wait(hands, window, lambda: window.open([folder]))
    canvas = window.workspace.canvas
    canvas.zoom_to(8.0)
    canvas.pan(-200, -100)
    assert canvas.view is not None
    seen = canvas.view.zoom, canvas.view.x, canvas.view.y
    open_and_wait(hands, window, window.actions_["next"].trigger)
    assert (canvas.view.zoom, canvas.view.x, canvas.view.y) == pytest.approx(seen)
    canvas.fit()
    open_and_wait(hands, window, window.actions_["previous"].trigger)
    assert canvas.view.fitted


def test_a_photo_from_elsewhere_is_fitted(hands: Any, window: MainWindow, folder: Path, photo_file: Path) -> None:
    open_and_wait(hands, window, lambda: window.open([folder]))
    window.workspace.canvas.zoom_to(8.0)
    open_and_wait(hands, window, lambda: window.open([photo_file]))
    view = window.workspace.canvas.view
    assert view is not None
    assert view.fitted

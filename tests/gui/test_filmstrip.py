"""The strip of the folder's photos: lazy, quick with ten thousand, with badges."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.filmstrip.model import BADGES, BROKEN, PICTURE, SAVED, WORKED, FilmModel
from aegui.gui.filmstrip.view import Filmstrip
from aegui.gui.tasks import Tasks
from aegui.gui.window import MainWindow
from aegui.jobs.runner import JobRunner


@pytest.fixture
def folder(photo_file: Path) -> Path:
    folder = photo_file.parent / "trip"
    folder.mkdir()
    for name in ("a.png", "b.png", "c.png"):
        shutil.copy(photo_file, folder / name)
    (folder / "d.png").write_bytes(b"no photo")
    return folder


def open_one(hands: Any, window: MainWindow, path: Path) -> None:
    with hands.wait(window.document.photo_opened):
        window.open([path])
    hands.until(lambda: len(window.shelf.photos) == 4)


def test_a_photo_shows_the_strip_of_its_folder_and_where_it_stands(
    hands: Any, window: MainWindow, folder: Path
) -> None:
    assert not window.desks.film.strip.isVisible()
    open_one(hands, window, folder / "b.png")
    strip = window.desks.film.strip
    assert strip.isVisible()
    assert strip.currentIndex().row() == 1
    assert window.actions_["previous"].isEnabled()


def test_a_click_opens_a_photo_and_page_keys_move_the_frame(
    hands: Any, qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    open_one(hands, window, folder / "a.png")
    strip = window.desks.film.strip
    with hands.wait(window.document.photo_opened):
        at = strip.visualRect(strip.model().index(2, 0)).center()
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert window.document.name == "c.png"
    with hands.wait(window.document.photo_opened):
        qtbot.keyClick(window.workspace.canvas, Qt.Key.Key_PageUp)
    assert strip.currentIndex().row() == 1


def test_pictures_come_by_themselves_and_a_bad_file_says_so(hands: Any, window: MainWindow, folder: Path) -> None:
    open_one(hands, window, folder / "a.png")
    model = window.desks.film.model
    hands.until(lambda: all(model.index(row).data(PICTURE) is not None for row in range(3)))
    hands.until(lambda: BROKEN in model.index(3).data(BADGES))
    assert "cannot be read" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)


def test_badges_tell_which_photos_were_worked_on_and_saved(
    hands: Any, window: MainWindow, folder: Path, answers: Any, tmp_path: Path
) -> None:
    open_one(hands, window, folder / "a.png")
    window.actions_["task_noise"].trigger()
    hands.run(window.conductor.apply)
    model = window.desks.film.model
    hands.until(lambda: WORKED in model.index(0).data(BADGES))
    answers.save_path = tmp_path / "out.png"
    with hands.wait(window.files.saved):
        window.files.save_as()
    assert set(model.index(0).data(BADGES)) == {WORKED, SAVED}
    assert model.index(1).data(BADGES) == ()


def test_the_strip_is_put_away_and_brought_back(hands: Any, window: MainWindow, folder: Path) -> None:
    open_one(hands, window, folder / "a.png")
    window.actions_["filmstrip"].trigger()
    assert not window.desks.film.strip.isVisible()
    window.actions_["filmstrip"].trigger()
    assert window.desks.film.strip.isVisible()


def test_of_ten_thousand_photos_only_those_in_sight_are_read(qtbot: QtBot) -> None:
    tasks = Tasks(JobRunner())
    asked: list[Path] = []

    class Counting(Thumbs):
        def get(self, path: Path) -> None:
            asked.append(path)

    model = FilmModel(Counting(tasks))
    model.show_photos(tuple(Path(f"/nowhere/{number:05}.jpg") for number in range(10_000)))
    strip = Filmstrip(model)
    qtbot.addWidget(strip)
    strip.resize(1000, strip.height())
    with qtbot.waitExposed(strip):
        strip.show()
    strip.show_current(5000)
    strip.grab()
    assert len(set(asked)) < 60
    assert model.photos[5000] in asked
    before = strip.horizontalScrollBar().value()
    QTest.wheelEvent(strip.windowHandle(), QPointF(200, 40), QPointF(0, -120).toPoint())
    assert strip.horizontalScrollBar().value() > before
    tasks.close()

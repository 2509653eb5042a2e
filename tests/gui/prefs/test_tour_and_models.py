"""The tour and the window of models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aegui.gui.library.desk import LibraryDesk, LibraryParts
from aegui.gui.preferences import Preferences
from aegui.gui.tasks import Tasks
from aegui.gui.window import MainWindow
from aegui.jobs.runner import JobRunner
from aegui.models.catalogue import Catalogue

PATIENCE = 20_000


def test_the_tour_has_four_steps_and_stops_nobody(window: MainWindow, preferences: Preferences) -> None:
    tour = window.extras.tour
    assert not tour.isVisible()
    tour.begin()
    titles = []
    while tour.isVisible():
        titles.append(tour.title.text())
        assert not tour.isModal()
        tour.next.click()
    assert titles == ["Open a photo", "Choose what to do", "See the difference", "Your photo is safe"]
    assert preferences.settings.tour_seen


def test_the_tour_can_be_left_and_seen_again(window: MainWindow, preferences: Preferences) -> None:
    tour = window.extras.tour
    tour.begin()
    tour.next.click()
    tour.skip.click()
    assert not tour.isVisible()
    assert preferences.settings.tour_seen
    window.actions_["tour"].trigger()
    assert tour.title.text() == "Open a photo"


@pytest.fixture
def library(window: MainWindow, preferences: Preferences, models: Path, tmp_path: Path) -> Iterator[LibraryDesk]:
    own = tmp_path / "own"
    tasks = Tasks(JobRunner(), window)
    parts = LibraryParts(Catalogue((models, own)), own, preferences, window.workspace, tasks)
    desk = LibraryDesk(parts, window)
    yield desk
    tasks.close()


def rows(desk: LibraryDesk) -> dict[str, list[str]]:
    assert desk.dialog is not None
    return {name: [item.text(column) for column in range(10)] for name, item in desk.dialog._items.items()}


def test_models_are_listed_with_what_matters(library: LibraryDesk) -> None:
    library.show()
    row = rows(library)["denoise-b"]
    assert row[1:3] == ["default", "Denoise"]
    assert row[7] == "shipped"
    assert len(row[9]) == 64


def test_a_damaged_file_is_found(qtbot: QtBot, library: LibraryDesk, models: Path) -> None:
    dialog = library.show()
    (models / "inpaint.safetensors").write_bytes(b"nothing")
    dialog.verify_all.click()
    qtbot.waitUntil(lambda: rows(library)["inpaint"][8] == "damaged", timeout=PATIENCE)
    assert rows(library)["denoise-b"][8] == "sound"
    assert "inpaint" in dialog.status.text()


def test_a_model_is_imported_leads_and_goes_again(
    qtbot: QtBot, library: LibraryDesk, make_model: Callable[..., object], tmp_path: Path, preferences: Preferences
) -> None:
    make_model(tmp_path / "download", "mine", "denoise")
    dialog = library.show()
    library.bring_in(tmp_path / "download" / "mine.safetensors")
    qtbot.waitUntil(lambda: "mine" in rows(library), timeout=PATIENCE)
    assert (dialog.chosen, rows(library)["mine"][7]) == ("mine", "yours")
    dialog.lead.click()
    assert preferences.settings.denoise_model == "mine"
    assert rows(library)["mine"][1] == "default"
    library.remove("mine")
    assert "mine" not in rows(library)


def test_shipped_models_stay(library: LibraryDesk, models: Path) -> None:
    dialog = library.show()
    dialog.choose("denoise-b")
    assert not dialog.remove.isEnabled()
    library.remove("denoise-b")
    assert (models / "denoise-b.safetensors").is_file()
    assert "none of your own" in dialog.status.text()


def test_a_refused_import_is_said(qtbot: QtBot, library: LibraryDesk, tmp_path: Path) -> None:
    dialog = library.show()
    library.bring_in(tmp_path / "no.safetensors")
    qtbot.waitUntil(lambda: "There is no card" in dialog.status.text(), timeout=PATIENCE)


def test_opening_a_photo_is_the_first_step_done(window: MainWindow, photo_file: Path, qtbot: QtBot) -> None:
    tour = window.extras.tour
    tour.begin()
    with qtbot.waitSignal(window.document.photo_opened, timeout=PATIENCE):
        window.open([photo_file])
    assert tour.isVisible()
    assert tour.title.text() == "Choose what to do"
    assert window.childAt(tour.mapTo(window, tour.rect().center())) in (tour, tour.words, tour.title)


def test_in_the_smallest_window_the_tour_hides_no_sample(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    window.extras.tour.begin()
    QApplication.processEvents()
    tour = window.extras.tour
    plate = QRect(tour.mapTo(window, tour.rect().topLeft()), tour.size())
    for card in window.workspace.welcome.cards.values():
        assert not plate.intersects(QRect(card.mapTo(window, card.rect().topLeft()), card.size()))


@pytest.mark.parametrize("width", [700, 900, 1360])
def test_the_table_of_models_never_scrolls_sideways(window: MainWindow, width: int) -> None:
    dialog = window.extras.library.show()
    dialog.resize(width, 500)
    QApplication.processEvents()
    header = dialog.table.header()
    assert header.length() <= dialog.table.viewport().width()
    assert header.sectionSize(0) >= 140
    assert not header.isSectionHidden(2)
    dialog.close()

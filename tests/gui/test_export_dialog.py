"""Save as: the dialog says what will be, and the file is that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aegui.gui.export.dialog import ExportDialog
from aegui.gui.export.request import ExportRequest, Wish, estimated_size, size_words, write
from aegui.gui.preferences import Preferences
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Metadata, Photo
from aegui.imaging.read import read_photo
from aegui.progress import Progress


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path, astronaut: Photo) -> ExportDialog:
    photo = replace(astronaut, metadata=Metadata(xmp=b"<x/>"))

    def measure(path: Path, wish: Wish, take: Any) -> None:
        take(estimated_size(photo, path, wish, Progress()))

    dialog = ExportDialog(ExportRequest(photo, tmp_path / "cat.jpg", ".jpg", Wish(), measure))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_name_is_shown_as_it_will_be_and_follows_the_format(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.path() == tmp_path / "cat_clean.jpg"
    assert "cat_clean.jpg" in dialog.example.full_text
    dialog.format.buttons[2].click()
    assert dialog.path() == tmp_path / "cat_clean.tif"
    dialog.name.setText("{folder}_{stem}{ext}")
    assert dialog.path().name == f"{tmp_path.name}_cat.tif"


def test_a_plain_name_gets_the_formats_ending_and_one_that_has_one_chooses_the_format(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.name.text() == "cat_clean.jpg"
    dialog.name.setText("my photo")
    assert dialog.path() == tmp_path / "my photo.jpg"
    dialog.name.setText("my photo.PNG")
    assert dialog.path() == tmp_path / "my photo.PNG"
    assert dialog.suffix == ".png"
    assert dialog.lost.text() == "Nothing is lost."
    dialog.format.buttons[0].click()
    assert dialog.path() == tmp_path / "my photo.jpg"
    assert "exact pixels" in dialog.lost.text()
    dialog.name.setText("st. v1.2")
    assert dialog.path() == tmp_path / "st. v1.2.jpg"


def test_a_name_that_makes_no_file_is_said_and_cannot_be_saved(dialog: ExportDialog) -> None:
    dialog.name.setText("{nothing}{ext}")
    assert not dialog.save.isEnabled()
    assert "nothing" in dialog.example.full_text


def test_what_is_kept_and_lost_follows_the_choice(dialog: ExportDialog) -> None:
    assert dialog.lost.text() == "Lost: exact pixels"
    assert "XMP" in dialog.kept.text()
    dialog.format.buttons[1].click()
    assert dialog.lost.text() == "Nothing is lost."
    assert not dialog.quality.isEnabled()
    dialog.metadata.setCurrentIndex(2)
    assert "XMP" in dialog.lost.text()


def test_a_file_that_is_there_is_replaced_knowingly(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "cat_clean.png").write_bytes(b"old")
    dialog.format.buttons[1].click()
    assert dialog.save.text() == "Replace"
    assert "exists already" in dialog.example.full_text
    assert not dialog.save.isDefault(), "Enter alone replaces nothing"
    dialog.format.buttons[0].click()
    assert dialog.save.isDefault()


def test_the_size_is_estimated_and_the_answer_is_what_was_chosen(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.quality.set_value(40)
    qtbot.waitUntil(lambda: "kB" in dialog.weight.text(), timeout=10_000)
    dialog.format.buttons[2].click()
    dialog.bits.setCurrentIndex(2)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.answer is not None
    assert dialog.answer.path == tmp_path / "cat_clean.tif"
    assert dialog.answer.wish == Wish(40, 16)


@pytest.fixture
def late(tmp_path: Path, astronaut: Photo) -> tuple[ExportDialog, list[Any], list[FakeJob]]:
    """A dialog whose size is still being estimated, what would take the answer, and the jobs."""
    takers: list[Any] = []
    jobs: list[FakeJob] = []

    def measure(path: Path, wish: Wish, take: Any) -> Any:
        del path, wish
        takers.append(take)
        jobs.append(FakeJob())
        return jobs[-1]

    dialog = ExportDialog(ExportRequest(astronaut, tmp_path / "cat.jpg", ".jpg", Wish(), measure))
    dialog._pause.timeout.emit()
    return dialog, takers, jobs


class FakeJob:
    """Remembers that it was cancelled."""

    cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


def test_a_size_that_comes_after_the_dialog_is_gone_is_dropped(late: Any) -> None:
    dialog, takers, _ = late
    shiboken6.delete(dialog)
    takers[0](1234)
    assert len(takers) == 1


def test_closing_the_dialog_stops_the_estimate(qtbot: QtBot, late: Any) -> None:
    dialog, takers, jobs = late
    qtbot.addWidget(dialog)
    dialog.reject()
    assert jobs[0].cancelled
    takers[0](1234)
    assert dialog.weight.text() == "…"


def test_another_choice_stops_the_estimate_of_the_one_before(qtbot: QtBot, late: Any) -> None:
    dialog, takers, jobs = late
    qtbot.addWidget(dialog)
    dialog._pause.timeout.emit()
    assert [job.cancelled for job in jobs] == [True, False]
    takers[0](1_000)
    takers[1](5_000_000)
    assert "5.0 MB" in dialog.weight.text()


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_the_estimate_of_a_large_photo_is_near_the_truth(tmp_path: Path, astronaut: Photo, name: str) -> None:
    large = Photo(np.tile(astronaut.pixels, (5, 5, 1)))
    write(large, tmp_path / name, Wish(80), None)
    truth = (tmp_path / name).stat().st_size
    assert estimated_size(large, tmp_path / name, Wish(80), Progress()) == pytest.approx(truth, rel=0.25)


def test_sizes_are_written_for_people() -> None:
    assert [size_words(size) for size in (12, 3456, 7_890_000, 123_400_000)] == [
        "12 bytes", "3.5 kB", "7.9 MB", "123 MB",
    ]  # fmt: skip


def test_the_wish_reaches_the_file_and_is_remembered(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path, preferences: Preferences
) -> None:
    answers.save_path, answers.wish = tmp_path / "deep.tif", Wish(77, 16, "none", "{stem}_x{ext}")
    with hands.wait(opened.files.saved):
        opened.files.save_as()
    assert read_photo(tmp_path / "deep.tif").depth == 16
    settings = preferences.settings
    assert (settings.jpeg_quality, settings.export_metadata, settings.export_name) == (77, "none", "{stem}_x{ext}")


def test_a_name_of_one_photo_is_not_the_next_ones(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path, preferences: Preferences
) -> None:
    answers.save_path, answers.wish = tmp_path / "grandpa.png", Wish(name="grandpa.png")
    with hands.wait(opened.files.saved):
        opened.files.save_as()
    assert preferences.settings.export_name == Wish().name
    preferences.change(export_name="from an older version.png")
    answers.save_path = None
    opened.files.save_as()
    assert answers.request.wish.name == Wish().name

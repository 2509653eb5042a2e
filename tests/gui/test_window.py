"""The real window: opening, the first screen, saving, errors, leaving."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from aegui.cards.card import Card
from aegui.errors import EngineError, NotAPhoto, PhotoTruncated
from aegui.gui.app import compose, presenting
from aegui.gui.canvas.scene import OVERLAY_COLORS
from aegui.gui.dialogs import Dialogs, Leaving
from aegui.gui.preferences import Preferences
from aegui.gui.restorer import Ending
from aegui.gui.theme import DARK, LIGHT
from aegui.gui.widgets.places import BATCH, EXPLORE, TRAIN
from aegui.gui.window import MainWindow
from aegui.imaging.read import read_photo


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, keys = QPoint(400, 300), Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():  # from Qt 6.12 on the position is a QPointF, before it must not be
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(at.toPointF(), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(window, event)


def test_the_first_screen_offers_to_open_and_samples_a_click_away(window: MainWindow) -> None:
    welcome = window.workspace.welcome
    assert welcome.isVisible()
    assert welcome.open.isEnabled()
    assert len(welcome.cards) == 4
    assert not window.workspace.dock.apply.isEnabled()
    assert "Open a photo first" in window.actions_["save_as"].toolTip()


def test_a_noisy_sample_is_clean_in_two_clicks(hands: Any, qtbot: QtBot, window: MainWindow) -> None:
    noisy = next(card for sample, card in window.workspace.welcome.cards.items() if sample.spoiled == "noisy")
    with hands.wait(window.document.photo_opened):
        qtbot.mouseClick(noisy, Qt.MouseButton.LeftButton)
    dock = window.workspace.dock
    assert dock.task == "task_denoise"
    apply = dock.apply
    assert hands.run(lambda: qtbot.mouseClick(apply, Qt.MouseButton.LeftButton)) is Ending.DONE
    assert window.document.is_restored
    hands.until(lambda: dock.compare.numbers["psnr now"].text() not in ("", "\N{EN DASH}"))


def test_a_scratched_sample_opens_with_the_brush_in_hand(hands: Any, qtbot: QtBot, window: MainWindow) -> None:
    scratched = next(card for sample, card in window.workspace.welcome.cards.items() if sample.spoiled == "scratched")
    with hands.wait(window.files.sample_opened):
        qtbot.mouseClick(scratched, Qt.MouseButton.LeftButton)
    assert window.workspace.dock.task == "task_retouch"
    assert window.actions_["brush"].isChecked()


def test_opening_shows_the_photo_and_what_it_is(opened: MainWindow) -> None:
    facts = {key: label.text() for key, label in opened.workspace.status.facts.items()}
    assert facts["photo"] == "128 \N{MULTIPLICATION SIGN} 96, 8 bit, sRGB"
    assert facts["noise"].endswith("18.0")
    assert opened.workspace.canvas.isVisible()
    assert opened.workspace.dock.denoise.sigma.value == 18.0
    assert opened.workspace.name.full_text == "holiday.png"


def test_models_are_warmed_up_once_a_photo_is_open(hands: Any, opened: MainWindow, engine: Any) -> None:
    assert opened.document.photo is not None
    hands.until(lambda: engine.warmed == 1)


def test_a_dropped_photo_opens(hands: Any, window: MainWindow, photo_file: Path) -> None:
    with hands.wait(window.document.photo_opened):
        drop(window, photo_file)
    assert window.document.name == "holiday.png"


def test_a_pasted_picture_opens_with_its_pixels(hands: Any, window: MainWindow) -> None:
    image = QImage(13, 7, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 20, 30))
    QGuiApplication.clipboard().setImage(image)
    with hands.wait(window.document.photo_opened):
        window.actions_["paste"].trigger()
    photo = window.document.photo
    assert photo is not None
    assert photo.pixels.shape == (7, 13, 3)
    assert photo.alpha is None
    assert (photo.pixels == (10, 20, 30)).all()


def test_pasting_nothing_says_so(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("no picture")
    window.actions_["paste"].trigger()
    assert "no photo" in window.workspace.status.message.full_text


@pytest.mark.parametrize(("content", "error"), [(b"hello", NotAPhoto), (b"", NotAPhoto)])
def test_a_dropped_file_that_is_no_photo_gives_one_message(
    hands: Any, window: MainWindow, tmp_path: Path, content: bytes, error: type[Exception]
) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with hands.wait(window.presenter.presented) as presented:
        drop(window, path)
    assert isinstance(presented.args[0], error)
    notice = window.workspace.stage.notice
    assert notice.isVisible()
    assert "notes.txt" in notice.cause.text()
    assert window.document.state is None


def test_a_damaged_photo_gives_a_message_and_leaves_the_open_one(
    hands: Any, opened: MainWindow, photo_file: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(photo_file.read_bytes()[:2000])
    with hands.wait(opened.presenter.presented) as presented:
        opened.open([damaged])
    assert isinstance(presented.args[0], PhotoTruncated)
    assert opened.document.name == "holiday.png"


def test_the_report_can_be_copied_and_has_no_traceback(
    hands: Any, qtbot: QtBot, opened: MainWindow, engine: Any
) -> None:
    engine.error = EngineError("The work failed.", "Try again.")
    assert hands.run(opened.actions_["apply"].trigger) is Ending.FAILED
    notice = opened.workspace.stage.notice
    assert (notice.cause.text(), notice.step.text()) == ("The work failed.", "Try again.")
    qtbot.mouseClick(notice.copy, Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert "EngineError: The work failed." in report
    assert "Traceback" not in report
    qtbot.mouseClick(notice.dismiss, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_save_as_suggests_a_name_says_what_is_kept_and_writes(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    answers.save_path = tmp_path / "out.png"
    with hands.wait(opened.files.saved):
        opened.actions_["save_as"].trigger()
    assert answers.request.source == tmp_path / "holiday.png"
    assert (answers.request.suffix, answers.request.wish.name) == (".png", "{stem}_clean{ext}")
    photo = opened.document.photo
    assert photo is not None
    np.testing.assert_array_equal(read_photo(tmp_path / "out.png").pixels, photo.pixels)
    assert not opened.document.is_changed


@pytest.mark.parametrize("replace", [True, False])
def test_the_opened_file_is_replaced_only_after_a_question(
    hands: Any, opened: MainWindow, answers: Any, photo_file: Path, replace: bool
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    before, answers.replace = photo_file.read_bytes(), replace
    if replace:
        with hands.wait(opened.files.saved):
            opened.actions_["save"].trigger()
    else:
        opened.actions_["save"].trigger()
    assert answers.asked == ["replace"]
    assert (photo_file.read_bytes() != before) is replace
    assert opened.document.is_changed is not replace


def test_save_as_over_the_opened_file_asks_too(opened: MainWindow, answers: Any, photo_file: Path) -> None:
    before, answers.save_path = photo_file.read_bytes(), photo_file
    opened.actions_["save_as"].trigger()
    assert answers.asked == ["save", "replace"]
    assert photo_file.read_bytes() == before


def test_a_place_that_cannot_be_written_gives_a_message(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "no such folder" / "out.png"
    with hands.wait(opened.presenter.presented):
        opened.actions_["save_as"].trigger()
    assert opened.workspace.stage.notice.isVisible()


@pytest.mark.parametrize(("leaving", "closes"), [(Leaving.STAY, False), (Leaving.DISCARD, True)])
def test_closing_asks_about_unsaved_changes(
    hands: Any, opened: MainWindow, answers: Any, leaving: Leaving, closes: bool
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    answers.leaving = leaving
    opened.close()
    assert answers.asked == ["leave"]
    assert opened.isVisible() is not closes


def test_closing_with_save_saves_first_and_then_closes(
    hands: Any, opened: MainWindow, answers: Any, tmp_path: Path
) -> None:
    hands.run(opened.actions_["apply"].trigger)
    answers.leaving, answers.save_path = Leaving.SAVE, tmp_path / "kept.png"
    opened.close()
    hands.until(lambda: not opened.isVisible())
    assert answers.save_path.is_file()


def test_closing_without_changes_asks_nothing(opened: MainWindow, answers: Any) -> None:
    assert opened.close()
    assert answers.asked == []


def test_settings_are_kept_when_the_window_closes(
    opened: MainWindow, tmp_path: Path, photo_file: Path, denoisers: tuple[Card, ...]
) -> None:
    opened.actions_["theme_light"].trigger()
    opened.workspace.canvas.set_brush_size(40)
    opened.actions_["overlay_color"].trigger()
    opened.workspace.dock.denoise.set_cards(list(denoisers))
    opened.workspace.dock.denoise.advanced.prefer("denoise-b")
    opened.close()
    kept = Preferences(tmp_path / "settings" / "settings.toml")
    assert kept.recent == (photo_file,)
    assert kept.settings.theme == "light"
    assert kept.settings.brush_size == 40
    assert kept.settings.overlay_colour == OVERLAY_COLORS[1]
    assert (kept.settings.denoise_model, kept.settings.inpaint_model) == ("denoise-b", "inpaint")


@pytest.mark.parametrize("place", [BATCH, TRAIN, EXPLORE])
def test_another_device_reaches_a_room_that_was_built_before(
    window: MainWindow, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, told = window.rooms.room(place), []
    monkeypatch.setattr(type(room), "set_options", lambda _, options: told.append(options.device))
    window.rooms.show_place(place)
    window._preferences.change(device="cpu")
    window.rooms.show_place(place)
    assert told == ["auto", "cpu"]


def test_the_mask_colour_and_the_model_of_last_time_are_taken_up(
    qtbot: QtBot, qapp: QApplication, engine: Any, answers: Any, preferences: Preferences, denoisers: tuple[Card, ...]
) -> None:
    engine.catalogue = type(engine.catalogue)(denoisers)
    preferences.change(overlay_colour=OVERLAY_COLORS[2], denoise_model="denoise-b")
    window = compose(qapp, lambda _: engine, preferences, answers)
    qtbot.addWidget(window)
    assert window.workspace.canvas.scene.overlay_color == OVERLAY_COLORS[2]
    assert window.workspace.dock.panel.model_id() == "denoise-b"
    window.shut_down()


def test_light_and_dark_can_be_forced_and_reach_the_canvas(window: MainWindow, qapp: QApplication) -> None:
    for action, colors in (("theme_light", LIGHT), ("theme_dark", DARK)):
        window.actions_[action].trigger()
        assert qapp.palette().window().color().name() == colors.panel
        assert window.actions_[action].isChecked()
        shot = window.workspace.welcome.grab().toImage()
        assert shot.pixelColor(4, 4).name() == colors.canvas


def test_recent_photos_are_in_the_menu(opened: MainWindow) -> None:
    opened.menus.fill_recent()
    assert [action.text() for action in opened.menus.recent.actions()] == ["holiday.png"]


def test_what_nobody_foresaw_is_logged_whole_and_told_in_a_sentence(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    error = ZeroDivisionError("by zero")
    presenting(window.presenter)(type(error), error, None)
    assert "ZeroDivisionError: by zero" in window.workspace.stage.notice.cause.text()
    assert "cause: ZeroDivisionError" in window.presenter.report()
    assert caplog.records[-1].exc_info is not None
    caplog.clear()


@pytest.mark.parametrize(
    ("button", "leaving"),
    [("Save as…", Leaving.SAVE), ("Do not save", Leaving.DISCARD), ("Cancel", Leaving.STAY)],
)
def test_the_question_about_changes_takes_every_answer(window: MainWindow, button: str, leaving: Leaving) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(choice for choice in box.buttons() if choice.text() == button).click()

    QTimer.singleShot(0, answer)
    assert Dialogs(window).leave_changes("holiday.png") is leaving

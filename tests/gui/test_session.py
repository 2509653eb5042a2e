"""Work outlives the window: remembered with each photo, and offered back after a crash."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aegui import paths
from aegui.gui.dialogs import Dialogs
from aegui.gui.preferences import Preferences
from aegui.gui.session.autosave import Autosave
from aegui.gui.session.place import autosave_dir, work_place
from aegui.gui.window import MainWindow
from aegui.imaging.noise import add_noise
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.jobs.work import Applied, Work
from aegui.jobs.work_file import read_work, stamp_of, write_work
from aegui.restore.steps import NoiseStep

DRIVER = Path(__file__).with_name("session_driver.py")
PATIENCE = 60_000


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert paths.user_data_dir() == tmp_path / "data" / "aegui"
    return tmp_path / "data" / "aegui"


@pytest.fixture
def killed(own_data: Path, photo_file: Path) -> Path:
    """A photo that a window worked on until `kill -9`."""
    assert not own_data.exists()
    command = [sys.executable, str(DRIVER), str(photo_file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ.copy()) as window:
        assert window.stdout is not None
        assert window.stdout.readline().strip() == "kept"
        window.send_signal(signal.SIGKILL)
        window.wait(20)
    return photo_file


@pytest.fixture
def next_window(
    killed: Path, engine: Any, answers: Any, show_window: Callable[[Any, Dialogs], MainWindow]
) -> MainWindow:
    assert killed.is_file()
    return show_window(_RealNoise(engine), answers)


class _RealNoise:
    """The stub, but for noise, which needs no model: replayed work must give the same pixels."""

    def __init__(self, stub: Any) -> None:
        self._stub = stub

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stub, name)

    def restore(self, photo: Any, recipe: Any, mask: Any = None, **more: Any) -> Any:
        from aegui.jobs.engine import Engine

        return Engine().restore(photo, recipe, mask, **more)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")
def test_after_kill_9_the_next_start_offers_the_work_back(qtbot: QtBot, next_window: MainWindow, killed: Path) -> None:
    offer = next_window.desks.session.offer
    qtbot.waitUntil(offer.isVisible, timeout=PATIENCE)
    assert "holiday.png" in offer.cause.text()
    assert next_window.document.state is None
    qtbot.mouseClick(offer.take, Qt.MouseButton.LeftButton)
    document = next_window.document
    qtbot.waitUntil(lambda: document.has_mask and len(document.history.titles) == 2, timeout=PATIENCE)
    assert document.history.titles[1] == "Brush stroke"
    noisy = add_noise(read_photo(killed), "gaussian", 25.0, 4)
    assert document.photo is not None
    np.testing.assert_array_equal(document.photo.pixels, noisy.pixels)
    assert document.mask is not None
    assert document.mask.mask[20, 25:60].all()
    document.go_to(0)
    assert not document.has_mask
    np.testing.assert_array_equal(document.photo.pixels, read_photo(killed).pixels)
    qtbot.waitUntil(lambda: Autosave(autosave_dir()).left_behind() is None, timeout=PATIENCE)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")
def test_work_that_is_let_go_is_not_offered_again(qtbot: QtBot, next_window: MainWindow) -> None:
    offer = next_window.desks.session.offer
    qtbot.waitUntil(offer.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(offer.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: Autosave(autosave_dir()).left_behind() is None, timeout=PATIENCE)
    assert next_window.document.state is None


def test_a_window_closed_in_peace_leaves_nothing_to_offer(hands: Any, opened: MainWindow) -> None:
    opened.actions_["task_noise"].trigger()
    hands.run(opened.conductor.apply)
    with hands.wait(opened.desks.session.saved):
        opened.desks.session.keep()
    autosave = Autosave(autosave_dir())
    assert autosave.file.is_file()
    opened.desks.session.close()
    assert not autosave.file.exists()


def test_a_photos_steps_and_mask_are_there_when_it_is_opened_again(
    hands: Any, opened: MainWindow, photo_file: Path, preferences: Preferences
) -> None:
    opened.actions_["task_noise"].trigger()
    hands.run(opened.conductor.apply)
    opened.document.paint((20.5, 20.5), (60.5, 20.5), 4.0, True)
    opened.document.end_stroke("Brush stroke")
    with hands.wait(opened.desks.session.remembered):
        opened.desks.session.keep()
    kept = read_work(work_place(preferences, photo_file))
    assert kept.history == ()
    assert opened.document.photo is not None
    opened.document.mark_saved(opened.document.photo)
    with hands.wait(opened.document.photo_opened):
        opened.files.open(photo_file)
    recipe = opened.desks.side.recipes
    hands.until(lambda: bool(recipe.wanted) and opened.document.has_mask)
    assert [type(applied.step) for applied in recipe.wanted] == [NoiseStep]
    hands.until(lambda: opened.document.is_changed)
    state = opened.document.state
    assert state is not None
    assert state.trace == recipe.wanted
    assert set(opened.document.history.titles) == {"Mask from last time", "Steps from last time"}


def test_a_photo_comes_back_as_it_was_left_without_a_question(
    hands: Any, window: MainWindow, answers: Any, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        write_photo(Photo(np.full((40, 60, 3), 90, np.uint8)), tmp_path / name)
    with hands.wait(window.meter.noise_measured):
        window.open([tmp_path])
    window.actions_["task_noise"].trigger()
    hands.run(window.conductor.apply)
    document, status = window.document, window.workspace.status
    assert document.photo is not None
    left = document.photo.pixels
    for key in ("next", "previous"):
        with hands.wait(document.photo_opened):
            window.actions_[key].trigger()
    hands.until(lambda: document.is_changed)
    assert document.photo.path == tmp_path / "a.png"
    np.testing.assert_array_equal(document.photo.pixels, left)
    hands.until(lambda: "Steps from last time" in status.message.full_text)
    assert answers.asked == []


def test_a_mask_painted_a_moment_before_the_next_photo_is_there_again(
    hands: Any, window: MainWindow, tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        write_photo(Photo(np.full((40, 60, 3), 90, np.uint8)), tmp_path / name)
    with hands.wait(window.meter.noise_measured):
        window.open([tmp_path])
    window.document.paint((20.5, 20.5), (40.5, 20.5), 4.0, True)
    window.document.end_stroke("Brush stroke")
    for key in ("next", "previous"):
        with hands.wait(window.document.photo_opened):
            window.actions_[key].trigger()
        assert not window.document.has_mask
    hands.until(lambda: window.document.has_mask)
    assert window.document.name == "a.png"


def test_steps_of_a_photo_that_was_saved_over_are_not_done_to_it_again(
    hands: Any, opened: MainWindow, answers: Any, photo_file: Path
) -> None:
    opened.actions_["task_noise"].trigger()
    hands.run(opened.conductor.apply)
    answers.replace = True
    with hands.wait(opened.files.saved):
        opened.actions_["save"].trigger()
    with hands.wait(opened.desks.session.remembered):
        opened.desks.session.keep()
    with hands.wait(opened.desks.session.told):
        opened.files.open(photo_file)
    assert opened.desks.side.recipes.wanted == ()
    assert "another one" in opened.workspace.status.message.full_text


def test_what_was_done_last_time_stays_before_what_is_done_now(hands: Any, opened: MainWindow) -> None:
    recipe = opened.desks.side.recipes
    recipe.offer_kept((Applied(NoiseStep(seed=9)),))
    opened.actions_["task_denoise"].trigger()
    hands.run(opened.conductor.apply)
    assert [applied.step.kind for applied in recipe.wanted] == ["noise", "denoise"]


def test_work_is_kept_beside_the_photo_if_the_person_wants_it(
    hands: Any, opened: MainWindow, photo_file: Path, preferences: Preferences
) -> None:
    preferences.change(sidecar="beside")
    opened.actions_["task_noise"].trigger()
    hands.run(opened.conductor.apply)
    with hands.wait(opened.desks.session.remembered):
        opened.desks.session.keep()
    assert isinstance(read_work(photo_file.with_name("holiday.png.aegui")), Work)


def test_nothing_is_remembered_if_the_person_does_not_want_it(
    hands: Any, opened: MainWindow, photo_file: Path, preferences: Preferences
) -> None:
    preferences.change(sidecar="off")
    opened.actions_["task_noise"].trigger()
    hands.run(opened.conductor.apply)
    with hands.wait(opened.desks.session.saved):
        opened.desks.session.keep()
    assert not work_place(preferences, photo_file).exists()


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")
def test_who_goes_on_without_answering_has_what_is_remembered_of_other_photos(
    qtbot: QtBot, next_window: MainWindow, killed: Path, preferences: Preferences
) -> None:
    other = killed.with_name("other.png")
    shutil.copy(killed, other)
    place = work_place(preferences, other)
    place.parent.mkdir(parents=True, exist_ok=True)
    write_work(Work(str(other), 96, 128, (Applied(NoiseStep(seed=8)),), stamp=stamp_of(other)), place)
    session = next_window.desks.session
    qtbot.waitUntil(session.offer.isVisible, timeout=PATIENCE)
    next_window.open([other])
    recipes = next_window.desks.side.recipes
    qtbot.waitUntil(lambda: [applied.step for applied in recipes.wanted] == [NoiseStep(seed=8)], timeout=PATIENCE)
    assert session.offer.isVisible()

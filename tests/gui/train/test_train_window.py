"""The Train workspace in a real window: offer, design, what makes no sense, runs, the line for a terminal."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox
from pytestqt.qtbot import QtBot

from aegui.cards.card import Card
from aegui.cli.train import train as command
from aegui.cli.train_options import chosen_changes
from aegui.gui.preferences import Preferences
from aegui.gui.train.conductor import TrainConductor
from aegui.gui.train.curves import smooth
from aegui.gui.train.process import RunProcess
from aegui.gui.train.workspace import DESIGN, PROGRESS, TRIAL, YOURS
from aegui.gui.widgets.places import RESTORE, TRAIN
from aegui.gui.window import MainWindow
from aegui.training.records import CONFIG, LATENT, LOG, SAMPLES, VERDICT
from aegui.training.request import TrainRequest

PATIENCE = 30_000


@pytest.fixture
def train(window: MainWindow, tmp_path: Path) -> TrainConductor:
    window.rooms.show_place(TRAIN)
    conductor = window.rooms.train
    conductor.runs, conductor.models = tmp_path / "runs", tmp_path / "models"
    return conductor


@pytest.fixture
def started(train: TrainConductor, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Sequence[str], Path]]:
    """What would have been run."""
    calls: list[tuple[Sequence[str], Path]] = []
    monkeypatch.setattr(train.process, "start", lambda words, folder: calls.append((words, folder)))
    return calls


def write_run(folder: Path, psnr: float, latent: int = 4) -> Path:
    folder.mkdir(parents=True)
    config = {"title": "Digits", "architecture": {"latent": latent}, "optimisation": {"steps": 40}}
    (folder / CONFIG).write_text(json.dumps(config))
    lines = ["step,seconds,loss,rate,psnr,images_per_second"]
    lines += [f"{step},{step / 10},{1 / step},0.1,{psnr + step / 100},900" for step in (10, 20, 30)]
    (folder / LOG).write_text("\n".join(lines) + "\n")
    (folder / LATENT).write_text(json.dumps({"step": 30, "spread": [1.0, 0.5, 0.2, 0.0], "activity": [1, 1, 1, 0]}))
    cv2.imwrite(str(folder / SAMPLES), np.zeros((24, 64, 3), np.uint8))
    return folder


def test_f4_leads_to_train_and_back_without_building_what_nobody_asked_for(window: MainWindow):
    assert TRAIN in window.workspace.places.buttons
    window.actions_["place_train"].trigger()
    assert window.rooms.place == TRAIN
    window.rooms.train.workspace.places.buttons[RESTORE].click()
    assert window.rooms.place == RESTORE


def test_one_click_trains_on_the_digits(train: TrainConductor, started: list[tuple[Sequence[str], Path]]):
    train.workspace.offer.digits.click()
    words, folder = started[0]
    assert list(words[:5]) == [sys.executable, "-m", "aegui", "train", "digits-conv"]
    assert folder.parent == train.runs
    assert train.workspace.page == PROGRESS


def test_the_copied_line_asks_for_the_same_run(train: TrainConductor, started: list[tuple[Sequence[str], Path]]):
    train.design.use_digits()
    train.workspace.panel.latent.setValue(3)
    train.workspace.panel.copy.click()
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:2] == ["aegui", "train"]
    values = command.make_context("train", words[2:]).params
    changes = chosen_changes(values)
    asked = TrainRequest(**values, changes=changes)
    train.start()
    words, folder = started[0]
    assert tuple(word.replace(str(folder), str(asked.out)) for word in words[3:]) == asked.arguments()
    assert asked.data == (Path("digits"),)
    assert asked.changes == {"latent": 3}
    assert not train.runs.exists()


def test_what_makes_no_sense_is_explained_and_cannot_be_started(train: TrainConductor):
    train.design.use_digits()
    panel = train.workspace.panel
    assert panel.start.isEnabled()
    panel.up.setCurrentIndex(panel.up.findData("max-unpool"))
    assert not panel.start.isEnabled()
    assert "max-unpool needs the indices" in train.workspace.design.diagram.problem
    panel.down.setCurrentIndex(panel.down.findData("max"))
    assert panel.start.isEnabled()


def test_a_drawing_that_comes_late_does_not_hide_why_the_newer_design_makes_no_sense(
    qtbot: QtBot, train: TrainConductor
):
    train.design.use_digits()
    train.design._describe()  # as if the hand had rested
    panel, diagram = train.workspace.panel, train.workspace.design.diagram
    panel.up.setCurrentIndex(panel.up.findData("max-unpool"))
    ended: list[object] = []
    train._workers[0].run("after it", lambda _: None, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    assert "max-unpool needs the indices" in diagram.problem


def test_the_net_is_drawn_before_it_is_trained(qtbot: QtBot, train: TrainConductor):
    train.design.use_digits()
    design = train.workspace.design
    qtbot.waitUntil(lambda: design.diagram.net is not None, timeout=PATIENCE)
    assert design.figures["parameters"].text() == "59,193"
    assert design.figures["code"].text() == "8"
    assert "297" in train.workspace.panel.split.text()


def test_runs_are_compared_by_their_ticks(train: TrainConductor):
    first, second = write_run(train.runs / "a-1", 20.0), write_run(train.runs / "b-1", 22.0)
    train.workspace.show_page(PROGRESS)
    runs = train.workspace.run.runs
    runs.choose(first)
    assert [folder for folder, _ in runs.compared] == [first]
    other = next(
        runs.list.item(row) for row in range(2) if runs.list.item(row).data(Qt.ItemDataRole.UserRole) == second
    )
    other.setCheckState(Qt.CheckState.Checked)
    assert [folder for folder, _ in runs.compared] == [first, second]
    curves = train.workspace.run.curves.psnr.plot.listDataItems()
    assert sorted(curve.getData()[1][-1] for curve in curves) == pytest.approx([20.3, 22.3])
    assert "20.30 dB" in train.workspace.run.strip.figures.text()
    assert train.workspace.run.latent.words() == "4 numbers, 1 dead, 75 % at work at a time"


def test_digits_can_only_be_represented(train: TrainConductor):
    train.design.use_digits()
    assert [button.isEnabled() for button in train.workspace.panel.tasks.buttons] == [True, False, False]
    assert train.workspace.page == DESIGN


def test_a_process_that_fails_tells_why(qtbot: QtBot, tmp_path: Path):
    process = RunProcess()
    with qtbot.waitSignal(process.ended, timeout=PATIENCE) as ended:
        process.start((sys.executable, "-c", "import sys; sys.exit('aegui: There is no photo.')"), tmp_path)
    assert "There is no photo." in str(ended.args[0])
    assert not process.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="there the run is asked by a file")
def test_a_process_is_held_let_go_and_stopped(qtbot: QtBot, tmp_path: Path):
    process = RunProcess()
    process.start((sys.executable, "-c", "import time; time.sleep(600)"), tmp_path)
    with qtbot.waitSignal(process.paused, timeout=PATIENCE) as paused:
        process.toggle_pause()
    assert paused.args == [True]
    with qtbot.waitSignal(process.ended, timeout=PATIENCE) as ended:
        process.stop()
    assert ended.args == [None]
    assert process.was_stopped


def test_every_control_has_a_name(train: TrainConductor):
    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox, QAbstractSpinBox)
        for widget in train.workspace.findChildren(kind)
        if not widget.accessibleName() and not widget.objectName().startswith("qt_")
    ]
    assert not [
        type(widget).__name__ for widget in nameless if widget.parent().metaObject().className() != "QTableView"
    ]


def test_a_smooth_curve_begins_where_the_curve_does():
    points = [(step, float(step % 2)) for step in range(100)]
    found = smooth(points)
    assert found[0] == points[0]
    assert abs(found[-1][1] - 0.5) < 0.2


def test_a_model_that_won_is_used_from_now_on_when_the_person_says_so(
    window: MainWindow, train: TrainConductor, engine: Any, denoisers: tuple[Card, ...], preferences: Preferences
):
    engine.catalogue = SimpleNamespace(cards=lambda: denoisers)
    folder = train.runs / "mine"
    folder.mkdir(parents=True)
    row = {"condition": "sigma 25", "parent": 30.0, "child": 30.5}
    verdict = {"parent": "denoise-a", "child": "denoise-b", "photos": 3, "rows": [row], "better": True}
    (folder / VERDICT).write_text(json.dumps(verdict))
    train.workspace.show_page(YOURS)
    page = train.workspace.yours
    page.show_verdict(folder)
    assert "+0.50 dB" in page.table.text()
    page.use.click()
    assert window.workspace.dock.denoise.model_id() == "denoise-b"
    assert preferences.settings.denoise_model == "denoise-b"


def test_a_child_that_lost_is_not_offered(train: TrainConductor):
    folder = train.runs / "mine"
    folder.mkdir(parents=True)
    row = {"condition": "sigma 25", "parent": 30.0, "child": 29.5}
    verdict = {"parent": "denoise-a", "child": "mine", "photos": 3, "rows": [row], "better": False}
    (folder / VERDICT).write_text(json.dumps(verdict))
    train.workspace.yours.show_verdict(folder)
    assert train.workspace.yours.use.isHidden()
    assert "nothing changes" in train.workspace.yours.verdict.text()


def test_the_self_test_of_a_photo_that_is_none_says_so_and_can_be_begun_again(
    qtbot: QtBot, train: TrainConductor, tmp_path: Path
):
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"no photo")
    page = train.workspace.trial
    assert not page.start.isEnabled()
    train.workspace.show_page(TRIAL)
    train.add([bad])
    with qtbot.waitSignal(train.workspace.presenter.presented, timeout=PATIENCE) as presented:
        page.start.click()
        assert page.start.text() == "Stop"
    assert "bad.png" in str(presented.args[0])
    assert page.start.text() == "Run every model"

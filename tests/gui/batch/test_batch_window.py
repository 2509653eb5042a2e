"""The Batch workspace in the real window, with the real engine on tiny models."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import skimage.data
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from aegui.errors import OutputError
from aegui.gui.batch.conductor import BatchConductor
from aegui.gui.batch.desk import State
from aegui.gui.batch.panel import FILE, FOUND, ONE
from aegui.gui.batch.rows import ROW, Rows, Shown
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.widgets.places import BATCH, RESTORE
from aegui.gui.widgets.work_strip import duration
from aegui.gui.window import MainWindow
from aegui.imaging.photo import Photo
from aegui.imaging.read import read_photo
from aegui.imaging.write import write_photo
from aegui.jobs.batch.journal import Journal
from aegui.jobs.batch.pace import PhotoEnded
from aegui.jobs.batch.records import PhotoRow
from aegui.jobs.engine import Engine
from aegui.models.catalogue import Catalogue
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DenoiseStep, InpaintStep

PATIENCE = 30_000


class Answers(PathDialogs):
    """What a person would choose in the dialogs."""

    def __init__(self) -> None:
        self.chosen: tuple[Path, ...] = ()

    def folder(self, _title: str) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def file(self, _title: str, _patterns: str) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def files(self, _title: str, _patterns: str) -> tuple[Path, ...]:
        return self.chosen


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """Four small photos, one of them deeper, one damaged, and a text."""
    folder = tmp_path / "scans"
    for number, name in enumerate(("a.png", "b.jpg", "album/c.png", "d.png")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        crop = skimage.data.chelsea()[number * 9 : number * 9 + 40, 100:160]
        write_photo(Photo(np.ascontiguousarray(crop)), path)
    (folder / "bad.jpg").write_text("no photo")
    (folder / "notes.txt").write_text("no photo either")
    return folder


@pytest.fixture
def batch_window(models: Path, show_window: Callable[[Engine], MainWindow]) -> MainWindow:
    return show_window(Engine(ComputeOptions("cpu", "fp32"), Catalogue((models,))))


@pytest.fixture
def room(batch_window: MainWindow) -> BatchConductor:
    """The Batch workspace, shown, with answers for dialogs."""
    batch_window.rooms.show_place(BATCH)
    batch = batch_window.rooms.batch
    batch.dialogs = Answers()
    return batch


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE)


@pytest.fixture
def planned(room: BatchConductor, scans: Path, until: Callable[..., None]) -> BatchConductor:
    """Photos were dropped, and the plan stands."""
    room.add([scans])
    until(lambda: room.desk.state is State.READY)
    return room


@pytest.fixture
def ended(planned: BatchConductor, until: Callable[..., None]) -> BatchConductor:
    """The batch ran to its end."""
    planned.workspace.panel.start.click()
    until(lambda: planned.desk.state is State.ENDED)
    return planned


def row_called(room: BatchConductor, name: str) -> PhotoRow:
    return next(row for row in room.desk.rows.rows if row.name == name)


def test_batch_is_a_click_away_and_restore_is_a_click_back(qtbot: QtBot, batch_window: MainWindow) -> None:
    places = batch_window.workspace.places.buttons
    qtbot.mouseClick(places[BATCH], Qt.MouseButton.LeftButton)
    assert batch_window.rooms.place == BATCH
    assert not batch_window.actions_["apply"].isEnabled()
    back = batch_window.rooms.batch.workspace.places.buttons
    assert back[BATCH].isChecked()
    qtbot.mouseClick(back[RESTORE], Qt.MouseButton.LeftButton)
    assert batch_window.rooms.place == RESTORE
    batch_window.actions_["place_batch"].trigger()
    assert batch_window.rooms.place == BATCH


def test_nothing_is_built_before_somebody_goes_there(batch_window: MainWindow) -> None:
    assert batch_window.rooms.count() == 1


def test_an_empty_batch_explains_itself(room: BatchConductor) -> None:
    start = room.workspace.panel.start
    assert not start.isEnabled()
    assert "Drop folders or photos first" in start.toolTip()
    assert all(button.isVisible() for button in room.workspace.drop.choose.values())


def test_what_is_dropped_is_planned_and_nothing_is_written(planned: BatchConductor, scans: Path) -> None:
    assert [row.name for row in planned.desk.rows.rows] == ["a.png", "b.jpg", "bad.jpg", "d.png", "album/c.png"]
    assert "5 photos, 1 other files passed over" in planned.workspace.heading.full_text
    assert "Ready" in planned.workspace.strip.words.full_text
    assert planned.workspace.panel.out == scans.with_name("scans-clean")
    assert not planned.workspace.panel.out.exists()
    assert planned.workspace.panel.start.isEnabled()


def test_the_name_is_shown_by_a_live_example_and_a_bad_one_holds_the_start(
    planned: BatchConductor, until: Callable[..., None]
) -> None:
    panel = planned.workspace.panel
    panel.name.setText("{stem}_clean{ext}")
    panel.format.setCurrentIndex(panel.format.findData("png"))
    assert panel.example.text() == "a.png \N{RIGHTWARDS ARROW} a_clean.png"
    until(lambda: row_called(planned, "b.jpg").target == "b_clean.png")
    panel.name.setText("../{stem}{ext}")
    assert "is a path" in panel.example.text()
    assert not panel.start.isEnabled()


def test_a_batch_runs_to_its_end_and_accounts_for_every_photo(ended: BatchConductor) -> None:
    rows = {row.name: row for row in ended.desk.rows.rows}
    assert {name: row.state for name, row in rows.items()} == {
        "a.png": "done", "b.jpg": "done", "album/c.png": "done", "d.png": "done", "bad.jpg": "failed",
    }  # fmt: skip
    strip = ended.workspace.strip
    assert "4 photos are done, 1 failed" in strip.words.full_text
    assert strip.buttons["retry"].isVisible()
    assert strip.buttons["report"].isVisible()
    assert not strip.buttons["cancel"].isVisible()
    assert (ended.workspace.panel.out / "album/c.png").exists()


def test_failed_photos_can_be_tried_again(ended: BatchConductor, scans: Path, until: Callable[..., None]) -> None:
    write_photo(Photo(np.full((20, 20, 3), 99, np.uint8)), scans / "bad.jpg", overwrite=True)
    ended.workspace.strip.buttons["retry"].click()
    until(lambda: ended.desk.state is State.ENDED and row_called(ended, "bad.jpg").state == "done")
    assert "All 5 photos are done" in ended.workspace.strip.words.full_text


def test_pause_holds_and_cancel_ends_and_the_batch_goes_on_later(
    planned: BatchConductor, until: Callable[..., None]
) -> None:
    desk, strip = planned.desk, planned.workspace.strip
    heard = desk._hear

    def hear(event: object, request: Any) -> None:
        heard(event, request)
        if isinstance(event, PhotoEnded):
            desk._gate.pause()

    desk._hear = hear  # type: ignore[method-assign]
    planned.workspace.panel.start.click()
    assert not planned.workspace.panel.recipes.isEnabled(), "nothing of a running batch can be changed"
    until(lambda: desk.pace is not None)
    desk._hear = heard  # type: ignore[method-assign]
    desk.state = State.PAUSED
    strip.buttons["cancel"].click()
    until(lambda: desk.state is State.READY and desk.outlook is not None and desk.outlook.begun)
    assert planned.workspace.panel.start.text() == "Go on"
    left = [row.name for row in desk.rows.rows if row.state == "planned"]
    assert 0 < len(left) < 5
    planned.workspace.panel.start.click()
    until(lambda: desk.state is State.ENDED)
    assert sum(row.state == "done" for row in desk.rows.rows) == 4


def test_a_batch_that_was_begun_with_other_settings_is_said_before_it_is_started(
    ended: BatchConductor, until: Callable[..., None]
) -> None:
    panel, desk = ended.workspace.panel, ended.desk
    panel.quality.setValue(60)
    until(lambda: desk.outlook is not None and desk.outlook.refusal is not None)
    assert not panel.start.isEnabled()
    assert "begun with another quality" in ended.workspace.strip.words.full_text
    panel.quality.setValue(95)
    until(lambda: desk.outlook is not None and desk.outlook.refusal is None)
    assert panel.start.isEnabled()


def test_pause_is_a_toggle_with_a_name(planned: BatchConductor, until: Callable[..., None]) -> None:
    planned.workspace.panel.start.click()
    pause = planned.workspace.strip.buttons["pause"]
    pause.click()
    assert (planned.desk.state, pause.text()) == (State.PAUSED, "Go on")
    assert "Paused" in planned.workspace.strip.words.full_text
    pause.click()
    assert pause.text() == "Pause"
    until(lambda: planned.desk.state is State.ENDED)


def test_results_and_originals_open_in_restore(
    qtbot: QtBot, batch_window: MainWindow, ended: BatchConductor, scans: Path
) -> None:
    row = row_called(ended, "a.png")
    for what, path in (("result", ended.workspace.panel.out / "a.png"), ("original", scans / "a.png")):
        with qtbot.waitSignal(batch_window.document.photo_opened, timeout=PATIENCE):
            ended.workspace.opened.emit([row], what)
        assert batch_window.rooms.place == RESTORE
        photo = batch_window.document.photo
        assert photo is not None
        assert photo.path == path


def test_review_judges_by_key_and_keeps_the_verdicts(qtbot: QtBot, ended: BatchConductor) -> None:
    workspace = ended.workspace
    workspace.show_review(True)
    assert workspace.filter.rowCount() == 4, "what failed is not to be judged"
    workspace.grid.setFocus()
    workspace.grid.setCurrentIndex(workspace.filter.index(0, 0))
    qtbot.keyClick(workspace.grid, Qt.Key.Key_A)
    qtbot.keyClick(workspace.grid, Qt.Key.Key_R)
    judged = [workspace.filter.index(place, 0).data(ROW).verdict for place in range(3)]
    assert judged == ["approved", "rejected", None]

    def kept() -> list[str | None]:
        journal = Journal(workspace.panel.out)
        try:
            return [row.verdict for row in journal.rows("state = 'done'")]
        finally:
            journal.close()

    qtbot.waitUntil(lambda: sorted(filter(None, kept())) == ["approved", "rejected"], timeout=PATIENCE)
    with qtbot.waitSignal(ended.restore_wanted, timeout=PATIENCE) as wanted:
        workspace.to_restore.click()
    assert [path.name for path in wanted.args[0]] == ["b.jpg"]


def test_a_random_sample_can_be_looked_at(ended: BatchConductor) -> None:
    ended.workspace.show_review(True)
    ended.workspace.sample_size.setValue(2)
    ended.workspace.sample.click()
    assert ended.workspace.filter.rowCount() == 2


def test_the_list_shows_one_state_at_a_time(ended: BatchConductor) -> None:
    ended.workspace.states.chosen.emit(int(Shown.FAILED))
    assert [ended.workspace.filter.index(0, 0).data()] == ["bad.jpg"]
    assert ended.workspace.filter.rowCount() == 1


def test_before_and_after_are_painted_once_they_are_there(qtbot: QtBot, ended: BatchConductor) -> None:
    after = ended.workspace.panel.out / "a.png"
    qtbot.waitUntil(lambda: ended.thumbs.get(after) is not None, timeout=PATIENCE)
    picture = ended.thumbs.get(after)
    assert picture is not None
    shown = picture.toImage().pixelColor(QPoint(5, 5))
    assert (shown.red(), shown.green(), shown.blue()) == tuple(read_photo(after).pixels[5, 5])
    assert not ended.workspace.grab().isNull()


def test_a_recipe_file_and_masks_are_asked_for(
    room: BatchConductor, scans: Path, tmp_path: Path, until: Callable[..., None]
) -> None:
    panel = room.workspace.panel
    recipe, broken = tmp_path / "mine.toml", tmp_path / "broken.toml"
    recipe.write_text(Recipe((InpaintStep(),)).to_toml())
    broken.write_text("[[step]")
    room.dialogs.chosen = (broken,)  # type: ignore[attr-defined]
    panel.asked.emit("recipe")
    assert room.workspace.notice.isVisible()
    room.dialogs.chosen = (recipe,)  # type: ignore[attr-defined]
    panel.asked.emit("recipe")
    assert panel.recipes.currentData() == FILE
    room.add([scans])
    assert "masks" in panel.problem()
    mask = tmp_path / "mask.png"
    write_photo(Photo(np.zeros((40, 60, 3), np.uint8)), mask)
    room.dialogs.chosen = (mask,)  # type: ignore[attr-defined]
    panel.mask_kind.setCurrentIndex(panel.mask_kind.findData(ONE))
    panel.asked.emit("mask")
    assert panel.problem() == ""
    until(lambda: room.desk.state is State.READY)
    assert row_called(room, "a.png").mask == mask


def test_an_error_of_the_whole_batch_is_said_over_the_list(planned: BatchConductor) -> None:
    planned.desk.failed.emit(OutputError("The disk is gone.", "Find it."))
    assert planned.workspace.notice.isVisible()
    assert "The disk is gone" in planned.workspace.notice.cause.text()


def test_starting_anew_forgets_the_list_and_touches_no_file(ended: BatchConductor) -> None:
    out = ended.workspace.panel.out
    ended.workspace.clear.click()
    assert ended.desk.state is State.EMPTY
    assert ended.desk.rows.rowCount() == 0
    assert (out / "a.png").exists()


def test_everything_has_a_name_and_a_tooltip(ended: BatchConductor) -> None:
    for button in ended.workspace.findChildren(QAbstractButton):
        if button.isVisibleTo(ended.workspace) and button.objectName() != "qt_spinbox_lineedit":
            assert button.accessibleName(), button.text()
            assert button.toolTip() or button is ended.workspace.panel.start, button.text()
    assert all(isinstance(widget, QWidget) for widget in (ended.workspace.list, ended.workspace.grid))


def test_fifty_thousand_rows_change_one_by_one(qtbot: QtBot, room: BatchConductor) -> None:
    rows = [PhotoRow(n, f"{n:05}.jpg", Path(f"{n}.jpg"), None, f"{n}.jpg", "", 10) for n in range(50_000)]
    model: Rows = room.desk.rows
    room.workspace.show_empty(False)
    model.show(rows, Path("out"))
    qtbot.waitUntil(lambda: room.workspace.filter.rowCount() == 50_000, timeout=PATIENCE)
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.begin(40_000)
    assert changed.args[0].row() == 40_000
    room.workspace.list.scrollToBottom()
    assert not room.workspace.list.grab().isNull()


@pytest.mark.parametrize(("seconds", "words"), [(0.2, "1 s"), (75, "75 s"), (600, "10 min"), (9000, "2 h 30 min")])
def test_time_is_said_as_people_say_it(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_recipes_that_denoise_need_no_masks(room: BatchConductor) -> None:
    panel = room.workspace.panel
    assert panel.recipe() is not None
    assert isinstance(panel.recipe().steps[0], DenoiseStep)  # type: ignore[union-attr]
    assert not panel.mask_kind.isEnabled()


def test_damage_can_be_looked_for_instead_of_giving_masks(room: BatchConductor, tmp_path: Path) -> None:
    panel = room.workspace.panel
    recipe = tmp_path / "mine.toml"
    recipe.write_text(Recipe((InpaintStep(),)).to_toml())
    room.dialogs.chosen = (recipe,)  # type: ignore[attr-defined]
    panel.asked.emit("recipe")
    panel.mask_kind.setCurrentIndex(panel.mask_kind.findData(FOUND))
    chosen = panel.recipe()
    assert chosen is not None
    assert [step.kind for step in chosen.steps] == ["detect", "inpaint"]
    assert panel.problem() == ""
    assert "looked for" in panel.mask_note.text()

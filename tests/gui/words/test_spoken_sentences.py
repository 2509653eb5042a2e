"""What the engine says, in English, is shown in the person's language."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aegui import paths
from aegui.errors import AeguiError, NotAPhoto
from aegui.gui import language
from aegui.gui.batch.rows import row_words
from aegui.gui.errors import ErrorPresenter, Notice
from aegui.gui.tasks import Tasks
from aegui.gui.words import engine_words, error_words
from aegui.imaging.files import read_bytes
from aegui.jobs.batch.records import PhotoRow
from aegui.jobs.runner import Failed, JobRunner, run_to_outcome
from aegui.progress import Progress
from aegui.sentence import counted, said, to_json


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QApplication]:
    """The application speaks German, and English again afterwards."""
    language.install(qapp, "de", paths.translations_dir())
    yield qapp
    language.install(qapp, "en", paths.translations_dir())


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


def fail_to_read(path: Path) -> Failed:
    outcome = run_to_outcome(lambda _: read_bytes(path), Progress())
    assert isinstance(outcome, Failed)
    return outcome


def test_an_error_of_another_process_is_shown_in_german(german: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    del german
    stage = QWidget()
    qtbot.addWidget(stage)
    presenter = ErrorPresenter(notice := Notice(stage))
    photo = tmp_path / "nowhere.jpg"
    outcome: Failed = pickle.loads(pickle.dumps(fail_to_read(photo)))  # as processes hand it over
    presenter.present(outcome.error)
    assert notice.cause.text() == f"Es gibt keine Datei {photo}."
    assert notice.step.text() == "Name und Ordner prüfen."
    assert f"PhotoNotFound: There is no file {photo}." in presenter.report()


def test_what_an_error_passes_on_is_german_too(german: QApplication) -> None:
    del german
    inner = NotAPhoto("{path} is empty.", "Check its name.", path="a.jpg")
    outer = AeguiError(
        "{where}: {message}", inner.hint, where=said("{source}, step {n}", source="b", n=2), message=inner.message
    )
    assert error_words(outer) == "b, Schritt 2: a.jpg ist leer. Den Namen prüfen."


@pytest.mark.parametrize(("n", "words"), [(1, "Gefunden: 1 Linie, 2 Flecken."), (3, "Gefunden: 3 Linien, 2 Flecken.")])
def test_what_is_counted_has_german_forms(german: QApplication, n: int, words: str) -> None:
    del german
    pieces = counted("{n} line", "{n} lines", n=n), counted("{n} stain", "{n} stains", n=2)
    assert engine_words(said("Found {pieces}.", pieces=pieces)) == words


def test_chinese_lists_with_its_own_comma(qapp: QApplication) -> None:
    language.install(qapp, "zh_CN", paths.translations_dir())
    try:
        assert (
            engine_words(said("Choose from {choices}.", choices=("cpu", "cuda")))
            == "可选\N{FULLWIDTH COLON}cpu、cuda。"
        )
    finally:
        language.install(qapp, "en", paths.translations_dir())


def test_a_sentence_that_nobody_translated_stays_english(german: QApplication) -> None:
    del german
    assert engine_words(said("{n} of a kind {{}}", n=7)) == "7 of a kind {}"
    assert engine_words(counted("{n} elf", "{n} elves", n=1)) == "1 elf"
    assert engine_words("Nobody knows {this}.") == "Nobody knows {this}."
    assert engine_words("") == ""


def test_progress_comes_in_german(german: QApplication, runner: JobRunner, qtbot: QtBot) -> None:
    del german
    heard: list[str] = []
    tasks = Tasks(runner)
    done: list[object] = []
    tasks.submit(
        "Load",
        lambda progress: progress.report(0.5, "Loading the model"),
        done.append,
        lambda _, text: heard.append(text),
    )
    qtbot.waitUntil(lambda: bool(done))
    assert heard == ["Modell wird geladen"]


def test_what_a_batch_kept_of_a_photo_is_said_in_german(german: QApplication) -> None:
    del german
    row = PhotoRow(1, "a.jpg", Path("a.jpg"), None, None, "", 0)
    kept = to_json((said("{path} is empty.", path="a.jpg"), said("Check its name.")))
    assert row_words(replace(row, state="failed", error="...", said=kept)) == ("a.jpg ist leer.", "Den Namen prüfen.")
    assert row_words(replace(row, notes="Kept by an older version.")) == ("Kept by an older version.",)

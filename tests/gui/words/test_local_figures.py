"""Numbers follow the language that was chosen, not the system's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDoubleSpinBox

from aegui import paths
from aegui.gui import language
from aegui.gui.figures import Local
from aegui.gui.teller import duration
from aegui.gui.words import engine_words
from aegui.sentence import said


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """Back to English, and to the number format that was, once a test has spoken something else."""
    before = QLocale()
    yield qapp
    language.install(qapp, "en", paths.translations_dir())
    QLocale.setDefault(before)


def test_german_numbers_have_a_comma_and_groups_with_points(speaking: QApplication) -> None:
    language.install(speaking, "de", paths.translations_dir())
    assert f"{Local(1234.5):,.1f}" == "1.234,5"
    assert f"{Local(-0.25):+.2f} dB" == "-0,25 dB"
    assert duration(0.44) == "0,4 s"


def test_boxes_to_type_numbers_into_speak_it_too(speaking: QApplication) -> None:
    language.install(speaking, "de", paths.translations_dir())
    box = QDoubleSpinBox()
    box.setDecimals(1)
    box.setValue(2.5)
    assert box.text() == "2,5"


def test_english_after_german_has_points_again(speaking: QApplication) -> None:
    language.install(speaking, "de", paths.translations_dir())
    language.install(speaking, "en", paths.translations_dir())
    assert f"{Local(1234.5):,.1f}" == "1,234.5"


def test_figures_in_sentences_of_the_engine_speak_it_too(speaking: QApplication) -> None:
    language.install(speaking, "de", paths.translations_dir())
    assert engine_words(said("{sigma:.1f} of 255", sigma=7.5)) == "7,5 of 255"

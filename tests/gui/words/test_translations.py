"""Every text of the window is handed to Qt's tr; every language has words for these and for what lies below."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from aegui import paths
from aegui.gui import language

GUI = Path(language.__file__).parent
FOLDER = paths.translations_dir()
SHOWN_BY = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "setInformativeText", "addItem", "addAction", "addMenu", "QLabel", "QPushButton", "QCheckBox", "QAction", "QMenu",
    "text_label", "setHeaderLabels", "setTitle", "setSpecialValueText", "setSuffix", "show_idle",
}  # fmt: skip
NAMES = {
    "aegui",
    "px",
    "ICC",
    "JPEG",
    "PNG",
    "TIFF",
    "BMP",
    "WebP",
    "GB",
    "MB",
    "dB",
    "PSNR",
    "SSIM",
    "sRGB",
    "tcp",
    "host",
    "sha",
}
"""What is called the same everywhere."""


def lupdate() -> Path | None:
    beside = Path(PySide6.__file__).parent / "lupdate"
    found = shutil.which("pyside6-lupdate")
    return beside if beside.exists() else Path(found) if found else None


def shown_literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Texts that are written where they are shown, without tr around them."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in SHOWN_BY:
            continue
        for argument in node.args[:1]:
            for part in [argument, *(argument.values if isinstance(argument, ast.JoinedStr) else [])]:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield node.lineno, part.value


def test_no_text_is_shown_that_was_not_handed_to_tr() -> None:
    forgotten = [
        f"{path.relative_to(GUI)}:{line}: {text}"
        for path in sorted(GUI.rglob("*.py"))
        for line, text in shown_literals(ast.parse(path.read_text(encoding="utf-8")))
        if set(re.findall(r"[^\W\d_]{2,}", text)) - NAMES
    ]
    assert forgotten == []


def test_nothing_is_filled_in_before_it_is_translated() -> None:
    """lupdate finds only literals: neither `tr(f"...")` nor `tr("..." + x)`."""
    wrong = [
        f"{path.relative_to(GUI)}:{node.lineno}"
        for path in sorted(GUI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") == "tr"
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert wrong == []


@pytest.fixture(scope="module")
def sentences() -> Iterator[ModuleType]:
    """The part of the update script that looks below the window."""
    spec = importlib.util.spec_from_file_location("sentences_of_aegui", FOLDER / "sentences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def test_what_is_said_below_the_window_can_be_extracted(sentences: ModuleType) -> None:
    found, faults = sentences.find(GUI.parent)
    assert faults == []
    assert len(found) > 400


@pytest.mark.parametrize(
    "call",
    [
        'raise NotAPhoto(f"{path} is empty.")', 'raise NotAPhoto("Empty: " + path)', 'said("%s is empty." % path)',
        'raise NotAPhoto("It.", "Take {}.".format(path))', 'said(", ".join(paths))', 'progress.report(0.1, f"{n}!")',
        'raise NotAPhoto("{path} is empty.", name=path)', 'said("{path}" if path else f"{name}", path=path)',
    ],
)  # fmt: skip
def test_a_sentence_that_is_put_together_too_early_is_found(sentences: ModuleType, tmp_path: Path, call: str) -> None:
    (tmp_path / "errors.py").write_text("class NotAPhoto: ...\n")
    (tmp_path / "one.py").write_text(call)
    _, faults = sentences.find(tmp_path)
    assert [fault.split(":")[0] for fault in faults] == ["one.py"]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory, sentences: ModuleType) -> set[tuple[str, str]]:
    """(context, text) of everything in the code."""
    program = lupdate()
    if program is None:
        pytest.skip("PySide6's lupdate is not here")
    out = tmp_path_factory.mktemp("words") / "all.ts"
    below = out.with_name("below.cpp")
    sentences.write_for_lupdate(sentences.find(GUI.parent)[0], below)
    sources = [str(below), *(str(path) for path in sorted(GUI.rglob("*.py")))]
    subprocess.run([program, "-silent", *sources, "-ts", out], check=True, capture_output=True)
    return set(texts(out))


def texts(file: Path) -> dict[tuple[str, str], list[str]]:
    """The translations of a `.ts` file by context and text; an empty one is not finished."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            done = translation.get("type") != "unfinished"
            found[context.findtext("name", ""), message.findtext("source", "")] = forms if done else [""]
    return found


@pytest.mark.parametrize("name", ["de", "zh_CN"])
def test_a_language_has_words_for_everything_and_for_nothing_else(name: str, extracted: set[tuple[str, str]]) -> None:
    translated = texts(FOLDER / f"aegui_{name}.ts")
    assert sorted(extracted - translated.keys()) == []
    assert sorted(translated.keys() - extracted) == []
    assert [key for key, forms in translated.items() if not all(form.strip() for form in forms)] == []


@pytest.mark.parametrize("name", ["de", "zh_CN"])
def test_a_translation_fills_in_what_its_source_does(name: str) -> None:
    def fields(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^}]*\}|%n", text))

    wrong = [
        (source, form)
        for (_, source), forms in texts(FOLDER / f"aegui_{name}.ts").items()
        for form in forms
        if fields(form) != fields(source)
    ]
    assert wrong == []


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    yield qapp
    language.install(qapp, "en", FOLDER)


def word(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def test_the_compiled_languages_are_spoken(speaking: QApplication) -> None:
    language.install(speaking, "de", FOLDER)
    assert (word("Save"), speaking.layoutDirection()) == ("Speichern", Qt.LayoutDirection.LeftToRight)
    language.install(speaking, "zh_CN", FOLDER)
    assert word("Undo") == "撤销"
    language.install(speaking, "en", FOLDER)
    assert word("Undo") == "Undo"


def test_numbers_have_their_forms_in_english_too(speaking: QApplication) -> None:
    language.install(speaking, "en", FOLDER)
    say = QCoreApplication.translate
    texts = [say("LibraryDesk", "%n model(s) checked: sound.", None, number) for number in (1, 2)]
    assert texts == ["1 model checked: sound.", "2 models checked: sound."]


def test_the_made_up_language_shows_what_was_forgotten_and_reads_from_the_right(speaking: QApplication) -> None:
    language.install(speaking, "pseudo", FOLDER)
    assert word("Undo") == "\N{RIGHT-TO-LEFT MARK}[Undo·]"
    assert speaking.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        (["de-AT", "en"], "de"), (["fr-FR", "zh-Hans-CN"], "zh_CN"), (["zh-TW", "de"], "de"), (["zh"], "zh_CN"),
        (["fr"], "en"), (["C"], "en"), ([], "en"), (["en-GB", "de"], "en"),
    ],
)  # fmt: skip
def test_the_first_language_of_the_system_that_is_shipped_is_taken(wanted: list[str], taken: str) -> None:
    assert language.of_system(wanted) == taken

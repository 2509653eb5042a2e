"""Contrast of the themes, names in every workspace, and a layout that turns around."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aegui import paths
from aegui.gui import language
from aegui.gui.guide.window import GuideWindow
from aegui.gui.help import HelpSheet
from aegui.gui.preferences import Preferences
from aegui.gui.theme import DARK, LIGHT, Colors
from aegui.gui.widgets.places import BATCH, EXPLORE, TRAIN, is_here
from aegui.gui.window import MainWindow

CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QLineEdit, QAbstractItemView)
TEXT_PAIRS = [
    *((text, ground) for text in ("text", "muted") for ground in ("panel", "field", "canvas", "raised")),
    ("text", "hover"), ("on_accent", "accent"), ("on_accent", "accent_hover"),
]  # fmt: skip
EDGE_PAIRS = [("accent", "panel"), ("accent", "field"), ("muted", "panel"), ("muted", "field"), ("text", "accent")]


def luminance(color: str) -> float:
    """Relative luminance of WCAG 2."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    it = QColor(color)
    return 0.2126 * linear(it.redF()) + 0.7152 * linear(it.greenF()) + 0.0722 * linear(it.blueF())


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_focus_and_marks_can_be_seen(colors: Colors, edge: str, ground: str) -> None:
    assert contrast(getattr(colors, edge), getattr(colors, ground)) >= 3.0


def nameless(root: QWidget) -> list[str]:
    """Controls of our own making without a name; the insides of Qt's own are Qt's."""
    return [
        f"{type(widget).__name__} {widget.objectName()} {widget.toolTip()}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit)
        and not widget.parent().metaObject().className().startswith(("QComboBox", "QKeySequenceEdit"))
    ]


@pytest.mark.parametrize("place", [it for it in (BATCH, TRAIN, EXPLORE) if is_here(it)])
def test_no_control_of_a_workspace_is_nameless(window: MainWindow, place: str) -> None:
    window.rooms.show_place(place)
    assert nameless(window) == []


def test_no_control_of_the_windows_beside_is_nameless(window: MainWindow) -> None:
    beside = (
        window.extras.preferences.show(), window.extras.library.show(),
        HelpSheet(window.actions_, window), GuideWindow(paths.guide_dir(), window),
    )  # fmt: skip
    assert [nameless(dialog) for dialog in beside] == [[], [], [], []]


def test_a_nameless_list_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    rows = QListWidget(root)
    assert [line.split()[0] for line in nameless(root)] == ["QListWidget"]
    rows.setAccessibleName("Rows")
    assert nameless(root) == []


@pytest.fixture
def from_the_right(qapp: QApplication, preferences: Preferences) -> Iterator[None]:
    """The made-up language that reads from right to left."""
    preferences.change(language="pseudo")
    yield
    language.install(qapp, "en", paths.translations_dir())


@pytest.fixture
def mirrored(
    from_the_right: None,  # noqa: ARG001
    show_window: Callable[[object, object], MainWindow],
    engine: object,
    answers: object,
) -> MainWindow:
    return show_window(engine, answers)


def test_the_layout_turns_around_and_longer_words_fit(mirrored: MainWindow) -> None:
    dock, stage = mirrored.workspace.dock, mirrored.workspace.stage
    assert mirrored.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dock.mapTo(mirrored, dock.rect().topLeft()).x() < stage.mapTo(mirrored, stage.rect().topLeft()).x()
    for panel in dock.panels:
        assert panel.widget().minimumSizeHint().width() <= dock.width()
    assert all("[" in button.text() for button in dock.tabs.buttons)
    assert nameless(mirrored) == []

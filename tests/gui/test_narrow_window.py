"""The smallest window: nothing is cut off, whatever is shown beside the photo."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from aegui.gui.mask_desk import TOOLS
from aegui.gui.window import MainWindow


@pytest.fixture
def narrow(opened: MainWindow) -> MainWindow:
    """As small as the window goes, with the left side shown."""
    opened.resize(opened.minimumSize())
    opened.actions_["side_panel"].setChecked(True)
    opened.desks.slots()["side_panel"]()
    QApplication.processEvents()
    return opened


def test_the_dock_stays_in_the_window(narrow: MainWindow) -> None:
    dock = narrow.workspace.dock
    assert narrow.width() == narrow.minimumSize().width()
    assert dock.mapTo(narrow, dock.rect().topRight()).x() < narrow.width()


@pytest.mark.parametrize("tool", TOOLS)
def test_the_options_of_every_tool_fit(narrow: MainWindow, tool: str) -> None:
    narrow.actions_[tool].trigger()
    QApplication.processEvents()
    bar = narrow.tools.bar
    shown: list[QWidget] = [bar.size_.number, bar.hardness.number, bar.tolerance.number, *bar.how.buttons, bar.overlay]
    for widget in (it for it in shown if it.isVisible()):
        text = widget.fontMetrics().horizontalAdvance(widget.text()) if isinstance(widget, QToolButton) else 0
        assert widget.width() >= max(text + 8, widget.minimumWidth()), widget.accessibleName()
        assert bar.rect().contains(widget.mapTo(bar, widget.rect().bottomRight()))


def test_boxes_without_room_are_in_a_menu(narrow: MainWindow) -> None:
    narrow.actions_["clone"].trigger()
    bar = narrow.tools.bar
    assert bar.more.isVisible()
    menu = bar.more.menu()
    menu.aboutToShow.emit()
    offered = {entry.text(): entry for entry in menu.actions() if entry.isVisible()}
    assert list(offered) == [bar.pressure.text(), bar.aligned.text()]
    offered[bar.aligned.text()].trigger()
    assert not bar.aligned.isChecked()
    assert not narrow.tools.clones.aligned


def test_tabs_without_room_are_icons_but_the_chosen_one(narrow: MainWindow, hands: Any) -> None:
    dock = narrow.workspace.dock
    full = dock.tabs.full_width
    dock.tabs.set_short(True)
    hands.until(lambda: dock.tabs.sizeHint().width() < full)
    assert dock.tabs.full_width == full
    dock.tabs.buttons[1].click()
    styles = {button.toolButtonStyle().name for button in dock.tabs.buttons if not button.isChecked()}
    assert styles == {"ToolButtonIconOnly"}
    assert dock.tabs.buttons[1].toolButtonStyle().name == "ToolButtonTextOnly"

"""The guide: its pages, its pictures, its links."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QTextDocument
from pytestqt.qtbot import QtBot

from aegui.gui.guide.window import GuideWindow
from aegui.paths import guide_dir


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    (tmp_path / "autoencoders.md").write_text("# First things\n\nSee [the other](other.md).\n", encoding="utf-8")
    (tmp_path / "other.md").write_text("# Second things\n\nWords.\n", encoding="utf-8")
    return tmp_path


def test_pages_are_named_by_their_headings_and_a_link_leads_to_the_other(qtbot: QtBot, guide: Path) -> None:
    window = GuideWindow(guide)
    qtbot.addWidget(window)
    assert [window.pages.item(row).text() for row in range(2)] == ["First things", "Second things"]
    assert "See the other" in window.text.toPlainText()
    window.text.anchorClicked.emit(QUrl("other.md"))
    assert window.pages.currentRow() == 1
    assert "Words." in window.text.toPlainText()


def test_in_the_dark_theme_the_dark_picture_is_shown_where_there_is_one(qtbot: QtBot, guide: Path) -> None:
    for name, grey in (("both", 250), ("both-dark", 10), ("alone", 200)):
        image = QImage(8, 8, QImage.Format.Format_RGB888)
        image.fill(QColor(grey, grey, grey))
        assert image.save(str(guide / f"{name}.png"))
    window = GuideWindow(guide)
    qtbot.addWidget(window)
    for base, expected in (("#ffffff", [250, 200]), ("#1f1f1f", [10, 200])):
        palette = window.text.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(base))
        window.text.setPalette(palette)
        found = [
            window.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"{name}.png"))
            for name in ("both", "alone")
        ]
        assert [picture.pixelColor(0, 0).red() for picture in found if isinstance(picture, QImage)] == expected


def test_every_picture_and_page_that_the_guide_names_is_there(qtbot: QtBot) -> None:
    window = GuideWindow(guide_dir())
    qtbot.addWidget(window)
    assert window.pages.count() >= 2
    for row in range(window.pages.count()):
        window.pages.setCurrentRow(row)
        block = window.text.document().begin()
        while block.isValid():
            for span in block.textFormats():
                if span.format.isImageFormat():
                    name = span.format.toImageFormat().name()
                    picture = window.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
                    assert not picture.isNull(), name
                    assert picture.width() <= 560
                link = span.format.anchorHref()
                assert not link.endswith(".md") or (guide_dir() / link).is_file(), link
            block = block.next()

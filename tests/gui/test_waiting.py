"""Where a picture is still being read, its place can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from aegui.gui.filmstrip.view import FRAME, FrameDelegate
from aegui.gui.samples import SAMPLES
from aegui.gui.theme import DARK, LIGHT, Colors
from aegui.gui.widgets.welcome import THUMB, Welcome


class OnePhoto(QStringListModel):
    """A row whose picture has not come."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        del index, role
        return None


@pytest.mark.parametrize("colors", [DARK, LIGHT], ids=["dark", "light"])
def test_a_frame_of_the_strip_is_a_plate_until_its_picture_comes(qtbot: QtBot, colors: Colors) -> None:
    del qtbot
    ground = QColor(colors.panel)
    image = QImage(FRAME, QImage.Format.Format_RGB32)
    image.fill(ground)
    option = QStyleOptionViewItem()
    option.rect, option.palette = QRect(0, 0, FRAME.width(), FRAME.height()), QPalette(ground)
    photo, delegate = OnePhoto(["a"]), FrameDelegate()
    with QPainter(image) as painter:
        delegate.paint(painter, option, photo.index(0, 0))
    shown = image.pixelColor(FRAME.width() // 2, FRAME.height() // 2)
    assert abs(shown.lightness() - ground.lightness()) >= 12


def test_samples_have_a_plate_until_their_pictures_come(qtbot: QtBot) -> None:
    welcome = Welcome(SAMPLES)
    qtbot.addWidget(welcome)
    for card in welcome.cards.values():
        image = card.icon().pixmap(THUMB).toImage()
        assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() > 0

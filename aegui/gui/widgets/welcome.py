"""The first screen: what this is, where to drop a photo, and samples a click away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from aegui.gui.keyed import keyed_tip
from aegui.gui.panels.panel import text_label
from aegui.gui.samples import Sample
from aegui.gui.theme import WAITING
from aegui.gui.widgets.drop import DropCard

THUMB = QSize(128, 88)
_WIDTH = 580
_CARD_INSET = 5


class Welcome(QFrame):
    """Shown while no photo is open."""

    open_clicked = Signal()
    sample_clicked = Signal(object)
    recent_clicked = Signal(Path)

    def __init__(self, samples: tuple[Sample, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = QPushButton(self.tr("Open photo…"))
        self.open.setProperty("primary", True)
        self.open.setMinimumSize(144, 32)
        self.open.setAccessibleName(self.tr("Open photo"))
        keyed_tip(self.open, self.tr("Open photo… ({open})"))
        self.open.clicked.connect(self.open_clicked)
        self.cards = {sample: self._card(sample) for sample in samples}
        self._recent = QHBoxLayout()
        self._recent.setSpacing(0)
        self._recent_title = text_label(self.tr("Recent"), "name")
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(self._drop_area())
        column.addLayout(self._below())
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.show_recent(())

    def show_icon(self, pixmap: QPixmap) -> None:
        """The picture in the drop area."""
        self.picture.setPixmap(pixmap)

    def show_thumbnail(self, sample: Sample, pixmap: QPixmap) -> None:
        """A sample's picture has arrived."""
        self.cards[sample].setIcon(QIcon(_rounded(pixmap)))

    def show_recent(self, paths: tuple[Path, ...]) -> None:
        """List the photos opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in paths[:3]:
            button = QPushButton(path.name)
            button.setProperty("role", "link")
            button.setAccessibleName(path.name)
            button.setToolTip(str(path))
            button.clicked.connect(lambda _=False, path=path: self.recent_clicked.emit(path))
            self._recent.addWidget(button)
        self._recent.addStretch(1)
        self._recent_title.setVisible(bool(paths))

    def set_over(self, over: bool) -> None:
        """A photo is being dragged over the window."""
        self._drop.set_over(over)

    def _drop_area(self) -> QWidget:
        self._drop = DropCard()
        column = self._drop.column
        column.addWidget(self.picture)
        hint = self.tr("or paste one with {paste}. It never leaves this computer.")
        self._drop.add_words((self.tr("Drop a photo here"), "hero"), (hint, "muted"))
        column.addSpacing(8)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        return self._drop

    def _below(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        title = text_label(self.tr("Or try a sample"), "name")
        for label in (title, self._recent_title):
            label.setContentsMargins(_CARD_INSET, 0, 0, 0)
        column.addWidget(title)
        cards = QHBoxLayout()
        cards.setSpacing(8)
        for card in self.cards.values():
            cards.addWidget(card)
        column.addLayout(cards)
        column.addSpacing(8)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        return column

    def _card(self, sample: Sample) -> QToolButton:
        card = QToolButton()
        words = {
            "noisy": (self.tr("Noisy"), self.tr("A noisy sample: open it, then press {apply} to clean it")),
            "scratched": (self.tr("Scratched"), self.tr("A scratched sample: open it and paint over the scratches")),
        }
        title, tip = words.get(sample.spoiled, (sample.name.capitalize(), self.tr("A clean sample, to try things on")))
        card.setText(title)
        card.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        card.setIconSize(THUMB)
        card.setProperty("role", "card")
        card.setAccessibleName(self.tr("Sample: {name}").format(name=title))
        keyed_tip(card, tip)
        waiting = QPixmap(THUMB)
        waiting.fill(WAITING)
        card.setIcon(QIcon(_rounded(waiting)))
        card.clicked.connect(lambda: self.sample_clicked.emit(sample))
        return card


def _rounded(pixmap: QPixmap) -> QPixmap:
    result = QPixmap(pixmap.size())
    result.setDevicePixelRatio(pixmap.devicePixelRatio())
    result.fill(Qt.GlobalColor.transparent)
    path = QPainterPath()
    size = pixmap.deviceIndependentSize()
    path.addRoundedRect(0, 0, size.width(), size.height(), 6, 6)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return result

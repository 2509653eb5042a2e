"""The pages of a training: the offer, the design of the net, and a run while it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.cards.outline import NetDescription
from aegui.gui.panels.panel import text_label
from aegui.gui.train.curves import Curves
from aegui.gui.train.diagram import NetDiagram
from aegui.gui.train.pictures import LatentBars, SampleStrip
from aegui.gui.train.runs import RunsList
from aegui.gui.train.strip import RunStrip

_OFFER_WIDTH = 600


class OfferPage(QFrame):
    """Nothing was chosen yet: one click trains on the digits. `wanted`: digits, folder or look."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._drop = QFrame()
        self._drop.setObjectName("drop")
        self._drop.setMaximumWidth(_OFFER_WIDTH)
        inner = QVBoxLayout(self._drop)
        inner.setContentsMargins(40, 40, 40, 40)
        inner.setSpacing(8)
        title = text_label(self.tr("Train an autoencoder in a few seconds"), "hero")
        hint = text_label(
            self.tr(
                "1,797 handwritten digits come with aegui. Watch a net squeeze them into a few numbers and draw them "
                "again: curves, samples and its code, live."
            ),
            "muted",
        )
        self.digits = QPushButton(self.tr("Train on the digits"))
        self.digits.setProperty("primary", True)
        self.digits.setMinimumSize(200, 36)
        self.folder = QPushButton(self.tr("Choose a folder of photos…"))
        self.look = QPushButton(self.tr("Look at the net first"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for what, button in (("folder", self.folder), ("look", self.look)):
            button.setProperty("role", "link")
            button.clicked.connect(lambda _=False, what=what: self.wanted.emit(what))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.digits.clicked.connect(lambda: self.wanted.emit("digits"))
        for button in (self.digits, self.folder, self.look):
            button.setAccessibleName(button.text().rstrip("…"))
            button.setToolTip(button.text())
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(label)
        inner.addSpacing(16)
        inner.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addLayout(buttons)
        drop = text_label(self.tr("or drop a folder of your own here"), "small")
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._drop, 100)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self._drop.setProperty("over", over)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)


class DesignPage(QFrame):
    """The net as a drawing, and its four figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.title = text_label("", "hero")
        self.title.setAccessibleName(self.tr("What is trained"))
        self.sentence = text_label("", "muted")
        self.diagram = NetDiagram()
        names = {
            "parameters": self.tr("parameters"), "macs": self.tr("multiply-adds per pixel"),
            "field": self.tr("a pixel sees"), "code": self.tr("numbers per picture"),
        }  # fmt: skip
        self.figures: dict[str, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(40)
        row.addStretch(1)
        for key, name in names.items():
            figure = text_label("-", "title")
            figure.setAccessibleName(name)
            cell = QVBoxLayout()
            cell.setSpacing(0)
            for label in (figure, text_label(name, "small")):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                label.setWordWrap(False)
                cell.addWidget(label)
            self.figures[key] = figure
            row.addLayout(cell)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addWidget(self.diagram, 1)
        column.addLayout(row)

    def show_title(self, title: str, sentence: str) -> None:
        """What is trained, on what."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def show_net(self, net: NetDescription | None, problem: str = "") -> None:
        """Draw a net, or say why there is none."""
        self.diagram.show_net(net, problem)
        if net is None:
            for label in self.figures.values():
                label.setText("-")
            return
        self.figures["parameters"].setText(f"{net.parameters:,}")
        self.figures["macs"].setText(f"{net.macs_per_pixel:,.0f}")
        sees = self.tr("{side} px").format(side=net.receptive_field) if net.receptive_field else self.tr("everything")
        self.figures["field"].setText(sees)
        self.figures["code"].setText(f"{net.latent:,}" if net.latent else "-")


class RunPage(QFrame):
    """Runs at the left, curves above samples and code, a strip beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.runs, self.curves, self.strip = RunsList(), Curves(), RunStrip()
        self.samples, self.latent = SampleStrip(), LatentBars()
        self._latent_column = QWidget()
        code = QVBoxLayout(self._latent_column)
        code.setContentsMargins(0, 0, 0, 0)
        code.setSpacing(4)
        code.addWidget(text_label(self.tr("The code, number by number"), "name"))
        code.addWidget(self.latent, 1)
        shown = QVBoxLayout()
        shown.setSpacing(4)
        shown.addWidget(text_label(self.tr("Held-out pictures"), "name"))
        shown.addWidget(self.samples, 1)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addLayout(shown, 3)
        below.addWidget(self._latent_column, 2)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self.curves, 5)
        right.addLayout(below, 4)
        middle = QHBoxLayout()
        middle.setContentsMargins(16, 16, 16, 16)
        middle.setSpacing(16)
        middle.addWidget(self.runs)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)

    def show_code(self, has_code: bool) -> None:
        """A net without a code needs no bars."""
        self._latent_column.setVisible(has_code)

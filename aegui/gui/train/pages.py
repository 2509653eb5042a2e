"""The pages of a training: the offer, the design of the net, and a run while it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from aegui.cards.outline import NetDescription
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label
from aegui.gui.train.curves import Curves
from aegui.gui.train.diagram import NetDiagram
from aegui.gui.train.pictures import LatentBars, SampleStrip
from aegui.gui.train.runs import RunsList
from aegui.gui.train.strip import RunStrip
from aegui.gui.widgets.drop import DropPage

_OFFER_WIDTH = 600


class OfferPage(DropPage):
    """Nothing was chosen yet: one click trains on the digits. `wanted`: digits, folder or look."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_OFFER_WIDTH, 40, parent)
        hint = self.tr(
            "1,797 handwritten digits come with aegui. Watch a net squeeze them into a few numbers and draw them "
            "again: curves, samples and its code, live."
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
        card, column = self.card, self.card.column
        card.add_words((self.tr("Train an autoencoder in a few seconds"), "hero"), (hint, "muted"))
        column.addSpacing(16)
        column.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        card.add_words((self.tr("or drop a folder of your own here"), "small"))


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
        self.figures["parameters"].setText(f"{Local(net.parameters):,}")
        self.figures["macs"].setText(f"{Local(net.macs_per_pixel):,.0f}")
        sees = self.tr("{side} px").format(side=net.receptive_field) if net.receptive_field else self.tr("everything")
        self.figures["field"].setText(sees)
        self.figures["code"].setText(f"{Local(net.latent):,}" if net.latent else "-")


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

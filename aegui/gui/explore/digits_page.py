"""The page Digits: autoencoders that train in seconds, their latent, their pull, and three laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aegui.gui.explore.charts import Curve, CurveChart, PlaneChart
from aegui.gui.explore.frame import Frame, as_image
from aegui.gui.explore.side import Side
from aegui.gui.figures import Local
from aegui.gui.panels.panel import text_label

if TYPE_CHECKING:
    from aegui.jobs.digits import Lesson, Redrawn


class DigitsPage(QWidget):
    """`start_clicked`: train. `pointed`: a place of the latent, to be decoded."""

    start_clicked = Signal()
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.atlas, self.field = PlaneChart(self.tr("Latent map")), PlaneChart(self.tr("Where the denoiser leads"))
        self.rates = CurveChart(self.tr("Rate and distortion"), self.tr("bytes per digit"), self.tr("PSNR, dB"))
        self.specific = Frame(self.tr("Digits and a photo, redrawn"), margin=0)
        self.noise = Frame(self.tr("White noise, redrawn"), margin=0)
        self.words = {name: text_label("", "muted") for name in ("atlas", "field", "specific", "rates", "noise")}
        self.atlas.pointed.connect(self.pointed)
        self.side = Side(
            self.tr("Digits"),
            self.tr(
                "1,797 handwritten digits of 8 x 8 pixels. Nine small nets learn them here in well under a minute, and "
                "show what every autoencoder can and cannot do."
            ),
        )
        self.under = Frame(self.tr("Drawn from the point under the pointer"), margin=0)
        self.under.setFixedHeight(200)
        self.under.show_image(QImage(), self.tr("Train, then move the pointer over the latent map."))
        self.side.add(self.under)
        self.side.add(
            text_label(
                self.tr(
                    "The latent map: two numbers per digit. Behind the points stands what the decoder draws there. "
                    "Between two kinds of digit it draws something that is neither."
                ),
                "muted",
            )
        )
        self.side.end()
        self.start = self.side.add_button(self.tr("Train on the digits"), self.tr("Takes seconds"), primary=True)
        self.start.clicked.connect(self.start_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._cards(), 1)
        row.addWidget(self.side)

    def show_lesson(self, lesson: Lesson) -> None:
        """Everything that was learned."""
        atlas, field = lesson.atlas, lesson.field
        self.atlas.show_plane(atlas.codes, atlas.labels, atlas.low, atlas.high, under=as_image(atlas.sheet))
        self.field.show_plane(
            field.cloud, field.labels, field.starts.min(axis=0), field.starts.max(axis=0),
            arrows=(field.starts, field.moves),
        )  # fmt: skip
        self.specific.show_image(as_image(_rows(lesson.digits, lesson.photo)))
        self.noise.show_image(as_image(_rows(lesson.noise)))
        self.rates.show_curves(
            [
                Curve(self.tr("autoencoder"), tuple((rate.size, rate.psnr) for rate in lesson.rates)),
                Curve("JPEG", tuple((rate.size, rate.psnr) for rate in lesson.jpeg)),
            ]
        )
        self._tell(lesson)
        self.start.setText(self.tr("Train again"))
        self.under.show_image(QImage(), self.tr("Move the pointer over the latent map."))

    def show_decoded(self, picture: NDArray[np.uint8]) -> None:
        """What the point under the pointer stands for."""
        self.under.show_image(as_image(picture))

    def _tell(self, lesson: Lesson) -> None:
        words = self.tr(
            "Digits come back at {digits:.1f} dB. Pieces of a photo, put through the same net: {photo:.1f} dB."
        )
        self.words["specific"].setText(words.format(digits=Local(lesson.digits.psnr), photo=Local(lesson.photo.psnr)))
        words = self.tr(
            "The same net, trained on white noise as long: {noise:.1f} dB, and always answering with the mean gives "
            "{mean:.1f} dB. Where pixels have nothing in common there is nothing to learn."
        )
        self.words["noise"].setText(words.format(noise=Local(lesson.noise.psnr), mean=Local(lesson.noise_mean)))
        self.words["rates"].setText(
            self.tr("Codes of 1 to 32 numbers, 6 bits each, beside JPEG without its header. At few bytes the net wins.")
        )
        self.words["atlas"].setText(self.tr("Nobody told the net which digit is which; colours are only for you."))
        self.words["field"].setText(
            self.tr("What the denoiser adds to a point, in the plane of two components: it leads towards the digits.")
        )

    def _cards(self) -> QWidget:
        body = QFrame()
        body.setObjectName("frame")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setSpacing(16)
        cards = (
            (self.tr("A latent of two numbers"), self.atlas, "atlas", (0, 0, 1, 3)),
            (self.tr("A denoiser points towards the data"), self.field, "field", (0, 3, 1, 3)),
            (self.tr("It knows only its data"), self.specific, "specific", (1, 0, 1, 2)),
            (self.tr("It loses something"), self.rates, "rates", (1, 2, 1, 2)),
            (self.tr("It is helpless on noise"), self.noise, "noise", (1, 4, 1, 2)),
        )
        for title, part, key, place in cards:
            grid.addWidget(_card(title, part, self.words[key]), *place)
        grid.setRowStretch(0, 3)
        grid.setRowStretch(1, 2)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        return scroll


def _card(title: str, part: QWidget, words: QWidget) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(8)
    column.addWidget(text_label(title, "name"))
    column.addWidget(part, 1)
    column.addWidget(words)
    return card


def _rows(*parts: Redrawn) -> NDArray[np.uint8]:
    """Pictures above what became of them, six across: (H, W, 3)."""
    from aegui.explore.latent import contact_sheet

    lines = [contact_sheet(pictures[:6], 6, gap=1) for part in parts for pictures in (part.before, part.after)]
    return np.concatenate(lines)

"""The noise of the photo in plain words: how much, of what kind, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aegui.gui.figures import Local
from aegui.gui.meter import MeasuredNoise
from aegui.gui.widgets.action_button import action_button
from aegui.imaging.noise_estimate import NoiseCharacter, NoiseEstimate

SIGMA = "\N{GREEK SMALL LETTER SIGMA}"
_SURE = (0.85, 0.6)


class NoiseReadout(QFrame):
    """A number, what it means beside it, and the button of the noise map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readout")
        self.setAccessibleName(self.tr("Measured noise"))
        self.sigma, self.kind, self.more = QLabel(), QLabel(), QLabel()
        self.sigma.setProperty("role", "title")
        self.kind.setProperty("role", "name")
        self.more.setProperty("role", "small")
        for label in (self.kind, self.more):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.kind)
        words.addWidget(self.more)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 8, 8)
        self._row.setSpacing(12)
        self._row.addWidget(self.sigma)
        self._row.addLayout(words, 1)
        self.setMinimumHeight(56)
        self.show_noise(None, waiting=False)

    def add_action(self, action: QAction) -> None:
        """Put an action's button at the end."""
        self._row.addWidget(action_button(action), 0, Qt.AlignmentFlag.AlignVCenter)

    def show_noise(self, noise: MeasuredNoise | None, waiting: bool = True) -> None:
        """Show what was measured, that it is being measured, or that there is no photo."""
        self.sigma.setVisible(noise is not None)
        self.setToolTip("")
        if noise is None:
            self._say(self.tr("Measuring the noise…") if waiting else self.tr("Measured when a photo opens"), "")
            return
        self.sigma.setText(f"{SIGMA} {Local(noise.sigma):.1f}")
        estimate = noise.estimate
        if estimate is None:
            self._say(self.tr("Measured: sigma {sigma:.1f}").format(sigma=Local(noise.sigma)), "")
            return
        facts = self.tr("{sigma:.1f} levels of 255. The kind is right with {percent:.0f} % confidence.").format(
            sigma=Local(noise.sigma), percent=100 * estimate.confidence
        )
        if estimate.caveat:
            facts += " " + self.tr("Fine texture can look like noise. If noise stays, raise the strength.")
        self.setToolTip(facts)
        if estimate.leave_alone:
            self._say(self.tr("This photo is clean:"), self.tr("leave it alone"))
        else:
            self._say(kind_words(estimate.character), self._certainty(estimate))

    def _say(self, kind: str, more: str) -> None:
        self.kind.setText(kind)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleDescription(". ".join(filter(None, (self.sigma.text(), kind, more))))

    def _certainty(self, estimate: NoiseEstimate) -> str:
        if estimate.caveat:
            return self.tr("The level is unsure: less is removed")
        if estimate.confidence >= _SURE[0]:
            return self.tr("The kind is certain")
        return self.tr("The kind is likely") if estimate.confidence >= _SURE[1] else self.tr("The kind is a guess")


def kind_words(character: NoiseCharacter) -> str:
    """A kind of noise, for people."""
    words: dict[NoiseCharacter, str] = {
        "none": QCoreApplication.translate("NoiseReadout", "No noise"),
        "white": QCoreApplication.translate("NoiseReadout", "White noise"),
        "correlated": QCoreApplication.translate("NoiseReadout", "Camera noise"),
        "jpeg": QCoreApplication.translate("NoiseReadout", "JPEG artefacts"),
        "grain": QCoreApplication.translate("NoiseReadout", "Film grain"),
    }
    return words[character]


def kind_words_in_line(character: NoiseCharacter) -> str:
    """A kind of noise within a line: in small letters where the language has nouns so."""
    words: dict[NoiseCharacter, str] = {
        "none": QCoreApplication.translate("NoiseReadout", "no noise"),
        "white": QCoreApplication.translate("NoiseReadout", "white noise"),
        "correlated": QCoreApplication.translate("NoiseReadout", "camera noise"),
        "jpeg": QCoreApplication.translate("NoiseReadout", "JPEG artefacts"),
        "grain": QCoreApplication.translate("NoiseReadout", "film grain"),
    }
    return words[character]

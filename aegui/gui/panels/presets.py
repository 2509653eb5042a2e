"""Named settings of denoising's three sliders."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from aegui.gui.widgets.segments import Segments
from aegui.gui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Knobs:
    """The three sliders in percent, as in `DenoiseStep`; without `chroma` colour goes with strength."""

    strength: float = 100.0
    chroma: float | None = None
    grain: float = 0.0


@dataclass(frozen=True, slots=True)
class Preset:
    """A name, when to take it, and where the sliders go."""

    name: str
    tip: str
    knobs: Knobs


PRESETS: tuple[Preset, ...] = (
    Preset(QT_TRANSLATE_NOOP("Presets", "Auto"), QT_TRANSLATE_NOOP("Presets", "As much as was measured"), Knobs()),
    Preset(
        QT_TRANSLATE_NOOP("Presets", "Gentle"),
        QT_TRANSLATE_NOOP("Presets", "Some noise stays, and so does the finest detail"),
        Knobs(60, 100),
    ),
    Preset(
        QT_TRANSLATE_NOOP("Presets", "Strong"),
        QT_TRANSLATE_NOOP("Presets", "Smooth, for small prints and the web"),
        Knobs(130),
    ),
    Preset(
        QT_TRANSLATE_NOOP("Presets", "Keep grain"),
        QT_TRANSLATE_NOOP("Presets", "Colour speckles go, half of the fine grain stays"),
        Knobs(100, 120, 50),
    ),
)


class PresetRow(Segments):
    """The presets side by side; none is lit while the sliders stand elsewhere."""

    preset_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        names = [QCoreApplication.translate("Presets", preset.name) for preset in PRESETS]
        tips = [QCoreApplication.translate("Presets", preset.tip) for preset in PRESETS]
        super().__init__(self.tr("Preset"), names, tips, parent)
        self.chosen.connect(lambda index: self.preset_chosen.emit(PRESETS[index].knobs))

    def show_knobs(self, knobs: Knobs) -> None:
        """Light the preset that these are, if one is."""
        self.choose(next((index for index, preset in enumerate(PRESETS) if preset.knobs == knobs), None))

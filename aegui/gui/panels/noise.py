"""Add noise, to see how well it can be taken away again."""

from __future__ import annotations

import random
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from aegui.gui.panels.panel import TaskPanel, choice_row, text_label
from aegui.gui.widgets.slider_row import SliderRow
from aegui.gui.words import QT_TRANSLATE_NOOP
from aegui.imaging.noise_kinds import NOISE_KINDS, NoiseKind
from aegui.restore.recipe import Recipe
from aegui.restore.steps import NoiseStep, Step

_MAX_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class _Amount:
    """How the amount of one kind is called, its unit, range, default, and what its ends mean."""

    kind: str
    label: str
    unit: str
    low: float
    high: float
    default: float
    ends: tuple[str, str]
    curve: float = 1.0


_AMOUNTS: dict[NoiseKind, _Amount] = {
    "gaussian": _Amount(
        QT_TRANSLATE_NOOP("NoisePanel", "Gaussian"),
        QT_TRANSLATE_NOOP("NoisePanel", "Sigma"),
        "",
        0,
        255,
        25,
        (QT_TRANSLATE_NOOP("NoisePanel", "none"), QT_TRANSLATE_NOOP("NoisePanel", "drowned")),
        2.0,
    ),
    "poisson": _Amount(
        QT_TRANSLATE_NOOP("NoisePanel", "Poisson (photons)"),
        QT_TRANSLATE_NOOP("NoisePanel", "Photons at white"),
        "",
        1,
        10000,
        100,
        (QT_TRANSLATE_NOOP("NoisePanel", "dark"), QT_TRANSLATE_NOOP("NoisePanel", "bright")),
        3.0,
    ),
    "salt-pepper": _Amount(
        QT_TRANSLATE_NOOP("NoisePanel", "Salt and pepper"),
        QT_TRANSLATE_NOOP("NoisePanel", "Pixels hit"),
        "%",
        0,
        100,
        5,
        (QT_TRANSLATE_NOOP("NoisePanel", "none"), QT_TRANSLATE_NOOP("NoisePanel", "all")),
        2.0,
    ),
    "speckle": _Amount(
        QT_TRANSLATE_NOOP("NoisePanel", "Speckle"),
        QT_TRANSLATE_NOOP("NoisePanel", "Relative sigma"),
        "%",
        0,
        100,
        20,
        (QT_TRANSLATE_NOOP("NoisePanel", "none"), QT_TRANSLATE_NOOP("NoisePanel", "strong")),
        1.5,
    ),
    "jpeg": _Amount(
        QT_TRANSLATE_NOOP("NoisePanel", "JPEG"),
        QT_TRANSLATE_NOOP("NoisePanel", "Quality"),
        "",
        1,
        100,
        30,
        (QT_TRANSLATE_NOOP("NoisePanel", "coarse"), QT_TRANSLATE_NOOP("NoisePanel", "fine")),
    ),
}


class NoisePanel(TaskPanel):
    """Kind, amount and seed; the clean photo is kept to compare with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Add noise"),
            self.tr("Spoils the photo on purpose. The clean one is kept, and Compare measures against it."),
            self.tr("Add noise"),
        )
        kinds: list[tuple[str, object]] = [(self.tr(_AMOUNTS[kind].kind), kind) for kind in NOISE_KINDS]
        kind_row, self.kind = choice_row(self.tr("Kind"), kinds, self.tr("How the noise comes about"))
        self.amount = SliderRow("", 0, 255, 25)
        self.seed = QSpinBox()
        self.seed.setRange(0, _MAX_SEED)
        self.seed.setFixedWidth(112)
        self.seed.lineEdit().setTextMargins(4, 0, 4, 0)
        self.seed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setToolTip(self.tr("The same seed draws the same noise"))
        self.draw = QPushButton(self.tr("New"))
        self.draw.setAccessibleName(self.tr("New seed"))
        self.draw.setToolTip(self.tr("Draw another seed"))
        seed_row = QHBoxLayout()
        seed_row.setSpacing(8)
        label = QLabel(self.tr("Seed"))
        label.setBuddy(self.seed)
        seed_row.addWidget(label)
        seed_row.addStretch(1)
        seed_row.addWidget(self.seed)
        seed_row.addWidget(self.draw)
        self.rows.addLayout(kind_row)
        self.rows.addWidget(self.amount)
        self.rows.addLayout(seed_row)
        self.rows.addWidget(text_label(self.tr("The same kind, amount and seed give the same pixels."), "small"))
        self.rows.addStretch(1)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.amount.value_changed.connect(self.changed)
        self.seed.valueChanged.connect(self.changed)
        self.draw.clicked.connect(lambda: self.seed.setValue(random.randrange(_MAX_SEED)))
        for settling in (self.kind.activated, self.amount.settled, self.seed.editingFinished, self.draw.clicked):
            settling.connect(self.settled)
        self._on_kind()

    def show_step(self, step: Step) -> None:
        """Put everything as a step has it."""
        if isinstance(step, NoiseStep):
            self.kind.setCurrentIndex(self.kind.findData(step.noise))
            self.amount.set_value(step.amount)
            self.seed.setValue(min(step.seed, _MAX_SEED))
            self.step_shown.emit()

    def recipe(self) -> Recipe:
        """One step that adds noise."""
        return Recipe((NoiseStep(self.kind.currentData(), self.amount.value, self.seed.value()),))

    def _on_kind(self) -> None:
        amount = _AMOUNTS[self.kind.currentData()]
        self.amount.set_label(self.tr(amount.label))
        self.amount.set_range(amount.low, amount.high, amount.default, amount.unit, curve=amount.curve)
        self.amount.set_ends(self.tr(amount.ends[0]), self.tr(amount.ends[1]))
        self.changed.emit()

"""The settings of a training: pictures, task, family, size; the rest folded; and the one primary button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from aegui.cards.spec import DOWNSAMPLINGS, UPSAMPLINGS
from aegui.gui.figures import Local
from aegui.gui.panels.panel import choice_row, text_label
from aegui.gui.train.penalties import PenaltyRows
from aegui.gui.widgets.column import SettingsPanel, named_row
from aegui.gui.widgets.foldout import Foldout
from aegui.gui.widgets.segments import Segments
from aegui.training.changes import CONV_WIDTHS
from aegui.training.draft import FAMILIES, TASKS, Draft
from aegui.training.objective import DISTANCES

_CONTROL = 150
_MARGINS = (6, 0, 6, 0)
_MOST = 1_000_000


class TrainPanel(SettingsPanel):
    """What the person chooses. `changed`: the draft may be another; `pictures_wanted` names what to choose."""

    changed = Signal()
    pictures_wanted = Signal(str)
    start_clicked = Signal()
    copy_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=12)
        self.data: tuple[Path, ...] = ()
        self.digits = False
        self.start_from: Path | None = None
        self._draft = Draft()
        self._make_choices()
        self._make_numbers()
        self._make_buttons()
        self._fill()
        for button in (self.start, self.copy):
            self.footer.rows.addWidget(button)
        self._take_preset()

    # What is chosen

    @property
    def draft(self) -> Draft:
        """Preset and changes."""
        return self._draft

    @property
    def minutes(self) -> float | None:
        """How long, or None where the steps decide."""
        return self.time.value() or None

    @property
    def hold_out(self) -> float:
        """Share of the pictures that is validated on."""
        return self.share.value() / 100

    def show_data(self, data: Sequence[Path], digits: bool) -> None:
        """Pictures were chosen."""
        self.data, self.digits = tuple(data), digits
        name = self.tr("Digits, bundled") if digits else ", ".join(folder.name or str(folder) for folder in data)
        self.source.setText(name)
        self.source.setToolTip("\n".join(str(folder) for folder in data))
        if digits:
            with QSignalBlocker(self.tasks):
                self.tasks.choose(0)
        for place, button in enumerate(self.tasks.buttons):
            button.setEnabled(place == 0 or not digits)
            button.setToolTip(self.tr("Digits are too small to restore") if place and digits else button.text())
        self._fill_families()
        self._take_preset()

    def show_family(self, family: str) -> None:
        """Choose a family of the task."""
        self.families.setCurrentIndex(max(self.families.findData(family), 0))

    def show_start(self, weights: Path | None) -> None:
        """Weights to begin from were chosen, or none."""
        self.start_from = weights
        self.begin.setText(self.tr("Nothing") if weights is None else weights.stem)
        self.begin.setToolTip("" if weights is None else str(weights))

    def show_split(self, words: str) -> None:
        """How many photos are learned from and how many are held out."""
        self.split.setText(words)

    def show_problem(self, problem: str) -> None:
        """Why the training cannot start; empty if it can."""
        self.start.setEnabled(not problem)
        self.start.setToolTip(problem)
        self.copy.setEnabled(not problem)

    # Parts

    def _make_choices(self) -> None:
        self.source = QPushButton(self.tr("Choose a folder…"))
        self.source.setAccessibleName(self.tr("Pictures"))
        self.source.setToolTip(self.tr("Photos of this folder and all below it"))
        self.source.clicked.connect(lambda: self.pictures_wanted.emit("folder"))
        self.use_digits = QPushButton(self.tr("Use the digits"))
        self.use_digits.setProperty("role", "link")
        self.use_digits.setAccessibleName(self.tr("Use the digits"))
        self.use_digits.setToolTip(self.tr("1,797 handwritten digits that come with aegui: trains in seconds"))
        self.use_digits.clicked.connect(lambda: self.pictures_wanted.emit("digits"))
        self.split = text_label("", "small")
        self.split.setAccessibleName(self.tr("Split"))
        words = [self.tr("Represent"), self.tr("Denoise"), self.tr("Inpaint")]
        self.tasks = Segments(self.tr("Task"), words, words)
        self.tasks.chosen.connect(self._on_task_chosen)
        self.family_row, self.families = choice_row(self.tr("Family"), [], self.tr("What holds the code"))
        self.families.currentIndexChanged.connect(lambda _: self._take_preset())
        sentence = self.tr("What the family does stands here")
        self.about = text_label(sentence, "small")
        self._fill_families()

    def _make_numbers(self) -> None:
        self.latent = self._spin(self.tr("Latent size"), 1, 65536, self.tr("How many numbers stand for a picture"))
        self.penalties = PenaltyRows(_CONTROL)
        self.penalties.changed.connect(self._on_changed)
        self.time = QDoubleSpinBox()
        self.time.lineEdit().setTextMargins(*_MARGINS)
        self.time.setRange(0, 10_000)
        self.time.setDecimals(1)
        self.time.setSuffix(self.tr(" min"))
        self.time.setAccessibleName(self.tr("Time"))
        self.time.setToolTip(self.tr("Stop after that long; at 0 the number of steps decides"))
        self.time.valueChanged.connect(lambda _: self.changed.emit())
        self.share = self._spin(self.tr("Held out"), 1, 50, self.tr("Share of the pictures that is only validated on"))
        self.share.setSuffix(" %")
        with QSignalBlocker(self.share):
            self.share.setValue(10)
        self.steps = self._spin(self.tr("Steps"), 1, _MOST, self.tr("Steps of gradient descent"))
        self.batch = self._spin(self.tr("Batch"), 1, 4096, self.tr("Pictures per step"))
        self.side = self._spin(
            self.tr("Picture side"), 2, 256, self.tr("Height and width that the net sees, in pixels")
        )
        self.noise = self._spin(self.tr("Noise"), 0, 255, self.tr("Sigma of what is added for the net to remove"))
        self.begin = QPushButton(self.tr("Nothing"))
        self.begin.setAccessibleName(self.tr("Start from"))
        self.begin.setToolTip(
            self.tr("Weights to begin from: such a net, or the encoder of one that learned without labels")
        )
        self.begin.clicked.connect(lambda: self.pictures_wanted.emit("start"))
        self.widths = QLineEdit()
        self.widths.setAccessibleName(self.tr("Widths"))
        self.widths.setToolTip(self.tr("Channels per scale, finest first, such as 16, 32, 64"))
        self.widths.editingFinished.connect(self._on_changed)
        self.layers = self._choice(self.tr("Layers"), ("conv", "dense"))
        self.down = self._choice(self.tr("Down-sampling"), DOWNSAMPLINGS)
        self.up = self._choice(self.tr("Up-sampling"), UPSAMPLINGS)
        self.distance = self._choice(self.tr("Distance"), DISTANCES)

    def _spin(self, name: str, least: int, most: int, tip: str) -> QSpinBox:
        spin = QSpinBox()
        spin.lineEdit().setTextMargins(*_MARGINS)
        spin.setRange(least, most)
        spin.setAccessibleName(name)
        spin.setToolTip(tip)
        spin.setKeyboardTracking(False)
        spin.valueChanged.connect(lambda _: self._on_changed())
        return spin

    def _choice(self, name: str, choices: Sequence[str]) -> QComboBox:
        box = QComboBox()
        for choice in choices:
            box.addItem(choice, choice)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.currentIndexChanged.connect(lambda _: self._on_changed())
        return box

    def _make_buttons(self) -> None:
        self.start = QPushButton(self.tr("Start training"))
        self.start.setProperty("primary", True)
        self.start.setMinimumHeight(32)
        self.start.setAccessibleName(self.tr("Start training"))
        self.start.clicked.connect(self.start_clicked)
        self.copy = QPushButton(self.tr("Copy as command"))
        self.copy.setProperty("role", "link")
        self.copy.setAccessibleName(self.tr("Copy as command"))
        self.copy.setToolTip(self.tr("The line for a terminal that does the same"))
        self.copy.clicked.connect(self.copy_clicked)

    def _fill(self) -> None:
        rows = self.rows
        rows.addWidget(text_label(self.tr("Train"), "title"))
        rows.addWidget(named_row(self.tr("Pictures"), self.source, _CONTROL))
        rows.addWidget(named_row("", self.use_digits, _CONTROL))
        rows.addWidget(self.split)
        rows.addWidget(self.tasks)
        rows.addLayout(self.family_row)
        rows.addWidget(self.about)
        self._latent_row = named_row(self.tr("Latent size"), self.latent, _CONTROL)
        rows.addWidget(self._latent_row)
        rows.addWidget(self.penalties)
        rows.addWidget(named_row(self.tr("Time"), self.time, _CONTROL))
        self.advanced = Foldout(self.tr("Advanced"))
        self._advanced_rows = {
            name: named_row(title, widget, _CONTROL)
            for name, title, widget in (
                ("layers", self.tr("Layers"), self.layers), ("widths", self.tr("Widths"), self.widths),
                ("downsampling", self.tr("Down-sampling"), self.down), ("upsampling", self.tr("Up-sampling"), self.up),
                ("side", self.tr("Picture side"), self.side), ("distance", self.tr("Distance"), self.distance),
                ("noise", self.tr("Noise, sigma"), self.noise), ("steps", self.tr("Steps"), self.steps),
                ("batch", self.tr("Batch"), self.batch), ("share", self.tr("Held out"), self.share),
                ("start", self.tr("Start from"), self.begin),
            )
        }  # fmt: skip
        for row in self._advanced_rows.values():
            self.advanced.rows.addWidget(row)
        rows.addWidget(self.advanced)
        rows.addStretch(1)

    # What follows from what

    def _family_words(self) -> dict[str, tuple[str, str]]:
        return {
            "convolutional": (self.tr("Convolutional"), self.tr("Maps are made smaller step by step, then larger.")),
            "undercomplete": (
                self.tr("Undercomplete"),
                self.tr("Dense layers; the code is narrower than the picture."),
            ),
            "denoising": (self.tr("Denoising"), self.tr("Sees a spoilt picture and is held to the clean one.")),
            "variational": (self.tr("Variational"), self.tr("The code is drawn; new pictures can be sampled from it.")),
            "sparse": (self.tr("Sparse"), self.tr("Many numbers, of which few are at work at a time.")),
            "contractive": (self.tr("Contractive"), self.tr("A code that hardly moves when the picture does.")),
        }

    def _fill_families(self) -> None:
        task = TASKS[self.tasks.chosen_index]
        words = self._family_words()
        with QSignalBlocker(self.families):
            self.families.clear()
            for family in FAMILIES[task]:
                self.families.addItem(words[family][0], family)

    def _on_task_chosen(self, _index: int) -> None:
        self._fill_families()
        self._take_preset()

    def _take_preset(self) -> None:
        """Show the shipped config of task and family, without changes."""
        task, family = TASKS[self.tasks.chosen_index], str(self.families.currentData())
        self._draft = Draft(task, family, self.digits)
        values = self._draft.values()
        spec, objective = values["architecture"], values.get("objective", {})
        boxes: tuple[tuple[QComboBox, Any], ...] = (
            (self.layers, spec.get("layers", "conv")), (self.down, spec["downsampling"]),
            (self.up, spec["upsampling"]), (self.distance, objective.get("distance", "mse")),
        )  # fmt: skip
        spins: tuple[tuple[QSpinBox, Any], ...] = (
            (self.latent, spec.get("latent", 1)), (self.side, spec.get("side", 64)),
            (self.noise, objective.get("noise", 0)), (self.steps, values["optimisation"]["steps"]),
            (self.batch, values["patches"]["batch"]),
        )  # fmt: skip
        blockers = [QSignalBlocker(widget) for widget, _ in (*boxes, *spins)]
        for box, value in boxes:
            box.setCurrentIndex(box.findData(value))
        for spin, value in spins:
            spin.setValue(round(value))
        del blockers
        self.widths.setText(", ".join(str(width) for width in spec.get("widths", ())))
        self._tell_widths()
        self.penalties.take(values, family if task == "represent" else "")
        represents = task == "represent"
        self._latent_row.setVisible(represents)
        for name in ("layers", "side", "distance"):
            self._advanced_rows[name].setVisible(represents)
        self._advanced_rows["noise"].setVisible(represents and family == "denoising")
        self.about.setText(self._family_words()[family][1])
        with QSignalBlocker(self.time):
            self.time.setValue(0 if represents else 30)
        self._tell_steps()
        self.changed.emit()

    def _on_changed(self) -> None:
        base = Draft(self._draft.task, self._draft.family, self._draft.digits)
        values = base.values()
        spec, objective = values["architecture"], values.get("objective", {})
        shown = {
            "layers": (self.layers.currentData(), spec.get("layers", "conv")),
            "downsampling": (self.down.currentData(), spec["downsampling"]),
            "upsampling": (self.up.currentData(), spec["upsampling"]),
            "widths": (self._widths(), list(spec.get("widths", ()))),
            "latent": (self.latent.value(), spec.get("latent", self.latent.value())),
            "side": (self.side.value(), spec.get("side", self.side.value())),
            "distance": (self.distance.currentData(), objective.get("distance", self.distance.currentData())),
            "noise": (self.noise.value(), round(objective.get("noise", 0))),
            "steps": (self.steps.value(), values["optimisation"]["steps"]),
            "batch": (self.batch.value(), values["patches"]["batch"]),
            **self.penalties.shown(values),
        }
        changes = {name: new for name, (new, old) in shown.items() if new != old}
        self._draft = Draft(base.task, base.family, base.digits, changes)
        self._tell_widths()
        self._tell_steps()
        self.changed.emit()

    def _tell_widths(self) -> None:
        """Where nothing is typed, the widths that are taken stand in its place."""
        taken = CONV_WIDTHS if self.layers.currentData() == "conv" else ()
        self.widths.setPlaceholderText(", ".join(str(width) for width in taken) or self.tr("none"))

    def _tell_steps(self) -> None:
        """Where no time is given, the number of steps stands in its place."""
        self.time.setSpecialValueText(self.tr("{count:,} steps").format(count=Local(self.steps.value())))

    def _widths(self) -> list[int]:
        """What was typed; a word that is no number becomes 0, which the config refuses."""
        words = self.widths.text().replace(";", ",").replace(" ", ",").split(",")
        return [int(word) if word.isdigit() else 0 for word in words if word]

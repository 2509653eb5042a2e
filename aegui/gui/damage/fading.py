"""Fading and colour casts in the window: sliders that are seen at once, a proposal, and a step of the recipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.pyramid import Plane
from aegui.gui.document import Document
from aegui.gui.panels.panel import text_label
from aegui.gui.restorer import Restorer
from aegui.gui.tasks import Tasks
from aegui.gui.widgets.foldout import Foldout
from aegui.gui.widgets.slider_row import SliderRow
from aegui.imaging.photo import Photo
from aegui.jobs.runner import Done, Outcome
from aegui.progress import Progress
from aegui.restore.recipe import Recipe
from aegui.restore.steps import FadingStep


class FadingSection(Foldout):
    """Levels, balance, contrast; a button that proposes and one that corrects."""

    moved = Signal()
    propose_clicked = Signal()
    correct_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FadingSection", "Fading and colour cast"), parent)
        self.levels = SliderRow(self.tr("Levels"), 0, 100, 0, "%", (self.tr("as it is"), self.tr("full range")))
        self.balance = SliderRow(self.tr("Colour balance"), 0, 100, 0, "%", (self.tr("as it is"), self.tr("neutral")))
        self.contrast = SliderRow(self.tr("Contrast"), -100, 100, 0, "", (self.tr("flatter"), self.tr("stronger")))
        self.propose = QPushButton(self.tr("Propose"))
        self.propose.setToolTip(self.tr("Looks how faded the photo is, and sets the sliders; nothing is changed"))
        self.correct = QPushButton(self.tr("Correct fading"))
        self.correct.setToolTip(self.tr("Changes the photo as it is shown now"))
        self.told = text_label("", "muted")
        self.auto = QCheckBox(self.tr("As much as each photo is faded"))
        self.auto.setToolTip(self.tr("The damage model looks how faded the photo is; the sliders leave it at that"))
        self.auto.setAccessibleName(self.auto.text())
        self.rows.addWidget(self.auto)
        self.auto.hide()
        self._edited = False
        buttons = QHBoxLayout()
        for button in (self.propose, self.correct):
            button.setAccessibleName(button.text())
            buttons.addWidget(button)
        for row in (self.levels, self.balance, self.contrast):
            row.value_changed.connect(self._on_slider)
            self.rows.addWidget(row)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self.told)
        self.propose.clicked.connect(self.propose_clicked)
        self.correct.clicked.connect(self.correct_clicked)
        self.moved.connect(self._on_moved)
        for row in (self.levels, self.balance):
            row.value_changed.connect(lambda _: self.auto.setChecked(False))
        self._on_moved()

    @property
    def step(self) -> FadingStep:
        """What the sliders say."""
        return FadingStep(self.levels.value, self.balance.value, self.contrast.value)

    def edited_step(self, base: FadingStep) -> FadingStep:
        """A step of a recipe as the sliders have it."""
        step = self.step
        levels, balance = (None, None) if self.auto.isChecked() else (step.levels, step.balance)
        return replace(base, levels=levels, balance=balance, contrast=step.contrast)

    def set_edited(self, step: FadingStep | None) -> None:
        """Speak of a recipe's step, or of the photo again."""
        if step is None and not self._edited:
            return
        self._edited = True
        levels = 0.0 if step is None else step.levels or 0.0
        balance = 0.0 if step is None else levels if step.balance is None else step.balance
        for row, value in ((self.levels, levels), (self.balance, balance)):
            row.show_value(value)
        self.contrast.show_value(0.0 if step is None else step.contrast)
        self.auto.setChecked(step is not None and step.levels is None)
        self._edited = step is not None
        self.auto.setVisible(self._edited)
        for button in (self.propose, self.correct):
            button.setVisible(not self._edited)
        self.told.setText("")
        if not self._edited:
            self.moved.emit()

    def show_step(self, levels: float, balance: float, contrast: float) -> None:
        """Put the sliders there."""
        for row, value in ((self.levels, levels), (self.balance, balance), (self.contrast, contrast)):
            row.show_value(value)
        self.moved.emit()

    def _on_slider(self) -> None:
        """A step of a recipe is not shown on this photo."""
        if not self._edited:
            self.moved.emit()

    def _on_moved(self) -> None:
        self.correct.setEnabled(any((self.levels.value, self.balance.value, self.contrast.value)))


class FadingDesk(QObject):
    """Shows what the sliders mean through tables of colours; the photo changes when it is asked to."""

    def __init__(
        self,
        section: FadingSection,
        document: Document,
        canvas: Canvas,
        restorer: Restorer,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._section, self._document, self._canvas = section, document, canvas
        self._restorer, self._tasks = restorer, tasks
        self._busy = self._again = False
        section.moved.connect(self._show)
        section.correct_clicked.connect(self._correct)
        document.photo_opened.connect(self._reset)
        document.photo_changed.connect(self._reset)

    def propose(self, fade: float) -> None:
        """Set the sliders for a photo that is faded by so much, 0..1."""
        share = round(100 * fade)
        self._section.told.setText(self.tr("Faded by about {share} %.").format(share=share))
        self._section.show_step(share, share, 0)

    def _correct(self) -> None:
        self._restorer.run(Recipe((self._section.step,)), self._canvas.visible())

    def _reset(self) -> None:
        self._section.show_step(0, 0, 0)
        self._canvas.set_tone(None)

    def _show(self) -> None:
        photo, step = self._document.photo, self._section.step
        if photo is None:
            return
        if not (step.levels or step.balance or step.contrast):
            self._canvas.set_tone(None)
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._tasks.submit("Fading", _tables(photo, step), lambda outcome: self._on_tables(photo, outcome))

    def _on_tables(self, photo: Photo, outcome: Outcome[Plane]) -> None:
        self._busy, again, self._again = False, self._again, False
        if again:
            self._show()
        elif isinstance(outcome, Done) and photo is self._document.photo and self._section.correct.isEnabled():
            self._canvas.set_tone(outcome.result)


def _tables(photo: Photo, step: FadingStep) -> Callable[[Progress], Plane]:
    """On a worker: what each of 256 levels becomes, uint8 (1, 256, 3)."""

    def work(_: Progress) -> Plane:
        from aegui.imaging.fading import fading_curves

        balance = 0.0 if photo.grey else (step.balance or 0) / 100
        curves = fading_curves(photo, (step.levels or 0) / 100, balance, step.contrast / 100)
        shown = curves[:, :: photo.peak // 255]
        return np.ascontiguousarray(np.rint(255 * np.clip(shown, 0, 1)).astype(np.uint8).T[None])

    return work

"""The Damage task: look for it, choose what counts, accept or reject, retouch what was accepted; and fading."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from aegui.gui.damage.fading import FadingSection
from aegui.gui.damage.section import DamageSection
from aegui.gui.panels.panel import TaskPanel
from aegui.gui.panels.retouch import RetouchPanel
from aegui.restore.recipe import Recipe
from aegui.restore.steps import DetectStep, FadingStep, InpaintStep, Step


class DamagePanel(TaskPanel):
    """What was found is mask; Apply retouches it as the Retouch panel would, with its model and its growth.

    While a step of a recipe is edited here, `recipe` is that step, and no photo is looked at.
    """

    def __init__(self, retouch: RetouchPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(
            self.tr("Damage"),
            self.tr("Finds scratches, dust and stains, and marks them. Nothing is repaired before you say so."),
            self.tr("Retouch accepted"),
        )
        self._retouch = retouch
        self._edited: DetectStep | FadingStep | None = None
        self.damage = DamageSection()
        self.fading = FadingSection()
        self.rows.addWidget(self.damage)
        self.rows.addWidget(self.fading)
        self.rows.addStretch(1)
        retouch.changed.connect(self.changed)

    def recipe(self) -> Recipe:
        """The fill of what was accepted, or the step that is edited."""
        if isinstance(self._edited, DetectStep):
            return Recipe((self.damage.step(self._edited),))
        if isinstance(self._edited, FadingStep):
            return Recipe((self.fading.edited_step(self._edited),))
        (step,) = self._retouch.recipe().steps
        assert isinstance(step, InpaintStep)
        return Recipe((replace(step, feather=0),))

    def show_step(self, step: Step) -> None:
        """Edit a step that looks for damage, or corrects fading."""
        if isinstance(step, DetectStep | FadingStep):
            self._edited = step
            self.damage.set_edited(step if isinstance(step, DetectStep) else None)
            self.fading.set_edited(step if isinstance(step, FadingStep) else None)
            self.fading.button.setChecked(isinstance(step, FadingStep))
            self.damage.setVisible(isinstance(step, DetectStep))
            self.fading.setVisible(isinstance(step, FadingStep))
            self.changed.emit()
            self.step_shown.emit()

    def stop_editing(self) -> None:
        """No step is edited any more."""
        if self._edited is not None:
            self._edited = None
            self.damage.set_edited(None)
            self.fading.set_edited(None)
            for section in (self.damage, self.fading):
                section.show()
            self.changed.emit()

    @property
    def edits(self) -> bool:
        """True while the sliders speak of a step and not of the photo."""
        return self._edited is not None

    def model_id(self) -> str:
        """The model that retouches."""
        return self._retouch.model_id()

    def paints(self) -> bool:
        """What was missed is painted."""
        return True

    def reason(self) -> str:
        """A model and a mask are needed."""
        if self.edits:
            return ""
        if not self._retouch.model_id():
            return self._retouch.reason()
        return "" if self._retouch.is_painted else self.tr("Look for damage first, or paint what you see.")

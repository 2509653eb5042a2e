"""The recipe of the open photo: its steps are switched, moved and edited in a list, and done again when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from aegui.errors import AeguiError, UsageError
from aegui.files import atomic_write
from aegui.gui.denoise_desk import DenoiseDesk
from aegui.gui.dialogs import Dialogs
from aegui.gui.document import Document
from aegui.gui.preferences import Preferences
from aegui.gui.recipe.command import command_line, command_words, needs_file
from aegui.gui.recipe.panel import RecipePanel
from aegui.gui.recipe.words import step_name
from aegui.gui.restorer import Restorer
from aegui.gui.session.place import command_place
from aegui.gui.tasks import Tasks
from aegui.gui.words import engine_words
from aegui.gui.workspace import RestoreWorkspace
from aegui.imaging.photo import Mask
from aegui.jobs.runner import Failed, Outcome
from aegui.jobs.work import Applied, PackedMask, Trace, Work, enabled, needs_mask
from aegui.jobs.work_file import write_work
from aegui.restore.recipe import Recipe
from aegui.restore.steps import CloneStep, DenoiseStep, DetectStep, FadingStep, InpaintStep, NoiseStep, Step

TASKS: dict[str, str] = {
    DenoiseStep.kind: "task_denoise", InpaintStep.kind: "task_retouch", NoiseStep.kind: "task_noise",
    DetectStep.kind: "task_damage", FadingStep.kind: "task_damage",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RecipeParts:
    """What the desk works with."""

    document: Document
    workspace: RestoreWorkspace
    restorer: Restorer
    denoising: DenoiseDesk
    dialogs: Dialogs
    preferences: Preferences
    tasks: Tasks


class RecipeDesk(QObject):
    """Holds the steps that are wanted, which may differ from those that the photo shows until they are run."""

    changed = Signal()
    task_wanted = Signal(str)
    told = Signal(str)
    failed = Signal(AeguiError)

    def __init__(self, parts: RecipeParts, panel: RecipePanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts, self._panel = parts, panel
        self._wanted: Trace = ()
        self._shown: Trace = ()
        self._kept: Trace = ()
        self._edited: int | None = None
        panel.trace_edited.connect(self._on_edited)
        panel.run_clicked.connect(self.run)
        panel.edit_clicked.connect(self.edit)
        panel.clone.changed.connect(self._on_form)
        panel.menu.aboutToShow.connect(self._fill_menu)
        parts.document.photo_opened.connect(self._on_opened)
        parts.document.photo_changed.connect(self._on_photo)
        parts.document.settings_stepped.connect(self.show_settings)
        parts.restorer.started.connect(self.refresh)
        parts.restorer.ended.connect(self.refresh)

    @property
    def wanted(self) -> Trace:
        """The steps as they stand in the list."""
        return self._wanted

    @property
    def is_editing(self) -> bool:
        """True while a step is being edited in its task's panel."""
        return self._edited is not None and not self._panel.clone.isVisibleTo(self._panel)

    @property
    def has_steps(self) -> bool:
        """True if any step is switched on."""
        return bool(enabled(self._wanted))

    def offer(self, trace: Trace) -> None:
        """Put steps into the list without doing them."""
        self._wanted = trace
        self.refresh()

    def offer_kept(self, trace: Trace) -> None:
        """Steps that were done to this photo another time: they stay before what is done now until they are run."""
        self._kept = trace
        self._on_photo()

    def run(self) -> None:
        """Make the photo anew: what changed and what comes after it, or every step if nothing did."""
        anew = self._wanted == self._shown
        title = self.tr("Recipe run again") if anew else self.tr("Recipe changed")
        self._parts.restorer.replay(title, self._wanted, self._parts.workspace.canvas.visible(), anew)

    def run_again(self) -> None:
        """Do the steps from last time, so that the photo is what it was."""
        self._parts.restorer.replay(
            self.tr("Steps from last time"), self._wanted, self._parts.workspace.canvas.visible()
        )

    def edit(self, row: int) -> None:
        """Open the task's panel with the values of a step; Apply puts it in its place, a second time leaves it."""
        if not 0 <= row < len(self._wanted) or self._parts.restorer.is_busy:
            return
        if row == self._edited:
            self.stop_editing()
            self.told.emit(self.tr("The step stays as it was"))
            return
        applied = self._wanted[row]
        self.stop_editing()
        if isinstance(applied.step, CloneStep):
            self._edited = row
            self._panel.clone.show_step(applied.step)
            self.told.emit(self.tr("Editing step {number}. Run makes the photo anew.").format(number=row + 1))
            return
        if applied.step.kind not in TASKS:
            self.told.emit(self.tr("{step} has no settings").format(step=step_name(applied.step)))
            return
        self._edited = row
        self._parts.denoising.set_held(True)
        self.show_settings(applied.step)
        if applied.mask is not None and applied.mask.height == self._height():
            mask = applied.mask.mask()
            self._parts.document.edit_mask(self.tr("Mask of a step"), lambda _: mask)
        self.told.emit(self.tr("Editing step {number}. Apply puts it in its place.").format(number=row + 1))
        self.changed.emit()

    def stop_editing(self) -> None:
        """Leave the step as it was."""
        if self._edited is not None:
            self._edited = None
            self._panel.clone.show_step(None)
            self._parts.denoising.set_held(False)
            self._parts.workspace.dock.damage.stop_editing()
            self.changed.emit()

    def take(self, recipe: Recipe) -> bool:
        """Put the panel's step in the place of the one that is edited, and run; false if none is."""
        row = self._edited
        if row is None or row >= len(self._wanted) or not self.is_editing:
            return False
        old, step = self._wanted[row], recipe.steps[0]
        mask, layer = None, self._parts.document.mask
        if needs_mask(step) and layer is not None:
            mask = PackedMask.of(layer.mask) if layer.mask.any() else old.mask
            self._parts.document.edit_mask(self.tr("Mask of a step"), _nothing)
        self._wanted = (*self._wanted[:row], Applied(step, mask), *self._wanted[row + 1 :])
        self.stop_editing()
        self.run()
        return True

    def show_settings(self, step: Step) -> None:
        """Show a task's panel with the values of a step."""
        task = TASKS.get(step.kind)
        if task is not None:
            self.task_wanted.emit(task)
            self._parts.workspace.dock.panel.show_step(step)

    def copy_command(self) -> None:
        """Put the command that does the same into the clipboard."""
        state, document = self._parts.document.state, self._parts.document
        if state is None or not self.has_steps:
            return
        photo = state.current.photo.path or Path(f"{document.name.replace(', ', '_').replace(' ', '_')}.png")
        out = photo.with_name(f"{photo.stem}_clean{photo.suffix}")
        work = Work(str(photo.absolute()), state.current.photo.height, state.current.photo.width, self._wanted)
        place = command_place(photo, work)
        options = self._parts.preferences.settings.compute
        line = command_line(command_words(self._wanted, photo, out, place, options))
        if needs_file(self._wanted):
            self._keep(work, place)
        QGuiApplication.clipboard().setText(line)
        self.told.emit(self.tr("Copied: {command}").format(command=line))

    def save_recipe(self) -> None:
        """Ask where, then write the steps as a recipe file; masks stay with the photo."""
        folder = self._parts.preferences.folder
        path = self._parts.dialogs.save_recipe(folder / f"{Path(self._parts.document.name).stem}.toml")
        if path is None:
            return
        target, text = path if path.suffix else path.with_suffix(".toml"), self._as_recipe().to_toml()

        def work(_: object) -> None:
            with atomic_write(target, overwrite=True) as file:
                file.write(text.encode())

        self._parts.tasks.submit("Save recipe", work, self._on_written)

    def load_recipe(self) -> None:
        """Ask for a recipe file and put its steps into the list."""
        path = self._parts.dialogs.open_recipe(self._parts.preferences.folder)
        if path is not None:
            try:
                self.add(Recipe.from_file(path))
            except UsageError as error:
                self.failed.emit(error)

    def add(self, recipe: Recipe) -> None:
        """Put steps behind those in the list; those that work under a mask take what is painted."""
        layer = self._parts.document.mask
        painted = PackedMask.of(layer.mask) if layer is not None and layer.mask.any() else None
        new = tuple(Applied(step, painted if needs_mask(step) else None) for step in recipe.steps)
        self.offer((*self._wanted, *new))

    def refresh(self) -> None:
        """Show the list as it stands."""
        busy = self._parts.restorer.is_busy or self._parts.document.state is None
        self._panel.show_trace(self._wanted, self._wanted != self._shown, busy)
        self.changed.emit()

    # Inside

    def _height(self) -> int:
        photo = self._parts.document.photo
        return 0 if photo is None else photo.height

    def _as_recipe(self) -> Recipe:
        return Recipe(tuple(applied.step for applied in enabled(self._wanted)))

    def _on_opened(self) -> None:
        self._kept = ()
        self._on_photo()

    def _on_photo(self) -> None:
        state = self._parts.document.state
        self._shown = state.trace if state is not None else ()
        if self._shown[: len(self._kept)] == self._kept:
            self._kept = ()
        self._wanted = (*self._kept, *self._shown)
        self.stop_editing()
        self.refresh()

    def _on_edited(self) -> None:
        self._wanted, self._kept = self._panel.steps.trace(), ()
        self.stop_editing()
        self.refresh()

    def _on_form(self, step: Step) -> None:
        """The form under the list has another step for the place of the edited one."""
        row = self._edited
        if row is not None and row < len(self._wanted):
            changed = replace(self._wanted[row], step=step)
            self._wanted, self._kept = (*self._wanted[:row], changed, *self._wanted[row + 1 :]), ()
            self.refresh()

    def _keep(self, work: Work, place: Path) -> None:
        def write(_: object) -> None:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_work(work, place)

        self._parts.tasks.submit("Keep the recipe", write, self._on_written)

    def _on_written(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            self.failed.emit(outcome.error)

    def _fill_menu(self) -> None:
        menu = self._panel.menu
        menu.clear()
        has_photo = self._parts.document.state is not None
        copy = menu.addAction(self.tr("Copy as command"), self.copy_command)
        save = menu.addAction(self.tr("Save recipe…"), self.save_recipe)
        menu.addSeparator()
        load = menu.addAction(self.tr("Load recipe…"), self.load_recipe)
        ready = menu.addMenu(self.tr("Ready-made recipes"))
        from aegui.restore.preset import presets  # read when somebody asks for them

        for preset in presets():
            if preset.recipe.makes_photos:
                self._offer_preset(preset.recipe, ready.addAction(engine_words(preset.title)).triggered.connect)
        copy.setEnabled(self.has_steps)
        save.setEnabled(self.has_steps)
        load.setEnabled(has_photo)
        ready.setEnabled(has_photo)

    def _offer_preset(self, recipe: Recipe, connect: Callable[[Callable[[], None]], object]) -> None:
        connect(lambda: self.add(recipe))


def _nothing(mask: Mask) -> Mask:
    return np.zeros_like(mask)

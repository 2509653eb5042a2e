"""Brings the parts of the Restore workspace together: which signal leads to which deed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from aegui.gui.actions import ActionTable
from aegui.gui.canvas.modes import Compare
from aegui.gui.denoise_desk import DenoiseDesk
from aegui.gui.document import Document
from aegui.gui.errors import ErrorPresenter
from aegui.gui.files import FileDesk
from aegui.gui.mask_desk import TOOLS, MaskDesk
from aegui.gui.meter import Comparison, Meter
from aegui.gui.panels.advanced import Advanced
from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.previewer import Previewer
from aegui.gui.recipe.desk import RecipeDesk
from aegui.gui.restorer import Ending, Restorer
from aegui.gui.samples import Sample
from aegui.gui.shelf import Shelf
from aegui.gui.workspace import RestoreWorkspace
from aegui.models.options import ComputeOptions


@dataclass(frozen=True, slots=True)
class Parts:
    """What the conductor conducts."""

    document: Document
    workspace: RestoreWorkspace
    actions: ActionTable
    restorer: Restorer
    meter: Meter
    files: FileDesk
    masks: MaskDesk
    denoising: DenoiseDesk
    previewer: Previewer
    shelf: Shelf
    presenter: ErrorPresenter
    engines: EngineFactory
    preferences: Preferences
    recipes: RecipeDesk


class Conductor(QObject):
    """Connects signals of the parts, and decides what can be done now."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._retouch_waits = False
        self._warm = False
        self._is_shown = True
        self._connect_document()
        self._connect_work()
        self._connect_widgets()
        self.refresh()

    # Deeds

    def apply(self) -> None:
        """What the primary button of the task does."""
        dock = self._parts.workspace.dock
        recipe = dock.panel.recipe()
        if recipe is None:
            self._parts.files.choose_reference()
        elif not dock.panel.reason():
            self._parts.presenter.clear()
            if self._parts.recipes.take(recipe):
                return
            self._parts.restorer.run(recipe, self._parts.workspace.canvas.visible())

    def stop(self) -> None:
        """Stop what runs."""
        self._retouch_waits = False
        self._parts.restorer.stop()

    def show_task(self, task: str) -> None:
        """Show a task's panel and take its tool in hand."""
        parts = self._parts
        parts.workspace.dock.show_task(task)
        parts.actions[task].setChecked(True)
        if parts.document.state is not None:
            self.set_tool("brush" if parts.workspace.dock.panel.paints() else "hand")

    def set_tool(self, name: str) -> None:
        """Take a tool in hand; the eraser a second time is the brush. Where neither belongs, Retouch is shown."""
        parts = self._parts
        if name == "eraser" and parts.workspace.canvas.tool is TOOLS["eraser"]:
            name = "brush"
        parts.actions[name].setChecked(True)
        parts.workspace.canvas.set_tool(TOOLS[name])
        if name != "hand" and not parts.workspace.dock.panel.paints():
            parts.workspace.dock.show_task("task_retouch")
            parts.actions["task_retouch"].setChecked(True)

    def next_compare(self) -> None:
        """The next way to compare before and after."""
        canvas = self._parts.workspace.canvas
        canvas.set_mode(canvas.scene.mode.following)

    def show(self, shown: bool) -> None:
        """Restore is the workspace that is shown, or another one: then keys and menus leave the photo alone."""
        self._is_shown = shown
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now, and say why not."""
        parts = self._parts
        document, dock = parts.document, parts.workspace.dock
        idle = not parts.restorer.is_busy
        facts = {
            "photo": document.state is not None,
            "idle": idle,
            "busy": not idle,
            "settled": not document.is_stepping,
            "undo": document.can_undo,
            "redo": document.can_redo,
            "mask": document.has_mask,
            "compare": document.is_restored or not idle or parts.workspace.canvas.scene.compares,
            "noise_map": parts.denoising.has_noise_map,
            "changed": document.is_changed,
            "next": parts.shelf.has_next,
            "previous": parts.shelf.has_previous,
            "apply": not dock.panel.reason(),
            "recipe": parts.recipes.has_steps,
        }
        self._name_history()
        parts.actions.refresh(name for name, met in facts.items() if met and self._is_shown)
        action = parts.actions["apply"]
        text = self.tr("Update step") if parts.recipes.is_editing else dock.panel.primary
        text = text if idle else self.tr("Working…")
        primary = dock.panel.advises() or parts.recipes.is_editing
        dock.show_apply(action.isEnabled(), text, dock.panel.reason() or action.toolTip(), primary)
        for index, button in enumerate(parts.workspace.modes.buttons):
            button.setEnabled(facts["compare"] or index == 0)

    # Inside

    def _connect_document(self) -> None:
        document, canvas = self._parts.document, self._parts.workspace.canvas
        document.photo_opened.connect(self._on_photo_opened)
        document.photo_changed.connect(self._on_photo_changed)
        document.history_changed.connect(self.refresh)
        document.stroke_ended.connect(self._on_stroke_ended)
        canvas.mode_changed.connect(self._on_mode_changed)

    def _connect_work(self) -> None:
        parts = self._parts
        canvas, restorer = parts.workspace.canvas, parts.restorer
        restorer.started.connect(self.refresh)
        restorer.live_started.connect(canvas.set_live)
        restorer.tile_arrived.connect(canvas.live_tile_arrived)
        restorer.ended.connect(self._on_ended)
        parts.shelf.changed.connect(self.refresh)
        for source in (
            parts.document.failed,
            restorer.failed,
            parts.meter.failed,
            parts.files.failed,
            parts.shelf.failed,
        ):
            source.connect(parts.presenter.present)
        parts.denoising.changed.connect(self.refresh)
        parts.recipes.changed.connect(self.refresh)
        parts.recipes.failed.connect(parts.presenter.present)
        parts.recipes.task_wanted.connect(self.show_task)
        parts.recipes.told.connect(parts.workspace.status.show_idle)
        parts.meter.compared.connect(self._on_compared)
        parts.files.sample_opened.connect(self._on_sample_opened)

    def _connect_widgets(self) -> None:
        parts = self._parts
        workspace, dock = parts.workspace, parts.workspace.dock
        dock.task_chosen.connect(self.show_task)
        dock.apply_clicked.connect(self.apply)
        dock.changed.connect(self.refresh)
        dock.denoise.masked_chosen.connect(self._on_masked_chosen)
        workspace.status.cancel_clicked.connect(self.stop)
        workspace.modes.chosen.connect(lambda index: workspace.canvas.set_mode(list(Compare)[index]))
        cards = list(parts.restorer.engine.catalogue.cards())
        for panel in (dock.denoise, dock.retouch):
            panel.set_cards(cards)
            panel.advanced.options_chosen.connect(self._on_options_chosen)

    def _name_history(self) -> None:
        history, actions = self._parts.document.history, self._parts.actions
        undo, redo = history.undo_title, history.redo_title
        actions["undo"].setText(self.tr("Undo {title}").format(title=undo) if undo else self.tr("Undo"))
        actions["redo"].setText(self.tr("Redo {title}").format(title=redo) if redo else self.tr("Redo"))

    def _on_photo_opened(self) -> None:
        parts = self._parts
        state, layer = parts.document.state, parts.document.mask
        if state is None or layer is None:
            return
        parts.restorer.stop()
        parts.presenter.clear()
        parts.workspace.canvas.show_photo(state.before, state.current, layer.plane, parts.shelf.pages)
        parts.workspace.canvas.set_mode(Compare.RESULT)
        parts.workspace.stage.show_canvas()
        parts.workspace.canvas.setFocus()
        self.show_task(parts.workspace.dock.task)
        self.refresh()
        if not self._warm:
            self._warm = True
            parts.restorer.warm_up()

    def _on_photo_changed(self) -> None:
        state = self._parts.document.state
        if state is not None:
            had = state.denoised.source if state.denoised is not None else None
            self._parts.workspace.canvas.update_photo(state.before, state.current, had)
        self.refresh()

    def _on_sample_opened(self, sample: Sample) -> None:
        self.show_task(sample.task)

    def _on_mode_changed(self) -> None:
        workspace = self._parts.workspace
        workspace.modes.choose(list(Compare).index(workspace.canvas.scene.mode))
        self.refresh()  # two others that are compared can be looked at in every way

    def _on_masked_chosen(self, masked: bool) -> None:
        if self._parts.document.state is not None and self._parts.workspace.dock.task == "task_denoise":
            self.set_tool("brush" if masked else "hand")

    def _on_stroke_ended(self) -> None:
        retouch = self._parts.workspace.dock.retouch
        if self._parts.workspace.dock.panel is not retouch:
            return
        if not retouch.each_stroke.isChecked() or retouch.reason():
            return
        if self._parts.restorer.is_busy:
            self._retouch_waits = True
        else:
            self._parts.restorer.run(retouch.recipe(), self._parts.workspace.canvas.visible())

    def _on_ended(self, ending: Ending) -> None:
        self.refresh()
        waits, self._retouch_waits = self._retouch_waits, False
        if waits and ending is Ending.DONE:
            self._on_stroke_ended()

    def _on_compared(self, comparison: Comparison | None) -> None:
        state = self._parts.document.state
        has_reference = state is not None and state.reference is not None
        self._parts.workspace.dock.compare.show_comparison(comparison, has_reference)

    def _on_options_chosen(self, options: ComputeOptions) -> None:
        parts = self._parts
        options = replace(parts.preferences.settings.compute, device=options.device, precision=options.precision)
        parts.preferences.change(device=options.device, precision=options.precision)
        parts.previewer.forget()
        parts.restorer.engine = parts.meter.engine = parts.previewer.engine = parts.engines(options)
        for advanced in self._advanced():
            advanced.show_options(options)

    def _advanced(self) -> tuple[Advanced, ...]:
        dock = self._parts.workspace.dock
        return dock.denoise.advanced, dock.retouch.advanced

"""The tools on the canvas: what their options mean, and which desk does what they draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from aegui.gui.actions import ActionTable
from aegui.gui.canvas.canvas import Canvas
from aegui.gui.canvas.modes import Tool
from aegui.gui.document import Document
from aegui.gui.errors import ErrorPresenter
from aegui.gui.preferences import Preferences
from aegui.gui.restorer import Restorer
from aegui.gui.tasks import Tasks
from aegui.gui.tools.bar import OptionsBar
from aegui.gui.tools.clone_desk import CloneDesk
from aegui.gui.tools.selection_desk import SelectionDesk
from aegui.gui.workspace import RestoreWorkspace

_STEP = 25
_COPY_HARDNESS = 50.0


@dataclass(frozen=True, slots=True)
class ToolParts:
    """What the desk works with. `tasks`: the worker that puts copies into the photo."""

    document: Document
    workspace: RestoreWorkspace
    actions: ActionTable
    restorer: Restorer
    presenter: ErrorPresenter
    preferences: Preferences
    tasks: Tasks


class ToolDesk(QObject):
    """Connects the options bar, the canvas and the desks of the tools.

    The mask is bool. A soft brush therefore paints all that it reaches, and its softness becomes the feather of the
    fill that is made there: it fades into the photo over as many pixels as the brush is soft.
    """

    def __init__(self, parts: ToolParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas: Canvas = parts.workspace.canvas
        self._actions, self._retouch = parts.actions, parts.workspace.dock.retouch
        settings = parts.preferences.settings
        self._hardness = {False: float(settings.brush_hardness), True: _COPY_HARDNESS}
        self.selections = SelectionDesk(parts.document, self._canvas, self)
        self.clones = CloneDesk(parts.document, self._canvas, parts.restorer, parts.tasks, self)
        self.clones.told.connect(parts.workspace.status.show_idle)
        self.clones.failed.connect(parts.presenter.present)
        self.bar = OptionsBar(parts.actions["quick_mask"], parts.actions["overlay"])
        parts.workspace.put_above_stage(self.bar)
        self.bar.hide()
        parts.document.photo_opened.connect(self.bar.show)
        self._connect()
        self._canvas.set_hardness(self._hardness[False])
        self.bar.overlay.show_overlay(settings.overlay_colour, settings.overlay_opacity)

    @property
    def brush_hardness(self) -> int:
        """The hardness of the brush that paints the mask, percent."""
        return round(self._hardness[False])

    def slots(self) -> dict[str, Callable[[], object]]:
        """What their actions do."""
        return {
            "brush_softer": lambda: self._canvas.set_hardness(self._canvas.hardness - _STEP),
            "brush_harder": lambda: self._canvas.set_hardness(self._canvas.hardness + _STEP),
            "quick_mask": lambda: self._show_quick(self._actions["quick_mask"].isChecked()),
            "overlay_color": self._next_color,
        }

    def _connect(self) -> None:
        canvas, bar = self._canvas, self.bar
        canvas.tool_changed.connect(self._on_tool)
        canvas.brush_size_changed.connect(bar.size_.show_value)
        canvas.brush_size_changed.connect(lambda _: self._tell_feather())
        canvas.hardness_changed.connect(self._on_hardness)
        bar.size_.show_value(canvas.brush_size)
        bar.size_.value_changed.connect(canvas.set_brush_size)
        bar.hardness.value_changed.connect(canvas.set_hardness)
        bar.tolerance.value_changed.connect(self._on_tolerance)
        bar.pressure.toggled.connect(self._on_pressure)
        bar.aligned.toggled.connect(self._on_aligned)
        bar.how_chosen.connect(self._on_how)
        bar.overlay.chosen.connect(canvas.set_overlay)

    def _on_tool(self, tool: Tool) -> None:
        self.bar.show_tool(tool)
        if tool.has_ring:
            self._canvas.set_hardness(self._hardness[tool.copies])

    def _on_hardness(self, hardness: float) -> None:
        self._hardness[self._canvas.tool.copies] = hardness
        self.bar.hardness.show_value(hardness)
        self._tell_feather()

    def _tell_feather(self) -> None:
        self._retouch.feather = round(self._canvas.brush_size / 2 * (1 - self._hardness[False] / 100))

    def _on_tolerance(self, tolerance: float) -> None:
        self.selections.tolerance = tolerance

    def _on_pressure(self, sizes: bool) -> None:
        self._canvas.pressure_sizes = sizes

    def _on_aligned(self, aligned: bool) -> None:
        self.clones.aligned = aligned

    def _on_how(self, how: str) -> None:
        self._canvas.how = "replace" if how == "replace" else "add" if how == "add" else "subtract"

    def _next_color(self) -> None:
        self._canvas.next_overlay_color()
        scene = self._canvas.scene
        self.bar.overlay.show_overlay(scene.overlay_color, scene.overlay_opacity)

    def _show_quick(self, quick: bool) -> None:
        self._canvas.set_quick(quick)
        if quick:
            self._actions["overlay"].setChecked(True)
            self._canvas.set_overlay_shown(True)

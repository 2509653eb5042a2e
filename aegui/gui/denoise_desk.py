"""Brings denoising together: sliders and previews, results and what is said of them, noise and its map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from aegui.gui.canvas.mixture import Mixture
from aegui.gui.canvas.modes import Compare
from aegui.gui.canvas.scene import GAINS
from aegui.gui.canvas.sigma_map import SigmaMap
from aegui.gui.document import Document
from aegui.gui.meter import MeasuredNoise, Meter
from aegui.gui.panels.denoise import DenoisePanel
from aegui.gui.previewer import Previewer
from aegui.gui.restorer import Ending, Restorer
from aegui.gui.workspace import RestoreWorkspace
from aegui.restore.recipe import Recipe
from aegui.restore.removed import HOLDS_STRUCTURE


@dataclass(frozen=True, slots=True)
class DenoiseParts:
    """What the desk works with."""

    document: Document
    workspace: RestoreWorkspace
    restorer: Restorer
    meter: Meter
    previewer: Previewer


class DenoiseDesk(QObject):
    """A moved slider is previewed; where there is a result already, letting go of it makes the result anew."""

    changed = Signal()

    def __init__(self, parts: DenoiseParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._restorer, self._previewer = parts.document, parts.restorer, parts.previewer
        self._panel: DenoisePanel = parts.workspace.dock.denoise
        self._canvas, self._bar = parts.workspace.canvas, parts.workspace.stage.removed_bar
        self._noise: MeasuredNoise | None = None
        self._ours = self._again = self._held = False
        self._connect(parts)

    @property
    def has_noise_map(self) -> bool:
        """True if the noise is known place by place."""
        return self._noise is not None and self._noise.estimate is not None

    def show_noise_map(self, shown: bool) -> None:
        """Show or hide where the noise is."""
        self._canvas.set_noise_map_shown(shown)

    def set_held(self, held: bool) -> None:
        """While another step is edited in the panel, its sliders neither preview nor run anything."""
        self._held = held
        if held:
            self._previewer.show_result()

    def next_gain(self) -> None:
        """Enlarge what was removed more, or least again."""
        at = GAINS.index(self._canvas.scene.gain)
        self._canvas.set_gain(GAINS[(at + 1) % len(GAINS)])

    def look_at_removed(self) -> None:
        """Show what was removed."""
        self._canvas.set_mode(Compare.REMOVED)

    def _connect(self, parts: DenoiseParts) -> None:
        document, restorer, previewer, panel = self._document, self._restorer, self._previewer, self._panel
        panel.knobs_moved.connect(self._on_moved)
        panel.knobs_settled.connect(self._on_settled)
        panel.warning.clicked.connect(self.look_at_removed)
        previewer.mixture_changed.connect(self._on_mixture)
        parts.meter.noise_measured.connect(self._on_noise)
        document.photo_opened.connect(self._on_opened)
        document.photo_changed.connect(self._on_photo)
        document.stepped.connect(self._show_settings)
        document.mask_replaced.connect(self._on_mask)
        restorer.started.connect(previewer.hold)
        restorer.stopping.connect(self._on_stopping)
        restorer.ended.connect(self._on_ended)
        restorer.live_started.connect(self._show_bar)
        self._canvas.view_changed.connect(lambda: previewer.look_at(self._canvas.visible()))
        self._canvas.mode_changed.connect(self._show_bar)
        self._bar.gain_chosen.connect(self._canvas.set_gain)

    def _on_moved(self) -> None:
        if self._document.state is not None and not self._panel.reason() and not self._held:
            self._previewer.mix(self._panel.step())

    def _on_settled(self) -> None:
        """Make the result anew if there is one, once the run before it has ended."""
        state, step = self._document.state, self._panel.step()
        if state is None or state.denoised is None or self._panel.reason() or self._held:
            return
        if self._restorer.is_busy:
            if self._ours:
                self._restorer.stop()
            self._again = True
        elif step == state.denoised.step:
            self._previewer.show_result()
        else:
            self._previewer.mix(step)
            self._ours = True
            self._restorer.run(Recipe((step,)), self._canvas.visible())

    def _on_stopping(self) -> None:
        self._again = False

    def _on_ended(self, ending: Ending) -> None:
        again, self._again, self._ours = self._again, False, False
        self._previewer.go_on(self._panel.step())
        if again and ending is not Ending.FAILED:
            self._on_settled()
        elif ending is not Ending.DONE:
            self._previewer.show_result()
            self._show_settings()

    def _show_settings(self) -> None:
        """The panel says how the photo that is shown was denoised."""
        state = self._document.state
        if state is not None and state.denoised is not None:
            self._panel.show_step(state.denoised.step)

    def _on_opened(self) -> None:
        self._previewer.forget()
        self._on_photo()

    def _on_photo(self) -> None:
        self._previewer.show_result()
        state = self._document.state
        report = state.denoised.report if state is not None and state.denoised is not None else None
        suspect = report is not None and report.structure is not None and report.structure > HOLDS_STRUCTURE
        words = self.tr("Edges show in what was removed: lower the strength") if suspect else ""
        self._panel.warning.tell(words)
        self._bar.tell(words)
        self._show_outline()
        self._show_bar()

    def _on_mask(self) -> None:
        if self._previewer.is_shown:
            self._previewer.mix(self._panel.step())

    def _on_mixture(self, mixture: Mixture | None) -> None:
        had = self._canvas.scene.mixture is not None
        state, tag = self._document.state, ""
        if mixture is not None and state is not None and state.denoised is None:
            tag = self.tr("Preview") if self._previewer.is_ready else self.tr("Preparing the preview…")
        self._canvas.set_mixture(mixture, tag)
        if had != (mixture is not None):
            self._show_outline()
            self._show_bar()
            self.changed.emit()

    def _on_noise(self, noise: MeasuredNoise | None) -> None:
        self._noise = noise
        estimate = noise.estimate if noise is not None else None
        self._panel.set_noise(noise)
        self._previewer.set_noise(noise)
        self._canvas.set_noise_map(SigmaMap(estimate.map) if estimate is not None else None)
        self.changed.emit()

    def _show_outline(self) -> None:
        """Where a part was denoised, the mask's colour would hide what came of it."""
        state = self._document.state
        denoised = state is not None and state.denoised is not None and state.denoised.step.masked
        mixed = self._previewer.is_shown and self._panel.step().masked
        self._canvas.set_fill_shown(not (denoised or mixed))

    def _show_bar(self) -> None:
        scene = self._canvas.scene
        self._bar.show_gain(scene.gain)
        self._bar.setVisible(scene.mode is Compare.REMOVED and scene.compares)
        self._bar.place()

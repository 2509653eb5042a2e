"""Keeps the status bar and the header true."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QColorSpace

from aegui.gui.document import Document
from aegui.gui.figures import Local
from aegui.gui.files import FileDesk
from aegui.gui.meter import MeasuredNoise, Meter
from aegui.gui.previewer import Previewer
from aegui.gui.restorer import Ending, Restorer
from aegui.gui.shelf import Shelf
from aegui.gui.widgets.noise_readout import SIGMA, kind_words_in_line
from aegui.gui.words import engine_words
from aegui.gui.workspace import RestoreWorkspace
from aegui.imaging.photo import Photo
from aegui.restore.result import StepReport


class Teller(QObject):
    """Writes what happens, in words, where the person looks for it."""

    def __init__(
        self,
        document: Document,
        workspace: RestoreWorkspace,
        restorer: Restorer,
        files: FileDesk,
        shelf: Shelf,
        meter: Meter,
        previewer: Previewer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._workspace = workspace
        self._status = workspace.status
        self._restorer = restorer
        self._shelf = shelf
        self._title = ""
        self._device = ""
        self._notes: tuple[str, ...] = ()
        self._at: tuple[int, int] | None = None
        self._began_on: Photo | None = None
        workspace.dock.changed.connect(self._show_model)
        document.photo_opened.connect(self._on_opened)
        document.photo_changed.connect(self._on_photo)
        document.history_changed.connect(self._on_photo)
        workspace.canvas.view_changed.connect(self._on_view)
        workspace.canvas.pixel_hovered.connect(self._on_pixel)
        restorer.started.connect(self._on_started)
        restorer.progressed.connect(self._on_progressed)
        restorer.stopping.connect(lambda: self._status.show_progress(self.tr("Stopping…"), None, may_cancel=False))
        restorer.ended.connect(self._on_ended)
        restorer.reported.connect(self._on_reported)
        files.busy_changed.connect(self._on_files)
        files.saved.connect(self._on_saved)
        meter.noise_measured.connect(self._on_noise)
        previewer.failed.connect(self._on_preview_failed)
        for key in self._status.facts:
            self._status.show_fact(key, "")
        self._status.show_idle(self.tr("Open a photo to begin"))

    @property
    def _opened(self) -> Photo | None:
        opened = self._document.opened
        return None if opened is None else opened.current.photo

    def _on_opened(self) -> None:
        self._on_photo()
        self._show_model()
        number, count = self._shelf.place
        words = self.tr("Photo {number} of {count}. Page Down opens the next, Page Up the one before.")
        self._status.show_idle(words.format(number=number, count=count) if count > 1 else self.tr("Ready"))

    def _on_photo(self) -> None:
        photo = self._document.photo
        if photo is None:
            return
        mark = " •" if self._document.is_changed else ""
        self._workspace.name.show_text(self._document.name + mark, str(photo.path or self._document.name))
        size = f"{photo.width} \N{MULTIPLICATION SIGN} {photo.height}"
        kind = self.tr("grey") if photo.grey else profile_name(photo)
        self._status.show_fact("photo", f"{size}, {photo.depth} bit, {kind}")
        self._on_pixel(self._at)

    def _on_view(self) -> None:
        view = self._workspace.canvas.view
        if view is not None:
            percent = 100 * view.zoom
            self._status.show_fact("zoom", f"{percent:.0f} %" if percent >= 10 else f"{Local(percent):.1f} %")

    def _on_pixel(self, at: tuple[int, int] | None) -> None:
        photo, self._at = self._document.photo, at
        if at is None or photo is None or at[0] >= photo.width or at[1] >= photo.height:
            self._status.show_fact("pixel", "")
            return
        x, y = at
        red, green, blue = (int(value) for value in photo.pixels[y, x])
        words = f"{x}, {y}:  {red} {green} {blue}"
        scene = self._workspace.canvas.scene
        if scene.noise_map is not None and scene.noise_map_shown:
            words += f"  {SIGMA} {Local(scene.noise_map.at(x, y)):.1f}"
        self._status.show_fact("pixel", words)

    def _on_started(self, title: str) -> None:
        self._title, self._notes, self._began_on = title, (), self._opened
        self._status.show_progress(self.tr("{title}: preparing…").format(title=title), None)

    def _on_progressed(self, fraction: float, message: str, seconds_left: float) -> None:
        words = [message or self._title]
        if seconds_left >= 1:
            words.append(self.tr("about {time} left").format(time=duration(seconds_left)))
        self._status.show_progress(", ".join(words), fraction if fraction > 0 else None)

    def _on_ended(self, ending: Ending, seconds: float | None) -> None:
        if self._opened is not self._began_on:
            self._on_opened()  # what came of a photo that was left says nothing of this one
            return
        done = self._document.history.undo_title or self._title
        message = {
            Ending.DONE: self.tr("{title}: done in {time}").format(title=done, time=duration(seconds or 0.0)),
            Ending.FAILED: self.tr("Failed. The photo is as it was."),
            Ending.STOPPED: self.tr("Cancelled. The photo is as it was."),
            Ending.STALE: self.tr("The photo changed meanwhile, so the result was dropped."),
        }[ending]
        if ending is Ending.DONE and self._notes:
            message = f"{message}. {' '.join(map(engine_words, self._notes))}"
        self._status.show_idle(message)

    def _on_reported(self, report: StepReport | None) -> None:
        if report is None:
            return
        self._notes = report.notes
        if report.model:
            self._device = f"{(report.device or '').upper()}, {report.precision}"
            self._show_model()

    def _show_model(self) -> None:
        """The model of the task, and the device once one has worked."""
        model = self._workspace.dock.panel.model_id()
        shown = model and self._document.photo is not None
        self._status.show_fact("model", ", ".join(filter(None, (model, self._device))) if shown else "")

    def _on_files(self, title: str) -> None:
        if title:
            self._status.show_progress(title, None, may_cancel=False)
        elif not self._restorer.is_busy:
            self._status.show_idle("")

    def _on_saved(self, path: Path) -> None:
        self._status.show_idle(self.tr("Saved as {name}").format(name=path.name))

    def _on_noise(self, noise: MeasuredNoise | None) -> None:
        words = "" if noise is None else f"{SIGMA} {Local(noise.sigma):.1f}"
        if noise is not None and noise.estimate is not None:
            kind = self.tr("clean") if noise.leave_alone else kind_words_in_line(noise.estimate.character)
            words = f"{words}, {kind}"
        self._status.show_fact("noise", words)

    def _on_preview_failed(self, message: str) -> None:
        if not self._restorer.is_busy:
            self._status.show_idle(self.tr("No preview: {reason}").format(reason=message))


def duration(seconds: float) -> str:
    """Seconds for people: 0.4 s, 12 s, 3 min 20 s."""
    if seconds < 9.95:
        return f"{Local(seconds):.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def profile_name(photo: Photo) -> str:
    """The colour profile's name, or sRGB where there is none."""
    if photo.metadata.icc_profile is None:
        return "sRGB"
    return QColorSpace.fromIccProfile(photo.metadata.icc_profile).description() or "ICC"

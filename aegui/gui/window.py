"""The main window: composes the Restore workspace, its menus and what happens to the window itself."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QMainWindow

from aegui.errors import OutputError
from aegui.gui.actions import ACTIONS, ActionTable
from aegui.gui.conductor import Conductor, Parts
from aegui.gui.damage.desk import RepairDesk, RepairParts
from aegui.gui.denoise_desk import DenoiseDesk, DenoiseParts
from aegui.gui.desks import DeskParts, Desks
from aegui.gui.dialogs import Dialogs
from aegui.gui.document import Document
from aegui.gui.errors import ErrorPresenter
from aegui.gui.extras import ExtraParts, Extras
from aegui.gui.files import FileDesk
from aegui.gui.guide.window import GuideWindow
from aegui.gui.help import HelpSheet
from aegui.gui.icons import Icons
from aegui.gui.mask_desk import TOOLS, MaskDesk
from aegui.gui.menus import Menus
from aegui.gui.meter import Meter
from aegui.gui.panels.dock import TASKS
from aegui.gui.ports import EngineFactory
from aegui.gui.preferences import Preferences
from aegui.gui.previewer import Previewer
from aegui.gui.restorer import Restorer
from aegui.gui.rooms import Rooms
from aegui.gui.samples import Sample, available
from aegui.gui.shelf import Shelf
from aegui.gui.tasks import Tasks
from aegui.gui.teller import Teller
from aegui.gui.theme import DARK, Theme, ThemeChoice
from aegui.gui.thumbnails import Thumbnails
from aegui.gui.tools.desk import ToolDesk, ToolParts
from aegui.gui.widgets.places import BATCH, EXPLORE, RESTORE, TRAIN, is_here
from aegui.gui.workspace import RestoreWorkspace, dropped_paths
from aegui.jobs.runner import JobRunner
from aegui.paths import guide_dir


class MainWindow(QMainWindow):
    """One photo at a time. Its workers: for files, restoring,
    measuring, undo, which nothing delays, for remembering, and for small pictures."""

    def __init__(
        self,
        engines: EngineFactory,
        theme: Theme,
        icons: Icons,
        preferences: Preferences,
        samples: Path | None,
        dialogs: Dialogs | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._icons, self._preferences, self.samples = theme, icons, preferences, samples
        self._closing = False
        self.setWindowTitle("aegui")
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(880, 560))
        self.resize(1280, 800)
        engine = engines(preferences.settings.compute)
        self._workers = tuple(Tasks(JobRunner(), self) for _ in range(6))
        files, work, measures, steps, keeper, small = self._workers
        self.document = Document(steps, parent=self)
        self.actions_ = ActionTable(self)
        self.workspace = RestoreWorkspace(self.actions_, available(samples))
        self.rooms = Rooms(self.workspace, engines, preferences, self._picture)
        self.setCentralWidget(self.rooms)
        self.presenter = ErrorPresenter(self.workspace.stage.notice)
        self.restorer = Restorer(self.document, work, engine, self)
        self.meter = Meter(self.document, measures, engine, self)
        dialogs = dialogs or Dialogs(self)
        self.files = FileDesk(self.document, files, dialogs, preferences, self)
        self.shelf = Shelf(self.document, self.files, files, self)
        self.masks = MaskDesk(self.document, self.workspace.canvas, self.workspace.dock, files, self)
        self.previewer = Previewer(self.document, work, engine, self)
        self.denoising = DenoiseDesk(
            DenoiseParts(self.document, self.workspace, self.restorer, self.meter, self.previewer), self
        )
        self.repairs = RepairDesk(RepairParts(self.document, self.workspace, self.restorer, measures), self)
        self.repairs.failed.connect(self.presenter.present)
        self.desks = Desks(
            DeskParts(
                self.document, self.workspace, self.actions_, self.restorer, self.denoising, self.files, self.shelf,
                self.presenter, dialogs, preferences, files, steps, measures, keeper, small,
            ),
            self,
        )  # fmt: skip
        self.extras = Extras(ExtraParts(self.workspace, self.actions_, preferences, self._workers[4]), self)
        self.extras.preferences.screen_chosen.connect(self.desks.show_in_screen_colours)
        self.tools = ToolDesk(
            ToolParts(self.document, self.workspace, self.actions_, self.restorer, self.presenter, preferences, steps),
            self,
        )
        self.teller = Teller(
            self.document, self.workspace, self.restorer, self.files, self.shelf, self.meter, self.previewer, self
        )
        self.conductor = Conductor(
            Parts(
                self.document, self.workspace, self.actions_, self.restorer, self.meter, self.files, self.masks,
                self.denoising, self.previewer, self.shelf, self.presenter, engines, preferences,
                self.desks.side.recipes,
            ),
            self,
        )  # fmt: skip
        self._connect()
        self.menus = Menus(self, self.actions_, self.document, self.restorer, self.files, preferences)
        thumbnails = Thumbnails(self.workspace.welcome, files, self)
        QTimer.singleShot(0, lambda: thumbnails.load(samples))  # after the window shows
        self._on_theme_changed()
        self._take_preferences()
        self.workspace.dock.denoise.readout.add_action(self.actions_["noise_map"])
        self.rooms.built.connect(lambda: self.actions_.show_keys_in(self.rooms))
        self.actions_.show_keys_in(self)
        self.workspace.welcome.open.setFocus()

    def open(self, paths: Sequence[Path]) -> None:
        """Open the first of some photos and keep the rest at hand; a folder stands for its photos."""
        self.rooms.show_place(RESTORE)
        self.shelf.put(paths)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if dropped_paths(event) or event.mimeData().hasImage():
            event.acceptProposedAction()
            self.rooms.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        super().dragLeaveEvent(event)
        self.rooms.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.rooms.set_over(False)
        paths = dropped_paths(event)
        if paths and not self.rooms.take(paths):
            self.open(paths)
        elif not paths and event.mimeData().hasImage():
            self.files.open_image(QImage(event.mimeData().imageData()))
        event.acceptProposedAction()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The key that shows the photo as it was is let go: back to the result."""
        held = self.actions_["original"]
        # The sequence of the bare key: its modifiers may have been let go before.
        keys = [shortcut.toString().rpartition("+")[2] or "+" for shortcut in held.shortcuts()]
        let_go = QKeySequence(event.key()).toString()
        if held.isChecked() and let_go in keys and not event.isAutoRepeat():
            held.trigger()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another window has the keys: it will hear of the one that is let go, so the result is back now."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            held = self.actions_["original"]
            if held.isChecked():
                held.trigger()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, stop the workers, go."""
        if not self._closing:
            event.ignore()
            self.files.confirm_leave(self._close_for_good, closing=True)
            if not self._closing:
                return
        self.shut_down()
        event.accept()

    def shut_down(self) -> None:
        """Stop the workers and keep the settings."""
        dock = self.workspace.dock
        self._preferences.change(
            brush_size=round(self.workspace.canvas.brush_size),
            grow=self.document.grow,
            brush_hardness=self.tools.brush_hardness,
            overlay_colour=self.workspace.canvas.scene.overlay_color,
            overlay_opacity=self.workspace.canvas.scene.overlay_opacity,
            denoise_model=dock.denoise.model_id() or self._preferences.settings.denoise_model,
            inpaint_model=dock.retouch.model_id() or self._preferences.settings.inpaint_model,
            run_after_stroke=dock.retouch.each_stroke.isChecked(),
            window_geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
        )
        with contextlib.suppress(OutputError):  # a person who leaves cannot do anything about it
            self._preferences.keep()
        self.rooms.close_all()
        self.desks.close()
        for worker in self._workers:
            worker.close()

    # Inside

    def _close_for_good(self) -> None:
        self._closing = True
        if not self.isHidden():
            self.close()

    def _connect(self) -> None:
        welcome = self.workspace.welcome
        welcome.open_clicked.connect(self.files.choose_and_open)
        welcome.recent_clicked.connect(self.files.open)
        welcome.sample_clicked.connect(self._on_sample_clicked)
        self._theme.changed.connect(self._on_theme_changed)
        self.document.history_changed.connect(self._name_window)
        self.document.photo_opened.connect(lambda: self.rooms.show_place(RESTORE))
        self.document.photo_opened.connect(self.extras.tour.take_photo)
        self.rooms.shown.connect(lambda place: self.conductor.show(place == RESTORE))
        self.rooms.restore_wanted.connect(self.open)
        self.restorer.ended.connect(lambda: QApplication.alert(self))
        canvas, masks, conductor = self.workspace.canvas, self.masks, self.conductor
        slots: dict[str, Callable[[], object]] = {
            "open": self.files.choose_and_open, "paste": self._on_paste, "save": self.files.save,
            "save_as": self.files.save_as, "quit": self.close, "undo": self.document.undo,
            "redo": self.document.redo, "apply": conductor.apply, "stop": conductor.stop, "fit": canvas.fit,
            "full_size": lambda: canvas.zoom_to(1.0), "zoom_in": lambda: canvas.zoom_step(1),
            "zoom_out": lambda: canvas.zoom_step(-1), "compare": conductor.next_compare,
            "brush_smaller": lambda: canvas.step_brush_size(-1), "brush_larger": lambda: canvas.step_brush_size(1),
            "overlay": lambda: masks.show_overlay(self.actions_["overlay"].isChecked()),
            "mask_clear": masks.clear, "mask_invert": masks.invert,
            "mask_grow": masks.grow, "mask_shrink": masks.shrink, "mask_load": self.files.load_mask,
            "mask_save": self.files.save_mask, "gain": self.denoising.next_gain,
            "noise_map": lambda: self.denoising.show_noise_map(self.actions_["noise_map"].isChecked()),
            "original": lambda: self.workspace.canvas.hold_before(self.actions_["original"].isChecked()),
            "help": lambda: HelpSheet(self.actions_, self).open(),
            "guide": lambda: GuideWindow(guide_dir(), self).show(),
            "place_restore": partial(self.rooms.show_place, RESTORE),
        }  # fmt: skip
        for place in (BATCH, TRAIN, EXPLORE):
            slots[f"place_{place}"] = partial(self.rooms.show_place, place)
            self.actions_[f"place_{place}"].setVisible(is_here(place))
        slots |= self.desks.slots() | self.tools.slots() | self.repairs.slots() | self.extras.slots()
        for choice in ThemeChoice:
            slots[f"theme_{choice.value}"] = partial(self._on_theme_chosen, choice)
        for name, by in (("next", 1), ("previous", -1)):
            slots[name] = partial(self.shelf.step, by)
        for tool in TOOLS:
            slots[tool] = partial(conductor.set_tool, tool)
        for task in TASKS:
            slots[task] = partial(conductor.show_task, task)
        self.actions_.connect_to(slots)
        for name in ("overlay", "hand", "task_denoise", f"theme_{self._theme.choice.value}"):
            self.actions_[name].setChecked(True)

    def _name_window(self) -> None:
        self.setWindowTitle(f"{self.document.name}[*] - aegui")
        self.setWindowModified(self.document.is_changed)

    def _take_preferences(self) -> None:
        settings, retouch = self._preferences.settings, self.workspace.dock.retouch
        retouch.brush_size.set_value(settings.brush_size)
        retouch.grow.set_value(settings.grow)
        retouch.each_stroke.setChecked(settings.run_after_stroke)
        for advanced in (self.workspace.dock.denoise.advanced, retouch.advanced):
            advanced.show_options(settings.compute)
        self.workspace.canvas.set_overlay(settings.overlay_colour, settings.overlay_opacity)
        self.workspace.dock.denoise.advanced.prefer(settings.denoise_model)
        retouch.advanced.prefer(settings.inpaint_model)
        self.workspace.welcome.show_recent(self._preferences.recent)
        if settings.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.window_geometry.encode("ascii")))

    def _on_sample_clicked(self, sample: Sample) -> None:
        if self.samples is not None:
            self.files.open_sample(sample, self.samples)

    def _on_paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.open(paths)
        elif mime.hasImage():
            self.files.open_image(QGuiApplication.clipboard().image())
        else:
            self.workspace.status.show_idle(self.tr("The clipboard holds no photo"))

    def _on_theme_chosen(self, choice: ThemeChoice) -> None:
        self._preferences.change(theme=choice.value)
        self._theme.apply(choice)

    def _picture(self) -> QPixmap:
        """The picture in drop areas."""
        return self._icons.pixmap("image", self._theme.colors.muted, 48, self.devicePixelRatioF())

    def _on_theme_changed(self) -> None:
        colors = self._theme.colors
        for spec in ACTIONS:
            if spec.icon:
                self.actions_[spec.id].setIcon(self._icons.icon(spec.icon, colors.text, colors.disabled))
        self.desks.set_icons(
            lambda name: self._icons.icon(name, colors.text, colors.disabled),
            lambda name: self._icons.icon(name, DARK.text, DARK.disabled),
        )
        self.workspace.dock.tabs.set_icons([self.actions_[task].icon() for task in TASKS])
        self.workspace.modes.set_icons(
            [self._icons.icon(name, colors.text, colors.disabled) for name in ("image", "compare", "pair", "noise")]
        )
        self.workspace.welcome.show_icon(self._picture())
        self.rooms.refresh_icons()
        self.workspace.canvas.set_background(QColor(colors.canvas))
        self.setWindowIcon(QIcon(self._icons.pixmap("aegui", colors.accent, 64, 1.0)))

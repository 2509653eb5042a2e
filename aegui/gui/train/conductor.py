"""Brings the parts of the Train workspace together: which signal leads to which deed."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from aegui import paths
from aegui.cards.card import Card
from aegui.errors import AeguiError, UsageError
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.ports import EngineFactory
from aegui.gui.tasks import Tasks
from aegui.gui.train.design_desk import DesignDesk
from aegui.gui.train.process import RunProcess
from aegui.gui.train.trial_desk import TrialDesk
from aegui.gui.train.watch import RunWatch
from aegui.gui.train.workspace import PROGRESS, TRIAL, YOURS, TrainWorkspace
from aegui.jobs.finetune import own_id
from aegui.jobs.runner import JobRunner
from aegui.jobs.training import runs_dir
from aegui.models.options import ComputeOptions
from aegui.training.own import FinetuneRequest
from aegui.training.records import VERDICT, RunRecord, read_run
from aegui.training.request import TrainRequest


class TrainConductor(QObject):
    """Composes the Train workspace. `default_wanted` carries task and id of a model to use from now on."""

    default_wanted = Signal(str, str)

    def __init__(self, engines: EngineFactory, options: ComputeOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines, self._options = engines, options
        self._workers = tuple(Tasks(JobRunner(), self) for _ in range(2))
        self.workspace = TrainWorkspace()
        self.dialogs = PathDialogs(self.workspace)
        self.process = RunProcess(self)
        self.runs, self.models = runs_dir(), paths.user_models_dir()
        self._asked: TrainRequest | None = None
        self._doing = ""
        describing, testing = self._workers
        self.design = DesignDesk(self.workspace, describing, lambda: self.dialogs, lambda: self.runs, self)
        self.watch = RunWatch(self.workspace.run, self)
        self.trials = TrialDesk(
            self.workspace.trial, testing, lambda: engines(self._options), lambda: self.dialogs, self
        )
        self._connect()
        self._refresh()

    def add(self, files: Sequence[Path]) -> None:
        """Folders, or photos, were dropped: on the self-test as photos, else as what to train on."""
        if self.workspace.page == TRIAL:
            self.workspace.trial.show_photos([path for path in files if path.is_file()])
            return
        folders = tuple(dict.fromkeys(path if path.is_dir() else path.parent for path in files))
        if self.workspace.page == YOURS:
            self.workspace.yours.show_data(folders)
        elif folders:
            self.design.use_folders(folders)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.workspace.offer.set_over(over)

    def start(self) -> None:
        """Begin what the panel asks for, and show it."""
        if self.process.is_running:
            return
        try:
            request = self.design.request()
        except AeguiError as error:
            self.workspace.show_error(error)
            return
        self._asked = request
        self._launch(request.arguments(), request.out, "train")

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from now on."""
        self._options = options

    def close(self) -> None:
        """Stop what runs; the run can be gone on with."""
        self.watch.end()
        self.design.close()
        self.process.close()
        for worker in self._workers:
            worker.close()

    # Inside

    def _connect(self) -> None:
        workspace, process = self.workspace, self.process
        self.design.start_wanted.connect(self.start)
        workspace.page_shown.connect(self._on_page)
        self.watch.looked.connect(self._refresh)
        self.watch.titled.connect(workspace.heading.show_text)
        workspace.run.strip.clicked.connect(self._on_strip)
        self.trials.failed.connect(workspace.show_error)
        workspace.yours.choose_clicked.connect(self._on_yours_choose)
        workspace.yours.start_clicked.connect(self._on_yours)
        workspace.yours.default_clicked.connect(self.default_wanted)
        process.started.connect(self._refresh)
        process.paused.connect(lambda _: self._refresh())
        process.ended.connect(self._on_ended)

    def _launch(self, words: Sequence[str], folder: Path, doing: str) -> None:
        self.workspace.presenter.clear()
        self._doing = doing
        self.process.start((sys.executable, "-m", "aegui", *words), folder)
        run = self.workspace.run
        run.runs.put((folder,))
        run.runs.choose(folder)
        self.workspace.show_page(PROGRESS)

    # Runs

    def _on_page(self, page: int) -> None:
        if page == PROGRESS:
            self.watch.begin(self.runs)
        elif not self.process.is_running:
            self.watch.end()
        if page == YOURS:
            self.workspace.yours.show_cards(self._cards())

    def _cards(self) -> Sequence[Card]:
        """Of the installed models, as they are now."""
        return self._engines(self._options).catalogue.cards()

    def _refresh(self) -> None:
        strip, process = self.workspace.run.strip, self.process
        folder = self.workspace.run.runs.current
        self.workspace.yours.set_busy(process.is_running)
        if folder is None:
            strip.show_words(self.tr("No runs yet"))
            return
        record = self.watch.record(folder)
        here = process.is_running and process.folder == folder
        strip.show_run(record, here)
        strip.show_paused(process.is_paused)
        if here:
            strip.show_words(self._running_words(record), *self._running_buttons())
            return
        kept = (folder / "last.pt").exists()
        done = record.fraction >= 1
        words = self.tr("Done") if done else self.tr("Stopped; it can be gone on with") if kept else self.tr("Ended")
        buttons = ["copy", "folder"]
        if kept and not process.is_running:
            buttons += ["export"] if done else ["resume", "export"]
        strip.show_words(words, *buttons)

    def _running_words(self, record: RunRecord) -> str:
        if self.process.is_stopping:
            return self.tr("Stopping")
        if self.process.is_paused:
            return self.tr("Paused")
        if self._doing == "export":
            return self.tr("Exporting")
        return self.tr("Training") if record.step else self.tr("Starting")

    def _running_buttons(self) -> tuple[str, ...]:
        return () if self.process.is_stopping or self._doing == "export" else ("pause", "stop")

    def _on_strip(self, button: str) -> None:
        folder = self.workspace.run.runs.current
        if button == "pause":
            self.process.toggle_pause()
        elif button == "stop":
            self.process.stop()
        elif folder is not None and button == "folder":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        elif folder is not None and button == "copy":
            words = read_run(folder).request.get("arguments", ())
            QGuiApplication.clipboard().setText(shlex.join(("aegui", *words)))
        elif folder is not None:
            self._go_on(folder, button == "export")
        self._refresh()

    def _go_on(self, folder: Path, export: bool) -> None:
        """Resume a run, or make a model of where it stands."""
        record = read_run(folder)
        asked = _request_of(record)
        if asked is None or self.process.is_running:
            return
        if export:
            name = self.dialogs.name(self.tr("Name of the model"), str(record.config.get("id", "model")))
            if not name:
                return
            if any(card.id == name for card in self._cards()):
                self.workspace.show_error(
                    UsageError("There is a model '{model}' already.", "Choose another name.", model=name)
                )
                return
            self.models.mkdir(parents=True, exist_ok=True)
            asked = replace(asked, minutes=0.0, export=self.models / name)
        self._asked = asked
        self._launch(asked.arguments(), folder, "export" if export else "train")

    def _on_ended(self, error: AeguiError | None) -> None:
        self.watch.look()
        if error is not None:
            self.workspace.show_error(error)
        elif self._doing == "export" and self._asked is not None and self._asked.export is not None:
            words = self.tr("{name} is among your models now").format(name=self._asked.export.name)
            self.workspace.heading.show_text(words)
        elif (self.process.folder / VERDICT).exists() and self._doing == "finetune":
            self.workspace.show_page(YOURS)
            self.workspace.yours.show_verdict(self.process.folder)
        QApplication.alert(self.workspace)
        self._refresh()

    # Make it yours

    def _on_yours_choose(self) -> None:
        folder = self.dialogs.folder(self.tr("Your photos"))
        if folder is not None:
            self.workspace.yours.show_data((folder,))

    def _on_yours(self) -> None:
        page = self.workspace.yours
        model = str(page.models.currentData())
        name = own_id(model, self._cards(), self.runs)
        request = FinetuneRequest(
            model, page.data, self.runs / name, name, page.kind.currentData(), page.steps.value(), num_workers=1
        )
        self._launch(request.arguments(), request.out, "finetune")


def _request_of(record: RunRecord) -> TrainRequest | None:
    """The request that a run's folder remembers, to go on with."""
    asked = record.request
    words = asked.get("arguments")
    if not isinstance(words, list) or len(words) < 2:
        return None
    workers = int(words[words.index("--num-workers") + 1]) if "--num-workers" in words else 1
    return TrainRequest(
        Path(words[1]), tuple(Path(folder) for folder in asked.get("data", ())), record.folder,
        minutes=record.minutes_left, resume=True, hold_out=float(asked.get("hold_out") or 0), num_workers=workers,
        changes=asked.get("changes") or {},
    )  # fmt: skip

"""Brings the parts of the Train workspace together: which signal leads to which deed."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from aegui import paths
from aegui.cards.outline import NetDescription
from aegui.errors import AeguiError
from aegui.gui.ports import EngineFactory
from aegui.gui.tasks import Tasks
from aegui.gui.train.dialogs import TrainDialogs
from aegui.gui.train.process import RunProcess
from aegui.gui.train.trial_desk import TrialDesk
from aegui.gui.train.workspace import PROGRESS, TRIAL, YOURS, TrainWorkspace
from aegui.gui.words import error_words
from aegui.jobs.runner import Done, Failed, JobRunner, Outcome
from aegui.jobs.training import describe_values, look_at, new_run, runs_dir, write_config
from aegui.models.options import ComputeOptions
from aegui.training.own import FinetuneRequest
from aegui.training.pictures import DIGITS
from aegui.training.records import LATENT, SAMPLES, VERDICT, RunRecord, find_runs, read_run
from aegui.training.request import TrainRequest
from aegui.training.split import Split

_POLL_MS = 400
_SETTLE_MS = 200
_OFFERED = "convolutional"


class TrainConductor(QObject):
    """Composes the Train workspace. `default_wanted` carries task and id of a model to use from now on."""

    default_wanted = Signal(str, str)

    def __init__(self, engines: EngineFactory, options: ComputeOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines, self._options = engines, options
        self._workers = tuple(Tasks(JobRunner(), self) for _ in range(2))
        self.workspace = TrainWorkspace()
        self.dialogs = TrainDialogs(self.workspace)
        self.process = RunProcess(self)
        self.runs, self.models = runs_dir(), paths.user_models_dir()
        self._asked: TrainRequest | None = None
        self._doing = ""
        self._seen: dict[Path, tuple[float, ...]] = {}
        self._records: dict[Path, RunRecord] = {}
        self.trials = TrialDesk(
            self.workspace.trial, self._workers[1], lambda: engines(options), lambda: self.dialogs, self
        )
        self._poll, self._settle = QTimer(self), QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.setSingleShot(True)
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
            self.use_folders(folders)

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.workspace.offer.set_over(over)

    def use_folders(self, folders: Sequence[Path]) -> None:
        """Train on these photos."""
        self.workspace.panel.show_data(folders, digits=False)
        self.workspace.show_data(True)

    def use_digits(self) -> None:
        """Train on the bundled digits."""
        self.workspace.panel.show_data((Path(DIGITS),), digits=True)
        self.workspace.panel.show_family(_OFFERED)
        self.workspace.show_data(True)

    def request(self, out: Path | None = None) -> TrainRequest:
        """What the panel asks for. Raises `TrainingError`, `ModelCorrupt` where that makes no sense."""
        panel, draft = self.workspace.panel, self.workspace.panel.draft
        config = draft.config()
        out = out or new_run(config.id, self.runs)
        named = Path(draft.preset) if draft.is_untouched else out / "config.toml"
        workers = 0 if panel.digits else 1
        return TrainRequest(
            named, panel.data, out, minutes=panel.minutes, start=panel.start_from, hold_out=panel.hold_out,
            num_workers=workers,
        )  # fmt: skip

    def start(self) -> None:
        """Begin what the panel asks for, and show it."""
        if self.process.is_running:
            return
        try:
            request = self.request()
            request.out.mkdir(parents=True, exist_ok=True)
            if not self.workspace.panel.draft.is_untouched:
                write_config(self.workspace.panel.draft.values(), request.out)
        except AeguiError as error:
            self.workspace.show_error(error)
            return
        self._asked = request
        self._launch(request.arguments(), request.out, "train")

    def close(self) -> None:
        """Stop what runs; the run can be gone on with."""
        self._poll.stop()
        self._settle.stop()
        self.process.close()
        for worker in self._workers:
            worker.close()

    # Inside

    def _connect(self) -> None:
        workspace, process = self.workspace, self.process
        panel, run = workspace.panel, workspace.run
        panel.changed.connect(self._on_changed)
        panel.pictures_wanted.connect(self._on_wanted)
        panel.start_clicked.connect(self.start)
        panel.copy_clicked.connect(self._on_copy_design)
        workspace.offer.wanted.connect(self._on_wanted)
        workspace.page_shown.connect(self._on_page)
        run.runs.chosen.connect(self._on_run_chosen)
        run.runs.ticked.connect(self._draw)
        run.strip.clicked.connect(self._on_strip)
        self.trials.failed.connect(workspace.show_error)
        workspace.yours.choose_clicked.connect(self._on_yours_choose)
        workspace.yours.start_clicked.connect(self._on_yours)
        workspace.yours.default_clicked.connect(self.default_wanted)
        process.started.connect(self._refresh)
        process.paused.connect(lambda _: self._refresh())
        process.ended.connect(self._on_ended)
        self._poll.timeout.connect(self._look)
        self._settle.timeout.connect(self._describe)

    def _launch(self, words: Sequence[str], folder: Path, doing: str) -> None:
        self.workspace.presenter.clear()
        self._doing = doing
        self.process.start((sys.executable, "-m", "aegui", *words), folder)
        run = self.workspace.run
        run.runs.put((folder,))
        run.runs.choose(folder)
        self.workspace.show_page(PROGRESS)

    # Design

    def _on_wanted(self, what: str) -> None:
        if what == "folder":
            folder = self.dialogs.folder(self.tr("Photos"))
            if folder is not None:
                self.use_folders((folder,))
            return
        if what == "start":
            chosen = self.dialogs.files(self.tr("Weights to begin from"), f"{self.tr('Weights')} (*.safetensors)")
            self.workspace.panel.show_start(chosen[0] if chosen else None)
            return
        self.use_digits()
        if what == "digits" and self.sender() is self.workspace.offer:
            self.start()

    def _on_changed(self) -> None:
        """Say at once what makes no sense; draw the net a moment later."""
        panel, design = self.workspace.panel, self.workspace.design
        try:
            config = panel.draft.config()
        except AeguiError as error:
            problem = error_words(error).removeprefix(f"{panel.draft.preset}: ")
            design.show_net(None, problem)
            panel.show_problem(problem)
            self._settle.stop()
            return
        where = self.tr("On the bundled digits") if panel.digits else panel.source.text()
        design.show_title(config.title, where)
        self.workspace.heading.show_text("")
        panel.show_problem("" if panel.data else self.tr("Choose pictures first."))
        self._settle.start()

    def _describe(self) -> None:
        """The net and the split, on the worker."""
        panel = self.workspace.panel
        values, data, share, digits = panel.draft.values(), panel.data, panel.hold_out, panel.digits
        self._workers[0].submit(
            self.tr("Drawing the net"), lambda _: describe_values(values, "the design"), self._on_described
        )
        if data and not digits:
            self._workers[0].submit(self.tr("Looking at the photos"), lambda _: look_at(data, share), self._on_split)
        elif digits:
            panel.show_split(self.tr("{learned:,} to learn from, {held:,} held out").format(learned=1500, held=297))

    def _on_described(self, outcome: Outcome[NetDescription]) -> None:
        if isinstance(outcome, Done):
            self.workspace.design.show_net(outcome.result)
        elif isinstance(outcome, Failed):
            self.workspace.design.show_net(None, error_words(outcome.error))

    def _on_split(self, outcome: Outcome[Split]) -> None:
        panel = self.workspace.panel
        if isinstance(outcome, Done):
            words = self.tr("{learned:,} to learn from, {held:,} held out")
            panel.show_split(words.format(learned=outcome.result.learned, held=len(outcome.result.held_out)))
        elif isinstance(outcome, Failed):
            panel.show_split(error_words(outcome.error))
            panel.show_problem(error_words(outcome.error))

    def _on_copy_design(self) -> None:
        """A config of one's own is kept first, for the line names it."""
        try:
            request = self.request()
            if not self.workspace.panel.draft.is_untouched:
                write_config(self.workspace.panel.draft.values(), request.out)
        except AeguiError as error:
            self.workspace.show_error(error)
            return
        QGuiApplication.clipboard().setText(shlex.join(("aegui", *request.arguments())))

    # Runs

    def _on_page(self, page: int) -> None:
        if page == PROGRESS:
            runs = self.workspace.run.runs
            runs.put(find_runs(self.runs))
            if runs.current is None and runs.list.count():
                runs.list.setCurrentRow(0)
            self._look()
            self._poll.start()
        elif not self.process.is_running:
            self._poll.stop()
        if page == YOURS:
            cards = self._engines(self._options).catalogue.cards()
            self.workspace.yours.show_cards(cards)

    def _on_run_chosen(self) -> None:
        self._seen.clear()
        self._look()

    def _look(self) -> None:
        """Read what changed in the folders of the shown runs."""
        run, changed = self.workspace.run, False
        for folder, _ in run.runs.compared:
            stamp = tuple(path.stat().st_mtime if path.exists() else 0.0 for path in _watched(folder))
            if self._seen.get(folder) != stamp:
                self._seen[folder] = stamp
                self._records[folder] = read_run(folder)
                run.runs.tell(self._records[folder])
                changed = True
        if changed:
            self._draw()
        self._refresh()

    def _draw(self) -> None:
        run = self.workspace.run
        for folder, _ in run.runs.compared:
            if folder not in self._records:
                self._records[folder] = read_run(folder)
        run.curves.show_runs([(self._records[folder], colour) for folder, colour in run.runs.compared])
        current = run.runs.current
        if current is not None:
            record = self._records[current]
            run.samples.show_file(current / SAMPLES)
            run.latent.show_latent(record.latent)
            run.show_code(bool(record.config.get("architecture", {}).get("latent")))
            self.workspace.heading.show_text(str(record.config.get("title", "")))

    def _refresh(self) -> None:
        strip, process = self.workspace.run.strip, self.process
        folder = self.workspace.run.runs.current
        self.workspace.yours.set_busy(process.is_running)
        if folder is None:
            strip.show_words(self.tr("No runs yet"))
            return
        record = self._records.get(folder) or read_run(folder)
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
            self.models.mkdir(parents=True, exist_ok=True)
            asked = replace(asked, minutes=0.0, export=self.models / name)
        self._asked = asked
        self._launch(asked.arguments(), folder, "export" if export else "train")

    def _on_ended(self, error: AeguiError | None) -> None:
        self._look()
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
        out = new_run(f"{model}-mine", self.runs)
        request = FinetuneRequest(
            model, page.data, out, out.name, page.kind.currentData(), page.steps.value(), num_workers=1
        )
        self._launch(request.arguments(), out, "finetune")


def _watched(folder: Path) -> tuple[Path, ...]:
    return folder / "log.csv", folder / SAMPLES, folder / LATENT


def _request_of(record: RunRecord) -> TrainRequest | None:
    """The request that a run's folder remembers, to go on with."""
    asked = record.request
    words = asked.get("arguments")
    if not isinstance(words, list) or len(words) < 2:
        return None
    workers = int(words[words.index("--num-workers") + 1]) if "--num-workers" in words else 1
    return TrainRequest(
        Path(words[1]), tuple(Path(folder) for folder in asked.get("data", ())), record.folder,
        minutes=asked.get("minutes"), resume=True, hold_out=float(asked.get("hold_out") or 0), num_workers=workers,
    )  # fmt: skip

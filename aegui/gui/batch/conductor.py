"""Brings the parts of the Batch workspace together: which signal leads to which deed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QApplication

from aegui.errors import AeguiError, UsageError
from aegui.gui.batch.desk import BatchDesk, State
from aegui.gui.batch.panel import FILE
from aegui.gui.batch.rows import Shown
from aegui.gui.batch.thumbs import Thumbs
from aegui.gui.batch.workspace import BatchWorkspace
from aegui.gui.dialogs import OPEN_PATTERNS
from aegui.gui.export.request import size_words
from aegui.gui.figures import Local
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.ports import EngineFactory
from aegui.gui.tasks import Tasks
from aegui.gui.widgets.work_strip import duration
from aegui.gui.words import error_words
from aegui.jobs.batch.pace import Pace
from aegui.jobs.batch.plan import BatchRequest
from aegui.jobs.batch.records import PhotoRow, Verdict
from aegui.jobs.batch.result import BatchResult
from aegui.jobs.runner import JobRunner
from aegui.models.options import ComputeOptions
from aegui.restore.recipe import Recipe

_SUFFIX = "-clean"


class BatchConductor(QObject):
    """Composes the Batch workspace. `restore_wanted` carries the photos to open in Restore."""

    restore_wanted = Signal(list)

    def __init__(self, engines: EngineFactory, options: ComputeOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = tuple(Tasks(JobRunner(), self) for _ in range(3))
        work, small, verdicts = self._workers
        self.thumbs = Thumbs(small, self)
        self.desk = BatchDesk(work, verdicts, engines, options, self)
        self.workspace = BatchWorkspace(self.desk.rows, self.thumbs)
        self.dialogs = PathDialogs(self.workspace)
        self._seed = 0
        self._connect()
        self._refresh()

    def add(self, paths: Sequence[Path]) -> None:
        """Files and folders were dropped or chosen."""
        panel = self.workspace.panel
        self.desk.put(paths)
        if self.desk.inputs and panel.out == Path():
            first = self.desk.inputs[0]
            folder = first if first.is_dir() else first.parent
            panel.show_out(folder.with_name(f"{folder.name}{_SUFFIX}"))
        self._ask()

    def set_over(self, over: bool) -> None:
        """Files are being dragged over the window."""
        self.workspace.drop.set_over(over)

    def show_picture(self, picture: QPixmap) -> None:
        """The picture of the drop area, in the theme's colour."""
        self.workspace.drop.picture.setPixmap(picture)

    def set_options(self, options: ComputeOptions) -> None:
        """How to compute from now on."""
        self.desk.set_options(options)

    def close(self) -> None:
        """Stop the workers; a batch that runs can be gone on with."""
        for worker in self._workers:
            worker.close()

    # Inside

    def _connect(self) -> None:
        desk, workspace = self.desk, self.workspace
        panel, strip = workspace.panel, workspace.strip
        panel.changed.connect(self._ask)
        panel.asked.connect(self._on_asked)
        panel.start_clicked.connect(self._on_start)
        workspace.choose_clicked.connect(self._on_choose)
        workspace.clear_clicked.connect(self._on_clear)
        workspace.judged.connect(self._on_judged)
        workspace.opened.connect(self._on_opened)
        workspace.sample_wanted.connect(self._on_sample)
        strip.clicked.connect(self._on_strip)
        desk.state_changed.connect(self._refresh)
        desk.outlook_changed.connect(self._refresh)
        desk.paced.connect(self._on_paced)
        desk.photo_ended.connect(self._on_photo_ended)
        desk.failed.connect(workspace.show_error)

    def _ask(self) -> None:
        """Tell the desk what the person wants now."""
        panel, desk = self.workspace.panel, self.desk
        request = None
        recipe = panel.recipe()
        if recipe is not None and not panel.problem() and desk.inputs and panel.out != Path():
            request = BatchRequest(
                desk.inputs, panel.out, recipe, panel.masks(), panel.recursive.isChecked(), panel.naming(),
                panel.quality.value(), panel.provenance.isChecked(),
            )  # fmt: skip
        desk.ask(request)
        self._refresh()

    def _refresh(self) -> None:
        desk, workspace = self.desk, self.workspace
        panel, strip, state = workspace.panel, workspace.strip, desk.state
        workspace.show_empty(not desk.inputs and not desk.rows.rows)
        if panel.is_frozen != desk.is_running:
            panel.set_frozen(desk.is_running)
        workspace.clear.setEnabled(not desk.is_running)
        strip.show_paused(state is State.PAUSED)
        workspace.heading.show_text(self._plan_words())
        begun = desk.outlook is not None and desk.outlook.begun
        panel.start.setText(self.tr("Go on") if begun else self.tr("Start"))
        problem = self._problem()
        panel.start.setEnabled(not problem and not desk.is_running)
        panel.start.setToolTip(problem)
        panel.start.setAccessibleName(panel.start.text())
        if desk.rows.rows:
            panel.show_example(desk.rows.rows[0].source)
        self._tell_state()

    def _problem(self) -> str:
        """Why the batch cannot start now; empty if it can."""
        desk = self.desk
        if not desk.inputs:
            return self.tr("Drop folders or photos first.")
        if desk.state is State.ENDED:
            return self.tr("This batch is done: drop more photos, or start anew.")
        if desk.state is State.EMPTY:
            return self.workspace.panel.problem() or self.tr("Looking at the photos")
        if desk.outlook is not None and desk.outlook.refusal is not None:
            return error_words(desk.outlook.refusal)
        return self.workspace.panel.problem()

    def _tell_state(self) -> None:
        strip, desk = self.workspace.strip, self.desk
        if desk.is_running:
            pace = desk.pace
            words = self.tr("Paused") if desk.state is State.PAUSED else self.tr("Loading the model")
            if pace is not None:
                words = (
                    self._count_words(pace) if desk.state is State.RUNNING else f"{words}. {self._count_words(pace)}"
                )
            strip.show_words(words, "pause", "cancel")
            strip.show_pace(pace)
            return
        strip.show_pace(None)
        result = desk.result
        if desk.state is State.ENDED and result is not None:
            shown = ["report", "folder"] if result.files else ["folder"]
            strip.show_words(self._result_words(result), *(["retry"] if result.failed else []), *shown)
        else:
            failed = sum(row.state == "failed" for row in desk.rows.rows)
            strip.show_words(self._ready_words(), *(["retry"] if failed else []))

    def _plan_words(self) -> str:
        outlook = self.desk.outlook
        if outlook is None:
            return ""
        plan = outlook.plan
        words = [self.tr("{count:,} photos").format(count=Local(len(plan.photos)))]
        if plan.passed_over:
            words.append(self.tr("{count:,} other files passed over").format(count=Local(plan.passed_over)))
        for extra, count in plan.lacking:
            words.append(
                self.tr("{count:,} want the extra {extra}").format(count=Local(count), extra=f"aegui[{extra}]")
            )
        if plan.renamed:
            words.append(self.tr("{count:,} names were taken").format(count=Local(len(plan.renamed))))
        if plan.problems:
            words.append(self.tr("{count} folders cannot be read").format(count=len(plan.problems)))
        return ", ".join(words)

    def _ready_words(self) -> str:
        outlook = self.desk.outlook
        if outlook is None:
            return self.tr("Looking at the photos") if self.desk.inputs else ""
        need, free = size_words(outlook.plan.predicted_bytes), size_words(outlook.plan.free_bytes)
        if not outlook.plan.fits:
            return self.tr("The outputs will take about {need}, and only {free} are free.").format(need=need, free=free)
        if outlook.refusal is not None:
            return error_words(outlook.refusal)
        if outlook.begun:
            left = sum(row.state in ("planned", "writing") for row in outlook.rows)
            return self.tr("Begun earlier; {count:,} photos are left.").format(count=Local(left))
        return self.tr("Ready. The outputs will take about {need}; {free} are free.").format(need=need, free=free)

    def _count_words(self, pace: Pace) -> str:
        words = self.tr("{ended:,} of {total:,}").format(ended=Local(pace.ended), total=Local(pace.total))
        return words + (self.tr(", {failed:,} failed").format(failed=Local(pace.failed)) if pace.failed else "")

    def _result_words(self, result: BatchResult) -> str:
        totals, time = result.totals, duration(result.pace.seconds)
        if not totals.failed:
            return self.tr("All {count:,} photos are done, in {time}.").format(count=Local(totals.done), time=time)
        words = self.tr("{done:,} photos are done, {failed:,} failed, in {time}.")
        return words.format(done=Local(totals.done), failed=Local(totals.failed), time=time)

    # What the person does

    def _on_strip(self, button: str) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "pause": self.desk.toggle_pause, "cancel": self.desk.cancel, "retry": self._on_retry,
            "report": self._on_report, "folder": lambda: _show(self.desk.rows.out),
        }  # fmt: skip
        deeds[button]()

    def _on_start(self) -> None:
        panel = self.workspace.panel
        self.workspace.presenter.clear()
        self.desk.pace = None
        self.desk.start(panel.workers.value(), panel.scheduler.text().strip())

    def _on_retry(self) -> None:
        panel = self.workspace.panel
        self.desk.pace = None
        self.desk.start(panel.workers.value(), panel.scheduler.text().strip(), retry_failed=True)

    def _on_clear(self) -> None:
        self.workspace.show_review(False)
        self.workspace.panel.out = Path()
        self.workspace.panel.out_button.setText(self.tr("Choose…"))
        self.workspace.presenter.clear()
        self.desk.clear()

    def _on_choose(self, what: str) -> None:
        if what == "folder":
            folder = self.dialogs.folder(self.tr("Photos"))
            self.add([] if folder is None else [folder])
        else:
            self.add(self.dialogs.files(self.tr("Photos"), f"{self.tr('Photos')} ({OPEN_PATTERNS})"))

    def _on_asked(self, what: str) -> None:
        panel = self.workspace.panel
        if what == "out":
            out = self.dialogs.folder(self.tr("Outputs"))
            if out is not None:
                panel.show_out(out)
        elif what == "masks":
            masks = self.dialogs.folder(self.tr("Masks"))
            if masks is not None:
                panel.show_masks(masks)
        elif what == "mask":
            mask = self.dialogs.file(self.tr("Mask"), f"{self.tr('Masks')} ({OPEN_PATTERNS})")
            if mask is not None:
                panel.show_masks(mask)
        else:
            file = self.dialogs.file(self.tr("Recipe"), f"{self.tr('Recipes')} (*.toml)")
            if file is not None:
                self._take_recipe(file)

    def _take_recipe(self, file: Path) -> None:
        panel = self.workspace.panel
        try:
            panel.show_recipe_file(file, Recipe.from_file(file))
            panel.recipes.setCurrentIndex(panel.recipes.findData(FILE))
        except UsageError as error:
            self.workspace.show_error(error)

    def _on_judged(self, photo_ids: list[int], verdict: str) -> None:
        given: dict[str, Verdict] = {"approved": "approved", "rejected": "rejected"}
        self.desk.judge(photo_ids, given.get(verdict))

    def _on_opened(self, rows: list[PhotoRow], what: str) -> None:
        out = self.desk.rows.out
        done = [row for row in rows if row.state == "done" and row.target is not None]
        if what == "result" and done:
            self.restore_wanted.emit([out / str(row.target) for row in done])
        else:
            self.restore_wanted.emit([row.source for row in rows])

    def _on_sample(self, count: int) -> None:
        from aegui.jobs.batch.review import draw_sample

        self._seed += 1
        try:
            drawn = draw_sample(self.desk.rows.rows, count, self._seed)
        except AeguiError as error:
            self.workspace.show_error(error)
            return
        self.workspace.filter.choose(Shown.ALL, frozenset(row.id for row in drawn))

    def _on_report(self) -> None:
        result = self.desk.result
        for path in result.files if result is not None else ():
            if path.suffix == ".html":
                _show(path)

    def _on_paced(self, _pace: Pace) -> None:
        self._tell_state()
        if self.desk.pace is not None and self.desk.pace.ended == self.desk.pace.total:
            QApplication.alert(self.workspace)

    def _on_photo_ended(self, row: PhotoRow) -> None:
        if row.target is not None:
            self.thumbs.forget(self.desk.rows.out / row.target)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

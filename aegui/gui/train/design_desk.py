"""What happens on the page Design: pictures are chosen, the net is drawn, and a request is made of it all."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from aegui.errors import AeguiError
from aegui.gui.figures import Local
from aegui.gui.path_dialogs import PathDialogs
from aegui.gui.tasks import Tasks
from aegui.gui.train.workspace import TrainWorkspace
from aegui.gui.words import error_words
from aegui.jobs.training import describe_values, look_at, new_run
from aegui.training.pictures import DIGITS
from aegui.training.request import TrainRequest
from aegui.training.split import Split

T = TypeVar("T")
_SETTLE_MS = 200
_OFFERED = "convolutional"


class DesignDesk(QObject):
    """Panel, offer and drawing. `dialogs` and `runs`, the folder of new runs, are asked for when they are needed."""

    start_wanted = Signal()

    def __init__(
        self,
        workspace: TrainWorkspace,
        work: Tasks,
        dialogs: Callable[[], PathDialogs],
        runs: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._work, self._dialogs, self._runs = workspace, work, dialogs, runs
        self._settle = QTimer(self)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._describe)
        self._round = 0
        workspace.panel.changed.connect(self._on_changed)
        workspace.panel.pictures_wanted.connect(self._on_wanted)
        workspace.panel.copy_clicked.connect(self._on_copy)
        workspace.panel.start_clicked.connect(self.start_wanted)
        workspace.offer.wanted.connect(self._on_offer)

    def use_folders(self, folders: Sequence[Path]) -> None:
        """Train on these photos."""
        self._workspace.panel.show_data(folders, digits=False)
        self._workspace.show_data(True)

    def use_digits(self) -> None:
        """Train on the bundled digits."""
        self._workspace.panel.show_data((Path(DIGITS),), digits=True)
        self._workspace.panel.show_family(_OFFERED)
        self._workspace.show_data(True)

    def request(self) -> TrainRequest:
        """What the panel asks for. Raises `TrainingError`, `ModelCorrupt` where that makes no sense."""
        panel = self._workspace.panel
        draft = panel.draft
        config = draft.config()
        return TrainRequest(
            Path(draft.preset), panel.data, new_run(config.id, self._runs()), minutes=panel.minutes,
            start=panel.start_from, hold_out=panel.hold_out, num_workers=0 if panel.digits else 1,
            changes=draft.changes,
        )  # fmt: skip

    def close(self) -> None:
        """Nothing more is drawn."""
        self._settle.stop()

    def _on_offer(self, what: str) -> None:
        self._on_wanted(what)
        if what == "digits":
            self.start_wanted.emit()

    def _on_wanted(self, what: str) -> None:
        if what == "folder":
            folder = self._dialogs().folder(self.tr("Photos"))
            if folder is not None:
                self.use_folders((folder,))
        elif what == "start":
            chosen = self._dialogs().file(self.tr("Weights to begin from"), f"{self.tr('Weights')} (*.safetensors)")
            self._workspace.panel.show_start(chosen)
        else:
            self.use_digits()

    def _on_changed(self) -> None:
        """Say at once what makes no sense; draw the net a moment later."""
        self._round += 1
        panel, design = self._workspace.panel, self._workspace.design
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
        self._workspace.heading.show_text("")
        panel.show_problem("" if panel.data else self.tr("Choose pictures first."))
        self._settle.start()

    def _describe(self) -> None:
        """The net and the split, on the worker."""
        panel, design = self._workspace.panel, self._workspace.design
        values, data, share = panel.draft.values(), panel.data, panel.hold_out
        self._work.run(
            self.tr("Drawing the net"),
            lambda _: describe_values(values, "the design"),
            self._unless_changed(design.show_net),
            self._unless_changed(lambda error: design.show_net(None, error_words(error))),
        )
        if panel.digits:
            self._show_split(1500, 297)
        elif data:
            self._work.run(
                self.tr("Looking at the photos"),
                lambda _: look_at(data, share),
                self._unless_changed(self._on_split),
                self._unless_changed(self._on_no_split),
            )

    def _unless_changed(self, show: Callable[[T], object]) -> Callable[[T], None]:
        """`show`, as long as the design stays what it is now: an answer to an older one would hide the newer."""
        asked = self._round

        def answered(found: T) -> None:
            if asked == self._round:
                show(found)

        return answered

    def _on_split(self, split: Split) -> None:
        self._show_split(split.learned, len(split.held_out))

    def _show_split(self, learned: int, held: int) -> None:
        words = self.tr("{learned:,} to learn from, {held:,} held out")
        self._workspace.panel.show_split(words.format(learned=Local(learned), held=Local(held)))

    def _on_no_split(self, error: AeguiError) -> None:
        self._workspace.panel.show_split(error_words(error))
        self._workspace.panel.show_problem(error_words(error))

    def _on_copy(self) -> None:
        try:
            request = self.request()
        except AeguiError as error:
            self._workspace.show_error(error)
            return
        QGuiApplication.clipboard().setText(shlex.join(("aegui", *request.arguments())))

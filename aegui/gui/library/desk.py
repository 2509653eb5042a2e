"""Shows the model manager and does what is asked for there, off the GUI's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from aegui.cards.card import TASKS, Card
from aegui.errors import ModelError
from aegui.gui.library.dialog import Entry, LibraryDialog
from aegui.gui.preferences import Preferences
from aegui.gui.tasks import Tasks
from aegui.gui.words import error_words
from aegui.gui.workspace import RestoreWorkspace
from aegui.jobs.runner import Done, Failed, Outcome
from aegui.models.catalogue import Catalogue
from aegui.models.importing import TORCH_SUFFIXES, import_model, is_own, remove_model
from aegui.progress import Progress
from aegui.settings import DEFAULT_MODELS


@dataclass(frozen=True, slots=True)
class LibraryParts:
    """`folder`: the person's own models; `tasks`: a worker for reading large files."""

    catalogue: Catalogue
    folder: Path
    preferences: Preferences
    workspace: RestoreWorkspace
    tasks: Tasks


class LibraryDesk(QObject):
    """One window of models at a time, beside the work."""

    def __init__(self, parts: LibraryParts, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._window = parts, window
        self._states: dict[str, str] = {}
        self.dialog: LibraryDialog | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {"models": self.show}

    def show(self) -> LibraryDialog:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            dialog = self.dialog = LibraryDialog(self._window)
            dialog.verify_wanted.connect(lambda model: self.verify([model]))
            dialog.verify_all_wanted.connect(lambda: self.verify([card.id for card in self._cards()]))
            dialog.import_wanted.connect(self._choose_import)
            dialog.remove_wanted.connect(self._ask_remove)
            dialog.lead_wanted.connect(self.lead)
        self.refresh()
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def refresh(self) -> None:
        """List what is installed now, and say what cannot be read."""
        if self.dialog is None:
            return
        settings, folder = self._parts.preferences.settings, self._parts.folder
        entries = []
        for card in self._cards():
            setting = DEFAULT_MODELS.get(card.task)
            leads = setting is not None and getattr(settings, setting) == card.id
            entries.append(
                Entry(card, is_own(card.id, folder), leads, setting is not None, self._states.get(card.id, ""))
            )
        self.dialog.show_entries(entries)
        problems = self._parts.catalogue.problems()
        if problems:
            self.dialog.tell(error_words(problems[0]))

    def verify(self, models: list[str]) -> None:
        """Check files, one after the other."""

        def check(progress: Progress) -> dict[str, ModelError | None]:
            found: dict[str, ModelError | None] = {}
            for number, model in enumerate(models):
                progress.report(number / len(models))
                try:
                    self._parts.catalogue.verify(model)
                    found[model] = None
                except ModelError as error:
                    found[model] = error
            return found

        self._say(self.tr("Checking…"), busy=True)
        self._parts.tasks.submit("Verify", check, self._on_verified)

    def bring_in(self, weights: Path) -> None:
        """Import a model whose card lies beside its weights."""
        self._say(self.tr("Importing {name}…").format(name=weights.name), busy=True)
        work = partial(import_model, weights, None, self._parts.catalogue, self._parts.folder)
        self._parts.tasks.submit("Import", lambda _: work(), self._on_imported)

    def remove(self, model: str) -> None:
        """Delete one of the person's own models."""
        try:
            remove_model(model, self._parts.folder)
            self._changed(self.tr("{name} is removed.").format(name=model))
        except ModelError as error:
            self._say(error_words(error))

    def lead(self, model: str) -> None:
        """Begin its task with this model from now on."""
        card = next(card for card in self._cards() if card.id == model)
        self._parts.preferences.change(**{DEFAULT_MODELS[card.task]: model})
        dock = self._parts.workspace.dock
        panel = dock.denoise if card.task == "denoise" else dock.retouch
        panel.advanced.prefer(model)
        self.refresh()
        self._say(self.tr("{name} is the default now.").format(name=card.title))

    def _cards(self) -> tuple[Card, ...]:
        return tuple(sorted(self._parts.catalogue.cards(), key=lambda card: (TASKS.index(card.task), card.id)))

    def _choose_import(self) -> None:
        endings = " ".join(f"*{ending}" for ending in (".safetensors", *TORCH_SUFFIXES))
        kinds = self.tr("Weights") + f" ({endings})"
        title, folder = self.tr("Import a model"), str(self._parts.preferences.folder)
        chosen = QFileDialog.getOpenFileName(self.dialog, title, folder, kinds)[0]
        if chosen:
            self.bring_in(Path(chosen))

    def _ask_remove(self, model: str) -> None:
        box = QMessageBox(self.dialog)
        box.setWindowTitle("aegui")
        box.setText(self.tr("Remove {name}?").format(name=model))
        box.setInformativeText(self.tr("Its weights and its card are deleted from this computer."))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        if box.clickedButton() is remove:
            self.remove(model)

    def _on_verified(self, outcome: Outcome[dict[str, ModelError | None]]) -> None:
        words = ""
        if isinstance(outcome, Done):
            found = outcome.result
            self._states |= {model: self.tr("damaged") if error else self.tr("sound") for model, error in found.items()}
            errors = [error for error in found.values() if error is not None]
            words = error_words(errors[0]) if errors else self.tr("%n model(s) checked: sound.", "", len(found))
        elif isinstance(outcome, Failed):
            words = error_words(outcome.error)
        self.refresh()
        self._say(words)

    def _on_imported(self, outcome: Outcome[Card]) -> None:
        if isinstance(outcome, Done):
            self._changed(self.tr("{name} is here.").format(name=outcome.result.title))
            if self.dialog is not None:
                self.dialog.choose(outcome.result.id)
        elif isinstance(outcome, Failed):
            self._say(error_words(outcome.error))
        else:
            self._say("")

    def _changed(self, words: str) -> None:
        dock = self._parts.workspace.dock
        for panel in (dock.denoise, dock.retouch):
            panel.set_cards(list(self._cards()))
        self.refresh()
        self._say(words)

    def _say(self, words: str, *, busy: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.tell(words)
            self.dialog.set_busy(busy)

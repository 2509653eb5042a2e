"""Reads what runs leave in their folders and shows it, again and again while the page Progress is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from aegui.gui.train.pages import RunPage
from aegui.training.records import LATENT, SAMPLES, RunRecord, find_runs, read_run

_POLL_MS = 400


class RunWatch(QObject):
    """Curves, samples and code of the runs that are ticked. `looked`: after each look; `titled`: what a run trains."""

    looked = Signal()
    titled = Signal(str)

    def __init__(self, page: RunPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._seen: dict[Path, tuple[float, ...]] = {}
        self._records: dict[Path, RunRecord] = {}
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self.look)
        page.runs.chosen.connect(self._on_chosen)
        page.runs.ticked.connect(self._draw)

    def begin(self, folder: Path) -> None:
        """List the runs of a folder and look at them from now on."""
        runs = self._page.runs
        runs.put(find_runs(folder))
        if runs.current is None and runs.list.count():
            runs.list.setCurrentRow(0)
        self.look()
        self._poll.start()

    def end(self) -> None:
        """Look no more."""
        self._poll.stop()

    def look(self) -> None:
        """Read what changed in the folders of the shown runs."""
        changed = False
        for folder, _ in self._page.runs.compared:
            stamp = tuple(path.stat().st_mtime if path.exists() else 0.0 for path in _watched(folder))
            if self._seen.get(folder) != stamp:
                self._seen[folder] = stamp
                self._records[folder] = read_run(folder)
                self._page.runs.tell(self._records[folder])
                changed = True
        if changed:
            self._draw()
        self.looked.emit()

    def record(self, folder: Path) -> RunRecord:
        """What is known of a run."""
        if folder not in self._records:
            self._records[folder] = read_run(folder)
        return self._records[folder]

    def _on_chosen(self) -> None:
        self._seen.clear()
        self.look()

    def _draw(self) -> None:
        page = self._page
        page.curves.show_runs([(self.record(folder), colour) for folder, colour in page.runs.compared])
        current = page.runs.current
        if current is not None:
            record = self.record(current)
            page.samples.show_file(current / SAMPLES)
            page.latent.show_latent(record.latent)
            page.show_code(bool(record.config.get("architecture", {}).get("latent")))
            self.titled.emit(str(record.config.get("title", "")))


def _watched(folder: Path) -> tuple[Path, ...]:
    return folder / "log.csv", folder / SAMPLES, folder / LATENT

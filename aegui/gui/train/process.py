"""A training run in a process of its own: the window stays fluid, and a kill costs nothing but the last minutes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QProcess, Signal

from aegui.errors import AeguiError, TrainingError
from aegui.training.records import STOP

_STOPPED = 130
_PATIENCE_MS = 8000


class RunProcess(QObject):
    """One process at a time. `ended` carries the error, or None where it did what was asked or was stopped."""

    started = Signal()
    paused = Signal(bool)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._said = ""
        self.folder = Path()
        self.is_paused = False
        self.is_stopping = False
        self.was_stopped = False

    @property
    def is_running(self) -> bool:
        """True until `ended`."""
        return self._process is not None

    def start(self, words: Sequence[str], folder: Path) -> None:
        """Run a program with its arguments. `folder`: the run that it works on."""
        process = QProcess(self)
        self._process, self.folder, self._said = process, folder, ""
        self.is_paused = self.is_stopping = self.was_stopped = False
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardError.connect(self._on_said)
        process.readyReadStandardOutput.connect(process.readAllStandardOutput)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(words[0], list(words[1:]))
        self.started.emit()

    def toggle_pause(self) -> None:
        """Hold the process where it is, in memory, or let it go on exactly there."""
        if self._process is None or self.is_stopping:
            return
        self.is_paused = not self.is_paused
        for process in self._family():
            process.suspend() if self.is_paused else process.resume()
        self.paused.emit(self.is_paused)

    def stop(self) -> None:
        """Ask for a checkpoint and the end."""
        if self._process is None or self.is_stopping:
            return
        if self.is_paused:
            self.toggle_pause()
        self.is_stopping = True
        if sys.platform == "win32":
            (self.folder / STOP).touch()
        else:
            self._process.terminate()

    def close(self) -> None:
        """The window closes: stop, wait a little, then kill; the last checkpoint stays."""
        process = self._process
        if process is None:
            return
        self.stop()
        if not process.waitForFinished(_PATIENCE_MS):
            process.kill()
            process.waitForFinished(_PATIENCE_MS)

    def _family(self) -> list[psutil.Process]:
        if self._process is None:
            return []
        try:
            parent = psutil.Process(self._process.processId())
            return [parent, *parent.children(recursive=True)]
        except psutil.Error:
            return []

    def _on_said(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            self._said = (self._said + said)[-4000:]

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_said()
        self.was_stopped = self.is_stopping or code == _STOPPED
        fine = (code == 0 and status is QProcess.ExitStatus.NormalExit) or self.was_stopped
        self._finish(None if fine else self._error())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._finish(TrainingError("The training could not be started.", "Try again, or install aegui again."))

    def _finish(self, error: AeguiError | None) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        self.is_paused = self.is_stopping = False
        self.ended.emit(error)

    def _error(self) -> AeguiError:
        """What the process said last."""
        lines = [line.removeprefix("aegui: ") for line in self._said.splitlines() if line.strip()]
        return TrainingError(lines[-1] if lines else "The training ended without a word.", "The log file knows more.")
